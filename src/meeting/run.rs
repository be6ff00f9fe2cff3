//! One visit of a step: how long it was planned, what it took, how it ended.

use crate::base::id::{AskId, StepId};
use crate::base::stamp::{Stamp, seconds_between};

/// One run of a step: a visit, with the times it was under way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    pub step: StepId,
    pub visit: u32,
    /// How many people were in the room when it began: its plan is made for them.
    pub people: usize,
    /// Times during which the clock of this visit ran; the last may still be open.
    pub spans: Vec<(Stamp, Option<Stamp>)>,
    /// Seconds given by the room beyond the plan, in order.
    pub extended: Vec<u32>,
    /// Seconds that did not belong to this step (its clock was started too early).
    pub corrected: u64,
    pub end: Option<End>,
    /// How it had ended before the meeting was brought back to it; `None` unless the meeting stands there again.
    pub before: Option<End>,
    /// The meeting was brought back before this step after it had been closed or left.
    pub check_again: bool,
}

/// How a run ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum End {
    Closed { lacking: Vec<AskId>, reason: String },
    Skipped { reason: String },
}

impl Run {
    #[must_use]
    pub fn begin(step: StepId, visit: u32, (people, at): (usize, Stamp)) -> Self {
        Self {
            step,
            visit,
            people,
            spans: vec![(at, None)],
            extended: Vec::new(),
            corrected: 0,
            end: None,
            before: None,
            check_again: false,
        }
    }

    /// Starts the clock, unless it runs.
    pub fn go_on(&mut self, at: Stamp) {
        if !self.is_running() {
            self.spans.push((at, None));
        }
    }

    /// Stops the clock.
    pub fn halt(&mut self, at: Stamp) {
        if let Some((_, end @ None)) = self.spans.last_mut() {
            *end = Some(at);
        }
    }

    #[must_use]
    pub fn is_running(&self) -> bool {
        matches!(self.spans.last(), Some((_, None)))
    }

    /// Seconds this visit has taken until `now`.
    #[must_use]
    pub fn spent(&self, now: Stamp) -> u64 {
        let sum: u64 = self
            .spans
            .iter()
            .map(|(from, to)| seconds_between(*from, to.unwrap_or(now)))
            .sum();
        sum.saturating_sub(self.corrected)
    }

    /// Seconds this visit had taken in sittings before the one that began at `start`.
    #[must_use]
    pub fn spent_before(&self, start: Stamp) -> u64 {
        let earlier = self.spans.iter().filter(|(from, _)| *from < start);
        earlier
            .map(|(from, to)| seconds_between(*from, to.unwrap_or(start)))
            .sum()
    }

    /// Seconds the room has added.
    #[must_use]
    pub fn added(&self) -> u32 {
        self.extended
            .iter()
            .fold(0, |sum, n| sum.saturating_add(*n))
    }

    #[must_use]
    pub fn is_skipped(&self) -> bool {
        matches!(self.end, Some(End::Skipped { .. }))
    }

    #[must_use]
    pub fn is_closed(&self) -> bool {
        matches!(self.end, Some(End::Closed { .. }))
    }
}

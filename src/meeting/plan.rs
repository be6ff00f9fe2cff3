//! Time ahead: when the meeting ends at this pace, and what could be done about it. Warns, never cuts.

use std::collections::BTreeMap;

use chrono::Duration;

use super::state::State;
use super::{Meeting, condition};
use crate::base::id::StepId;
use crate::base::stamp::Stamp;
use crate::protocol::Step;

/// The first, second and any further extension of a step, in minutes.
const EXTENSIONS: [u32; 3] = [5, 2, 1];

/// When the meeting was to end, and when it does at this pace.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outlook {
    pub planned: Stamp,
    pub at_this_pace: Stamp,
}

impl Outlook {
    #[must_use]
    pub fn of(meeting: &Meeting, now: Stamp) -> Self {
        let state = &meeting.state;
        let at_this_pace = now + seconds(left_of_current(meeting, now)) + seconds(to_come(meeting));
        let start = state.sittings.last().map_or(now, |s| s.start);
        let planned = state
            .until
            .unwrap_or_else(|| start + seconds(planned_in_all(meeting)));
        Self {
            planned,
            at_this_pace,
        }
    }

    /// The end that the header shows: the planned one, or the later one that is coming.
    #[must_use]
    pub fn end(self) -> Stamp {
        self.planned.max(self.at_this_pace)
    }

    /// Seconds that the meeting runs behind its planned end; 0 when it does not.
    #[must_use]
    pub fn behind(self) -> u64 {
        crate::base::stamp::seconds_between(self.planned, self.at_this_pace)
    }
}

fn seconds(n: u64) -> Duration {
    Duration::seconds(i64::try_from(n).unwrap_or(i64::MAX / 2000))
}

fn left_of_current(meeting: &Meeting, now: Stamp) -> u64 {
    let state = &meeting.state;
    let Some(step) = state.step().and_then(|id| meeting.protocol.step(id)) else {
        return 0;
    };
    let spent = state.current().map_or(0, |run| run.spent(now));
    u64::from(state.planned(step)).saturating_sub(spent)
}

/// Steps after the current one that are still to be held in this sitting.
pub fn ahead(meeting: &Meeting) -> impl Iterator<Item = &Step> {
    let state = &meeting.state;
    let from = match state.step() {
        Some(step) => meeting.protocol.place(step).map_or(0, |place| place + 1),
        None => meeting.protocol.steps.len(),
    };
    let is_open = |step: &&Step| state.run(&step.id).is_none_or(|run| run.end.is_none());
    let steps = meeting.protocol.steps.get(from..).unwrap_or_default();
    steps
        .iter()
        .filter(|s| !s.later)
        .filter(is_open)
        .filter(|s| condition::is_held(meeting, s))
}

fn to_come(meeting: &Meeting) -> u64 {
    ahead(meeting)
        .map(|s| u64::from(meeting.state.planned(s)))
        .sum()
}

fn planned_in_all(meeting: &Meeting) -> u64 {
    let held = meeting.protocol.steps.iter().filter(|s| !s.later);
    held.map(|s| u64::from(meeting.state.planned(s))).sum()
}

/// Minutes of coming steps, shortened in proportion so that `over` seconds are won. Protected steps keep theirs;
/// no step falls below its least minutes (one minute where none are named). `None` where nothing can be won.
#[must_use]
pub fn shorten(state: &State, steps: &[&Step], over: u64) -> Option<BTreeMap<StepId, u32>> {
    let room = |step: &Step| {
        let planned = state.planned(step) / 60;
        let least = step
            .minutes
            .filter(|m| m.low < m.high)
            .map_or(1, |m| m.low.max(1));
        if step.protected {
            0
        } else {
            planned.saturating_sub(least)
        }
    };
    let in_all: u32 = steps.iter().map(|s| room(s)).sum();
    let wanted = u32::try_from(over.div_ceil(60))
        .unwrap_or(u32::MAX)
        .min(in_all);
    if wanted == 0 {
        return None;
    }
    let mut minutes = BTreeMap::new();
    let (mut given, mut seen) = (0u32, 0u32);
    for step in steps {
        seen += room(step);
        // Cumulative shares, so that rounding never gives more or less than is wanted.
        let due = u32::try_from(u64::from(wanted) * u64::from(seen) / u64::from(in_all))
            .unwrap_or(wanted);
        let cut = due - given;
        given = due;
        if cut > 0 {
            minutes.insert(step.id.clone(), state.planned(step) / 60 - cut);
        }
    }
    Some(minutes)
}

/// Minutes that the room is asked for: 5 at first, then 2, then 1.
#[must_use]
pub fn extension(state: &State) -> u32 {
    let times = state.current().map_or(0, |run| run.extended.len());
    EXTENSIONS.get(times).copied().unwrap_or(1)
}

//! The rows of Steps: every step, and below a repeated one the turns that were taken in it. Pages draw them, the desk
//! goes through them.

use crate::base::id::StepId;
use crate::meeting::{Meeting, Turn};
use crate::protocol::Step;

/// A row of Steps.
#[derive(Debug, Clone, Copy)]
pub struct Stop<'a> {
    pub step: &'a Step,
    /// A turn of the step; `None` for the step itself.
    pub turn: Option<&'a Turn>,
}

/// Every row, in order.
#[must_use]
pub fn of(meeting: &Meeting) -> Vec<Stop<'_>> {
    let mut stops = Vec::new();
    for step in &meeting.protocol.steps {
        stops.push(Stop { step, turn: None });
        if step.repeat.is_some() {
            let turns = meeting.state.turns_of(&step.id).into_iter();
            stops.extend(turns.map(|turn| Stop {
                step,
                turn: Some(turn),
            }));
        }
    }
    stops
}

/// The row of a step itself, below those of the turns that were taken before it.
#[must_use]
pub fn row(meeting: &Meeting, step: &StepId) -> Option<usize> {
    let own = |s: &Stop<'_>| s.turn.is_none() && s.step.id == *step;
    of(meeting).iter().position(own)
}

/// The row where the meeting stands; behind the last one on the closing page.
#[must_use]
pub fn here(meeting: &Meeting) -> usize {
    let stops = of(meeting);
    let state = &meeting.state;
    let current = state.turn.as_ref().and(state.current_turn());
    let turn = |s: &Stop<'_>| s.turn.is_some() && s.turn == current;
    let step = |s: &Stop<'_>| Some(&s.step.id) == state.step();
    let found = stops.iter().position(turn);
    found
        .or_else(|| stops.iter().position(step))
        .unwrap_or(stops.len())
}

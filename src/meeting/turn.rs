//! A turn: one person's run of a repeated step, with a clock of its own for each of its phases.

use crate::base::id::{PersonId, StepId};

use super::run::Run;

/// One person's turn of a repeated step. A further turn of the same person is a further visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turn {
    /// The repeated step.
    pub step: StepId,
    /// The visit of the repeated step in which this turn began, from 1.
    pub round: u32,
    pub presenter: PersonId,
    /// How many turns of this step this person has had, this one counted.
    pub visit: u32,
    /// The phases that have begun, in that order; the one run of a step without phases has the step's own id.
    pub runs: Vec<Run>,
}

/// The turn and phase where the meeting stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    pub presenter: PersonId,
    pub visit: u32,
    /// The phase, or the repeated step itself where it has no phases.
    pub phase: StepId,
}

/// Through which visit of a step, and whose turn, its answers are read; a point of view, never part of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    pub step: StepId,
    pub visit: u32,
    pub presenter: Option<PersonId>,
}

//! The rules of a way of meeting, as read from one YAML file. Pure data and questions about it;
//! reading and checking stand in `protocol/read.rs` and `protocol/check.rs`. Never knows a running meeting.

pub mod ask;
pub mod check;
pub mod kind;
pub mod people;
pub mod range;
pub mod read;
pub mod step;

use crate::base::id::{AskId, StepId};

pub use ask::{Ask, Enter, Items, Sealed, Test, When};
pub use kind::Kind;
pub use people::People;
pub use range::Range;
pub use step::{Coach, Repeat, Step};

/// A structured way of meeting.
#[derive(Debug, Clone, PartialEq)]
pub struct Protocol {
    /// kebab-case, unique in a library.
    pub id: String,
    pub title: String,
    pub summary: String,
    pub version: u32,
    /// BCP 47 tag of the language its words are in.
    pub language: String,
    /// How many people it is for: fewer is refused, more is warned.
    pub people: Range,
    /// Positions that must be present; each entry is "any one of these".
    pub needs: Vec<Vec<String>>,
    pub roles: Vec<String>,
    pub norms: Vec<String>,
    pub credential: Option<String>,
    pub evidence: Evidence,
    pub follow_up: Option<FollowUp>,
    pub credit: String,
    pub steps: Vec<Step>,
    /// The YAML exactly as read: a record keeps this copy.
    pub text: String,
    /// SHA-256 of `text`, lower-case hex.
    pub hash: String,
}

/// Whose evidence a record is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Evidence {
    #[default]
    Team,
    Individual,
    Both,
}

/// When to come back, and to which step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FollowUp {
    pub days: u32,
    pub step: Option<StepId>,
}

impl Protocol {
    /// The step with this id, among the outer steps.
    #[must_use]
    pub fn step(&self, id: &StepId) -> Option<&Step> {
        self.steps.iter().find(|s| s.id == *id)
    }

    /// Place of the step among the outer steps.
    #[must_use]
    pub fn place(&self, id: &StepId) -> Option<usize> {
        self.steps.iter().position(|s| s.id == *id)
    }

    /// Every ask with the outer step it belongs to, in order.
    pub fn asks(&self) -> impl Iterator<Item = (&Step, &Ask)> {
        self.steps.iter().flat_map(|outer| {
            let inner = outer.steps.iter().flat_map(|s| s.asks.iter());
            outer.asks.iter().chain(inner).map(move |ask| (outer, ask))
        })
    }

    /// The ask with this id and its outer step.
    #[must_use]
    pub fn ask(&self, id: &AskId) -> Option<(&Step, &Ask)> {
        self.asks().find(|(_, ask)| ask.id == *id)
    }

    /// Planned minutes of all steps of the first sitting for this many people.
    #[must_use]
    pub fn minutes(&self, people: usize) -> u32 {
        self.steps
            .iter()
            .filter(|s| !s.later)
            .map(|s| s.planned(people))
            .sum()
    }
}

//! One phase of a protocol: what is said, how long, who speaks, what is asked.

use crate::base::id::StepId;

use super::{Ask, People, Range, When};

/// One phase of a protocol: what is said, how long, who speaks, what is asked.
#[derive(Debug, Clone, PartialEq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one word of the format, and they combine freely"
)]
pub struct Step {
    pub id: StepId,
    pub title: String,
    /// The opening offers the title as a line to reword.
    pub editable: bool,
    /// Least and planned minutes. Inside a repeat: per turn.
    pub minutes: Option<Range>,
    /// Minutes added for each person present.
    pub per_person: u32,
    /// Never shortened when time is re-spread.
    pub protected: bool,
    pub speaks: Option<People>,
    pub say: String,
    pub coach: Coach,
    pub when: Option<When>,
    pub optional: bool,
    /// Belongs to a later sitting.
    pub later: bool,
    pub pause: bool,
    pub repeat: Option<Repeat>,
    pub asks: Vec<Ask>,
    /// Timed phases of a repeated turn; one level deep.
    pub steps: Vec<Step>,
}

/// For the coach only; never on a Room page. A text without parts is `does`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Coach {
    pub does: String,
    pub watch: String,
    pub stuck: String,
}

/// For whom a step is run again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Repeat {
    /// Each person present.
    Person,
    /// All but the facilitator.
    Participants,
}

impl Step {
    /// Planned minutes with this many people present, all turns of a repeat together; 0 where the step names none.
    #[must_use]
    pub fn planned(&self, people: usize) -> u32 {
        self.per_turn(people).saturating_mul(self.turns(people))
    }

    /// Planned minutes of one turn; of the whole step where it is not repeated.
    #[must_use]
    pub fn per_turn(&self, people: usize) -> u32 {
        let own = self.minutes.map_or(0, |m| m.high);
        let people = u32::try_from(people).unwrap_or(u32::MAX);
        let each = self.per_person.saturating_mul(people);
        let inner = self.steps.iter().map(|s| s.per_turn(people as usize));
        inner.fold(own.saturating_add(each), u32::saturating_add)
    }

    /// How many turns the step takes with this many people present.
    #[must_use]
    pub fn turns(&self, people: usize) -> u32 {
        let people = u32::try_from(people).unwrap_or(u32::MAX);
        match self.repeat {
            None => 1,
            Some(Repeat::Person) => people.max(1),
            Some(Repeat::Participants) => people.saturating_sub(1).max(1),
        }
    }
}

//! The shield: whose turn it is at the one keyboard, in an ask whose answers are covered. Holds nothing that was written.

use crate::base::id::PersonId;
use crate::meeting::Address;

/// Somebody's turn behind the shield.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shield {
    /// Where their answer stands, with the person.
    pub at: Address,
    pub stage: Stage,
    /// Letters and numbers are shown, because the person wanted that.
    pub letters: bool,
}

/// How far somebody is behind the shield.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// The keyboard is on its way to them.
    Pass,
    /// They have a private answer already: write on, share it, or look at it?
    Own,
    /// They look at what they gave, and at what it comes to.
    Look,
    /// Share it for good?
    Share,
    /// They are entering.
    Write,
}

impl Shield {
    /// The keyboard on its way to somebody.
    #[must_use]
    pub fn of(at: &Address, person: PersonId) -> Self {
        Self {
            at: at.by(Some(person)),
            stage: Stage::Pass,
            letters: false,
        }
    }

    #[must_use]
    pub const fn person(&self) -> Option<PersonId> {
        self.at.person
    }

    /// Where they write, or look at what they wrote; `None` while nothing of theirs may be seen.
    #[must_use]
    pub fn open(&self) -> Option<&Address> {
        matches!(self.stage, Stage::Write | Stage::Look).then_some(&self.at)
    }
}

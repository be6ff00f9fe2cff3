//! Where a value belongs: ask, visit, presenter, person.

use serde::{Deserialize, Serialize};

use crate::base::id::{AskId, PersonId};

/// `visit` counts runs of the step from 1; `presenter` only inside a repeat; `person` only where entered by person.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Address {
    pub ask: AskId,
    pub visit: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub presenter: Option<PersonId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<PersonId>,
}

impl Address {
    /// The group's value in the first visit.
    #[must_use]
    pub const fn of(ask: AskId) -> Self {
        Self {
            ask,
            visit: 1,
            presenter: None,
            person: None,
        }
    }

    /// The same place, for one person.
    #[must_use]
    pub fn by(&self, person: Option<PersonId>) -> Self {
        Self {
            person,
            ..self.clone()
        }
    }

    /// The same place without the person: where a capture is kept.
    #[must_use]
    pub fn shared(&self) -> Self {
        self.by(None)
    }
}

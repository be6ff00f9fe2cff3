//! What is kept in passing, from anywhere in a meeting: actions, decisions, parked items.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::capture::actions::Action;
use crate::base::id::{ItemId, StepId};

/// What can be kept from anywhere without leaving the step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Matter {
    Action(Action),
    Decision(Said),
    Parked(String),
}

/// A decision said by the group in passing.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Said {
    pub text: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review: Option<NaiveDate>,
}

/// One kept thing and the step it was kept in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    pub item: ItemId,
    pub step: Option<StepId>,
    pub matter: Matter,
    /// How a parked item was come back to; empty while it is open.
    pub settled: String,
}

impl Matter {
    /// The words that name it.
    #[must_use]
    pub fn words(&self) -> &str {
        match self {
            Self::Action(action) => &action.what,
            Self::Decision(said) => &said.text,
            Self::Parked(text) => text,
        }
    }
}

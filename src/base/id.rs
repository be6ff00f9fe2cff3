//! Names for things that are referred to. Ids are made at the recorder and nowhere else.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// A record (a meeting, or a team's standing record): a UUID v7 in its hyphenated form.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RecordId(pub String);

/// A step of a protocol, as written in its YAML or slugged from its title.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct StepId(pub String);

/// An ask of a protocol, as written in its YAML or slugged from its words. Shared, because every place in an ask has it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct AskId(pub Arc<str>);

/// One thing in a list, a round, a plan …: its number within the record, never used twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ItemId(pub u32);

/// A member's number within the team; kept when the name is mended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PersonId(pub u16);

impl RecordId {
    /// The last six characters, enough to tell a folder or a listing apart.
    #[must_use]
    pub fn short(&self) -> &str {
        let from = self.0.len().saturating_sub(6);
        self.0.get(from..).unwrap_or(&self.0)
    }
}

macro_rules! shown {
    ($($name:ty),+) => {$(
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    )+};
}
shown!(RecordId, StepId, AskId, ItemId, PersonId);

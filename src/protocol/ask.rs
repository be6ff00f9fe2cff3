//! One thing a step collects: its words, whose answer it is, how it is taken, when it is asked.

use crate::base::id::AskId;

use super::{Kind, People};

/// One thing that a step collects.
#[derive(Debug, Clone, PartialEq)]
pub struct Ask {
    pub id: AskId,
    /// The prompt, as the room reads it.
    pub words: String,
    pub required: bool,
    pub hint: String,
    pub example: String,
    pub who: People,
    /// How it is taken at first; `None` leaves it to the kind.
    pub enter: Option<Enter>,
    pub sealed: Option<Sealed>,
    /// `false`: spoken, not stored.
    pub record: bool,
    pub when: Option<When>,
    pub kind: Kind,
}

/// How answers are taken at the one keyboard.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Enter {
    /// One answer for all of us.
    Group,
    /// Person by person.
    Each,
    /// Counting hands: only numbers, no names.
    Count,
}

/// How long an answer stays covered; the later the stricter.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Sealed {
    /// Entered one by one behind a shield, shown together.
    UntilRevealed,
    /// Private to its author, who alone may share it.
    Always,
}

/// A condition on an earlier ask; false while that ask is unanswered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct When {
    pub ask: AskId,
    pub test: Test,
}

/// What an earlier answer must be for a condition to hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Test {
    Is(String),
    IsNot(String),
    Includes(String),
    AtLeast(i64),
}

/// What a vote, a matrix, a choice … is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Items {
    Fixed(Vec<Item>),
    From {
        ask: AskId,
        /// Only those on which people differ (`assign`, `rating` entered by each).
        differing: bool,
    },
}

/// An item written in the protocol.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Item {
    pub text: String,
    pub note: String,
    pub group: String,
    /// Rubric texts by level.
    pub levels: Vec<(u32, String)>,
    pub reverse: bool,
}

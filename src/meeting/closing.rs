//! The end of a meeting: four questions, the one thing first, the next date, each person's word.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::base::id::PersonId;
use crate::base::stamp::Stamp;

/// The four questions every meeting ends with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Question {
    /// Was our time well used?
    Time,
    /// Did we keep track of what we agreed?
    Tracked,
    /// Did we do what we agreed?
    Done,
    /// Does it have the effect we want?
    Effect,
}

/// The answers that each of them may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    Yes,
    SoSo,
    No,
    NotYet,
}

/// What a person says of the record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Word {
    Agree,
    Remark(String),
    Object(String),
}

/// A person's word on the record, bound to the entry it was given at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    pub word: Word,
    /// The last entry it is about.
    pub upto: u64,
    /// The entry that holds it.
    pub entry: u64,
    pub at: Stamp,
}

/// What was said on the closing page.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Closing {
    pub answers: BTreeMap<Question, Answer>,
    pub first: String,
    /// `None`: nothing said; `Some(None)`: no next meeting.
    pub next: Option<Option<NaiveDate>>,
    pub signed: BTreeMap<PersonId, Signature>,
}

impl Question {
    pub const ALL: [Self; 4] = [Self::Time, Self::Tracked, Self::Done, Self::Effect];

    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Time => "Was our time well used?",
            Self::Tracked => "Did we keep track of what we agreed?",
            Self::Done => "Did we do what we agreed?",
            Self::Effect => "Does it have the effect we want?",
        }
    }

    /// Its word in an answers file.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Time => "time",
            Self::Tracked => "tracked",
            Self::Done => "done",
            Self::Effect => "effect",
        }
    }
}

impl Answer {
    pub const ALL: [Self; 4] = [Self::Yes, Self::SoSo, Self::No, Self::NotYet];

    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::SoSo => "so-so",
            Self::No => "no",
            Self::NotYet => "not yet",
        }
    }
}

impl Word {
    /// `agree`, `agree, with a remark`, `object`.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Agree => "agree",
            Self::Remark(_) => "agree, with a remark",
            Self::Object(_) => "object",
        }
    }

    /// The person's own words; empty for a plain agreement.
    #[must_use]
    pub fn words(&self) -> &str {
        match self {
            Self::Agree => "",
            Self::Remark(words) | Self::Object(words) => words,
        }
    }
}

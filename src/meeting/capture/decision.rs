//! `decision`: the words, what was chosen, why, how it was decided, who agrees, who does not and why, when to look again.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Asked;
use crate::base::clean;
use crate::base::id::PersonId;
use crate::meeting::{ItemRef, Refusal, items};
use crate::protocol::kind::Decision;

/// One field at a time, so that two fields never overwrite each other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    Text {
        text: String,
    },
    Chosen {
        items: BTreeSet<ItemRef>,
    },
    Reason {
        text: String,
    },
    Method {
        text: String,
    },
    Review {
        date: Option<NaiveDate>,
    },
    Agree {
        people: BTreeSet<PersonId>,
    },
    /// The person's own words; empty takes them back.
    Dissent {
        person: PersonId,
        text: String,
    },
}

/// The decision as it stands, part by part.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Capture {
    pub text: String,
    pub chosen: BTreeSet<ItemRef>,
    pub reason: String,
    pub method: String,
    pub review: Option<NaiveDate>,
    pub agree: BTreeSet<PersonId>,
    pub dissent: BTreeMap<PersonId, String>,
}

/// # Errors
/// Refuses items that are not offered and people whom the meeting does not know.
pub fn decide(rules: &Decision, asked: Asked<'_>, change: &Change) -> Result<Change, Refusal> {
    let state = &asked.meeting.state;
    let known = |person: &PersonId| {
        let nobody = || Refusal::NobodyOf {
            ask: asked.ask.words.clone(),
        };
        state.member(*person).map(|_| ()).ok_or_else(nobody)
    };
    let prose = |text: &str| clean::prose(text).trim().to_owned();
    Ok(match change {
        Change::Text { text } => Change::Text { text: prose(text) },
        Change::Reason { text } => Change::Reason { text: prose(text) },
        Change::Method { text } => Change::Method {
            text: clean::line(text).trim().to_owned(),
        },
        Change::Review { .. } => change.clone(),
        Change::Chosen { items: chosen } => {
            let offered = rules
                .items
                .as_ref()
                .map(|i| items::of(asked.meeting, i))
                .unwrap_or_default();
            if !chosen.iter().all(|c| offered.iter().any(|t| t.item == *c)) {
                return Err(Refusal::NoItem {
                    ask: asked.ask.words.clone(),
                });
            }
            change.clone()
        }
        Change::Agree { people } => {
            people.iter().try_for_each(known)?;
            change.clone()
        }
        Change::Dissent { person, text } => {
            known(person)?;
            Change::Dissent {
                person: *person,
                text: prose(text),
            }
        }
    })
}

impl Capture {
    pub fn apply(&mut self, change: &Change) {
        match change {
            Change::Text { text } => self.text.clone_from(text),
            Change::Chosen { items } => self.chosen.clone_from(items),
            Change::Reason { text } => self.reason.clone_from(text),
            Change::Method { text } => self.method.clone_from(text),
            Change::Review { date } => self.review = *date,
            Change::Agree { people } => self.agree.clone_from(people),
            Change::Dissent { person, text } if text.is_empty() => {
                self.dissent.remove(person);
            }
            Change::Dissent { person, text } => {
                self.dissent.insert(*person, text.clone());
            }
        }
    }

    #[must_use]
    pub fn is_filled(&self) -> bool {
        !self.text.is_empty() || !self.chosen.is_empty()
    }
}

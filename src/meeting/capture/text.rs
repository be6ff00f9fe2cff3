//! `text`: the group's words, and each person's.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Asked;
use crate::base::clean;
use crate::base::id::PersonId;
use crate::meeting::Refusal;
use crate::protocol::kind::Text;

/// One change of a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// The whole text as it stands now; empty takes it back.
    Write { text: String },
}

/// The group's text and each person's.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Capture {
    pub group: String,
    pub each: BTreeMap<PersonId, String>,
}

/// # Errors
/// Never at present: any text is taken, and its length is only warned about.
pub fn decide(rules: &Text, _: Asked<'_>, change: &Change) -> Result<Change, Refusal> {
    let Change::Write { text } = change;
    let text = if rules.one_line {
        clean::line(text)
    } else {
        clean::prose(text)
    };
    Ok(Change::Write {
        text: text.trim_end().to_owned(),
    })
}

impl Capture {
    pub fn apply(&mut self, person: Option<PersonId>, change: &Change) {
        let Change::Write { text } = change;
        match person {
            None => self.group.clone_from(text),
            Some(person) if text.trim().is_empty() => {
                self.each.remove(&person);
            }
            Some(person) => {
                self.each.insert(person, text.clone());
            }
        }
    }

    /// The text at one address.
    #[must_use]
    pub fn at(&self, person: Option<PersonId>) -> &str {
        match person {
            None => &self.group,
            Some(person) => self.each.get(&person).map_or("", String::as_str),
        }
    }

    /// Every text that stands, the group's first.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.group.as_str())
            .chain(self.each.values().map(String::as_str))
            .filter(|t| !t.trim().is_empty())
    }

    #[must_use]
    pub fn is_filled(&self) -> bool {
        self.all().next().is_some()
    }
}

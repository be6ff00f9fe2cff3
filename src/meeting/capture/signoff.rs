//! `signoff`: each person agrees, agrees with a remark, or objects. A word is bound to the entry it was given at, and
//! stays as it is when what it is about is changed later.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Asked;
use crate::base::clean;
use crate::base::id::PersonId;
use crate::meeting::closing::Word;
use crate::meeting::{Refusal, signing};
use crate::protocol::kind::Signoff;

/// One change of somebody's word.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// `upto` is the latest entry then, filled in by the decision; this one is the next.
    Sign { word: Word, upto: u64 },
    /// As if not asked yet.
    Clear,
}

/// A person's word, and the last entry it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signed {
    pub word: Word,
    pub upto: u64,
}

/// The word that each has given last.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Capture {
    pub each: BTreeMap<PersonId, Signed>,
}

impl Change {
    /// A word that is given now.
    #[must_use]
    pub const fn sign(word: Word) -> Self {
        Self::Sign { word, upto: 0 }
    }
}

/// # Errors
/// Refuses a word of nobody or of somebody who was not here, a remark or an objection without words, and the same
/// word again where nothing has changed.
pub fn decide(rules: &Signoff, asked: Asked<'_>, change: &Change) -> Result<Change, Refusal> {
    let meeting = asked.meeting;
    let person = asked.at.person.ok_or_else(|| Refusal::ByPerson {
        ask: asked.ask.words.clone(),
    })?;
    let name = meeting.state.name(person);
    if !meeting.state.attendance.was_here(person) {
        return Err(Refusal::NotHere { name });
    }
    let Change::Sign { word, .. } = change else {
        return Ok(change.clone());
    };
    let line = |text: &str| clean::line(text).trim().to_owned();
    let word = match word {
        Word::Agree => Word::Agree,
        Word::Remark(text) => Word::Remark(line(text)),
        Word::Object(text) => Word::Object(line(text)),
    };
    if word != Word::Agree && word.words().is_empty() {
        return Err(Refusal::NoWords { name });
    }
    let before = match meeting.state.capture(asked.at) {
        Some(super::Capture::Signoff(given)) => given.each.get(&person),
        _ => None,
    };
    if before.is_some_and(|b| b.word == word && signing::since(meeting, rules, b.upto) == 0) {
        return Err(Refusal::Signed { name });
    }
    Ok(Change::Sign {
        word,
        upto: meeting.seq(),
    })
}

impl Capture {
    pub fn apply(&mut self, person: Option<PersonId>, change: &Change) {
        let Some(person) = person else { return };
        match change {
            Change::Sign { word, upto } => {
                let signed = Signed {
                    word: word.clone(),
                    upto: *upto,
                };
                self.each.insert(person, signed);
            }
            Change::Clear => {
                self.each.remove(&person);
            }
        }
    }
}

//! `round`: each person is heard in turn, passes, or is heard without being written down.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Asked, Capture as Any};
use crate::base::clean;
use crate::base::id::{ItemId, PersonId};
use crate::meeting::{Refusal, Thing};
use crate::protocol::kind::Round;

/// One change of what a person said in the round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    Hear {
        item: ItemId,
        text: String,
    },
    Pass,
    /// Heard, not written.
    Nod,
    /// As if not yet asked.
    Clear,
}

/// What became of a person's turn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Turn {
    Heard { item: ItemId, text: String },
    Passed,
    Unwritten,
}

/// Each person's turn, as far as they had one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Capture {
    pub turns: BTreeMap<PersonId, Turn>,
    /// In the order they were first heard.
    pub order: Vec<PersonId>,
}

/// # Errors
/// Refuses a contribution of nobody, and an empty one (that is a pass or a nod).
pub fn decide(_: &Round, asked: Asked<'_>, change: &Change) -> Result<Change, Refusal> {
    let Some(person) = asked.at.person else {
        return Err(Refusal::ByPerson {
            ask: asked.ask.words.clone(),
        });
    };
    Ok(match change {
        Change::Hear { text, .. } => {
            let text = clean::line(text).trim().to_owned();
            if text.is_empty() {
                return Err(Refusal::PassOrHeard { name: asked.who() });
            }
            // The same contribution reworded keeps its number, and with it its votes.
            let item = match asked.meeting.state.capture(asked.at) {
                Some(Any::Round(round)) => round.item(person),
                _ => None,
            };
            Change::Hear {
                item: item.unwrap_or_else(|| asked.next_item()),
                text,
            }
        }
        Change::Pass | Change::Nod | Change::Clear => change.clone(),
    })
}

impl Capture {
    pub fn apply(&mut self, person: Option<PersonId>, change: &Change) {
        let Some(person) = person else { return };
        let turn = match change {
            Change::Hear { item, text } => Turn::Heard {
                item: *item,
                text: text.clone(),
            },
            Change::Pass => Turn::Passed,
            Change::Nod => Turn::Unwritten,
            Change::Clear => {
                self.turns.remove(&person);
                return;
            }
        };
        if !self.order.contains(&person) {
            self.order.push(person);
        }
        self.turns.insert(person, turn);
    }

    fn item(&self, person: PersonId) -> Option<ItemId> {
        match self.turns.get(&person) {
            Some(Turn::Heard { item, .. }) => Some(*item),
            Some(Turn::Passed | Turn::Unwritten) | None => None,
        }
    }

    /// What was contributed, in the order people were heard.
    #[must_use]
    pub fn heard(&self) -> Vec<Thing> {
        let turn = |person: &PersonId| match self.turns.get(person) {
            Some(Turn::Heard { item, text }) => Some(Thing::made(*item, text)),
            Some(Turn::Passed | Turn::Unwritten) | None => None,
        };
        self.order.iter().filter_map(turn).collect()
    }

    #[must_use]
    pub fn is_filled(&self) -> bool {
        !self.turns.is_empty()
    }
}

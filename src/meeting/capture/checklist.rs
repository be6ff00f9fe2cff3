//! `checklist`: each item done, not ours or open, with a note; for the group, by person, or counted in hands.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::Asked;
use crate::base::clean;
use crate::base::id::PersonId;
use crate::meeting::{ItemRef, Refusal, items};
use crate::protocol::kind::Checklist;

/// How an item stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    #[default]
    Open,
    Done,
    /// It does not apply to us.
    NotApplicable,
}

/// An item with what was said about it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Mark {
    pub state: State,
    pub note: String,
}

pub type Marks = BTreeMap<ItemRef, Mark>;

/// One change of a checklist.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    Set {
        item: ItemRef,
        state: State,
    },
    /// Empty takes it back.
    Note {
        item: ItemRef,
        text: String,
    },
    /// Hands that say it is done.
    Count {
        item: ItemRef,
        hands: u32,
    },
}

/// What stands; an open item without a note is not kept.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Capture {
    pub group: Marks,
    pub each: BTreeMap<PersonId, Marks>,
    pub counts: BTreeMap<ItemRef, u32>,
}

/// # Errors
/// Refuses an item that is not on the list, and more hands than there are.
pub fn decide(rules: &Checklist, asked: Asked<'_>, change: &Change) -> Result<Change, Refusal> {
    let offered = items::of(asked.meeting, &rules.items);
    let (Change::Set { item, .. } | Change::Note { item, .. } | Change::Count { item, .. }) =
        change;
    if !offered.iter().any(|t| t.item == *item) {
        return Err(Refusal::NoItem {
            ask: asked.ask.words.clone(),
        });
    }
    match change {
        Change::Set { .. } => Ok(change.clone()),
        Change::Note { item, text } => Ok(Change::Note {
            item: *item,
            text: clean::line(text).trim().to_owned(),
        }),
        Change::Count { hands, .. } => {
            let here = u32::try_from(asked.meeting.state.here().len()).unwrap_or(u32::MAX);
            if *hands > here {
                return Err(Refusal::TooManyHands {
                    here,
                    hands: *hands,
                });
            }
            Ok(change.clone())
        }
    }
}

impl Capture {
    pub fn apply(&mut self, person: Option<PersonId>, change: &Change) {
        match change {
            Change::Set { item, state } => self.mark(person, *item, |m| m.state = *state),
            Change::Note { item, text } => self.mark(person, *item, |m| m.note.clone_from(text)),
            Change::Count { item, hands: 0 } => {
                self.counts.remove(item);
            }
            Change::Count { item, hands } => {
                self.counts.insert(*item, *hands);
            }
        }
    }

    fn mark(&mut self, person: Option<PersonId>, item: ItemRef, change: impl FnOnce(&mut Mark)) {
        let marks = match person {
            None => &mut self.group,
            Some(person) => self.each.entry(person).or_default(),
        };
        let mark = marks.entry(item).or_default();
        change(mark);
        if *mark == Mark::default() {
            marks.remove(&item);
        }
        self.each.retain(|_, marks| !marks.is_empty());
    }

    /// The marks at one address.
    #[must_use]
    pub fn at(&self, person: Option<PersonId>) -> Option<&Marks> {
        match person {
            None => Some(&self.group).filter(|m| !m.is_empty()),
            Some(person) => self.each.get(&person),
        }
    }

    /// What stands at one item for the group or a person.
    #[must_use]
    pub fn mark_of(&self, person: Option<PersonId>, item: ItemRef) -> Option<&Mark> {
        self.at(person)?.get(&item)
    }

    /// Every item that the group, a person or a hand says is done.
    #[must_use]
    pub fn ticked(&self) -> BTreeSet<ItemRef> {
        let all = std::iter::once(&self.group).chain(self.each.values());
        let done = all
            .flatten()
            .filter(|(_, m)| m.state == State::Done)
            .map(|(item, _)| item);
        done.chain(self.counts.keys()).copied().collect()
    }

    #[must_use]
    pub fn is_filled(&self) -> bool {
        !self.group.is_empty() || !self.each.is_empty() || !self.counts.is_empty()
    }
}

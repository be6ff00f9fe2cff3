//! `list`: items, one per line, from the group or from persons. What is removed keeps its number and its marks.

use serde::{Deserialize, Serialize};

use super::{Asked, Capture as Any, order};
use crate::base::clean;
use crate::base::id::{ItemId, PersonId};
use crate::meeting::Refusal;
use crate::protocol::kind::List;

/// One change of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    Add {
        item: ItemId,
        text: String,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        category: String,
    },
    Reword {
        item: ItemId,
        text: String,
    },
    Remove {
        item: ItemId,
    },
    /// To this place among the standing items, from 0.
    Move {
        item: ItemId,
        to: usize,
    },
    /// Under another heading.
    File {
        item: ItemId,
        category: String,
    },
}

/// A line of a list with the id that rewording keeps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    pub item: ItemId,
    pub text: String,
    pub category: String,
    pub by: Option<PersonId>,
    pub removed: bool,
}

/// The lines as they stand.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Capture {
    pub items: Vec<Item>,
}

/// # Errors
/// Refuses an empty line, a line beyond `max`, a heading the ask does not have, an item that is not there.
pub fn decide(rules: &List, asked: Asked<'_>, change: &Change) -> Result<Change, Refusal> {
    let empty = Capture::default();
    let list = match asked.meeting.state.capture(asked.at) {
        Some(Any::List(list)) => list,
        _ => &empty,
    };
    // What was taken out comes back by undo only; changing it meanwhile would change nothing that one sees.
    let known = |item: &ItemId| {
        let stands = list.find(*item).is_some_and(|i| !i.removed);
        stands.then_some(()).ok_or_else(|| gone(asked))
    };
    match change {
        Change::Add { text, category, .. } => {
            let text = words(asked, text)?;
            heading(rules, asked, category)?;
            let count = list.standing().filter(|i| i.by == asked.at.person).count();
            match rules.max {
                Some(max) if count >= max as usize => Err(Refusal::Full {
                    ask: asked.ask.words.clone(),
                    max,
                }),
                _ => Ok(Change::Add {
                    item: asked.next_item(),
                    text,
                    category: category.clone(),
                }),
            }
        }
        Change::Reword { item, text } => {
            known(item)?;
            Ok(Change::Reword {
                item: *item,
                text: words(asked, text)?,
            })
        }
        Change::Remove { item } | Change::Move { item, .. } => known(item).map(|()| change.clone()),
        Change::File { item, category } => {
            known(item)?;
            heading(rules, asked, category)?;
            Ok(change.clone())
        }
    }
}

fn words(asked: Asked<'_>, text: &str) -> Result<String, Refusal> {
    let text = clean::line(text).trim().to_owned();
    if text.is_empty() {
        Err(Refusal::NothingToAdd {
            ask: asked.ask.words.clone(),
        })
    } else {
        Ok(text)
    }
}

fn heading(rules: &List, asked: Asked<'_>, category: &str) -> Result<(), Refusal> {
    if category.is_empty() || rules.categories.iter().any(|c| c == category) {
        return Ok(());
    }
    Err(Refusal::NoHeading {
        ask: asked.ask.words.clone(),
        heading: category.to_owned(),
    })
}

fn gone(asked: Asked<'_>) -> Refusal {
    Refusal::NoItem {
        ask: asked.ask.words.clone(),
    }
}

impl Capture {
    pub fn apply(&mut self, by: Option<PersonId>, change: &Change) {
        match change {
            Change::Add {
                item,
                text,
                category,
            } => self.items.push(Item {
                item: *item,
                text: text.clone(),
                category: category.clone(),
                by,
                removed: false,
            }),
            Change::Reword { item, text } => self.change(*item, |i| i.text.clone_from(text)),
            Change::Remove { item } => self.change(*item, |i| i.removed = true),
            Change::File { item, category } => {
                self.change(*item, |i| i.category.clone_from(category));
            }
            Change::Move { item, to } => {
                if let Some(from) = self.items.iter().position(|i| i.item == *item) {
                    order::put(&mut self.items, from, *to, |i| !i.removed);
                }
            }
        }
    }

    fn change(&mut self, item: ItemId, change: impl FnOnce(&mut Item)) {
        if let Some(found) = self.items.iter_mut().find(|i| i.item == item) {
            change(found);
        }
    }

    /// The items that were not taken out, in order.
    pub fn standing(&self) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(|i| !i.removed)
    }

    /// The line of this id; `None` once it was taken out.
    #[must_use]
    pub fn find(&self, item: ItemId) -> Option<&Item> {
        self.items.iter().find(|i| i.item == item)
    }
}

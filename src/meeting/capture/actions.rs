//! `actions`: who does what, by when, and how we will know. Missing parts are kept as missing; the record check asks.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Asked, Capture as Any, order};
use crate::base::clean;
use crate::base::id::{ItemId, PersonId};
use crate::meeting::{Refusal, State};

/// Who does it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Who {
    Member(PersonId),
    /// Somebody who does not belong to the team.
    Outside(String),
}

/// Who does what by when, and how we will know.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Action {
    pub what: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub who: Vec<Who>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<NaiveDate>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub measure: String,
}

/// One change of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    Add {
        item: ItemId,
        action: Action,
    },
    /// The whole action as it stands now.
    Put {
        item: ItemId,
        action: Action,
    },
    Remove {
        item: ItemId,
    },
    /// To this place among the standing actions, from 0.
    Move {
        item: ItemId,
        to: usize,
    },
}

/// An action with the id that rewording keeps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    pub item: ItemId,
    pub action: Action,
    pub removed: bool,
}

/// The plan as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Capture {
    pub items: Vec<Planned>,
}

/// # Errors
/// Refuses an action without words, a person the meeting does not know, an action that is not there.
pub fn decide(asked: Asked<'_>, capture: Option<&Any>, change: &Change) -> Result<Change, Refusal> {
    let known = |item: &ItemId| match capture {
        Some(Any::Actions(plan)) if plan.standing().any(|p| p.item == *item) => Ok(()),
        _ => Err(Refusal::NoItem {
            ask: asked.ask.words.clone(),
        }),
    };
    Ok(match change {
        Change::Add { action, .. } => Change::Add {
            item: asked.next_item(),
            action: cleaned(asked, action)?,
        },
        Change::Put { item, action } => {
            known(item)?;
            Change::Put {
                item: *item,
                action: cleaned(asked, action)?,
            }
        }
        Change::Remove { item } | Change::Move { item, .. } => {
            known(item)?;
            change.clone()
        }
    })
}

fn cleaned(asked: Asked<'_>, action: &Action) -> Result<Action, Refusal> {
    if !is_of(&asked.meeting.state, action) {
        return Err(Refusal::NobodyOf {
            ask: asked.ask.words.clone(),
        });
    }
    tidy(action).ok_or_else(|| Refusal::NothingToAdd {
        ask: asked.ask.words.clone(),
    })
}

/// Whether everybody named in it belongs to the meeting, or is named as an outsider.
pub(in crate::meeting) fn is_of(state: &State, action: &Action) -> bool {
    action.who.iter().all(|who| match who {
        Who::Member(person) => state.member(*person).is_some(),
        Who::Outside(_) => true,
    })
}

/// The action with cleaned words; `None` where it says nothing.
pub(in crate::meeting) fn tidy(action: &Action) -> Option<Action> {
    let line = |text: &str| clean::line(text).trim().to_owned();
    let who = action.who.iter().map(|who| match who {
        Who::Member(person) => Who::Member(*person),
        Who::Outside(name) => Who::Outside(line(name)),
    });
    let what = line(&action.what);
    (!what.is_empty()).then(|| Action {
        what,
        who: who.collect(),
        due: action.due,
        measure: line(&action.measure),
    })
}

impl Capture {
    pub fn apply(&mut self, change: &Change) {
        match change {
            Change::Add { item, action } => {
                self.items.push(Planned {
                    item: *item,
                    action: action.clone(),
                    removed: false,
                });
            }
            Change::Put { item, action } => self.change(*item, |p| p.action = action.clone()),
            Change::Remove { item } => self.change(*item, |p| p.removed = true),
            Change::Move { item, to } => {
                if let Some(from) = self.items.iter().position(|p| p.item == *item) {
                    order::put(&mut self.items, from, *to, |p| !p.removed);
                }
            }
        }
    }

    fn change(&mut self, item: ItemId, change: impl FnOnce(&mut Planned)) {
        if let Some(found) = self.items.iter_mut().find(|p| p.item == item) {
            change(found);
        }
    }

    /// The actions that were not taken out, in order.
    pub fn standing(&self) -> impl Iterator<Item = &Planned> {
        self.items.iter().filter(|p| !p.removed)
    }
}

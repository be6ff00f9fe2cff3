//! `choice`: one or many items, chosen by the group, by person, or counted in hands.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Asked, Capture as Any, way};
use crate::base::clean;
use crate::base::id::PersonId;
use crate::meeting::{ItemRef, Refusal, items};
use crate::protocol::Enter;
use crate::protocol::kind::Choice;

/// One change of what is chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// All that is chosen now; empty clears.
    Choose {
        items: BTreeSet<ItemRef>,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        other: String,
    },
    /// Hands for an item.
    Count { item: ItemRef, hands: u32 },
}

/// One choice.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Chosen {
    pub items: BTreeSet<ItemRef>,
    /// "something else".
    pub other: String,
}

/// What the group, each person or a count of hands has chosen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Capture {
    pub group: Chosen,
    pub each: BTreeMap<PersonId, Chosen>,
    pub counts: BTreeMap<ItemRef, u32>,
}

/// # Errors
/// Refuses an item that is not offered, several where one is asked, "other" where it is not offered,
/// and more hands than there are.
pub fn decide(rules: &Choice, asked: Asked<'_>, change: &Change) -> Result<Change, Refusal> {
    let offered = items::of(asked.meeting, &rules.items);
    let known = |item: &ItemRef| offered.iter().any(|t| t.item == *item);
    let none = || Refusal::NoItem {
        ask: asked.ask.words.clone(),
    };
    match change {
        Change::Choose { items, other } => {
            if !items.iter().all(known) {
                return Err(none());
            }
            let other = clean::line(other).trim().to_owned();
            if !other.is_empty() && !rules.other {
                return Err(Refusal::NotOffered {
                    ask: asked.ask.words.clone(),
                    text: other,
                });
            }
            if !rules.many && items.len() + usize::from(!other.is_empty()) > 1 {
                return Err(Refusal::OnlyOne {
                    ask: asked.ask.words.clone(),
                });
            }
            Ok(Change::Choose {
                items: items.clone(),
                other,
            })
        }
        Change::Count { item, hands } => {
            let here = u32::try_from(asked.meeting.state.here().len()).unwrap_or(u32::MAX);
            let counts = match asked.meeting.state.capture(asked.at) {
                Some(Any::Choice(choice)) => Some(&choice.counts),
                _ => None,
            };
            let others = offered.iter().filter(|t| t.item != *item);
            let others = others
                .filter_map(|t| counts?.get(&t.item))
                .fold(0u32, |sum, n| sum.saturating_add(*n));
            match known(item) {
                false => Err(none()),
                true if *hands > here => Err(Refusal::TooManyHands {
                    here,
                    hands: *hands,
                }),
                // Where one answer is asked, everybody shows one hand.
                true if !rules.many && others.saturating_add(*hands) > here => {
                    Err(Refusal::TooManyHands {
                        here,
                        hands: others.saturating_add(*hands),
                    })
                }
                true => Ok(change.clone()),
            }
        }
    }
}

impl Capture {
    pub fn apply(&mut self, person: Option<PersonId>, change: &Change) {
        match change {
            Change::Choose { items, other } => {
                let chosen = Chosen {
                    items: items.clone(),
                    other: other.clone(),
                };
                match person {
                    None => self.group = chosen,
                    Some(person) if chosen.is_empty() => {
                        self.each.remove(&person);
                    }
                    Some(person) => {
                        self.each.insert(person, chosen);
                    }
                }
            }
            Change::Count { item, hands: 0 } => {
                self.counts.remove(item);
            }
            Change::Count { item, hands } => {
                self.counts.insert(*item, *hands);
            }
        }
    }

    /// The choice at one address.
    #[must_use]
    pub fn at(&self, person: Option<PersonId>) -> Option<&Chosen> {
        match person {
            None => Some(&self.group).filter(|c| !c.is_empty()),
            Some(person) => self.each.get(&person),
        }
    }

    /// Whether something was taken in this way.
    #[must_use]
    pub fn holds(&self, way: Enter) -> bool {
        match way {
            Enter::Group => !self.group.is_empty(),
            Enter::Each => !self.each.is_empty(),
            Enter::Count => !self.counts.is_empty(),
        }
    }

    /// What was chosen by name or by the group, of the way that the result is told of.
    fn told(&self, in_use: Enter) -> Vec<&Chosen> {
        match way::told(in_use, |way| self.holds(way)) {
            Enter::Group => vec![&self.group],
            Enter::Each => self.each.values().collect(),
            Enter::Count => Vec::new(),
        }
    }

    /// Everything that anybody chose; `in_use` is how it is entered now.
    #[must_use]
    pub fn chosen(&self, in_use: Enter) -> BTreeSet<ItemRef> {
        if way::told(in_use, |way| self.holds(way)) == Enter::Count {
            return self.counts.keys().copied().collect();
        }
        let chosen = self.told(in_use).into_iter();
        chosen.flat_map(|c| c.items.iter().copied()).collect()
    }

    /// Everything said beside the items.
    #[must_use]
    pub fn others(&self, in_use: Enter) -> Vec<String> {
        let told = self.told(in_use).into_iter().map(|c| c.other.clone());
        told.filter(|o| !o.is_empty()).collect()
    }

    #[must_use]
    pub fn is_filled(&self) -> bool {
        !self.group.is_empty() || !self.each.is_empty() || !self.counts.is_empty()
    }
}

impl Chosen {
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.items.is_empty() && self.other.is_empty()
    }
}

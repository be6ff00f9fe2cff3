//! `vote`: dots over items, by person, by the group, or counted in hands. Ties are shown and stay.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Asked, Capture as Any};
use crate::base::id::PersonId;
use crate::meeting::{ItemRef, Refusal, Thing, items};
use crate::protocol::kind::{Method, Vote};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// How many dots stand on the item now; for yes/no 1 is yes and 0 no; for ranking the rank from 1.
    Place { item: ItemRef, dots: u32 },
    /// All dots of this address are taken back.
    Clear,
    /// Hands for an item.
    Count { item: ItemRef, hands: u32 },
}

/// One voter's dots.
pub type Ballot = BTreeMap<ItemRef, u32>;

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Capture {
    pub group: Ballot,
    pub each: BTreeMap<PersonId, Ballot>,
    pub counts: Ballot,
}

/// # Errors
/// Refuses dots beyond the budget, a second dot on an item where dots do not stack, more hands than there are.
pub fn decide(rules: &Vote, asked: Asked<'_>, change: &Change) -> Result<Change, Refusal> {
    let offered = items::of(asked.meeting, &rules.items);
    let find = |item: &ItemRef| {
        let none = || Refusal::NoItem {
            ask: asked.ask.words.clone(),
        };
        offered.iter().find(|t| t.item == *item).ok_or_else(none)
    };
    match change {
        Change::Clear => Ok(Change::Clear),
        Change::Place { item, dots } => place(rules, asked, find(item)?, *dots),
        Change::Count { item, hands } => {
            find(item)?;
            count(rules, asked, *item, *hands)
        }
    }
}

fn place(rules: &Vote, asked: Asked<'_>, thing: &Thing, dots: u32) -> Result<Change, Refusal> {
    let empty = Ballot::new();
    let ballot = match asked.meeting.state.capture(asked.at) {
        Some(Any::Vote(vote)) => vote.ballot(asked.at.person).unwrap_or(&empty),
        _ => &empty,
    };
    let placed: u32 = ballot
        .iter()
        .filter(|(item, _)| **item != thing.item)
        .map(|(_, n)| n)
        .sum();
    match rules.method {
        Method::Dots if dots > 1 && !rules.stack => Err(Refusal::OneDotEach {
            item: thing.text.clone(),
            name: asked.who(),
        }),
        Method::Dots if placed + dots > rules.dots => Err(Refusal::NoDotsLeft {
            name: asked.who(),
            dots: rules.dots,
        }),
        Method::YesNo if dots > 1 => Err(Refusal::YesOrNo {
            item: thing.text.clone(),
        }),
        Method::Dots | Method::YesNo | Method::Rank => Ok(Change::Place {
            item: thing.item,
            dots,
        }),
    }
}

/// Hands are limited by who is here; with dots everybody has as many hands as dots.
fn count(rules: &Vote, asked: Asked<'_>, item: ItemRef, hands: u32) -> Result<Change, Refusal> {
    let here = u32::try_from(asked.meeting.state.here().len()).unwrap_or(u32::MAX);
    let counts = match asked.meeting.state.capture(asked.at) {
        Some(Any::Vote(vote)) => vote
            .counts
            .iter()
            .filter(|(i, _)| **i != item)
            .map(|(_, n)| n)
            .sum(),
        _ => 0u32,
    };
    let per_item = if rules.stack && rules.method == Method::Dots {
        here.saturating_mul(rules.dots)
    } else {
        here
    };
    let all = here.saturating_mul(if rules.method == Method::Dots {
        rules.dots
    } else {
        u32::MAX
    });
    if hands > per_item || counts.saturating_add(hands) > all {
        return Err(Refusal::TooManyHands { here, hands });
    }
    Ok(Change::Count { item, hands })
}

impl Capture {
    pub fn apply(&mut self, person: Option<PersonId>, change: &Change) {
        match change {
            Change::Place { item, dots } => {
                let ballot = self.ballot_mut(person);
                if *dots == 0 {
                    ballot.remove(item);
                } else {
                    ballot.insert(*item, *dots);
                }
                self.each.retain(|_, ballot| !ballot.is_empty());
            }
            Change::Clear => {
                self.ballot_mut(person).clear();
                self.each.retain(|_, ballot| !ballot.is_empty());
            }
            Change::Count { item, hands: 0 } => {
                self.counts.remove(item);
            }
            Change::Count { item, hands } => {
                self.counts.insert(*item, *hands);
            }
        }
    }

    fn ballot_mut(&mut self, person: Option<PersonId>) -> &mut Ballot {
        match person {
            None => &mut self.group,
            Some(person) => self.each.entry(person).or_default(),
        }
    }

    /// One voter's dots; `None` for the person is the group.
    #[must_use]
    pub fn ballot(&self, person: Option<PersonId>) -> Option<&Ballot> {
        match person {
            None => Some(&self.group),
            Some(person) => self.each.get(&person),
        }
    }

    #[must_use]
    pub fn is_filled(&self) -> bool {
        !self.group.is_empty() || !self.each.is_empty() || !self.counts.is_empty()
    }
}

/// The result: every item with its dots and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// Highest first; items with the same dots keep their order.
    pub lines: Vec<Counted>,
    /// How many persons have placed dots.
    pub voted: usize,
    pub dots: u32,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    pub thing: Thing,
    pub dots: u32,
    /// From 1; tied items share it.
    pub place: usize,
    /// Among those that the protocol keeps.
    pub stays: bool,
    /// Shares its place with another.
    pub tie: bool,
}

impl Tally {
    #[must_use]
    pub fn of(rules: &Vote, things: &[Thing], cast: &Capture) -> Self {
        let ballots = || cast.each.values().chain([&cast.group]);
        let points = |item: &ItemRef| -> u32 {
            let named: u32 = match rules.method {
                Method::Dots | Method::YesNo => ballots().filter_map(|b| b.get(item)).sum(),
                Method::Rank => {
                    let last = u32::try_from(things.len()).unwrap_or(u32::MAX);
                    ballots()
                        .filter_map(|b| b.get(item))
                        .map(|rank| (last + 1).saturating_sub(*rank))
                        .sum()
                }
            };
            named + cast.counts.get(item).copied().unwrap_or(0)
        };
        let mut sorted: Vec<(Thing, u32)> = things
            .iter()
            .map(|t| (t.clone(), points(&t.item)))
            .collect();
        sorted.sort_by_key(|(_, dots)| std::cmp::Reverse(*dots));
        let all: Vec<u32> = sorted.iter().map(|(_, dots)| *dots).collect();
        // The dots of the last place that is kept: whoever has as many stays too.
        let edge = rules.keep.map_or(0, |keep| {
            all.get((keep as usize).saturating_sub(1))
                .copied()
                .unwrap_or(0)
        });
        let any = all.iter().any(|n| *n > 0);
        let lines = sorted.into_iter().map(|(thing, dots)| Counted {
            place: all.iter().filter(|n| **n > dots).count() + 1,
            tie: any && all.iter().filter(|n| **n == dots).count() > 1,
            stays: !any || rules.keep.is_none() || (dots >= edge && (dots > 0 || edge > 0)),
            thing,
            dots,
        });
        Self {
            lines: lines.collect(),
            voted: cast.each.len(),
            dots: all.iter().sum(),
        }
    }

    /// What the vote yields: the kept items, or all in order where nobody voted or nothing is kept.
    #[must_use]
    pub fn kept(self) -> Vec<Thing> {
        self.lines
            .into_iter()
            .filter(|l| l.stays)
            .map(|l| l.thing)
            .collect()
    }
}

//! `vote`: dots over items, by person, by the group, or counted in hands. Ties are shown and stay.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Asked, Capture as Any};
use crate::base::id::PersonId;
use crate::meeting::{ItemRef, Refusal, Thing, items};
use crate::protocol::kind::{Method, Vote};

/// One change of a vote.
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

/// Dots by person, of the group, and hands counted, by item.
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
    let others: Vec<Thing> = items::of(asked.meeting, &rules.items)
        .into_iter()
        .filter(|t| t.item != thing.item)
        .collect();
    let placed = match asked.meeting.state.capture(asked.at) {
        Some(Any::Vote(vote)) => vote.placed(asked.at.person, &others),
        _ => 0,
    };
    match rules.method {
        Method::Dots if dots > 1 && !rules.stack => Err(Refusal::OneDotEach {
            item: thing.text.clone(),
            name: asked.whose(),
        }),
        Method::Dots if placed.saturating_add(dots) > rules.dots => Err(Refusal::NoDotsLeft {
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
    let offered = items::of(asked.meeting, &rules.items);
    let others = offered.iter().filter(|t| t.item != item);
    let counts = match asked.meeting.state.capture(asked.at) {
        Some(Any::Vote(vote)) => sum(others.filter_map(|t| vote.counts.get(&t.item))),
        _ => 0,
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
    let in_all = counts.saturating_add(hands);
    if hands > per_item {
        return Err(Refusal::TooManyHands { here, hands });
    }
    if in_all > all {
        return Err(Refusal::TooManyHands {
            here,
            hands: in_all,
        });
    }
    Ok(Change::Count { item, hands })
}

/// Never overflows, whatever a record holds.
fn sum<'a>(dots: impl Iterator<Item = &'a u32>) -> u32 {
    dots.fold(0, |sum, n| sum.saturating_add(*n))
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

    /// How many dots one voter has on these items. Dots on an item that was taken out are free to be placed again.
    #[must_use]
    pub fn placed(&self, person: Option<PersonId>, things: &[Thing]) -> u32 {
        self.ballot(person).map_or(0, |ballot| {
            sum(things.iter().filter_map(|t| ballot.get(&t.item)))
        })
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

/// An item's share of a vote.
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
        let last = u32::try_from(things.len()).unwrap_or(u32::MAX);
        let points = |item: &ItemRef| -> u32 {
            let given = ballots().filter_map(|b| b.get(item));
            let named = match rules.method {
                Method::Dots | Method::YesNo => sum(given),
                Method::Rank => given.fold(0u32, |sum, rank| {
                    sum.saturating_add(last.saturating_add(1).saturating_sub(*rank))
                }),
            };
            named.saturating_add(cast.counts.get(item).copied().unwrap_or(0))
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
        // `all` falls, so that those with more, and those with as many, stand at its front.
        let above = |dots: u32| all.partition_point(|n| *n > dots);
        let to = |dots: u32| all.partition_point(|n| *n >= dots);
        let lines = sorted.into_iter().map(|(thing, dots)| Counted {
            place: above(dots) + 1,
            tie: any && to(dots) - above(dots) > 1,
            stays: !any || rules.keep.is_none() || (dots >= edge && (dots > 0 || edge > 0)),
            thing,
            dots,
        });
        Self {
            lines: lines.collect(),
            voted: cast.each.len(),
            dots: sum(all.iter()),
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

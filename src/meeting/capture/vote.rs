//! `vote`: dots, yes and no, or an order over items; by person, by the group, or counted in hands. Names, group and
//! hands stand beside each other and are never added. Ties are shown and stay; earlier rounds are kept.

mod tally;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Asked, Capture as Any, way};
use crate::base::id::PersonId;
use crate::meeting::{ItemRef, Refusal, Thing, items};
use crate::protocol::Enter;
use crate::protocol::kind::{Method, Vote};

pub use tally::{Counted, Tally};

/// Yes to an item, in a vote by yes and no.
pub const YES: u32 = 1;
/// No to an item.
pub const NO: u32 = 2;

/// One change of a vote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// How many dots stand on the item now; for yes-no 1 is yes and 2 no; for ranking the place from 1 (decided into
    /// `Order`). 0 takes it back.
    Place { item: ItemRef, dots: u32 },
    /// A whole order as it stands now, the first one first; items that are not in it are not ranked.
    Order { items: Vec<ItemRef> },
    /// All dots of this address are taken back.
    Clear,
    /// Hands for an item.
    Count { item: ItemRef, hands: u32 },
    /// Hands against an item, in a vote by yes and no.
    Against { item: ItemRef, hands: u32 },
    /// Fresh dots for everybody; the round so far is kept, told of the way that was in use.
    Again { way: Enter },
}

/// One voter's dots; in a ranking the places from 1.
pub type Ballot = BTreeMap<ItemRef, u32>;

/// Dots by person, of the group, and hands counted, by item.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Capture {
    pub group: Ballot,
    pub each: BTreeMap<PersonId, Ballot>,
    /// Hands for each item.
    pub counts: Ballot,
    /// Hands against each item; only of a vote by yes and no.
    pub against: Ballot,
    /// The rounds before this one, the first one first.
    pub earlier: Vec<Round>,
}

/// A round that is over: fresh dots came after it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    /// How votes were taken when it ended.
    pub way: Enter,
    /// What was cast in it; has no earlier rounds of its own.
    pub cast: Capture,
}

/// # Errors
/// Refuses dots beyond the budget, a second dot on an item where dots do not stack, more hands than there are, and a
/// new round over an empty one.
pub fn decide(rules: &Vote, asked: Asked<'_>, change: &Change) -> Result<Change, Refusal> {
    let offered = items::of(asked.meeting, &rules.items);
    let find = |item: &ItemRef| {
        let none = || Refusal::NoItem {
            ask: asked.ask.words.clone(),
        };
        offered.iter().find(|t| t.item == *item).ok_or_else(none)
    };
    let none = Capture::default();
    let cast = match asked.meeting.state.capture(asked.at) {
        Some(Any::Vote(cast)) => cast,
        _ => &none,
    };
    let casting = Casting {
        rules,
        asked,
        offered: &offered,
        cast,
    };
    match change {
        Change::Clear => Ok(Change::Clear),
        Change::Place { item, dots } => casting.place(find(item)?, *dots),
        Change::Order { items } => {
            let mut order: Vec<ItemRef> = Vec::new();
            for item in items {
                let item = find(item)?.item;
                if !order.contains(&item) {
                    order.push(item);
                }
            }
            if rules.method == Method::Rank {
                Ok(Change::Order { items: order })
            } else {
                Err(Refusal::NotRanked {
                    ask: asked.ask.words.clone(),
                })
            }
        }
        Change::Count { item, hands } => {
            find(item)?;
            casting.count((*item, *hands), cast.against.get(item))?;
            Ok(change.clone())
        }
        Change::Against { item, hands } if rules.method == Method::YesNo => {
            find(item)?;
            casting.count((*item, *hands), cast.counts.get(item))?;
            Ok(change.clone())
        }
        Change::Against { .. } => Err(Refusal::YesOrNo {
            item: asked.ask.words.clone(),
        }),
        Change::Again { .. } if cast.is_open() => Ok(Change::Again {
            way: way::in_use(&asked.meeting.state, asked.ask),
        }),
        Change::Again { .. } => Err(Refusal::EmptyRound {
            ask: asked.ask.words.clone(),
        }),
    }
}

/// A vote being decided: its rules, what it is about, what was cast in this round.
#[derive(Clone, Copy)]
struct Casting<'a> {
    rules: &'a Vote,
    asked: Asked<'a>,
    offered: &'a [Thing],
    cast: &'a Capture,
}

impl Casting<'_> {
    fn place(self, thing: &Thing, dots: u32) -> Result<Change, Refusal> {
        let (rules, asked, item) = (self.rules, self.asked, thing.item);
        match rules.method {
            Method::Dots if dots > 1 && !rules.stack => Err(Refusal::OneDotEach {
                item: thing.text.clone(),
                name: asked.whose(),
            }),
            Method::Dots if self.placed_elsewhere(item).saturating_add(dots) > rules.dots => {
                Err(Refusal::NoDotsLeft {
                    name: asked.who(),
                    dots: rules.dots,
                })
            }
            Method::YesNo if dots > NO => Err(Refusal::YesOrNo {
                item: thing.text.clone(),
            }),
            Method::Dots | Method::YesNo => Ok(Change::Place { item, dots }),
            Method::Rank => Ok(Change::Order {
                items: self.order(item, dots),
            }),
        }
    }

    fn placed_elsewhere(self, item: ItemRef) -> u32 {
        let placed = self.offered.iter().filter(|t| t.item != item).cloned();
        let placed: Vec<Thing> = placed.collect();
        self.cast.placed(self.asked.at.person, &placed)
    }

    /// The voter's order with this item at a place from 1; without it at 0.
    fn order(self, item: ItemRef, place: u32) -> Vec<ItemRef> {
        let ballot = self.cast.ballot(self.asked.at.person);
        let mut order = ballot.map_or_else(Vec::new, |b| ranked(b, self.offered));
        order.retain(|i| *i != item);
        if let Some(before) = place.checked_sub(1) {
            order.insert((before as usize).min(order.len()), item);
        }
        order
    }

    /// Hands are limited by who is here; with dots everybody has as many hands as dots; for yes and no one hand is
    /// raised for each item, so that those on the `other` side are none on this one.
    fn count(self, (item, hands): (ItemRef, u32), other: Option<&u32>) -> Result<(), Refusal> {
        let rules = self.rules;
        let here = u32::try_from(self.asked.meeting.state.here().len()).unwrap_or(u32::MAX);
        let refused = |hands: u32| Err(Refusal::TooManyHands { here, hands });
        if rules.method != Method::Dots {
            let hands = hands.saturating_add(other.copied().unwrap_or(0));
            return if hands > here { refused(hands) } else { Ok(()) };
        }
        let others = self.offered.iter().filter(|t| t.item != item);
        let counts = sum(others.filter_map(|t| self.cast.counts.get(&t.item)));
        let all = here.saturating_mul(rules.placeable(self.offered.len()));
        let in_all = counts.saturating_add(hands);
        if hands > if rules.stack { all } else { here } {
            refused(hands)
        } else if in_all > all {
            refused(in_all)
        } else {
            Ok(())
        }
    }
}

/// The items of an order that are still offered, the first one first.
#[must_use]
pub fn ranked(ballot: &Ballot, offered: &[Thing]) -> Vec<ItemRef> {
    let stands = |item: &ItemRef| offered.iter().any(|t| t.item == *item);
    let mut order: Vec<(u32, ItemRef)> = ballot
        .iter()
        .filter(|(item, _)| stands(item))
        .map(|(item, place)| (*place, *item))
        .collect();
    order.sort_unstable();
    order.into_iter().map(|(_, item)| item).collect()
}

/// Never overflows, whatever a record holds.
fn sum<'a>(dots: impl Iterator<Item = &'a u32>) -> u32 {
    dots.fold(0, |sum, n| sum.saturating_add(*n))
}

impl Capture {
    pub fn apply(&mut self, person: Option<PersonId>, change: &Change) {
        match change {
            Change::Place { item, dots } => put(self.ballot_mut(person), *item, *dots),
            Change::Order { items } => {
                *self.ballot_mut(person) = items.iter().copied().zip(1..).collect();
            }
            Change::Clear => self.ballot_mut(person).clear(),
            Change::Count { item, hands } => put(&mut self.counts, *item, *hands),
            Change::Against { item, hands } => put(&mut self.against, *item, *hands),
            Change::Again { way } => {
                let mut cast = std::mem::take(self);
                self.earlier = std::mem::take(&mut cast.earlier);
                self.earlier.push(Round { way: *way, cast });
            }
        }
        self.each.retain(|_, ballot| !ballot.is_empty());
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

    /// On how many of these items one voter has said something.
    #[must_use]
    pub fn marked(&self, person: Option<PersonId>, things: &[Thing]) -> usize {
        self.ballot(person).map_or(0, |ballot| {
            let marked = things.iter().filter(|t| ballot.contains_key(&t.item));
            marked.count()
        })
    }

    /// Whether something was taken in this way, in the round that is open.
    #[must_use]
    pub fn holds(&self, way: Enter) -> bool {
        match way {
            Enter::Each => !self.each.is_empty(),
            Enter::Group => !self.group.is_empty(),
            Enter::Count => !self.counts.is_empty() || !self.against.is_empty(),
        }
    }

    /// Whether anything was cast in the open round.
    #[must_use]
    pub fn is_open(&self) -> bool {
        [Enter::Each, Enter::Group, Enter::Count]
            .into_iter()
            .any(|way| self.holds(way))
    }

    /// The round that counts, and the way it was taken in: the open one, or the one before it while it is empty.
    #[must_use]
    pub fn counts_now(&self, in_use: Enter) -> (&Self, Enter) {
        match self.earlier.last() {
            Some(round) if !self.is_open() => (&round.cast, round.way),
            Some(_) | None => (self, in_use),
        }
    }

    #[must_use]
    pub fn is_filled(&self) -> bool {
        self.is_open() || !self.earlier.is_empty()
    }
}

fn put(ballot: &mut Ballot, item: ItemRef, n: u32) {
    if n == 0 {
        ballot.remove(&item);
    } else {
        ballot.insert(item, n);
    }
}

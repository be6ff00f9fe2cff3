//! `rating`: a number on the scale for each item, by person, by the group, or counted in hands per number.
//! Numbers are kept as they were given; a reversed item is turned round only in tallies.

pub mod mean;
pub mod profile;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Asked, Capture as Any};
use crate::base::id::PersonId;
use crate::meeting::{ItemRef, Meeting, Refusal, Thing, items};
use crate::protocol::kind::Rating;

pub use mean::Mean;
pub use profile::Profile;

/// One change of a rating.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// `None` takes the number back.
    Rate { item: ItemRef, score: Option<u32> },
    /// Hands for a number on an item.
    Count {
        item: ItemRef,
        score: u32,
        hands: u32,
    },
}

/// One voice's numbers by item, as given.
pub type Scores = BTreeMap<ItemRef, u32>;

/// Hands by number.
pub type Hands = BTreeMap<u32, u32>;

/// Numbers by person, of the group as a whole, and hands counted. An empty map is never kept.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Capture {
    pub group: Scores,
    pub each: BTreeMap<PersonId, Scores>,
    pub counts: BTreeMap<ItemRef, Hands>,
}

/// # Errors
/// Refuses numbers off the scale, items that are not there, more hands than people, and taking back what is not there.
pub fn decide(rules: &Rating, asked: Asked<'_>, change: &Change) -> Result<Change, Refusal> {
    let (item, score) = match change {
        Change::Rate { item, score } => (item, *score),
        Change::Count { item, score, .. } => (item, Some(*score)),
    };
    let offered = items::of(asked.meeting, &rules.items);
    if !offered.iter().any(|thing| thing.item == *item) {
        return Err(Refusal::NoItem {
            ask: asked.ask.words.clone(),
        });
    }
    if let Some(given) = score.filter(|n| !rules.scale.holds(*n)) {
        return Err(Refusal::OffScale {
            scale: rules.scale,
            given,
        });
    }
    let empty = Capture::default();
    let taken = match asked.meeting.state.capture(asked.at) {
        Some(Any::Rating(taken)) => taken,
        _ => &empty,
    };
    match change {
        Change::Rate { score: None, .. } if taken.score(asked.at.person, *item).is_none() => {
            Err(Refusal::NoChange)
        }
        Change::Rate { .. } => Ok(change.clone()),
        Change::Count { score, hands, .. } => {
            let others = taken.hands(*item).filter(|(n, _)| *n != *score);
            let in_all = others.fold(*hands, |sum, (_, n)| sum.saturating_add(n));
            let here = u32::try_from(asked.meeting.state.here().len()).unwrap_or(u32::MAX);
            if in_all > here {
                return Err(Refusal::TooManyHands {
                    here,
                    hands: in_all,
                });
            }
            Ok(change.clone())
        }
    }
}

impl Capture {
    pub fn apply(&mut self, person: Option<PersonId>, change: &Change) {
        match change {
            Change::Rate { item, score } => {
                let scores = match person {
                    None => &mut self.group,
                    Some(person) => self.each.entry(person).or_default(),
                };
                match score {
                    Some(score) => scores.insert(*item, *score),
                    None => scores.remove(item),
                };
                self.each.retain(|_, scores| !scores.is_empty());
            }
            Change::Count { item, score, hands } => {
                let counted = self.counts.entry(*item).or_default();
                if *hands == 0 {
                    counted.remove(score);
                } else {
                    counted.insert(*score, *hands);
                }
                self.counts.retain(|_, counted| !counted.is_empty());
            }
        }
    }

    /// One voice's numbers; `None` for the person is the group.
    #[must_use]
    pub fn scores(&self, person: Option<PersonId>) -> Option<&Scores> {
        match person {
            None => Some(&self.group),
            Some(person) => self.each.get(&person),
        }
    }

    /// One voice's number for an item, as it was given.
    #[must_use]
    pub fn score(&self, person: Option<PersonId>, item: ItemRef) -> Option<u32> {
        self.scores(person)?.get(&item).copied()
    }

    /// Hands for each number of an item that got some, the lowest number first.
    pub fn hands(&self, item: ItemRef) -> impl Iterator<Item = (u32, u32)> + '_ {
        let counted = self.counts.get(&item).into_iter().flatten();
        counted.map(|(score, hands)| (*score, *hands))
    }

    /// Hands for one number of an item.
    #[must_use]
    pub fn hands_for(&self, item: ItemRef, score: u32) -> u32 {
        let counted = self.counts.get(&item);
        counted.and_then(|c| c.get(&score)).copied().unwrap_or(0)
    }

    #[must_use]
    pub fn is_filled(&self) -> bool {
        !self.group.is_empty() || !self.each.is_empty() || !self.counts.is_empty()
    }

    /// Whether anybody gave a number by name: then names tell the result, and hands stand beside them.
    #[must_use]
    pub fn has_names(&self) -> bool {
        !self.each.is_empty()
    }

    /// Whether two persons gave this item different numbers. One step apart is enough; a missing number is none.
    #[must_use]
    pub fn differs(&self, item: ItemRef) -> bool {
        let mut given = self.each.values().filter_map(|scores| scores.get(&item));
        given.next().is_some_and(|first| given.any(|n| n != first))
    }
}

/// Whose numbers may be seen in pages and minutes: all who gave some, in the order of the team. Everybody who shows
/// numbers of persons asks this, and makes the profile of these alone.
#[must_use]
pub fn seen(meeting: &Meeting, taken: &Capture) -> Vec<PersonId> {
    let given = |id: &PersonId| taken.each.contains_key(id);
    let known = meeting.state.people.iter().map(|m| m.id);
    let known: Vec<PersonId> = known.filter(given).collect();
    let strangers = taken.each.keys().filter(|id| !known.contains(id));
    known.iter().chain(strangers).copied().collect()
}

/// What the rubric says about a level of an item: its own text, else the one for all items; `None` where it is silent.
#[must_use]
pub fn level<'a>(rules: &'a Rating, thing: &'a Thing, level: u32) -> Option<&'a str> {
    let mut own = thing.levels.iter().chain(&rules.levels);
    own.find(|(n, _)| *n == level)
        .map(|(_, text)| text.as_str())
}

/// The number of a reversed item as tallies count it: 1 for 5 and 5 for 1 on a scale from 1 to 5.
#[must_use]
pub const fn counted(rules: &Rating, thing: &Thing, score: u32) -> u32 {
    if thing.reverse {
        let (low, high) = (rules.scale.low, rules.scale.high);
        low.saturating_add(high).saturating_sub(score)
    } else {
        score
    }
}

/// The mean of everything that was given, reversed items turned round: the group's own numbers where it gave some, else
/// those of persons, else hands: never two of them together. `None` where nothing was given. What `when` compares with.
#[must_use]
pub fn whole(rules: &Rating, things: &[Thing], taken: &Capture) -> Option<Mean> {
    let mut mean = Mean::default();
    for thing in things {
        if let Some(score) = taken.group.get(&thing.item) {
            mean.add(counted(rules, thing, *score), 1);
        }
    }
    if mean.is_some() {
        return mean.known();
    }
    for thing in things {
        let named = taken.each.values().filter_map(|s| s.get(&thing.item));
        for score in named {
            mean.add(counted(rules, thing, *score), 1);
        }
    }
    if taken.has_names() {
        return mean.known();
    }
    for thing in things {
        for (score, hands) in taken.hands(thing.item) {
            mean.add(counted(rules, thing, score), hands);
        }
    }
    mean.known()
}

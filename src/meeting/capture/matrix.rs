//! `matrix`: items by weighted criteria. Ranks appear when every cell is filled, so that half a table persuades nobody.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Asked;
use crate::meeting::{ItemRef, Refusal, Thing, items};
use crate::protocol::kind::Matrix;

/// The heaviest weight.
pub const MAX_WEIGHT: u32 = 9;

/// One change of scores or weights.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// `None` clears the cell.
    Score {
        item: ItemRef,
        criterion: ItemRef,
        score: Option<u32>,
    },
    Weigh {
        criterion: ItemRef,
        weight: u32,
    },
}

/// Weights of criteria and scores of items, as entered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Capture {
    /// By item, then criterion.
    pub scores: BTreeMap<(ItemRef, ItemRef), u32>,
    pub weights: BTreeMap<ItemRef, u32>,
}

/// # Errors
/// Refuses scores off the scale, weights off 0 to 9, items and criteria that are not there.
pub fn decide(rules: &Matrix, asked: Asked<'_>, change: &Change) -> Result<Change, Refusal> {
    let has = |list: &crate::protocol::Items, item: &ItemRef| {
        let none = || Refusal::NoItem {
            ask: asked.ask.words.clone(),
        };
        items::of(asked.meeting, list)
            .iter()
            .any(|t| t.item == *item)
            .then_some(())
            .ok_or_else(none)
    };
    match change {
        Change::Score {
            item,
            criterion,
            score,
        } => {
            has(&rules.items, item)?;
            has(&rules.criteria, criterion)?;
            match score {
                Some(n) if !rules.scale.holds(*n) => Err(Refusal::OffScale {
                    scale: rules.scale,
                    given: *n,
                }),
                Some(_) | None => Ok(change.clone()),
            }
        }
        Change::Weigh { criterion, weight } => {
            has(&rules.criteria, criterion)?;
            if *weight > MAX_WEIGHT {
                Err(Refusal::TooHeavy { given: *weight })
            } else {
                Ok(change.clone())
            }
        }
    }
}

impl Capture {
    pub fn apply(&mut self, change: &Change) {
        match change {
            Change::Score {
                item,
                criterion,
                score: Some(n),
            } => {
                self.scores.insert((*item, *criterion), *n);
            }
            Change::Score {
                item,
                criterion,
                score: None,
            } => {
                self.scores.remove(&(*item, *criterion));
            }
            Change::Weigh { criterion, weight } => {
                self.weights.insert(*criterion, *weight);
            }
        }
    }

    /// The weight of a criterion: the team's, else the protocol's, else 1.
    #[must_use]
    pub fn weight(&self, rules: &Matrix, criterion: &Thing) -> u32 {
        let written = || {
            rules
                .weights
                .iter()
                .find(|(text, _)| *text == criterion.text)
                .map(|(_, w)| *w)
        };
        self.weights
            .get(&criterion.item)
            .copied()
            .or_else(written)
            .unwrap_or(1)
    }
}

/// Sums by item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Totals {
    /// In the order of the items.
    pub lines: Vec<Total>,
    pub filled: usize,
    pub cells: usize,
}

/// An item's weighted sum and what it is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Total {
    pub thing: Thing,
    /// Sum of weight × score over the filled cells.
    pub sum: u32,
    pub complete: bool,
    /// From 1, shared on a tie; only when every cell of the table is filled.
    pub rank: Option<usize>,
}

impl Totals {
    #[must_use]
    pub fn of(rules: &Matrix, things: &[Thing], criteria: &[Thing], scored: &Capture) -> Self {
        let cell = |thing: &Thing, criterion: &Thing| {
            scored.scores.get(&(thing.item, criterion.item)).copied()
        };
        let sum = |thing: &Thing| -> u32 {
            let weighed = |c: &Thing| Some(cell(thing, c)?.saturating_mul(scored.weight(rules, c)));
            criteria
                .iter()
                .filter_map(weighed)
                .fold(0, u32::saturating_add)
        };
        let filled = |thing: &Thing| criteria.iter().filter(|c| cell(thing, c).is_some()).count();
        let cells = things.len() * criteria.len();
        let in_all: usize = things.iter().map(filled).sum();
        let sums: Vec<u32> = things.iter().map(sum).collect();
        let lines = things.iter().zip(&sums).map(|(thing, own)| Total {
            sum: *own,
            complete: filled(thing) == criteria.len(),
            rank: (cells > 0 && in_all == cells)
                .then(|| sums.iter().filter(|s| *s > own).count() + 1),
            thing: thing.clone(),
        });
        Self {
            lines: lines.collect(),
            filled: in_all,
            cells,
        }
    }

    /// What the matrix yields: by rank once every cell is filled, in the items' order until then.
    #[must_use]
    pub fn ranked(mut self) -> Vec<Thing> {
        self.lines.sort_by_key(|l| l.rank.unwrap_or(0));
        self.lines.into_iter().map(|l| l.thing).collect()
    }
}

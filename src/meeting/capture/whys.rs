//! `whys`: answers to why, each below the one it explains; several below one are branches. Read back from the deepest
//! cause up with "therefore".

mod aloud;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Asked, Capture as Any};
use crate::base::clean;
use crate::base::id::ItemId;
use crate::meeting::Refusal;

pub use aloud::therefore;

/// One change of the chains.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    Add {
        item: ItemId,
        text: String,
        /// What it explains; nothing for the first why.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        below: Option<ItemId>,
    },
    Reword {
        item: ItemId,
        text: String,
    },
    /// With all that stands below it.
    Remove {
        item: ItemId,
    },
}

/// One answer, with the id that rewording keeps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Why {
    pub item: ItemId,
    pub text: String,
    pub below: Option<ItemId>,
    pub removed: bool,
}

/// All answers, in the order they came.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Capture {
    pub whys: Vec<Why>,
}

/// A why in its place: chains from top to bottom, a branch after the chain it leaves.
#[derive(Debug, Clone, Copy)]
pub struct Placed<'a> {
    pub why: &'a Why,
    /// From 1.
    pub depth: usize,
    /// Which chain first came through here, from 0.
    pub chain: usize,
}

/// # Errors
/// Refuses an empty answer, and one about a why that is not there.
pub fn decide(asked: Asked<'_>, change: &Change) -> Result<Change, Refusal> {
    let known = |item: &ItemId| {
        let stands = match asked.meeting.state.capture(asked.at) {
            Some(Any::Whys(whys)) => whys.find(*item).is_some(),
            _ => false,
        };
        stands.then_some(()).ok_or_else(|| Refusal::NoItem {
            ask: asked.ask.words.clone(),
        })
    };
    let words = |text: &str| {
        let text = clean::line(text).trim().to_owned();
        let nothing = || Refusal::NothingToAdd {
            ask: asked.ask.words.clone(),
        };
        Some(text).filter(|t| !t.is_empty()).ok_or_else(nothing)
    };
    Ok(match change {
        Change::Add { text, below, .. } => {
            below.iter().try_for_each(known)?;
            Change::Add {
                item: asked.next_item(),
                text: words(text)?,
                below: *below,
            }
        }
        Change::Reword { item, text } => {
            known(item)?;
            Change::Reword {
                item: *item,
                text: words(text)?,
            }
        }
        Change::Remove { item } => {
            known(item)?;
            change.clone()
        }
    })
}

impl Capture {
    pub fn apply(&mut self, change: &Change) {
        match change {
            // No record of this program names two of them alike.
            Change::Add { item, .. } if self.whys.iter().any(|w| w.item == *item) => {}
            Change::Add { item, text, below } => self.whys.push(Why {
                item: *item,
                text: text.clone(),
                below: *below,
                removed: false,
            }),
            Change::Reword { item, text } => {
                if let Some(why) = self.whys.iter_mut().find(|w| w.item == *item) {
                    why.text.clone_from(text);
                }
            }
            Change::Remove { item } => {
                let gone = self.with_below(*item);
                let gone = self.whys.iter_mut().filter(|w| gone.contains(&w.item));
                gone.for_each(|why| why.removed = true);
            }
        }
    }

    /// A why and all that stand below it.
    #[must_use]
    pub fn with_below(&self, item: ItemId) -> BTreeSet<ItemId> {
        let mut found = BTreeSet::from([item]);
        let mut open = vec![item];
        while let Some(above) = open.pop() {
            let below = self.standing().filter(|w| w.below == Some(above));
            open.extend(below.map(|w| w.item).filter(|item| found.insert(*item)));
        }
        found
    }

    /// Those that were not taken out, in the order they came.
    pub fn standing(&self) -> impl Iterator<Item = &Why> {
        self.whys.iter().filter(|w| !w.removed)
    }

    /// The why of this id; `None` once it was taken out.
    #[must_use]
    pub fn find(&self, item: ItemId) -> Option<&Why> {
        self.standing().find(|w| w.item == item)
    }

    /// All in their places. What it explains may have been struck: then it stands at the top.
    #[must_use]
    pub fn placed(&self) -> Vec<Placed<'_>> {
        let above = |why: &Why| why.below.filter(|item| self.find(*item).is_some());
        let below = |of: Option<ItemId>| {
            let found = self.standing().filter(move |w| above(w) == of);
            found.collect::<Vec<&Why>>()
        };
        let mut placed: Vec<Placed<'_>> = Vec::new();
        let mut chains = 0;
        let mut open: Vec<(&Why, usize, Option<usize>)> = Vec::new();
        let push = |open: &mut Vec<_>, of, depth, chain| {
            let mut next: Vec<(&Why, usize, Option<usize>)> = Vec::new();
            for (n, why) in below(of).into_iter().enumerate() {
                next.push((why, depth, if n == 0 { chain } else { None }));
            }
            open.extend(next.into_iter().rev());
        };
        push(&mut open, None, 1, None);
        while let Some((why, depth, chain)) = open.pop() {
            let chain = chain.unwrap_or_else(|| {
                chains += 1;
                chains - 1
            });
            placed.push(Placed { why, depth, chain });
            push(&mut open, Some(why.item), depth + 1, Some(chain));
        }
        placed
    }

    /// The whys below which nothing stands, in their places.
    #[must_use]
    pub fn ends(&self) -> Vec<&Why> {
        let explained: BTreeSet<ItemId> = self.standing().filter_map(|w| w.below).collect();
        let placed = self.placed().into_iter().map(|p| p.why);
        placed.filter(|w| !explained.contains(&w.item)).collect()
    }

    /// The chain down to this why, from the first one on.
    #[must_use]
    pub fn chain(&self, item: ItemId) -> Vec<&Why> {
        let mut chain = Vec::new();
        let mut next = Some(item);
        while let Some(why) = next.and_then(|item| self.find(item)) {
            if chain.len() > self.whys.len() {
                break;
            }
            chain.push(why);
            next = why.below;
        }
        chain.reverse();
        chain
    }

    /// How many whys the longest chain has.
    #[must_use]
    pub fn deepest(&self) -> usize {
        self.placed().iter().map(|p| p.depth).max().unwrap_or(0)
    }

    /// The place that a new answer below this why gets: its depth and its chain.
    #[must_use]
    pub fn next_place(&self, below: Option<ItemId>) -> (usize, usize) {
        let placed = self.placed();
        let chains = placed.iter().map(|p| p.chain + 1).max().unwrap_or(0);
        let Some(above) = placed.iter().find(|p| Some(p.why.item) == below) else {
            return (1, chains);
        };
        let goes_on = self.standing().any(|w| w.below == below);
        let chain = if goes_on { chains } else { above.chain };
        (above.depth + 1, chain)
    }
}

/// `3`, in the second chain `3b`.
#[must_use]
pub fn label(depth: usize, chain: usize) -> String {
    let mut letters = String::new();
    let mut rest = chain;
    while rest > 0 {
        let letter = char::from(b'a' + u8::try_from(rest % 26).unwrap_or(0));
        letters.insert(0, letter);
        rest /= 26;
    }
    format!("{depth}{letters}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn added(whys: &[(u32, Option<u32>)]) -> Capture {
        let mut capture = Capture::default();
        for (item, below) in whys {
            capture.apply(&Change::Add {
                item: ItemId(*item),
                text: format!("why {item}"),
                below: below.map(ItemId),
            });
        }
        capture
    }

    fn labels(capture: &Capture) -> String {
        let placed = capture.placed().into_iter();
        let told = placed.map(|p| format!("{}={}", label(p.depth, p.chain), p.why.item));
        told.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_branch_stands_after_the_chain_that_it_leaves() {
        let capture = added(&[
            (1, None),
            (2, Some(1)),
            (3, Some(2)),
            (4, Some(2)),
            (5, Some(4)),
            (6, None),
        ]);
        assert_eq!(labels(&capture), "1=1 2=2 3=3 3b=4 4b=5 1c=6");
        let ends: Vec<u32> = capture.ends().iter().map(|w| w.item.0).collect();
        assert_eq!(ends, [3, 5, 6]);
        assert_eq!(capture.next_place(Some(ItemId(5))), (5, 1));
        assert_eq!(capture.next_place(Some(ItemId(2))), (3, 3));
    }

    #[test]
    fn a_why_that_is_taken_out_takes_those_below_with_it() {
        let mut capture = added(&[(1, None), (2, Some(1)), (3, Some(2)), (4, Some(1))]);
        capture.apply(&Change::Remove { item: ItemId(2) });
        assert_eq!(labels(&capture), "1=1 2=4");
    }

    #[test]
    fn a_why_whose_cause_was_struck_stands_at_the_top_and_a_circle_nowhere() {
        let capture = added(&[(2, Some(1)), (3, Some(2)), (4, Some(5)), (5, Some(4))]);
        assert_eq!(labels(&capture), "1=2 2=3");
        assert!(capture.chain(ItemId(4)).len() < 10);
    }

    #[test]
    fn chains_after_the_26th_have_two_letters() {
        assert_eq!([label(2, 0), label(2, 1), label(2, 26)], ["2", "2b", "2ba"]);
    }
}

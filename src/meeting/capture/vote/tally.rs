//! What one round of a vote comes to: every item with its number and its place. Only one way is counted, so that
//! nobody counts twice.

use super::super::way;
use super::{Ballot, Capture, NO, YES, ranked};
use crate::meeting::{ItemRef, Thing};
use crate::protocol::Enter;
use crate::protocol::kind::{Method, Vote};

/// The result: every item with its dots and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// Highest first; items with the same dots keep their order.
    pub lines: Vec<Counted>,
    /// The way that was counted.
    pub way: Enter,
    /// How many persons have placed dots by name.
    pub voted: usize,
    pub dots: u32,
}

/// An item's share of a vote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    pub thing: Thing,
    /// Dots; yes; points of an order: of n items the first gets n, the last 1, and what is not ranked none.
    pub dots: u32,
    /// No, in a vote by yes and no. Of items with as many yes, the one with fewer no comes first.
    pub against: u32,
    /// From 1; tied items share it.
    pub place: usize,
    /// Among those that the protocol keeps.
    pub stays: bool,
    /// Shares its place with another.
    pub tie: bool,
}

impl Tally {
    /// What this round comes to; `in_use` is how votes are taken now.
    #[must_use]
    pub fn of(rules: &Vote, things: &[Thing], cast: &Capture, in_use: Enter) -> Self {
        let way = way::told(in_use, |way| cast.holds(way));
        let mut sorted: Vec<(Thing, u32, u32)> = things
            .iter()
            .map(|thing| {
                let (pro, con) = points(rules, things, (cast, way), thing.item);
                (thing.clone(), pro, con)
            })
            .collect();
        sorted.sort_by_key(|(_, pro, con)| (std::cmp::Reverse(*pro), *con));
        let all: Vec<(u32, u32)> = sorted.iter().map(|(_, pro, con)| (*pro, *con)).collect();
        let any = all.iter().any(|(pro, con)| *pro > 0 || *con > 0);
        // `all` falls, so that those that are better, and those as good, stand at its front.
        let better =
            |than: (u32, u32), is: (u32, u32)| is.0 > than.0 || (is.0 == than.0 && is.1 < than.1);
        let above = |this: (u32, u32)| all.partition_point(|is| better(this, *is));
        let to = |this: (u32, u32)| all.partition_point(|is| !better(*is, this));
        // Whoever is as good as the last place that is kept stays too.
        let stays = |this: (u32, u32)| match rules.keep {
            Some(keep) if any => this.0 > 0 && above(this) < keep as usize,
            Some(_) | None => true,
        };
        let lines = sorted.into_iter().map(|(thing, pro, con)| Counted {
            place: above((pro, con)) + 1,
            tie: any && to((pro, con)) - above((pro, con)) > 1,
            stays: stays((pro, con)),
            thing,
            dots: pro,
            against: con,
        });
        Self {
            lines: lines.collect(),
            way,
            voted: cast.each.len(),
            dots: all.iter().fold(0, |sum, (pro, _)| sum.saturating_add(*pro)),
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

/// What is for an item, and what is against it.
fn points(
    rules: &Vote,
    things: &[Thing],
    (cast, way): (&Capture, Enter),
    item: ItemRef,
) -> (u32, u32) {
    let hands = |ballot: &Ballot| ballot.get(&item).copied().unwrap_or(0);
    let ballots: Vec<&Ballot> = match way {
        Enter::Count => return (hands(&cast.counts), hands(&cast.against)),
        Enter::Group => vec![&cast.group],
        Enter::Each => cast.each.values().collect(),
    };
    let saying = |n: u32| {
        let say = ballots.iter().filter(|b| b.get(&item) == Some(&n));
        u32::try_from(say.count()).unwrap_or(u32::MAX)
    };
    match rules.method {
        Method::Dots => {
            let dots = ballots.iter().map(|b| hands(b));
            (dots.fold(0, u32::saturating_add), 0)
        }
        Method::YesNo => (saying(YES), saying(NO)),
        Method::Rank => {
            let points = ballots.iter().filter_map(|b| {
                let place = ranked(b, things).iter().position(|i| *i == item)?;
                u32::try_from(things.len() - place).ok()
            });
            (points.fold(0, u32::saturating_add), 0)
        }
    }
}

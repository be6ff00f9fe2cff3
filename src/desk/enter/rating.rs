//! What numbers, + and −, and taking back come to in a rating.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "parts and kinds that are no rating share one answer"
)]

use crate::look::spot::Part;
use crate::look::spots::{Cover, Spot, View};
use crate::meeting::Change as Any;
use crate::meeting::capture::rating::{Capture, Change};
use crate::meeting::{Capture as Taken, ItemRef};
use crate::protocol::Kind;
use crate::protocol::kind::Rating;

use super::number::Onward;

/// A number: on a line it goes on to the next, in a rubric the level stays in view; 0 clears where the scale has none.
#[must_use]
pub fn digit(view: &View<'_>, spot: &Spot, n: u32) -> Option<(Any, Spot, Onward)> {
    let rules = rules(view)?;
    match spot.id.part {
        Part::Rate(item) if is_clearing(rules, n) => {
            Some((rate(item, None), spot.clone(), Onward::Stay))
        }
        Part::Rate(item) => Some((rate(item, Some(n)), spot.clone(), Onward::Next)),
        Part::Level(item, _) if is_clearing(rules, n) => {
            Some((rate(item, None), spot.clone(), Onward::Stay))
        }
        // Behind a shield the pointer would tell what was chosen.
        Part::Level(item, _) if matches!(view.cover, Cover::Only(_)) => {
            Some((rate(item, Some(n)), spot.clone(), Onward::Stay))
        }
        Part::Level(item, _) => Some((
            rate(item, Some(n)),
            at_level(view, rules, (spot, n)),
            Onward::Row(spot.row),
        )),
        Part::HandsOn(item, score) => {
            let change = Change::Count {
                item,
                score,
                hands: n,
            };
            Some((Any::Rating(change), spot.clone(), Onward::Next))
        }
        _ => None,
    }
}

fn rules<'a>(view: &View<'a>) -> Option<&'a Rating> {
    match &view.ask.kind {
        Kind::Rating(rules) => Some(rules),
        _ => None,
    }
}

const fn rate(item: ItemRef, score: Option<u32>) -> Any {
    Any::Rating(Change::Rate { item, score })
}

const fn is_clearing(rules: &Rating, n: u32) -> bool {
    n == 0 && rules.scale.low > 0
}

/// The spot of level `n` of the same line. Off the scale there is none: the meeting refuses the number.
fn at_level(view: &View<'_>, rules: &Rating, (spot, n): (&Spot, u32)) -> Spot {
    match spot.id.part {
        Part::Level(item, _) if rules.scale.holds(n) => Spot {
            id: view.spot(spot.id.person, Part::Level(item, n)),
            ..spot.clone()
        },
        _ => spot.clone(),
    }
}

/// One more or one less: a point on the scale, never off it; a hand.
#[must_use]
pub fn step_by(view: &View<'_>, spot: &Spot, by: i64) -> Option<Any> {
    let scale = rules(view)?.scale;
    let none = Capture::default();
    let taken = taken(view).unwrap_or(&none);
    let stepped = |now: u32| u32::try_from((i64::from(now) + by).max(0)).unwrap_or(0);
    match spot.id.part {
        Part::Rate(item) => {
            let next = match taken.score(spot.id.person, item) {
                Some(now) => stepped(now).clamp(scale.low, scale.high),
                None if by > 0 => scale.low,
                None => return None,
            };
            Some(rate(item, Some(next)))
        }
        Part::HandsOn(item, score) => {
            let hands = stepped(taken.hands_for(item, score));
            Some(Any::Rating(Change::Count { item, score, hands }))
        }
        _ => None,
    }
}

/// Space in a rubric: the level that is pointed at.
#[must_use]
pub fn tick(spot: &Spot) -> Option<Any> {
    match spot.id.part {
        Part::Level(item, level) => Some(rate(item, Some(level))),
        _ => None,
    }
}

/// Backspace: takes back what stands there; nothing where nothing does.
#[must_use]
pub fn clear(view: &View<'_>, spot: &Spot) -> Option<Any> {
    let taken = taken(view)?;
    match spot.id.part {
        Part::Rate(item) | Part::Level(item, _) => {
            taken.score(spot.id.person, item)?;
            Some(rate(item, None))
        }
        Part::HandsOn(item, score) => {
            let change = Change::Count {
                item,
                score,
                hands: 0,
            };
            (taken.hands_for(item, score) > 0).then_some(Any::Rating(change))
        }
        _ => None,
    }
}

fn taken<'a>(view: &View<'a>) -> Option<&'a Capture> {
    match view.meeting.state.capture(&view.address(None)) {
        Some(Taken::Rating(taken)) => Some(taken),
        _ => None,
    }
}

//! A number at a spot: a choice, a dot, a score, hands.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "parts and kinds that take no number share one answer"
)]

use crate::look::spot::{DecisionField, Part, SpotId};
use crate::look::spots::{self, Spot, View};
use crate::meeting::capture::review::{Effect, Fidelity};
use crate::meeting::capture::{consent, matrix, review, vote};
use crate::meeting::{Capture, Change, items};
use crate::protocol::Kind;
use crate::protocol::kind::Method;

use super::{assign, checklist, form, pick, rating, signoff, table, value};

/// Whether hands are counted here.
#[must_use]
pub const fn counts_hands(spot: &Spot) -> bool {
    matches!(
        spot.id.part,
        Part::Hands(_) | Part::Against(_) | Part::HandsFor(_) | Part::HandsOn(..)
    )
}

/// Words of a remark or an objection that were left: the numbers of their row still count there.
#[must_use]
pub fn of_row(view: &View<'_>, spot: &Spot) -> Spot {
    let is_signoff = matches!(view.ask.kind, Kind::Signoff(_));
    if !is_signoff || !matches!(spot.id.part, Part::Remark | Part::Objection) {
        return spot.clone();
    }
    let score = SpotId {
        part: Part::Score,
        ..spot.id.clone()
    };
    let mut spots = spots::of(view).into_iter();
    let found = spots.find(|own| own.id == score);
    found.unwrap_or_else(|| spot.clone())
}

/// Where the focus goes once a number was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Onward {
    Stay,
    /// To the next row or person.
    Next,
    /// To the first spot of the next row.
    Below,
    /// To the spot of this row.
    Row(usize),
}

/// What a number comes to; `None` where numbers mean nothing here.
#[must_use]
pub fn digit(view: &View<'_>, spot: &Spot, n: u32) -> Option<(Change, Spot, Onward)> {
    let here = |change, onward| Some((change, spot.clone(), onward));
    match spot.id.part {
        Part::Score if matches!(view.ask.kind, Kind::Consent(_)) => {
            let low = matches!(&view.ask.kind, Kind::Consent(rules) if n < rules.at_least);
            let onward = if low { Onward::Stay } else { Onward::Next };
            here(Change::Consent(consent::Change::Score { score: n }), onward)
        }
        Part::Score if matches!(view.ask.kind, Kind::Signoff(_)) => signoff::digit(spot, n),
        Part::Score => {
            let thing = numbered(view, n)?;
            here(pick::choose(view, spot.id.person, thing), Onward::Next)
        }
        Part::Pick(item) if is_yes_no(view) => here(yes_or_no(item, n)?, Onward::Next),
        Part::Pick(_) | Part::Other => {
            let thing = numbered(view, n)?;
            let row = usize::try_from(n).ok()?.checked_sub(1)?;
            let picked = Spot {
                id: view.spot(spot.id.person, Part::Pick(thing)),
                row,
                ..spot.clone()
            };
            let change = pick::add(view, spot.id.person, thing)?;
            Some((change, picked, Onward::Row(row)))
        }
        Part::Cell(..) | Part::Weight(_) | Part::Done(_) | Part::Effect(_) => {
            let (change, onward) = scored(spot.id.part, n)?;
            here(change, onward)
        }
        Part::Mark(..) => assign::digit(spot, n),
        Part::Hands(_) | Part::Against(_) | Part::HandsFor(_) => {
            here(hands(view, spot, n)?, Onward::Next)
        }
        Part::Field(field @ (DecisionField::Chosen | DecisionField::Agree)) => {
            here(pick::in_decision(view, field, n)?, Onward::Stay)
        }
        Part::Rate(_) | Part::Level(..) | Part::HandsOn(..) => rating::digit(view, spot, n),
        _ => {
            let (change, onward) = chosen(view, spot, n)?;
            here(change, onward)
        }
    }
}

/// What a number chooses in a field or a row, if anything; the same again takes it back, and stays.
fn chosen(view: &View<'_>, spot: &Spot, n: u32) -> Option<(Change, Onward)> {
    match spot.id.part {
        Part::Note(_) if matches!(view.ask.kind, Kind::Review(_) | Kind::Assign(_)) => None,
        Part::Tick(item) | Part::Note(item) => {
            let state = checklist::numbered(n)?;
            let (change, settled) = checklist::set(view, spot.id.person, (item, state));
            let onward = if settled { Onward::Next } else { Onward::Stay };
            Some((change, onward))
        }
        Part::Square(..) => table::chosen(view, spot, n),
        Part::Blank(field) => form::chosen(view, spot, (field, n)),
        _ => None,
    }
}

/// A number in a cell: a score, a weight, how far something was done, its effect.
fn scored(part: Part, n: u32) -> Option<(Change, Onward)> {
    Some(match part {
        Part::Cell(item, criterion) => {
            let score = (n > 0).then_some(n);
            let change = matrix::Change::Score {
                item,
                criterion,
                score,
            };
            (Change::Matrix(change), Onward::Next)
        }
        Part::Weight(criterion) => {
            let weight = n;
            let change = matrix::Change::Weigh { criterion, weight };
            (Change::Matrix(change), Onward::Next)
        }
        Part::Done(of) => {
            let fidelity = Fidelity::numbered(n)?;
            // Nothing was begun, or it waits: there is no effect to ask for.
            let onward = match fidelity {
                Fidelity::NotStarted | Fidelity::NotToday => Onward::Below,
                Fidelity::Partly | Fidelity::AsPlanned | Fidelity::Stopped => Onward::Next,
            };
            let fidelity = Some(fidelity);
            let change = review::Change::Fidelity { of, fidelity };
            (Change::Review(change), onward)
        }
        Part::Effect(of) => {
            let effect = Some(Effect::numbered(n)?);
            let change = review::Change::Effect { of, effect };
            (Change::Review(change), Onward::Below)
        }
        _ => return None,
    })
}

/// The highest number that means something at this spot: tells when a second digit must be waited for.
#[must_use]
pub fn highest(view: &View<'_>, spot: &Spot) -> u32 {
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    match spot.id.part {
        Part::Pick(_) | Part::Other | Part::Score if !matches!(view.ask.kind, Kind::Consent(_)) => {
            match &view.ask.kind {
                Kind::Choice(rules) => {
                    count(items::of(view.meeting, &rules.items).len()) + u32::from(rules.other)
                }
                // 1 is yes and 2 is no, however many lines there are.
                Kind::Vote(rules) if rules.method == Method::YesNo => 9,
                Kind::Vote(rules) => count(items::of(view.meeting, &rules.items).len()),
                _ => 9,
            }
        }
        Part::Hands(_) | Part::Against(_) | Part::HandsFor(_) | Part::HandsOn(..) => {
            let dots = match &view.ask.kind {
                Kind::Vote(rules) if rules.stack && rules.method == Method::Dots => rules.dots,
                _ => 1,
            };
            count(view.meeting.state.here().len()).saturating_mul(dots)
        }
        Part::Field(DecisionField::Chosen) => match &view.ask.kind {
            Kind::Decision(rules) => rules
                .items
                .as_ref()
                .map_or(0, |i| count(items::of(view.meeting, i).len())),
            _ => 9,
        },
        Part::Tick(_) | Part::Note(_) => 2,
        Part::Square(..) => table::of(view, spot).map_or(0, value::choices),
        Part::Blank(n) => form::field(view, n).map_or(0, value::choices),
        Part::Field(DecisionField::Agree | DecisionField::Dissent) => {
            count(view.meeting.state.people.len())
        }
        _ => match spot.takes {
            crate::look::spots::Takes::Number(high) => high,
            _ => 9,
        },
    }
}

/// Whether a number here picks a line, an option or a person of a list, rather than being a score or a count.
#[must_use]
pub fn picks(view: &View<'_>, spot: &Spot) -> bool {
    match spot.id.part {
        Part::Pick(_) | Part::Other | Part::Score => match &view.ask.kind {
            Kind::Choice(_) => true,
            Kind::Vote(rules) => rules.method != Method::YesNo,
            _ => false,
        },
        Part::Field(DecisionField::Chosen | DecisionField::Agree | DecisionField::Dissent)
        | Part::Square(..)
        | Part::Blank(_) => true,
        _ => false,
    }
}

/// Whether a score here may have two digits, on a scale up to ten or more.
#[must_use]
pub fn is_long_score(view: &View<'_>, spot: &Spot) -> bool {
    !picks(view, spot) && highest(view, spot) > 9
}

/// 1 is yes, 2 is no.
fn yes_or_no(item: items::ItemRef, n: u32) -> Option<Change> {
    let said = n == vote::YES || n == vote::NO;
    said.then_some(Change::Vote(vote::Change::Place { item, dots: n }))
}

fn is_yes_no(view: &View<'_>) -> bool {
    method(view) == Some(Method::YesNo)
}

/// How votes are given; `None` where the ask is none.
fn method(view: &View<'_>) -> Option<Method> {
    match &view.ask.kind {
        Kind::Vote(rules) => Some(rules.method),
        _ => None,
    }
}

/// The n-th item of the ask, from 1.
fn numbered(view: &View<'_>, n: u32) -> Option<items::ItemRef> {
    let place = usize::try_from(n).ok()?.checked_sub(1)?;
    let of = match &view.ask.kind {
        Kind::Choice(rules) => &rules.items,
        Kind::Vote(rules) => &rules.items,
        _ => return None,
    };
    items::of(view.meeting, of).get(place).map(|t| t.item)
}

/// Hands at this spot.
fn hands(view: &View<'_>, spot: &Spot, hands: u32) -> Option<Change> {
    match (spot.id.part, &view.ask.kind) {
        (Part::Hands(item), Kind::Vote(_)) => {
            Some(Change::Vote(vote::Change::Count { item, hands }))
        }
        (Part::Against(item), _) => Some(Change::Vote(vote::Change::Against { item, hands })),
        (Part::Hands(item), Kind::Choice(_)) => Some(Change::Choice(
            crate::meeting::capture::choice::Change::Count { item, hands },
        )),
        (Part::Hands(item), Kind::Checklist(_)) => Some(Change::Checklist(
            crate::meeting::capture::checklist::Change::Count { item, hands },
        )),
        (Part::HandsFor(score), _) => {
            Some(Change::Consent(consent::Change::Count { score, hands }))
        }
        _ => None,
    }
}

/// One more or one less at this spot: a hand, a dot, a point.
#[must_use]
pub fn step_by(view: &View<'_>, spot: &Spot, by: i64) -> Option<Change> {
    let stepped = |now: u32| u32::try_from((i64::from(now) + by).max(0)).unwrap_or(0);
    let capture = view.meeting.state.capture(&view.address(None));
    match (spot.id.part, capture) {
        (Part::Rate(_) | Part::HandsOn(..), _) => rating::step_by(view, spot, by),
        (Part::Hands(item), Some(Capture::Vote(cast))) => hands(
            view,
            spot,
            stepped(cast.counts.get(&item).copied().unwrap_or(0)),
        ),
        (Part::Against(item), Some(Capture::Vote(cast))) => hands(
            view,
            spot,
            stepped(cast.against.get(&item).copied().unwrap_or(0)),
        ),
        (Part::Hands(item), Some(Capture::Choice(taken))) => hands(
            view,
            spot,
            stepped(taken.counts.get(&item).copied().unwrap_or(0)),
        ),
        (Part::Hands(item), Some(Capture::Checklist(taken))) => hands(
            view,
            spot,
            stepped(taken.counts.get(&item).copied().unwrap_or(0)),
        ),
        (Part::HandsFor(score), Some(Capture::Consent(given))) => {
            let now = given
                .latest()
                .and_then(|r| r.counts.get(&score).copied())
                .unwrap_or(0);
            hands(view, spot, stepped(now))
        }
        (Part::Hands(_) | Part::Against(_) | Part::HandsFor(_), _) => hands(view, spot, stepped(0)),
        (Part::Pick(item), capture) if method(view).is_some_and(|m| m != Method::Dots) => {
            let own = match capture {
                Some(Capture::Vote(cast)) => cast.ballot(spot.id.person),
                _ => None,
            };
            match (by > 0, own.is_some_and(|own| own.contains_key(&item))) {
                (true, false) => pick::add(view, spot.id.person, item),
                (false, true) => Some(Change::Vote(vote::Change::Place { item, dots: 0 })),
                (true, true) | (false, false) => None,
            }
        }
        (Part::Pick(item), Some(Capture::Vote(cast))) if matches!(view.ask.kind, Kind::Vote(_)) => {
            let now = cast
                .ballot(spot.id.person)
                .and_then(|b| b.get(&item).copied())
                .unwrap_or(0);
            Some(Change::Vote(vote::Change::Place {
                item,
                dots: stepped(now),
            }))
        }
        (Part::Pick(item), _) if matches!(view.ask.kind, Kind::Vote(_)) => {
            (by > 0).then_some(Change::Vote(vote::Change::Place { item, dots: 1 }))
        }
        _ => None,
    }
}

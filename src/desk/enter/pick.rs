//! Ticks and choices: what choosing an item, placing a dot, clearing a value comes to.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "parts and kinds that take no tick share one answer"
)]

use std::collections::BTreeSet;

use super::{checklist, form, table};
use crate::base::id::PersonId;
use crate::look::spot::{DecisionField, Part};
use crate::look::spots::{Spot, View};
use crate::meeting::capture::checklist::State;
use crate::meeting::capture::{choice, consent, decision, matrix, review, round, vote};
use crate::meeting::{Capture, Change, ItemRef, items};
use crate::protocol::Kind;
use crate::protocol::kind::Method;

use super::rating;

/// Chooses an item, or clears it where it is the choice already.
#[must_use]
pub fn choose(view: &View<'_>, person: Option<PersonId>, item: ItemRef) -> Change {
    let now = match view.meeting.state.capture(&view.address(None)) {
        Some(Capture::Choice(taken)) => taken.at(person).cloned().unwrap_or_default(),
        _ => choice::Chosen::default(),
    };
    let many = matches!(&view.ask.kind, Kind::Choice(rules) if rules.many);
    let mut items = if many {
        now.items.clone()
    } else {
        BTreeSet::new()
    };
    if now.items.contains(&item) {
        items.remove(&item);
    } else {
        items.insert(item);
    }
    let other = if many { now.other } else { String::new() };
    Change::Choice(choice::Change::Choose { items, other })
}

/// What a number on an item does: chooses it, or places one more dot.
#[must_use]
pub fn add(view: &View<'_>, person: Option<PersonId>, item: ItemRef) -> Option<Change> {
    match &view.ask.kind {
        Kind::Choice(_) => Some(choose(view, person, item)),
        Kind::Vote(rules) => {
            let none = vote::Capture::default();
            let cast = match view.meeting.state.capture(&view.address(None)) {
                Some(Capture::Vote(cast)) => cast,
                _ => &none,
            };
            let own = |item| cast.ballot(person).and_then(|b| b.get(&item).copied());
            let now = own(item).unwrap_or(0);
            let dots = match rules.method {
                Method::Dots => now + 1,
                Method::YesNo if now == vote::YES => vote::NO,
                Method::YesNo => vote::YES,
                Method::Rank if now > 0 => 0,
                Method::Rank => {
                    let things = items::of(view.meeting, &rules.items);
                    u32::try_from(cast.marked(person, &things) + 1).unwrap_or(u32::MAX)
                }
            };
            Some(Change::Vote(vote::Change::Place { item, dots }))
        }
        _ => None,
    }
}

/// Space: ticks the focused row.
#[must_use]
pub fn tick(view: &View<'_>, spot: &Spot) -> Option<Change> {
    match spot.id.part {
        Part::Pick(item) => add(view, spot.id.person, item),
        Part::Level(..) => rating::tick(spot),
        Part::Tick(item) | Part::Note(item) => {
            Some(checklist::set(view, spot.id.person, (item, State::Done)).0)
        }
        _ => None,
    }
}

/// Chooses or unchooses the n-th item, or person, in a field of a decision.
#[must_use]
pub fn in_decision(view: &View<'_>, field: DecisionField, n: u32) -> Option<Change> {
    let Kind::Decision(rules) = &view.ask.kind else {
        return None;
    };
    let none = decision::Capture::default();
    let given = match view.meeting.state.capture(&view.address(None)) {
        Some(Capture::Decision(given)) => given,
        _ => &none,
    };
    let place = usize::try_from(n).ok()?.checked_sub(1)?;
    if field == DecisionField::Chosen {
        let thing = items::of(view.meeting, rules.items.as_ref()?)
            .get(place)?
            .item;
        let mut items = given.chosen.clone();
        if !items.remove(&thing) {
            items.insert(thing);
        }
        return Some(Change::Decision(decision::Change::Chosen { items }));
    }
    let person = view.people().get(place)?.id;
    let mut people = given.agree.clone();
    if !people.remove(&person) {
        people.insert(person);
    }
    Some(Change::Decision(decision::Change::Agree { people }))
}

/// Backspace outside a field: takes this value back.
#[must_use]
pub fn clear(view: &View<'_>, spot: &Spot) -> Option<Change> {
    match (spot.id.part, &view.ask.kind) {
        (Part::Score, Kind::Consent(_)) => Some(Change::Consent(consent::Change::Clear)),
        (Part::Score | Part::Pick(_) | Part::Other, Kind::Choice(_)) => {
            Some(Change::Choice(choice::Change::Choose {
                items: BTreeSet::new(),
                other: String::new(),
            }))
        }
        (Part::Pick(item), Kind::Vote(_)) => {
            Some(Change::Vote(vote::Change::Place { item, dots: 0 }))
        }
        (Part::Rate(_) | Part::Level(..) | Part::HandsOn(..), _) => rating::clear(view, spot),
        (Part::Cell(item, criterion), _) => Some(Change::Matrix(matrix::Change::Score {
            item,
            criterion,
            score: None,
        })),
        (Part::Hands(item), Kind::Vote(_)) => {
            Some(Change::Vote(vote::Change::Count { item, hands: 0 }))
        }
        (Part::Against(item), _) => Some(Change::Vote(vote::Change::Against { item, hands: 0 })),
        (Part::Hands(item), Kind::Choice(_)) => {
            Some(Change::Choice(choice::Change::Count { item, hands: 0 }))
        }
        (Part::HandsFor(score), _) => {
            Some(Change::Consent(consent::Change::Count { score, hands: 0 }))
        }
        (Part::Reply(from), _) => Some(Change::Round(round::Change::Reply {
            from,
            text: String::new(),
        })),
        (Part::Done(of), _) => Some(Change::Review(review::Change::Fidelity {
            of,
            fidelity: None,
        })),
        (Part::Effect(of), _) => Some(Change::Review(review::Change::Effect { of, effect: None })),
        (Part::Note(of), Kind::Review(_)) => {
            let note = String::new();
            Some(Change::Review(review::Change::Note { of, note }))
        }
        (Part::Text, Kind::Round(_)) => Some(Change::Round(round::Change::Clear)),
        (Part::Hands(item), Kind::Checklist(_)) => Some(Change::Checklist(
            crate::meeting::capture::checklist::Change::Count { item, hands: 0 },
        )),
        (Part::Tick(item), _) => Some(checklist::opened(item)),
        (Part::Note(item), _) => Some(checklist::note(item, "")),
        (Part::Square(..), _) => table::cleared(view, spot),
        (Part::Blank(n), _) => form::cleared(view, spot, n),
        (Part::Reason, _) => Some(Change::Consent(consent::Change::Reason {
            text: String::new(),
        })),
        _ => None,
    }
}

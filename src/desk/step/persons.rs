//! One person's fields, ticks or rows at a time: whose are in view first, and the way back to the person before.

use super::{At, focus};
use crate::base::id::PersonId;
use crate::look::spots::{self, View};
use crate::look::step::StepLook;
use crate::meeting::Meeting;
use crate::protocol::{Ask, Kind};

/// Where there is always somebody whose answer is in view: the first one.
#[must_use]
pub fn first(meeting: &Meeting, ask: &Ask) -> Option<PersonId> {
    let view = View::of(meeting, ask, None);
    let always = view.one_at_a_time() && view.always_a_person();
    view.person.filter(|_| always)
}

/// Whether the open ask is entered one person at a time.
#[must_use]
pub fn are_entered(look: &StepLook, at: At<'_>) -> bool {
    look.view(at.meeting).is_some_and(|v| v.one_at_a_time())
}

/// Back to the last spot of the person before; `false` where this is the first person.
pub fn back(look: &mut StepLook, at: At<'_>) -> bool {
    let before = look.person;
    other(look, at, -1);
    let last = look.spots(at.meeting).last().map(|s| s.id.clone());
    if let (true, Some(spot)) = (look.person != before, last) {
        focus::write(look, at.meeting, &spot);
    }
    look.person != before
}

/// After a person's Enter: the next person; after the last one the result where all are in, else the next ask.
pub fn after(look: &mut StepLook, at: At<'_>) {
    if look.shield.is_some() {
        super::shield::go_on(look, at);
        return;
    }
    let Some(view) = look.view(at.meeting) else {
        return;
    };
    let is_last = view.people().last().map(|m| m.id) == view.person;
    if !is_last {
        other(look, at, 1);
        focus::open(look, at.meeting);
    } else if matches!(view.ask.kind, Kind::Vote(_))
        && focus::first_without(at.meeting, view.ask).is_none()
    {
        look.person = None;
        look.focus = None;
        look.focus = look.spots(at.meeting).first().map(|s| s.id.clone());
    } else {
        focus::next_ask(look, at);
    }
}

/// To the person so many places on whose answer is entered; from the result back to the last one.
pub fn other(look: &mut StepLook, at: At<'_>, by: isize) {
    let Some(view) = look.view(at.meeting) else {
        return;
    };
    let people = view.people();
    let here = people.iter().position(|m| Some(m.id) == look.person);
    let to = match here {
        Some(here) => here.checked_add_signed(by),
        None => people.len().checked_sub(1),
    };
    let Some(next) = to.and_then(|n| people.get(n)) else {
        return;
    };
    look.person = Some(next.id);
    look.number.clear();
    let moved = View {
        person: Some(next.id),
        ..view
    };
    look.focus = spots::of(&moved).first().map(|s| s.id.clone());
}

//! One person's fields, ticks or rows at a time: whose are in view first, and the way back to the person before.

use super::{At, focus};
use crate::base::id::PersonId;
use crate::look::spot::Part;
use crate::look::spots::assign::Sorted;
use crate::look::spots::{self, Spot, View};
use crate::look::step::StepLook;
use crate::meeting::capture::round::Turn;
use crate::meeting::{Capture, Meeting};
use crate::protocol::{Ask, Enter, Kind};

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

/// Goes to where this person's answer begins.
pub fn begin(look: &mut StepLook, at: At<'_>) {
    let Some(view) = look.view(at.meeting).filter(View::always_a_person) else {
        return;
    };
    let spots = look.spots(at.meeting);
    if let Some(spot) = focus::beginning(&view, &spots) {
        focus::write(look, at.meeting, &spot.id.clone());
    }
}

/// Back to the last spot of the person before; `false` where this is the first person.
pub fn back(look: &mut StepLook, at: At<'_>) -> bool {
    let before = look.person;
    person(look, at, -1);
    let last = look.spots(at.meeting).last().map(|s| s.id.clone());
    if let (true, Some(spot)) = (look.person != before, last) {
        focus::write(look, at.meeting, &spot);
    }
    look.person != before
}

/// In asks of one person at a time: the first who has not answered.
pub fn first_without(meeting: &Meeting, ask: &Ask) -> Option<PersonId> {
    let view = View::of(meeting, ask, None);
    if !view.one_at_a_time() {
        return None;
    }
    if let Kind::Assign(rules) = &ask.kind {
        let sorted = Sorted::of(&view, rules);
        let people = view.people();
        return people.iter().map(|m| m.id).find(|p| !sorted.is_done(*p));
    }
    let capture = meeting.state.capture(&view.address(None));
    let given = capture.map(Capture::givers).unwrap_or_default();
    view.people()
        .iter()
        .map(|m| m.id)
        .find(|p| !given.contains(p))
}

/// After a person's Enter: the next person; after the last one the result where all are in, else the next ask.
pub fn after_person(look: &mut StepLook, at: At<'_>) {
    if look.shield.is_some() {
        super::shield::leave(look, at);
        return;
    }
    let Some(view) = look.view(at.meeting) else {
        return;
    };
    let is_last = view.people().last().map(|m| m.id) == view.person;
    if !is_last {
        person(look, at, 1);
        begin(look, at);
    } else if all_are_in(&view) || somebody_voted(&view) {
        look.had_turns = true;
        look.person = None;
        // Of this ask, which need not be the first of the step.
        let whole = view.spot(None, Part::Text);
        look.focus = Some(whole);
        look.focus = look.spots(at.meeting).first().map(|s| s.id.clone());
    } else {
        focus::next_ask(look, at);
    }
}

/// Whether the result of an ask entered one person at a time can be shown.
fn all_are_in(view: &View<'_>) -> bool {
    match &view.ask.kind {
        Kind::Vote(_) => first_without(view.meeting, view.ask).is_none(),
        Kind::Assign(rules) => {
            let sorted = Sorted::of(view, rules);
            view.people().iter().all(|m| sorted.is_in(m.id))
        }
        _ => false,
    }
}

/// A vote comes to something once everybody had a turn; abstaining is one.
fn somebody_voted(view: &View<'_>) -> bool {
    matches!(
        view.meeting.state.capture(&view.address(None)),
        Some(Capture::Vote(cast)) if !cast.each.is_empty()
    )
}

/// To the person so many places on whose answer is entered; from the result back to the last one.
pub fn person(look: &mut StepLook, at: At<'_>, by: isize) {
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
    let spots = spots::of(&moved);
    let first = match moved.ask.kind {
        Kind::Assign(_) => focus::beginning(&moved, &spots),
        _ => spots.first(),
    };
    look.focus = first.map(|s| s.id.clone());
}

/// Whether the person of this spot has had a turn in a round.
#[must_use]
pub fn had_turn(meeting: &Meeting, spot: &Spot) -> bool {
    match (meeting.state.capture(&spot.id.address()), spot.id.person) {
        (Some(Capture::Round(round)), Some(person)) => {
            matches!(
                round.turns.get(&person),
                Some(Turn::Passed | Turn::Unwritten | Turn::Heard { .. })
            )
        }
        _ => false,
    }
}

/// Whether the ask is entered person by person.
#[must_use]
pub fn is_by_person(view: &View<'_>) -> bool {
    view.way == Enter::Each || matches!(view.ask.kind, Kind::Round(_))
}

//! Where keys go: from spot to spot, from ask to ask, never out of the step.

pub use super::beginning::beginning;
pub use super::persons::{after_person, had_turn, person};
pub use super::tab::{next_field, previous_field};
use super::{At, close, persons};
use crate::base::id::{AskId, ItemId};
use crate::desk::Then;
use crate::field::Field;
use crate::look::spot::{Part, SpotId};
use crate::look::spots::{Spot, Takes, View};
use crate::look::step::StepLook;
use crate::meeting::{ItemRef, Meeting};

/// A step opens with the caret in its first unanswered ask.
pub fn enter_step(look: &mut StepLook, meeting: &Meeting) {
    if let Some(ask) = look.first_unanswered(meeting) {
        enter_ask(look, meeting, &ask);
    }
}

/// Goes into an ask, to the spot where one would begin.
pub fn enter_ask(look: &mut StepLook, meeting: &Meeting, ask: &AskId) {
    look.person = None;
    look.had_turns = false;
    look.marked.clear();
    look.number.clear();
    look.field = None;
    let Some(ask) = look.asks(meeting).into_iter().find(|a| a.id == *ask) else {
        return;
    };
    look.person = persons::first_without(meeting, ask).or_else(|| persons::first(meeting, ask));
    let view = View::of(meeting, ask, look.person);
    if !view.one_at_a_time() {
        look.person = None;
    }
    look.focus = Some(view.spot(None, Part::Text));
    begin(look, meeting, &ask.id);
}

/// To the spot where one would begin, with the caret where it takes text.
pub fn begin(look: &mut StepLook, meeting: &Meeting, ask: &AskId) {
    let Some(view) = look.view(meeting).filter(|view| view.ask.id == *ask) else {
        return;
    };
    let spots = look.spots_of(&view);
    if !view.takes() {
        // Covered, or shown: one looks at all of it; of a rating at what it comes to.
        let profile = spots.iter().find(|s| matches!(s.id.part, Part::Profile(_)));
        let first = profile.or(spots.first()).map(|s| s.id.clone());
        look.person = None;
        look.focus = Some(first.unwrap_or_else(|| view.spot(None, Part::Text)));
        return;
    }
    match beginning(&view, &spots) {
        Some(spot) => write(look, meeting, &spot.id.clone()),
        None => look.focus = Some(view.spot(None, Part::Text)),
    }
}

/// After the first word of a new row: the next cell of what has become a row, else the new row below it.
#[must_use]
pub fn beside_new(spots: &[Spot], spot: &Spot, at: At<'_>) -> Then {
    let Part::Square(None, n) = spot.id.part else {
        return Then::Next;
    };
    let made = ItemRef::Made(ItemId(at.meeting.state.next_item));
    let is_last = !spots
        .iter()
        .any(|s| s.id.part == Part::Square(None, n.saturating_add(1)));
    let part = if is_last {
        Part::Square(None, 0)
    } else {
        Part::Square(Some(made), n.saturating_add(1))
    };
    Then::Focus(SpotId {
        part,
        ..spot.id.clone()
    })
}

/// Puts the focus on a spot, and the caret into it where it takes text.
pub fn write(look: &mut StepLook, meeting: &Meeting, id: &SpotId) {
    rest(look, meeting, id);
    open(look, meeting);
}

/// Puts the focus on a spot without a caret.
pub fn rest(look: &mut StepLook, meeting: &Meeting, id: &SpotId) {
    look.field = None;
    look.number.clear();
    look.focus = Some(id.clone());
    if let Part::Dissent(person) | Part::Reply(person) = id.part {
        look.person = Some(person);
    } else if let Some(view) = look.view(meeting)
        && view.one_at_a_time()
        && id.person.is_some()
    {
        look.person = id.person;
    }
}

/// Opens the focused spot for writing; `false` where it takes no text.
pub fn open(look: &mut StepLook, meeting: &Meeting) -> bool {
    if meeting.state.off_record.is_some() {
        // Nothing is kept now, so nothing can be written.
        return false;
    }
    if look.view(meeting).is_some_and(|view| !view.takes()) {
        return false;
    }
    let spots = look.spots(meeting);
    let Some(spot) = look.spot(&spots) else {
        return false;
    };
    if !spot.takes.is_text() {
        return false;
    }
    let mut field = Field::with(look.text(spot), spot.takes == Takes::Line);
    field.end();
    look.focus = Some(spot.id.clone());
    look.field = Some(field);
    true
}

/// To the next spot of the ask, else to the next ask.
pub fn next(look: &mut StepLook, at: At<'_>) {
    let spots = look.spots(at.meeting);
    let here = spots
        .iter()
        .position(|s| Some(&s.id) == look.focus.as_ref());
    let next = here.and_then(|n| spots.get(n + 1));
    match next {
        Some(spot) => write(look, at.meeting, &spot.id.clone()),
        None if persons::are_entered(look, at) => persons::after_person(look, at),
        None => next_ask(look, at),
    }
}

/// To the spot before, else to the ask before.
pub fn previous(look: &mut StepLook, at: At<'_>) {
    let spots = look.spots(at.meeting);
    let here = spots
        .iter()
        .position(|s| Some(&s.id) == look.focus.as_ref());
    match here
        .and_then(|n| n.checked_sub(1))
        .and_then(|n| spots.get(n))
    {
        Some(spot) => write(look, at.meeting, &spot.id.clone()),
        None if persons::are_entered(look, at) && persons::back(look, at) => {}
        None => previous_ask(look, at),
    }
}

pub fn next_ask(look: &mut StepLook, at: At<'_>) {
    if look.shield.is_some() {
        super::shield::leave(look, at);
        return;
    }
    if close::asks_on(look, at) {
        return;
    }
    if let Some(ask) = beside(look, at.meeting, 1) {
        enter_ask(look, at.meeting, &ask);
    } else {
        // The caret stays where it can: letters typed on in rhythm are letters.
        if look
            .focus
            .as_ref()
            .is_some_and(|spot| spot.part == Part::Other)
        {
            look.field = None;
        } else {
            open(look, at.meeting);
        }
        look.say_here("Last one here. Ctrl+G closes the step.", at.now);
    }
}

pub fn previous_ask(look: &mut StepLook, at: At<'_>) {
    // Behind a shield there is one ask; its first spot is where one goes back to.
    if look.shield.is_some() {
        open(look, at.meeting);
        return;
    }
    if let Some(ask) = beside(look, at.meeting, -1) {
        enter_ask(look, at.meeting, &ask);
    }
}

fn beside(look: &StepLook, meeting: &Meeting, by: isize) -> Option<AskId> {
    let asks = look.asks(meeting);
    let open = look.ask(meeting)?;
    let here = asks.iter().position(|a| a.id == open.id)?;
    here.checked_add_signed(by)
        .and_then(|n| asks.get(n))
        .map(|a| a.id.clone())
}

/// The spot that many rows or columns away, as near as there is one.
#[must_use]
pub fn away(spots: &[Spot], from: &Spot, rows: isize, cols: isize) -> Option<SpotId> {
    let last = spots.iter().map(|s| s.row).max()?;
    let row = from.row.saturating_add_signed(rows).min(last);
    let in_row = |row: usize| spots.iter().filter(move |s| s.row == row);
    if cols != 0 {
        let col = from.col.saturating_add_signed(cols);
        return in_row(row).find(|s| s.col == col).map(|s| s.id.clone());
    }
    let near = in_row(row).min_by_key(|s| s.col.abs_diff(from.col))?;
    (near.id != from.id).then(|| near.id.clone())
}

/// After a crash: the caret goes to the half-written text that came back, where the open step has one.
pub fn to_draft(look: &mut StepLook, meeting: &Meeting) {
    let asks: Vec<AskId> = look.asks(meeting).iter().map(|a| a.id.clone()).collect();
    // What was half-written in somebody else's turn, or when the step was held before, waits there.
    let is_here = |spot: &SpotId| {
        let here = meeting.state.address(&meeting.protocol, &spot.ask);
        asks.contains(&spot.ask) && spot.address().shared() == here
    };
    let kept = look
        .drafts
        .iter()
        .find(|(spot, text)| is_here(spot) && !text.trim().is_empty());
    if let Some(spot) = kept.map(|(spot, _)| spot.clone()) {
        if super::shield::for_draft(look, meeting, &spot) {
            enter_ask(look, meeting, &spot.ask);
        } else {
            write(look, meeting, &spot);
        }
    }
}

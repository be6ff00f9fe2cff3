//! Tab and Shift+Tab outside a text: from field to field of an ask, from line to line of a rating or of a list with
//! headings, from number to number of a review; where there is none left, and from an empty new row, to the ask beside.

use super::focus::{next, next_ask, previous, previous_ask, rest};
use super::{At, item, persons};
use crate::look::spot::{ActionField, Part, SpotId};
use crate::look::spots::{self, Spot};
use crate::look::step::StepLook;
use crate::protocol::{Ask, Kind};

/// Tab in a field: the next field where an ask has several kinds of them, else the next ask.
pub fn next_field(look: &mut StepLook, at: At<'_>) {
    if item::to_adding(look, at, true) {
        return;
    }
    if super::rating::tab(look, at) {
        return;
    }
    if let Some(id) = number_beside(look, at, 1) {
        rest(look, at.meeting, &id);
    } else if has_fields(look, at) && !(is_new_row(look) && beyond(look, at).is_some()) {
        next(look, at);
    } else {
        next_ask(look, at);
    }
}

/// The ask that Tab goes to from the new line in which nothing stands: what follows in this step.
pub fn beyond<'a>(look: &StepLook, at: At<'a>) -> Option<&'a Ask> {
    let headings = |ask: &Ask| matches!(&ask.kind, Kind::List(list) if !list.categories.is_empty());
    if look.shield.is_some() || persons::are_entered(look, at) {
        return None;
    }
    let here = look.ask(at.meeting).filter(|ask| !headings(ask))?;
    let asks = look.asks(at.meeting);
    let place = asks.iter().position(|ask| ask.id == here.id)?;
    asks.get(place + 1).copied()
}

/// Whether keys go to the first cell of a new row of which nothing was begun.
fn is_new_row(look: &StepLook) -> bool {
    let Some(spot) = &look.focus else {
        return false;
    };
    let is_new = |part| matches!(part, Part::Action(None, _) | Part::Square(None, _));
    let first = matches!(
        spot.part,
        Part::Action(None, ActionField::What) | Part::Square(None, 0)
    );
    let begun = look.drafts.iter().any(|(own, text)| {
        own.address() == spot.address() && is_new(own.part) && !text.trim().is_empty()
    });
    first && !begun
}

pub fn previous_field(look: &mut StepLook, at: At<'_>) {
    if item::to_adding(look, at, false) {
        return;
    }
    if super::rating::tab_back(look, at) {
        return;
    }
    if let Some(id) = number_beside(look, at, -1) {
        rest(look, at.meeting, &id);
    } else if has_fields(look, at) {
        previous(look, at);
    } else {
        previous_ask(look, at);
    }
}

/// In a review Tab goes from number to number, over the notes.
fn number_beside(look: &StepLook, at: At<'_>, by: isize) -> Option<SpotId> {
    let view = look.view(at.meeting)?;
    if !matches!(view.ask.kind, Kind::Review(_)) {
        return None;
    }
    let spots = spots::of(&view);
    let here = spots
        .iter()
        .position(|s| Some(&s.id) == look.focus.as_ref())?;
    let is_number = |s: &&Spot| !s.takes.is_text();
    let found = if by > 0 {
        spots.iter().skip(here + 1).find(is_number)
    } else {
        spots.iter().take(here).rfind(is_number)
    };
    found.map(|s| s.id.clone())
}

/// Asks in which Tab goes from field to field.
fn has_fields(look: &StepLook, at: At<'_>) -> bool {
    let by_field = |kind: &Kind| {
        matches!(
            kind,
            Kind::Decision(_)
                | Kind::Actions(_)
                | Kind::Consent(_)
                | Kind::Form(_)
                | Kind::Table(_)
        )
    };
    look.view(at.meeting).is_some_and(|view| {
        // A list has its headings for Tab; in a sign-off and a choice the arrows go from person to person.
        let whole = |kind| matches!(kind, &Kind::List(_) | &Kind::Signoff(_) | &Kind::Choice(_));
        let is_whole = whole(&view.ask.kind);
        by_field(&view.ask.kind)
            || (persons::is_by_person(&view) && !view.one_at_a_time() && !is_whole)
    })
}

//! Tab and Shift+Tab outside a list: from field to field of an ask, from line to line of a rating, from number to number
//! of a review; where there is none left, to the ask beside.

use super::At;
use super::focus::{is_by_person, next, next_ask, previous, previous_ask, rest};
use crate::look::spot::SpotId;
use crate::look::spots::{self, Spot, View};
use crate::look::step::StepLook;
use crate::protocol::Kind;

/// Tab in a field: the next field where an ask has several kinds of them, else the next ask.
pub fn next_field(look: &mut StepLook, at: At<'_>) {
    if is_rating(look, at) {
        match to_line(look, at, super::rating::onward) {
            Some(spot) => rest(look, at.meeting, &spot),
            None => next_ask(look, at),
        }
    } else if let Some(id) = number_beside(look, at, 1) {
        rest(look, at.meeting, &id);
    } else if has_fields(look, at) {
        next(look, at);
    } else {
        next_ask(look, at);
    }
}

pub fn previous_field(look: &mut StepLook, at: At<'_>) {
    if is_rating(look, at) {
        match to_line(look, at, super::rating::back) {
            Some(spot) => rest(look, at.meeting, &spot),
            None => previous_ask(look, at),
        }
    } else if let Some(id) = number_beside(look, at, -1) {
        rest(look, at.meeting, &id);
    } else if has_fields(look, at) {
        previous(look, at);
    } else {
        previous_ask(look, at);
    }
}

fn is_rating(look: &StepLook, at: At<'_>) -> bool {
    look.view(at.meeting)
        .is_some_and(|view| matches!(view.ask.kind, Kind::Rating(_)))
}

/// Where Tab goes inside a rating; `None` leaves the ask.
fn to_line(
    look: &StepLook,
    at: At<'_>,
    how: fn(&View<'_>, &SpotId) -> Option<SpotId>,
) -> Option<SpotId> {
    let view = look.view(at.meeting)?;
    let spots = spots::of(&view);
    how(&view, &look.spot(&spots)?.id)
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
            Kind::Decision(_) | Kind::Actions(_) | Kind::Consent(_) | Kind::Form(_)
        )
    };
    look.view(at.meeting).is_some_and(|view| {
        by_field(&view.ask.kind) || (is_by_person(&view) && !view.one_at_a_time())
    })
}

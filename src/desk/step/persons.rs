//! One person's fields, ticks or rows at a time: whose are in view first, and the way back to the person before.

use super::{At, focus};
use crate::base::id::PersonId;
use crate::look::spots::View;
use crate::look::step::StepLook;
use crate::meeting::Meeting;
use crate::protocol::Ask;

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
    focus::person(look, at, -1);
    let last = look.spots(at.meeting).last().map(|s| s.id.clone());
    if let (true, Some(spot)) = (look.person != before, last) {
        focus::write(look, at.meeting, &spot);
    }
    look.person != before
}

//! The rows of a checklist: what Space and numbers do there.

use crate::base::id::PersonId;
use crate::look::spots::View;
use crate::meeting::capture::checklist::{Change as Tick, State};
use crate::meeting::{Capture, Change, ItemRef};

/// Sets an item so, or opens it again where it stands so already; whether it is settled now.
#[must_use]
pub fn set(
    view: &View<'_>,
    person: Option<PersonId>,
    (item, state): (ItemRef, State),
) -> (Change, bool) {
    let now = match view.meeting.state.capture(&view.address(None)) {
        Some(Capture::Checklist(taken)) => taken.mark_of(person, item).map(|m| m.state),
        _ => None,
    };
    let state = if now == Some(state) {
        State::Open
    } else {
        state
    };
    let change = Change::Checklist(Tick::Set { item, state });
    (change, state != State::Open)
}

/// What this number sets: 1 done, 2 not ours.
#[must_use]
pub const fn numbered(n: u32) -> Option<State> {
    match n {
        1 => Some(State::Done),
        2 => Some(State::NotApplicable),
        _ => None,
    }
}

/// The note of an item; empty takes it back.
#[must_use]
pub fn note(item: ItemRef, text: &str) -> Change {
    Change::Checklist(Tick::Note {
        item,
        text: text.to_owned(),
    })
}

/// The item is open again.
#[must_use]
pub const fn opened(item: ItemRef) -> Change {
    Change::Checklist(Tick::Set {
        item,
        state: State::Open,
    })
}

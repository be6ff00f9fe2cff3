//! `form`: a row per field, for the group or for the person whose form is filled in.

use super::{Spot, Takes, View};
use crate::look::spot::Part;
use crate::meeting::Capture;
use crate::meeting::capture::value;
use crate::protocol::Enter;
use crate::protocol::kind::{FieldKind, Form};

pub fn spots(view: &View<'_>, rules: &Form) -> Vec<Spot> {
    let person = view.person.filter(|_| view.way == Enter::Each);
    let filled = match view.meeting.state.capture(&view.address(None)) {
        Some(Capture::Form(form)) => form.at(person),
        _ => None,
    };
    let fields = rules.fields.iter().zip(0u16..).enumerate();
    fields
        .map(|(row, (field, n))| Spot {
            id: view.spot(person, Part::Blank(n)),
            row,
            col: 0,
            takes: takes(&field.kind),
            text: value::words(&view.meeting.state, filled, field),
        })
        .collect()
}

/// What a field of this kind takes: numbers choose, all else is written.
#[must_use]
pub const fn takes(kind: &FieldKind) -> Takes {
    match kind {
        FieldKind::Text | FieldKind::Number | FieldKind::Date | FieldKind::Person => Takes::Line,
        FieldKind::Choice(_) | FieldKind::YesNo => Takes::Pick,
    }
}

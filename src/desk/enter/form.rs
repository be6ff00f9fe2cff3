//! The fields of a form: what is typed in one, what a number chooses there.

use chrono::NaiveDate;

use super::number::Onward;
use super::value;
use super::write::Written;
use crate::look::spots::{Spot, View};
use crate::meeting::capture::form::Change as Fill;
use crate::meeting::capture::value::Value;
use crate::meeting::{Capture, Change};
use crate::protocol::Kind;
use crate::protocol::kind::Field;

/// What finishing a field comes to; empty takes back what stood there.
#[must_use]
pub fn commit(view: &View<'_>, n: u16, (text, today): (&str, NaiveDate)) -> Written {
    let Some(field) = field(view, n) else {
        return Written::Same;
    };
    match value::typed(&view.meeting.state.people, field, (text, today)) {
        Ok(value) => Written::Change(fill(field, value)),
        Err(sentence) => Written::Refused(sentence),
    }
}

/// What this number chooses, and on to the next field; the same again takes it back, and stays.
#[must_use]
pub fn chosen(view: &View<'_>, spot: &Spot, (n, number): (u16, u32)) -> Option<(Change, Onward)> {
    let field = field(view, n)?;
    let value = value::numbered(field, number)?;
    Some(if standing(view, spot, field) == Some(&value) {
        (fill(field, None), Onward::Stay)
    } else {
        (fill(field, Some(value)), Onward::Next)
    })
}

/// Takes the value back.
#[must_use]
pub fn cleared(view: &View<'_>, spot: &Spot, n: u16) -> Option<Change> {
    let field = field(view, n)?;
    standing(view, spot, field).map(|_| fill(field, None))
}

/// The n-th field of the form, from 0.
#[must_use]
pub fn field<'a>(view: &View<'a>, n: u16) -> Option<&'a Field> {
    match &view.ask.kind {
        Kind::Form(rules) => rules.fields.get(usize::from(n)),
        _ => None,
    }
}

fn standing<'a>(view: &View<'a>, spot: &Spot, field: &Field) -> Option<&'a Value> {
    match view.meeting.state.capture(&view.address(None)) {
        Some(Capture::Form(form)) => form.at(spot.id.person)?.get(&field.id),
        _ => None,
    }
}

fn fill(field: &Field, value: Option<Value>) -> Change {
    Change::Form(Fill::Fill {
        field: field.id.clone(),
        value,
    })
}

//! What stands in a field of a form or a cell of a table: the value as it is understood, or what the field takes.

use super::actions::completion;
use super::cloth::dim;
use crate::base::{cells, date};
use crate::look::spots::{Spot, Takes};
use crate::meeting::capture::value::{Value, is_number};
use crate::page::step::hints;
use crate::page::step::open::Open;
use crate::page::{Cell, FieldView, Hint, Line, Tone};
use crate::protocol::kind::{Field, FieldKind};

/// Options stand beside each other up to this width.
const BESIDE: usize = 48;

/// What a field takes, where that is not plain words.
#[must_use]
pub const fn takes(field: &Field) -> &'static str {
    match &field.kind {
        FieldKind::Text => "",
        FieldKind::Number => "a number",
        FieldKind::Date => "a date: Fri, +2w, 4 Dec",
        FieldKind::Person => "a name: two letters",
        FieldKind::Choice(_) => "one of these",
        FieldKind::YesNo => "yes or no",
    }
}

/// How it is entered, for the notice line.
#[must_use]
pub const fn how(field: &Field) -> &'static str {
    match &field.kind {
        FieldKind::Text => "",
        FieldKind::Number => "A number; its unit may stand behind it.",
        FieldKind::Date => "A date such as Fri, +2w or 4 Dec.",
        FieldKind::Person => "Two letters find a name.",
        FieldKind::Choice(_) => "A number chooses; the same number again takes it back.",
        FieldKind::YesNo => "1 yes, 2 no; the same number again takes it back.",
    }
}

/// The keys of a value that is chosen.
#[must_use]
pub fn keys(field: &Field) -> Vec<Hint> {
    match &field.kind {
        FieldKind::YesNo => hints::of(&[("1", "yes"), ("2", "no"), ("Enter", "next")]),
        FieldKind::Choice(items) => {
            let count = u32::try_from(items.len()).unwrap_or(u32::MAX);
            hints::of(&[(&hints::numbers(1, count), "choose"), ("Enter", "next")])
        }
        FieldKind::Text | FieldKind::Number | FieldKind::Date | FieldKind::Person => Vec::new(),
    }
}

/// The value with room beside it, as in a form; and the lines below it.
#[must_use]
pub fn beside(
    open: &Open<'_>,
    (field, given): (&Field, Option<&Value>),
    spot: &Spot,
) -> (Cell, Vec<Cell>) {
    if spot.takes == Takes::Pick {
        return picked(open, (field, given), spot);
    }
    if let Some(view) = open.field(spot) {
        let typed = open.text(spot);
        let cell = Cell::field(FieldView {
            after: after(open, field, &typed),
            placeholder: takes(field).to_owned(),
            ..view
        });
        return (cell, under(open, field, &typed).into_iter().collect());
    }
    let text = open.text(spot);
    let cell = match given {
        Some(Value::Date(day)) if text == spot.text => {
            let days = date::in_days(open.today(), *day);
            format!("{} · {days}", date::long(*day)).into()
        }
        _ if text.is_empty() => dim(takes(field)),
        _ => open.standing(spot),
    };
    (cell, Vec::new())
}

/// What was chosen; where keys go, all that can be, with its numbers.
fn picked(
    open: &Open<'_>,
    (field, given): (&Field, Option<&Value>),
    spot: &Spot,
) -> (Cell, Vec<Cell>) {
    let here = open.is_here(spot) && open.shows_pointer();
    let value = match given {
        Some(value) => {
            let words = value.words(&open.meeting().state);
            Cell::Line(Line::new().strong(Tone::Accent, words))
        }
        None => dim(takes(field)),
    };
    (
        value,
        if here {
            numbered(open, field, given)
        } else {
            Vec::new()
        },
    )
}

/// `1 ● every day   2 ○ now and then`; many or long ones one below the other.
#[must_use]
pub fn numbered(open: &Open<'_>, field: &Field, given: Option<&Value>) -> Vec<Cell> {
    let chosen = given.map(|v| v.words(&open.meeting().state));
    let options: Vec<String> = options(field)
        .into_iter()
        .zip(1..)
        .map(|(words, n)| {
            let mark = if chosen.as_deref() == Some(words) {
                "●"
            } else {
                "○"
            };
            format!("{n} {mark} {words}")
        })
        .collect();
    let beside = options.join("   ");
    if cells::width(&beside) <= BESIDE {
        return vec![beside.into()];
    }
    options.into_iter().map(Cell::from).collect()
}

fn options(field: &Field) -> Vec<&str> {
    match &field.kind {
        FieldKind::Choice(items) => items.iter().map(String::as_str).collect(),
        FieldKind::YesNo => vec!["yes", "no"],
        FieldKind::Text | FieldKind::Number | FieldKind::Date | FieldKind::Person => Vec::new(),
    }
}

/// What is being typed, as it is understood: a date, and that words are no number.
#[must_use]
pub fn after(open: &Open<'_>, field: &Field, typed: &str) -> String {
    let today = open.today();
    match &field.kind {
        FieldKind::Date => date::typed(typed.trim(), today).map_or_else(String::new, |day| {
            format!("   {} · {}", date::long(day), date::in_days(today, day))
        }),
        FieldKind::Number if !typed.trim().is_empty() && !is_number(typed) => {
            "   a number".to_owned()
        }
        FieldKind::Number
        | FieldKind::Text
        | FieldKind::Person
        | FieldKind::Choice(_)
        | FieldKind::YesNo => String::new(),
    }
}

/// `Ana Ruiz   Enter takes it`.
#[must_use]
pub fn under(open: &Open<'_>, field: &Field, typed: &str) -> Option<Cell> {
    match &field.kind {
        FieldKind::Person => completion(&open.meeting().state.people, typed).map(dim),
        FieldKind::Text
        | FieldKind::Number
        | FieldKind::Date
        | FieldKind::Choice(_)
        | FieldKind::YesNo => None,
    }
}

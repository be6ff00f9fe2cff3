//! What is typed or chosen for a field of a form or a cell of a table, as the value it comes to.

use chrono::NaiveDate;

use super::actions::who;
use super::write::no_date;
use crate::base::date;
use crate::base::person::Member;
use crate::meeting::capture::value::{Value, is_number};
use crate::protocol::kind::{Field, FieldKind};

/// The value of a typed text; `None` where nothing was typed.
///
/// # Errors
/// A sentence where the text does not fit the field; the text stays.
pub fn typed(
    people: &[Member],
    field: &Field,
    (text, today): (&str, NaiveDate),
) -> Result<Option<Value>, String> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    Ok(Some(match &field.kind {
        FieldKind::Text => Value::Text(text.to_owned()),
        FieldKind::Number if is_number(text) => Value::Number(text.to_owned()),
        FieldKind::Number => {
            return Err(format!(
                "\"{}\" takes a number, and \"{text}\" begins with none. Write 10, 2.5 or 10 minutes, or nothing.",
                field.label
            ));
        }
        FieldKind::Date => Value::Date(date::typed(text, today).ok_or_else(|| no_date(text))?),
        FieldKind::Person => match who(people, text)? {
            named if named.is_empty() => return Ok(None),
            named => Value::People(named),
        },
        FieldKind::Choice(_) | FieldKind::YesNo => return Ok(None),
    }))
}

/// The value of a text as it stands in a sheet, where a choice is its words.
///
/// # Errors
/// A sentence where the text does not fit the field.
pub fn written(
    people: &[Member],
    field: &Field,
    (text, today): (&str, NaiveDate),
) -> Result<Option<Value>, String> {
    let said = text.trim().to_lowercase();
    let found = match &field.kind {
        FieldKind::Text | FieldKind::Number | FieldKind::Date | FieldKind::Person => {
            return typed(people, field, (text, today));
        }
        _ if said.is_empty() => return Ok(None),
        FieldKind::Choice(items) => {
            let item = items.iter().find(|item| item.to_lowercase() == said);
            item.cloned().map(Value::Choice)
        }
        FieldKind::YesNo => match said.as_str() {
            "yes" | "y" => Some(Value::YesNo(true)),
            "no" | "n" => Some(Value::YesNo(false)),
            _ => None,
        },
    };
    found.map(Some).ok_or_else(|| {
        let label = &field.label;
        format!("\"{label}\" is chosen from what it offers, and \"{text}\" is not among it.")
    })
}

/// How many numbers choose something here.
#[must_use]
pub fn choices(field: &Field) -> u32 {
    match &field.kind {
        FieldKind::Choice(items) => u32::try_from(items.len()).unwrap_or(u32::MAX),
        FieldKind::YesNo => 2,
        FieldKind::Text | FieldKind::Number | FieldKind::Date | FieldKind::Person => 0,
    }
}

/// The value that this number chooses, from 1.
#[must_use]
pub fn numbered(field: &Field, n: u32) -> Option<Value> {
    let place = usize::try_from(n).ok()?.checked_sub(1)?;
    match &field.kind {
        FieldKind::Choice(items) => items.get(place).cloned().map(Value::Choice),
        FieldKind::YesNo => [true, false].get(place).copied().map(Value::YesNo),
        FieldKind::Text | FieldKind::Number | FieldKind::Date | FieldKind::Person => None,
    }
}

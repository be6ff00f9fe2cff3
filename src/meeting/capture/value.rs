//! What stands in a field of a form or a cell of a table, by the field's kind. An empty value is no value.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Asked;
use super::actions::Who;
use crate::base::{clean, date};
use crate::meeting::{Refusal, State};
use crate::protocol::kind::{Field, FieldKind};

/// One value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Value {
    Text(String),
    /// As it was said, with its unit where there is one: `10`, `2.5`, `10 minutes`.
    Number(String),
    Date(NaiveDate),
    /// One of the field's items.
    Choice(String),
    /// Members, or somebody from outside; never empty.
    People(Vec<Who>),
    YesNo(bool),
}

/// Values by the ids of their fields or columns.
pub type Filled = BTreeMap<String, Value>;

/// The value as it will stand; `None` where it says nothing.
///
/// # Errors
/// Refuses a value of another kind, words that are no number, an item that is not offered, a person nobody knows.
pub fn checked(asked: Asked<'_>, field: &Field, value: &Value) -> Result<Option<Value>, Refusal> {
    let line = |text: &str| clean::line(text).trim().to_owned();
    let misfit = || Refusal::Misfit {
        field: field.label.clone(),
        wanted: wanted(&field.kind),
    };
    Ok(match (&field.kind, value) {
        (FieldKind::Text, Value::Text(text)) => {
            Some(line(text)).filter(|t| !t.is_empty()).map(Value::Text)
        }
        (FieldKind::Number, Value::Number(text)) => {
            let text = line(text);
            if text.is_empty() {
                return Ok(None);
            }
            if !is_number(&text) {
                return Err(misfit());
            }
            Some(Value::Number(text))
        }
        (FieldKind::Date, Value::Date(_)) | (FieldKind::YesNo, Value::YesNo(_)) => {
            Some(value.clone())
        }
        (FieldKind::Choice(items), Value::Choice(item)) if items.contains(item) => {
            Some(value.clone())
        }
        (FieldKind::Choice(_), Value::Choice(item)) => {
            return Err(Refusal::NotOffered {
                ask: field.label.clone(),
                text: item.clone(),
            });
        }
        (FieldKind::Person, Value::People(people)) => named(asked, people)?,
        (
            FieldKind::Text
            | FieldKind::Number
            | FieldKind::Date
            | FieldKind::Choice(_)
            | FieldKind::Person
            | FieldKind::YesNo,
            _,
        ) => return Err(misfit()),
    })
}

fn named(asked: Asked<'_>, people: &[Who]) -> Result<Option<Value>, Refusal> {
    let mut named = Vec::new();
    for who in people {
        match who {
            Who::Member(person) if asked.meeting.state.member(*person).is_none() => {
                return Err(Refusal::NobodyOf {
                    ask: asked.ask.words.clone(),
                });
            }
            Who::Member(person) => named.push(Who::Member(*person)),
            Who::Outside(name) => {
                let name = clean::line(name).trim().to_owned();
                if !name.is_empty() {
                    named.push(Who::Outside(name));
                }
            }
        }
    }
    Ok(Some(named).filter(|n| !n.is_empty()).map(Value::People))
}

/// What a field of this kind takes; completes "takes …".
#[must_use]
pub const fn wanted(kind: &FieldKind) -> &'static str {
    match kind {
        FieldKind::Text => "words",
        FieldKind::Number => "a number such as 10 or 2.5, with its unit behind it",
        FieldKind::Date => "a date",
        FieldKind::Choice(_) => "one of its lines",
        FieldKind::Person => "a name",
        FieldKind::YesNo => "yes or no",
    }
}

/// Whether the words begin with a number: `10`, `−2.5`, `10 minutes`, `½`, `$30`, `~4`.
#[must_use]
pub fn is_number(text: &str) -> bool {
    let ahead = |c: char| "+-−–~≈<>≤≥=$€£¥.,".contains(c) || c.is_whitespace();
    text.trim_start_matches(ahead).starts_with(char::is_numeric)
}

impl Value {
    /// The value as it is shown in a line, and edited.
    #[must_use]
    pub fn words(&self, state: &State) -> String {
        match self {
            Self::Text(text) | Self::Number(text) | Self::Choice(text) => text.clone(),
            Self::Date(day) => date::of_year(*day),
            Self::People(people) => {
                let name = |who: &Who| match who {
                    Who::Member(person) => state.name(*person),
                    Who::Outside(name) => name.clone(),
                };
                people.iter().map(name).collect::<Vec<_>>().join(", ")
            }
            Self::YesNo(true) => "yes".to_owned(),
            Self::YesNo(false) => "no".to_owned(),
        }
    }
}

/// The words of one value among several; empty where there is none.
#[must_use]
pub fn words(state: &State, filled: Option<&Filled>, field: &Field) -> String {
    filled
        .and_then(|f| f.get(&field.id))
        .map_or_else(String::new, |v| v.words(state))
}

/// Puts a value, or takes it back.
pub fn put(filled: &mut Filled, field: &str, value: Option<&Value>) {
    match value {
        Some(value) => {
            filled.insert(field.to_owned(), value.clone());
        }
        None => {
            filled.remove(field);
        }
    }
}

/// The field of this id.
///
/// # Errors
/// Refuses an id that no field has.
pub fn field<'f>(asked: Asked<'_>, fields: &'f [Field], id: &str) -> Result<&'f Field, Refusal> {
    fields
        .iter()
        .find(|f| f.id == id)
        .ok_or_else(|| Refusal::NoField {
            ask: asked.ask.words.clone(),
            field: id.to_owned(),
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_may_have_a_sign_before_it_and_a_unit_behind_it() {
        for text in ["10", "-2.5", "10 minutes", "½", "$30", "~ 4", "٣", ".5"] {
            assert!(is_number(text), "{text}");
        }
        for text in ["many", "", "about 4", "ten", "-", "🙂 3"] {
            assert!(!is_number(text), "{text}");
        }
    }

    #[test]
    fn a_value_reads_back_from_the_record() {
        let all = [
            Value::Text("a".to_owned()),
            Value::Number("10 minutes".to_owned()),
            Value::Date(NaiveDate::default()),
            Value::People(vec![Who::Outside("Office".to_owned())]),
            Value::YesNo(false),
        ];
        for value in all {
            let text = serde_json::to_string(&value).unwrap();
            assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), value);
        }
    }
}

//! A value of a form's field or a table's cell: text and number as they are said, a date, an item, names, yes or no.

use serde_json::Value as Json;

use super::actions;
use crate::answers::head;
use crate::answers::player::{Player, To};
use crate::answers::write::Telling;
use crate::meeting::capture::value::{Filled, Value, wanted};
use crate::protocol::kind::{Field, FieldKind};
use crate::yaml::{Entry, Node, named};

/// The fields that a mapping names, by id or by label, each with its value; what is none or does not fit is told.
pub fn fields<'f>(
    player: &mut Player<'_, '_>,
    to: To<'_>,
    (fields, entries): (&'f [Field], &[Entry]),
) -> Vec<(&'f Field, Value, crate::yaml::Span)> {
    let mut found = Vec::new();
    for entry in entries {
        let Some(field) = field(player, to, (fields, entry)) else {
            continue;
        };
        if entry.value.is_nothing() {
            continue;
        }
        if let Some(value) = value(player, to, (field, &entry.value)) {
            found.push((field, value, entry.value.span));
        }
    }
    found
}

fn field<'f>(
    player: &mut Player<'_, '_>,
    to: To<'_>,
    (fields, entry): (&'f [Field], &Entry),
) -> Option<&'f Field> {
    let by_id = fields.iter().find(|f| *f.id == *entry.key);
    let found = by_id.or_else(|| fields.iter().find(|f| f.label == head::line(&entry.key)));
    if found.is_none() {
        player.faulty.insert(to.ask.id.clone());
        let known: Vec<&str> = fields.iter().map(|f| f.id.as_str()).collect();
        let message = format!(
            "{} has no field {}.",
            named(&to.ask.id.0),
            named(&entry.key)
        );
        player
            .report
            .unknown(entry.at, message, (&entry.key, &known));
    }
    found
}

fn value(player: &mut Player<'_, '_>, to: To<'_>, (field, node): (&Field, &Node)) -> Option<Value> {
    let text = || node.as_str().map(str::to_owned);
    let found = match &field.kind {
        FieldKind::Text => text().map(Value::Text),
        FieldKind::Number => text().map(Value::Number),
        FieldKind::Date => head::day(node).map(Value::Date),
        FieldKind::YesNo => node.as_bool().map(Value::YesNo),
        FieldKind::Person => return people(player, to, node),
        FieldKind::Choice(items) => return item(player, to, (field, items, node)),
    };
    if found.is_none() {
        let kind = match &field.kind {
            FieldKind::Date => "a date such as 2026-12-04",
            FieldKind::Text
            | FieldKind::Number
            | FieldKind::Choice(_)
            | FieldKind::Person
            | FieldKind::YesNo => wanted(&field.kind),
        };
        let message = format!(
            "{}: {} takes {kind}; here stands {}.",
            named(&to.ask.id.0),
            named(&field.id),
            node.told()
        );
        player.fault(to.ask, node.span, (message, ""));
    }
    found
}

fn people(player: &mut Player<'_, '_>, to: To<'_>, node: &Node) -> Option<Value> {
    let single = std::slice::from_ref(node);
    let names = node.as_list().unwrap_or(single);
    let mut found = Vec::new();
    for name in names {
        let Some(who) = actions::who(player, name) else {
            player.faulty.insert(to.ask.id.clone());
            return None;
        };
        found.push(who);
    }
    Some(Value::People(found))
}

fn item(
    player: &mut Player<'_, '_>,
    to: To<'_>,
    (field, items, node): (&Field, &[String], &Node),
) -> Option<Value> {
    let text = head::line(node.as_str().unwrap_or_default());
    if let Some(item) = items.iter().find(|i| **i == text) {
        return Some(Value::Choice(item.clone()));
    }
    player.faulty.insert(to.ask.id.clone());
    let known: Vec<&str> = items.iter().map(String::as_str).collect();
    let message = format!(
        "{}: {} does not offer {}.",
        named(&to.ask.id.0),
        named(&field.id),
        node.told()
    );
    player.report.unknown(node.span, message, (&text, &known));
    None
}

/// The filled fields as their keys, in the order of the protocol.
pub fn written(telling: &Telling<'_>, fields: &[Field], filled: &Filled) -> Json {
    let told = fields.iter().filter_map(|field| {
        let value = filled.get(&field.id)?;
        Some((field.id.clone(), told(telling, value)))
    });
    Json::Object(told.collect())
}

fn told(telling: &Telling<'_>, value: &Value) -> Json {
    match value {
        Value::Text(text) | Value::Choice(text) => text.as_str().into(),
        Value::Number(text) => match text.parse::<u32>() {
            Ok(n) if n.to_string() == *text => n.into(),
            Ok(_) | Err(_) => text.as_str().into(),
        },
        Value::Date(day) => day.to_string().into(),
        Value::YesNo(yes) => (if *yes { "yes" } else { "no" }).into(),
        Value::People(people) => match people.as_slice() {
            [one] => actions::person(telling, one),
            several => several
                .iter()
                .map(|who| actions::person(telling, who))
                .collect::<Vec<Json>>()
                .into(),
        },
    }
}

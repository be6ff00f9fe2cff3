//! Fields of a form and columns of a table: `{field: rate, label: How often per day, kind: number}`.

use std::collections::HashSet;

use crate::base::words::slug;
use crate::protocol::kind::{Field, FieldKind};
use crate::yaml::{Map, Node, named};

use super::reading::Reading;

const KINDS: [(&str, Word); 6] = [
    ("text", Word::Text),
    ("number", Word::Number),
    ("date", Word::Date),
    ("choice", Word::Choice),
    ("person", Word::Person),
    ("yes-no", Word::YesNo),
];

/// A field's kind before its items are read.
#[derive(Clone, Copy, PartialEq)]
enum Word {
    Text,
    Number,
    Date,
    Choice,
    Person,
    YesNo,
}

/// The fields under `key`, each headed by `head` (`field` or `column`). A text alone is a field of text.
pub(super) fn read(
    map: &mut Map<'_>,
    (key, head): (&'static str, &'static str),
    reading: &mut Reading<'_>,
) -> Vec<Field> {
    if map.get(key).is_none() {
        map.missing(key);
    }
    map.filled(key, &mut reading.report);
    let nodes = map.list(key, &mut reading.report);
    let mut seen = HashSet::new();
    let mut fields = vec![];
    for node in nodes {
        let Some(field) = field(map, (node, head), reading) else {
            continue;
        };
        if !field.id.is_empty() && !seen.insert(field.id.clone()) {
            let message = format!(
                "{}: another {head} is called {} already.",
                map.subject(),
                named(&field.id)
            );
            reading.report.fault(node.span, message);
        }
        fields.push(field);
    }
    fields
}

fn field(
    map: &Map<'_>,
    (node, head): (&Node, &'static str),
    reading: &mut Reading<'_>,
) -> Option<Field> {
    if let Some(text) = node.as_str().map(str::trim).filter(|t| !t.is_empty()) {
        return Some(Field {
            id: id(text),
            label: text.to_owned(),
            kind: FieldKind::Text,
        });
    }
    let mut inner = Map::of(
        node,
        format!("{}: a {head}", map.subject()),
        &mut reading.report,
    )?;
    let other = if head == "field" { "column" } else { "field" };
    if let Some(entry) = node.get(other).filter(|_| node.get(head).is_none()) {
        let message = format!(
            "{}: each begins with {}, not {}.",
            map.subject(),
            named(head),
            named(other)
        );
        reading.report.fault(entry.at, message);
        return None;
    }
    let name = inner.needed(head, &mut reading.report);
    if !name.is_empty() {
        inner.rename(format!("{}: {head} {}", map.subject(), named(&name)));
    }
    let label = inner.line("label", &mut reading.report);
    let kind = kind(&mut inner, reading);
    inner.close(&mut reading.report);
    let id = if label.is_some() {
        name.clone()
    } else {
        id(&name)
    };
    Some(Field {
        id,
        label: label.unwrap_or(name),
        kind,
    })
}

/// A name that carries the words itself becomes an id as words do.
fn id(name: &str) -> String {
    if name.chars().any(char::is_alphanumeric) {
        slug(name)
    } else {
        name.to_owned()
    }
}

fn kind(map: &mut Map<'_>, reading: &mut Reading<'_>) -> FieldKind {
    let word = map
        .word("kind", &KINDS, &mut reading.report)
        .unwrap_or(Word::Text);
    map.filled("items", &mut reading.report);
    let items: Vec<String> = map
        .texts("items", &mut reading.report)
        .into_iter()
        .map(|(t, _)| t)
        .collect();
    let written = map.get("items");
    if word == Word::Choice && written.is_none() {
        map.missing("items");
    }
    if let Some(entry) = written.filter(|_| word != Word::Choice) {
        let message = format!("{}: only a choice has \"items\".", map.subject());
        reading.report.advise(
            entry.at,
            message,
            "Write \"kind: choice\", or take them out.",
        );
    }
    match word {
        Word::Text => FieldKind::Text,
        Word::Number => FieldKind::Number,
        Word::Date => FieldKind::Date,
        Word::Choice => FieldKind::Choice(items),
        Word::Person => FieldKind::Person,
        Word::YesNo => FieldKind::YesNo,
    }
}

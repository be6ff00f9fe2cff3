//! Reads an `assign` ask.

use crate::protocol::kind::{Assign, Columns};
use crate::yaml::{Map, listed, named};

use super::super::{items, when};
use super::{Purpose, Reading};

/// Marks where the file names none.
const MARKS: [&str; 4] = ["lead", "support", "shared", "not ours"];

pub(super) fn read(map: &mut Map<'_>, reading: &mut Reading<'_>) -> Assign {
    Assign {
        items: items::needed(map, "items", None, reading),
        columns: columns(map, reading),
        marks: marks(map, reading),
        start: when::ask(map, "start", (reading, Purpose::Start)),
        add: map.truth("add", &mut reading.report).unwrap_or_default(),
    }
}

fn columns(map: &mut Map<'_>, reading: &mut Reading<'_>) -> Columns {
    let Some(entry) = map.get("columns") else {
        return Columns::People;
    };
    match entry.value.as_str() {
        Some("people") => Columns::People,
        Some("positions") => Columns::Positions,
        Some(word) => {
            let wanted = format!("{} or a list", listed(&["people", "positions"], "or"));
            let message = format!(
                "{}: \"columns\" is {wanted}, not {}.",
                map.subject(),
                named(word)
            );
            reading
                .report
                .unknown(entry.value.span, message, (word, &["people", "positions"]));
            Columns::People
        }
        None => Columns::Named(several(map, "columns", reading)),
    }
}

fn marks(map: &mut Map<'_>, reading: &mut Reading<'_>) -> Vec<String> {
    if map.get("marks").is_none() {
        return MARKS.map(str::to_owned).to_vec();
    }
    several(map, "marks", reading)
}

/// A list that is not empty.
fn several(map: &mut Map<'_>, key: &'static str, reading: &mut Reading<'_>) -> Vec<String> {
    let faults = reading.report.count();
    let texts = map.texts(key, &mut reading.report);
    if let Some(entry) = map.get(key)
        && texts.is_empty()
        && reading.report.count() == faults
    {
        reading.report.fault(
            entry.value.span,
            format!("{}: {} is empty.", map.subject(), named(key)),
        );
    }
    texts.into_iter().map(|(text, _)| text).collect()
}

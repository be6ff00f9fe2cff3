//! Reads an `assign` ask.

use crate::protocol::kind::{Assign, Columns};
use crate::yaml::{Map, named};

use super::super::{items, when};
use super::{Purpose, Reading, words};

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
    map.filled("columns", &mut reading.report);
    let Some(entry) = map.get("columns") else {
        return Columns::People;
    };
    match entry.value.as_str() {
        Some("people") => Columns::People,
        Some("positions") => Columns::Positions,
        Some(word) => {
            let message = format!(
                "{}: \"columns\" is \"people\", \"positions\" or a list, not {}.",
                map.subject(),
                named(word)
            );
            reading
                .report
                .unknown(entry.value.span, message, (word, &["people", "positions"]));
            Columns::People
        }
        None => Columns::Named(words(map, "columns", reading)),
    }
}

fn marks(map: &mut Map<'_>, reading: &mut Reading<'_>) -> Vec<String> {
    if map.get("marks").is_none() {
        return MARKS.map(str::to_owned).to_vec();
    }
    map.filled("marks", &mut reading.report);
    words(map, "marks", reading)
}

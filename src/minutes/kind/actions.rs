//! `actions`: who does what by when, and how we will know.

use super::super::{asked::Asked, people, time};
use crate::document::{Block, Column, Text};
use crate::meeting::Meeting;
use crate::meeting::capture::actions::{Action, Capture};

pub fn told(asked: &Asked<'_>, taken: &Capture) -> Vec<Block> {
    let rows = taken.standing().map(|p| (&p.action, None));
    vec![table(asked.meeting, rows)]
}

/// Actions as a table; `place`, where given, says in which step each was written.
pub fn table<'a>(
    meeting: &Meeting,
    actions: impl IntoIterator<Item = (&'a Action, Option<String>)>,
) -> Block {
    let mut placed = false;
    let rows: Vec<Vec<Text>> = actions
        .into_iter()
        .map(|(action, place)| {
            placed |= place.is_some();
            let mut row = vec![
                action.what.clone(),
                or_dash(people::doers(meeting, &action.who)),
                time::date_or_dash(action.due),
                or_dash(action.measure.clone()),
            ];
            row.extend(place);
            row.into_iter().map(Text::from).collect()
        })
        .collect();
    let mut columns: Vec<Column> = ["What", "Who", "By when", "How we will know"]
        .map(Column::left)
        .to_vec();
    if placed {
        columns.push(Column::left("Written in"));
    }
    Block::Table { columns, rows }
}

fn or_dash(text: String) -> String {
    if text.is_empty() {
        "–".to_owned()
    } else {
        text
    }
}

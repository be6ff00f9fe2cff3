//! `actions`: who does what by when, and how we will know.

use super::super::{asked::Asked, people, time};
use crate::document::{Block, Column, Text};
use crate::meeting::Meeting;
use crate::meeting::capture::actions::{Action, Capture};

pub fn told(asked: &Asked<'_>, taken: &Capture) -> Vec<Block> {
    let rows = taken.standing().map(|p| (&p.action, Vec::new()));
    vec![table(asked.meeting, (rows, &[]))]
}

/// Actions as a table, each with what else is told of it under the headings `more`.
pub fn table<'a>(
    meeting: &Meeting,
    (actions, more): (impl IntoIterator<Item = (&'a Action, Vec<String>)>, &[&str]),
) -> Block {
    let rows: Vec<Vec<Text>> = actions
        .into_iter()
        .map(|(action, told)| {
            let mut row = vec![
                action.what.clone(),
                or_dash(people::doers(meeting, &action.who)),
                time::date_or_dash(action.due),
                or_dash(action.measure.clone()),
            ];
            row.extend(told);
            row.into_iter().map(Text::from).collect()
        })
        .collect();
    let own = ["What", "Who", "By when", "How we will know"];
    let columns = own.iter().chain(more).copied().map(Column::left).collect();
    Block::Table { columns, rows }
}

fn or_dash(text: String) -> String {
    if text.is_empty() {
        "–".to_owned()
    } else {
        text
    }
}

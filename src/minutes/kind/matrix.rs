//! `matrix`: the table of scores with weights, totals and ranks.

use super::super::asked::Asked;
use crate::base::words::and_list;
use crate::document::{Block, Column, Text};
use crate::meeting::capture::matrix::{Capture, Total, Totals};
use crate::meeting::{Thing, items};
use crate::protocol::kind::Matrix;

pub fn told(asked: &Asked<'_>, rules: &Matrix, taken: &Capture) -> Vec<Block> {
    let things = items::of(asked.meeting, &rules.items);
    let criteria = items::of(asked.meeting, &rules.criteria);
    let totals = Totals::of(rules, &things, &criteria, taken);
    let mut blocks = vec![Block::paragraph(Text::dim(way(rules, &criteria, taken)))];
    blocks.push(table(&criteria, taken, &totals));
    if totals.filled < totals.cells {
        blocks.push(Block::note(format!(
            "{} of {} scores are written; there are no ranks until all are.",
            totals.filled, totals.cells
        )));
    }
    blocks
}

/// The scale and the weights.
fn way(rules: &Matrix, criteria: &[Thing], taken: &Capture) -> String {
    let scale = format!("Scores from {} to {}.", rules.scale.low, rules.scale.high);
    let weighed = criteria.iter().filter(|c| taken.weight(rules, c) != 1);
    let weighed: Vec<String> = weighed
        .map(|c| format!("\"{}\" counts {}", c.text, times(taken.weight(rules, c))))
        .collect();
    if weighed.is_empty() {
        format!("{scale} Every column counts the same.")
    } else {
        format!(
            "{scale} {}; every other column counts once.",
            and_list(&weighed)
        )
    }
}

fn times(weight: u32) -> String {
    match weight {
        0 => "nothing".to_owned(),
        2 => "twice".to_owned(),
        n => format!("{n} times"),
    }
}

fn table(criteria: &[Thing], taken: &Capture, totals: &Totals) -> Block {
    let mut columns = vec![Column::left("")];
    columns.extend(criteria.iter().map(|c| Column::right(c.text.as_str())));
    columns.push(Column::right("Total"));
    columns.push(Column::right("Rank"));
    let row = |line: &Total| {
        let scores = criteria.iter().map(|c| {
            let score = taken.scores.get(&(line.thing.item, c.item));
            Text::from(score.map_or_else(|| "–".to_owned(), ToString::to_string))
        });
        let mut row = vec![Text::from(line.thing.text.as_str())];
        row.extend(scores);
        row.push(Text::from(line.sum.to_string()));
        row.push(
            line.rank
                .map_or_else(|| Text::from("–"), |rank| Text::from(rank.to_string())),
        );
        row
    };
    let rows = totals.lines.iter().map(row).collect();
    Block::Table { columns, rows }
}

//! Counting hands, the same for every kind that can be counted: a number per row, and how many hands are in.

use std::collections::BTreeMap;

use super::Sheet;
use super::cloth::{self, bar, column, falling, row, rows};
use crate::base::words;
use crate::look::spot::Part;
use crate::look::spots::Spot;
use crate::meeting::{ItemRef, Thing};
use crate::page::step::hints;
use crate::page::step::open::Open;
use crate::page::{Cell, Row, Width};

/// What is counted: a row's number and words, its spot, its hands.
pub struct Counted<'s> {
    pub label: String,
    pub words: String,
    pub spot: &'s Spot,
    pub hands: u32,
}

/// A row for each thing, with the hands counted for it.
pub fn of_things<'s>(
    open: &'s Open<'_>,
    things: &[Thing],
    counts: &BTreeMap<ItemRef, u32>,
) -> Vec<Counted<'s>> {
    let line = |(place, thing): (usize, &Thing)| {
        Some(Counted {
            label: (place + 1).to_string(),
            words: thing.text.clone(),
            spot: open.spot(Part::Hands(thing.item), None)?,
            hands: counts.get(&thing.item).copied().unwrap_or(0),
        })
    };
    things.iter().enumerate().filter_map(line).collect()
}

/// Fills the sheet with the count; `each` is how many hands one person has.
pub fn fill(open: &Open<'_>, counted: &[Counted<'_>], each: u32, sheet: &mut Sheet) {
    let line = |counted: &Counted<'_>| {
        let hands = Some(counted.hands).filter(|hands| *hands > 0);
        let cells: Vec<Cell> = vec![
            counted.label.as_str().into(),
            counted.words.as_str().into(),
            open.slot(counted.spot, hands),
            bar(counted.hands),
        ];
        Row {
            unsaved: open.is_unsaved(counted.spot),
            ..row(open.pointer(counted.spot.row), cells)
        }
    };
    let mut columns = cloth::numbered();
    columns.push(cloth::column(Width::Fixed(3), 3));
    columns.push(falling(column(Width::Fixed(20), 1), 1));
    let lines = counted.iter().map(line).collect();
    sheet.body = vec![rows(columns, lines, open.row())];
    let here = open.meeting().state.here().len();
    let most = here.saturating_mul(usize::try_from(each).unwrap_or(1));
    let are_in: u32 = counted.iter().map(|c| c.hands).sum();
    let people = words::count(here, "person", "people");
    "Count the hands".clone_into(&mut sheet.words);
    sheet.tally = format!("{are_in} of {most} hands in · {people} here").into();
    sheet.note("Type the hands: the next line comes by itself. + and − correct.");
    sheet.hints = hints::of(&[("0–9", "hands")]);
}

/// What was said with the ask, and that hands are counted.
pub fn said(open: &Open<'_>, sheet: &mut Sheet, rule: &str) {
    sheet.said = Some(format!("{} {rule}", open.view.ask.words));
    sheet.hint.clone_from(&open.view.ask.hint);
}

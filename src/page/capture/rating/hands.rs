//! Counting hands: items by numbers of the scale, a cell for the hands of each.

use super::Rated;
use crate::base::words::count;
use crate::look::spot::Part;
use crate::meeting::Thing;
use crate::page::capture::Sheet;
use crate::page::capture::cloth::{self, dim, falling, named, row};
use crate::page::step::hints;
use crate::page::{Cell, Column, Row, Width};

pub fn fill(rated: &Rated<'_>, sheet: &mut Sheet) {
    let scale = rated.rules.scale;
    if let Some(anchors) = rated.anchors() {
        sheet.said = Some(format!("Hands up for each number. {anchors}"));
    }
    let score = match rated.open.focus().map(|spot| spot.id.part) {
        Some(Part::HandsOn(_, score)) => score,
        _ => scale.low,
    };
    let mut columns: Vec<Column> = cloth::numbered();
    columns.extend((scale.low..=scale.high).map(|n| {
        let far = u8::try_from(n.abs_diff(score) + 1).unwrap_or(u8::MAX);
        falling(named(n.to_string(), Width::Fixed(2), 3), far)
    }));
    let lines = rated.things.iter().enumerate();
    let rows = lines.map(|(place, thing)| line(rated, place, thing));
    sheet.body = vec![cloth::grid(columns, rows.collect(), rated.open.row())];
    let (place, thing) = rated
        .here()
        .map_or((1, rated.things.first()), |(n, t)| (n, Some(t)));
    let here = rated.open.meeting().state.here().len();
    let are_in: u32 = thing.map_or(0, |t| rated.taken.hands(t.item).map(|(_, n)| n).sum());
    let people = count(here, "hand", "hands");
    sheet.tally = format!("line {place}: {are_in} of {people} in").into();
    sheet.note(format!(
        "Line {place}, hands for {score}: type how many, or + and −. Tab shows what it comes to."
    ));
    sheet.hints = hints::of(&[("0–9", "hands")]);
}

fn line(rated: &Rated<'_>, place: usize, thing: &Thing) -> Row {
    let scale = rated.rules.scale;
    let mut unsaved = false;
    let mut cells: Vec<Cell> = vec![(place + 1).to_string().into(), thing.text.as_str().into()];
    for score in scale.low..=scale.high {
        let hands = rated.taken.hands_for(thing.item, score);
        if let Some(spot) = rated.open.spot(Part::HandsOn(thing.item, score), None) {
            unsaved |= rated.open.is_unsaved(spot);
            cells.push(rated.open.slot(spot, Some(hands).filter(|n| *n > 0)));
        }
    }
    let mut line = row(rated.open.pointer(place), cells);
    if rated.open.row() == Some(place) && !thing.note.is_empty() {
        line.under.push(dim(&thing.note));
    }
    line.unsaved = unsaved;
    line
}

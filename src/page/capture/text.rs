//! `text`: prose or one line, for the group or by person, with its words counted live.

use super::cloth::{self, column, row, rows};
use super::{Sheet, asks, names};
use crate::base::words;
use crate::look::spots::{Spot, Takes};
use crate::page::step::hints;
use crate::page::step::open::Open;
use crate::page::{Block, Cell, FieldView, Row, Tone, Width};
use crate::protocol::Enter;
use crate::protocol::kind::Text;

#[must_use]
pub fn sheet(open: &Open<'_>, rules: &Text) -> Sheet {
    let mut sheet = Sheet::of(open);
    if sheet.hint.is_empty() && rules.stems.len() > 1 {
        sheet.hint = super::list::starts(&rules.stems);
    }
    if open.view.way == Enter::Each {
        by_person(open, rules, &mut sheet);
        return sheet;
    }
    sheet.tally = asks(open);
    if let Some(spot) = open.spots.first() {
        sheet.body = body(open, rules, spot);
        count(open, rules, spot, &mut sheet);
        let enter = match (open.is_writing(), is_prose(spot)) {
            (true, true) => &[("Enter", "new line"), ("Tab", "next")][..],
            (true, false) => &[("Enter", "next"), ("Tab", "next ask")],
            (false, _) => &[("Enter", "write")],
        };
        sheet.hints = hints::of(enter);
    }
    sheet
}

/// What stands dim in an empty field: a beginning that typing replaces, else an example.
fn placeholder(open: &Open<'_>, rules: &Text) -> String {
    let example = &open.view.ask.example;
    match rules.stems.first() {
        Some(stem) => stem.clone(),
        None if example.is_empty() => String::new(),
        None => format!("Such as: {example}"),
    }
}

fn body(open: &Open<'_>, rules: &Text, spot: &Spot) -> Vec<Block> {
    if is_prose(spot)
        && let Some(field) = open.field(spot)
    {
        return vec![Block::Prose(FieldView {
            placeholder: placeholder(open, rules),
            ..field
        })];
    }
    let shown = if is_prose(spot) {
        paragraphs(open, rules, spot)
    } else {
        let cell = open.cell_with(spot, &placeholder(open, rules));
        row(open.pointer(0), vec![cell])
    };
    vec![rows(vec![column(Width::Grow, 0)], vec![shown], Some(0))]
}

/// A text that nobody writes in: its first line with the pointer, the others below.
fn paragraphs(open: &Open<'_>, rules: &Text, spot: &Spot) -> Row {
    let text = open.whole(spot);
    if text.trim().is_empty() {
        let begin = match rules.stems.as_slice() {
            [stem] => format!("nothing yet · begin with: {stem}"),
            [] | [_, ..] => "nothing yet".to_owned(),
        };
        return row(open.pointer(0), vec![cloth::dim(begin)]);
    }
    let mut lines = text.split('\n').map(Cell::from);
    let first = lines.next().unwrap_or_else(Cell::empty);
    Row {
        under: lines.collect(),
        unsaved: open.is_unsaved(spot),
        ..row(open.pointer(0), vec![first])
    }
}

/// `24 words · asked for 15 to 60`; too few or too many are said, never blocked.
fn count(open: &Open<'_>, rules: &Text, spot: &Spot, sheet: &mut Sheet) {
    let Some(wanted) = rules.words else { return };
    let asked = if wanted.low == wanted.high {
        format!("asked for {}", wanted.low)
    } else {
        format!("asked for {} to {}", wanted.low, wanted.high)
    };
    let text = open
        .scene
        .look
        .field
        .as_ref()
        .filter(|_| open.is_here(spot));
    let have = words::words(&text.map_or_else(|| open.whole(spot), crate::field::Field::text));
    let said = words::count(have, "word", "words");
    let fits = u32::try_from(have).is_ok_and(|have| wanted.holds(have));
    match have {
        0 => sheet.note(format!("{said} · {asked}")),
        _ if fits => sheet.note(format!("{said} · {asked}")),
        _ => sheet.say(Tone::Warn, format!("▲ {said} · {asked}")),
    }
}

fn by_person(open: &Open<'_>, rules: &Text, sheet: &mut Sheet) {
    let people = open.people();
    let line = |spot: &Spot| {
        let name = spot.id.person.map(|p| open.meeting().state.name(p));
        let mark = if spot.text.is_empty() { "·" } else { "✓" };
        Row {
            unsaved: open.is_unsaved(spot),
            ..row(
                open.pointer(spot.row),
                vec![
                    mark.into(),
                    name.unwrap_or_default().into(),
                    open.cell_with(spot, &placeholder(open, rules)),
                ],
            )
        }
    };
    let columns = vec![
        column(Width::Fixed(1), 0),
        column(names::width(&people), 1),
        column(Width::Grow, 4),
    ];
    sheet.body = vec![rows(
        columns,
        open.spots.iter().map(line).collect(),
        open.row(),
    )];
    let written = |id| {
        open.spots
            .iter()
            .any(|s| s.id.person == Some(id) && !s.text.is_empty())
    };
    sheet.tally = format!("{} · by person", names::in_of(open, written)).into();
    if let Some(spot) = open.focus() {
        let spot = spot.clone();
        count(open, rules, &spot, sheet);
    }
    sheet.hints = hints::of(if open.is_writing() {
        &[("Enter", "next person"), ("↑↓", "person")]
    } else {
        &[("Enter", "write"), ("↑↓", "person")]
    });
}

fn is_prose(spot: &Spot) -> bool {
    spot.takes == Takes::Prose
}

//! `checklist`: each item with its mark in a word, and its note beside it; hands where they are counted.

use super::cloth::{accent, column, dim, falling, row, rows};
use super::hands;
use super::{Sheet, names, unsaved, vote};
use crate::look::spot::Part;
use crate::meeting::capture::checklist::{Capture as Taken, Marks, State};
use crate::meeting::{Capture, Thing, items};
use crate::page::step::hints;
use crate::page::step::open::Open;
use crate::page::{Cell, Column, Row, Width};
use crate::protocol::Enter;
use crate::protocol::kind::Checklist;

#[must_use]
pub fn sheet(open: &Open<'_>, rules: &Checklist) -> Sheet {
    let mut sheet = Sheet::of(open);
    let things = items::of(open.meeting(), &rules.items);
    if things.is_empty() {
        vote::nothing(open, &rules.items, &mut sheet);
        return sheet;
    }
    let empty = Taken::default();
    let taken = match open.capture() {
        Some(Capture::Checklist(taken)) => taken,
        Some(_) | None => &empty,
    };
    if open.view.way == Enter::Count {
        counted(open, &things, taken, &mut sheet);
        return sheet;
    }
    let each = open.view.way == Enter::Each;
    let marks = taken.at(open.view.person.filter(|_| each));
    let grouped = things.iter().any(|t| !t.group.is_empty());
    let lines = (0..things.len())
        .filter_map(|at| line(open, (&things, at), (marks, grouped)))
        .collect();
    sheet.body = vec![rows(columns(grouped), lines, open.row())];
    sheet.tally = tally(open, &things, marks).into();
    sheet.note("Space done · 2 not ours · E note");
    sheet.hints = hints::of(if open.is_writing() {
        &[("Enter", "take")]
    } else {
        &[("Space", "tick"), ("E", "note")]
    });
    if each {
        by_name(open, taken, &mut sheet);
    }
    sheet
}

fn columns(grouped: bool) -> Vec<Column> {
    let mut columns = vec![
        column(Width::Fit(4), 0),
        column(Width::Fixed(10), 2),
        column(Width::Grow, 3),
        falling(column(Width::Grow, 3), 1),
    ];
    if grouped {
        columns.insert(0, falling(column(Width::Fit(14), 0), 2));
        if let Some(number) = columns.get_mut(1) {
            number.gap = 2;
        }
    }
    columns
}

fn line(
    open: &Open<'_>,
    (things, at): (&[Thing], usize),
    (marks, grouped): (Option<&Marks>, bool),
) -> Option<Row> {
    let thing = things.get(at)?;
    let here = |part| {
        let spot = open.spots.iter().find(|s| s.id.part == part)?;
        Some(spot)
    };
    let (tick, note) = (here(Part::Tick(thing.item))?, here(Part::Note(thing.item))?);
    let state = marks.and_then(|m| m.get(&thing.item)).map(|m| m.state);
    let mark = match state.unwrap_or_default() {
        State::Open => "○".into(),
        State::Done => accent("✓ done"),
        State::NotApplicable => dim("– not ours"),
    };
    let note = match open.cell_with(note, "a note") {
        Cell::Line(_) => dim(open.text(note)),
        cell @ (Cell::Field(_) | Cell::Slot(_)) => cell,
    };
    let number = (at + 1).to_string().into();
    let mut cells: Vec<Cell> = vec![number, mark, thing.text.as_str().into(), note];
    if grouped {
        let before = at.checked_sub(1).and_then(|n| things.get(n));
        let first = before.is_none_or(|b| b.group != thing.group);
        cells.insert(0, dim(if first { thing.group.as_str() } else { "" }));
    }
    let mut line = row(open.pointer(at), cells);
    if !thing.note.is_empty() && open.row() == Some(at) {
        line.under.push(dim(thing.note.as_str()));
    }
    line.unsaved = open.is_unsaved(tick);
    Some(line)
}

/// `3 of 6 settled`.
fn tally(open: &Open<'_>, things: &[Thing], marks: Option<&Marks>) -> String {
    let state = |t: &&Thing| marks.and_then(|m| m.get(&t.item)).map(|m| m.state);
    let settled = things
        .iter()
        .filter(|t| state(t).unwrap_or_default() != State::Open)
        .count();
    let mut words = format!("{settled} of {} settled", things.len());
    if open.view.way == Enter::Each {
        words = format!("{words} · {}", names::place(open));
    }
    let fresh = open
        .spots
        .first()
        .map_or(0, |spot| unsaved::count(open.scene, &spot.id));
    if fresh > 0 {
        words = format!("{words}, {fresh} not saved");
    }
    words
}

fn by_name(open: &Open<'_>, taken: &Taken, sheet: &mut Sheet) {
    if let Some(person) = open.person() {
        sheet.said = Some(open.view.ask.words.clone());
        sheet.words = format!("{} list", names::owner(person));
    }
    let settled = |marks: &Marks| marks.values().filter(|m| m.state != State::Open).count();
    let count = |id| {
        let settled = taken.each.get(&id).map(settled);
        settled.filter(|n| *n > 0).map(|n| n.to_string())
    };
    sheet.body.extend(names::below(open, count));
    sheet.note(format!(
        "Space done · 2 not ours · E note. {}",
        names::after(open)
    ));
    if !open.is_writing() {
        sheet.hints.push(hints::hint("Enter", "next person"));
    }
}

fn counted(open: &Open<'_>, things: &[Thing], taken: &Taken, sheet: &mut Sheet) {
    let lines = hands::of_things(open, things, &taken.counts);
    hands::said(open, sheet, "Hands up for each that is done.");
    let each = u32::try_from(things.len()).unwrap_or(u32::MAX);
    hands::fill(open, &lines, each, sheet);
}

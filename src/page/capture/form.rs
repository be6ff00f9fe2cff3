//! `form`: its fields from top to bottom; what each takes stands beside it until the understood value replaces it.

use super::cloth::{column, dim, row, rows};
use super::{Sheet, names, unsaved, value};
use crate::base::cells;
use crate::look::spot::Part;
use crate::look::spots::{Spot, Takes};
use crate::meeting::Capture;
use crate::meeting::capture::form::Capture as Given;
use crate::meeting::capture::value::Filled;
use crate::page::step::hints;
use crate::page::step::open::Open;
use crate::page::{Row, Width};
use crate::protocol::Enter;
use crate::protocol::kind::{Field, Form};

/// The widest that labels may be; the whole of a longer one stands in the notice line.
const LABELS: u16 = 24;

#[must_use]
pub fn sheet(open: &Open<'_>, rules: &Form) -> Sheet {
    let mut sheet = Sheet::of(open);
    if sheet.hint.is_empty() && !open.view.ask.example.is_empty() {
        sheet.hint = format!("Such as: {}", open.view.ask.example);
    }
    let empty = Given::default();
    let given = match open.capture() {
        Some(Capture::Form(given)) => given,
        Some(_) | None => &empty,
    };
    let each = open.view.way == Enter::Each;
    let filled = given.at(open.view.person.filter(|_| each));
    let line = |spot: &Spot| line(open, (rules, filled), spot);
    let lines = open.spots.iter().map(line).collect();
    let columns = vec![column(Width::Fit(LABELS), 0), column(Width::Grow, 3)];
    sheet.body = vec![rows(columns, lines, open.row())];
    let have = filled.map_or(0, Filled::len);
    let mut tally = format!("{have} of {} filled", rules.fields.len());
    if each {
        tally = format!("{tally} · {}", names::place(open));
        by_name(open, given, &mut sheet);
    }
    let fresh = open
        .spots
        .first()
        .map_or(0, |spot| unsaved::count(open.scene, &spot.id));
    if fresh > 0 {
        tally = format!("{tally}, {fresh} not saved");
    }
    sheet.tally = tally.into();
    told(open, rules, &mut sheet);
    sheet
}

/// The form of one person at a time: the name is the title, all names stand below.
fn by_name(open: &Open<'_>, given: &Given, sheet: &mut Sheet) {
    if let Some(person) = open.person() {
        sheet.said = Some(open.view.ask.words.clone());
        sheet.words = format!("{} answer", names::owner(person));
    }
    let count = |id| given.each.get(&id).map(|f| f.len().to_string());
    sheet.body.extend(names::below(open, count));
}

fn field<'r>(rules: &'r Form, spot: &Spot) -> Option<&'r Field> {
    let Part::Blank(n) = spot.id.part else {
        return None;
    };
    rules.fields.get(usize::from(n))
}

fn line(open: &Open<'_>, (rules, filled): (&Form, Option<&Filled>), spot: &Spot) -> Row {
    let Some(field) = field(rules, spot) else {
        return row(open.pointer(spot.row), Vec::new());
    };
    let given = filled.and_then(|f| f.get(&field.id));
    let (cell, under) = value::beside(open, (field, given), spot);
    Row {
        under,
        unsaved: open.is_unsaved(spot),
        ..row(
            open.pointer(spot.row),
            vec![dim(field.label.as_str()), cell],
        )
    }
}

/// The notice of the field where keys go, and its keys.
fn told(open: &Open<'_>, rules: &Form, sheet: &mut Sheet) {
    let Some((spot, field)) = open.focus().and_then(|s| Some((s, field(rules, s)?))) else {
        return;
    };
    // A label that was cut is read here.
    let label = Some(field.label.as_str()).filter(|l| cells::width(l) > usize::from(LABELS));
    let how = Some(value::how(field)).filter(|how| !how.is_empty());
    let words: Vec<&str> = label.into_iter().chain(how).collect();
    if !words.is_empty() {
        sheet.note(words.join("   "));
    }
    sheet.hints = match (open.is_writing(), spot.takes) {
        (true, _) => hints::of(&[("Enter", "next"), ("Shift+Tab", "back")]),
        (false, Takes::Pick) => value::keys(field),
        (false, _) => hints::of(&[("Enter", "write"), ("X", "take out")]),
    };
    if open.view.way == Enter::Each && !open.is_writing() {
        sheet.hints.push(hints::hint("←→", "person"));
    }
}

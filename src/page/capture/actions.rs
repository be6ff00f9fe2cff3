//! `actions`: what, who, by when, how will we know. Two letters find a name; what is missing is kept as missing.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "only the parts of an action stand in its row"
)]

use super::cloth::{column, dim, falling, named, row, rows};
use super::{Sheet, unsaved};
use crate::base::person::Member;
use crate::base::{date, words};
use crate::look::spot::{ActionField, Part};
use crate::look::spots::Spot;
use crate::meeting::Capture;
use crate::page::step::hints;
use crate::page::step::open::Open;
use crate::page::{Cell, Column, Row, Width};

#[must_use]
pub fn sheet(open: &Open<'_>) -> Sheet {
    let mut sheet = Sheet::of(open);
    let last = open.spots.last().map_or(0, |spot| spot.row);
    let lines = (0..=last).map(|at| line(open, at)).collect();
    sheet.body = vec![rows(columns(), lines, open.row())];
    sheet.tally = tally(open).into();
    sheet.note("A date can wait; the record check will ask again at the end.");
    sheet.hints = hints::of(if open.is_writing() {
        &[("Enter", "next"), ("↑↓", "row")]
    } else {
        &[("Enter", "write"), ("X", "take out")]
    });
    sheet
}

fn columns() -> Vec<Column> {
    vec![
        column(Width::Fit(4), 0),
        named("What", Width::Grow, 2),
        named("Who", Width::Fit(14), 3),
        named("By", Width::Fit(12), 3),
        falling(named("How will we know?", Width::Fixed(17), 3), 1),
    ]
}

/// `2 complete · 1 open`.
fn tally(open: &Open<'_>) -> String {
    let Some(Capture::Actions(plan)) = open.capture() else {
        return "none yet".to_owned();
    };
    let all = plan.standing().count();
    let complete = plan
        .standing()
        .filter(|p| !p.action.who.is_empty() && p.action.due.is_some())
        .count();
    let fresh = open
        .spots
        .first()
        .map_or(0, |spot| unsaved::count(open.scene, &spot.id));
    let mut words = match (complete, all - complete) {
        (0, 0) => "none yet".to_owned(),
        (done, 0) => format!("{done} complete"),
        (0, open) => words::count(open, "open", "open"),
        (done, open) => format!("{done} complete · {open} open"),
    };
    if fresh > 0 {
        words = format!("{words}, {fresh} not saved");
    }
    words
}

fn line(open: &Open<'_>, at: usize) -> Row {
    let spots: Vec<&Spot> = open.spots.iter().filter(|s| s.row == at).collect();
    let is_new = spots
        .iter()
        .any(|s| matches!(s.id.part, Part::Action(None, _)));
    let mut cells: Vec<Cell> = vec![(at + 1).to_string().into()];
    let mut under = Vec::new();
    for spot in &spots {
        cells.push(cell(open, spot, is_new));
        under.extend(understood(open, spot));
    }
    Row {
        under,
        unsaved: !is_new && spots.first().is_some_and(|s| open.is_unsaved(s)),
        ..row(open.pointer(at), cells)
    }
}

fn cell(open: &Open<'_>, spot: &Spot, is_new: bool) -> Cell {
    let missing = open.text(spot).is_empty() && open.field(spot).is_none();
    match spot.id.part {
        // A dot under a half-filled row says that something can still come.
        Part::Action(_, ActionField::Who | ActionField::Due) if missing && !is_new => dim("·"),
        // Where keys go without a caret, the cell is pointed at by a dot.
        Part::Action(..) if missing && open.is_here(spot) && open.shows_pointer() => dim("·"),
        _ => open.cell(spot),
    }
}

/// What the field being typed comes to: a name, a date.
fn understood(open: &Open<'_>, spot: &Spot) -> Option<Cell> {
    open.field(spot)?;
    let text = open.text(spot);
    match spot.id.part {
        Part::Action(_, ActionField::Who) => name(open, &text).map(dim),
        Part::Action(_, ActionField::Due) => {
            let day = date::typed(text.trim(), open.today())?;
            let days = date::in_days(open.today(), day);
            Some(dim(format!("{} · {days}", date::long(day))))
        }
        _ => None,
    }
}

fn name(open: &Open<'_>, text: &str) -> Option<String> {
    completion(&open.meeting().state.people, text)
}

/// `Ana Ruiz   Enter takes it`, where these letters begin one name; which names, where they begin several.
#[must_use]
pub fn completion(people: &[Member], text: &str) -> Option<String> {
    let typed = text.rsplit([',', '&', ';']).next().unwrap_or(text).trim();
    if typed.chars().count() < 2 {
        return None;
    }
    let found = beginning(people, typed);
    match found.as_slice() {
        [] => None,
        [one] if one.name.to_lowercase() == typed.to_lowercase() => None,
        [one] => Some(format!("{}   Enter takes it", one.name)),
        several => {
            let names: Vec<&str> = several.iter().map(|m| m.name.as_str()).collect();
            Some(names.join(" · "))
        }
    }
}

/// Those whose name, or any word of it, begins with these letters.
fn beginning<'a>(people: &'a [Member], letters: &str) -> Vec<&'a Member> {
    let wanted = letters.to_lowercase();
    let begins = |m: &&Member| {
        let name = m.name.to_lowercase();
        name.starts_with(&wanted)
            || name
                .split_whitespace()
                .any(|word| word.starts_with(&wanted))
    };
    people.iter().filter(begins).collect()
}

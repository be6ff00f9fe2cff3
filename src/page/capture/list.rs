//! `list`: its items in order, then the line that adds one; by person, under each name.

use super::cloth::{self, column, row, rows};
use super::{Sheet, names, unsaved};
use crate::base::words;
use crate::look::spot::Part;
use crate::look::spots::Spot;
use crate::page::step::hints;
use crate::page::step::open::Open;
use crate::page::{Cell, Line, Row};
use crate::protocol::Enter;
use crate::protocol::kind::List;

#[must_use]
pub fn sheet(open: &Open<'_>, rules: &List) -> Sheet {
    let mut sheet = Sheet::of(open);
    let each = open.view.way == Enter::Each;
    let mut number = 0;
    let mut named = None;
    let mut lines: Vec<Row> = Vec::new();
    for spot in &open.spots {
        let is_new = spot.id.part == Part::New;
        number += usize::from(!is_new || !each);
        let shown = if is_new && (each || is_full(open, rules)) {
            String::new()
        } else {
            number.to_string()
        };
        let mut cells = vec![Cell::from(shown), item(open, rules, spot)];
        if each {
            let first = named != Some(spot.id.person);
            named = Some(spot.id.person);
            let name = spot.id.person.filter(|_| first);
            let name = name.map_or_else(String::new, |p| open.meeting().state.name(p));
            cells.insert(0, name.into());
        }
        lines.push(Row {
            unsaved: !is_new && open.is_unsaved(spot),
            ..row(open.pointer(spot.row), cells)
        });
    }
    let mut columns = cloth::numbered();
    if each {
        columns.insert(0, column(names::width(&open.people()), 0));
        if let Some(second) = columns.get_mut(1) {
            second.gap = 4;
        }
        sheet.note("Enter adds one more under this name. Tab goes on.");
    }
    sheet.body = vec![rows(columns, lines, open.row())];
    sheet.tally = tally(open, rules);
    sheet.hints = keys(open);
    full(open, rules, &mut sheet);
    sheet
}

fn item(open: &Open<'_>, rules: &List, spot: &Spot) -> Cell {
    let example = &open.view.ask.example;
    let placeholder = match rules.stems.first() {
        _ if spot.id.part != Part::New => String::new(),
        Some(stem) => stem.clone(),
        None if example.is_empty() || standing(open) > 0 => String::new(),
        None => format!("Such as: {example}"),
    };
    open.cell_with(spot, &placeholder)
}

fn standing(open: &Open<'_>) -> usize {
    let is_item = |spot: &&Spot| matches!(spot.id.part, Part::Item(_));
    open.spots.iter().filter(is_item).count()
}

/// `3 items`, `1 item · at least 2`, `3 items, 2 not saved`.
fn tally(open: &Open<'_>, rules: &List) -> Line {
    let have = standing(open);
    let mut words = words::count(have, "item", "items");
    match (rules.min, rules.max) {
        (Some(min), _) if have < min as usize => words = format!("{words} · at least {min}"),
        (_, Some(max)) => words = format!("{words} · at most {max}"),
        (Some(_) | None, None) => {}
    }
    let fresh = open
        .spots
        .first()
        .map_or(0, |spot| unsaved::count(open.scene, &spot.id));
    if fresh > 0 {
        words = format!("{words}, {fresh} not saved");
    }
    words.into()
}

fn full(open: &Open<'_>, rules: &List, sheet: &mut Sheet) {
    if let (true, Some(max)) = (is_full(open, rules), rules.max) {
        sheet.note(format!("{max} is the most here. X takes one out."));
    }
}

/// Whether no line can be added where the focus is: to the group's list, or under that name.
fn is_full(open: &Open<'_>, rules: &List) -> bool {
    let owner = open.focus().and_then(|spot| spot.id.person);
    let mine = |spot: &&Spot| open.view.way != Enter::Each || spot.id.person == owner;
    let is_item = |spot: &&Spot| matches!(spot.id.part, Part::Item(_));
    let count = open.spots.iter().filter(mine).filter(is_item).count();
    rules.max.is_some_and(|max| count >= max as usize)
}

fn keys(open: &Open<'_>) -> Vec<crate::page::Hint> {
    let on_new = open.focus().is_some_and(|spot| spot.id.part == Part::New);
    hints::of(match (open.is_writing(), on_new) {
        (true, true) => &[("Enter", "add"), ("↑↓", "move")],
        (true, false) => &[("Enter", "finish"), ("↑↓", "move")],
        (false, true) => &[("Enter", "write")],
        (false, false) => &[("Enter", "write"), ("+ −", "move"), ("X", "take out")],
    })
}

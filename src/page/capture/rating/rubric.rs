//! One line of a rubric at a time: its levels with their texts; the one that fits is chosen, or hands are counted.

use super::Rated;
use crate::look::spot::Part;
use crate::look::spots::Spot;
use crate::look::spots::rating::has_profile;
use crate::meeting::Thing;
use crate::meeting::capture::rating;
use crate::page::capture::Sheet;
use crate::page::capture::cloth::{bar, column, falling, row, rows};
use crate::page::step::hints;
use crate::page::{Cell, Column, Line, Row, Tone, Width};
use crate::protocol::Enter;

pub fn fill(rated: &Rated<'_>, sheet: &mut Sheet) {
    let Some((place, thing)) = rated.here() else {
        return;
    };
    let open = rated.open;
    let hint = std::mem::take(&mut sheet.hint);
    sheet.said = Some(format!("{} {hint}", open.view.ask.words).trim().to_owned());
    sheet.words.clone_from(&thing.text);
    sheet.is_one_line = true;
    sheet.hint.clone_from(&thing.note);
    let whose = match (open.view.way, rated.heads.get(rated.voice())) {
        (Enter::Each, Some(head)) => head.clone(),
        (Enter::Each, None) | (Enter::Group, _) => "whole group".to_owned(),
        (Enter::Count, _) => format!("{} hands in", hands_in(rated, thing)),
    };
    sheet.tally = format!("line {place} of {} · {whose}", rated.things.len()).into();
    let person = open.focus().and_then(|spot| spot.id.person);
    let own = |spot: &&Spot| spot.id.person == person && is_of(spot, thing);
    let spots = || open.spots.iter().filter(own);
    let lines: Vec<Row> = spots()
        .filter_map(|spot| level(rated, thing, spot))
        .collect();
    let here = spots().position(|spot| open.is_here(spot));
    sheet.body = vec![rows(columns(rated), lines, here)];
    sheet.note(format!("{} {}", view(rated), onward(rated, place)));
    sheet.hints = if open.view.way == Enter::Count {
        hints::of(&[("0–9", "hands")])
    } else {
        hints::of(&[(&rated.keys(), "level")])
    };
}

/// Whether this spot belongs to the line of this item.
fn is_of(spot: &Spot, thing: &Thing) -> bool {
    matches!(spot.id.part, Part::Level(item, _) | Part::HandsOn(item, _) if item == thing.item)
}

fn columns(rated: &Rated<'_>) -> Vec<Column> {
    let mut columns = vec![column(Width::Fit(3), 0), column(Width::Grow, 2)];
    if rated.open.view.way == Enter::Count {
        columns.push(column(Width::Fixed(3), 3));
        columns.push(falling(column(Width::Fixed(12), 1), 1));
    }
    columns
}

/// A level: its number, its name, below it what the rubric says. Without a name its text stands there.
fn level(rated: &Rated<'_>, thing: &Thing, spot: &Spot) -> Option<Row> {
    let (Part::Level(_, level) | Part::HandsOn(_, level)) = spot.id.part else {
        return None;
    };
    let counts = rated.open.view.way == Enter::Count;
    let chosen = !counts && rated.taken.score(spot.id.person, thing.item) == Some(level);
    let text = rating::level(rated.rules, thing, level);
    let (title, below) = match rated.anchor(level) {
        Some(anchor) => (anchor, text),
        None => (text.unwrap_or("–"), None),
    };
    let title = if chosen {
        Cell::Line(Line::new().strong(Tone::Accent, format!("● {title}")))
    } else {
        title.into()
    };
    let mut cells: Vec<Cell> = vec![level.to_string().into(), title];
    if counts {
        let hands = rated.taken.hands_for(thing.item, level);
        cells.push(rated.open.slot(spot, Some(hands).filter(|n| *n > 0)));
        cells.push(bar(hands));
    }
    let mut line = row(rated.open.pointer(spot.row), cells);
    line.under.extend(below.map(Cell::from));
    line.unsaved = (chosen || counts) && rated.open.is_unsaved(spot);
    Some(line)
}

fn hands_in(rated: &Rated<'_>, thing: &Thing) -> String {
    let are_in: u32 = rated.taken.hands(thing.item).map(|(_, n)| n).sum();
    format!("{are_in} of {}", rated.open.meeting().state.here().len())
}

/// Whose view is entered.
fn view(rated: &Rated<'_>) -> String {
    match (rated.open.view.way, rated.heads.get(rated.voice())) {
        (Enter::Each, Some(head)) => format!("{head}'s own view."),
        (Enter::Each, None) | (Enter::Group, _) => {
            let together = || "What we say together.".to_owned();
            rated.alone().unwrap_or_else(together)
        }
        (Enter::Count, _) => "Type the hands for each level, or + and −.".to_owned(),
    }
}

/// Where Tab goes from this line.
fn onward(rated: &Rated<'_>, place: usize) -> String {
    if place < rated.things.len() {
        return format!("Tab goes to line {}.", place + 1);
    }
    match rated.heads.get(rated.voice() + 1) {
        Some(next) if rated.open.view.way == Enter::Each => format!("Tab: {next}'s turn."),
        _ if has_profile(&rated.open.view, rated.things) => {
            "Tab shows what it comes to.".to_owned()
        }
        _ => "Tab goes on.".to_owned(),
    }
}

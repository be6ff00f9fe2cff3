//! `choice`: by the whole group as a list; by person as a grid, or as a list under each name; hands counted.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "every part but an item is something else"
)]

use super::cloth::{self, accent, column, dim, named, row};
use super::hands;
use super::{Sheet, names};
use crate::base::cells;
use crate::base::id::PersonId;
use crate::look::spot::Part;
use crate::look::spots::{Cover, Spot, choice as grids};
use crate::meeting::capture::choice::{Capture as Taken, Chosen};
use crate::meeting::{Capture, Thing, items};
use crate::page::step::hints;
use crate::page::step::open::{Open, not_yet};
use crate::page::{Cell, Column, Line, Row, Tone, Width};
use crate::protocol::Enter;
use crate::protocol::kind::Choice;

/// Cells for all the options of a grid.
const OPTIONS: usize = 54;
/// Cells of names and options together.
const LINE: usize = 72;

#[must_use]
pub fn sheet(open: &Open<'_>, rules: &Choice) -> Sheet {
    let mut sheet = Sheet::of(open);
    let things = items::of(open.meeting(), &rules.items);
    if things.is_empty() {
        super::vote::nothing(open, &rules.items, &mut sheet);
        return sheet;
    }
    let empty = Taken::default();
    let taken = match open.capture() {
        Some(Capture::Choice(taken)) => taken,
        Some(_) | None => &empty,
    };
    match open.view.way {
        Enter::Count => counted(open, &things, taken, &mut sheet),
        Enter::Each if grids::fits_a_grid(&open.view, rules) => {
            by_person(open, &things, taken, &mut sheet);
        }
        Enter::Each if open.view.cover == Cover::Shown => {
            together(open, &things, taken, &mut sheet);
        }
        Enter::Each => {
            list(
                open,
                rules,
                (&things, taken.at(open.view.person)),
                &mut sheet,
            );
            under_a_name(open, taken, &mut sheet);
        }
        Enter::Group => {
            list(open, rules, (&things, taken.at(None)), &mut sheet);
            let how = if rules.many {
                "any number"
            } else {
                "one answer"
            };
            let whose = open.whose().unwrap_or("whole group");
            sheet.tally = format!("{how} · {whose}").into();
        }
    }
    sheet
}

type Offered<'a> = (&'a [Thing], Option<&'a Chosen>);

fn list(open: &Open<'_>, rules: &Choice, (things, chosen): Offered<'_>, sheet: &mut Sheet) {
    let mut lines: Vec<Row> = Vec::new();
    for spot in &open.spots {
        lines.push(option(open, rules, (things, chosen), spot));
    }
    let columns = vec![
        column(Width::Fit(4), 0),
        column(Width::Fit(3), 2),
        column(Width::Grow, 2),
    ];
    let focus = open.row();
    sheet.body = vec![cloth::rows(columns, lines, focus)];
    let named: Vec<&str> = things
        .iter()
        .filter(|t| chosen.is_some_and(|c| c.items.contains(&t.item)))
        .map(|t| t.text.as_str())
        .chain(chosen.map(|c| c.other.as_str()).filter(|o| !o.is_empty()))
        .collect();
    match named.as_slice() {
        [] if rules.many => sheet.note("A number chooses, the same number again clears it."),
        [] => sheet.note("A number chooses. The same number again clears it."),
        some => sheet.say(Tone::Text, format!("Recorded: {}", some.join(" · "))),
    }
    let count = u32::try_from(open.spots.len()).unwrap_or(u32::MAX);
    let keys = hints::numbers(1, count);
    let own = if open.is_writing() {
        ("Enter", "choose this")
    } else {
        (keys.as_str(), "choose")
    };
    sheet.hints = hints::of(&[own]);
}

fn option(open: &Open<'_>, rules: &Choice, (things, chosen): Offered<'_>, spot: &Spot) -> Row {
    let number = Cell::from((spot.row + 1).to_string());
    let other = chosen.map_or("", |c| c.other.as_str());
    let thing = match spot.id.part {
        Part::Pick(item) => things.iter().find(|t| t.item == item),
        _ => None,
    };
    let is_chosen = match thing {
        Some(thing) => chosen.is_some_and(|c| c.items.contains(&thing.item)),
        None => !other.is_empty(),
    };
    let mark = match (rules.many, is_chosen) {
        (false, true) => accent("●"),
        (false, false) => "○".into(),
        (true, true) => accent("[x]"),
        (true, false) => "[ ]".into(),
    };
    let words = match thing {
        Some(thing) if is_chosen => Cell::Line(Line::new().strong(Tone::Accent, &thing.text)),
        Some(thing) => thing.text.as_str().into(),
        None if open.text(spot).is_empty() && open.field(spot).is_none() => dim("something else …"),
        None => open.cell(spot),
    };
    let mut line = row(open.pointer(spot.row), vec![number, mark, words]);
    let note = thing
        .map(|t| t.note.as_str())
        .filter(|note| !note.is_empty());
    if let (Some(note), true) = (note, open.is_here(spot)) {
        line.under.push(dim(note));
    }
    line.unsaved = is_chosen && open.is_unsaved(spot);
    line
}

/// More options than a grid holds: the person's name is the title, the options a list.
fn under_a_name(open: &Open<'_>, taken: &Taken, sheet: &mut Sheet) {
    let given = |id: PersonId| taken.each.get(&id).map(|_| ());
    if let Some(person) = open.person() {
        sheet.said = Some(open.view.ask.words.clone());
        sheet.words = format!("{} answer", names::owner(person));
    }
    // Behind the shield the page is this person's alone, and says so already.
    if matches!(open.view.cover, Cover::Only(_)) {
        sheet.said = None;
        return;
    }
    let are_in = names::in_of(open, |id| given(id).is_some());
    sheet.tally = format!("{are_in} · {}", names::place(open)).into();
    let row = names::below(open, |id| given(id).map(|()| String::new()));
    sheet.body.extend(row);
    if !open.is_writing() {
        sheet.hints.push(hints::hint("Enter", "next person"));
    }
}

/// What was shown, all of it on one page: below each option those who chose it.
fn together(open: &Open<'_>, things: &[Thing], taken: &Taken, sheet: &mut Sheet) {
    let people = open.people();
    let line = |spot: &Spot| {
        let thing = things.iter().find(|t| spot.id.part == Part::Pick(t.item));
        let said = people.iter().filter_map(|member| {
            let chosen = taken.each.get(&member.id)?;
            match thing {
                Some(thing) => chosen
                    .items
                    .contains(&thing.item)
                    .then(|| member.name.clone()),
                None if chosen.other.is_empty() => None,
                None => Some(format!("{}: {}", member.name, chosen.other)),
            }
        });
        let said: Vec<String> = said.collect();
        let words = thing.map_or("something else", |t| t.text.as_str());
        let mark = if said.is_empty() {
            dim("·")
        } else {
            accent("●")
        };
        let number = (spot.row + 1).to_string().into();
        let mut line = row(open.pointer(spot.row), vec![number, mark, words.into()]);
        if !said.is_empty() {
            line.under.push(said.join(" · ").into());
        }
        line
    };
    let lines = open.spots.iter().map(line).collect();
    let columns = vec![
        column(Width::Fit(4), 0),
        column(Width::Fit(3), 2),
        column(Width::Grow, 2),
    ];
    sheet.body = vec![cloth::rows(columns, lines, open.row())];
    let are_in = names::in_of(open, |id| taken.each.contains_key(&id));
    sheet.tally = format!("{are_in} · shown").into();
}

fn by_person(open: &Open<'_>, things: &[Thing], taken: &Taken, sheet: &mut Sheet) {
    let room = room(open, things);
    let mut columns = vec![column(names::width(&open.people()), 0)];
    for (place, thing) in things.iter().enumerate() {
        columns.push(option_column(place, thing, room));
    }
    let line = |spot: &Spot| {
        let name = spot.id.person.map(|p| open.meeting().state.name(p));
        let mut cells: Vec<Cell> = vec![name.unwrap_or_default().into()];
        match spot.id.person.and_then(|p| taken.each.get(&p)) {
            Some(chosen) => cells.extend(things.iter().map(|t| {
                if chosen.items.contains(&t.item) {
                    accent("●")
                } else {
                    dim("·")
                }
            })),
            None => cells.push(not_yet()),
        }
        Row {
            unsaved: open.is_unsaved(spot),
            ..row(open.pointer(spot.row), cells)
        }
    };
    let lines = open.spots.iter().map(line).collect();
    sheet.body = vec![cloth::grid(columns, lines, open.row())];
    let are_in = names::in_of(open, |id| taken.each.contains_key(&id));
    sheet.tally = format!("{are_in} · by person").into();
    sheet.note("A number chooses and goes to the next person. ↑ goes back.");
    let count = u32::try_from(things.len()).unwrap_or(u32::MAX);
    sheet.hints = hints::of(&[(&hints::numbers(1, count), "choose")]);
}

/// Cells of each option; where a word of one would be cut, what short names leave free is theirs too.
fn room(open: &Open<'_>, things: &[Thing]) -> usize {
    let each = |cells: usize| cells / things.len().max(1) - 2;
    let words = things.iter().flat_map(|t| t.text.split_whitespace());
    let longest = words.map(cells::width).max().unwrap_or(0);
    if longest <= each(OPTIONS) {
        return each(OPTIONS);
    }
    each(LINE - names::cells(&open.people())).max(each(OPTIONS))
}

/// `1 North` above its note, in so many cells.
fn option_column(place: usize, thing: &Thing, room: usize) -> Column {
    let title = format!("{} {}", place + 1, thing.text);
    let mut lines = at_most_two(&title, room);
    let indent = if thing.note.is_empty() { 0 } else { 2 };
    let note = at_most_two(&thing.note, room.saturating_sub(indent).max(1));
    lines.extend(
        note.into_iter()
            .filter(|l| !l.is_empty())
            .map(|l| format!("{}{l}", " ".repeat(indent))),
    );
    let cells = u16::try_from(room.max(1)).unwrap_or(8);
    named(
        lines.join("\n"),
        Width::Fixed(cells),
        if place == 0 { 4 } else { 2 },
    )
}

fn at_most_two(text: &str, room: usize) -> Vec<String> {
    let mut lines = cells::wrap(text, room);
    if lines.len() > 2 {
        lines.truncate(2);
        if let Some(last) = lines.last_mut() {
            *last = cells::fit(&format!("{last}…"), room);
        }
    }
    lines
}

fn counted(open: &Open<'_>, things: &[Thing], taken: &Taken, sheet: &mut Sheet) {
    let lines = hands::of_things(open, things, &taken.counts);
    hands::said(open, sheet, "Hands up for each.");
    hands::fill(open, &lines, 1, sheet);
}

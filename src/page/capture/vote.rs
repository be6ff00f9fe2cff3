//! `vote`: one person's dots at a time, the group's dots, hands counted; the result once everybody has voted.

mod result;

use super::cloth::{self, accent, column, dim, dots, falling, row, rows};
use super::hands::{self, Counted};
use super::{Sheet, names};
use crate::base::id::PersonId;
use crate::look::spot::Part;
use crate::look::spots::Spot;
use crate::meeting::capture::vote::{Ballot, Capture as Cast, Tally};
use crate::meeting::{Capture, Thing, items};
use crate::page::step::hints;
use crate::page::step::open::Open;
use crate::page::{Block, Cell, Line, Row, Width};
use crate::protocol::kind::Vote;
use crate::protocol::{Enter, Items};

#[must_use]
pub fn sheet(open: &Open<'_>, rules: &Vote) -> Sheet {
    let mut sheet = Sheet::of(open);
    let things = items::of(open.meeting(), &rules.items);
    if things.is_empty() {
        nothing(open, &rules.items, &mut sheet);
        return sheet;
    }
    let empty = Cast::default();
    let cast = match open.capture() {
        Some(Capture::Vote(cast)) => cast,
        Some(_) | None => &empty,
    };
    if open.view.way == Enter::Count {
        counted(open, rules, (&things, cast), &mut sheet);
    } else if shows_result(open, cast) {
        said(open, rules, &mut sheet);
        result::fill(open, rules, &Tally::of(rules, &things, cast), &mut sheet);
    } else {
        placing(open, rules, (&things, cast), &mut sheet);
    }
    sheet
}

/// The items come from an ask that has none yet: says which, and how to get there.
pub fn nothing(open: &Open<'_>, from: &Items, sheet: &mut Sheet) {
    let words = match from {
        Items::From { ask, .. } => match open.meeting().protocol.ask(ask) {
            Some((step, ask)) => format!(
                "What this is about comes from \"{}\" in {}, and nothing stands there yet. S, then B, brings the meeting back to it.",
                ask.words,
                open.scene.named(step)
            ),
            None => "What this is about is not there.".to_owned(),
        },
        Items::Fixed(_) => "There is nothing to choose from.".to_owned(),
    };
    sheet.body = vec![Block::Line(2, Line::words(words))];
    sheet.hints = hints::of(&[("Tab", "next"), ("S", "steps")]);
}

/// Everybody has voted and nobody's dots are being changed.
fn shows_result(open: &Open<'_>, cast: &Cast) -> bool {
    open.scene.look.person.is_none() && all_in(open, cast)
}

fn all_in(open: &Open<'_>, cast: &Cast) -> bool {
    let people = open.people();
    open.view.way == Enter::Each
        && !people.is_empty()
        && people.iter().all(|m| cast.each.contains_key(&m.id))
}

fn placing(open: &Open<'_>, rules: &Vote, (things, cast): (&[Thing], &Cast), sheet: &mut Sheet) {
    let person = open.person().filter(|_| open.view.way == Enter::Each);
    let own = cast.ballot(person.map(|p| p.id));
    let placed = cast.placed(person.map(|p| p.id), things);
    said(open, rules, sheet);
    let tally = all_in(open, cast).then(|| Tally::of(rules, things, cast));
    let line = |(row_at, thing): (usize, &Thing)| {
        let n = own.and_then(|b| b.get(&thing.item).copied()).unwrap_or(0);
        let spot = open.spots.get(row_at);
        let cells: Vec<Cell> = vec![
            (row_at + 1).to_string().into(),
            thing.text.as_str().into(),
            if n == 0 {
                dim("·")
            } else {
                accent(dots(n, n))
            },
            dim(match &tally {
                Some(tally) => result::told(rules, tally, thing),
                None => earlier(open, cast, thing),
            }),
        ];
        Row {
            unsaved: n > 0 && spot.is_some_and(|s| open.is_unsaved(s)),
            ..row(open.pointer(row_at), cells)
        }
    };
    let lines = things.iter().enumerate().map(line).collect();
    let mut columns = cloth::numbered();
    let most = u16::try_from(rules.dots.clamp(1, 9)).unwrap_or(9);
    columns.push(column(Width::Fit(most), 2));
    columns.push(falling(column(Width::Fit(24), 6), 1));
    sheet.body = vec![rows(columns, lines, open.row())];
    let budget = format!("{placed} of {} placed", rules.dots);
    let keys = hints::numbers(1, u32::try_from(things.len()).unwrap_or(u32::MAX));
    sheet.hints = hints::of(&[(&keys, "dot")]);
    let Some(person) = person else {
        "The group's dots".clone_into(&mut sheet.words);
        sheet.tally = format!("{budget} · whole group").into();
        sheet.note("A number places a dot; − takes one back.");
        return;
    };
    sheet.words = format!("{} dots", names::owner(person));
    sheet.tally = format!("{budget} · {}", names::place(open)).into();
    sheet.hints.push(hints::hint("Enter", "next person"));
    below(open, rules, (things, cast), sheet);
    sheet.note(format!(
        "A number places a dot; − takes one back. {}",
        names::after(open)
    ));
}

/// Who has voted; once all have, what it comes to.
fn below(open: &Open<'_>, rules: &Vote, (things, cast): (&[Thing], &Cast), sheet: &mut Sheet) {
    let given = |id: PersonId| {
        let voted = cast.each.contains_key(&id);
        voted.then(|| cast.placed(Some(id), things).to_string())
    };
    let all_in = all_in(open, cast);
    let gaps = if all_in { 1 } else { 3 };
    sheet.body.extend(std::iter::repeat_n(Block::Gap, gaps));
    sheet.body.push(names::line(open, given));
    if all_in {
        let tally = Tally::of(rules, things, cast);
        let words = format!("Result   {}", result::tally(open, rules, &tally));
        sheet
            .body
            .extend([Block::Gap, Block::Line(2, Line::dim(words))]);
    }
}

/// The ask's words move up to what is said: its line names the person.
fn said(open: &Open<'_>, rules: &Vote, sheet: &mut Sheet) {
    let hint = std::mem::take(&mut sheet.hint);
    let rule = if hint.is_empty() {
        format!("{} each.", numbered(rules.dots))
    } else {
        hint
    };
    sheet.said = Some(format!("{} {rule}", open.view.ask.words));
}

/// `Three dots`.
fn numbered(n: u32) -> String {
    match n {
        1 => "One dot".to_owned(),
        2 => "Two dots".to_owned(),
        3 => "Three dots".to_owned(),
        4 => "Four dots".to_owned(),
        5 => "Five dots".to_owned(),
        n => format!("{n} dots"),
    }
}

/// `Ana 2 · Jon 1`: what those before have given this item.
fn earlier(open: &Open<'_>, cast: &Cast, thing: &Thing) -> String {
    let people = open.people();
    let before = people
        .iter()
        .take_while(|m| Some(m.id) != open.view.person)
        .filter_map(|m| Some((m, cast.each.get(&m.id)?.get(&thing.item)?)));
    let given: Vec<String> = before.map(|(m, n)| format!("{} {n}", m.short())).collect();
    given.join(" · ")
}

fn counted(open: &Open<'_>, rules: &Vote, (things, cast): (&[Thing], &Cast), sheet: &mut Sheet) {
    let line = |(place, thing): (usize, &Thing)| {
        let spot: &Spot = open.spot(Part::Hands(thing.item), None)?;
        Some(Counted {
            label: (place + 1).to_string(),
            words: thing.text.clone(),
            spot,
            hands: cast.counts.get(&thing.item).copied().unwrap_or(0),
        })
    };
    let lines: Vec<Counted<'_>> = things.iter().enumerate().filter_map(line).collect();
    let rule = format!(
        "Hands up for each; {} per person.",
        numbered(rules.dots).to_lowercase()
    );
    hands::said(open, sheet, &rule.replace("dot", "hand"));
    hands::fill(open, &lines, rules.dots, sheet);
}

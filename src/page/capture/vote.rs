//! `vote`: one person's dots, yes and no, or order at a time; the group's; hands counted; the result once everybody has
//! voted. What was taken in another way, and earlier rounds, stand beside it and are never added.

mod beside;
mod count;
mod mark;
mod result;

use super::cloth::{self, column, dim, falling, row, rows};
use super::{Sheet, names};
use crate::base::id::PersonId;
use crate::base::words::ended;
use crate::meeting::capture::vote::{Capture as Cast, Tally};
use crate::meeting::{Capture, Thing, items};
use crate::page::step::hints;
use crate::page::step::open::Open;
use crate::page::{Block, Cell, Line, Row, Width};
use crate::protocol::kind::{Method, Vote};
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
    let way = open.view.way;
    if way == Enter::Count {
        count::fill(open, rules, (&things, cast), &mut sheet);
    } else if shows_result(open, cast) {
        said(open, (rules, things.len()), &mut sheet);
        let tally = Tally::of(rules, &things, cast, way);
        result::fill(open, rules, &tally, &mut sheet);
    } else {
        placing(open, rules, (&things, cast), &mut sheet);
    }
    sheet
        .body
        .extend(beside::blocks(rules, (&things, cast), way));
    if let (Some(round), false) = (cast.earlier.len().checked_add(1), cast.earlier.is_empty()) {
        sheet.tally = Line::words(format!("round {round} · {}", sheet.tally.plain()));
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

/// Everybody has voted or had a turn, and nobody's dots are being changed.
fn shows_result(open: &Open<'_>, cast: &Cast) -> bool {
    let look = open.scene.look;
    let had_turns = look.had_turns && open.view.way == Enter::Each && !cast.each.is_empty();
    look.person.is_none() && (had_turns || all_in(open, cast))
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
    let counted = person.filter(|_| all_in(open, cast));
    let tally = counted.map(|_| Tally::of(rules, things, cast, open.view.way));
    let line = |(row_at, thing): (usize, &Thing)| {
        let n = own.and_then(|b| b.get(&thing.item).copied()).unwrap_or(0);
        let spot = open.spots.get(row_at);
        let cells: Vec<Cell> = vec![
            (row_at + 1).to_string().into(),
            thing.text.as_str().into(),
            mark::cell(rules.method, n),
            dim(match &tally {
                Some(tally) => result::told(rules, tally, thing),
                None => earlier(open, rules, cast, thing),
            }),
        ];
        Row {
            unsaved: n > 0 && spot.is_some_and(|s| open.is_unsaved(s)),
            ..row(open.pointer(row_at), cells)
        }
    };
    let lines = things.iter().enumerate().map(line).collect();
    let mut columns = cloth::numbered();
    columns.push(column(Width::Fit(mark::width(rules)), 2));
    columns.push(falling(column(Width::Fit(24), 6), 1));
    sheet.body = vec![rows(columns, lines, open.row())];
    said(open, (rules, things.len()), sheet);
    let given = mark::given(rules, (things, cast), person.map(|p| p.id));
    sheet.hints = mark::hints(rules, things.len());
    let Some(person) = person else {
        sheet.words = format!("The group's {}", mark::noun(rules.method));
        sheet.tally = format!("{given} · whole group").into();
        sheet.note(mark::help(rules.method));
        return;
    };
    sheet.words = format!("{} {}", names::owner(person), mark::noun(rules.method));
    sheet.tally = format!("{given} · {}", names::place(open)).into();
    sheet.hints.push(hints::hint("Enter", "next person"));
    below(open, rules, (things, cast), sheet);
    let after = names::after(open);
    sheet.note(format!("{} {after}", mark::help(rules.method)));
}

/// Who has voted; once all have, what it comes to.
fn below(open: &Open<'_>, rules: &Vote, (things, cast): (&[Thing], &Cast), sheet: &mut Sheet) {
    let given = |id: PersonId| {
        let voted = cast.each.contains_key(&id);
        voted.then(|| mark::count(rules, (things, cast), Some(id)).to_string())
    };
    let all_in = all_in(open, cast);
    let gaps = if all_in { 1 } else { 3 };
    sheet.body.extend(std::iter::repeat_n(Block::Gap, gaps));
    sheet.body.push(names::line(open, given));
    if all_in {
        let tally = Tally::of(rules, things, cast, open.view.way);
        let words = format!("Result   {}", result::tally(open, rules, &tally));
        sheet
            .body
            .extend([Block::Gap, Block::Line(2, Line::dim(words))]);
    }
}

/// The ask's words move up to what is said: its line names the person.
fn said(open: &Open<'_>, (rules, things): (&Vote, usize), sheet: &mut Sheet) {
    let hint = std::mem::take(&mut sheet.hint);
    let rule = match rules.method {
        _ if !hint.is_empty() => hint,
        Method::Dots => format!("{} each.", mark::numbered(rules.placeable(things))),
        Method::YesNo => "Yes or no to each.".to_owned(),
        Method::Rank => "Each puts them in order.".to_owned(),
    };
    sheet.said = Some(format!("{} {rule}", ended(&open.view.ask.words, '.')));
}

/// `Ana 2 · Jon 1`: what those before have given this item.
fn earlier(open: &Open<'_>, rules: &Vote, cast: &Cast, thing: &Thing) -> String {
    let people = open.people();
    let before = people
        .iter()
        .take_while(|m| open.view.way == Enter::Each && Some(m.id) != open.view.person)
        .filter_map(|m| Some((m, cast.each.get(&m.id)?.get(&thing.item)?)));
    let given: Vec<String> = before
        .map(|(m, n)| format!("{} {}", open.short(m.id), mark::words(rules.method, *n)))
        .collect();
    given.join(" · ")
}

//! `round`: one line per person; who speaks, who was heard, who passed; the turn's own clock.

mod replies;

use super::cloth::{column, dim, row, rows};
use super::{Sheet, names};
use crate::base::stamp::{clock, seconds_between};
use crate::look::spot::Part;
use crate::look::spots::Spot;
use crate::meeting::capture::round::{self, Turn};
use crate::meeting::{Capture, Event};
use crate::page::step::hints;
use crate::page::step::open::Open;
use crate::page::{Cell, Pointer, Row, Width};
use crate::protocol::kind::Round;

#[must_use]
pub fn sheet(open: &Open<'_>, rules: &Round) -> Sheet {
    let mut sheet = Sheet::of(open);
    let empty = round::Capture::default();
    let taken = match open.capture() {
        Some(Capture::Round(taken)) => taken,
        Some(_) | None => &empty,
    };
    let people = open.people();
    let speaker = people
        .iter()
        .map(|m| m.id)
        .find(|id| !taken.turns.contains_key(id));
    let line = |spot: &Spot| {
        if spot.id.part != Part::Text {
            return replies::line(open, spot);
        }
        let turn = spot.id.person.and_then(|person| taken.turns.get(&person));
        let speaks = spot.id.person.is_some() && spot.id.person == speaker;
        let mut line = person(open, rules, (spot, turn));
        if speaks {
            let here = line.pointer == Pointer::Here;
            line.pointer = if here {
                Pointer::TurnHere
            } else {
                Pointer::Turn
            };
            // The second pointer stands in the place of the mark.
            if let (true, Some(mark)) = (here, line.cells.first_mut()) {
                *mark = Cell::empty();
            }
            // While others still reply, the next turn has not begun.
            let replying = open.focus().is_some_and(|f| f.id.part != Part::Text);
            let clock = turn_clock(open, rules).filter(|_| !replying);
            line.under = clock.into_iter().collect();
        }
        line
    };
    let shown: Vec<&Spot> = open
        .spots
        .iter()
        .filter(|s| replies::shows(open, s))
        .collect();
    let focus = shown.iter().position(|spot| open.is_here(spot));
    let columns = vec![
        column(Width::Fixed(1), 0),
        column(names::width(&people), 1),
        column(Width::Grow, 4),
    ];
    sheet.body = vec![rows(columns, shown.into_iter().map(line).collect(), focus)];
    let heard = people
        .iter()
        .filter(|m| taken.turns.contains_key(&m.id))
        .count();
    sheet.tally = format!("{heard} of {} heard", people.len()).into();
    if sheet.hint.is_empty() && rules.stems.len() > 1 {
        sheet.hint = super::list::starts(&rules.stems);
    }
    sheet.note(replies::notice(open).unwrap_or_else(|| notice(open, rules)));
    sheet.hints = keys(open);
    sheet
}

fn keys(open: &Open<'_>) -> Vec<crate::page::Hint> {
    let focus = open.focus().map(|spot| spot.id.part);
    let enter = match (open.is_writing(), focus) {
        (true, Some(Part::Reply(_))) => "keep reply",
        (true, _) => "next turn",
        (false, _) => "write",
    };
    hints::of(&[("Enter", enter), ("↑↓", "person")])
}

fn person(open: &Open<'_>, rules: &Round, (spot, turn): (&Spot, Option<&Turn>)) -> Row {
    let name = spot.id.person.map(|p| open.meeting().state.name(p));
    let mark = match turn {
        Some(Turn::Heard { .. } | Turn::Unwritten) => "✓",
        Some(Turn::Passed) => "–",
        None => "·",
    };
    let half_written = !open.text(spot).is_empty();
    let words = match turn {
        Some(Turn::Passed) if !half_written && open.field(spot).is_none() => dim("passed"),
        Some(Turn::Unwritten) if !half_written && open.field(spot).is_none() => {
            dim("heard, not written")
        }
        Some(_) | None => {
            let stems = &rules.stems;
            let stem = spot.row.checked_rem(stems.len()).and_then(|n| stems.get(n));
            let stem = stem.map_or("", String::as_str);
            open.cell_with(spot, stem)
        }
    };
    let cells: Vec<Cell> = vec![mark.into(), name.unwrap_or_default().into(), words];
    Row {
        unsaved: turn.is_some() && open.is_unsaved(spot),
        ..row(open.pointer(spot.row), cells)
    }
}

/// `0:41 left`: only the turn's time. It began when the last answer was taken, or the step was entered.
fn turn_clock(open: &Open<'_>, rules: &Round) -> Option<Cell> {
    let seconds = u64::from(rules.seconds?);
    let state = &open.meeting().state;
    if state.paused.is_some() || open.scene.look.correcting.is_some() || !state.is_sitting() {
        return None;
    }
    let begins = |event: &Event| {
        matches!(
            event,
            Event::Answered { .. }
                | Event::Opened(_)
                | Event::Closed { .. }
                | Event::Skipped { .. }
                | Event::Brought { .. }
                | Event::WentOn
                | Event::Sat { .. }
                | Event::GapSettled { .. }
        )
    };
    let mut entries = open.meeting().entries().iter().rev();
    let began = entries.find(|e| e.event.as_ref().is_some_and(begins))?.at;
    let spent = seconds_between(began, open.scene.now);
    Some(match seconds.checked_sub(spent) {
        Some(left) if left > 0 => dim(format!("{} left", clock(left))),
        Some(_) | None => super::cloth::look_here("this turn's time is up"),
    })
}

/// `Enter: Mei is heard, then Sam. Nothing written? Enter asks: pass or heard.`
fn notice(open: &Open<'_>, rules: &Round) -> String {
    let people = open.people();
    let focus = open.focus().and_then(|spot| spot.id.person);
    let here = people.iter().position(|m| Some(m.id) == focus);
    let Some(now) = here.and_then(|here| people.get(here)) else {
        return String::new();
    };
    if !open.is_writing() {
        return format!(
            "Enter writes what {} says. ↑↓ goes to another person.",
            open.short(now.id)
        );
    }
    let next = here.and_then(|here| people.get(here + 1));
    if rules.replies > 0 {
        return format!(
            "Enter: {} is heard, then the replies. Nothing written? Enter asks: pass or heard.",
            open.short(now.id)
        );
    }
    let then = next.map_or_else(String::new, |next| {
        format!(", then {}", open.short(next.id))
    });
    format!(
        "Enter: {} is heard{then}. Nothing written? Enter asks: pass or heard.",
        open.short(now.id)
    )
}

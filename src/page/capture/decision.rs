//! `decision`: its fields from top to bottom; a date is shown as it is understood; dissent in each person's words.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "only the parts of a decision stand in its rows"
)]

use std::collections::BTreeSet;

use super::Sheet;
use super::cloth::{column, dim, row, rows};
use crate::base::id::PersonId;
use crate::base::person::Member;
use crate::base::{cells, date};
use crate::look::spot::{DecisionField, Part};
use crate::look::spots::Spot;
use crate::meeting::capture::decision::Capture as Given;
use crate::meeting::{Capture, ItemRef, Thing, items};
use crate::page::step::hints;
use crate::page::step::open::Open;
use crate::page::{Cell, FieldView, Line, Row, Tone, Width};
use crate::protocol::kind::Decision;

/// Options stand beside each other up to this width.
const BESIDE: usize = 60;

#[must_use]
pub fn sheet(open: &Open<'_>, rules: &Decision) -> Sheet {
    let mut sheet = Sheet::of(open);
    let empty = Given::default();
    let given = match open.capture() {
        Some(Capture::Decision(given)) => given,
        Some(_) | None => &empty,
    };
    let offered = rules
        .items
        .as_ref()
        .map(|i| items::of(open.meeting(), i))
        .unwrap_or_default();
    let lines = open
        .spots
        .iter()
        .map(|spot| line(open, given, &offered, spot));
    let columns = vec![column(Width::Fixed(13), 0), column(Width::Grow, 3)];
    sheet.body = vec![rows(columns, lines.collect(), open.row())];
    sheet.tally = tally(open, given).into();
    sheet.note(match open.focus().map(|spot| spot.id.part) {
        Some(Part::Field(DecisionField::Chosen)) if offered.is_empty() => {
            "There is nothing to choose from yet. Enter goes on; a decision can stand without it."
        }
        Some(Part::Field(DecisionField::Chosen)) => {
            "A number chooses; the same number again takes it back."
        }
        Some(Part::Field(DecisionField::Agree)) => {
            "A number marks who agrees; the same number again takes it back."
        }
        Some(Part::Field(DecisionField::Dissent)) => {
            "A number opens a line for this person's dissent, in their own words."
        }
        Some(Part::Field(DecisionField::Review)) if open.is_writing() => {
            "A day to look at it again, such as Fri, +2w or 4 Dec."
        }
        Some(_) | None => "Dissent is written in the person's own words, with their name.",
    });
    sheet.hints = keys(open, &offered);
    sheet
}

fn keys(open: &Open<'_>, offered: &[Thing]) -> Vec<crate::page::Hint> {
    let count = |n: usize| hints::numbers(1, u32::try_from(n).unwrap_or(u32::MAX));
    let (keys, verb) = match open.focus().map(|spot| spot.id.part) {
        Some(Part::Field(DecisionField::Chosen)) if offered.is_empty() => {
            return hints::of(&[("Enter", "next")]);
        }
        Some(Part::Field(DecisionField::Chosen)) => (count(offered.len()), "choose"),
        Some(Part::Field(DecisionField::Agree)) => (count(open.people().len()), "agrees"),
        Some(Part::Field(DecisionField::Dissent)) => (count(open.people().len()), "dissents"),
        Some(_) | None if open.is_writing() => {
            return hints::of(&[("Enter", "next"), ("Shift+Tab", "back")]);
        }
        Some(_) | None => return hints::of(&[("Enter", "write")]),
    };
    hints::of(&[(&keys, verb), ("Enter", "next")])
}

fn line(open: &Open<'_>, given: &Given, offered: &[Thing], spot: &Spot) -> Row {
    let here = open.is_here(spot) && open.shows_pointer();
    let (label, value, under) = match spot.id.part {
        Part::Field(DecisionField::Chosen) => {
            let (value, under) = chosen(given, offered, here);
            ("We choose", value, under)
        }
        Part::Field(DecisionField::Agree) => {
            let (value, under) = agree(open, given, here);
            ("Agree", value, under)
        }
        Part::Field(DecisionField::Dissent) => {
            let (label, value, under) = dissent(open, given, here);
            (label, value, under)
        }
        Part::Dissent(person) => {
            let label = if first_dissent(open) == Some(spot.row) {
                "Dissent"
            } else {
                ""
            };
            let whose = format!("{}, in their own words", open.meeting().state.name(person));
            let under = open.field(spot).map(|_| dim(whose));
            (
                label,
                words_of(open, spot, person),
                under.into_iter().collect(),
            )
        }
        Part::Field(DecisionField::Review) => {
            ("Look again on", review(open, given, spot), Vec::new())
        }
        Part::Field(DecisionField::Text) => ("We decide", open.cell(spot), Vec::new()),
        Part::Field(DecisionField::Reason) => ("Because", open.cell(spot), Vec::new()),
        Part::Field(DecisionField::Method) => ("How decided", open.cell(spot), Vec::new()),
        _ => ("", open.cell(spot), Vec::new()),
    };
    Row {
        under,
        unsaved: open.is_unsaved(spot),
        ..row(open.pointer(spot.row), vec![dim(label), value])
    }
}

/// The row of the first dissent that has words, or is being written.
fn first_dissent(open: &Open<'_>) -> Option<usize> {
    let is_dissent = |spot: &&Spot| matches!(spot.id.part, Part::Dissent(_));
    open.spots.iter().find(is_dissent).map(|spot| spot.row)
}

/// `3 of 5 filled`: words, reason, how, when to look again, and who was asked.
fn tally(open: &Open<'_>, given: &Given) -> String {
    let asked = !given.agree.is_empty() || !given.dissent.is_empty();
    let mut filled = vec![
        !given.text.is_empty(),
        !given.reason.is_empty(),
        !given.method.is_empty(),
        given.review.is_some(),
        asked,
    ];
    if open
        .spot(Part::Field(DecisionField::Chosen), None)
        .is_some()
    {
        filled.push(!given.chosen.is_empty());
    }
    let have = filled.iter().filter(|f| **f).count();
    format!("{have} of {} filled", filled.len())
}

/// What was chosen; where keys go, all that can be, with its numbers.
fn chosen(given: &Given, offered: &[Thing], here: bool) -> (Cell, Vec<Cell>) {
    let named: Vec<&str> = offered
        .iter()
        .filter(|t| given.chosen.contains(&t.item))
        .map(|t| t.text.as_str())
        .collect();
    let value = match named.as_slice() {
        [] => dim(if offered.is_empty() {
            "nothing to choose from yet"
        } else {
            "nothing yet"
        }),
        some => some.join(" · ").into(),
    };
    let is_chosen = |item: &ItemRef| given.chosen.contains(item);
    let options = offered
        .iter()
        .map(|t| (t.text.as_str(), is_chosen(&t.item)));
    (value, if here { numbered(options) } else { Vec::new() })
}

fn agree(open: &Open<'_>, given: &Given, here: bool) -> (Cell, Vec<Cell>) {
    let people = open.people();
    let agrees = people
        .iter()
        .copied()
        .filter(|m| given.agree.contains(&m.id));
    // Whose dissent stands below agrees in spite of it, as the minutes say.
    let (both, plain): (Vec<&Member>, Vec<&Member>) =
        agrees.partition(|m| given.dissent.contains_key(&m.id));
    let both = both.iter().map(|m| format!("{} all the same", m.name));
    let mut told: Vec<String> = if both.len() + plain.len() < people.len() {
        plain.iter().map(|m| m.name.clone()).collect()
    } else {
        vec!["everybody here".to_owned()]
    };
    told.extend(both);
    let value = if told.is_empty() || people.is_empty() {
        dim("nobody asked yet")
    } else {
        told.join(", ").into()
    };
    (
        value,
        if here {
            persons(open, &given.agree)
        } else {
            Vec::new()
        },
    )
}

fn dissent(open: &Open<'_>, given: &Given, here: bool) -> (&'static str, Cell, Vec<Cell>) {
    let asked = given.agree.len() + given.dissent.len();
    let unasked = |m: &&Member| !given.agree.contains(&m.id) && !given.dissent.contains_key(&m.id);
    let first = first_dissent(open).is_none();
    let value = match (first, asked) {
        (true, 0) => dim("nobody asked yet"),
        (true, _) => match open.people().into_iter().filter(unasked).count() {
            0 => dim("none"),
            left => dim(format!("none so far, {left} not asked yet")),
        },
        (false, _) => dim("somebody else …"),
    };
    let dissenting: BTreeSet<PersonId> = given.dissent.keys().copied().collect();
    let under = if here {
        persons(open, &dissenting)
    } else {
        Vec::new()
    };
    (if first { "Dissent" } else { "" }, value, under)
}

fn persons(open: &Open<'_>, marked: &BTreeSet<PersonId>) -> Vec<Cell> {
    let people = open.people();
    numbered(
        people
            .iter()
            .map(|m| (m.name.as_str(), marked.contains(&m.id))),
    )
}

/// `1 ● Picture card   2 ○ Greet at the door`; long ones one below the other.
fn numbered<'t>(options: impl Iterator<Item = (&'t str, bool)>) -> Vec<Cell> {
    let options: Vec<String> = options
        .zip(1..)
        .map(|((words, marked), n)| format!("{n} {} {words}", if marked { "●" } else { "○" }))
        .collect();
    let beside = options.join("   ");
    if cells::width(&beside) <= BESIDE {
        return Some(beside)
            .filter(|b| !b.is_empty())
            .map(Cell::from)
            .into_iter()
            .collect();
    }
    options.into_iter().map(Cell::from).collect()
}

fn words_of(open: &Open<'_>, spot: &Spot, person: PersonId) -> Cell {
    let name = open.meeting().state.name(person);
    match open.cell(spot) {
        Cell::Line(_) if open.waits(spot) => {
            let words = format!("▲ {name}: {}", open.text(spot));
            Cell::Line(Line::toned(Tone::Warn, words))
        }
        Cell::Line(_) => format!("{name}: {}", open.text(spot)).into(),
        field => field,
    }
}

/// The date as it is understood.
fn review(open: &Open<'_>, given: &Given, spot: &Spot) -> Cell {
    let today = open.today();
    let long = |day| format!("{} · {}", date::long(day), date::in_days(today, day));
    match (open.field(spot), given.review) {
        (Some(field), _) => {
            let typed = date::typed(&open.text(spot), today);
            let after = typed.map_or_else(String::new, |day| format!("   {}", long(day)));
            Cell::field(FieldView {
                after,
                placeholder: "such as Fri, +2w or 4 Dec".to_owned(),
                ..field
            })
        }
        (None, Some(day)) if open.text(spot) == spot.text => long(day).into(),
        (None, _) => open.cell(spot),
    }
}

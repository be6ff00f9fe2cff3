//! What a vote comes to: every item with its dots; tied places share a number and the word; nothing is dropped.

use crate::meeting::Thing;
use crate::meeting::capture::vote::{Counted, Tally};
use crate::page::capture::Sheet;
use crate::page::capture::cloth::{self, accent, column, dim, dots, falling, row};
use crate::page::step::hints;
use crate::page::step::open::Open;
use crate::page::{Block, Cell, Pointer, Row, Width};
use crate::protocol::kind::Vote;

/// More dots than this are told by their number only.
const MOST: u32 = 12;

/// The result in the place of the ask.
pub fn fill(open: &Open<'_>, rules: &Vote, counted: &Tally, sheet: &mut Sheet) {
    "Result".clone_into(&mut sheet.words);
    sheet.tally = tally(open, rules, counted).into();
    sheet.body = vec![rows(rules, counted)];
    if let Some(words) = notice(rules, counted) {
        sheet.note(words);
    }
    sheet.hints = hints::of(&[("Tab", "next")]);
}

/// `4 of 4 voted · 12 dots · the first 4 stay`.
pub fn tally(open: &Open<'_>, rules: &Vote, counted: &Tally) -> String {
    let stay = rules.keep.map_or_else(String::new, |_| {
        let stay = counted.lines.iter().filter(|l| l.stays).count();
        format!(" · the first {stay} stay")
    });
    let people = open.people().len();
    format!(
        "{} of {people} voted · {} dots{stay}",
        counted.voted, counted.dots
    )
}

/// `4 in all · stays · tie`, beside an item while dots are still being moved.
pub fn told(rules: &Vote, counted: &Tally, thing: &Thing) -> String {
    let line = counted.lines.iter().find(|l| l.thing.item == thing.item);
    line.map_or_else(String::new, |line| {
        let mut words = vec![format!("{} in all", line.dots)];
        words.extend(
            Some(fate(rules, line))
                .filter(|f| !f.is_empty())
                .map(str::to_owned),
        );
        if line.tie {
            words.push("tie".to_owned());
        }
        words.join(" · ")
    })
}

const fn fate(rules: &Vote, counted: &Counted) -> &'static str {
    match (rules.keep, counted.stays) {
        (None, _) => "",
        (Some(_), true) => "stays",
        (Some(_), false) => "set aside",
    }
}

pub fn rows(rules: &Vote, counted: &Tally) -> Block {
    let most = counted.lines.iter().map(|l| l.dots).max().unwrap_or(1);
    let most = u16::try_from(most.clamp(1, MOST)).unwrap_or(12);
    let mut number = column(Width::Fit(3), 4);
    number.right = true;
    let mut columns = cloth::numbered();
    columns.extend([
        falling(column(Width::Fixed(most), 4), 2),
        number,
        column(Width::Fit(9), 3),
        falling(column(Width::Fit(3), 3), 1),
    ]);
    let before = std::iter::once(0).chain(counted.lines.iter().map(|l| l.place));
    let lines = counted.lines.iter().zip(before);
    let lines = lines
        .map(|(line, before)| item(rules, line, before))
        .collect();
    cloth::rows(columns, lines, None)
}

/// Tied places say their number once.
fn item(rules: &Vote, counted: &Counted, before: usize) -> Row {
    let place = if counted.place == before {
        String::new()
    } else {
        counted.place.to_string()
    };
    let words = counted.thing.text.as_str();
    let shown = counted.dots.min(MOST);
    let cells: Vec<Cell> = vec![
        place.into(),
        if counted.stays {
            words.into()
        } else {
            dim(words)
        },
        accent(dots(shown, shown)),
        counted.dots.to_string().into(),
        fate(rules, counted).into(),
        if counted.tie { "tie" } else { "" }.into(),
    ];
    row(Pointer::None, cells)
}

fn notice(rules: &Vote, counted: &Tally) -> Option<String> {
    let edge = rules
        .keep
        .and_then(|keep| counted.lines.get((keep as usize).checked_sub(1)?));
    let mut words = Vec::new();
    if let Some(edge) = edge.filter(|edge| edge.tie && edge.dots > 0) {
        let alike = counted
            .lines
            .iter()
            .filter(|l| l.place == edge.place)
            .count();
        let last = edge.place + alike - 1;
        words.push(match alike {
            2 => format!("Places {} and {last} are tied and both stay.", edge.place),
            _ => format!(
                "Places {} to {last} are tied and all of them stay.",
                edge.place
            ),
        });
    }
    if counted.lines.iter().any(|l| !l.stays) {
        words.push("Set aside is not lost: it is in the minutes.".to_owned());
    }
    (!words.is_empty()).then(|| words.join(" "))
}

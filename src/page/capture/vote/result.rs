//! What a vote comes to: every item with its dots; tied places share a number and the word; nothing is dropped.

use crate::base::cells;
use crate::base::words::count;
use crate::meeting::Thing;
use crate::meeting::capture::vote::{Counted, Tally};
use crate::page::capture::Sheet;
use crate::page::capture::cloth::{self, accent, column, dim, dots, falling, row};
use crate::page::step::hints;
use crate::page::step::open::Open;
use crate::page::{Block, Cell, Pointer, Row, Width};
use crate::protocol::Enter;
use crate::protocol::kind::{Method, Vote};

/// More dots than this are told by their number only.
const MOST: u32 = 12;
/// Cells of an item's words where several stand in a line.
const ROOM: usize = 22;

/// The result in the place of the ask.
pub fn fill(open: &Open<'_>, rules: &Vote, counted: &Tally, sheet: &mut Sheet) {
    "Result".clone_into(&mut sheet.words);
    sheet.tally = tally(open, rules, counted).into();
    sheet.body = vec![rows(rules, counted)];
    let words = notice(rules, counted);
    if !words.is_empty() {
        sheet.note(words.join(" "));
    }
    sheet.hints = hints::of(&[("Tab", "next")]);
}

/// `4 of 4 voted · 12 dots · the first 4 stay`.
pub fn tally(open: &Open<'_>, rules: &Vote, counted: &Tally) -> String {
    let stay = rules.keep.map_or_else(String::new, |_| {
        match counted.lines.iter().filter(|l| l.stays).count() {
            0 => " · none stays".to_owned(),
            1 => " · the first stays".to_owned(),
            stay => format!(" · the first {stay} stay"),
        }
    });
    let people = open.people().len();
    let how = match rules.method {
        Method::Dots => count(counted.dots as usize, "dot", "dots"),
        Method::YesNo => "by yes".to_owned(),
        Method::Rank => "by points".to_owned(),
    };
    format!("{} of {people} voted · {how}{stay}", counted.voted)
}

/// `4 in all · stays · tie`, beside an item while dots are still being moved.
pub fn told(rules: &Vote, counted: &Tally, thing: &Thing) -> String {
    let line = counted.lines.iter().find(|l| l.thing.item == thing.item);
    line.map_or_else(String::new, |line| {
        let mut words = vec![match rules.method {
            Method::Dots => format!("{} in all", line.dots),
            Method::YesNo => format!("{} yes, {} no", line.dots, line.against),
            Method::Rank => count(line.dots as usize, "point", "points"),
        }];
        words.extend(
            Some(fate(rules, line))
                .filter(|f| !f.is_empty())
                .map(str::to_owned),
        );
        if line.tie && line.dots > 0 {
            words.push("tie".to_owned());
        }
        words.join(" · ")
    })
}

/// `Stays: A picture card, Start earlier (tie). Set aside: Change the order.`
pub fn fates(counted: &Tally) -> String {
    let of = |stays: bool| {
        let lines = counted.lines.iter().filter(|l| l.stays == stays);
        let named = lines.map(|l| {
            let tie = if l.tie { " (tie)" } else { "" };
            format!("{}{tie}", cells::fit(&l.thing.text, ROOM))
        });
        named.collect::<Vec<_>>().join(" · ")
    };
    match (of(true), of(false)) {
        (stays, aside) if aside.is_empty() => format!("Stays: {stays}"),
        (stays, aside) if stays.is_empty() => format!("Set aside: {aside}"),
        (stays, aside) => format!("Stays: {stays}   Set aside: {aside}"),
    }
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
    let mut number = column(
        Width::Fit(match rules.method {
            Method::Dots => 3,
            Method::YesNo => 7,
            Method::Rank => 10,
        }),
        4,
    );
    number.right = rules.method == Method::Dots;
    let mut columns = cloth::numbered();
    columns.extend([falling(column(Width::Fixed(most), 4), 2), number]);
    if rules.method == Method::YesNo {
        columns.push(column(Width::Fit(24), 3));
    }
    columns.extend([
        column(Width::Fit(9), 3),
        falling(column(Width::Fit(3), 3), 1),
    ]);
    let by_name = counted.way == Enter::Each;
    let voted = if by_name { counted.voted } else { 0 };
    let before = std::iter::once(0).chain(counted.lines.iter().map(|l| l.place));
    let lines = counted.lines.iter().zip(before);
    let lines = lines
        .map(|(line, before)| item(rules, (line, voted), before))
        .collect();
    cloth::rows(columns, lines, None)
}

/// Tied places say their number once.
fn item(rules: &Vote, (counted, voted): (&Counted, usize), before: usize) -> Row {
    let place = if counted.place == before {
        String::new()
    } else {
        counted.place.to_string()
    };
    let words = counted.thing.text.as_str();
    let shown = counted.dots.min(MOST);
    let mut cells: Vec<Cell> = vec![
        place.into(),
        if counted.stays {
            words.into()
        } else {
            dim(words)
        },
        match rules.method {
            // Points are more than dots on a wall can say.
            Method::Rank => Cell::empty(),
            Method::Dots | Method::YesNo => accent(dots(shown, shown)),
        },
    ];
    cells.extend(numbers(rules.method, counted, voted));
    cells.push(fate(rules, counted).into());
    cells.push(
        if counted.tie && counted.dots > 0 {
            "tie"
        } else {
            ""
        }
        .into(),
    );
    row(Pointer::None, cells)
}

/// `5`; `3 yes` and `1 no`; `11 points`.
fn numbers(method: Method, counted: &Counted, voted: usize) -> Vec<Cell> {
    let dots = counted.dots;
    let said = dots.saturating_add(counted.against);
    // Who voted and said nothing about this line has not said no.
    let silent = u32::try_from(voted)
        .unwrap_or(u32::MAX)
        .saturating_sub(said);
    let no = format!("{} no", counted.against);
    match method {
        Method::Dots => vec![dots.to_string().into()],
        Method::YesNo => vec![
            format!("{dots} yes").into(),
            match silent {
                0 => no.into(),
                _ => format!("{no} · {silent} not said").into(),
            },
        ],
        Method::Rank => vec![count(dots as usize, "point", "points").into()],
    }
}

fn notice(rules: &Vote, counted: &Tally) -> Vec<String> {
    let edge = rules
        .keep
        .and_then(|keep| counted.lines.get((keep as usize).checked_sub(1)?));
    let mut words = Vec::new();
    let things = counted.lines.len();
    match rules.method {
        Method::Rank if things > 1 => words.push(format!(
            "First of {things} is {things} points, last is 1, not ranked none."
        )),
        Method::YesNo => words.push("Most yes comes first; if equal, fewest no.".to_owned()),
        Method::Dots | Method::Rank => {}
    }
    if let Some(edge) = edge.filter(|edge| edge.tie && edge.stays) {
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
    if rules.method == Method::Dots && counted.lines.iter().any(|l| !l.stays) {
        words.push("Set aside is not lost: it is in the minutes.".to_owned());
    }
    if counted.lines.iter().any(|l| l.tie && l.stays) {
        words.push(
            "K, vote again: fresh dots; the first round is kept.".replace(
                "dots",
                match rules.method {
                    Method::Dots => "dots",
                    Method::YesNo => "answers",
                    Method::Rank => "orders",
                },
            ),
        );
    }
    words
}

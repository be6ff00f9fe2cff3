//! Actions and decisions of the team: what is open, when it is due, from which day it is; what is over, when asked for.

use chrono::NaiveDate;

use super::frame::{Frame, number, row, view};
use super::ways::find;
use super::{Block, Cell, Column, Line, Page, Row, Rows, Tone, Width};
use crate::base::date;
use crate::ledger::{Ledger, Matter, Stands};
use crate::look::ledger::{LedgerLook, MendPart, Mending};
use crate::meeting::agreed::Sort;

/// Days ahead that are counted rather than dated.
const NEAR: i64 = 14;

#[must_use]
pub fn page(look: &LedgerLook, ledger: &Ledger, team: &str, frame: Frame) -> Page {
    let today = frame.now.date_naive();
    let mut page = frame.page(format!("Actions and decisions · {team}"), &keys(look));
    page.footer.saved = frame.saved;
    page.header.right = count(ledger, today);
    if let Some(field) = &look.find {
        page.body.extend([find(field), Block::Gap]);
    }
    let found = look.found(ledger);
    let at = look.row(&found);
    let mut from = 0;
    for (head, group) in groups(&found) {
        if from > 0 {
            page.body.push(Block::Gap);
        }
        let wide = if found.len() > 9 { 2 } else { 1 };
        let lines = Lines {
            look,
            today,
            at,
            wide,
        };
        page.body.push(lines.block(head, (from, group)));
        from += group.len();
    }
    if found.is_empty() {
        page.body.push(Block::Line(0, Line::dim(nothing(look))));
    }
    page.foot.context = vec![Line::dim(match look.mending.as_ref().map(|m| m.part) {
        None => "Done is said in the review, together. Here you may mend a date or a name.",
        Some(MendPart::Who) => "Who does it; a comma between two names. Enter goes to the day.",
        Some(MendPart::Date) => "The day: Fri, +2w or 4 Dec; empty for none. Enter keeps it.",
    })];
    page
}

fn nothing(look: &LedgerLook) -> &'static str {
    if look.find.is_some() {
        "Nothing that we agreed has these words. Esc shows all."
    } else if look.all {
        "Nothing was agreed yet."
    } else {
        "Nothing is open. F shows what is done."
    }
}

fn keys(look: &LedgerLook) -> Vec<(&'static str, &'static str)> {
    if let Some(mending) = &look.mending {
        let next = match mending.part {
            MendPart::Who => "date",
            MendPart::Date => "keep",
        };
        return vec![("Enter", next), ("Esc", "leave")];
    }
    if look.finding {
        return vec![("↓", "results"), ("Esc", "all")];
    }
    let done = if look.all { "only open" } else { "show done" };
    vec![
        ("Enter", "open"),
        ("E", "mend"),
        ("/", "find"),
        ("F", done),
        ("?", "keys"),
        ("Esc", "Home"),
    ]
}

/// `3 open · 1 overdue`.
fn count(ledger: &Ledger, today: NaiveDate) -> String {
    let actions = || ledger.open().filter(|m| m.sort == Sort::Action);
    let late = actions().filter(|m| m.is_late(today)).count();
    match (actions().count(), late) {
        (open, 0) => format!("{open} open"),
        (open, late) => format!("{open} open · {late} overdue"),
    }
}

/// Open actions, decisions to look at again, what is over: each with its head, where there are any.
fn groups<'f, 'm>(found: &'f [&'m Matter]) -> Vec<(&'static str, &'f [&'m Matter])> {
    let sort = |m: &&Matter| match (m.is_open(), m.sort) {
        (true, Sort::Action) => "Open actions",
        (true, Sort::Decision) => "Decisions to look at again",
        (false, _) => "Over",
    };
    let groups = found.chunk_by(|a, b| sort(a) == sort(b));
    groups
        .filter_map(|group| Some((sort(group.first()?), group)))
        .collect()
}

struct Lines<'a> {
    look: &'a LedgerLook,
    today: NaiveDate,
    at: usize,
    /// Cells of the numbers, the same in every group.
    wide: u16,
}

impl Lines<'_> {
    fn block(&self, head: &str, (from, group): (usize, &[&Matter])) -> Block {
        let column = |head: &str, width, gap| Column {
            head: head.to_owned(),
            width,
            gap,
            ..Column::default()
        };
        // Only the first group names the columns.
        let name = |words: &'static str| if from == 0 { words } else { " " };
        let from_day = Column {
            falls: 2,
            ..column(name("From"), Width::Fixed(6), 2)
        };
        let who = Column {
            falls: 1,
            ..column(name("Who"), Width::Fixed(16), 2)
        };
        let rows = group.iter().enumerate();
        Block::Rows(Rows {
            columns: vec![
                Column {
                    right: true,
                    ..column("", Width::Fixed(self.wide), 0)
                },
                column("", Width::Fixed(1), 2),
                column(head, Width::Grow, 1),
                who,
                column(name("By"), Width::Fixed(14), 2),
                from_day,
            ],
            rows: rows.map(|(i, m)| self.line(from + i, m)).collect(),
            focus: self.at.checked_sub(from).filter(|i| *i < group.len()),
            grid: false,
        })
    }

    fn line(&self, i: usize, matter: &Matter) -> Row {
        let mending = self.look.mending.as_ref().filter(|m| m.of == matter.origin);
        let cell = |part, shown: Cell| match mending {
            Some(Mending {
                part: at, field, ..
            }) if *at == part => {
                let empty = match part {
                    MendPart::Who => "who",
                    MendPart::Date => "by when",
                };
                Cell::field(view(field, empty))
            }
            _ => shown,
        };
        let from = matter.on.format("%-d %b").to_string();
        let cells = vec![
            number(i + 1),
            self.mark(matter).into(),
            matter.what.as_str().into(),
            cell(MendPart::Who, matter.who.join(", ").into()),
            cell(MendPart::Date, self.by(matter).into()),
            Line::dim(from).into(),
        ];
        row(i == self.at && !self.look.finding, cells)
    }

    fn mark(&self, matter: &Matter) -> Line {
        match (matter.sort, matter.date) {
            _ if matter.is_late(self.today) && matter.sort == Sort::Action => {
                Line::toned(Tone::Stop, "■")
            }
            (Sort::Action, None) if matter.is_open() => Line::toned(Tone::Warn, "▲"),
            (Sort::Decision, _) if matter.is_due(self.today, 0) => Line::toned(Tone::Accent, "◊"),
            _ => Line::new(),
        }
    }

    fn by(&self, matter: &Matter) -> Line {
        let day = |day: NaiveDate| day.format("%-d %b").to_string();
        match (matter.stands, matter.date) {
            (Stands::Done(on), _) => Line::dim(format!("done {}", day(on))),
            (Stands::Stopped(on), _) => Line::dim(format!("stopped {}", day(on))),
            (Stands::Dropped(on), _) => Line::dim(format!("dropped {}", day(on))),
            (Stands::Kept, _) => Line::dim("kept"),
            (Stands::Open, None) => Line::toned(Tone::Warn, "no date"),
            (Stands::Open, Some(by)) => match (by - self.today).num_days() {
                ..0 if matter.sort == Sort::Action => {
                    Line::toned(Tone::Stop, format!("{} · late", day(by)))
                }
                ..0 => Line::words(format!("{} · due", day(by))),
                0 => Line::words(format!("{} · today", day(by))),
                1..NEAR => Line::words(date::in_days(self.today, by)),
                _ => Line::words(day(by)),
            },
        }
    }
}

//! A list of ways to meet with the card of the one under the focus beside it, as the opening and the library show it.
//! What is the coach's is never on the card.

use std::rc::Rc;

use super::frame::{row, view};
use super::{Block, Cell, Column, Line, Page, Rows, Side, SideLine, Tone, Width};
use crate::base::words::count;
use crate::library::{Flaw, Library, Reading, Way};
use crate::look::opening::who::alternatives;
use crate::look::ways::{Ways, title};
use crate::protocol::{Protocol, Range, Step};

/// Puts list and card on a page.
pub fn show(page: &mut Page, ways: &Ways, library: &Library) {
    if let Some(field) = &ways.find {
        page.body.push(find(field));
        page.body.push(Block::Gap);
    }
    let found = ways.found(library);
    let at = ways.list.within(found.len());
    if found.is_empty() {
        page.body.push(Block::Line(0, Line::dim("Nothing here.")));
    }
    page.body.push(Block::Rows(Rows {
        columns: vec![
            Column::default(),
            Column {
                width: Width::Fit(8),
                gap: 2,
                right: true,
                ..Column::default()
            },
        ],
        focus: (!found.is_empty()).then_some(at),
        rows: found
            .iter()
            .enumerate()
            .map(|(i, way)| row(i == at, cells(way)))
            .collect(),
        grid: false,
    }));
    let side = found.get(at).map(|way| Side {
        always: true,
        lines: card(way),
    });
    page.side = side.map(Rc::new);
}

/// The keys of a list: `first` begins with Enter, which is left out where the way cannot be taken, as the whole text is
/// where there is none.
#[must_use]
pub fn keys<'a>(
    first: &[(&'a str, &'a str)],
    chosen: Option<&Way>,
    last: &[(&'a str, &'a str)],
) -> Vec<(&'a str, &'a str)> {
    let sound = chosen.and_then(|way| match &way.reading {
        Reading::Sound(protocol) => Some(protocol),
        Reading::Broken { .. } => None,
    });
    let left_out = usize::from(sound.is_none());
    let mut keys: Vec<_> = first.iter().skip(left_out).copied().collect();
    keys.extend(sound.map(|_| ("V", "whole text")));
    keys.extend(last);
    keys
}

/// The line in which something is looked for.
#[must_use]
pub fn find(field: &crate::field::Field) -> Block {
    Block::Rows(Rows {
        columns: vec![
            Column {
                width: Width::Fixed(4),
                ..Column::default()
            },
            Column {
                gap: 3,
                ..Column::default()
            },
        ],
        rows: vec![row(
            false,
            vec![Line::words("Find").into(), Cell::field(view(field, ""))],
        )],
        focus: None,
        grid: false,
    })
}

fn cells(way: &Way) -> Vec<Cell> {
    match &way.reading {
        Reading::Broken { title, .. } => vec![
            Line::toned(Tone::Warn, "▲ ")
                .and(Tone::Text, title.as_str())
                .into(),
            Line::toned(Tone::Warn, "faults").into(),
        ],
        Reading::Sound(protocol) => {
            let minutes = format!("{} min", protocol.minutes(2));
            vec![
                Line::words(protocol.title.as_str()).into(),
                Line::words(minutes).into(),
            ]
        }
    }
}

fn card(way: &Way) -> Vec<SideLine> {
    match &way.reading {
        Reading::Sound(protocol) => of_protocol(protocol),
        Reading::Broken { faults, .. } => of_faults(way, faults),
    }
}

fn of_protocol(protocol: &Protocol) -> Vec<SideLine> {
    let words = |text: &str| SideLine::Words(Line::words(text));
    let mut lines = vec![
        SideLine::Words(Line::bold(protocol.title.as_str())),
        SideLine::Gap,
    ];
    if !protocol.summary.is_empty() {
        lines.extend([words(&protocol.summary), SideLine::Gap]);
    }
    lines.push(words(&for_whom(protocol)));
    let steps = protocol.steps.iter().filter(|s| !s.later);
    lines.extend(steps.enumerate().map(|(i, step)| {
        let minutes = step.planned(2);
        let minutes = if minutes == 0 {
            String::new()
        } else {
            minutes.to_string()
        };
        SideLine::Pair(
            Line::words(format!("{} {}", i + 1, step.title)),
            Line::words(minutes),
        )
    }));
    lines
}

/// `2 to 12 people · 7 steps, then a review after 14 days`.
fn for_whom(protocol: &Protocol) -> String {
    let later = protocol.steps.iter().filter(|s| s.later).count();
    let steps = count(protocol.steps.len() - later, "step", "steps");
    let after = match &protocol.follow_up {
        Some(follow) if later > 0 => format!(", then a review after {} days", follow.days),
        Some(_) | None => String::new(),
    };
    format!("{} · {steps}{after}", people(protocol.people))
}

/// `2 to 12 people`.
#[must_use]
pub fn people(range: Range) -> String {
    match (range.low, range.high) {
        (low, high) if low == high => count(usize::try_from(low).unwrap_or(0), "person", "people"),
        (low, u32::MAX) => format!("{low} or more people"),
        (low, high) => format!("{low} to {high} people"),
    }
}

/// `Needs a paraeducator and a teacher or related service provider.`; empty where nobody is needed.
#[must_use]
pub fn needs(protocol: &Protocol) -> String {
    if protocol.needs.is_empty() {
        return String::new();
    }
    let needs: Vec<String> = protocol.needs.iter().map(|n| alternatives(n)).collect();
    format!("Needs {}.", crate::base::words::and_list(&needs))
}

fn of_faults(way: &Way, faults: &[Flaw]) -> Vec<SideLine> {
    let words = |line: Line| SideLine::Words(line);
    let mut lines = vec![
        words(Line::toned(
            Tone::Warn,
            format!("▲ {} cannot be used", title(way)),
        )),
        SideLine::Gap,
        words(Line::words(format!(
            "{} in {}",
            count(faults.len(), "fault", "faults"),
            way.source
        ))),
    ];
    for (i, fault) in faults.iter().enumerate() {
        if i > 0 {
            lines.push(SideLine::Gap);
        }
        let (from, wide) = fault.caret;
        let place = format!("line {}, column {}", fault.line, fault.column);
        lines.push(words(Line::dim(place)));
        if !fault.source.is_empty() {
            let caret = format!("  {}{}", " ".repeat(from), "^".repeat(wide.max(1)));
            lines.push(words(Line::words(format!("  {}", fault.source))));
            lines.push(words(Line::toned(Tone::Warn, caret)));
        }
        lines.push(words(Line::words(fault.words.as_str())));
    }
    lines
}

/// The whole text of a way, for everybody to read: words, steps, asks.
#[must_use]
pub fn whole(protocol: &Protocol) -> Vec<(u16, Line)> {
    let mut lines = vec![
        (0, Line::bold(protocol.title.as_str())),
        (0, Line::words(protocol.summary.as_str())),
        (0, Line::new()),
        (0, Line::words(format!("{}.", for_whom(protocol)))),
    ];
    if !protocol.needs.is_empty() {
        lines.push((0, Line::words(needs(protocol))));
    }
    let norms = protocol.norms.iter();
    lines.extend(norms.map(|norm| (0, Line::words(format!("· {norm}")))));
    for (i, step) in protocol.steps.iter().enumerate() {
        lines.push((0, Line::new()));
        lines.extend(of_step(&format!("{}  ", i + 1), step));
    }
    if !protocol.credit.is_empty() {
        lines.extend([(0, Line::new()), (0, Line::dim(protocol.credit.trim()))]);
    }
    lines
}

fn of_step(mark: &str, step: &Step) -> Vec<(u16, Line)> {
    let minutes = match step.planned(2) {
        0 => String::new(),
        n => format!("   {n} min"),
    };
    let later = if step.later { "   on a later day" } else { "" };
    let title = Line::bold(format!("{mark}{}", step.title));
    let mut lines = vec![(0, title.and(Tone::Dim, format!("{minutes}{later}")))];
    let said = step.say.trim().lines();
    lines.extend(said.map(|line| (3, Line::words(line.trim()))));
    for ask in &step.asks {
        lines.push((3, Line::words(format!("– {}", ask.words))));
        if !ask.hint.is_empty() {
            lines.push((5, Line::dim(ask.hint.as_str())));
        }
    }
    lines.extend(step.steps.iter().flat_map(|inner| of_step("   ", inner)));
    lines
}

/// The whole text as a page's body, from the line `top` on.
pub fn show_whole(page: &mut Page, protocol: &Protocol, top: usize) {
    let lines = whole(protocol);
    let top = top.min(lines.len().saturating_sub(1));
    page.header.right = format!("line {} of {}", top + 1, lines.len());
    let rest = lines.into_iter().skip(top);
    page.body = rest
        .map(|(indent, line)| {
            if line.is_empty() {
                Block::Gap
            } else {
                Block::Line(indent, line)
            }
        })
        .collect();
}

//! The upper part of the body: banner, title with its time, what is said, the open ask with its hint.

use super::area::Area;
use crate::base::cells;
use crate::page::{Aside, AskLine, Banner, Clock, Head, Line, Tone};
use crate::tui::brush::{self, Brush, Span, spans};
use crate::tui::picture::{Ink, PaintedRow};

pub(super) fn banner(banner: &Banner, area: &Area) -> Vec<PaintedRow> {
    let mut first = area.brush();
    let ink = Ink::of(Tone::Stop).reversed();
    let end = area.columns.min(area.right());
    first.cut(&[(&banner.first, ink)], end - area.left);
    let rest = " ".repeat(end.saturating_sub(first.at()));
    first.put(&rest, ink);
    let mut painted = vec![first.done()];
    for line in &banner.lines {
        let mut brush = area.brush_at(2);
        brush.cut(&[(line, Ink::default())], area.measure - 2);
        painted.push(brush.done());
    }
    painted
}

/// The title and, at the right, its time. Empty for an empty head.
pub(super) fn title(head: &Head, area: &Area) -> Vec<PaintedRow> {
    let right = aside(&head.aside, area);
    if head.title.is_empty() && right.is_empty() {
        return Vec::new();
    }
    let taken: usize = right.iter().map(|(text, _)| cells::width(text)).sum();
    let gap = if taken == 0 { 0 } else { 2 };
    let mut brush = area.brush();
    let ink = Ink::of(Tone::Accent).bold();
    brush.cut(
        &[(&head.title, ink)],
        area.measure.saturating_sub(taken + gap),
    );
    let right: Vec<Span> = right
        .iter()
        .map(|(text, ink)| (text.as_str(), *ink))
        .collect();
    brush.right(&right, area.right());
    vec![brush.done()]
}

fn aside(aside: &Aside, area: &Area) -> Vec<(String, Ink)> {
    match aside {
        Aside::None => Vec::new(),
        Aside::Clock(clock) => time(clock, area),
        Aside::Text(line) => {
            let owned = |(text, ink): Span| (text.to_owned(), ink);
            spans(line, false).into_iter().map(owned).collect()
        }
    }
}

fn time(clock: &Clock, area: &Area) -> Vec<(String, Ink)> {
    let mut painted = Vec::new();
    let ink = Ink::of(clock.tone);
    if let Some(ticks) = clock.ticks.filter(|_| area.columns >= 60) {
        let left = usize::from(ticks.min(10));
        painted.push((area.mark("▐", "#").repeat(left), ink));
        painted.push((area.mark("·", ".").repeat(10 - left), Ink::of(Tone::Dim)));
        painted.push(("  ".to_owned(), Ink::default()));
    }
    let text = if clock.flash { ink.reversed() } else { ink };
    painted.push((clock.text.clone(), text));
    painted
}

/// What is said, in at most `most` rows.
pub(super) fn said(head: &Head, most: usize, area: &Area) -> Vec<PaintedRow> {
    paragraph(&[(&head.said, Ink::default())], most, area)
}

pub(super) fn hint(ask: &AskLine, area: &Area) -> Vec<PaintedRow> {
    paragraph(&[(&ask.hint, Ink::of(Tone::Dim))], 2, area)
}

/// Rows of words at the body's margin; none for no words.
pub(super) fn paragraph(spans: &[Span], most: usize, area: &Area) -> Vec<PaintedRow> {
    if most == 0 || spans.iter().all(|(text, _)| text.is_empty()) {
        return Vec::new();
    }
    let rows = brush::wrapped(spans, area.measure, most);
    let row = |spans: Vec<Span>| {
        let mut brush = area.brush();
        brush.cut(&spans, area.measure);
        brush.done()
    };
    rows.into_iter().map(row).collect()
}

/// The ask in at most `most` rows; how much is in stands behind it, or below where there is no room.
pub(super) fn ask(ask: &AskLine, most: usize, area: &Area) -> Vec<PaintedRow> {
    if ask.words.is_empty() && ask.tally.is_empty() {
        return Vec::new();
    }
    let bold = Ink::default().bold();
    let tally = brush::width(&ask.tally);
    let gap = if tally == 0 { 0 } else { 2 };
    let mut rows = brush::wrapped(&[(&ask.words, bold)], area.measure, most);
    if rows.len() > 1 && tally > 0 {
        let narrow = area
            .measure
            .saturating_sub(tally + gap)
            .max(area.measure / 2);
        rows = brush::wrapped(&[(&ask.words, bold)], narrow, most);
    }
    let mut painted: Vec<Brush> = Vec::new();
    for row in rows {
        let mut brush = area.brush();
        brush.cut(&row, area.measure);
        painted.push(brush);
    }
    let fits = |brush: &Brush| brush.at() + gap + tally <= area.right();
    match painted.first_mut() {
        Some(first) if fits(first) => first.right(&spans(&ask.tally, false), area.right()),
        Some(_) | None => below(&ask.tally, &mut painted, area),
    }
    painted.into_iter().map(Brush::done).collect()
}

/// The tally on a row of its own; in small windows only those of its parts that fit beside the ask.
fn below(tally: &Line, painted: &mut Vec<Brush>, area: &Area) {
    if !area.small {
        let mut brush = area.brush();
        brush.right(&spans(tally, false), area.right());
        painted.push(brush);
        return;
    }
    let Some(last) = painted.last_mut() else {
        return;
    };
    let room = area.right().saturating_sub(last.at() + 2);
    let words = tally.plain();
    let fits = |words: &&str| cells::width(words) <= room;
    let shorter = words
        .rmatch_indices(" · ")
        .filter_map(|(at, _)| words.get(..at));
    if let Some(part) = shorter.into_iter().find(|part| fits(part)) {
        let ink = spans(tally, false)
            .first()
            .map_or(Ink::default(), |(_, ink)| *ink);
        last.right(&[(part, ink)], area.right());
    }
}

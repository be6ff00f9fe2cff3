//! The rows above the lower rule: context and notice, or a capture line, or a question. Bottom-aligned.

use super::area::{Area, Rank, Spot};
use super::field::{self, borrowed};
use super::head;
use super::table::words;
use crate::base::cells;
use crate::page::{Cell, Foot, Line, Notice, Part, Strip, Tone};
use crate::tui::brush::{self, Brush, Span, dim_spans, spans};
use crate::tui::picture::{Ink, PaintedRow};

/// Where a capture line's words begin.
const WORDS: usize = 12;
const MOST: usize = 4;

#[derive(Default)]
pub(super) struct Painted {
    pub rows: Vec<PaintedRow>,
    /// With its row counted from the first of `rows`.
    pub spot: Option<Spot>,
}

/// The foot with or without its context.
pub(super) fn painted(foot: &Foot, context: bool, area: &Area) -> Painted {
    match &foot.strip {
        Some(Strip::Capture { label, parts, help }) => capture(label, parts, help, area),
        Some(Strip::Question { words, lines }) => question(words, lines, area),
        None => {
            let mut painted = Painted::default();
            let context = foot.context.iter().filter(|_| context);
            painted
                .rows
                .extend(context.map(|line| one(&dim_spans(line), area)));
            painted
                .rows
                .extend(foot.notice.iter().flat_map(|said| notice(said, area)));
            painted
        }
    }
}

fn one(spans: &[Span], area: &Area) -> PaintedRow {
    let mut brush = area.brush();
    brush.cut(spans, area.measure);
    brush.done()
}

fn notice(notice: &Notice, area: &Area) -> Vec<PaintedRow> {
    head::paragraph(&[(&notice.text, Ink::of(notice.tone))], 2, area)
}

fn question(words: &str, lines: &[Line], area: &Area) -> Painted {
    let mut painted = Painted::default();
    let mark = Ink::of(Tone::Accent).bold();
    let words = words.strip_prefix('►').unwrap_or(words).trim_start();
    let bold = [(words, Ink::default().bold())];
    let room = area.measure - 2;
    for row in brush::wrapped(&bold, room, 2) {
        let mut brush = area.brush();
        if painted.rows.is_empty() {
            brush.put(area.mark("►", "=>"), mark);
        }
        brush.blank_to(area.left + 2);
        brush.cut(&row, room);
        painted.rows.push(brush.done());
    }
    for line in lines {
        for row in brush::wrapped(&spans(line, false), room, 2) {
            let mut brush = area.brush_at(2);
            brush.cut(&row, room);
            painted.rows.push(brush.done());
        }
    }
    painted.rows.truncate(MOST);
    painted.spot = Some(Spot::new(Rank::Strip, area.left + 2, 0));
    painted
}

fn capture(label: &str, parts: &[Part], help: &Line, area: &Area) -> Painted {
    let mut painted = Painted::default();
    let mut first = area.brush();
    first.put(area.mark("►", "=>"), Ink::of(Tone::Accent).bold());
    first.blank_to(area.left + 2);
    first.put(label, Ink::default().bold());
    first.blank_to((area.left + WORDS).max(first.at() + 2));
    let (below, ahead): (Vec<&Part>, Vec<&Part>) = parts.iter().partition(|p| !p.label.is_empty());
    for part in ahead {
        painted.write(&part.value, &mut first);
    }
    painted.rows.push(first.done());
    if !below.is_empty() {
        let mut second = area.brush_at(WORDS);
        for part in in_view(&below, area) {
            if second.at() > area.left + WORDS {
                second.blank_to(second.at() + 4);
            }
            second.cut(&[(&part.label, Ink::of(Tone::Dim))], second.room());
            if !words(&part.value).is_empty() || matches!(part.value, Cell::Field(_)) {
                second.put(" ", Ink::default());
                painted.write(&part.value, &mut second);
            }
        }
        painted.rows.push(second.done());
    }
    if !help.is_empty() {
        painted.rows.push(one(&spans(help, false), area));
    }
    painted
}

/// The parts from the one on that lets the part being written be seen.
fn in_view<'a>(parts: &[&'a Part], area: &Area) -> Vec<&'a Part> {
    let wide = |part: &Part| cells::width(&part.label) + 1 + brush::width(&words(&part.value)) + 4;
    let writing = parts
        .iter()
        .position(|part| matches!(part.value, Cell::Field(_)));
    let last = writing.unwrap_or(0);
    let room = area.measure - WORDS;
    let shown = |from: usize| {
        parts
            .iter()
            .take(last + 1)
            .skip(from)
            .map(|p| wide(p))
            .sum::<usize>()
    };
    let from = (0..last).find(|from| shown(*from) <= room).unwrap_or(last);
    parts.iter().skip(from).copied().collect()
}

impl Painted {
    /// Writes a part's value on the row that comes next.
    fn write(&mut self, cell: &Cell, brush: &mut Brush) {
        let room = brush.room();
        match cell {
            Cell::Line(line) => brush.cut(&spans(line, false), room),
            Cell::Slot(_) => brush.cut(&spans(&words(cell), true), room),
            Cell::Field(view) => {
                let (shown, caret) = field::sideways(view, room);
                let spot = Spot::new(Rank::Strip, brush.at() + caret, self.rows.len());
                self.spot = Some(spot.typing());
                brush.cut(&borrowed(&shown), room);
            }
        }
    }
}

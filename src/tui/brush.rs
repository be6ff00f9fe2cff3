//! Writes one row from left to right, measured in cells. Never writes past its edge, never lets a control
//! character through, never splits a grapheme.

use std::ops::Range;

use super::marks;
use super::picture::{Ink, PaintedRow};
use crate::base::cells;
use crate::page::{Line, Piece, Tone};

/// Words in one ink.
pub(super) type Span<'a> = (&'a str, Ink);

pub(super) struct Brush {
    row: PaintedRow,
    edge: usize,
    plain: bool,
}

impl Brush {
    /// An empty row that may reach up to the column `edge`.
    pub fn new(edge: usize, plain: bool) -> Self {
        Self::over(PaintedRow::wide(edge), edge, plain)
    }

    /// Goes on behind what a row has already.
    pub fn over(row: PaintedRow, edge: usize, plain: bool) -> Self {
        Self { row, edge, plain }
    }

    /// The column of the next letter.
    pub fn at(&self) -> usize {
        self.row.cells()
    }

    /// The cells up to the edge.
    pub fn room(&self) -> usize {
        self.edge.saturating_sub(self.at())
    }

    pub fn done(self) -> PaintedRow {
        self.row
    }

    /// Blanks up to `column`; nothing where the row is there already.
    pub fn blank_to(&mut self, column: usize) {
        const BLANKS: &str = "                                                                ";
        while self.at() < column.min(self.edge) {
            let missing = column.min(self.edge) - self.at();
            let blanks = BLANKS.get(..missing).unwrap_or(BLANKS);
            self.row.push(blanks, blanks.len(), Ink::default());
        }
    }

    /// Writes `text` as far as there is room.
    pub fn put(&mut self, text: &str, ink: Ink) {
        self.put_wider(text, ink, 0);
    }

    /// The same; marks may take `spare` cells more than they have.
    fn put_wider(&mut self, text: &str, ink: Ink, spare: usize) {
        if text.len() <= self.room() && cells::plain_ascii(text) {
            self.row.push(text, text.len(), ink);
        } else if self.plain {
            self.pieces(&marks::plain(text, spare), ink);
        } else {
            self.pieces(text, ink);
        }
    }

    fn pieces(&mut self, text: &str, ink: Ink) {
        let mut kept = String::with_capacity(text.len());
        let mut wide = 0;
        for piece in cells::pieces(text) {
            if self.at() + wide + piece.cells > self.edge {
                break;
            }
            if piece.cells > 0 {
                let letter = text.get(piece.bytes).unwrap_or_default();
                // It held its line together, and is a blank like others now.
                kept.push_str(if letter == cells::HELD_BLANK {
                    " "
                } else {
                    letter
                });
                wide += piece.cells;
            } else {
                // What stood on both sides of a letter that is left out must not become one.
                self.row.push(&kept, wide, ink);
                kept.clear();
                wide = 0;
            }
        }
        self.row.push(&kept, wide, ink);
    }

    /// Writes `spans` in at most `cells`, ending with `…` where something is missing.
    pub fn cut(&mut self, spans: &[Span], cells: usize) {
        if let [(text, ink)] = spans
            && text.len() <= cells.min(self.room())
            && cells::plain_ascii(text)
        {
            self.row.push(text, text.len(), *ink);
            return;
        }
        let wide: usize = spans.iter().map(|(text, _)| cells::width(text)).sum();
        let edge = self.edge;
        self.edge = edge.min(self.at() + cells);
        if wide <= cells {
            let mut left = wide;
            for (text, ink) in spans {
                let spare = self.room().saturating_sub(left);
                left -= cells::width(text);
                self.put_wider(text, *ink, spare);
            }
        } else {
            self.cut_short(spans, cells);
        }
        self.edge = edge;
    }

    fn cut_short(&mut self, spans: &[Span], cells: usize) {
        let dots = if self.plain && cells > 4 {
            "..."
        } else {
            "…"
        };
        let mut room = cells.saturating_sub(cells::width(dots));
        for (text, ink) in spans {
            let wide = cells::width(text);
            if wide <= room {
                self.put(text, *ink);
                room -= wide;
            } else {
                self.put(cells::head(text, room).trim_end_matches(' '), *ink);
                self.put(dots, *ink);
                return;
            }
        }
    }

    /// Writes `spans` so that they end before the column `end`.
    pub fn right(&mut self, spans: &[Span], end: usize) {
        let wide: usize = spans.iter().map(|(text, _)| cells::width(text)).sum();
        self.blank_to(end.saturating_sub(wide));
        let room = end.saturating_sub(self.at());
        self.cut(spans, room);
    }
}

/// The pieces of a line as spans.
pub(super) fn spans(line: &Line, bold: bool) -> Vec<Span<'_>> {
    line.pieces().map(|piece| span(piece, bold)).collect()
}

pub(super) fn span(piece: &Piece, bold: bool) -> Span<'_> {
    let ink = Ink {
        tone: piece.tone,
        bold: bold || piece.bold,
        reversed: false,
    };
    (piece.text.as_str(), ink)
}

/// The same with what has no tone of its own in dim.
pub(super) fn dim_spans(line: &Line) -> Vec<Span<'_>> {
    let mut dimmed = spans(line, false);
    for (_, ink) in &mut dimmed {
        if ink.tone == Tone::Text {
            ink.tone = Tone::Dim;
        }
    }
    dimmed
}

pub(super) fn width(line: &Line) -> usize {
    line.pieces().map(|piece| cells::width(&piece.text)).sum()
}

/// The spans broken by words into at most `most` rows of `cells`. The last row takes all that is left, so that
/// cutting it shows that something is missing.
pub(super) fn wrapped<'a>(spans: &[Span<'a>], cells: usize, most: usize) -> Vec<Vec<Span<'a>>> {
    let wide: usize = spans.iter().map(|(text, _)| cells::width(text)).sum();
    let text: String = spans.iter().map(|(text, _)| *text).collect();
    if wide <= cells && !text.contains('\n') {
        return vec![spans.to_vec()];
    }
    let rows = cells::rows(&text, cells);
    let last = most.min(rows.len()).saturating_sub(1);
    let row = |(index, row): (usize, &Range<usize>)| {
        let end = if index == last { text.len() } else { row.end };
        part(spans, row.start, end)
    };
    rows.iter().take(last + 1).enumerate().map(row).collect()
}

/// What stands between two bytes of all spans together.
fn part<'a>(spans: &[Span<'a>], from: usize, to: usize) -> Vec<Span<'a>> {
    let mut kept = Vec::new();
    let mut start = 0;
    for (text, ink) in spans {
        let inside =
            from.saturating_sub(start).min(text.len())..to.saturating_sub(start).min(text.len());
        start += text.len();
        match text.get(inside) {
            Some("") | None => {}
            Some(piece) => kept.push((piece, *ink)),
        }
    }
    kept
}

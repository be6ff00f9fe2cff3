//! What is on the screen, as rows of text in inks: the value between painting and the terminal.
//! Knows no colours and no escape codes, so that it can be compared, tested and drawn anew.

use crate::base::cells;
use crate::page::{Theme, Tone};

/// How letters look: a role and the two weights.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct Ink {
    pub tone: Tone,
    pub bold: bool,
    /// Only the banner and the one flash of the clock.
    pub reversed: bool,
}

impl Ink {
    #[must_use]
    pub const fn of(tone: Tone) -> Self {
        Self {
            tone,
            bold: false,
            reversed: false,
        }
    }

    #[must_use]
    pub const fn bold(mut self) -> Self {
        self.bold = true;
        self
    }

    #[must_use]
    pub const fn reversed(mut self) -> Self {
        self.reversed = true;
        self
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Run {
    /// The byte in the row's text where this ink ends.
    end: usize,
    ink: Ink,
}

/// A place in a row between two letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Seam {
    /// Runs that end before it.
    run: usize,
    byte: usize,
    /// Cells that stand before it.
    pub column: usize,
}

/// One row: text without control characters, in runs of one ink. What is behind its end is blank.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PaintedRow {
    text: String,
    runs: Vec<Run>,
    cells: usize,
}

impl PaintedRow {
    /// Nothing yet, with room for so many cells of plain letters.
    pub(super) fn wide(cells: usize) -> Self {
        Self {
            text: String::with_capacity(cells),
            runs: Vec::with_capacity(4),
            cells: 0,
        }
    }

    /// A copy with room for so many cells of plain letters.
    pub(super) fn roomy(&self, cells: usize) -> Self {
        let mut row = Self::wide(cells.max(self.text.len()));
        row.append(self);
        row
    }

    /// Cells from the left edge that are painted.
    #[must_use]
    pub const fn cells(&self) -> usize {
        self.cells
    }

    /// The letters without their inks, not filled up to the right edge.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Text and ink from left to right. Graphemes are to be told inside a span only.
    pub fn spans(&self) -> impl Iterator<Item = (&str, Ink)> {
        self.spans_from(Seam::default())
    }

    /// The same behind a seam.
    pub fn spans_from(&self, seam: Seam) -> impl Iterator<Item = (&str, Ink)> {
        let mut from = seam.byte;
        self.runs.iter().skip(seam.run).map(move |run| {
            let text = self.text.get(from..run.end).unwrap_or_default();
            from = run.end;
            (text, run.ink)
        })
    }

    /// How far this row and another are the same, letters and inks.
    #[must_use]
    pub fn seam(&self, other: &Self) -> Seam {
        let mut seam = Seam::default();
        for (one, two) in self.spans().zip(other.spans()) {
            let (text, ink) = one;
            if one == two {
                seam.run += 1;
                seam.byte += text.len();
                seam.column += cells::width(text);
                continue;
            }
            if ink == two.1 {
                let plain = cells::plain_start(text, two.0);
                seam.byte += plain;
                seam.column += plain;
            }
            break;
        }
        seam
    }

    /// Adds text that takes `cells`; joins it with the run before where that changes no grapheme.
    pub(super) fn push(&mut self, text: &str, cells: usize, ink: Ink) {
        if text.is_empty() {
            return;
        }
        let seam = self.text.bytes().last().is_none_or(|b| b.is_ascii())
            && text.bytes().next().is_none_or(|b| b.is_ascii());
        self.text.push_str(text);
        self.cells += cells;
        let end = self.text.len();
        match self.runs.last_mut() {
            Some(last) if last.ink == ink && seam => last.end = end,
            _ => self.runs.push(Run { end, ink }),
        }
    }

    /// Adds another row behind this one.
    pub(super) fn append(&mut self, other: &Self) {
        let from = self.text.len();
        self.text.push_str(&other.text);
        self.cells += other.cells;
        let moved = |run: &Run| Run {
            end: from + run.end,
            ..*run
        };
        self.runs.extend(other.runs.iter().map(moved));
    }
}

/// Everything on the screen at one moment.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Picture {
    pub columns: u16,
    /// As many as the screen has, from top to bottom.
    pub rows: Vec<PaintedRow>,
    /// Column and row from 0; magnifiers and input methods follow it.
    pub cursor: Option<(u16, u16)>,
    /// A bar where text is typed, a block elsewhere.
    pub bar_cursor: bool,
    pub theme: Theme,
}

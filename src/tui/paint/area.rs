//! How the screen is divided into columns at its size, and where a cursor may stand.

use crate::page::{Page, Side};
use crate::tui::brush::Brush;
use crate::tui::picture::PaintedRow;

/// From this many rows on answers get blank lines between them.
const TALL: u16 = 30;
/// Below this many rows the step's title moves into the header.
const ROOM: u16 = 18;
const MARGIN: usize = 2;
const MEASURE: usize = 90;
/// From this width on there is a second column that repeats.
const WIDE: usize = 120;
const PREVIEW: usize = 72;
pub(super) const SIDE: usize = 36;

/// The measures of one frame, in cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Area {
    pub columns: usize,
    pub rows: usize,
    /// Where the body's text begins and how wide it is.
    pub left: usize,
    pub measure: usize,
    /// The measure of the blocks, where a preview stands beside them.
    pub blocks: usize,
    /// Where the second column begins.
    pub side: Option<usize>,
    pub plain: bool,
    /// 12 to 17 rows.
    pub small: bool,
    /// Over 30 rows.
    pub tall: bool,
}

impl Area {
    pub fn of(page: &Page, columns: u16, rows: u16) -> Self {
        let wide = usize::from(columns);
        let full = (wide - 2 * MARGIN).min(MEASURE);
        let mut area = Self {
            columns: wide,
            rows: usize::from(rows),
            left: MARGIN,
            measure: full,
            blocks: full,
            side: None,
            plain: page.style.plain,
            small: rows < ROOM,
            tall: rows > TALL,
        };
        if let Some(side) = &page.side {
            area.beside(side);
        }
        area
    }

    fn beside(&mut self, side: &Side) {
        if self.columns >= WIDE {
            self.measure = (self.columns - MARGIN - SIDE - 7).min(MEASURE);
            self.blocks = self.measure;
            self.side = Some(self.left + self.measure + 6);
        } else if side.always && self.columns >= PREVIEW {
            let from = self.columns - SIDE - 1;
            self.blocks = (from - 3 - self.left).min(MEASURE);
            self.side = Some(from);
        }
    }

    /// This area with the measure of its blocks.
    pub const fn narrowed(mut self) -> Self {
        self.measure = self.blocks;
        self
    }

    /// The column behind the text.
    pub const fn right(&self) -> usize {
        self.left + self.measure
    }

    /// An empty row that begins at the body's margin.
    pub fn brush(&self) -> Brush {
        self.brush_at(0)
    }

    /// An empty row that begins so many cells from the body's margin.
    pub fn brush_at(&self, indent: usize) -> Brush {
        // The second column comes into the same row.
        let row = PaintedRow::wide(self.columns);
        let mut brush = Brush::over(row, self.right(), self.plain);
        brush.blank_to(self.left + indent);
        brush
    }

    /// A row that may use the cell behind its text and the right margin (a caret stands there).
    pub fn mark(&self, mark: &'static str, plain: &'static str) -> &'static str {
        if self.plain { plain } else { mark }
    }
}

/// Where the cursor may stand; of several the highest rank wins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Spot {
    pub rank: Rank,
    pub column: usize,
    pub row: usize,
    /// A caret in text: shown as a bar.
    pub typing: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    Page,
    Row,
    Slot,
    Field,
    Strip,
}

impl Spot {
    pub const fn new(rank: Rank, column: usize, row: usize) -> Self {
        Self {
            rank,
            column,
            row,
            typing: false,
        }
    }

    pub const fn typing(mut self) -> Self {
        self.typing = true;
        self
    }

    pub const fn below(mut self, rows: usize) -> Self {
        self.row += rows;
        self
    }

    /// The better of two; the first where they are equal.
    pub fn better(first: Option<Self>, second: Option<Self>) -> Option<Self> {
        match (first, second) {
            (Some(a), Some(b)) if b.rank > a.rank => Some(b),
            (None, other) => other,
            (some, _) => some,
        }
    }
}

//! Rows with columns: a list, a grid, people with their answers, a menu. One shape for all of them.

use super::Line;
use crate::field::Field;

/// `pointer` (two cells at the body's margin), then the columns.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Rows {
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
    /// The row where keys go; always kept in view with one row on each side.
    pub focus: Option<usize>,
    /// Below 60 cells show one row at a time: its first growing cell as title, the others as lines.
    pub grid: bool,
}

/// How wide a column is and where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Column {
    /// What stands above the column; may hold newlines; empty heads of all columns mean no head line.
    pub head: String,
    pub width: Width,
    /// Empty cells before the column.
    pub gap: u16,
    /// Set against the right edge of the column.
    pub right: bool,
    /// In narrow windows the columns with the highest number go first; 0 never goes.
    pub falls: u8,
}

/// How many cells a column takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Width {
    /// Takes what is left; its text wraps to two lines, with the focus on it to as many as it needs.
    #[default]
    Grow,
    /// As wide as its widest cell or head, at most this many cells.
    Fit(u16),
    /// Exactly this many cells.
    Fixed(u16),
}

/// One row, with a cell for each column.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Row {
    pub pointer: Pointer,
    pub cells: Vec<Cell>,
    /// Lines below the row, starting at the growing column.
    pub under: Vec<Cell>,
    /// Not yet on disk although the disk was tried: marked at the right edge.
    pub unsaved: bool,
    /// Names the rows below it and takes nothing itself: no row more, where it is out of view.
    pub heading: bool,
}

/// What stands in the margin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Pointer {
    #[default]
    None,
    /// `›`: keys go here; the row is bold.
    Here,
    /// `►`: now, whose turn.
    Turn,
    /// `► ›`: both.
    TurnHere,
}

/// What stands in one place of a row.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    Line(Line),
    /// Text being typed; the caret is here.
    Field(FieldView),
    /// `[4]` or `[ ]`: takes the next number; the cursor stands in it.
    Slot(String),
}

/// The part of a field near its caret (a page costs the same for 10 bytes and 100 KB).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FieldView {
    pub lines: Vec<String>,
    /// Which of `lines` the caret is in.
    pub caret_line: usize,
    /// The caret's byte in that line.
    pub caret_byte: usize,
    /// There is more text above or below `lines`.
    pub above: bool,
    pub below: bool,
    /// Shown dim while the field is empty.
    pub placeholder: String,
    /// Letters are shown as `●`.
    pub masked: bool,
    /// Shown dim behind the text: what it is understood as, what can be completed.
    pub after: String,
}

impl FieldView {
    /// The part of a field that `rows` rows show around its caret.
    #[must_use]
    pub fn of(field: &Field, rows: usize) -> Self {
        let window = field.window(rows);
        Self {
            lines: window.lines,
            caret_line: window.caret_line,
            caret_byte: window.caret_byte,
            above: window.above,
            below: window.below,
            ..Self::default()
        }
    }
}

impl Cell {
    #[must_use]
    pub const fn empty() -> Self {
        Self::Line(Line::new())
    }
}

impl<T: Into<Line>> From<T> for Cell {
    fn from(line: T) -> Self {
        Self::Line(line.into())
    }
}

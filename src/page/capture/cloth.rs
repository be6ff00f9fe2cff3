//! Columns, rows and marks that the kinds are made of.

use crate::page::{Block, Cell, Column, Line, Pointer, Row, Rows, Tone, Width};

/// A column that is not named.
#[must_use]
pub fn column(width: Width, gap: u16) -> Column {
    Column {
        width,
        gap,
        ..Column::default()
    }
}

#[must_use]
pub fn named(head: impl Into<String>, width: Width, gap: u16) -> Column {
    Column {
        head: head.into(),
        ..column(width, gap)
    }
}

/// A column that goes in narrow windows; the highest number first.
#[must_use]
pub fn falling(column: Column, falls: u8) -> Column {
    Column { falls, ..column }
}

/// Number, then what it numbers.
#[must_use]
pub fn numbered() -> Vec<Column> {
    vec![column(Width::Fit(4), 0), column(Width::Grow, 2)]
}

#[must_use]
pub const fn row(pointer: Pointer, cells: Vec<Cell>) -> Row {
    Row {
        pointer,
        cells,
        under: Vec::new(),
        unsaved: false,
        heading: false,
    }
}

#[must_use]
pub const fn rows(columns: Vec<Column>, rows: Vec<Row>, focus: Option<usize>) -> Block {
    Block::Rows(Rows {
        columns,
        rows,
        focus,
        grid: false,
    })
}

/// The same; in very narrow windows one row at a time.
#[must_use]
pub const fn grid(columns: Vec<Column>, rows: Vec<Row>, focus: Option<usize>) -> Block {
    Block::Rows(Rows {
        columns,
        rows,
        focus,
        grid: true,
    })
}

#[must_use]
pub fn dim(text: impl Into<String>) -> Cell {
    Cell::Line(Line::dim(text))
}

#[must_use]
pub fn accent(text: impl Into<String>) -> Cell {
    Cell::Line(Line::toned(Tone::Accent, text))
}

/// `▲ reason`.
#[must_use]
pub fn look_here(text: &str) -> Cell {
    Cell::Line(Line::toned(Tone::Warn, format!("▲ {text}")))
}

/// So many dots of so many: `●●●··`.
#[must_use]
pub fn dots(n: u32, of: u32) -> String {
    let count = |n: u32| usize::try_from(n).unwrap_or(usize::MAX);
    let full = count(n.min(of));
    format!("{}{}", "●".repeat(full), "·".repeat(count(of) - full))
}

/// A bar of hands, at most this long.
#[must_use]
pub fn bar(n: u32) -> Cell {
    const MOST: u32 = 20;
    let length = usize::try_from(n.min(MOST)).unwrap_or(0);
    Cell::Line(Line::toned(Tone::Accent, "▐".repeat(length)))
}

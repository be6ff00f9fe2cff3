//! What one cell of a row shows: words on one line or wrapped, text being typed, or a slot for a number.

use std::rc::Rc;

use super::area::Rank;
use super::columns::Shown;
use super::field::{self, Written, borrowed};
use crate::base::cells;
use crate::page::{Cell, FieldView, Line, Tone};
use crate::tui::brush::{self, Brush, Span, spans};
use crate::tui::picture::Ink;

pub(super) enum Shape<'a> {
    /// One line, cut where it is too long; most cells are this, so it costs nothing to make.
    Line(&'a Line, bool),
    Wrapped(Vec<Vec<Span<'a>>>),
    Field(Rc<Written>),
    Slot(&'a str),
}

impl<'a> Shape<'a> {
    /// A line wrapped to at most `most` rows.
    pub fn wrapped(line: &'a Line, bold: bool, (room, most): (usize, usize)) -> Self {
        if brush::width(line) <= room {
            return Self::Line(line, bold);
        }
        Self::Wrapped(brush::wrapped(&spans(line, bold), room, most))
    }

    pub fn sideways(view: &FieldView, room: usize) -> Self {
        let (words, caret) = field::sideways(view, room);
        Self::Field(Rc::new(Written {
            rows: vec![words],
            caret_row: 0,
            caret_column: caret,
        }))
    }

    /// A cell in a place of its own, `room` wide.
    pub fn alone(cell: &'a Cell, room: usize) -> Self {
        match cell {
            Cell::Line(line) => Self::wrapped(line, false, (room, usize::MAX)),
            Cell::Field(view) => Self::Field(Rc::new(field::wrapped(view, room))),
            Cell::Slot(text) => Self::Slot(text),
        }
    }

    pub fn height(&self) -> usize {
        match self {
            Self::Line(..) | Self::Slot(_) => 1,
            Self::Wrapped(rows) => rows.len().max(1),
            Self::Field(written) => written.rows.len().max(1),
        }
    }

    pub fn is_empty(&self) -> bool {
        match self {
            Self::Line(line, _) => line.is_empty(),
            Self::Wrapped(_) | Self::Field(_) | Self::Slot(_) => false,
        }
    }

    /// The caret's row and column in this shape, and what kind of caret it is.
    pub fn caret(&self) -> Option<(Rank, usize, usize)> {
        match self {
            Self::Line(..) | Self::Wrapped(_) => None,
            Self::Field(written) => Some((Rank::Field, written.caret_row, written.caret_column)),
            Self::Slot(_) => Some((Rank::Slot, 0, 1)),
        }
    }

    /// Where a shape begins in its column. A slot's bracket hangs in the gap, so that its number stands under numbers.
    pub fn at(&self, column: &Shown) -> usize {
        let Self::Slot(text) = self else {
            return column.at;
        };
        if column.right {
            let inner = cells::width(text).max(1);
            (column.at + column.width).saturating_sub(inner + 1)
        } else {
            column.at - usize::from(column.gap > 0)
        }
    }

    /// Writes one row of this shape, in at most `room` cells, against the column `right` where there is one.
    pub fn write(&self, row: usize, brush: &mut Brush, (room, right): (usize, Option<usize>)) {
        let mut put = |spans: &[Span]| match right {
            Some(end) => brush.right(spans, end),
            None => brush.cut(spans, room),
        };
        match self {
            Self::Line(line, bold) if row == 0 => match line.only() {
                Some(piece) => put(&[brush::span(piece, *bold)]),
                None => put(&spans(line, *bold)),
            },
            Self::Wrapped(rows) => put(rows.get(row).map_or(&[][..], Vec::as_slice)),
            Self::Field(written) => put(&written.rows.get(row).map(borrowed).unwrap_or_default()),
            Self::Slot(text) if row == 0 => {
                let inside = if text.is_empty() { " " } else { text };
                let ink = Ink::of(Tone::Accent).bold();
                brush.cut(
                    &[("[", ink), (inside, ink), ("]", ink)],
                    cells::width(inside) + 2,
                );
            }
            Self::Line(..) | Self::Slot(_) => {}
        }
    }
}

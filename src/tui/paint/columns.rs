//! How wide each column of rows is, which ones fall away in a narrow window, and where each begins.

use super::field;
use crate::base::cells;
use crate::page::{Cell, Column, Rows, Width};
use crate::tui::brush;

/// A growing column gives up others before it gets narrower than this.
const LEAST_GROW: usize = 16;

/// A column that is shown.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shown {
    /// Its place in the page's columns.
    pub index: usize,
    /// Cells from the left edge of the columns.
    pub at: usize,
    pub width: usize,
    pub grows: bool,
    pub right: bool,
    /// Empty cells before it, where a slot's bracket may hang.
    pub gap: usize,
}

/// The columns that fit into `room` cells, and how many do not.
pub(super) fn shown(rows: &Rows, room: usize) -> (Vec<Shown>, usize) {
    let mut kept: Vec<Shown> = rows
        .columns
        .iter()
        .enumerate()
        .map(|(index, column)| wanted(rows, index, column))
        .collect();
    let mut fallen = 0;
    while taken(&kept) > room {
        let Some(worst) = next_to_fall(rows, &kept) else {
            break;
        };
        kept.remove(worst);
        fallen += 1;
    }
    squeeze(&mut kept, room);
    grow(&mut kept, room);
    let mut at = 0;
    for column in &mut kept {
        column.at = at + column.gap;
        at = column.at + column.width;
    }
    (kept, fallen)
}

fn wanted(rows: &Rows, index: usize, column: &Column) -> Shown {
    let width = match column.width {
        Width::Fixed(cells) => usize::from(cells),
        Width::Fit(most) => natural(rows, index, column, most.into()),
        Width::Grow => natural(rows, index, column, LEAST_GROW).max(1),
    };
    Shown {
        index,
        at: 0,
        width,
        grows: column.width == Width::Grow,
        right: column.right,
        gap: column.gap.into(),
    }
}

/// The widest cell or head of a column, at most `most`.
fn natural(rows: &Rows, index: usize, column: &Column, most: usize) -> usize {
    let head = column.head.split('\n').map(cells::width).max();
    let mut widest = head.unwrap_or(0);
    for row in &rows.rows {
        if widest >= most {
            break;
        }
        widest = widest.max(row.cells.get(index).map_or(0, cell));
    }
    widest.min(most)
}

fn cell(cell: &Cell) -> usize {
    match cell {
        Cell::Line(line) => brush::width(line),
        Cell::Field(field) => field::width(field),
        Cell::Slot(text) => cells::width(text).max(1),
    }
}

fn taken(columns: &[Shown]) -> usize {
    columns.iter().map(|column| column.gap + column.width).sum()
}

/// The column with the highest number, the rightmost of several; never the one that takes keys.
fn next_to_fall(rows: &Rows, kept: &[Shown]) -> Option<usize> {
    let focused = rows.focus.and_then(|focus| rows.rows.get(focus));
    let takes_keys = |index: usize| {
        let cell = focused.and_then(|row| row.cells.get(index));
        matches!(cell, Some(Cell::Field(_) | Cell::Slot(_)))
    };
    let falls = |column: &Shown| rows.columns.get(column.index).map_or(0, |c| c.falls);
    kept.iter()
        .enumerate()
        .filter(|(_, column)| falls(column) > 0 && !takes_keys(column.index))
        .max_by_key(|(place, column)| (falls(column), *place))
        .map(|(place, _)| place)
}

/// Makes the widest columns narrower until all fit, each at least one cell.
fn squeeze(kept: &mut [Shown], room: usize) {
    let mut over = taken(kept).saturating_sub(room);
    while over > 0 {
        let second = kept
            .iter()
            .map(|c| c.width)
            .filter(|w| *w > 1)
            .collect::<Vec<_>>();
        let Some(widest) = second.iter().max().copied() else {
            break;
        };
        let next = second
            .iter()
            .filter(|w| **w < widest)
            .max()
            .copied()
            .unwrap_or(1);
        let Some(column) = kept.iter_mut().find(|c| c.width == widest) else {
            break;
        };
        let less = (widest - next).clamp(1, over);
        column.width -= less;
        over -= less;
    }
}

/// Gives what is left to the growing columns, evenly.
fn grow(kept: &mut [Shown], room: usize) {
    let growing = kept.iter().filter(|column| column.grows).count();
    let mut spare = room.saturating_sub(taken(kept));
    for (seen, column) in kept.iter_mut().filter(|column| column.grows).enumerate() {
        let more = spare / (growing - seen);
        column.width += more;
        spare -= more;
    }
}

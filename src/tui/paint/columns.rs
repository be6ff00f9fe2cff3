//! How wide each column of rows is, which ones fall away in a narrow window, and where each begins.

use super::field;
use crate::base::cells;
use crate::page::{Cell, Column, Row, Rows, Width};
use crate::tui::brush;

/// Others fall away before a growing column gets narrower than this …
const GROWN: usize = 24;
/// … and before it gets narrower than this even those that should stay.
const LEAST: usize = 16;
/// Text that wraps gives way down to this before a column of words that do not.
const WRAPPED: usize = 12;

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

/// The columns that fit into `room` cells, and how many do not; one that only keeps others apart is not counted.
pub(super) fn shown(rows: &Rows, room: usize) -> (Vec<Shown>, usize) {
    let mut kept: Vec<Shown> = rows
        .columns
        .iter()
        .enumerate()
        .map(|(index, column)| wanted(rows, index, column))
        .collect();
    let mut fallen = 0;
    for may_fall in [falls, stays] {
        while taken(&kept) > room {
            let Some(worst) = next_to_fall(rows, &kept, may_fall) else {
                break;
            };
            let gone = kept.remove(worst);
            fallen += usize::from(!is_blank(rows, gone.index));
        }
        if taken(&kept) > room {
            let growing = kept.iter_mut().filter(|column| column.grows);
            growing.for_each(|column| column.width = column.width.min(LEAST));
        }
    }
    give_way(&mut kept, room);
    squeeze(&mut kept, room);
    grow(&mut kept, room);
    let mut at = 0;
    for column in &mut kept {
        column.at = at + column.gap;
        at = column.at + column.width;
    }
    (kept, fallen)
}

fn is_blank(rows: &Rows, index: usize) -> bool {
    let empty = |row: &Row| row.cells.get(index).is_none_or(|c| cell(c) == 0);
    rows.columns.get(index).is_none_or(|c| c.head.is_empty()) && rows.rows.iter().all(empty)
}

fn wanted(rows: &Rows, index: usize, column: &Column) -> Shown {
    let width = match column.width {
        Width::Fixed(cells) => usize::from(cells),
        Width::Fit(most) => natural(rows, index, column, most.into()),
        Width::Grow => natural(rows, index, column, GROWN).max(1),
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

/// The order in which a column falls away, if at all.
type MayFall = fn(&Column, usize) -> Option<u8>;

fn falls(column: &Column, _: usize) -> Option<u8> {
    Some(column.falls).filter(|falls| *falls > 0)
}

/// Where nothing else helps: a cell of two letters tells less than `→ 1 more`.
fn stays(column: &Column, index: usize) -> Option<u8> {
    (index > 1 && column.width != Width::Grow).then_some(0)
}

/// The column with the highest number, the rightmost of several; never the one that takes keys.
fn next_to_fall(rows: &Rows, kept: &[Shown], may_fall: MayFall) -> Option<usize> {
    let focused = rows.focus.and_then(|focus| rows.rows.get(focus));
    let takes_keys = |index: usize| {
        let cell = focused.and_then(|row| row.cells.get(index));
        matches!(cell, Some(Cell::Field(_) | Cell::Slot(_)))
    };
    let order = |(place, shown): (usize, &Shown)| {
        let column = rows.columns.get(shown.index)?;
        let order = may_fall(column, shown.index)?;
        (!takes_keys(shown.index)).then_some((order, place))
    };
    let worst = kept.iter().enumerate().filter_map(order).max();
    worst.map(|(_, place)| place)
}

/// Lets the growing columns wrap a little more.
fn give_way(kept: &mut [Shown], room: usize) {
    let mut over = taken(kept).saturating_sub(room);
    for column in kept.iter_mut().filter(|column| column.grows) {
        let less = column.width.saturating_sub(WRAPPED).min(over);
        column.width -= less;
        over -= less;
    }
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

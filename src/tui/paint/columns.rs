//! How wide each column of rows is, which ones fall away in a narrow window, and where each begins.

use crate::base::cells;
use crate::page::{Cell, Column, Row, Rows, Width};
use crate::tui::brush;

/// Others fall away before a growing column gets narrower than this …
const GROWN: usize = 24;
/// … and before it gets narrower than this even those that should stay.
const LEAST: usize = 16;
/// Where several columns grow, others fall away before one gets narrower than this; a single one gives way down to it
/// before words that do not wrap.
const SHARED: usize = 12;
/// The cells for what is being typed in a column that does not grow: its text must not move the columns. A date with
/// the caret behind it is in view whole.
const TYPED: usize = 11;
/// Beyond this a growing column has no claim of its own on what is left.
const CLAIM: usize = 60;

/// A column that is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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

/// How many columns do not fit, on each side of those that do.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Fallen {
    pub left: usize,
    pub right: usize,
}

impl Fallen {
    /// One that only keeps others apart is not counted.
    fn of(rows: &Rows, kept: &[Shown]) -> Self {
        let last = kept.last().map_or(0, |column| column.index);
        let stays = |index: usize| kept.iter().any(|shown| shown.index == index);
        let gone = (0..rows.columns.len()).filter(|i| !stays(*i) && !is_blank(rows, *i));
        let (right, left): (Vec<usize>, Vec<usize>) = gone.partition(|index| *index > last);
        Self {
            left: left.len(),
            right: right.len(),
        }
    }

    pub const fn is_none(self) -> bool {
        self.left + self.right == 0
    }

    /// `← 1 more  → 2 more`.
    pub fn words(self) -> String {
        let left = (self.left > 0).then(|| format!("← {} more", self.left));
        let right = (self.right > 0).then(|| format!("→ {} more", self.right));
        left.into_iter().chain(right).collect::<Vec<_>>().join("  ")
    }
}

/// The columns that fit into `room` cells, and how many do not.
pub(super) fn shown(rows: &Rows, room: usize) -> (Vec<Shown>, Fallen) {
    let several = rows
        .columns
        .iter()
        .filter(|c| c.width == Width::Grow)
        .count()
        > 1;
    let grown = if several { SHARED } else { GROWN };
    let mut kept: Vec<Shown> = rows
        .columns
        .iter()
        .enumerate()
        .map(|(index, column)| wanted(rows, (index, column), grown))
        .collect();
    for may_fall in [falls, stays] {
        while taken(&kept) > room {
            let Some(worst) = next_to_fall(rows, &kept, may_fall) else {
                break;
            };
            kept.remove(worst);
        }
        if taken(&kept) > room {
            let growing = kept.iter_mut().filter(|column| column.grows);
            growing.for_each(|column| column.width = column.width.min(LEAST));
        }
    }
    give_way(&mut kept, room);
    squeeze(&mut kept, room);
    if several {
        claim(rows, &mut kept, room);
    }
    grow(&mut kept, room);
    let mut at = 0;
    for column in &mut kept {
        column.at = at + column.gap;
        at = column.at + column.width;
    }
    let fallen = Fallen::of(rows, &kept);
    (kept, fallen)
}

fn is_blank(rows: &Rows, index: usize) -> bool {
    let empty = |row: &Row| row.cells.get(index).is_none_or(|c| cell(c) == 0);
    rows.columns.get(index).is_none_or(|c| c.head.is_empty()) && rows.rows.iter().all(empty)
}

fn wanted(rows: &Rows, (index, column): (usize, &Column), grown: usize) -> Shown {
    let width = match column.width {
        Width::Fixed(cells) => usize::from(cells),
        Width::Fit(most) => natural(rows, index, column, most.into()),
        Width::Grow => natural(rows, index, column, grown).max(1),
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

/// The widest cell or head of a column, at most `most`. What is being typed counts the same however long it is.
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
        Cell::Field(_) => TYPED,
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
        let less = column.width.saturating_sub(SHARED).min(over);
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

/// Gives several growing columns what their words need, as far as it is there; those that need least come first.
fn claim(rows: &Rows, kept: &mut [Shown], room: usize) {
    let mut spare = room.saturating_sub(taken(kept));
    let mut claims: Vec<(usize, usize)> = Vec::new();
    for (place, shown) in kept.iter().enumerate().filter(|(_, c)| c.grows) {
        if let Some(column) = rows.columns.get(shown.index) {
            claims.push((natural(rows, shown.index, column, CLAIM), place));
        }
    }
    claims.sort_unstable();
    let waiting = claims.len();
    for (served, (wants, place)) in claims.into_iter().enumerate() {
        let Some(column) = kept.get_mut(place) else {
            continue;
        };
        let more = wants
            .saturating_sub(column.width)
            .min(spare / (waiting - served));
        column.width += more;
        spare -= more;
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

#[cfg(test)]
mod tests {
    use super::{Fallen, Shown, shown};
    use crate::page::{Cell, Column, FieldView, Pointer, Row, Rows, Width};

    /// Free rows as a table has them at 80 columns, focus and text in the column `at`.
    fn table(widths: &[Width], (at, typed): (usize, &str)) -> Rows {
        let column = |(n, width): (usize, &Width)| Column {
            head: format!("Column {n}"),
            width: *width,
            gap: 3,
            falls: u8::try_from(n.abs_diff(at)).unwrap() * u8::from(n > 0),
            ..Column::default()
        };
        let field = FieldView {
            lines: vec![typed.to_owned()],
            ..FieldView::default()
        };
        let cell = |n| {
            if n == at {
                Cell::field(field.clone())
            } else {
                Cell::from("recess is indoors")
            }
        };
        let row = Row {
            pointer: Pointer::Here,
            cells: (0..widths.len()).map(cell).collect(),
            ..Row::default()
        };
        Rows {
            columns: widths.iter().enumerate().map(column).collect(),
            rows: vec![row],
            focus: Some(0),
            grid: true,
        }
    }

    const FOUR: [Width; 4] = [Width::Grow, Width::Grow, Width::Fit(14), Width::Fit(12)];
    const SIX: [Width; 6] = [Width::Grow; 6];

    fn indexes(columns: &[Shown]) -> Vec<usize> {
        columns.iter().map(|column| column.index).collect()
    }

    #[test]
    fn columns_share_the_room_before_one_is_hidden() {
        let (columns, fallen) = shown(&table(&FOUR, (1, "")), 74);
        assert_eq!(
            (indexes(&columns), fallen),
            (vec![0, 1, 2, 3], Fallen::default())
        );
        let last = columns.last().unwrap();
        assert_eq!(last.at + last.width, 74);
    }

    #[test]
    fn what_is_typed_does_not_move_the_columns() {
        let widths = |at, typed| -> Vec<(usize, usize)> {
            let (columns, _) = shown(&table(&FOUR, (at, typed)), 74);
            columns.iter().map(|c| (c.at, c.width)).collect()
        };
        for at in 0..FOUR.len() {
            assert_eq!(
                widths(at, ""),
                widths(at, "Mei takes the door and waits"),
                "{at}"
            );
        }
    }

    #[test]
    fn the_hidden_ones_are_farthest_from_the_focus_and_told_on_their_side() {
        let at = |focus| {
            let (columns, fallen) = shown(&table(&SIX, (focus, "")), 62);
            (indexes(&columns), fallen.words())
        };
        assert_eq!(at(1), (vec![0, 1, 2, 3], "→ 2 more".to_owned()));
        assert_eq!(at(3), (vec![0, 2, 3, 4], "← 1 more  → 1 more".to_owned()));
        assert_eq!(at(5), (vec![0, 3, 4, 5], "← 2 more".to_owned()));
    }
}

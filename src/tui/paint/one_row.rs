//! A grid in a narrow window: one row at a time, its item as title, its columns as lines. The same keys.

use super::area::{Area, Rank, Spot};
use super::field::{self, borrowed};
use super::table::{Drawn, grows, words};
use crate::base::cells;
use crate::page::{Cell, Row, Rows, Tone};
use crate::tui::brush::{Brush, spans};
use crate::tui::picture::{Ink, PaintedRow};

/// Below this width.
const NARROW: usize = 60;
/// The widest that names of columns may be.
const NAMES: usize = 16;
const INDENT: usize = 4;
const GAP: usize = 3;
/// Values in view in a low window.
const MOST: usize = 4;

/// The focused row of a grid, where the window is too narrow for its columns.
pub(super) fn drawn(rows: &Rows, area: &Area) -> Option<Drawn> {
    let focus = rows.focus.filter(|_| rows.grid && area.columns < NARROW)?;
    let row = rows.rows.get(focus)?;
    let item = (0..row.cells.len())
        .find(|index| grows(rows, *index))
        .unwrap_or(0);
    // What is being written needs its caret: it stands among the lines then.
    let written = matches!(row.cells.get(item), Some(Cell::Field(_)));
    let item = if written {
        item.saturating_sub(1)
    } else {
        item
    };
    let place = place(rows, focus, item);
    let (head, caret) = title(row.cells.get(..=item).unwrap_or_default(), &place, area);
    let mut drawn = Drawn {
        rows: vec![head],
        spot: caret.or(Some(Spot::new(Rank::Row, area.left + 2, 0))),
    };
    let rest = rows.columns.iter().zip(&row.cells).skip(item + 1);
    let values: Vec<(String, &Cell)> = rest
        .map(|(column, cell)| (column.head.replace('\n', " "), cell))
        .filter(|(name, cell)| !name.is_empty() || !is_blank(cell))
        .collect();
    let values = near(values, area);
    let names = values
        .iter()
        .map(|(name, _)| cells::width(name))
        .max()
        .unwrap_or(0)
        .min(NAMES);
    // What can be chosen stands where it is written, once; everything else below all values.
    let mut rest: &[Cell] = &row.under;
    for (name, cell) in values {
        let mut brush = area.brush_at(INDENT);
        brush.cut(&[(&name, Ink::of(Tone::Dim))], names);
        brush.blank_to(area.left + INDENT + names + GAP);
        let spot = value(cell, &mut brush).map(|spot| spot.below(drawn.rows.len()));
        drawn.spot = Spot::better(drawn.spot, spot);
        drawn.rows.push(brush.done());
        if matches!(cell, Cell::Field(_)) {
            drawn.rows.extend(below(std::mem::take(&mut rest), area));
        }
    }
    for cell in rest {
        let mut brush = area.brush_at(INDENT);
        let spot = value(cell, &mut brush).map(|spot| spot.below(drawn.rows.len()));
        drawn.spot = Spot::better(drawn.spot, spot);
        drawn.rows.push(brush.done());
    }
    Some(drawn)
}

/// Nothing stands there, and no key goes there.
fn is_blank(cell: &Cell) -> bool {
    matches!(cell, Cell::Line(_)) && words(cell).is_empty()
}

/// What can be chosen or completed, right below where keys go.
fn below(under: &[Cell], area: &Area) -> Vec<PaintedRow> {
    let line = |cell: &Cell| {
        let mut brush = area.brush_at(INDENT);
        let room = brush.room();
        brush.cut(&spans(&words(cell), false), room);
        brush.done()
    };
    under.iter().map(line).collect()
}

/// `2 of 3`: which item this is; nothing for a row above the numbered ones, such as the weights.
fn place(rows: &Rows, focus: usize, item: usize) -> String {
    let numbered = |row: &Row| row.cells.first().is_some_and(|c| !words(c).is_empty());
    let above = rows.rows.iter().position(numbered).unwrap_or(0);
    let counts = |row: &&Row| is_item(row, item);
    let upto = rows.rows.iter().take(focus + 1).skip(above);
    let of = rows.rows.iter().skip(above).filter(counts).count();
    match upto.filter(counts).count() {
        0 => String::new(),
        upto => format!("{upto} of {of}"),
    }
}

/// Whether a row is an item with values: not a heading above some, nor a scale below them.
fn is_item(row: &Row, item: usize) -> bool {
    let named = row
        .cells
        .get(item)
        .is_some_and(|cell| !words(cell).is_empty());
    named && row.cells.len() > item + 1
}

/// Of many values in a low window those around the one that takes keys; how many there are stands with its place.
fn near<'a>(values: Vec<(String, &'a Cell)>, area: &Area) -> Vec<(String, &'a Cell)> {
    if !area.small || values.len() <= MOST {
        return values;
    }
    let takes_keys = |(_, cell): &(String, &Cell)| matches!(cell, Cell::Slot(_) | Cell::Field(_));
    let Some(here) = values.iter().position(takes_keys) else {
        return values;
    };
    let first = here.saturating_sub(MOST / 2).min(values.len() - MOST);
    values.into_iter().skip(first).take(MOST).collect()
}

/// The first cells in one line, and where the caret stands in them.
fn title(cells: &[Cell], place: &str, area: &Area) -> (PaintedRow, Option<Spot>) {
    let mut brush = area.brush();
    brush.put(area.mark("›", ">"), Ink::of(Tone::Accent).bold());
    let mut at = area.left + 2;
    let mut caret = None;
    for cell in cells {
        if let Cell::Field(view) = cell {
            brush.blank_to(at);
            let room = brush.room().saturating_sub(place.len() + 2);
            let (shown, column) = field::sideways(view, room);
            brush.cut(&borrowed(&shown), room);
            caret = Some(Spot::new(Rank::Field, at + column, 0).typing());
            at = brush.at() + 2;
            continue;
        }
        let line = words(cell);
        if line.is_empty() {
            continue;
        }
        brush.blank_to(at);
        let room = brush.room().saturating_sub(place.len() + 2);
        brush.cut(&spans(&line, true), room);
        at = brush.at() + 2;
    }
    brush.right(&[(place, Ink::of(Tone::Dim))], area.right());
    (brush.done(), caret)
}

/// Writes a cell's value, and gives where a caret stands in it.
fn value(cell: &Cell, brush: &mut Brush) -> Option<Spot> {
    let (at, room) = (brush.at(), brush.room());
    match cell {
        Cell::Line(line) => {
            brush.cut(&spans(line, false), room);
            None
        }
        Cell::Slot(_) => {
            brush.cut(&spans(&words(cell), true), room);
            Some(Spot::new(Rank::Slot, at + 1, 0))
        }
        Cell::Field(view) => {
            let (shown, caret) = field::sideways(view, room);
            brush.cut(&borrowed(&shown), room);
            Some(Spot::new(Rank::Field, at + caret, 0).typing())
        }
    }
}

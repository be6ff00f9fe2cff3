//! A Page on a screen of so many cells, as a Picture. Pure: the same page, size and tops give the same picture.
//! Decides where things stand and what gives way when rows are short; never what a key means.

mod area;
mod bands;
mod blocks;
mod columns;
mod digits;
mod field;
mod foot;
mod footer;
mod head;
mod header;
mod known;
mod one_row;
mod same;
mod shape;
mod side;
mod stack;
mod table;
mod tops;
mod window;

use crate::base::cells;
use crate::page::{Memory, Page, Tone};

use super::brush::Brush;
use super::picture::{Ink, PaintedRow, Picture};
use area::{Area, Spot};
pub use tops::Tops;

const LEAST_COLUMNS: u16 = 40;
const LEAST_ROWS: u16 = 12;

/// Paints the page on `columns` by `rows` cells. `tops` remembers between frames how far each page is scrolled.
#[must_use]
pub fn paint(page: &Page, columns: u16, rows: u16, tops: &mut Tops) -> (Picture, Memory) {
    let mut picture = Picture {
        columns,
        theme: page.style.theme,
        ..Picture::default()
    };
    if columns < LEAST_COLUMNS || rows < LEAST_ROWS {
        picture.rows = too_small(columns, rows);
        return (picture, Memory::default());
    }
    let area = Area::of(page, columns, rows);
    let bands = bands::laid(page, &area, tops);
    picture.rows.reserve(usize::from(rows));
    picture.rows.push(tops.header(page, &area));
    picture.rows.push(rule(&area));
    picture.rows.extend(bands.rows);
    picture.rows.push(rule(&area));
    picture.rows.push(tops.footer(&page.footer, &area));
    if let Some(spot) = bands.spot {
        picture.cursor = cell(&spot, &area);
        picture.bar_cursor = spot.typing;
    }
    (picture, bands.memory)
}

/// The spot on the screen: below the header and its rule.
fn cell(spot: &Spot, area: &Area) -> Option<(u16, u16)> {
    let column = u16::try_from(spot.column.min(area.columns - 1)).ok()?;
    let row = u16::try_from(spot.row + 2).ok()?;
    Some((column, row))
}

fn rule(area: &Area) -> PaintedRow {
    let mark = if area.plain { "-" } else { "─" };
    let mut row = PaintedRow::default();
    row.push(&mark.repeat(area.columns), area.columns, Ink::of(Tone::Dim));
    row
}

/// Plain words without rules; the place in the page comes back with the room.
fn too_small(columns: u16, rows: u16) -> Vec<PaintedRow> {
    let edge = usize::from(columns);
    let now = format!("Now it is {columns} × {rows}.");
    let paragraphs = [
        vec!["Please make this window larger."],
        vec!["Roundtable needs 40 × 12.", now.as_str()],
        vec!["Everything is kept."],
    ];
    let margin = if edge > 8 { 2 } else { 0 };
    let mut painted = vec![PaintedRow::default()];
    for paragraph in paragraphs {
        for sentence in paragraph {
            for line in cells::wrap(sentence, (edge - margin).max(1)) {
                let mut brush = Brush::new(edge, false);
                brush.blank_to(margin);
                brush.put(&line, Ink::default());
                painted.push(brush.done());
            }
        }
        painted.push(PaintedRow::default());
    }
    painted.resize(usize::from(rows), PaintedRow::default());
    painted
}

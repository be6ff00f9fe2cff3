//! Pictures on a terminal: what changed between two of them, in the fewest bytes. Reads nothing, decides nothing.

mod turned;

use std::io::{self, Write};

use ratatui::buffer::Cell;

use super::pen::{Pen, blank};
use super::picture::{PaintedRow, Picture};
use super::theme::Colours;
use crate::page::Theme;
use turned::{BEHIND, Turned};

const HIDE: &str = "\x1b[?25l";
const SHOW: &str = "\x1b[?25h";
const BAR: &str = "\x1b[6 q";
const BLOCK: &str = "\x1b[2 q";
const TOGETHER: &str = "\x1b[?2026h";
const DRAWN: &str = "\x1b[?2026l";
/// A frame of more bytes than this is shown at once, where the terminal can.
const BIG: usize = 1024;
/// Rows that may change before the cursor is hidden meanwhile: a letter and the mark of saving.
const FEW: usize = 2;

/// The output side: remembers what the terminal shows.
#[derive(Debug)]
pub struct Screen<W: Write> {
    out: W,
    colours: Colours,
    columns: u16,
    theme: Theme,
    /// Empty: nothing about the terminal is known.
    shown: Vec<PaintedRow>,
    pen: Pen,
    turned: Turned,
    cursor: Cursor,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Cursor {
    seen: Option<bool>,
    bar: Option<bool>,
}

impl<W: Write> Screen<W> {
    pub fn new(out: W, colours: Colours) -> Self {
        Self {
            out,
            colours,
            columns: 0,
            theme: Theme::default(),
            shown: Vec::new(),
            pen: Pen::default(),
            turned: Turned::default(),
            cursor: Cursor::default(),
        }
    }

    /// The next picture is drawn whole: the terminal's size changed, or others wrote on it.
    pub fn forget(&mut self) {
        self.shown.clear();
        self.turned.forget();
        self.pen.forget();
        self.cursor = Cursor::default();
    }

    /// What was written to.
    pub const fn out(&self) -> &W {
        &self.out
    }

    pub const fn out_mut(&mut self) -> &mut W {
        &mut self.out
    }

    /// Brings the terminal from the last picture to this one.
    ///
    /// # Errors
    /// Where the terminal is gone.
    pub fn show(&mut self, picture: Picture) -> io::Result<()> {
        let same = self.shown.len() == picture.rows.len()
            && self.columns == picture.columns
            && self.theme == picture.theme;
        if !same {
            self.forget();
            self.columns = picture.columns;
            self.theme = picture.theme;
            self.turned.resize(self.columns);
            if self.colours == Colours::None {
                self.pen.raw("\x1b[0m\x1b[H\x1b[2J");
            }
        }
        let changed = self.changed(&picture);
        for index in &changed {
            let (Some(row), Ok(number)) = (picture.rows.get(*index), u16::try_from(*index)) else {
                continue;
            };
            self.row(number, row);
        }
        self.place(&picture, changed.len());
        self.shown = picture.rows;
        if self.pen.bytes().len() > BIG {
            self.pen.before(TOGETHER);
            self.pen.raw(DRAWN);
        }
        let written = self.out.write_all(self.pen.bytes());
        self.pen.clear();
        written.and_then(|()| self.out.flush())
    }

    /// The rows that differ, the cursor's last, so that the pen ends where the next letter comes.
    fn changed(&self, picture: &Picture) -> Vec<usize> {
        let differs = |index: &usize| self.shown.get(*index) != picture.rows.get(*index);
        let mut changed: Vec<usize> = (0..picture.rows.len()).filter(differs).collect();
        let cursor = picture.cursor.map(|(_, row)| usize::from(row));
        if let Some(place) = changed.iter().position(|row| Some(*row) == cursor) {
            let row = changed.remove(place);
            changed.push(row);
        }
        changed
    }

    /// Draws what differs in one row.
    fn row(&mut self, number: u16, row: &PaintedRow) {
        let look = (self.theme, self.colours);
        let shown = self.shown.get(usize::from(number));
        let dirty = self.turned.to(row, (number, shown), look);
        let cells = self.turned.cells();
        let ground = self.colours == Colours::None;
        let blanks = cells.iter().rev().take_while(|cell| blank(cell)).count();
        let erase_from = cells.len() - blanks;
        for (column, cell) in (0u16..).zip(cells) {
            let index = usize::from(column);
            if !dirty.get(index).copied().unwrap_or(false) || cell.symbol() == BEHIND {
                continue;
            }
            reach(&mut self.pen, cells, column, number);
            if ground && index >= erase_from && worth_erasing(&dirty, index) {
                self.pen.erase(cell);
                break;
            }
            let behind = cells.iter().skip(index + 1);
            let taken = 1 + behind.take_while(|cell| cell.symbol() == BEHIND).count();
            let taken = u16::try_from(taken).unwrap_or(1);
            self.pen.write(cell, taken, column + taken >= self.columns);
        }
    }

    /// Leaves the cursor where the picture wants it.
    fn place(&mut self, picture: &Picture, changed: usize) {
        if changed > FEW && self.cursor.seen != Some(false) {
            self.pen.before(HIDE);
            self.cursor.seen = Some(false);
        }
        let Some((column, row)) = picture.cursor else {
            if self.cursor.seen != Some(false) {
                self.pen.raw(HIDE);
                self.cursor.seen = Some(false);
            }
            return;
        };
        self.pen.go(column, row);
        if self.cursor.bar != Some(picture.bar_cursor) {
            self.pen.raw(if picture.bar_cursor { BAR } else { BLOCK });
            self.cursor.bar = Some(picture.bar_cursor);
        }
        if self.cursor.seen != Some(true) {
            self.pen.raw(SHOW);
            self.cursor.seen = Some(true);
        }
    }
}

/// Whether so many cells from here on have to become blank that erasing them is shorter.
fn worth_erasing(dirty: &[bool], from: usize) -> bool {
    dirty.iter().skip(from).filter(|dirty| **dirty).count() > 3
}

/// Goes to a cell, over what stands between where that is shorter.
fn reach(pen: &mut Pen, cells: &[Cell], column: u16, row: u16) {
    if let Some((from, same)) = pen.at() {
        let between = cells
            .get(usize::from(from)..usize::from(column))
            .unwrap_or_default();
        let near = same == row && from < column && between.len() < 8;
        let alike = |cell: &Cell| cell.symbol().len() == 1 && pen.writes_alike(cell);
        if near && between.len() <= pen.way(column, row).len() && between.iter().all(alike) {
            for cell in between {
                pen.write(cell, 1, false);
            }
            return;
        }
    }
    pen.go(column, row);
}

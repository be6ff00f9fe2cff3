//! Pictures on a terminal: what changed between two of them, in the fewest bytes. Reads nothing, decides nothing.

use std::io::{self, Write};

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;

use super::pen::{Pen, blank, overhangs};
use super::picture::{Ink, PaintedRow, Picture};
use super::theme::{self, Colours};
use crate::base::cells;
use crate::page::Theme;

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
/// What stands in a cell behind the first half of a wide letter.
const BEHIND: &str = "";

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
    before: Buffer,
    after: Buffer,
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
            before: Buffer::empty(Rect::ZERO),
            after: Buffer::empty(Rect::ZERO),
            cursor: Cursor::default(),
        }
    }

    /// The next picture is drawn whole: the terminal's size changed, or others wrote on it.
    pub fn forget(&mut self) {
        self.shown.clear();
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
            let row = Rect::new(0, 0, self.columns, 1);
            self.before.resize(row);
            self.after.resize(row);
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
        fill(&mut self.after, row, look);
        let dirty = if let Some(shown) = self.shown.get(usize::from(number)) {
            fill(&mut self.before, shown, look);
            let mut dirty = differing(&self.before.content, &self.after.content);
            over(&self.before.content, &self.after.content, &mut dirty);
            dirty
        } else if self.colours == Colours::None {
            self.after.content.iter().map(|cell| !blank(cell)).collect()
        } else {
            vec![true; self.after.content.len()]
        };
        let ground = self.colours == Colours::None;
        let blanks = self
            .after
            .content
            .iter()
            .rev()
            .take_while(|cell| blank(cell))
            .count();
        let erase_from = self.after.content.len() - blanks;
        for (column, cell) in (0u16..).zip(&self.after.content) {
            let index = usize::from(column);
            if !dirty.get(index).copied().unwrap_or(false) || cell.symbol() == BEHIND {
                continue;
            }
            reach(&mut self.pen, &self.after.content, column, number);
            if ground && index >= erase_from && worth_erasing(&dirty, index) {
                self.pen.erase(cell);
                break;
            }
            let behind = self.after.content.iter().skip(index + 1);
            let cells = 1 + behind.take_while(|cell| cell.symbol() == BEHIND).count();
            let cells = u16::try_from(cells).unwrap_or(1);
            self.pen.write(cell, cells, column + cells >= self.columns);
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

/// Draws a row into a buffer of one row.
fn fill(buffer: &mut Buffer, row: &PaintedRow, (theme, colours): (Theme, Colours)) {
    let ground = theme::style(Ink::default(), theme, colours);
    for cell in &mut buffer.content {
        cell.reset();
        cell.set_style(ground);
    }
    let mut column = 0;
    for (text, ink) in row.spans() {
        let style = theme::style(ink, theme, colours);
        for piece in cells::pieces(text) {
            let end = column + piece.cells;
            let Some(taken) = buffer.content.get_mut(column..end) else {
                return;
            };
            let symbol = text.get(piece.bytes).unwrap_or(" ");
            for (place, cell) in taken.iter_mut().enumerate() {
                cell.set_symbol(if place == 0 { symbol } else { BEHIND });
                cell.set_style(style);
            }
            column = end;
        }
    }
}

/// Which cells have to be written. The cell behind a wide letter has a content of its own, so that whatever takes or
/// leaves half of one is written: the terminal blanks the other half.
fn differing(before: &[Cell], after: &[Cell]) -> Vec<bool> {
    let differs = |(old, new): (&Cell, &Cell)| !(old == new || (blank(old) && blank(new)));
    before.iter().zip(after).map(differs).collect()
}

/// Letters that some terminals draw wider than others leave a part of themselves behind them: where such a letter
/// comes or goes, what stands after it is written anew.
fn over(before: &[Cell], after: &[Cell], dirty: &mut [bool]) {
    let cells = before.iter().zip(after).zip(dirty.iter());
    let first = cells
        .enumerate()
        .find(|(_, ((old, new), dirty))| **dirty && (overhangs(old) || overhangs(new)));
    if let Some((column, _)) = first {
        dirty
            .iter_mut()
            .skip(column)
            .for_each(|dirty| *dirty = true);
    }
}

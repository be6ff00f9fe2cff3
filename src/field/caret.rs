//! Where the caret goes, by graphemes, words and the rows as they are drawn. The text area itself counts code points,
//! so that it is only ever told where to jump and how much to delete.

use std::ops::Range;

use tui_textarea::{CursorMove, DataCursor};
use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};

use super::step::Kind;
use super::{Field, Heard};
use crate::base::cells;

/// A line and a byte offset in it.
pub type Place = (usize, usize);

/// The byte offset of the character `column` of a line.
pub fn byte_at(line: &str, column: usize) -> usize {
    line.char_indices()
        .nth(column)
        .map_or(line.len(), |(at, _)| at)
}

/// One grapheme to the left, over the end of the line above.
pub fn left(field: &Field, (line, byte): Place) -> Option<Place> {
    match grapheme_before(field.line(line), byte) {
        Some(at) => Some((line, at)),
        None => end_above(field, line),
    }
}

/// One grapheme to the right, into the line below.
pub fn right(field: &Field, (line, byte): Place) -> Option<Place> {
    let text = field.line(line);
    if byte < text.len() {
        let next = GraphemeCursor::new(byte, text.len(), true).next_boundary(text, 0);
        return Some((line, next.ok().flatten().unwrap_or(text.len())));
    }
    (line + 1 < field.lines().len()).then_some((line + 1, 0))
}

/// To the beginning of the word the caret is in or behind.
pub fn word_left(field: &Field, (line, byte): Place) -> Option<Place> {
    if byte == 0 {
        return end_above(field, line);
    }
    let before = field.line(line).get(..byte)?;
    let start = before
        .unicode_word_indices()
        .next_back()
        .map_or(0, |(at, _)| at);
    Some((line, start))
}

/// To the end of the word the caret is in or before.
pub fn word_right(field: &Field, (line, byte): Place) -> Option<Place> {
    let text = field.line(line);
    if byte >= text.len() {
        return (line + 1 < field.lines().len()).then_some((line + 1, 0));
    }
    let after = text.get(byte..)?;
    let end = after
        .unicode_word_indices()
        .next()
        .map_or(after.len(), |(at, word)| at + word.len());
    Some((line, byte + end))
}

/// To the beginning of the line.
#[expect(
    clippy::unnecessary_wraps,
    reason = "every move may have nowhere to go; these two share their shape"
)]
pub fn home(_: &Field, (line, _): Place) -> Option<Place> {
    Some((line, 0))
}

/// To the end of the line.
#[expect(
    clippy::unnecessary_wraps,
    reason = "every move may have nowhere to go; these two share their shape"
)]
pub fn line_end(field: &Field, (line, _): Place) -> Option<Place> {
    Some((line, field.line(line).len()))
}

fn end_above(field: &Field, line: usize) -> Option<Place> {
    let above = line.checked_sub(1)?;
    Some((above, field.line(above).len()))
}

fn grapheme_before(text: &str, byte: usize) -> Option<usize> {
    GraphemeCursor::new(byte, text.len(), true)
        .prev_boundary(text, 0)
        .ok()
        .flatten()
}

impl Field {
    /// Moves the caret; `Still` where it cannot go.
    pub(super) fn go(&mut self, target: impl Fn(&Self, Place) -> Option<Place>) -> Heard {
        let from = self.cursor();
        self.wish = None;
        self.steps.pause();
        match target(self, from) {
            Some(to) if to != from && self.jump(to) => Heard::Moved,
            Some(_) | None => Heard::Still,
        }
    }

    /// Deletes what lies between the caret and a target.
    pub(super) fn delete(&mut self, target: impl Fn(&Self, Place) -> Option<Place>) -> Heard {
        let from = self.cursor();
        let Some(to) = target(self, from).filter(|to| *to != from) else {
            return Heard::Still;
        };
        let (start, end) = if to < from { (to, from) } else { (from, to) };
        let lost = if start.0 == end.0 {
            self.line(start.0).get(start.1..end.1).unwrap_or_default()
        } else {
            "\n"
        };
        let blank = lost.chars().all(char::is_whitespace);
        let (chars, graphemes, breaks) = (
            lost.chars().count(),
            lost.graphemes(true).count(),
            lost == "\n",
        );
        if !self.jump(start) || !self.area.delete_str(chars) {
            return Heard::Still;
        }
        self.chars = self.chars.saturating_sub(chars);
        self.changed(if graphemes > 1 || breaks {
            Kind::Whole
        } else {
            Kind::Deleted { blank }
        });
        Heard::Changed
    }

    /// Puts the caret at a place; `false` where the text area does not reach it.
    fn jump(&mut self, (line, byte): Place) -> bool {
        let column = self
            .line(line)
            .get(..byte)
            .map_or(0, |before| before.chars().count());
        if let (Ok(row), Ok(col)) = (u16::try_from(line), u16::try_from(column)) {
            self.area.move_cursor(CursorMove::Jump(row, col));
        }
        self.area.cursor() == DataCursor(line, column)
    }

    /// Puts the caret where somebody clicked: before the grapheme at a byte of a line.
    pub fn point(&mut self, line: usize, byte: usize) -> Heard {
        let line = line.min(self.lines().len() - 1);
        let text = self.line(line);
        let inside = byte.min(text.len());
        let edge = (0..=inside).rev().find(|at| {
            text.is_char_boundary(*at)
                && GraphemeCursor::new(*at, text.len(), true).is_boundary(text, 0) == Ok(true)
        });
        self.go(|_, _| Some((line, edge.unwrap_or(0))))
    }

    /// One drawn row up at a measure in cells; `false` on the first row, so that the desk goes to what stands above.
    pub fn up(&mut self, measure: usize) -> bool {
        let here = self.row_of_caret(measure);
        let to = if here.row > 0 {
            Some((here.line, here.row - 1))
        } else {
            here.line.checked_sub(1).map(|above| (above, usize::MAX))
        };
        self.onto(to, here.column, measure)
    }

    /// One drawn row down; `false` on the last row.
    pub fn down(&mut self, measure: usize) -> bool {
        let here = self.row_of_caret(measure);
        let to = if here.row + 1 < here.rows {
            Some((here.line, here.row + 1))
        } else {
            Some((here.line + 1, 0)).filter(|(below, _)| *below < self.lines().len())
        };
        self.onto(to, here.column, measure)
    }

    fn row_of_caret(&self, measure: usize) -> Here {
        let (line, byte) = self.cursor();
        let text = self.line(line);
        let rows = cells::rows(text, measure);
        let spot = cells::spot(text, &rows, byte, measure);
        Here {
            line,
            row: spot.row,
            rows: rows.len(),
            column: spot.column,
        }
    }

    /// Goes to a row of a line (past the last means the last), as near as possible to the column that is wished for.
    fn onto(&mut self, to: Option<(usize, usize)>, column: usize, measure: usize) -> bool {
        let Some((line, row)) = to else { return false };
        let wish = self.wish.unwrap_or(column);
        let text = self.line(line);
        let rows = cells::rows(text, measure);
        let row = row.min(rows.len() - 1);
        let byte = rows
            .get(row)
            .map_or(0, |range| in_row(text, range, wish, row + 1 == rows.len()));
        let moved = self.jump((line, byte));
        self.steps.pause();
        self.wish = Some(wish);
        moved
    }
}

/// The byte at a column of a row. Behind the last grapheme of a row that goes on below the caret would already stand
/// below, so there it stops before it.
fn in_row(text: &str, range: &Range<usize>, column: usize, last: bool) -> usize {
    let row = text.get(range.clone()).unwrap_or_default();
    let at = cells::offset_at(row, column);
    let at = if at == row.len() && !last {
        grapheme_before(row, at).unwrap_or(at)
    } else {
        at
    };
    range.start + at
}

/// The caret among the rows of its line.
struct Here {
    line: usize,
    row: usize,
    rows: usize,
    column: usize,
}

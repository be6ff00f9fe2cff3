//! The part of a text that a page carries, so that making a page costs the same for one line and for a whole book.
//! Cuts fall on fixed places, so that the picture does not shift while typing.

use std::ops::Range;

use unicode_segmentation::GraphemeCursor;

use super::Field;

/// Bytes that fill a row of the widest measure in any script.
const ROW_BYTES: usize = 150;
/// The least a side of the window holds, in bytes.
const SIDE_BYTES: usize = 2_000;
/// How far a cut may move to fall behind a blank.
const NEAR: usize = 100;

/// The text around the caret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Window {
    /// Lines as typed; a very long one only in part.
    pub lines: Vec<String>,
    /// Which of `lines` the caret is in.
    pub caret_line: usize,
    /// The byte of that line, as it stands here, before which the caret is.
    pub caret_byte: usize,
    /// Whether text was left out before the first line.
    pub above: bool,
    /// Whether text was left out after the last line.
    pub below: bool,
}

impl Field {
    /// About `rows` drawn rows on each side of the caret, at least.
    #[must_use]
    pub fn window(&self, rows: usize) -> Window {
        let side = side_bytes(rows);
        let (line, byte) = self.cursor();
        let text = self.line(line);
        let part = around(text, byte, side);
        let mut window = Window {
            lines: vec![text.get(part.clone()).unwrap_or_default().to_owned()],
            caret_line: 0,
            caret_byte: byte.saturating_sub(part.start),
            above: part.start > 0,
            below: part.end < text.len(),
        };
        if !window.above {
            self.add_above(&mut window, line, rows);
        }
        if !window.below {
            self.add_below(&mut window, line, rows);
        }
        window
    }

    fn add_above(&self, window: &mut Window, line: usize, rows: usize) {
        let mut room = side_bytes(rows);
        let mut above = Vec::new();
        for text in self
            .lines()
            .get(..line)
            .unwrap_or_default()
            .iter()
            .rev()
            .take(rows)
        {
            let from = if text.len() > room {
                cut(text, text.len() - room)
            } else {
                0
            };
            above.push(text.get(from..).unwrap_or_default().to_owned());
            room = room.saturating_sub(text.len());
            window.above = from > 0;
            if room == 0 {
                break;
            }
        }
        window.above |= above.len() < line;
        window.caret_line = above.len();
        window.lines.splice(0..0, above.into_iter().rev());
    }

    fn add_below(&self, window: &mut Window, line: usize, rows: usize) {
        let mut room = side_bytes(rows);
        let below = self.lines().get(line + 1..).unwrap_or_default();
        let mut taken = 0;
        for text in below.iter().take(rows) {
            let to = if text.len() > room {
                cut(text, room)
            } else {
                text.len()
            };
            window
                .lines
                .push(text.get(..to).unwrap_or_default().to_owned());
            room = room.saturating_sub(text.len());
            window.below = to < text.len();
            taken += 1;
            if room == 0 {
                break;
            }
        }
        window.below |= taken < below.len();
    }
}

fn side_bytes(rows: usize) -> usize {
    (rows * ROW_BYTES).max(SIDE_BYTES)
}

/// The part of a long line around a byte: the piece of `side` bytes it falls in, and one on each side.
fn around(text: &str, byte: usize, side: usize) -> Range<usize> {
    let piece = byte / side * side;
    let from = cut(text, piece.saturating_sub(side));
    // Typing moves what comes after the caret; nobody sees a cut that far below.
    let to = cut(text, piece + 2 * side);
    from..to
}

/// The nearest place at or before `at` where a line may be cut: behind a blank, else between graphemes.
fn cut(text: &str, at: usize) -> usize {
    if at == 0 || at >= text.len() {
        return at.min(text.len());
    }
    let bytes = text.as_bytes();
    let near = at.saturating_sub(NEAR).max(1);
    let edge = |at: usize| {
        text.is_char_boundary(at)
            && GraphemeCursor::new(at, text.len(), true).is_boundary(text, 0) == Ok(true)
    };
    let blank = (near..=at)
        .rev()
        .find(|at| bytes.get(at - 1) == Some(&b' ') && edge(*at));
    blank
        .or_else(|| (0..=at).rev().find(|at| edge(*at)))
        .unwrap_or(0)
}

//! Text measured in terminal cells: widths, cutting, padding, wrapping.
//! Never splits a grapheme; knows nothing of colours or screens.

use std::borrow::Cow;
use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

mod rows;
#[cfg(test)]
mod tests;

pub use rows::{Spot, rows, spot, wrap, wrap_cursor};

/// A blank at which no line breaks; it is drawn as any other.
pub const HELD_BLANK: &str = "\u{a0}";

/// What stands at the end of a text that was cut.
const CUT: &str = "…";

/// One grapheme of a text: its bytes and the cells it takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    pub bytes: Range<usize>,
    pub cells: usize,
}

/// Walks the graphemes of a text. A plain letter before another is taken without a table, because most text is that.
#[derive(Debug, Clone)]
pub struct Pieces<'a> {
    text: &'a str,
    at: usize,
}

/// The graphemes of `text` in order.
#[must_use]
pub fn pieces(text: &str) -> Pieces<'_> {
    Pieces { text, at: 0 }
}

impl Pieces<'_> {
    /// Goes over the printable ASCII that comes next, at once, and tells how many cells it takes. Its last letter is left
    /// where something else follows that may join it.
    fn run(&mut self) -> usize {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        let run = run_of_printable(rest);
        let taken = if run == rest.len() {
            run
        } else {
            run.saturating_sub(1)
        };
        self.at += taken;
        taken
    }
}

impl Iterator for Pieces<'_> {
    type Item = Piece;

    fn next(&mut self) -> Option<Piece> {
        let from = self.at;
        let bytes = self.text.as_bytes();
        let joins = |byte: &u8| !byte.is_ascii() || *byte == b'\r';
        if printable(*bytes.get(from)?) && !bytes.get(from + 1).is_some_and(joins) {
            self.at += 1;
            return Some(Piece {
                bytes: from..self.at,
                cells: 1,
            });
        }
        let rest = self.text.get(from..)?;
        let mut letters = rest.chars();
        let first = letters.next()?;
        if plain(first) && letters.next().is_none_or(plain) {
            self.at += first.len_utf8();
            return Some(Piece {
                bytes: from..self.at,
                cells: usize::from(!first.is_ascii_control()),
            });
        }
        let grapheme = rest.graphemes(true).next()?;
        self.at += grapheme.len();
        Some(Piece {
            bytes: from..self.at,
            cells: grapheme_width(grapheme),
        })
    }
}

/// A letter that never joins another of its sort and takes one cell, or none as a control character: ASCII and the
/// lines, blocks and marks that the program draws with.
const fn plain(letter: char) -> bool {
    let drawn = matches!(
        letter,
        '\u{2500}'
            ..='\u{259f}' | '●' | '○' | '◊' | '►' | '▲' | '■' | '·' | '×' | '…' | '–' | '✓'
    );
    drawn || (letter.is_ascii() && letter != '\r')
}

fn grapheme_width(grapheme: &str) -> usize {
    if grapheme.chars().any(char::is_control) {
        0
    } else {
        grapheme.width()
    }
}

const fn printable(byte: u8) -> bool {
    matches!(byte, b' '..=b'~')
}

/// How many bytes from the first on are printable ASCII. Looks at many at once: most text is nothing else.
fn run_of_printable(bytes: &[u8]) -> usize {
    const AT_ONCE: usize = 16;
    let all = |piece: &&[u8]| piece.iter().fold(true, |all, byte| all & printable(*byte));
    let whole = AT_ONCE * bytes.chunks_exact(AT_ONCE).take_while(all).count();
    let rest = bytes.get(whole..).unwrap_or_default();
    whole + rest.iter().take_while(|byte| printable(**byte)).count()
}

/// Whether every byte is printable ASCII, so that bytes are letters and letters are cells.
#[must_use]
pub fn plain_ascii(text: &str) -> bool {
    run_of_printable(text.as_bytes()) == text.len()
}

/// The bytes of printable ASCII with which both texts begin alike, without a last letter that what follows may join.
#[must_use]
pub fn plain_start(one: &str, two: &str) -> usize {
    let pairs = one.bytes().zip(two.bytes());
    let alike = pairs.take_while(|(a, b)| a == b && printable(*a)).count();
    let joins = |text: &str| text.as_bytes().get(alike).is_some_and(|b| !b.is_ascii());
    alike.saturating_sub(usize::from(joins(one) || joins(two)))
}

/// The cells `text` takes in one row; a control character takes none.
#[must_use]
pub fn width(text: &str) -> usize {
    let mut walk = pieces(text);
    let mut wide = walk.run();
    while let Some(piece) = walk.next() {
        wide += piece.cells + walk.run();
    }
    wide
}

/// The longest beginning of `text` that is at most `cells` wide.
#[must_use]
pub fn head(text: &str, cells: usize) -> &str {
    text.get(..offset_at(text, cells)).unwrap_or(text)
}

/// The byte offset of the grapheme that stands at `column` cells of a one-row text; the end where the text is shorter.
#[must_use]
pub fn offset_at(text: &str, column: usize) -> usize {
    let mut across = 0;
    for piece in pieces(text) {
        across += piece.cells;
        if across > column {
            return piece.bytes.start;
        }
    }
    text.len()
}

fn fitted(text: &str, cells: usize) -> Cow<'_, str> {
    if (text.len() <= cells && plain_ascii(text)) || width(text) <= cells {
        return Cow::Borrowed(text);
    }
    if cells == 0 {
        return Cow::Borrowed("");
    }
    let kept = head(text, cells - 1).trim_end_matches(' ');
    Cow::Owned(format!("{kept}{CUT}"))
}

/// `text` cut to at most `cells`, with `…` where something is missing.
#[must_use]
pub fn fit(text: &str, cells: usize) -> String {
    fitted(text, cells).into_owned()
}

/// `text` cut or filled with blanks on the right to exactly `cells`.
#[must_use]
pub fn pad(text: &str, cells: usize) -> String {
    let mut row = fit(text, cells);
    row.extend(blanks(&row, cells));
    row
}

/// `text` cut or filled with blanks on the left to exactly `cells`.
#[must_use]
pub fn pad_left(text: &str, cells: usize) -> String {
    let kept = fitted(text, cells);
    let mut row: String = blanks(&kept, cells).collect();
    row.push_str(&kept);
    row
}

fn blanks(text: &str, cells: usize) -> impl Iterator<Item = char> + use<> {
    std::iter::repeat_n(' ', cells.saturating_sub(width(text)))
}

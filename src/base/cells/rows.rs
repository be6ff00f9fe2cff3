//! Soft wrapping, one way for what is read and for what is being typed, so that a caret stands where its letter is drawn.
//! Breaks after blanks and hyphens and where Unicode allows between other scripts; never inside a grapheme.

use std::ops::Range;

use textwrap::WordSeparator;
use unicode_segmentation::GraphemeCursor;

use super::{pieces, plain_ascii, width};

/// The rows of `text` at `cells` (at least 1) as byte ranges, in order; an empty line is an empty row.
/// Every byte is in exactly one row but newlines and the one blank at which a full row breaks: more blanks begin the
/// next row. A grapheme wider than `cells` has a row for itself.
#[must_use]
pub fn rows(text: &str, cells: usize) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    for line in text.split('\n') {
        broken(line, from, cells.max(1), &mut found);
        from += line.len() + 1;
    }
    found
}

/// Breaks one line that begins at byte `from` of the whole text.
fn broken(line: &str, from: usize, cells: usize, found: &mut Vec<Range<usize>>) {
    if line.len() <= cells && plain_ascii(line) {
        found.push(from..from + line.len());
        return;
    }
    let mut row = Row {
        start: 0,
        end: 0,
        cells: 0,
    };
    for word in words(line) {
        let text = line.get(word.clone()).unwrap_or_default();
        let letters = without_blanks(text);
        let wide = width(letters);
        if row.cells + wide > cells && row.end > row.start {
            found.push(row.start + from..row.end + from);
            row = Row {
                start: word.start,
                end: word.start,
                cells: 0,
            };
        }
        if row.cells + wide <= cells {
            row.end += letters.len();
            row.cells += wide;
        } else {
            row.cut(letters, cells, |range| {
                found.push(range.start + from..range.end + from);
            });
        }
        for _ in letters.len()..text.len() {
            if row.cells < cells {
                row.end += 1;
                row.cells += 1;
            } else {
                found.push(row.start + from..row.end + from);
                row = Row {
                    start: row.end + 1,
                    end: row.end + 1,
                    cells: 0,
                };
            }
        }
    }
    // A last blank that hung over the edge opened a row that nothing stands in.
    let hung = row.start == row.end && row.start > 0;
    if !hung {
        found.push(row.start + from..row.end + from);
    }
}

/// A word without the blanks after it; a blank that a letter before it holds in its grapheme stays.
fn without_blanks(word: &str) -> &str {
    let bare = word.trim_end_matches(' ');
    if bare.len() == word.len() || bare.is_empty() || graphemes_part(word, bare.len()) {
        bare
    } else {
        word.get(..=bare.len()).unwrap_or(word)
    }
}

struct Row {
    start: usize,
    end: usize,
    cells: usize,
}

impl Row {
    /// Takes in a word that is wider than a whole row; what is full is given to `full`.
    fn cut(&mut self, word: &str, cells: usize, mut full: impl FnMut(Range<usize>)) {
        if plain_ascii(word) {
            // Letters are cells: each row takes what it has room for.
            let mut left = word.len();
            while left > 0 {
                let taken = left.min(cells.saturating_sub(self.cells));
                self.end += taken;
                self.cells += taken;
                left -= taken;
                if left > 0 {
                    full(self.start..self.end);
                    (self.start, self.cells) = (self.end, 0);
                }
            }
            return;
        }
        for piece in pieces(word) {
            if self.cells + piece.cells > cells && self.end > self.start {
                full(self.start..self.end);
                (self.start, self.cells) = (self.end, 0);
            }
            self.end += piece.bytes.len();
            self.cells += piece.cells;
        }
    }
}

/// Words with the blanks after them; together they are the whole line.
fn words(line: &str) -> Vec<Range<usize>> {
    let mut ends: Vec<usize> = (1..line.len())
        .filter(|at| ascii_break(line, *at))
        .collect();
    if !plain_ascii(line) {
        ends.extend(other_breaks(line));
        ends.retain(|at| graphemes_part(line, *at));
        ends.sort_unstable();
        ends.dedup();
    }
    ends.push(line.len());
    let mut from = 0;
    let word = |end: usize| std::mem::replace(&mut from, end)..end;
    ends.into_iter().map(word).collect()
}

/// Where Unicode lets a line break beside a letter that is not of ASCII. Between two letters of ASCII only the plain
/// rule holds, so that typing one accented letter does not wrap the paragraph anew.
fn other_breaks(line: &str) -> Vec<usize> {
    // Without its dictionaries the segmenter can only complain about these scripts; blanks and graphemes must do.
    let separator = if line.chars().any(wants_dictionary) {
        WordSeparator::AsciiSpace
    } else {
        WordSeparator::UnicodeBreakProperties
    };
    let bytes = line.as_bytes();
    let ascii = |index: usize| bytes.get(index).is_some_and(u8::is_ascii);
    let mut at = 0;
    separator
        .find_words(line)
        .map(|word| {
            at += word.len() + word.whitespace.len();
            at
        })
        .filter(|at| *at < line.len() && !(ascii(at.saturating_sub(1)) && ascii(*at)))
        .collect()
}

/// Thai, Lao, Burmese, Khmer and their neighbours, which write no blanks between words.
fn wants_dictionary(c: char) -> bool {
    matches!(c,
        '\u{e00}'..='\u{eff}'
        | '\u{1000}'..='\u{109f}'
        | '\u{1780}'..='\u{17ff}'
        | '\u{1950}'..='\u{19ff}'
        | '\u{1a20}'..='\u{1aaf}'
        | '\u{a9e0}'..='\u{a9ff}'
        | '\u{aa60}'..='\u{aadf}'
        | '\u{11700}'..='\u{1174f}')
}

fn graphemes_part(line: &str, at: usize) -> bool {
    GraphemeCursor::new(at, line.len(), true)
        .is_boundary(line, 0)
        .unwrap_or(true)
}

/// After a blank, or after a hyphen between two letters.
fn ascii_break(line: &str, at: usize) -> bool {
    let bytes = line.as_bytes();
    let byte = |index: usize| bytes.get(index).copied().unwrap_or(b' ');
    let (before, here) = (byte(at.wrapping_sub(1)), byte(at));
    match before {
        b' ' => here != b' ',
        b'-' => here.is_ascii_alphabetic() && byte(at.wrapping_sub(2)).is_ascii_alphanumeric(),
        _ => false,
    }
}

/// `text` in rows of at most `cells`, for reading: newlines are kept, blanks at the end of a row are not.
#[must_use]
pub fn wrap(text: &str, cells: usize) -> Vec<String> {
    let row = |line: &str, range: Range<usize>| {
        line.get(range)
            .unwrap_or_default()
            .trim_end_matches(' ')
            .to_owned()
    };
    let mut read = Vec::new();
    for line in text.split('\n') {
        let line = line.trim_end_matches(' ');
        read.extend(rows(line, cells).into_iter().map(|range| row(line, range)));
    }
    read
}

/// Where a caret stands among rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spot {
    /// The row, from 0; one past the last where the last is full.
    pub row: usize,
    /// Cells from the left, from 0; always less than the measure.
    pub column: usize,
    /// Whether the row does not stand in `rows` and has to be inserted there, empty.
    pub opened: bool,
}

/// Where the caret before byte `offset` stands in what [`rows`] gave for the same text and cells.
#[must_use]
pub fn spot(text: &str, rows: &[Range<usize>], offset: usize, cells: usize) -> Spot {
    let row = rows
        .partition_point(|range| range.start <= offset)
        .saturating_sub(1);
    let Some(range) = rows.get(row) else {
        return Spot {
            row: 0,
            column: 0,
            opened: false,
        };
    };
    let column = width(
        text.get(range.start..offset.min(range.end))
            .unwrap_or_default(),
    );
    if column < cells.max(1) {
        return Spot {
            row,
            column,
            opened: false,
        };
    }
    let goes_on = rows
        .get(row + 1)
        .and_then(|next| text.get(range.end..next.start))
        .is_some_and(|between| !between.contains('\n'));
    Spot {
        row: row + 1,
        column: 0,
        opened: !goes_on,
    }
}

/// The rows of a text being typed, with the row and the column (in cells) of the caret before byte `offset`.
/// Blanks are kept, and a caret at the end of a full row stands at the beginning of the next, which may be empty.
#[must_use]
pub fn wrap_cursor(text: &str, offset: usize, cells: usize) -> (Vec<String>, usize, usize) {
    let ranges = rows(text, cells);
    let spot = spot(text, &ranges, offset, cells);
    let mut drawn: Vec<String> = ranges
        .into_iter()
        .map(|range| text.get(range).unwrap_or_default().to_owned())
        .collect();
    if spot.opened {
        drawn.insert(spot.row, String::new());
    }
    (drawn, spot.row, spot.column)
}

//! Text being typed, as rows with a caret: wrapped where there is room below, moving sideways in a narrow column.

use crate::base::cells;
use crate::page::{FieldView, Tone};
use crate::tui::brush::Span;
use crate::tui::picture::Ink;

/// Words in one ink, owned, because masked and cut text is made here.
type Words = Vec<(String, Ink)>;

/// Rows of a field and where its caret stands in them (cells from the field's left edge).
pub(super) struct Written {
    pub rows: Vec<Words>,
    pub caret_row: usize,
    pub caret_column: usize,
}

/// A row as borrowed spans, as brushes take them.
pub(super) fn borrowed(words: &Words) -> Vec<Span<'_>> {
    words
        .iter()
        .map(|(text, ink)| (text.as_str(), *ink))
        .collect()
}

/// The field wrapped at `cells`.
pub(super) fn wrapped(field: &FieldView, cells: usize) -> Written {
    let cells = cells.max(1);
    if is_empty(field) {
        return placeholder(field, cells);
    }
    let mut written = Written {
        rows: Vec::new(),
        caret_row: 0,
        caret_column: 0,
    };
    for (index, line) in field.lines.iter().enumerate() {
        let here = index == field.caret_line;
        let (text, caret) = shown(field, line, if here { field.caret_byte } else { 0 });
        let (rows, row, column) = cells::wrap_cursor(&text, caret, cells);
        if here {
            written.caret_row = written.rows.len() + row;
            written.caret_column = column;
        }
        let words = |row: String| vec![(row, Ink::default())];
        written.rows.extend(rows.into_iter().map(words));
    }
    after(field, cells, &mut written);
    written
}

/// What stands dim behind the text: on the last row, or below where it has no room.
fn after(field: &FieldView, cells: usize, written: &mut Written) {
    if field.after.is_empty() {
        return;
    }
    let dim = Ink::of(Tone::Dim);
    let row_width = |words: &Words| words.iter().map(|(t, _)| cells::width(t)).sum::<usize>();
    match written.rows.last_mut() {
        Some(last) if row_width(last) + cells::width(&field.after) <= cells => {
            last.push((field.after.clone(), dim));
        }
        Some(_) | None => {
            let below = cells::fit(field.after.trim_start(), cells);
            written.rows.push(vec![(below, dim)]);
        }
    }
}

fn placeholder(field: &FieldView, cells: usize) -> Written {
    let text = format!("{}{}", field.placeholder, field.after);
    let rows = cells::wrap(&text, cells);
    let words = |row: String| vec![(row, Ink::of(Tone::Dim))];
    Written {
        rows: rows.into_iter().map(words).collect(),
        caret_row: 0,
        caret_column: 0,
    }
}

/// The caret's line in one row of `cells`, moved sideways so that the caret is in view; the caret's column.
/// It moves by half a row at a time, so that most letters change one cell.
pub(super) fn sideways(field: &FieldView, cells: usize) -> (Words, usize) {
    let cells = cells.max(1);
    if is_empty(field) {
        let text = cells::fit(&format!("{}{}", field.placeholder, field.after), cells);
        return (vec![(text, Ink::of(Tone::Dim))], 0);
    }
    let line = field.lines.get(field.caret_line).map_or("", String::as_str);
    let (text, caret) = shown(field, line, field.caret_byte);
    let column = cells::width(text.get(..caret).unwrap_or(&text));
    let jump = (cells / 2).max(1);
    let start = column.saturating_sub(cells - 1).div_ceil(jump) * jump;
    let from = cells::offset_at(&text, start);
    let from = if start == 0 { 0 } else { from };
    let skipped = cells::width(text.get(..from).unwrap_or_default());
    let seen = cells::head(text.get(from..).unwrap_or_default(), cells);
    let mut words = vec![(seen.to_owned(), Ink::default())];
    let left = cells - cells::width(seen);
    if !field.after.is_empty() && left > 1 && from + seen.len() == text.len() {
        words.push((cells::fit(&field.after, left), Ink::of(Tone::Dim)));
    }
    (words, column.saturating_sub(skipped).min(cells - 1))
}

fn is_empty(field: &FieldView) -> bool {
    field.lines.iter().all(String::is_empty) && field.lines.len() <= 1
}

/// The line as it may be seen, and the caret's byte in that.
fn shown(field: &FieldView, line: &str, caret: usize) -> (String, usize) {
    let before = line.get(..caret).unwrap_or(line);
    if !field.masked {
        return (line.to_owned(), before.len());
    }
    let letters = |text: &str| cells::pieces(text).filter(|piece| piece.cells > 0).count();
    let dot = '●';
    let masked = dot.to_string().repeat(letters(line));
    let caret = (letters(before) * dot.len_utf8()).min(masked.len());
    (masked, caret)
}

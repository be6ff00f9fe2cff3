//! What is entered behind a shield, with its letters and numbers hidden. A page is made twice, with the answer and
//! without it: what does not differ is the ask's own and stays, what differs was entered and is hidden. So no kind of
//! ask has to know which of its cells tell something.

use super::open::Open;
use super::{Line, Scene};
use crate::base::cells;
use crate::look::step::StepLook;
use crate::page::capture::{self, Sheet};
use crate::page::{Block, Cell, FieldView, Row, Rows};

const DOT: char = '●';

/// The sheet of the open ask as its author may leave it on the screen.
#[must_use]
pub fn entry(open: &Open<'_>, letters: bool) -> Sheet {
    let whole = alone(open).unwrap_or_else(|| capture::of_kind(open));
    if letters {
        return whole;
    }
    let meeting = open.meeting().uncovered(None);
    let look = StepLook {
        drafts: std::collections::BTreeMap::new(),
        number: String::new(),
        ..open.scene.look.clone()
    };
    let scene = Scene {
        meeting: &meeting,
        look: &look,
        ..*open.scene
    };
    let Some(empty) = Open::of(&scene) else {
        return Sheet::default();
    };
    let empty = alone(&empty).unwrap_or_else(|| capture::of_kind(&empty));
    let words = crate::meeting::cover::is_words(&open.view.ask.kind);
    let body = if words {
        hidden(whole.body, empty.body)
    } else {
        echoed(whole.body, empty.body)
    };
    Sheet { body, ..empty }
}

/// One text and nothing else: over the whole measure.
fn alone(open: &Open<'_>) -> Option<Sheet> {
    let [spot] = open.spots.as_slice() else {
        return None;
    };
    let words = crate::meeting::cover::is_words(&open.view.ask.kind) && spot.takes.is_text();
    if !words {
        return None;
    }
    let block = match open.field(spot) {
        Some(field) => Block::Prose(FieldView {
            placeholder: open.view.ask.example.clone(),
            ..field
        }),
        None => Block::Line(2, Line::words(open.text(spot))),
    };
    let mut sheet = Sheet::of(open);
    sheet.body = vec![block];
    Some(sheet)
}

/// Marks and numbers: the page as it is without them, with a dot wherever a number stands.
fn echoed(whole: Vec<Block>, empty: Vec<Block>) -> Vec<Block> {
    let mut whole = whole.into_iter();
    let of = |blank: Block| match (blank, whole.next()) {
        (Block::Rows(blank), Some(Block::Rows(rows))) if is_alike(&rows, &blank) => {
            Block::Rows(in_rows(rows, &blank, None))
        }
        (Block::Rows(blank), _) => Block::Rows(unmarked(blank)),
        (Block::Prose(_), Some(Block::Prose(field))) => Block::Prose(field_hidden(field)),
        (Block::Prose(field), _) => Block::Prose(field_hidden(field)),
        (blank, _) => blank,
    };
    empty.into_iter().map(of).collect()
}

/// Rows that hold nothing of the answer but perhaps a caret.
fn unmarked(rows: Rows) -> Rows {
    let same = rows.clone();
    in_rows(rows, &same, None)
}

fn is_alike(rows: &Rows, blank: &Rows) -> bool {
    rows.rows.len() == blank.rows.len() && rows.columns.len() == blank.columns.len()
}

/// Words: every letter of what was entered is a dot.
fn hidden(whole: Vec<Block>, empty: Vec<Block>) -> Vec<Block> {
    let same = whole.len() == empty.len();
    let known = texts(&empty);
    let mut empty = empty.into_iter();
    let of = |block: Block| {
        let blank = empty.next().filter(|_| same);
        match (block, blank) {
            (Block::Rows(rows), Some(Block::Rows(blank))) => {
                Block::Rows(in_rows(rows, &blank, Some(&known)))
            }
            (Block::Rows(rows), _) => Block::Rows(all_rows(rows, &known)),
            (Block::Prose(field), _) => Block::Prose(field_hidden(field)),
            (block @ (Block::Line(..) | Block::Digits(_)), Some(blank)) if block == blank => block,
            (Block::Line(indent, line), _) => Block::Line(indent, line_hidden(&line, &known)),
            (Block::Digits(_) | Block::Document { .. } | Block::Gap, _) => Block::Gap,
        }
    };
    whole.into_iter().map(of).collect()
}

/// Rows beside the same rows without the answer.
/// `known`: what stands there without the answer, where words are echoed; marks are not.
fn in_rows(rows: Rows, blank: &Rows, known: Option<&[String]>) -> Rows {
    if let Some(known) = known.filter(|_| !is_alike(&rows, blank)) {
        return all_rows(rows, known);
    }
    let words = known.is_some();
    let pairs = rows.rows.into_iter().zip(&blank.rows);
    Rows {
        rows: pairs
            .map(|(row, blank)| in_row(row, blank, words))
            .collect(),
        columns: blank.columns.clone(),
        ..rows
    }
}

/// A row without its answer; a number or words that stand in it are echoed as dots, a mark is not.
fn in_row(row: Row, blank: &Row, words: bool) -> Row {
    let mut cells = blank.cells.clone();
    for (at, cell) in row.cells.into_iter().enumerate() {
        match cells.get_mut(at) {
            Some(place) => *place = in_cell(cell, place, words),
            // A cell that the answer brings with it says how far one is, and no more.
            None => cells.push(Cell::empty()),
        }
    }
    Row {
        pointer: row.pointer,
        cells,
        under: blank.under.clone(),
        unsaved: row.unsaved,
        heading: row.heading,
    }
}

fn in_cell(cell: Cell, blank: &Cell, words: bool) -> Cell {
    match cell {
        Cell::Field(field) => Cell::field(field_hidden(*field)),
        cell if cell == *blank => cell,
        Cell::Slot(mark) => Cell::Slot(slot_hidden(&mark)),
        Cell::Line(line) => {
            let text = line.plain();
            let number = !text.trim().is_empty() && text.trim().chars().all(|c| c.is_ascii_digit());
            let was_empty = matches!(blank, Cell::Line(l) if l.plain().trim().is_empty());
            if number {
                Cell::from(DOT.to_string())
            } else if words && was_empty && text.chars().any(char::is_alphabetic) {
                Cell::from(dots(&text))
            } else {
                blank.clone()
            }
        }
    }
}

/// Rows that the answer itself has made: all of their words are hidden that would not stand there without it.
fn all_rows(rows: Rows, known: &[String]) -> Rows {
    let cell = |cell: Cell| match cell {
        Cell::Field(field) => Cell::field(field_hidden(*field)),
        Cell::Slot(mark) => Cell::Slot(slot_hidden(&mark)),
        Cell::Line(line) => Cell::Line(line_hidden(&line, known)),
    };
    let row = |row: Row| Row {
        cells: row.cells.into_iter().map(cell).collect(),
        under: row.under.into_iter().map(cell).collect(),
        ..row
    };
    Rows {
        rows: rows.rows.into_iter().map(row).collect(),
        ..rows
    }
}

fn line_hidden(line: &Line, known: &[String]) -> Line {
    let text = line.plain();
    if known.contains(&text) {
        Line::words(text)
    } else {
        Line::words(dots(&text))
    }
}

/// Everything that stands on the page without the answer.
fn texts(blocks: &[Block]) -> Vec<String> {
    let of_cell = |cell: &Cell| match cell {
        Cell::Line(line) => Some(line.plain()),
        Cell::Field(_) | Cell::Slot(_) => None,
    };
    let of = |block: &Block| match block {
        Block::Rows(rows) => {
            let cells = rows
                .rows
                .iter()
                .flat_map(|r| r.cells.iter().chain(&r.under));
            cells.filter_map(of_cell).collect()
        }
        Block::Line(_, line) => vec![line.plain()],
        Block::Gap | Block::Prose(_) | Block::Digits(_) | Block::Document { .. } => Vec::new(),
    };
    blocks.iter().flat_map(of).collect()
}

/// One dot, however long the mark or number is that stands there: its length would tell which one it is.
fn slot_hidden(mark: &str) -> String {
    let dot = if mark.trim().is_empty() {
        String::new()
    } else {
        DOT.to_string()
    };
    cells::pad(&dot, cells::width(mark))
}

/// A dot for each letter; blanks stay, so that one sees words grow.
fn dots(text: &str) -> String {
    let piece = |piece: cells::Piece| {
        let text = text.get(piece.bytes).unwrap_or_default();
        if text.trim().is_empty() { ' ' } else { DOT }
    };
    let pieces = cells::pieces(text).filter(|p| p.cells > 0);
    pieces.map(piece).collect()
}

fn field_hidden(field: FieldView) -> FieldView {
    let before = field
        .lines
        .get(field.caret_line)
        .and_then(|line| line.get(..field.caret_byte))
        .map_or(0, |before| dots(before).len());
    FieldView {
        lines: field.lines.iter().map(|line| dots(line)).collect(),
        caret_byte: before,
        after: String::new(),
        ..field
    }
}

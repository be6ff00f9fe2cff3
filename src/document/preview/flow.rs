//! Lines as they are filled: an indent, a measure, pieces wrapped across their borders.

use super::{Line, Piece, piece};
use crate::base::cells;

/// The lines so far, and where the next one begins.
pub struct Flow {
    pub lines: Vec<Line>,
    /// Cells left free at the left.
    pub indent: usize,
    measure: usize,
}

impl Flow {
    pub fn new(measure: usize) -> Self {
        Self {
            lines: Vec::new(),
            indent: 0,
            measure,
        }
    }

    /// Cells there are for text.
    pub fn room(&self) -> usize {
        self.measure.saturating_sub(self.indent).max(1)
    }

    pub fn blank(&mut self) {
        self.lines.push(Line::default());
    }

    /// One line as it is, without blanks at its end.
    pub fn row(&mut self, pieces: Vec<Piece>) {
        let mut line = Line::default();
        if self.indent > 0 {
            line.pieces.push(piece(&" ".repeat(self.indent)));
        }
        line.pieces
            .extend(pieces.into_iter().filter(|piece| !piece.text.is_empty()));
        while let Some(last) = line.pieces.last_mut() {
            last.text.truncate(last.text.trim_end_matches(' ').len());
            if !last.text.is_empty() {
                break;
            }
            line.pieces.pop();
        }
        self.lines.push(line);
    }

    /// Pieces wrapped to the room; the first line begins with `first`, the others with `rest` (as wide).
    pub fn wrapped(&mut self, pieces: &[Piece], first: &str, rest: &str) {
        let lead = cells::width(first).max(cells::width(rest));
        let room = self.room().saturating_sub(lead).max(1);
        for (at, row) in wrap(pieces, room).into_iter().enumerate() {
            let lead = if at == 0 { first } else { rest };
            let mut pieces = vec![piece(lead)];
            pieces.extend(row);
            self.row(pieces);
        }
    }
}

/// Pieces in rows of at most `room` cells; a word that has two weights stays one word.
pub fn wrap(pieces: &[Piece], room: usize) -> Vec<Vec<Piece>> {
    let whole: String = pieces.iter().map(|piece| piece.text.as_str()).collect();
    let whole = whole.trim_end();
    let mut rows = Vec::new();
    for range in cells::rows(whole, room) {
        let row = whole
            .get(range.clone())
            .unwrap_or_default()
            .trim_end_matches(' ');
        let end = range.start + row.len();
        let mut at = 0;
        let mut cut: Vec<Piece> = Vec::new();
        for piece in pieces {
            let (from, to) = (range.start.max(at), end.min(at + piece.text.len()));
            if let Some(part) = whole.get(from..to).filter(|part| !part.is_empty()) {
                cut.push(Piece {
                    text: part.to_owned(),
                    ..*piece
                });
            }
            at += piece.text.len();
        }
        rows.push(cut);
    }
    rows
}

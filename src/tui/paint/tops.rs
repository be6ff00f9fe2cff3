//! What the painter remembers between frames: how far pages are scrolled, and a document already laid out.
//! Forgetting it changes comfort, never content.

use std::collections::VecDeque;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::rc::Rc;

use crate::document::{Document, preview};
use crate::page::{Line, Page, Piece, Tone};

/// So many pages keep their place; a panel over a page gives the place back.
const PAGES: usize = 16;

#[derive(Debug, Default)]
pub struct Tops {
    seen: VecDeque<(u64, usize)>,
    preview: Option<Preview>,
}

#[derive(Debug)]
struct Preview {
    /// Held, so that no other document can come to stand at the same address.
    of: Rc<Document>,
    cells: usize,
    lines: Rc<Vec<Line>>,
}

impl Tops {
    /// The first part in view on this page, 0 where it was not seen lately.
    pub(super) fn of(&self, page: &Page) -> usize {
        let key = key(page);
        let found = self.seen.iter().find(|(seen, _)| *seen == key);
        found.map_or(0, |(_, top)| *top)
    }

    pub(super) fn keep(&mut self, page: &Page, top: usize) {
        let key = key(page);
        self.seen.retain(|(seen, _)| *seen != key);
        self.seen.push_front((key, top));
        self.seen.truncate(PAGES);
    }

    /// The document's lines at `cells`, laid out once.
    pub(super) fn lines(&mut self, document: &Rc<Document>, cells: usize) -> Rc<Vec<Line>> {
        let kept = self.preview.as_ref();
        if let Some(same) = kept.filter(|p| Rc::ptr_eq(&p.of, document) && p.cells == cells) {
            return Rc::clone(&same.lines);
        }
        let lines = Rc::new(laid(document, cells));
        self.preview = Some(Preview {
            of: Rc::clone(document),
            cells,
            lines: Rc::clone(&lines),
        });
        lines
    }
}

/// Another title or ask is another page; its time, tally and answers are not.
fn key(page: &Page) -> u64 {
    let mut hasher = DefaultHasher::new();
    page.header.place.hash(&mut hasher);
    page.head.as_ref().map(|head| &head.title).hash(&mut hasher);
    page.ask.as_ref().map(|ask| &ask.words).hash(&mut hasher);
    hasher.finish()
}

fn laid(document: &Document, cells: usize) -> Vec<Line> {
    preview::lines(document, cells)
        .into_iter()
        .map(line)
        .collect()
}

fn line(line: preview::Line) -> Line {
    let piece = |piece: preview::Piece| Piece {
        tone: match (piece.accent, piece.dim) {
            (true, _) => Tone::Accent,
            (false, true) => Tone::Dim,
            (false, false) => Tone::Text,
        },
        bold: piece.strong,
        text: piece.text,
    };
    Line(line.pieces.into_iter().map(piece).collect())
}

//! What the painter remembers between frames: how far pages are scrolled, and what is laid out already and stays
//! while somebody types: a document, header, footer and second column. Forgetting it changes comfort, never content.

use std::collections::VecDeque;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::rc::Rc;

use super::area::Area;
use super::bands::{self, Kept};
use super::known::Known;
use super::same::Same;
use super::{footer, header, side};
use crate::document::{Document, preview};
use crate::page::{AskLine, Banner, Footer, Head, Header, Line, Page, Piece, Side, Tone};
use crate::tui::picture::PaintedRow;

/// So many pages keep their place; a panel over a page gives the place back.
const PAGES: usize = 16;

#[derive(Debug, Default)]
pub struct Tops {
    seen: VecDeque<(u64, usize)>,
    preview: Option<Preview>,
    header: Same<(Header, Area), PaintedRow>,
    footer: Same<(Footer, Area), PaintedRow>,
    /// Rows of tables.
    pub(super) known: Rc<Known>,
    above: Same<Above, Vec<PaintedRow>>,
    side: Same<(Rc<Side>, Area), Vec<PaintedRow>>,
}

/// What the rows above the answers are painted from.
#[derive(Debug)]
struct Above {
    banner: Option<Banner>,
    head: Option<Head>,
    ask: Option<AskLine>,
    kept: Kept,
    area: Area,
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

    /// The first row of the page. In small windows it tells the time too, and is painted each time.
    pub(super) fn header(&mut self, page: &Page, area: &Area) -> PaintedRow {
        if area.small {
            return header::row(page, area);
        }
        let is_same = |(last, at): &(Header, Area)| *last == page.header && at == area;
        let from = || (page.header.clone(), *area);
        let painted = self.header.or(is_same, from, |_| header::row(page, area));
        painted.clone()
    }

    /// The last row of the page.
    pub(super) fn footer(&mut self, footer: &Footer, area: &Area) -> PaintedRow {
        let is_same = |(last, at): &(Footer, Area)| last == footer && at == area;
        let from = || (footer.clone(), *area);
        let painted = self.footer.or(is_same, from, |_| footer::row(footer, area));
        painted.clone()
    }

    /// The rows above the answers, the ask whole.
    pub(super) fn above(&mut self, page: &Page, area: &Area, kept: Kept) -> Vec<PaintedRow> {
        let is_same = |last: &Above| {
            last.kept == kept
                && last.area == *area
                && last.ask == page.ask
                && last.head == page.head
                && last.banner == page.banner
        };
        let from = || Above {
            banner: page.banner.clone(),
            head: page.head.clone(),
            ask: page.ask.clone(),
            kept,
            area: *area,
        };
        let paint = |_: &Above| bands::above(page, area, (kept, usize::MAX));
        let rows = self.above.or(is_same, from, paint);
        rows.iter().map(|row| row.roomy(area.columns)).collect()
    }

    /// The rows of the second column, from its own left edge on.
    pub(super) fn side(&mut self, side: &Rc<Side>, area: &Area) -> &[PaintedRow] {
        let is_same = |(last, at): &(Rc<Side>, Area)| last == side && at == area;
        let from = || (Rc::clone(side), *area);
        self.side.or(is_same, from, |_| side::rows(side, area))
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
    line.pieces.into_iter().map(piece).collect()
}

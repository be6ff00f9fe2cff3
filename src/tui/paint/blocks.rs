//! The body's blocks, measured before they are painted, in parts that scroll as one: a row, a line, a gap.

use std::rc::Rc;

use super::area::{Area, Rank, Spot};
use super::field::{self, Written, borrowed};
use super::table::{Drawn, Table};
use super::tops::Tops;
use super::{digits, one_row};
use crate::page::{Block, Line, Tone};
use crate::tui::brush::{self, Span, spans};
use crate::tui::picture::{Ink, PaintedRow};

/// A block, laid out at a measure.
pub(super) enum Laid<'a> {
    Gap,
    Words(usize, Vec<Vec<Span<'a>>>),
    Table(Table<'a>, Vec<PaintedRow>),
    Prose(Prose),
    Painted(Rc<Drawn>),
    Document(Rc<Vec<Line>>, usize),
}

/// Text being typed, and whether the page has only a part of it.
pub(super) struct Prose {
    written: Written,
    above: bool,
    below: bool,
}

/// A part of a block that is in view or is not.
#[derive(Debug, Clone, Copy)]
pub(super) struct Unit {
    pub block: usize,
    pub part: Part,
    pub height: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// Empty; the first to be given up.
    Gap,
    /// The names of columns.
    Head,
    Line(usize),
    Row(usize),
    /// Says that text goes on which the page does not have.
    Above,
    Below,
}

impl<'a> Laid<'a> {
    pub fn of(block: &'a Block, area: &Area, tops: &mut Tops) -> Self {
        match block {
            Block::Gap => Self::Gap,
            Block::Line(indent, line) => {
                let indent = usize::from(*indent).min(area.measure / 2);
                Self::Words(
                    indent,
                    brush::wrapped(&spans(line, false), area.measure - indent, usize::MAX),
                )
            }
            Block::Rows(rows) => one_row::drawn(rows, area).map_or_else(
                || {
                    let table = Table::of(rows, area, &tops.known);
                    let head = table.head();
                    Self::Table(table, head)
                },
                |drawn| Self::Painted(Rc::new(drawn)),
            ),
            Block::Prose(view) => Self::Prose(Prose {
                written: field::wrapped(view, area.measure - 2),
                above: view.above,
                below: view.below,
            }),
            Block::Digits(text) => Self::Painted(Rc::new(Drawn {
                rows: digits::rows(text, area),
                spot: None,
            })),
            Block::Document { document, top } => {
                Self::Document(tops.lines(document, area.measure), *top)
            }
        }
    }

    /// Whether this is what scrolls while the other blocks stay.
    pub const fn scrolls(&self) -> bool {
        matches!(self, Self::Table(..) | Self::Prose(_))
    }

    pub fn units(&self, block: usize, units: &mut Vec<Unit>) {
        let unit = |part, height| Unit {
            block,
            part,
            height,
        };
        match self {
            Self::Gap => units.push(unit(Part::Gap, 1)),
            Self::Words(_, rows) => units.push(unit(Part::Line(0), rows.len())),
            Self::Table(table, head) => {
                if !head.is_empty() {
                    units.push(unit(Part::Head, head.len()));
                }
                let row = |index| unit(Part::Row(index), table.height(index));
                units.extend((0..table.len()).map(row));
            }
            Self::Prose(prose) => {
                units.extend(prose.above.then(|| unit(Part::Above, 1)));
                let rows = prose.written.rows.len();
                units.extend((0..rows).map(|index| unit(Part::Line(index), 1)));
                units.extend(prose.below.then(|| unit(Part::Below, 1)));
            }
            Self::Painted(drawn) => units.push(unit(Part::Line(0), drawn.rows.len())),
            Self::Document(..) => {}
        }
    }

    /// Whether the caret or the focused row is in this part.
    pub fn holds_focus(&self, part: Part, focus: Option<usize>) -> bool {
        match (self, part) {
            (Self::Table(..), Part::Row(index)) => focus == Some(index),
            (Self::Prose(prose), Part::Line(index)) => prose.written.caret_row == index,
            _ => false,
        }
    }

    /// What was painted before is shared.
    pub fn draw(&self, part: Part, area: &Area) -> Rc<Drawn> {
        let rows = match (self, part) {
            (Self::Table(_, head), Part::Head) => head.clone(),
            (Self::Table(table, _), Part::Row(index)) => return table.draw(index),
            (Self::Painted(drawn), _) => return Rc::clone(drawn),
            (Self::Prose(prose), Part::Line(index)) => return Rc::new(prose.line(index, area)),
            (_, Part::Above) => vec![more(area.mark("↑", "^"), None, area)],
            (_, Part::Below) => vec![more(area.mark("↓", "v"), None, area)],
            (Self::Words(indent, rows), _) => {
                let row = |spans: &Vec<Span>| {
                    let mut brush = area.brush_at(*indent);
                    brush.cut(spans, area.measure - indent);
                    brush.done()
                };
                rows.iter().map(row).collect()
            }
            _ => vec![PaintedRow::default()],
        };
        Rc::new(Drawn { rows, spot: None })
    }
}

impl Prose {
    fn line(&self, index: usize, area: &Area) -> Drawn {
        let mut brush = area.brush_at(2);
        if let Some(row) = self.written.rows.get(index) {
            brush.cut(&borrowed(row), area.measure - 2);
        }
        let column = area.left + 2 + self.written.caret_column;
        let caret = Spot::new(Rank::Field, column, 0).typing();
        Drawn {
            rows: vec![brush.done()],
            spot: Some(caret).filter(|_| index == self.written.caret_row),
        }
    }
}

/// `↓ 4 more`; without a number where nobody knows it.
pub(super) fn more(mark: &str, count: Option<usize>, area: &Area) -> PaintedRow {
    let mut brush = area.brush_at(2);
    let words = count.map_or_else(
        || format!("{mark} more"),
        |count| format!("{mark} {count} more"),
    );
    brush.put(&words, Ink::of(Tone::Dim));
    brush.done()
}

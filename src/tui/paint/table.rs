//! Rows with columns, painted row by row, so that only what is in view costs anything.

mod head;

use std::cell::OnceCell;
use std::rc::Rc;

use super::area::{Area, Rank, Spot};
use super::columns::{self, Fallen, Shown};
use super::field::{self, Written};
use super::known::{Frame, Known};
use super::shape::Shape;
use crate::base::cells;
use crate::page::{Cell, FieldView, Line, Pointer, Row, Rows, Tone, Width};
use crate::tui::brush::Brush;
use crate::tui::picture::{Ink, PaintedRow};

const POINTER: usize = 2;
const UNSAVED: &str = "■ not saved";

pub(super) struct Table<'a> {
    rows: &'a Rows,
    frame: Rc<Frame>,
    /// Rows that are painted already.
    painted: Vec<Option<Rc<Drawn>>>,
    known: Rc<Known>,
    /// Columns that have no room.
    fallen: Fallen,
    /// The text with the caret, which is measured and then drawn: its row, its column, and how it is wrapped.
    typed: OnceCell<(usize, usize, Rc<Written>)>,
}

/// Painted rows, and where a cursor may stand in them.
#[derive(Debug, Default)]
pub(super) struct Drawn {
    pub rows: Vec<PaintedRow>,
    pub spot: Option<Spot>,
}

impl<'a> Table<'a> {
    pub fn of(rows: &'a Rows, area: &Area, known: &Rc<Known>) -> Self {
        let (columns, fallen) = columns::shown(rows, area.measure.saturating_sub(POINTER));
        let area = *area;
        let frame = known.frame(Frame { area, columns });
        let painted = |(at, row)| known.row((&frame, at), row, rows.focus == Some(at));
        Self {
            rows,
            painted: rows.rows.iter().enumerate().map(painted).collect(),
            frame,
            known: Rc::clone(known),
            fallen,
            typed: OnceCell::new(),
        }
    }

    pub fn len(&self) -> usize {
        self.rows.rows.len()
    }

    /// Whether this row only names those below it.
    pub fn is_heading(&self, index: usize) -> bool {
        self.rows.rows.get(index).is_some_and(|row| row.heading)
    }

    /// The screen rows of row `index`.
    pub fn height(&self, index: usize) -> usize {
        if let Some(drawn) = self.painted(index) {
            return drawn.rows.len();
        }
        let Some(row) = self.rows.rows.get(index) else {
            return 0;
        };
        let tall = |column: &Shown| self.shape(index, column).map_or(1, |shape| shape.height());
        let may_wrap = |column: &&Shown| column.grows || self.rows.focus == Some(index);
        let tallest = self.frame.columns.iter().filter(may_wrap).map(tall).max();
        let (_, room) = self.under();
        let under = row
            .under
            .iter()
            .map(|cell| Shape::alone(cell, room).height());
        tallest.unwrap_or(1) + under.sum::<usize>()
    }

    /// The row as it was painted for the frame before.
    fn painted(&self, index: usize) -> Option<&Rc<Drawn>> {
        self.painted.get(index)?.as_ref()
    }

    pub fn draw(&self, index: usize) -> Rc<Drawn> {
        if let Some(drawn) = self.painted(index) {
            return Rc::clone(drawn);
        }
        let Some(row) = self.rows.rows.get(index) else {
            return Rc::default();
        };
        let drawn = Rc::new(self.drawn(index, row));
        let focused = self.rows.focus == Some(index);
        self.known
            .keep((&self.frame, index), (row, focused), &drawn);
        drawn
    }

    fn drawn(&self, index: usize, row: &Row) -> Drawn {
        let mut drawn = Drawn::default();
        let room = self.edge(row);
        let made = |column: &Shown| self.shape(index, column).map(|shape| (*column, shape));
        let shapes: Vec<(Shown, Shape)> = self.frame.columns.iter().filter_map(made).collect();
        let tall = shapes
            .iter()
            .map(|(_, shape)| shape.height())
            .max()
            .unwrap_or(1);
        for line in 0..tall {
            let mut brush = self.frame.area.brush();
            if line == 0 {
                pointer(row.pointer, &mut brush, &self.frame.area);
            }
            for (index, (column, shape)) in shapes.iter().enumerate() {
                let next = shapes
                    .iter()
                    .skip(index + 1)
                    .find(|(_, shape)| !shape.is_empty());
                let column = spread(column, next.map(|(next, _)| next), room);
                self.write(&mut brush, &column, (shape, line));
            }
            if line == 0 && row.unsaved {
                brush.blank_to(brush.at() + 1);
                brush.right(&[(UNSAVED, Ink::of(Tone::Stop))], self.frame.area.right());
            }
            drawn.rows.push(brush.done());
        }
        let spots = shapes
            .iter()
            .map(|(column, shape)| self.spot(column, shape));
        drawn.spot = spots.fold(None, Spot::better);
        if self.rows.focus == Some(index) {
            drawn.spot = Spot::better(drawn.spot, self.row_spot(&shapes, &drawn.rows));
        }
        self.draw_under(row, &mut drawn);
        drawn
    }

    fn draw_under(&self, row: &Row, drawn: &mut Drawn) {
        let (at, room) = self.under();
        for cell in &row.under {
            let shape = Shape::alone(cell, room);
            if let Some((rank, line, column)) = shape.caret() {
                let spot = Spot::new(
                    rank,
                    self.frame.area.left + at + column,
                    drawn.rows.len() + line,
                );
                drawn.spot = Spot::better(drawn.spot, Some(typing(spot)));
            }
            for line in 0..shape.height() {
                let mut brush = self.frame.area.brush_at(at);
                shape.write(line, &mut brush, (room, None));
                drawn.rows.push(brush.done());
            }
        }
    }

    /// Where lines below a row begin, from the body's margin, and their room: at the growing column, else behind
    /// the number.
    fn under(&self) -> (usize, usize) {
        let growing = self.frame.columns.iter().find(|column| column.grows);
        let column = growing
            .or(self.frame.columns.get(1))
            .or(self.frame.columns.first());
        let at = POINTER + column.map_or(0, |column| column.at);
        (at, self.frame.area.measure.saturating_sub(at).max(1))
    }

    /// The cells of all columns of this row: the mark of what is not saved takes from the last ones.
    fn edge(&self, row: &Row) -> usize {
        let mark = if row.unsaved {
            cells::width(UNSAVED) + 2
        } else {
            0
        };
        self.frame.area.measure.saturating_sub(POINTER + mark)
    }

    fn room(&self, row: &Row, column: &Shown) -> usize {
        column
            .width
            .min(self.edge(row).saturating_sub(column.at))
            .max(1)
    }

    fn shape(&self, index: usize, column: &Shown) -> Option<Shape<'a>> {
        let row = self.rows.rows.get(index)?;
        let bold = matches!(row.pointer, Pointer::Here | Pointer::TurnHere);
        let room = self.room(row, column);
        Some(match row.cells.get(column.index)? {
            Cell::Line(line) if column.grows => {
                Shape::wrapped(line, bold, (room, self.most(index)))
            }
            Cell::Line(line) => Shape::Line(line, bold),
            Cell::Field(view) if column.grows => {
                Shape::Field(self.written((index, column.index), view, room))
            }
            Cell::Field(view) => Shape::sideways(view, room),
            Cell::Slot(text) => Shape::Slot(text),
        })
    }

    /// Wrapped once for measuring and drawing: a cell has the same room both times.
    fn written(&self, (row, column): (usize, usize), view: &FieldView, room: usize) -> Rc<Written> {
        let wrapped = || Rc::new(field::wrapped(view, room));
        let (at, of, kept) = self.typed.get_or_init(|| (row, column, wrapped()));
        if (*at, *of) == (row, column) {
            Rc::clone(kept)
        } else {
            wrapped()
        }
    }

    /// How many rows an answer may take.
    fn most(&self, index: usize) -> usize {
        match (self.rows.focus == Some(index), self.frame.area.small) {
            (true, _) => usize::MAX,
            (false, true) => 1,
            (false, false) => 2,
        }
    }

    fn write(&self, brush: &mut Brush, column: &Shown, (shape, line): (&Shape, usize)) {
        let at = self.frame.area.left + POINTER + shape.at(column);
        if brush.at() > at || line >= shape.height() || shape.is_empty() {
            return;
        }
        let right = (column.right && shape.caret().is_none()).then_some(at + column.width);
        if right.is_none() {
            brush.blank_to(at);
        }
        shape.write(line, brush, (column.width, right));
    }

    fn spot(&self, column: &Shown, shape: &Shape) -> Option<Spot> {
        let (rank, line, across) = shape.caret()?;
        let column = self.frame.area.left + POINTER + shape.at(column) + across;
        Some(typing(Spot::new(rank, column, line)))
    }

    /// On the row's first cell that holds something: its number.
    fn row_spot(&self, shapes: &[(Shown, Shape)], painted: &[PaintedRow]) -> Option<Spot> {
        let (column, _) = shapes.iter().find(|(_, shape)| !shape.is_empty())?;
        let at = self.frame.area.left + POINTER + column.at;
        let row = painted.first().map_or("", PaintedRow::text);
        let blank = row.get(cells::offset_at(row, at)..).unwrap_or_default();
        let blank = blank.len() - blank.trim_start_matches(' ').len();
        Some(Spot::new(Rank::Row, at + blank, 0))
    }
}

/// A column's cell may use the empty cells behind it, up to the next that holds something.
fn spread(column: &Shown, next: Option<&Shown>, room: usize) -> Shown {
    let end = next.map_or(room, |next| next.at - next.gap);
    let width = if column.right {
        column.width
    } else {
        end.saturating_sub(column.at)
    };
    Shown {
        width: width.max(column.width).min(room.saturating_sub(column.at)),
        ..*column
    }
}

fn typing(spot: Spot) -> Spot {
    if spot.rank == Rank::Field {
        spot.typing()
    } else {
        spot
    }
}

fn pointer(pointer: Pointer, brush: &mut Brush, area: &Area) {
    let ink = Ink::of(Tone::Accent).bold();
    let turn = area.mark("►", "=>");
    let here = area.mark("›", ">");
    match pointer {
        Pointer::None => {}
        Pointer::Here => brush.put(here, ink),
        Pointer::Turn => brush.put(turn, ink),
        Pointer::TurnHere => {
            brush.put(turn, ink);
            brush.blank_to(area.left + POINTER);
            brush.put(here, ink);
        }
    }
}

/// Whether a column grows, for rows that are shown without columns.
pub(super) fn grows(rows: &Rows, index: usize) -> bool {
    rows.columns
        .get(index)
        .is_some_and(|column| column.width == Width::Grow)
}

/// The words of a cell, for places that show it without its column.
pub(super) fn words(cell: &Cell) -> Line {
    match cell {
        Cell::Line(line) => line.clone(),
        Cell::Field(field) => Line::words(field.lines.join(" ")),
        Cell::Slot(text) => Line::words(format!("[{}]", if text.is_empty() { " " } else { text })),
    }
}

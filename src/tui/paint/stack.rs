//! The body's blocks one below the other in so many rows: which of them are in view, and what says that there is more.

use std::ops::Range;
use std::rc::Rc;

use super::area::{Area, Rank, Spot};
use super::blocks::{Laid, Part, Unit, more};
use super::table::Drawn;
use super::tops::Tops;
use super::window::Window;
use crate::page::{Block, Page, Tone};
use crate::tui::brush::spans;
use crate::tui::picture::{Ink, PaintedRow};

/// What scrolls keeps at least so many rows, or everything scrolls.
const LEAST: usize = 5;

pub(super) struct Stack<'a> {
    laid: Vec<Laid<'a>>,
    units: Vec<Unit>,
    /// The unit with the caret or the focused row.
    focus: Option<usize>,
    area: Area,
}

/// The stack in view.
#[derive(Default)]
pub(super) struct View {
    pub drawn: Drawn,
    /// The first unit in view, to begin from next time.
    pub top: usize,
    /// Rows of the part that scrolls.
    pub page: usize,
    pub last_top: usize,
}

/// What is not in view on one side.
#[derive(Debug, Clone, Copy, Default)]
struct Hidden {
    count: usize,
    /// There is more that the page does not have.
    open: bool,
}

impl Hidden {
    const fn any(self) -> bool {
        self.count > 0 || self.open
    }

    fn known(self) -> Option<usize> {
        Some(self.count).filter(|_| !self.open)
    }
}

impl<'a> Stack<'a> {
    pub fn of(page: &'a Page, area: &Area, tops: &mut Tops) -> Self {
        let area = area.narrowed();
        let mut stack = Self {
            laid: Vec::with_capacity(page.body.len()),
            units: Vec::new(),
            focus: None,
            area,
        };
        for (index, block) in page.body.iter().enumerate() {
            let laid = Laid::of(block, &area, tops);
            let before = stack.units.len();
            laid.units(index, &mut stack.units);
            let focus = focus(block);
            let holds = |unit: &Unit| laid.holds_focus(unit.part, focus);
            let found = stack.units.iter().skip(before).position(holds);
            stack.focus = stack.focus.or(found.map(|at| at + before));
            stack.laid.push(laid);
        }
        stack
    }

    /// The rows it takes to show everything.
    pub fn height(&self) -> usize {
        let lines = self.document().map_or(0, |(_, lines, _)| lines);
        self.units.iter().map(|unit| unit.height).sum::<usize>() + lines
    }

    pub fn give_up_gaps(&mut self) {
        let focused = self.focus.and_then(|focus| self.units.get(focus)).copied();
        self.units.retain(|unit| unit.part != Part::Gap);
        let same =
            |unit: &Unit| focused.is_some_and(|f| f.block == unit.block && f.part == unit.part);
        self.focus = self.units.iter().position(same);
    }

    pub const fn reads_document(&self) -> bool {
        self.area.measure > 0 && !self.laid.is_empty() && self.units.is_empty()
    }

    /// Shows the stack in `room` rows, beginning at the unit `top` where it has to scroll.
    pub fn view(&self, room: usize, top: usize) -> View {
        if let Some(document) = self.document() {
            return self.view_document(document, room);
        }
        let mut view = View {
            page: room,
            ..View::default()
        };
        if self.height() <= room {
            let spaced = self.area.tall && self.height() + self.between() <= room;
            self.draw_all(0..self.units.len(), spaced, &mut view.drawn);
            return view;
        }
        let scrolling = self.scrolling();
        let pinned = self.height() - self.heights(scrolling.clone()).iter().sum::<usize>();
        let whole = room < pinned + LEAST.min(self.height() - pinned);
        let (range, pinned) = if whole {
            (0..self.units.len(), 0)
        } else {
            (scrolling, pinned)
        };
        view.page = room - pinned;
        self.draw_all(0..range.start, false, &mut view.drawn);
        self.draw_window(range.clone(), top, &mut view);
        self.draw_all(range.end..self.units.len(), false, &mut view.drawn);
        view
    }

    /// The units of the only block that scrolls, else all.
    fn scrolling(&self) -> Range<usize> {
        let mut found = self
            .laid
            .iter()
            .enumerate()
            .filter(|(_, laid)| laid.scrolls());
        let (Some((block, _)), None) = (found.next(), found.next()) else {
            return 0..self.units.len();
        };
        let inside = |unit: &Unit| unit.block == block && unit.part != Part::Head;
        let start = self.units.iter().position(inside).unwrap_or(0);
        let count = self.units.iter().filter(|unit| inside(unit)).count();
        start..start + count
    }

    fn heights(&self, range: Range<usize>) -> Vec<usize> {
        let units = self.units.get(range).unwrap_or_default();
        units.iter().map(|unit| unit.height).collect()
    }

    /// How many pairs of rows could have a blank line between them.
    fn between(&self) -> usize {
        self.units.windows(2).filter(|pair| spaced(pair)).count()
    }

    fn draw_all(&self, range: Range<usize>, wide: bool, drawn: &mut Drawn) {
        for index in range {
            self.draw(index, drawn);
            let pair = self.units.get(index..index + 2).unwrap_or_default();
            if wide && spaced(pair) {
                drawn.rows.push(PaintedRow::default());
            }
        }
    }

    fn draw(&self, index: usize, drawn: &mut Drawn) {
        let Some(unit) = self.units.get(index) else {
            return;
        };
        let Some(laid) = self.laid.get(unit.block) else {
            return;
        };
        let one = laid.draw(unit.part, &self.area);
        let spot = one.spot.map(|spot| spot.below(drawn.rows.len()));
        drawn.spot = Spot::better(drawn.spot, spot);
        match Rc::try_unwrap(one) {
            Ok(one) => drawn.rows.extend(one.rows),
            // The second column may come into the same rows.
            Err(kept) => {
                let copied = kept.rows.iter().map(|row| row.roomy(self.area.columns));
                drawn.rows.extend(copied);
            }
        }
    }

    /// Draws what is in view of `range` in the view's page, and keeps its first unit, counted from the range's start.
    fn draw_window(&self, range: Range<usize>, top: usize, view: &mut View) {
        let room = view.page;
        let out = &mut view.drawn;
        let heights = self.heights(range.clone());
        let focus = self
            .focus
            .filter(|focus| range.contains(focus))
            .map(|focus| focus - range.start);
        let window = Window::over(&heights, focus, top, room);
        let first = range.start + window.first;
        let end = range.start + window.end;
        // In the only row there is stands what has the caret, and nothing says that there is more.
        let hidden = |range| {
            if room > 1 {
                self.hidden(range)
            } else {
                Hidden::default()
            }
        };
        let above = hidden(range.start..first);
        let below = hidden(end..range.end);
        let mut inside = Drawn::default();
        self.draw_all(first..end, false, &mut inside);
        let marks = usize::from(above.any()) + usize::from(below.any());
        crop(&mut inside, room.saturating_sub(marks).max(1));
        if above.any() {
            let mark = self.area.mark("↑", "^");
            out.rows.push(more(mark, above.known(), &self.area));
        }
        let spot = inside.spot.map(|spot| spot.below(out.rows.len()));
        out.spot = Spot::better(out.spot, spot);
        out.rows.append(&mut inside.rows);
        if below.any() {
            let mark = self.area.mark("↓", "v");
            out.rows.push(more(mark, below.known(), &self.area));
        }
        view.top = window.first;
    }

    /// Rows and lines, without what is empty and what only names rows.
    fn hidden(&self, range: Range<usize>) -> Hidden {
        let mut hidden = Hidden::default();
        for unit in self.units.get(range).unwrap_or_default() {
            match unit.part {
                Part::Row(_) | Part::Line(_) => {
                    hidden.count += usize::from(!self.is_heading(unit));
                }
                Part::Above | Part::Below => hidden.open = true,
                Part::Gap | Part::Head => {}
            }
        }
        hidden
    }

    fn is_heading(&self, unit: &Unit) -> bool {
        match (self.laid.get(unit.block), unit.part) {
            (Some(Laid::Table(table, _)), Part::Row(index)) => table.is_heading(index),
            _ => false,
        }
    }

    /// The document's place in the stack, its lines, and the first one wanted.
    fn document(&self) -> Option<(usize, usize, usize)> {
        let found = self
            .laid
            .iter()
            .enumerate()
            .find_map(|(index, laid)| match laid {
                Laid::Document(lines, top) => Some((index, lines.len(), *top)),
                Laid::Gap
                | Laid::Words(..)
                | Laid::Table(..)
                | Laid::Prose(_)
                | Laid::Painted(_) => None,
            })?;
        Some(found)
    }

    fn view_document(&self, (at, count, top): (usize, usize, usize), room: usize) -> View {
        let mut view = View::default();
        let split = self
            .units
            .iter()
            .position(|unit| unit.block > at)
            .unwrap_or(self.units.len());
        self.draw_all(0..split, false, &mut view.drawn);
        let after = self.heights(split..self.units.len()).iter().sum::<usize>();
        let rows = room.saturating_sub(view.drawn.rows.len() + after).max(1);
        view.page = rows;
        view.last_top = count.saturating_sub(rows);
        let top = top.min(view.last_top);
        if let Some(Laid::Document(lines, _)) = self.laid.get(at) {
            let begin = view.drawn.rows.len();
            let spot = Spot::new(Rank::Row, self.area.left, begin);
            view.drawn.spot = Spot::better(view.drawn.spot, Some(spot));
            for (index, line) in lines.iter().enumerate().skip(top).take(rows) {
                let hidden = match index {
                    first if first == top && top > 0 => Some(("↑", "^", top + 1)),
                    last if last + 1 == top + rows && last + 1 < count => {
                        Some(("↓", "v", count - last))
                    }
                    _ => None,
                };
                let mut brush = self.area.brush();
                match hidden {
                    Some((mark, plain, hidden)) => {
                        let words = format!("{} {hidden} more lines", self.area.mark(mark, plain));
                        brush.put(&words, Ink::of(Tone::Dim));
                    }
                    None => brush.cut(&spans(line, false), self.area.measure),
                }
                view.drawn.rows.push(brush.done());
            }
        }
        self.draw_all(split..self.units.len(), false, &mut view.drawn);
        view
    }
}

fn focus(block: &Block) -> Option<usize> {
    match block {
        Block::Rows(rows) => rows.focus,
        Block::Gap
        | Block::Line(..)
        | Block::Prose(_)
        | Block::Digits(_)
        | Block::Document { .. } => None,
    }
}

/// Two rows of one table, one below the other.
fn spaced(pair: &[Unit]) -> bool {
    match pair {
        [one, two] => {
            one.block == two.block
                && matches!(one.part, Part::Row(_))
                && matches!(two.part, Part::Row(_))
        }
        _ => false,
    }
}

/// Keeps `room` rows, the one with the cursor among them.
fn crop(drawn: &mut Drawn, room: usize) {
    if drawn.rows.len() <= room {
        return;
    }
    let row = drawn.spot.map_or(0, |spot| spot.row);
    let first = (row + 1).saturating_sub(room);
    drawn.rows.drain(..first);
    drawn.rows.truncate(room);
    if let Some(spot) = &mut drawn.spot {
        spot.row -= first;
    }
}

//! Rows of a table that were painted before: a letter typed in one of them leaves the others as they are. A row is known
//! only where nothing differs that it was painted from.

use std::cell::RefCell;
use std::rc::Rc;

use super::area::Area;
use super::columns::Shown;
use super::table::Drawn;
use crate::page::{Cell, Row};

/// More rows than this are not kept: no screen shows so many.
const MOST: usize = 500;

/// What a table's rows have in common.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Frame {
    pub area: Area,
    pub columns: Vec<Shown>,
}

/// The rows painted last, by their place in their table.
#[derive(Debug, Default)]
pub(super) struct Known {
    frame: RefCell<Option<Rc<Frame>>>,
    rows: RefCell<Vec<Option<Painted>>>,
}

#[derive(Debug)]
struct Painted {
    frame: Rc<Frame>,
    row: Row,
    focused: bool,
    drawn: Rc<Drawn>,
}

impl Known {
    /// This frame, or the last one where it is the same.
    pub fn frame(&self, frame: Frame) -> Rc<Frame> {
        let mut last = self.frame.borrow_mut();
        if let Some(last) = last.as_ref().filter(|last| ***last == frame) {
            return Rc::clone(last);
        }
        Rc::clone(last.insert(Rc::new(frame)))
    }

    /// The row as it was painted, where it is the same in the same frame.
    pub fn row(
        &self,
        (frame, at): (&Rc<Frame>, usize),
        row: &Row,
        focused: bool,
    ) -> Option<Rc<Drawn>> {
        let rows = self.rows.borrow();
        let painted = rows.get(at)?.as_ref()?;
        let same = Rc::ptr_eq(&painted.frame, frame) && painted.focused == focused;
        (same && painted.row == *row).then(|| Rc::clone(&painted.drawn))
    }

    /// Keeps a row as it was painted. One with a caret changes with each letter, and is not kept.
    pub fn keep(
        &self,
        (frame, at): (&Rc<Frame>, usize),
        (row, focused): (&Row, bool),
        drawn: &Rc<Drawn>,
    ) {
        let typed = |cell: &Cell| matches!(cell, Cell::Field(_));
        if at >= MOST || row.cells.iter().chain(&row.under).any(typed) {
            return;
        }
        let mut rows = self.rows.borrow_mut();
        if rows.len() <= at {
            rows.resize_with(at + 1, || None);
        }
        if let Some(place) = rows.get_mut(at) {
            *place = Some(Painted {
                frame: Rc::clone(frame),
                row: row.clone(),
                focused,
                drawn: Rc::clone(drawn),
            });
        }
    }
}

//! `table`: a row of cells for each row, then the new row where rows are free; for the group or for one person.

use super::form::takes;
use super::{Spot, View};
use crate::base::id::PersonId;
use crate::look::spot::Part;
use crate::meeting::capture::table::Capture as Taken;
use crate::meeting::capture::value::{self, Filled};
use crate::meeting::{Capture, ItemRef, items};
use crate::protocol::Enter;
use crate::protocol::kind::Table;

/// A row with whose it is and what stands in it; `None` is the new row.
type Line<'a> = (Option<ItemRef>, Option<PersonId>, Option<&'a Filled>);

pub fn spots(view: &View<'_>, rules: &Table) -> Vec<Spot> {
    let mut spots = Vec::new();
    for (row, (item, by, cells)) in lines(view, rules).into_iter().enumerate() {
        for ((col, field), n) in rules.columns.iter().enumerate().zip(0u16..) {
            spots.push(Spot {
                id: view.spot(by, Part::Square(item, n)),
                row,
                col,
                takes: takes(&field.kind),
                text: value::words(&view.meeting.state, cells, field),
            });
        }
    }
    spots
}

fn lines<'a>(view: &View<'a>, rules: &Table) -> Vec<Line<'a>> {
    let person = view.person.filter(|_| view.way == Enter::Each);
    let taken: Option<&'a Taken> = match view.meeting.state.capture(&view.address(None)) {
        Some(Capture::Table(taken)) => Some(taken),
        _ => None,
    };
    if let Some(given) = &rules.items {
        let things = items::of(view.meeting, given).into_iter();
        let line = |item| {
            (
                Some(item),
                person,
                taken.and_then(|t| t.cells(person, item)),
            )
        };
        return things.map(|t| line(t.item)).collect();
    }
    // What was taken by name before is still edited in the group's table.
    let own = |by: Option<PersonId>| view.way != Enter::Each || by == person;
    let rows = taken.into_iter().flat_map(Taken::standing);
    let mut lines: Vec<Line<'a>> = rows
        .filter(|r| own(r.by))
        .map(|r| (Some(ItemRef::Made(r.item)), r.by, Some(&r.cells)))
        .collect();
    lines.push((None, person, None));
    lines
}

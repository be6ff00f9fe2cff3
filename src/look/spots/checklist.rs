//! `checklist`: a row per item with its tick and its note; hands per item when counted.

use super::{Spot, Takes, View};
use crate::look::spot::Part;
use crate::meeting::{Capture, items};
use crate::protocol::Enter;
use crate::protocol::kind::Checklist;

pub fn spots(view: &View<'_>, rules: &Checklist) -> Vec<Spot> {
    let things = items::of(view.meeting, &rules.items);
    let person = view.person.filter(|_| view.way == Enter::Each);
    let taken = match view.meeting.state.capture(&view.address(None)) {
        Some(Capture::Checklist(taken)) => Some(taken),
        _ => None,
    };
    let spot = |row, col, part, takes| Spot {
        id: view.spot(person, part),
        row,
        col,
        takes,
        text: String::new(),
    };
    let mut spots = Vec::new();
    for (row, thing) in things.into_iter().enumerate() {
        if view.way == Enter::Count {
            spots.push(spot(row, 0, Part::Hands(thing.item), Takes::Number(999)));
            continue;
        }
        spots.push(spot(row, 0, Part::Tick(thing.item), Takes::Pick));
        let note = taken.and_then(|t| t.mark_of(person, thing.item));
        spots.push(Spot {
            text: note.map_or_else(String::new, |m| m.note.clone()),
            ..spot(row, 1, Part::Note(thing.item), Takes::Line)
        });
    }
    spots
}

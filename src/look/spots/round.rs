//! `round`: one line per person.

use super::{Spot, Takes, View};
use crate::base::id::PersonId;
use crate::look::spot::Part;
use crate::meeting::Capture;
use crate::meeting::capture::round::Turn;

pub fn spots(view: &View<'_>) -> Vec<Spot> {
    let text = |person: PersonId| match view.meeting.state.capture(&view.address(None)) {
        Some(Capture::Round(round)) => match round.turns.get(&person) {
            Some(Turn::Heard { text, .. }) => text.clone(),
            Some(Turn::Passed | Turn::Unwritten) | None => String::new(),
        },
        _ => String::new(),
    };
    let row = |(row, person)| Spot {
        id: view.spot(Some(person), Part::Text),
        row,
        col: 0,
        takes: Takes::Line,
        text: text(person),
    };
    view.people()
        .iter()
        .map(|m| m.id)
        .enumerate()
        .map(row)
        .collect()
}

//! `review`: for each thing agreed how far it was done, its effect, and a note that is there to be opened.

use super::{Spot, Takes, View};
use crate::look::spot::Part;
use crate::meeting::agreed;
use crate::meeting::capture::review::Capture as Given;
use crate::meeting::{Capture, ItemRef};

/// The highest number: "not today".
const DONE: u32 = 9;
/// The highest number of an effect.
const EFFECT: u32 = 4;

pub fn spots(view: &View<'_>) -> Vec<Spot> {
    let meeting = view.meeting;
    let lines = agreed::lines(&meeting.protocol, &meeting.state, &view.ask.id);
    let nothing = Given::default();
    let given = match meeting.state.capture(&view.address(None)) {
        Some(Capture::Review(given)) => given,
        Some(_) | None => &nothing,
    };
    let mut spots = Vec::new();
    for (row, line) in lines.iter().enumerate() {
        let item: ItemRef = line.item;
        let note = given
            .given(item)
            .map_or_else(String::new, |g| g.note.clone());
        let parts = [
            (Part::Done(item), Takes::Number(DONE), String::new()),
            (Part::Effect(item), Takes::Number(EFFECT), String::new()),
            (Part::Note(item), Takes::Line, note),
        ];
        for (col, (part, takes, text)) in parts.into_iter().enumerate() {
            spots.push(Spot {
                id: view.spot(None, part),
                row,
                col,
                takes,
                text,
            });
        }
    }
    spots
}

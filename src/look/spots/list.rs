//! `list`: its items, then the line that adds one; by person, the same under each name.

use super::{Spot, Takes, View};
use crate::base::id::PersonId;
use crate::look::spot::Part;
use crate::meeting::Capture;
use crate::protocol::Enter;

pub fn spots(view: &View<'_>) -> Vec<Spot> {
    let owners: Vec<Option<PersonId>> = match view.way {
        Enter::Each => view.people().iter().map(|m| Some(m.id)).collect(),
        Enter::Group | Enter::Count => vec![None],
    };
    let mut spots: Vec<Spot> = Vec::new();
    for owner in owners {
        if let Some(Capture::List(list)) = view.meeting.state.capture(&view.address(None)) {
            // What was taken by name before is still edited in the group's list.
            let own = |by: Option<PersonId>| view.way != Enter::Each || by == owner;
            for item in list.standing().filter(|i| own(i.by)) {
                let id = view.spot(item.by, Part::Item(item.item));
                spots.push(Spot {
                    id,
                    row: spots.len(),
                    col: 0,
                    takes: Takes::Line,
                    text: item.text.clone(),
                });
            }
        }
        // Also where the list is full: a line typed on in rhythm is then refused, and changes no other.
        spots.push(Spot {
            id: view.spot(owner, Part::New),
            row: spots.len(),
            col: 0,
            takes: Takes::Line,
            text: String::new(),
        });
    }
    spots
}

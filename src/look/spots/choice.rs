//! `choice`: a row per item; by person a row per person where the items fit a grid; hands per item when counted.

use super::{Spot, Takes, View};
use crate::look::spot::Part;
use crate::meeting::{Capture, items};
use crate::protocol::Enter;
use crate::protocol::kind::Choice;

/// More options than this are listed under each person's name.
const GRID: usize = 5;

/// By person, one row per person with a column per option.
#[must_use]
pub fn fits_a_grid(view: &View<'_>, rules: &Choice) -> bool {
    !rules.many && !rules.other && items::of(view.meeting, &rules.items).len() <= GRID
}

pub fn spots(view: &View<'_>, rules: &Choice) -> Vec<Spot> {
    let things = items::of(view.meeting, &rules.items);
    let spot = |row, person, part, takes| Spot {
        id: view.spot(person, part),
        row,
        col: 0,
        takes,
        text: String::new(),
    };
    match view.way {
        Enter::Count => {
            let parts = things.iter().map(|t| Part::Hands(t.item)).enumerate();
            parts
                .map(|(row, part)| spot(row, None, part, Takes::Number(99)))
                .collect()
        }
        Enter::Each if fits_a_grid(view, rules) => {
            let people = view.people();
            let ids = people.iter().map(|m| m.id).enumerate();
            ids.map(|(row, person)| spot(row, Some(person), Part::Score, Takes::Pick))
                .collect()
        }
        Enter::Each | Enter::Group => {
            let person = if view.way == Enter::Each {
                view.person
            } else {
                None
            };
            let parts = things.iter().map(|t| Part::Pick(t.item)).enumerate();
            let mut spots: Vec<Spot> = parts
                .map(|(row, part)| spot(row, person, part, Takes::Pick))
                .collect();
            if rules.other {
                let text = match view.meeting.state.capture(&view.address(None)) {
                    Some(Capture::Choice(choice)) => choice
                        .at(person)
                        .map_or_else(String::new, |c| c.other.clone()),
                    _ => String::new(),
                };
                let id = view.spot(person, Part::Other);
                spots.push(Spot {
                    id,
                    row: spots.len(),
                    col: 0,
                    takes: Takes::Line,
                    text,
                });
            }
            spots
        }
    }
}

//! `text`: one field for the group, or one line per person.

use super::{Cover, Spot, Takes, View};
use crate::look::spot::Part;
use crate::meeting::Capture;
use crate::protocol::Enter;
use crate::protocol::kind::Text;

pub fn spots(view: &View<'_>, rules: &Text) -> Vec<Spot> {
    let text = |person| match view.meeting.state.capture(&view.address(None)) {
        Some(Capture::Text(text)) => text.at(person).to_owned(),
        _ => String::new(),
    };
    if view.way == Enter::Each {
        let people = view.people();
        let alone = matches!(view.cover, Cover::Only(_));
        let row = |(row, person)| Spot {
            id: view.spot(Some(person), Part::Text),
            row,
            col: 0,
            takes: if alone && !rules.one_line {
                Takes::Prose
            } else {
                Takes::Line
            },
            text: text(Some(person)),
        };
        return people.iter().map(|m| m.id).enumerate().map(row).collect();
    }
    let takes = if rules.one_line {
        Takes::Line
    } else {
        Takes::Prose
    };
    vec![Spot {
        id: view.spot(None, Part::Text),
        row: 0,
        col: 0,
        takes,
        text: text(None),
    }]
}

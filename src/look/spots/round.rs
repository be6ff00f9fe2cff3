//! `round`: one line per person; once somebody was heard, the replies to them, and the line that says who replies next.

use super::{Spot, Takes, View};
use crate::base::id::PersonId;
use crate::look::spot::Part;
use crate::meeting::Capture;
use crate::meeting::capture::round::{self, Turn};
use crate::protocol::kind::Round;

pub fn spots(view: &View<'_>, rules: &Round) -> Vec<Spot> {
    let empty = round::Capture::default();
    let taken = match view.meeting.state.capture(&view.address(None)) {
        Some(Capture::Round(round)) => round,
        _ => &empty,
    };
    let mut spots: Vec<Spot> = Vec::new();
    let mut row = 0;
    let mut put = |person: PersonId, (part, text): (Part, &str), col: usize| {
        // What stands in the second column is in the row of what came before.
        row += usize::from(col == 0);
        spots.push(Spot {
            id: view.spot(Some(person), part),
            row: row - 1,
            col,
            takes: Takes::Line,
            text: text.to_owned(),
        });
    };
    for member in view.people() {
        let person = member.id;
        let turn = taken.turns.get(&person);
        let text = match turn {
            Some(Turn::Heard { text, .. }) => text.as_str(),
            Some(Turn::Passed | Turn::Unwritten) | None => "",
        };
        put(person, (Part::Text, text), 0);
        let heard = matches!(turn, Some(Turn::Heard { .. } | Turn::Unwritten));
        let replies = taken.to(person);
        for reply in replies {
            put(person, (Part::Reply(reply.from), &reply.text), 0);
        }
        if !heard || replies.len() >= rules.replies as usize {
            continue;
        }
        put(person, (Part::Replier, ""), 0);
        let fresh = |p: &PersonId| *p != person && replies.iter().all(|r| r.from != *p);
        if let Some(from) = view.picked.filter(fresh) {
            put(person, (Part::Reply(from), ""), 1);
        }
    }
    spots
}

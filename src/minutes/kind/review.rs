//! `review`: what became of earlier actions and decisions, line by line; what nothing was said of waits.

use super::super::{asked::Asked, people, time};
use crate::document::{Block, Column, Text};
use crate::meeting::agreed::{self, Line, Sort};
use crate::meeting::capture::review::{Capture, Effect, Fidelity, Given};
use crate::meeting::{Capture as Any, Meeting};

pub fn told(asked: &Asked<'_>, taken: &Capture) -> Vec<Block> {
    let meeting = asked.meeting;
    let said = Any::Review(taken.clone());
    let lines = agreed::lines_with(
        &meeting.protocol,
        &meeting.state,
        (&asked.ask.id, Some(&said)),
    );
    let rows: Vec<Vec<Text>> = lines
        .iter()
        .map(|line| row(meeting, line, taken.given(line.item)))
        .collect();
    if rows.is_empty() {
        return vec![Block::paragraph(Text::dim("Nothing was open."))];
    }
    vec![Block::Table {
        columns: ["What", "Who", "By when", "Agreed", "Done", "Effect", "Note"]
            .map(Column::left)
            .to_vec(),
        rows,
    }]
}

fn row(meeting: &Meeting, line: &Line, given: Option<&Given>) -> Vec<Text> {
    let agreed = &line.agreed;
    let who = match agreed.sort {
        Sort::Action => people::doers(meeting, &agreed.who),
        Sort::Decision => "a decision".to_owned(),
    };
    let fidelity = given.and_then(|g| g.fidelity).map(Fidelity::words);
    let effect = given.filter(|g| !g.is_not_today()).and_then(|g| g.effect);
    // What was passed over comes back next time, as if that had been said.
    let said = given.is_some();
    let none = if said { "–" } else { "not today" };
    vec![
        Text::from(agreed.what.as_str()),
        Text::from(or_dash(&who)),
        Text::from(time::date_or_dash(agreed.date)),
        Text::from(crate::base::date::long(agreed.on)),
        Text::from(fidelity.unwrap_or(none)),
        Text::from(effect.map_or("–", Effect::words)),
        Text::from(or_dash(given.map_or("", |g| g.note.as_str()))),
    ]
}

fn or_dash(text: &str) -> String {
    if text.is_empty() { "–" } else { text }.to_owned()
}

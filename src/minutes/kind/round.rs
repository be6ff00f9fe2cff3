//! `round`: each person's contribution, who passed, who was heard without being written down, who was not heard.

use super::super::{asked::Asked, facts};
use crate::base::id::PersonId;
use crate::base::words::and_list;
use crate::document::{Block, Text};
use crate::meeting::capture::round::{Capture, Turn};
use crate::meeting::check::asked_of;
use crate::meeting::run::Run;

pub fn told(asked: &Asked<'_>, taken: &Capture) -> Vec<Block> {
    let name = |person| asked.meeting.state.name(person);
    let mut rows: Vec<(String, Text)> = Vec::new();
    for person in &taken.order {
        let Some(turn) = taken.turns.get(person) else {
            continue;
        };
        rows.push((name(*person), words(turn)));
        let replies = taken.to(*person).iter().map(|reply| {
            let label = format!("{}, in reply to {}", name(reply.from), name(*person));
            (label, Text::from(reply.text.as_str()))
        });
        rows.extend(replies);
    }
    rows.extend(silent(asked, taken).map(|(person, words)| (name(person), words)));
    let mut blocks = facts(rows);
    if !taken.drawn.is_empty() {
        let drawn: Vec<String> = taken.drawn.iter().map(|person| name(*person)).collect();
        let drawn = format!("The order of speaking was drawn: {}.", and_list(&drawn));
        blocks.insert(0, Block::paragraph(Text::dim(drawn)));
    }
    blocks
}

fn words(turn: &Turn) -> Text {
    match turn {
        Turn::Heard { text, .. } => Text::from(text.as_str()),
        Turn::Passed => Text::dim("passed"),
        Turn::Unwritten => Text::dim("was heard; not written down"),
    }
}

/// Those who were here and had no turn, once the step is closed.
fn silent<'a>(asked: &'a Asked<'_>, taken: &'a Capture) -> impl Iterator<Item = (PersonId, Text)> {
    let state = &asked.meeting.state;
    let closed = state.run(&asked.step.id).is_some_and(Run::is_closed);
    let here = if closed {
        asked_of(asked.meeting, asked.step, asked.ask)
    } else {
        Vec::new()
    };
    here.into_iter()
        .filter(|member| !taken.turns.contains_key(&member.id))
        .map(|member| (member.id, Text::dim("was not heard")))
}

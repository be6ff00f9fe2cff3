//! `form`: each field beside what was filled in, for the group and under each person's name.

use super::super::{asked::Asked, facts, people};
use super::value;
use crate::document::{Block, Text};
use crate::meeting::capture::form::Capture;
use crate::meeting::capture::value::Filled;
use crate::protocol::kind::Form;

pub fn told(asked: &Asked<'_>, rules: &Form, taken: &Capture) -> Vec<Block> {
    let mut blocks = Vec::new();
    if let Some(filled) = taken.at(None) {
        blocks.extend(of(asked, rules, filled));
    }
    for person in people::in_order(asked.meeting, taken.each.keys().copied()) {
        let Some(filled) = taken.each.get(&person) else {
            continue;
        };
        let name = asked.meeting.state.name(person);
        blocks.push(Block::paragraph(Text::strong(name)));
        blocks.extend(of(asked, rules, filled));
    }
    blocks
}

fn of(asked: &Asked<'_>, rules: &Form, filled: &Filled) -> Vec<Block> {
    facts(rules.fields.iter().map(|field| {
        let value = filled.get(&field.id);
        let words = value.map(|v| Text::from(value::told(asked.meeting, v)));
        (
            field.label.clone(),
            words.unwrap_or_else(|| Text::dim("not filled")),
        )
    }))
}

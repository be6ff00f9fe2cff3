//! `text`: the group's words, and each person's beside their name.

use super::super::{asked::Asked, facts, people};
use crate::document::Block;
use crate::meeting::capture::text::Capture;

pub fn told(asked: &Asked<'_>, taken: &Capture) -> Vec<Block> {
    let mut blocks = Vec::new();
    if !taken.group.trim().is_empty() {
        blocks.push(Block::paragraph(taken.group.as_str()));
    }
    let each = people::in_order(asked.meeting, taken.each.keys().copied());
    blocks.extend(facts(each.into_iter().map(|person| {
        (asked.meeting.state.name(person), taken.at(Some(person)))
    })));
    blocks
}

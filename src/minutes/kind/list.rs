//! `list`: its lines in order, under their headings where it has any, with the name where a person gave them.

use super::super::asked::Asked;
use crate::document::{Block, Item, Text, Weight};
use crate::meeting::capture::list::{self, Capture};
use crate::protocol::kind::List;

pub fn told(asked: &Asked<'_>, rules: &List, taken: &Capture) -> Vec<Block> {
    let line = |item: &list::Item| {
        let text = Text::from(item.text.as_str());
        match item.by {
            Some(person) => text.and(
                format!(" ({})", asked.meeting.state.name(person)),
                Weight::Dim,
            ),
            None => text,
        }
    };
    let under = |heading: &str| -> Vec<Text> {
        let lines = taken.standing().filter(|i| i.category == heading);
        lines.map(line).collect()
    };
    let mut items: Vec<Item> = under("").into_iter().map(Item::of).collect();
    for heading in &rules.categories {
        let below = under(heading);
        if !below.is_empty() {
            items.push(Item {
                text: Text::strong(heading.as_str()),
                items: below,
            });
        }
    }
    vec![Block::List {
        numbered: false,
        items,
    }]
}

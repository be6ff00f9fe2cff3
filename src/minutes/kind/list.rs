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
    // A theme with its lines below it.
    let told = |item: &list::Item| Item {
        text: if item.is_theme {
            Text::strong(item.text.as_str())
        } else {
            line(item)
        },
        items: taken
            .under(item.item)
            .map(|i| elsewhere(item, i, line(i)))
            .collect(),
    };
    let under = |heading: &str| -> Vec<&list::Item> {
        let items = taken.standing().filter(|i| i.category == heading);
        items.collect()
    };
    let mut items: Vec<Item> = under("").into_iter().map(told).collect();
    for heading in &rules.categories {
        let below = under(heading);
        if !below.is_empty() {
            let lines = below.into_iter().map(|i| in_one(taken, i, line(i)));
            items.push(Item {
                text: Text::strong(heading.as_str()),
                items: lines.collect(),
            });
        }
    }
    vec![Block::List {
        numbered: false,
        items,
    }]
}

/// A line keeps the heading under which it was said, told behind it where its theme stands under another.
fn elsewhere(theme: &list::Item, item: &list::Item, line: Text) -> Text {
    match item.before.as_deref() {
        None | Some("") => line,
        Some(heading) if heading == theme.category => line,
        Some(heading) => line.and(format!(" ({heading})"), Weight::Dim),
    }
}

/// Below a heading a theme has its lines behind it.
fn in_one(taken: &Capture, item: &list::Item, line: Text) -> Text {
    if !item.is_theme {
        return line;
    }
    let mut text = Text::strong(item.text.as_str());
    for (n, line) in taken.under(item.item).enumerate() {
        let before = if n == 0 { ": " } else { "; " };
        text = text.and(format!("{before}{}", line.text), Weight::Plain);
        text = elsewhere(item, line, text);
    }
    text
}

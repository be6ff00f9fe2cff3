//! `whys`: what it is about, the whys with their branches, and each chain read back from its deepest cause.

use super::super::asked::Asked;
use crate::document::{Block, Item, Text};
use crate::meeting::capture::whys::{Capture, Placed, label, therefore};
use crate::meeting::condition;
use crate::protocol::kind::Whys;

pub fn told(asked: &Asked<'_>, rules: &Whys, taken: &Capture) -> Vec<Block> {
    let mut blocks = Vec::new();
    let about = rules.about.as_ref();
    let about = about.map(|ask| condition::said(asked.meeting, ask).join(" · "));
    if let Some(about) = about.filter(|a| !a.is_empty()) {
        blocks.push(Block::paragraph(Text::dim(format!("About: {about}"))));
    }
    let mut items: Vec<Item> = Vec::new();
    for placed in taken.placed() {
        match items.last_mut() {
            Some(first) if placed.depth > 1 => first.items.push(why(placed)),
            Some(_) | None => items.push(Item::of(why(placed))),
        }
    }
    blocks.push(Block::List {
        numbered: false,
        items,
    });
    for end in taken.ends() {
        let chain = taken.chain(end.item);
        let read = therefore(chain.iter().map(|w| w.text.as_str()));
        if !read.is_empty() {
            blocks.push(Block::paragraph(read));
        }
    }
    blocks
}

/// `3b why? The aides change every day.`
fn why(placed: Placed<'_>) -> Text {
    let label = label(placed.depth, placed.chain);
    Text::from(format!("{label} why? {}", placed.why.text))
}

//! `choice`: what was chosen, by whom or by how many hands, and what there was to choose from.

use super::super::{asked::Asked, facts, people, thing};
use crate::base::words::count;
use crate::document::{Block, Text};
use crate::meeting::capture::choice::{Capture, Chosen};
use crate::meeting::capture::way;
use crate::meeting::{ItemRef, Thing, items};
use crate::protocol::Enter;
use crate::protocol::kind::Choice;

pub fn told(asked: &Asked<'_>, rules: &Choice, taken: &Capture) -> Vec<Block> {
    let offered = items::of(asked.meeting, &rules.items);
    let words = |chosen: &Chosen| chosen_words(asked, &offered, chosen);
    let mut blocks = Vec::new();
    if !taken.group.is_empty() {
        blocks.push(Block::paragraph(words(&taken.group)));
    }
    let each = people::in_order(asked.meeting, taken.each.keys().copied());
    let each = each.into_iter().filter_map(|person| {
        let chosen = taken.each.get(&person)?;
        Some((asked.meeting.state.name(person), words(chosen)))
    });
    blocks.extend(facts(each));
    blocks.extend(hands(asked, &offered, taken));
    let open = offered.iter().map(|t| t.text.as_str());
    let mut open: Vec<&str> = open.collect();
    if rules.other {
        open.push("something else");
    }
    let from = format!("To choose from: {}", open.join(" · "));
    blocks.push(Block::paragraph(Text::dim(from)));
    blocks
}

fn chosen_words(asked: &Asked<'_>, offered: &[Thing], chosen: &Chosen) -> String {
    let named = chosen.items.iter();
    let mut words: Vec<String> = named
        .map(|item| thing::words(asked.meeting, offered, *item))
        .collect();
    if !chosen.other.is_empty() {
        words.push(chosen.other.clone());
    }
    words.join("; ")
}

/// Hands for each item that is offered; those for others only where there are some.
fn hands(asked: &Asked<'_>, offered: &[Thing], taken: &Capture) -> Vec<Block> {
    if taken.counts.is_empty() {
        return Vec::new();
    }
    let gone = taken.counts.keys().copied();
    let gone = gone.filter(|item| !thing::stands(offered, *item));
    let all: Vec<ItemRef> = offered.iter().map(|t| t.item).chain(gone).collect();
    let named = !taken.group.is_empty() || !taken.each.is_empty();
    let in_use = way::in_use(&asked.meeting.state, asked.ask);
    let mut blocks = vec![Block::paragraph(Text::dim(match (named, in_use) {
        (false, _) => "Counted in hands, without names:",
        (true, Enter::Count) => {
            "Counted in hands, of which the result is told; what is said above stands beside it:"
        }
        (true, Enter::Group | Enter::Each) => "Counted in hands, beside this and not added:",
    }))];
    blocks.extend(facts(all.into_iter().map(|item| {
        let hands = taken.counts.get(&item).copied().unwrap_or(0);
        let hands = count(hands as usize, "hand", "hands");
        (thing::words(asked.meeting, offered, item), hands)
    })));
    blocks
}

//! `whys`: a list is a chain; `{why, because: […]}` has several answers below it; `{because: […]}` several at the top.

use serde_json::{Value, json};

use crate::answers::player::{Player, To};
use crate::base::id::ItemId;
use crate::meeting::Change;
use crate::meeting::capture::whys::{self, Why};
use crate::yaml::{Map, Node, named};

const SHAPE: &str =
    "a list of whys, each below the one before, or {why, because: […]} for branches";

pub fn play(player: &mut Player<'_, '_>, to: To<'_>, node: &Node) {
    below(player, to, (node, None));
}

/// Enters a why, a chain, or a why with its branches; the last one entered, for a chain to go on from.
fn below(
    player: &mut Player<'_, '_>,
    to: To<'_>,
    (node, above): (&Node, Option<ItemId>),
) -> Option<ItemId> {
    if let Some(chain) = node.as_list() {
        let mut above = above;
        for node in chain {
            above = Some(below(player, to, (node, above))?);
        }
        return above;
    }
    if let Some(text) = node.as_str() {
        return add(player, to, (text, above, node));
    }
    if node.as_map().is_none() {
        player.wrong(to.ask, node, SHAPE);
        return None;
    }
    let before = player.report.count();
    let subject = format!("A why of {}", named(&to.ask.id.0));
    let mut map = Map::of(node, subject, player.report)?;
    let why = map.get("why");
    let because = map.list("because", player.report);
    map.close(player.report);
    if player.report.count() > before {
        player.faulty.insert(to.ask.id.clone());
        return None;
    }
    let above = match why {
        Some(entry) => {
            let text = entry.value.as_str().unwrap_or_default();
            Some(add(player, to, (text, above, &entry.value))?)
        }
        None => above,
    };
    for branch in because {
        below(player, to, (branch, above));
    }
    above
}

fn add(
    player: &mut Player<'_, '_>,
    to: To<'_>,
    (text, below, node): (&str, Option<ItemId>, &Node),
) -> Option<ItemId> {
    let item = ItemId(player.meeting().state.next_item.max(1));
    let change = Change::Whys(whys::Change::Add {
        item,
        text: text.to_owned(),
        below,
    });
    player.answer(to, change, node.span).then_some(item)
}

pub fn written(capture: &whys::Capture) -> Value {
    let tops: Vec<&Why> = capture
        .placed()
        .iter()
        .filter(|p| p.depth == 1)
        .map(|p| p.why)
        .collect();
    match tops.as_slice() {
        [] => Value::Null,
        [one] => chain(capture, one).into(),
        several => {
            let told: Vec<Value> = several.iter().map(|w| branch(capture, w)).collect();
            json!({ "because": told })
        }
    }
}

/// The chain from this why on; where it branches the branches end it.
fn chain(capture: &whys::Capture, first: &Why) -> Vec<Value> {
    let mut told = Vec::new();
    let mut open = Some(first);
    while let Some(why) = open.take() {
        let next = capture.standing().filter(|w| w.below == Some(why.item));
        match next.collect::<Vec<&Why>>().as_slice() {
            [] => told.push(why.text.as_str().into()),
            [one] => {
                told.push(why.text.as_str().into());
                open = Some(one);
            }
            several => {
                let because: Vec<Value> = several.iter().map(|w| branch(capture, w)).collect();
                told.push(json!({"why": why.text, "because": because}));
            }
        }
    }
    told
}

/// A why alone as its words, a chain as a list.
fn branch(capture: &whys::Capture, why: &Why) -> Value {
    let mut chain = chain(capture, why);
    if chain.len() == 1 {
        chain.remove(0)
    } else {
        chain.into()
    }
}

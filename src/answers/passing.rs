//! What was kept in passing: `parking` (texts, or `{text, step, settled}`), `passing` (actions `{what, who, …, step}`, or
//! decisions `{decision, reason, review, step}`). Each is kept while the meeting stands at its step, else at the end.

use serde_json::{Map, Value, json};

use super::head;
use super::kind::actions;
use super::player::Player;
use super::write::Telling;
use crate::base::id::StepId;
use crate::meeting::Act;
use crate::meeting::passing::{Kept, Matter, Said};
use crate::yaml::{Entry, Map as Keys, Node};

/// Plays what was kept in this step; with `None` what names no step, and what names none that was come to.
pub(super) fn play(player: &mut Player<'_, '_>, node: &Node, step: Option<&StepId>) {
    for key in ["parking", "passing"] {
        let Some(entry) = node.get(key).filter(|e| !e.value.is_nothing()) else {
            continue;
        };
        let Some(list) = entry.value.as_list() else {
            if step.is_none() {
                head::told(entry, "a list", player.report);
            }
            continue;
        };
        for node in list {
            let named = node.get("step").and_then(|e| e.value.as_str());
            let here = match step {
                Some(step) => named == Some(&step.0),
                None => named.is_none_or(|id| !is_known(player, id)),
            };
            if here && key == "parking" {
                parked(player, node);
            } else if here {
                kept(player, node);
            }
        }
    }
}

fn is_known(player: &Player<'_, '_>, id: &str) -> bool {
    let step = StepId(id.to_owned());
    let came = player.meeting().state.runs.iter().any(|r| r.step == step);
    came && player.protocol.step(&step).is_some()
}

fn parked(player: &mut Player<'_, '_>, node: &Node) {
    if let Some(text) = node.as_str() {
        keep(player, Matter::Parked(text.to_owned()), node);
        return;
    }
    let Some(mut map) = Keys::of(node, "A parked item", player.report) else {
        return;
    };
    let text = map.needed("text", player.report);
    let settled = map.line("settled", player.report);
    step(player, &mut map);
    map.close(player.report);
    if text.is_empty() || !keep(player, Matter::Parked(text), node) {
        return;
    }
    let item = player.meeting().state.kept.last().map(|k| k.item);
    if let Some((item, how)) = item.zip(settled) {
        player.hear(Act::Settle { item, how }, node.span);
    }
}

fn kept(player: &mut Player<'_, '_>, node: &Node) {
    let before = player.report.count();
    let Some(mut map) = Keys::of(node, "What is kept in passing", player.report) else {
        return;
    };
    step(player, &mut map);
    let matter = if map.has("decision") {
        let said = Said {
            text: map.needed("decision", player.report),
            reason: map.line("reason", player.report).unwrap_or_default(),
            review: map.get("review").and_then(|entry| {
                let date = head::day(&entry.value);
                if date.is_none() {
                    map.wrong(entry, "a date such as 2026-12-04", player.report);
                }
                date
            }),
        };
        Matter::Decision(said)
    } else {
        Matter::Action(actions::read(player, &mut map))
    };
    map.close(player.report);
    if player.report.count() == before {
        keep(player, matter, node);
    }
}

/// A step that there is none of is told.
fn step(player: &mut Player<'_, '_>, map: &mut Keys<'_>) {
    let protocol = std::sync::Arc::clone(&player.protocol);
    if let Some(Entry { value, .. }) = map.get("step") {
        let id = value.as_str().unwrap_or_default();
        head::step(id, value.span, (&protocol, player.report));
    }
}

fn keep(player: &mut Player<'_, '_>, matter: Matter, node: &Node) -> bool {
    player.hear(Act::Capture { item: None, matter }, node.span)
}

/// The values of `parking` and `passing`.
pub(super) fn written(telling: &Telling<'_>) -> [Vec<Value>; 2] {
    let (mut parking, mut passing) = (Vec::new(), Vec::new());
    for kept in &telling.meeting.state.kept {
        match &kept.matter {
            Matter::Parked(text) if kept.settled.is_empty() && kept.step.is_none() => {
                parking.push(text.as_str().into());
            }
            Matter::Parked(text) => {
                let mut map = Map::new();
                map.insert("text".to_owned(), text.as_str().into());
                if !kept.settled.is_empty() {
                    map.insert("settled".to_owned(), kept.settled.as_str().into());
                }
                parking.push(placed(map, kept));
            }
            Matter::Action(action) => passing.push(placed(actions::told(telling, action), kept)),
            Matter::Decision(said) => passing.push(placed(decision(said), kept)),
        }
    }
    [parking, passing]
}

fn decision(said: &Said) -> Map<String, Value> {
    let mut map = Map::new();
    map.insert("decision".to_owned(), said.text.as_str().into());
    if !said.reason.is_empty() {
        map.insert("reason".to_owned(), said.reason.as_str().into());
    }
    if let Some(review) = said.review {
        map.insert("review".to_owned(), json!(review.to_string()));
    }
    map
}

fn placed(mut map: Map<String, Value>, kept: &Kept) -> Value {
    if let Some(step) = &kept.step {
        map.insert("step".to_owned(), step.0.as_str().into());
    }
    map.into()
}

//! `consent`: by person `n` or `{score, reason}`; several rounds as a list, each of which may be wrapped.

use serde_json::{Map, Value, json};

use crate::answers::ask;
use crate::answers::kind;
use crate::answers::player::{Player, To};
use crate::answers::write::{Telling, shape};
use crate::meeting::Change;
use crate::meeting::capture::consent::{self, Round, Support};
use crate::meeting::capture::way;
use crate::protocol::{Ask, Enter};
use crate::yaml::{Entry, Map as Keys, Node, named};

pub fn play(player: &mut Player<'_, '_>, to: To<'_>, node: &Node) {
    let single = std::slice::from_ref(node);
    for (n, round) in node.as_list().unwrap_or(single).iter().enumerate() {
        if n > 0 {
            player.answer(to, Change::Consent(consent::Change::Again), round.span);
        }
        if round.get("each").is_some() || round.get("count").is_some() {
            parts(player, to, round);
        } else {
            people(player, to, round);
        }
    }
}

/// A round with names and hands.
fn parts(player: &mut Player<'_, '_>, to: To<'_>, round: &Node) {
    let Some(mut map) = Keys::of(round, named(&to.ask.id.0), player.report) else {
        return;
    };
    let (each, count) = (map.get("each"), map.get("count"));
    map.close(player.report);
    // The way that stands last is the one that is in use then.
    for key in round.keys() {
        let way = if key == "count" {
            Enter::Count
        } else {
            Enter::Each
        };
        ask::enter(player, to.ask, way);
    }
    if let Some(entry) = each {
        people(player, to, &entry.value);
    }
    for entry in count.and_then(|c| c.value.as_map()).unwrap_or_default() {
        let change = entry
            .value
            .as_u32()
            .and_then(|n| hands(player, to.ask, (entry, n)));
        match change {
            Some(change) => {
                player.answer(to, change, entry.value.span);
            }
            None => player.wrong(to.ask, &entry.value, "counted as numbers of hands"),
        }
    }
}

fn people(player: &mut Player<'_, '_>, to: To<'_>, node: &Node) {
    let shape = kind::by_person(&to.ask.kind);
    for (person, entry) in player.by_person(to.ask, node, &shape) {
        one(player, to.by(person), &entry.value);
    }
}

/// One person's number, with the reason where there is one.
pub fn one(player: &mut Player<'_, '_>, to: To<'_>, node: &Node) {
    if node.as_map().is_none() {
        match node.as_u32() {
            Some(score) => {
                player.answer(
                    to,
                    Change::Consent(consent::Change::Score { score }),
                    node.span,
                );
            }
            None => player.wrong(
                to.ask,
                node,
                "by person a number from 0 to 5, or {score, reason}",
            ),
        }
        return;
    }
    let before = player.report.count();
    let subject = format!("An answer to {}", named(&to.ask.id.0));
    let Some(mut map) = Keys::of(node, subject, player.report) else {
        return;
    };
    if !map.has("score") {
        map.missing("score");
    }
    let score = map.count("score", (0, 5), player.report);
    let reason = map.text("reason", player.report).unwrap_or_default();
    map.close(player.report);
    if player.report.count() > before {
        player.faulty.insert(to.ask.id.clone());
    }
    let Some(score) = score else { return };
    let taken = player.answer(
        to,
        Change::Consent(consent::Change::Score { score }),
        node.span,
    );
    if taken && !reason.is_empty() {
        let change = consent::Change::Reason { text: reason };
        player.answer(to, Change::Consent(change), node.span);
    }
}

/// Hands for one number.
pub fn hands(
    player: &mut Player<'_, '_>,
    ask: &Ask,
    (entry, hands): (&Entry, u32),
) -> Option<Change> {
    let score = entry.key.trim().parse().ok();
    if score.is_none() {
        let message = format!(
            "{}: {} is no number from 0 to 5.",
            named(&ask.id.0),
            named(&entry.key)
        );
        player.fault(ask, entry.at, (message, ""));
    }
    score.map(|score| Change::Consent(consent::Change::Count { score, hands }))
}

pub fn written(telling: &Telling<'_>, ask: &Ask, capture: &consent::Capture) -> Value {
    let in_use = way::in_use(&telling.meeting.state, ask);
    let mut rounds: Vec<Value> = capture
        .rounds
        .iter()
        .filter(|r| !r.is_empty())
        .map(|r| round(telling, in_use, r))
        .collect();
    if rounds.len() == 1 {
        rounds.remove(0)
    } else {
        rounds.into()
    }
}

fn round(telling: &Telling<'_>, in_use: Enter, round: &Round) -> Value {
    let each: Map<String, Value> = round
        .each
        .iter()
        .map(|(person, support)| (telling.name(*person), given(support)))
        .collect();
    let counts: Map<String, Value> = round
        .counts
        .iter()
        .map(|(score, hands)| (score.to_string(), (*hands).into()))
        .collect();
    shape::by_nature(in_use, None, each, counts)
}

fn given(support: &Support) -> Value {
    if support.reason.is_empty() {
        support.score.into()
    } else {
        json!({"score": support.score, "reason": support.reason})
    }
}

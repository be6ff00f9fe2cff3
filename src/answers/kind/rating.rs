//! `rating`: numbers by item; counted, hands by number and item: `{item: {n: hands}}`.

use serde_json::{Map, Value};

use crate::answers::names::Names;
use crate::answers::player::{Player, To};
use crate::answers::write::{Telling, shape};
use crate::meeting::capture::rating::{Capture, Change, Scores};
use crate::meeting::{Change as Any, ItemRef};
use crate::protocol::Ask;
use crate::protocol::kind::Rating;
use crate::yaml::{Entry, Node, named};

pub fn play(player: &mut Player<'_, '_>, to: To<'_>, (rules, node): (&Rating, &Node)) {
    for (item, entry) in entries(player, to, (rules, node, "items, each with its number")) {
        let Some(score) = entry.value.as_u32() else {
            player.wrong(to.ask, &entry.value, "a whole number for each item");
            continue;
        };
        let change = Change::Rate {
            item,
            score: Some(score),
        };
        player.answer(to, Any::Rating(change), entry.value.span);
    }
}

/// Hands for each number of each item.
pub fn hands(player: &mut Player<'_, '_>, to: To<'_>, (rules, node): (&Rating, &Node)) {
    const SHAPE: &str = "counted as items, each with numbers and their hands, as in {4: 2, 5: 1}";
    for (item, entry) in entries(player, to, (rules, node, SHAPE)) {
        let Some(counted) = entry.value.as_map() else {
            player.wrong(to.ask, &entry.value, SHAPE);
            continue;
        };
        for entry in counted {
            let Ok(score) = entry.key.trim().parse() else {
                let message = format!(
                    "{}: {} is no number of the scale from {} to {}.",
                    named(&to.ask.id.0),
                    named(&entry.key),
                    rules.scale.low,
                    rules.scale.high
                );
                player.fault(to.ask, entry.at, (message, ""));
                continue;
            };
            let Some(hands) = entry.value.as_u32() else {
                player.wrong(to.ask, &entry.value, "counted as whole numbers of hands");
                continue;
            };
            let change = Change::Count { item, score, hands };
            player.answer(to, Any::Rating(change), entry.value.span);
        }
    }
}

/// The entries of a mapping by item; what is none is told.
fn entries<'n>(
    player: &mut Player<'_, '_>,
    to: To<'_>,
    (rules, node, shape): (&Rating, &'n Node, &str),
) -> Vec<(ItemRef, &'n Entry)> {
    let Some(entries) = node.as_map() else {
        player.wrong(to.ask, node, shape);
        return Vec::new();
    };
    let names = player.names(&rules.items);
    let found = entries
        .iter()
        .filter_map(|e| Some((player.item(to.ask, (&e.key, e.at), &names)?, e)));
    found.collect()
}

pub fn written(telling: &Telling<'_>, (ask, rules): (&Ask, &Rating), capture: &Capture) -> Value {
    let names = telling.names(&rules.items);
    let each: Map<String, Value> = capture
        .each
        .iter()
        .filter_map(|(person, given)| Some((telling.name(*person), scores(&names, given)?)))
        .collect();
    let counts: Map<String, Value> = capture
        .counts
        .iter()
        .filter_map(|(item, hands)| {
            let told = hands.iter();
            let told: Map<String, Value> = told
                .map(|(score, n)| (score.to_string(), (*n).into()))
                .collect();
            Some((names.name(*item)?.to_owned(), told.into()))
        })
        .collect();
    shape::wrapped(
        telling.in_use(ask),
        scores(&names, &capture.group),
        each,
        counts,
    )
}

/// Nothing where every item that was rated has been taken out since.
fn scores(names: &Names, scores: &Scores) -> Option<Value> {
    let told = shape::counts(names, scores);
    (!told.is_empty()).then(|| told.into())
}

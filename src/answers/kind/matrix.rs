//! `matrix`: `{weights: {criterion: n}, scores: {item: {criterion: n}}}`.

use serde_json::{Map, Value};

use crate::answers::names::Names;
use crate::answers::player::{Player, To};
use crate::answers::write::{Telling, shape};
use crate::meeting::capture::matrix;
use crate::meeting::{Change, ItemRef};
use crate::protocol::kind::Matrix;
use crate::yaml::{Entry, Map as Keys, Node, named};

pub fn play(player: &mut Player<'_, '_>, to: To<'_>, (rules, node): (&Matrix, &Node)) {
    let before = player.report.count();
    let Some(mut map) = Keys::of(node, named(&to.ask.id.0), player.report) else {
        player.faulty.insert(to.ask.id.clone());
        return;
    };
    let (weights, scores) = (map.get("weights"), map.get("scores"));
    map.close(player.report);
    if player.report.count() > before {
        player.faulty.insert(to.ask.id.clone());
    }
    let criteria = player.names(&rules.criteria);
    for (criterion, entry) in cells(player, to, (weights, &criteria)) {
        if let Some(weight) = number(player, to, entry) {
            let change = matrix::Change::Weigh { criterion, weight };
            player.answer(to, Change::Matrix(change), entry.value.span);
        }
    }
    let items = player.names(&rules.items);
    for (item, row) in cells(player, to, (scores, &items)) {
        for (criterion, entry) in cells(player, to, (Some(row), &criteria)) {
            if let Some(score) = number(player, to, entry) {
                let change = matrix::Change::Score {
                    item,
                    criterion,
                    score: Some(score),
                };
                player.answer(to, Change::Matrix(change), entry.value.span);
            }
        }
    }
}

/// The entries of a mapping by item; what is none is told.
fn cells<'n>(
    player: &mut Player<'_, '_>,
    to: To<'_>,
    (entry, names): (Option<&'n Entry>, &Names),
) -> Vec<(ItemRef, &'n Entry)> {
    let Some(entry) = entry else {
        return Vec::new();
    };
    let Some(entries) = entry.value.as_map() else {
        player.wrong(
            to.ask,
            &entry.value,
            "a table: items, each with a number for each criterion",
        );
        return Vec::new();
    };
    let found = entries
        .iter()
        .filter_map(|e| Some((player.item(to.ask, (&e.key, e.at), names)?, e)));
    found.collect()
}

fn number(player: &mut Player<'_, '_>, to: To<'_>, entry: &Entry) -> Option<u32> {
    let number = entry.value.as_u32();
    if number.is_none() {
        player.wrong(to.ask, &entry.value, "a table of whole numbers");
    }
    number
}

pub fn written(telling: &Telling<'_>, rules: &Matrix, capture: &matrix::Capture) -> Value {
    let (items, criteria) = (telling.names(&rules.items), telling.names(&rules.criteria));
    let mut rows: Map<String, Value> = Map::new();
    for ((item, criterion), score) in &capture.scores {
        if let (Some(item), Some(criterion)) = (items.name(*item), criteria.name(*criterion)) {
            let row = rows.entry(item).or_insert_with(|| Map::new().into());
            row[criterion] = (*score).into();
        }
    }
    let mut value = Map::new();
    let weights = shape::counts(&criteria, &capture.weights);
    for (key, part) in [("weights", weights), ("scores", rows)] {
        if !part.is_empty() {
            value.insert(key.to_owned(), part.into());
        }
    }
    value.into()
}

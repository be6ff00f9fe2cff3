//! `decision`: `{text, chosen, reason, method, agree: [people], dissent: {person: words}, review: date}`.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use crate::answers::head;
use crate::answers::names::Names;
use crate::answers::player::{Player, To};
use crate::answers::write::Telling;
use crate::meeting::Change;
use crate::meeting::capture::decision;
use crate::protocol::kind::Decision;
use crate::yaml::{Entry, Map as Keys, Node, named};

pub fn play(player: &mut Player<'_, '_>, to: To<'_>, (rules, node): (&Decision, &Node)) {
    let before = player.report.count();
    let Some(mut map) = Keys::of(node, named(&to.ask.id.0), player.report) else {
        player.faulty.insert(to.ask.id.clone());
        return;
    };
    let put = |player: &mut Player<'_, '_>, change, entry: &Entry| {
        player.answer(to, Change::Decision(change), entry.value.span);
    };
    if let Some((text, entry)) = text(player, &mut map, "text") {
        put(player, decision::Change::Text { text }, entry);
    }
    if let Some(entry) = map.get("chosen") {
        let items = chosen(player, to, (rules, entry));
        put(player, decision::Change::Chosen { items }, entry);
    }
    if let Some((text, entry)) = text(player, &mut map, "reason") {
        put(player, decision::Change::Reason { text }, entry);
    }
    if let Some((text, entry)) = text(player, &mut map, "method") {
        put(player, decision::Change::Method { text }, entry);
    }
    let agree = map.texts("agree", player.report);
    if let Some(entry) = map.get("agree") {
        let people = agree
            .iter()
            .filter_map(|(name, span)| player.person((name, *span)));
        let people = people.collect();
        put(player, decision::Change::Agree { people }, entry);
    }
    if let Some(entry) = map.get("dissent") {
        dissent(player, to, entry);
    }
    if let Some(entry) = map.get("review") {
        match head::day(&entry.value) {
            Some(date) => put(player, decision::Change::Review { date: Some(date) }, entry),
            None => map.wrong(entry, "a date such as 2026-12-04", player.report),
        }
    }
    map.close(player.report);
    if player.report.count() > before {
        player.faulty.insert(to.ask.id.clone());
    }
}

fn text<'n>(
    player: &mut Player<'_, '_>,
    map: &mut Keys<'n>,
    key: &'static str,
) -> Option<(String, &'n Entry)> {
    let text = map.text(key, player.report)?;
    Some((text, map.get(key)?))
}

fn chosen(
    player: &mut Player<'_, '_>,
    to: To<'_>,
    (rules, entry): (&Decision, &Entry),
) -> BTreeSet<crate::meeting::ItemRef> {
    let names = match &rules.items {
        Some(items) => player.names(items),
        None => Names::default(),
    };
    let single = std::slice::from_ref(&entry.value);
    let mut items = BTreeSet::new();
    for node in entry.value.as_list().unwrap_or(single) {
        match node.as_str() {
            Some(text) => items.extend(player.item(to.ask, (text, node.span), &names)),
            None => player.wrong(to.ask, node, "chosen by the words of its items"),
        }
    }
    items
}

fn dissent(player: &mut Player<'_, '_>, to: To<'_>, entry: &Entry) {
    let shape = "doubted by person: names, each with a text";
    for (person, entry) in player.by_person(to.ask, &entry.value, shape) {
        let Some(text) = entry.value.as_str() else {
            player.wrong(to.ask, &entry.value, shape);
            continue;
        };
        let text = text.to_owned();
        let change = decision::Change::Dissent { person, text };
        player.answer(to, Change::Decision(change), entry.value.span);
    }
}

pub fn written(telling: &Telling<'_>, rules: &Decision, capture: &decision::Capture) -> Value {
    let mut value = Map::new();
    let mut put = |key: &str, part: Value| {
        value.insert(key.to_owned(), part);
    };
    if !capture.text.is_empty() {
        put("text", capture.text.as_str().into());
    }
    if let Some(items) = &rules.items {
        let names = telling.names(items);
        let chosen: Vec<Value> = capture
            .chosen
            .iter()
            .filter_map(|item| Some(names.name(*item)?.into()))
            .collect();
        if !chosen.is_empty() {
            put("chosen", chosen.into());
        }
    }
    for (key, text) in [("reason", &capture.reason), ("method", &capture.method)] {
        if !text.is_empty() {
            put(key, text.as_str().into());
        }
    }
    if !capture.agree.is_empty() {
        let names = capture.agree.iter().map(|p| Value::from(telling.name(*p)));
        put("agree", names.collect::<Vec<Value>>().into());
    }
    if !capture.dissent.is_empty() {
        let words = capture.dissent.iter();
        let words = words.map(|(p, text)| (telling.name(*p), Value::from(text.as_str())));
        put("dissent", words.collect::<Map<String, Value>>().into());
    }
    if let Some(date) = capture.review {
        put("review", date.to_string().into());
    }
    value.into()
}

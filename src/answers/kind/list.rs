//! `list`: strings, or `{text, by, category}`.

use serde_json::{Value, json};

use crate::answers::player::{Player, To};
use crate::answers::write::Telling;
use crate::base::id::ItemId;
use crate::meeting::Change;
use crate::meeting::capture::list;
use crate::yaml::{Map, Node, named};

pub fn play(player: &mut Player<'_, '_>, to: To<'_>, node: &Node) {
    let Some(lines) = node.as_list() else {
        player.wrong(to.ask, node, "a list of lines");
        return;
    };
    for line in lines {
        one(player, to, line);
    }
}

fn one(player: &mut Player<'_, '_>, to: To<'_>, node: &Node) {
    if node.as_map().is_none() {
        match node.as_str() {
            Some(text) => add(player, to, (text.to_owned(), String::new(), node)),
            None => player.wrong(to.ask, node, "a list of texts"),
        }
        return;
    }
    let before = player.report.count();
    let subject = format!("A line of {}", named(&to.ask.id.0));
    let Some(mut map) = Map::of(node, subject, player.report) else {
        return;
    };
    let text = map.needed("text", player.report);
    let category = map.line("category", player.report).unwrap_or_default();
    if let Some(entry) = map.get("theme") {
        let message = "Themes over several lines cannot be held yet.";
        player.report.advise(
            entry.at,
            message,
            "Take it out, or write the theme as a line of its own.",
        );
    }
    let by = map.get("by");
    map.close(player.report);
    let mut to = to;
    if let Some(entry) = by {
        let name = entry.value.as_str().unwrap_or_default();
        let Some(person) = player.person((name, entry.value.span)) else {
            player.faulty.insert(to.ask.id.clone());
            return;
        };
        to = to.by(person);
    }
    if player.report.count() > before {
        player.faulty.insert(to.ask.id.clone());
    } else {
        add(player, to, (text, category, node));
    }
}

fn add(player: &mut Player<'_, '_>, to: To<'_>, (text, category, node): (String, String, &Node)) {
    let change = list::Change::Add {
        item: ItemId(0),
        text,
        category,
    };
    player.answer(to, Change::List(change), node.span);
}

pub fn written(telling: &Telling<'_>, capture: &list::Capture) -> Value {
    let lines = capture.standing().map(|item| {
        if item.by.is_none() && item.category.is_empty() {
            return Value::from(item.text.as_str());
        }
        let mut line = json!({"text": item.text});
        if let Some(person) = item.by {
            line["by"] = telling.name(person).into();
        }
        if !item.category.is_empty() {
            line["category"] = item.category.as_str().into();
        }
        line
    });
    lines.collect::<Vec<Value>>().into()
}

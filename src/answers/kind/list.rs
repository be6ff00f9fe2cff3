//! `list`: strings, or `{text, by, category, theme}`; lines with the same theme are combined under it.

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
    let mut themes: Themes = Vec::new();
    for line in lines {
        one(player, to, (line, &mut themes));
    }
    for (text, items, node) in themes {
        let theme = ItemId(0);
        let change = list::Change::Merge { theme, items, text };
        player.answer(to, Change::List(change), node.span);
    }
}

/// Themes by name, each with its lines and where it is named first.
type Themes<'n> = Vec<(String, Vec<ItemId>, &'n Node)>;

fn one<'n>(player: &mut Player<'_, '_>, to: To<'_>, (node, themes): (&'n Node, &mut Themes<'n>)) {
    if node.as_map().is_none() {
        match node.as_str() {
            Some(text) => {
                add(player, to, (text.to_owned(), String::new(), node));
            }
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
    let theme = map.line("theme", player.report).unwrap_or_default();
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
        return;
    }
    let item = ItemId(player.meeting().state.next_item);
    if !add(player, to, (text, category, node)) || theme.is_empty() {
        return;
    }
    match themes.iter_mut().find(|(name, ..)| *name == theme) {
        Some((_, items, _)) => items.push(item),
        None => themes.push((theme, vec![item], node)),
    }
}

fn add(
    player: &mut Player<'_, '_>,
    to: To<'_>,
    (text, category, node): (String, String, &Node),
) -> bool {
    let change = list::Change::Add {
        item: ItemId(0),
        text,
        category,
    };
    player.answer(to, Change::List(change), node.span)
}

pub fn written(telling: &Telling<'_>, capture: &list::Capture) -> Value {
    let line = |item: &list::Item, theme: &str| {
        if item.by.is_none() && item.category.is_empty() && theme.is_empty() {
            return Value::from(item.text.as_str());
        }
        let mut line = json!({"text": item.text});
        if let Some(person) = item.by {
            line["by"] = telling.name(person).into();
        }
        for (key, words) in [("category", item.category.as_str()), ("theme", theme)] {
            if !words.is_empty() {
                line[key] = words.into();
            }
        }
        line
    };
    let mut lines = Vec::new();
    for item in capture.standing() {
        if item.is_theme {
            lines.extend(capture.under(item.item).map(|i| line(i, &item.text)));
        } else {
            lines.push(line(item, ""));
        }
    }
    lines.into()
}

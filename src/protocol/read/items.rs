//! Items: written in the protocol, or taken from an earlier ask.

use std::collections::HashSet;

use crate::base::id::AskId;
use crate::protocol::ask::Item;
use crate::protocol::{Items, Range};
use crate::yaml::{Map, Node, named};

use super::levels;
use super::reading::{Purpose, Reading};

/// Items that must be there. Levels of an item keep to the scale, where there is one.
pub(super) fn needed(
    map: &mut Map<'_>,
    key: &'static str,
    scale: Option<Range>,
    reading: &mut Reading<'_>,
) -> Items {
    if map.get(key).is_none() {
        map.missing(key);
    }
    read(map, key, scale, reading).unwrap_or(Items::Fixed(vec![]))
}

/// Items, or `None` where nothing is said.
pub(super) fn read(
    map: &mut Map<'_>,
    key: &'static str,
    scale: Option<Range>,
    reading: &mut Reading<'_>,
) -> Option<Items> {
    let entry = map.get(key)?;
    if entry.value.as_map().is_some() {
        let subject = format!("{}: {}", map.subject(), named(key));
        let inner = Map::of(&entry.value, subject, &mut reading.report)?;
        return from(inner, reading);
    }
    let Some(nodes) = entry.value.as_list() else {
        map.wrong(
            entry,
            "a list, or \"{from: …}\" with the id of an earlier ask",
            &mut reading.report,
        );
        return None;
    };
    if nodes.is_empty() {
        let message = format!("{}: {} is empty.", map.subject(), named(key));
        reading.report.fault(entry.value.span, message);
    }
    Some(Items::Fixed(fixed(map, (key, nodes), scale, reading)))
}

fn fixed(
    map: &Map<'_>,
    (key, nodes): (&str, &[Node]),
    scale: Option<Range>,
    reading: &mut Reading<'_>,
) -> Vec<Item> {
    let mut seen = HashSet::new();
    let mut items = vec![];
    for node in nodes {
        let Some(item) = item(map, node, scale, reading) else {
            continue;
        };
        if !seen.insert(item.text.clone()) {
            let message = format!(
                "{}: {} holds {} twice.",
                map.subject(),
                named(key),
                named(&item.text)
            );
            reading.report.fault(node.span, message);
        }
        items.push(item);
    }
    items
}

fn item(
    map: &Map<'_>,
    node: &Node,
    scale: Option<Range>,
    reading: &mut Reading<'_>,
) -> Option<Item> {
    if let Some(text) = node
        .as_str()
        .map(str::trim)
        .filter(|t| !t.is_empty() && !t.contains('\n'))
    {
        return Some(Item {
            text: text.to_owned(),
            ..Item::default()
        });
    }
    if node.get("item").is_none() {
        let message = format!(
            "{}: an item is one line of text; here stands {}.",
            map.subject(),
            node.told()
        );
        let colon = node.as_map().is_some();
        let help = if colon {
            "If it holds a colon, put it in quotes; with a note it is {item: …, note: …}."
        } else {
            ""
        };
        reading.report.advise(node.span, message, help);
        return None;
    }
    let subject = format!("{}: an item", map.subject());
    let mut inner = Map::of(node, subject, &mut reading.report)?;
    let item = Item {
        text: inner.needed("item", &mut reading.report),
        note: inner.text("note", &mut reading.report).unwrap_or_default(),
        group: inner.line("group", &mut reading.report).unwrap_or_default(),
        levels: levels::read(&mut inner, "levels", scale, reading),
        reverse: inner
            .truth("reverse", &mut reading.report)
            .unwrap_or_default(),
    };
    inner.close(&mut reading.report);
    Some(item)
}

fn from(mut map: Map<'_>, reading: &mut Reading<'_>) -> Option<Items> {
    let id = map.needed("from", &mut reading.report);
    let differing = map
        .word("only", &[("differing", ())], &mut reading.report)
        .is_some();
    let only = map.get("only").filter(|_| differing).map(|e| e.value.span);
    let at = map.get("from").map(|e| e.value.span);
    map.close(&mut reading.report);
    reading.mention(&id, at.filter(|_| !id.is_empty())?, Purpose::From(only));
    Some(Items::From {
        ask: AskId(id.into()),
        differing,
    })
}

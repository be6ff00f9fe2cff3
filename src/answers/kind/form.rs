//! `form`: `{field: value}`.

use serde_json::{Map, Value};

use super::value;
use crate::answers::player::{Player, To};
use crate::answers::write::{Telling, shape};
use crate::meeting::Change;
use crate::meeting::capture::form;
use crate::protocol::Ask;
use crate::protocol::kind::Form;
use crate::yaml::Node;

pub fn play(player: &mut Player<'_, '_>, to: To<'_>, (rules, node): (&Form, &Node)) {
    let Some(entries) = node.as_map() else {
        player.wrong(to.ask, node, "a form: its fields, each with a value");
        return;
    };
    for (field, value, span) in value::fields(player, to, (&rules.fields, entries)) {
        let change = form::Change::Fill {
            field: field.id.clone(),
            value: Some(value),
        };
        player.answer(to, Change::Form(change), span);
    }
}

/// Whether keys that wrap other kinds may be fields here: then they wrap only what is a mapping.
pub fn is_wrapped(node: &Node, wrappers: &[&str]) -> bool {
    let entries = node.as_map().unwrap_or_default();
    let wraps = |e: &crate::yaml::Entry| wrappers.contains(&&*e.key) && e.value.as_map().is_some();
    !entries.is_empty() && entries.iter().all(wraps)
}

pub fn written(
    telling: &Telling<'_>,
    (ask, rules): (&Ask, &Form),
    capture: &form::Capture,
) -> Value {
    let told = |filled| value::written(telling, &rules.fields, filled);
    let each: Map<String, Value> = capture
        .each
        .iter()
        .map(|(person, filled)| (telling.name(*person), told(filled)))
        .collect();
    let group = capture.at(None).map(told);
    shape::wrapped(telling.in_use(ask), group, each, Map::new())
}

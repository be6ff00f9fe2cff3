//! `text`: a string.

use serde_json::{Map, Value};

use crate::answers::player::{Player, To};
use crate::answers::write::{Telling, shape};
use crate::meeting::Change;
use crate::meeting::capture::text;
use crate::protocol::Ask;
use crate::yaml::Node;

pub fn play(player: &mut Player<'_, '_>, to: To<'_>, node: &Node) {
    let Some(text) = node.as_str() else {
        player.wrong(to.ask, node, "a text");
        return;
    };
    let text = text.to_owned();
    player.answer(to, Change::Text(text::Change::Write { text }), node.span);
}

pub fn written(telling: &Telling<'_>, ask: &Ask, capture: &text::Capture) -> Value {
    let each: Map<String, Value> = capture
        .each
        .iter()
        .map(|(person, text)| (telling.name(*person), text.as_str().into()))
        .collect();
    let group = (!capture.group.trim().is_empty()).then(|| capture.group.as_str().into());
    shape::wrapped(telling.in_use(ask), group, each, Map::new())
}

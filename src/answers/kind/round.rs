//! `round`: by person a text, `{pass: true}`, or `{heard: true}` where it was heard but not written.

use serde_json::{Map, Value, json};

use crate::answers::player::{Player, To};
use crate::answers::write::Telling;
use crate::base::id::ItemId;
use crate::base::words;
use crate::meeting::Change;
use crate::meeting::capture::round::{self, Turn};
use crate::yaml::{Node, named};

/// What one person's turn looks like.
const SHAPE: &str = "by person their words, \"{pass: true}\" or \"{heard: true}\"";

pub fn play(player: &mut Player<'_, '_>, to: To<'_>, node: &Node) {
    let change = match node.as_str() {
        Some(text) => round::Change::Hear {
            item: ItemId(0),
            text: text.to_owned(),
        },
        None => match unspoken(player, to, node) {
            Some(change) => change,
            None => return,
        },
    };
    player.answer(to, Change::Round(change), node.span);
}

fn unspoken(player: &mut Player<'_, '_>, to: To<'_>, node: &Node) -> Option<round::Change> {
    let [entry] = node.as_map().unwrap_or_default() else {
        if node.get("replies").is_some() {
            let message = format!(
                "{}: rounds with replies cannot be held yet.",
                named(&to.ask.id.0)
            );
            player.fault(to.ask, node.span, (message, "Write the text alone."));
        } else {
            player.wrong(to.ask, node, SHAPE);
        }
        return None;
    };
    match (&*entry.key, entry.value.as_bool()) {
        ("pass", Some(true)) => Some(round::Change::Pass),
        ("heard", Some(true)) => Some(round::Change::Nod),
        _ => {
            let message = format!(
                "{} is {SHAPE}; here stands {}.",
                named(&to.ask.id.0),
                named(&entry.key)
            );
            let help = match words::near(&entry.key, ["pass", "heard"]) {
                Some(near) => format!("Did you mean {}?", named(near)),
                None => "If the words hold a colon, put them in quotes.".to_owned(),
            };
            player.fault(to.ask, node.span, (message, &help));
            None
        }
    }
}

pub fn written(telling: &Telling<'_>, capture: &round::Capture) -> Value {
    let turns = capture.order.iter().filter_map(|person| {
        let turn = match capture.turns.get(person)? {
            Turn::Heard { text, .. } => Value::from(text.as_str()),
            Turn::Passed => json!({"pass": true}),
            Turn::Unwritten => json!({"heard": true}),
        };
        Some((telling.name(*person), turn))
    });
    Value::Object(turns.collect::<Map<String, Value>>())
}

//! `round`: by person a text, `{pass: true}`, or `{heard: true}` where it was heard but not written;
//! with what others said to it `{text, replies: {person: text}}`.

use serde_json::{Map, Value, json};

use crate::answers::player::{Player, To};
use crate::answers::write::Telling;
use crate::base::id::ItemId;
use crate::base::words;
use crate::meeting::Change;
use crate::meeting::capture::round::{self, Turn};
use crate::yaml::{Map as Keys, Node, named};

/// What one person's turn looks like.
const SHAPE: &str = "by person their words, \"{pass: true}\" or \"{heard: true}\"";

pub fn play(player: &mut Player<'_, '_>, to: To<'_>, node: &Node) {
    if node.get("replies").is_some() {
        with_replies(player, to, node);
        return;
    }
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

/// A turn, then what others said to it: `{text, replies: {person: text}}`.
fn with_replies(player: &mut Player<'_, '_>, to: To<'_>, node: &Node) {
    let before = player.report.count();
    let subject = format!("A turn of {}", named(&to.ask.id.0));
    let Some(mut map) = Keys::of(node, subject, player.report) else {
        return;
    };
    let heard = map.truth("heard", player.report).unwrap_or_default();
    let text = if heard {
        String::new()
    } else {
        map.needed("text", player.report)
    };
    let replies = map.get("replies");
    map.close(player.report);
    if player.report.count() > before {
        player.faulty.insert(to.ask.id.clone());
        return;
    }
    let item = ItemId(0);
    let turn = if heard {
        round::Change::Nod
    } else {
        round::Change::Hear { item, text }
    };
    let taken = player.answer(to, Change::Round(turn), node.span);
    let Some(replies) = replies.filter(|_| taken) else {
        return;
    };
    let shape = "replied to as names, each with a text";
    for (from, entry) in player.by_person(to.ask, &replies.value, shape) {
        let Some(text) = entry.value.as_str() else {
            player.wrong(to.ask, &entry.value, "replied to with a text");
            continue;
        };
        let text = text.to_owned();
        let change = round::Change::Reply { from, text };
        player.answer(to, Change::Round(change), entry.value.span);
    }
}

fn unspoken(player: &mut Player<'_, '_>, to: To<'_>, node: &Node) -> Option<round::Change> {
    let [entry] = node.as_map().unwrap_or_default() else {
        player.wrong(to.ask, node, SHAPE);
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
        let told: Map<String, Value> = capture
            .to(*person)
            .iter()
            .map(|reply| (telling.name(reply.from), reply.text.as_str().into()))
            .collect();
        let turn = match capture.turns.get(person)? {
            Turn::Heard { text, .. } if told.is_empty() => Value::from(text.as_str()),
            Turn::Heard { text, .. } => json!({"text": text, "replies": told}),
            Turn::Passed => json!({"pass": true}),
            Turn::Unwritten if told.is_empty() => json!({"heard": true}),
            Turn::Unwritten => json!({"heard": true, "replies": told}),
        };
        Some((telling.name(*person), turn))
    });
    Value::Object(turns.collect::<Map<String, Value>>())
}

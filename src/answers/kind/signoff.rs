//! `signoff`: by person `agree`, `{remark: …}` or `{object: …}`. The closing page's sign-off is told the same way.

use serde_json::{Map, Value, json};

use crate::answers::player::{Player, To};
use crate::answers::write::{Telling, shape};
use crate::meeting::Change;
use crate::meeting::capture::signoff::{self, Capture};
use crate::meeting::closing::Word;
use crate::protocol::Enter;
use crate::yaml::Node;

/// What each person's value is; completes "each with …".
pub const WORDS: &str = "\"agree\", {remark: …} or {object: …}";

pub fn play(player: &mut Player<'_, '_>, to: To<'_>, node: &Node) {
    match word(node) {
        Some(word) => {
            player.answer(to, Change::Signoff(signoff::Change::sign(word)), node.span);
        }
        None => player.wrong(to.ask, node, &format!("by person {WORDS}")),
    }
}

/// The word that stands here; `None` where it is none.
pub fn word(node: &Node) -> Option<Word> {
    if node.as_str() == Some("agree") {
        return Some(Word::Agree);
    }
    let [entry] = node.as_map()? else { return None };
    let text = entry.value.as_str()?.trim().to_owned();
    match &*entry.key {
        "remark" => Some(Word::Remark(text)),
        "object" => Some(Word::Object(text)),
        _ => None,
    }
}

pub fn told(word: &Word) -> Value {
    match word {
        Word::Agree => "agree".into(),
        Word::Remark(words) => json!({"remark": words}),
        Word::Object(words) => json!({"object": words}),
    }
}

pub fn written(telling: &Telling<'_>, capture: &Capture) -> Value {
    let each = capture.each.iter();
    let each = each.map(|(person, signed)| (telling.name(*person), told(&signed.word)));
    shape::by_nature(Enter::Each, None, each.collect(), Map::new())
}

//! `choice`: an item or a list of items; what is none of them counts as "something else" where the ask offers that.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use crate::answers::names::Names;
use crate::answers::player::{Player, To};
use crate::answers::write::{Telling, shape};
use crate::meeting::Change;
use crate::meeting::capture::choice::{self, Chosen};
use crate::meeting::capture::way;
use crate::protocol::kind::Choice;
use crate::protocol::{Ask, Items};
use crate::yaml::{Entry, Node};

pub fn play(player: &mut Player<'_, '_>, to: To<'_>, (rules, node): (&Choice, &Node)) {
    let names = player.names(&rules.items);
    let single = std::slice::from_ref(node);
    let (mut items, mut other) = (BTreeSet::new(), String::new());
    for node in node.as_list().unwrap_or(single) {
        let Some(text) = node.as_str() else {
            player.wrong(to.ask, node, "an item in its words, or a list of them");
            return;
        };
        if names.find(text).is_none() && rules.other && other.is_empty() {
            text.clone_into(&mut other);
            continue;
        }
        match player.item(to.ask, (text, node.span), &names) {
            Some(item) => {
                items.insert(item);
            }
            None => return,
        }
    }
    let change = choice::Change::Choose { items, other };
    player.answer(to, Change::Choice(change), node.span);
}

/// Hands for one item.
pub fn hands(
    player: &mut Player<'_, '_>,
    ask: &Ask,
    (items, entry, hands): (&Items, &Entry, u32),
) -> Option<Change> {
    let item = player.counted(ask, items, entry)?;
    Some(Change::Choice(choice::Change::Count { item, hands }))
}

pub fn written(
    telling: &Telling<'_>,
    (ask, rules): (&Ask, &Choice),
    capture: &choice::Capture,
) -> Value {
    let names = telling.names(&rules.items);
    let group = Some(&capture.group)
        .filter(|c| !c.is_empty())
        .and_then(|c| chosen(&names, (rules, c)));
    let each: Map<String, Value> = capture
        .each
        .iter()
        .filter_map(|(person, c)| Some((telling.name(*person), chosen(&names, (rules, c))?)))
        .collect();
    let in_use = way::in_use(&telling.meeting.state, ask);
    shape::wrapped(in_use, group, each, shape::counts(&names, &capture.counts))
}

/// One string where one is asked for; nothing where all that was chosen has been taken out since.
fn chosen(names: &Names, (rules, chosen): (&Choice, &Chosen)) -> Option<Value> {
    let items = chosen.items.iter().filter_map(|item| names.name(*item));
    let other = Some(chosen.other.as_str()).filter(|o| !o.is_empty());
    let texts: Vec<Value> = items.chain(other).map(Value::from).collect();
    match texts.as_slice() {
        [] => None,
        [one] if !rules.many => Some(one.clone()),
        _ => Some(texts.into()),
    }
}

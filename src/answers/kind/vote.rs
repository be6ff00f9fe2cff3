//! `vote`: by person dots for items.

use serde_json::{Map, Value};

use crate::answers::names::Names;
use crate::answers::player::{Player, To};
use crate::answers::write::{Telling, shape};
use crate::meeting::Change;
use crate::meeting::capture::vote::{self, Ballot};
use crate::protocol::kind::Vote;
use crate::protocol::{Ask, Items};
use crate::yaml::{Entry, Node};

pub fn play(player: &mut Player<'_, '_>, to: To<'_>, (rules, node): (&Vote, &Node)) {
    let Some(entries) = node.as_map() else {
        player.wrong(to.ask, node, "items, each with its dots");
        return;
    };
    let names = player.names(&rules.items);
    for entry in entries {
        let Some(item) = player.item(to.ask, (&entry.key, entry.at), &names) else {
            continue;
        };
        let Some(dots) = entry.value.as_u32() else {
            player.wrong(to.ask, &entry.value, "a number of dots for each item");
            continue;
        };
        let change = Change::Vote(vote::Change::Place { item, dots });
        player.answer(to, change, entry.value.span);
    }
}

/// Hands for one item.
pub fn hands(
    player: &mut Player<'_, '_>,
    ask: &Ask,
    (items, entry, hands): (&Items, &Entry, u32),
) -> Option<Change> {
    let names = player.names(items);
    let item = player.item(ask, (&entry.key, entry.at), &names)?;
    Some(Change::Vote(vote::Change::Count { item, hands }))
}

pub fn written(telling: &Telling<'_>, rules: &Vote, capture: &vote::Capture) -> Value {
    let names = telling.names(&rules.items);
    let each: Map<String, Value> = capture
        .each
        .iter()
        .filter_map(|(person, b)| Some((telling.name(*person), ballot(&names, b)?)))
        .collect();
    let group = ballot(&names, &capture.group);
    let counts = shape::counts(&names, &capture.counts);
    shape::by_nature(group, each, counts)
}

fn ballot(names: &Names, ballot: &Ballot) -> Option<Value> {
    let dots: Map<String, Value> = ballot
        .iter()
        .filter_map(|(item, dots)| Some((names.name(*item)?.to_owned(), (*dots).into())))
        .collect();
    (!dots.is_empty()).then(|| dots.into())
}

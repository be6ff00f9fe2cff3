//! `vote`: by person dots for items, yes or no to them, or items in order; several rounds as a list.

use serde_json::{Map, Value, json};

use crate::answers::names::Names;
use crate::answers::player::{Player, To};
use crate::answers::write::{Telling, shape};
use crate::meeting::Change;
use crate::meeting::capture::vote::{self, Ballot};
use crate::meeting::capture::way;
use crate::protocol::kind::{Method, Vote};
use crate::protocol::{Ask, Enter, Items};
use crate::yaml::{Entry, Node};

/// One round, or a list of rounds; each may be wrapped.
pub fn rounds(
    player: &mut Player<'_, '_>,
    to: To<'_>,
    node: &Node,
    round: fn(&mut Player<'_, '_>, To<'_>, &Node),
) {
    let single = std::slice::from_ref(node);
    for (n, node) in node.as_list().unwrap_or(single).iter().enumerate() {
        if n > 0 {
            // The way is filled in by the decision.
            let again = vote::Change::Again { way: Enter::Each };
            player.answer(to, Change::Vote(again), node.span);
        }
        round(player, to, node);
    }
}

/// One voter's dots, yes and no, or order.
pub fn play(player: &mut Player<'_, '_>, to: To<'_>, (rules, node): (&Vote, &Node)) {
    let names = player.names(&rules.items);
    if rules.method == Method::Rank {
        order(player, to, (&names, node));
        return;
    }
    let yes_no = rules.method == Method::YesNo;
    let Some(entries) = node.as_map() else {
        let wanted = if yes_no {
            "items, each with yes or no"
        } else {
            "items, each with its dots"
        };
        player.wrong(to.ask, node, wanted);
        return;
    };
    for entry in entries {
        let Some(item) = player.item(to.ask, (&entry.key, entry.at), &names) else {
            continue;
        };
        let said = entry.value.as_bool();
        let (dots, wanted) = if yes_no {
            let dots = said.map(|yes| if yes { vote::YES } else { vote::NO });
            (dots, "yes or no for each item")
        } else {
            (entry.value.as_u32(), "a number of dots for each item")
        };
        let Some(dots) = dots else {
            player.wrong(to.ask, &entry.value, wanted);
            continue;
        };
        let change = Change::Vote(vote::Change::Place { item, dots });
        player.answer(to, change, entry.value.span);
    }
}

/// Items in order, the first one first.
fn order(player: &mut Player<'_, '_>, to: To<'_>, (names, node): (&Names, &Node)) {
    let Some(list) = node.as_list() else {
        player.wrong(to.ask, node, "items in order, as a list");
        return;
    };
    let mut items = Vec::new();
    for node in list {
        let Some(text) = node.as_str() else {
            player.wrong(to.ask, node, "items in order, each in its words");
            return;
        };
        match player.item(to.ask, (text, node.span), names) {
            Some(item) => items.push(item),
            None => return,
        }
    }
    let change = Change::Vote(vote::Change::Order { items });
    player.answer(to, change, node.span);
}

/// Hands for and against one item: `{yes: 3, no: 1}`; whether the value had this shape.
pub fn for_and_against(
    player: &mut Player<'_, '_>,
    to: To<'_>,
    (rules, entry): (&Vote, &Entry),
) -> bool {
    let Some(sides) = entry
        .value
        .as_map()
        .filter(|_| rules.method == Method::YesNo)
    else {
        return false;
    };
    let names = player.names(&rules.items);
    let Some(item) = player.item(to.ask, (&entry.key, entry.at), &names) else {
        return true;
    };
    for side in sides {
        let change = match (&*side.key, side.value.as_u32()) {
            ("yes", Some(hands)) => vote::Change::Count { item, hands },
            ("no", Some(hands)) => vote::Change::Against { item, hands },
            _ => {
                let wanted = "counted as {yes: hands, no: hands} for each item";
                player.wrong(to.ask, &entry.value, wanted);
                return true;
            }
        };
        player.answer(to, Change::Vote(change), side.value.span);
    }
    true
}

/// Hands for one item.
pub fn hands(
    player: &mut Player<'_, '_>,
    ask: &Ask,
    (items, entry, hands): (&Items, &Entry, u32),
) -> Option<Change> {
    let item = player.counted(ask, items, entry)?;
    Some(Change::Vote(vote::Change::Count { item, hands }))
}

pub fn written(
    telling: &Telling<'_>,
    (ask, rules): (&Ask, &Vote),
    capture: &vote::Capture,
) -> Value {
    let names = telling.names(&rules.items);
    let in_use = way::in_use(&telling.meeting.state, ask);
    let earlier = capture.earlier.iter();
    let earlier =
        earlier.map(|round| self::round(telling, (rules, &names), (&round.cast, round.way)));
    let mut rounds: Vec<Value> = earlier.collect();
    if rounds.is_empty() {
        return round(telling, (rules, &names), (capture, in_use));
    }
    // A round that was begun and not used is none.
    if capture.is_open() {
        rounds.push(round(telling, (rules, &names), (capture, in_use)));
    }
    if rounds.len() == 1 {
        rounds.remove(0)
    } else {
        rounds.into()
    }
}

fn round(
    telling: &Telling<'_>,
    (rules, names): (&Vote, &Names),
    (cast, in_use): (&vote::Capture, Enter),
) -> Value {
    let each: Map<String, Value> = cast
        .each
        .iter()
        .filter_map(|(person, b)| Some((telling.name(*person), ballot((rules, names), b)?)))
        .collect();
    let group = ballot((rules, names), &cast.group);
    let mut counts = shape::counts(names, &cast.counts);
    for (item, no) in &cast.against {
        if let Some(name) = names.name(*item) {
            let yes = cast.counts.get(item).copied().unwrap_or(0);
            counts.insert(name.to_owned(), json!({"yes": yes, "no": no}));
        }
    }
    shape::by_nature(in_use, group, each, counts)
}

fn ballot((rules, names): (&Vote, &Names), ballot: &Ballot) -> Option<Value> {
    if rules.method == Method::Rank {
        let mut order: Vec<(&u32, &str)> = ballot
            .iter()
            .filter_map(|(item, place)| Some((place, names.name(*item)?)))
            .collect();
        order.sort_unstable();
        let order: Vec<Value> = order.into_iter().map(|(_, name)| name.into()).collect();
        return (!order.is_empty()).then(|| order.into());
    }
    let said = |n: u32| -> Value {
        match (rules.method, n) {
            (Method::YesNo, vote::NO) => "no".into(),
            (Method::YesNo, _) => "yes".into(),
            (Method::Dots | Method::Rank, n) => n.into(),
        }
    };
    let dots: Map<String, Value> = ballot
        .iter()
        .filter_map(|(item, n)| Some((names.name(*item)?.to_owned(), said(*n))))
        .collect();
    (!dots.is_empty()).then(|| dots.into())
}

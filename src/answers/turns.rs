//! Steps held more than once, and turn by turn: the outer wrappers of a value, `visits` and `turns`, taken off.

use std::collections::BTreeMap;

use super::head;
use super::player::Player;
use super::script::{Script, asks_of};
use crate::base::id::{AskId, PersonId, StepId};
use crate::protocol::{Ask, Step};
use crate::yaml::{Entry, Node, Span, named};

/// A value of one ask, for one turn or one visit.
pub(super) type Values = BTreeMap<(u32, Option<PersonId>), Entry>;

/// The values of an ask by visit, and inside a repeat by presenter. What has another shape is told.
pub(super) fn values(
    player: &mut Player<'_, '_>,
    (step, ask): (&Step, &Ask),
    entry: &Entry,
) -> Values {
    let mut found = Values::new();
    for (node, visit) in visits(player, ask, &entry.value).into_iter().zip(1..) {
        if node.is_nothing() {
            continue;
        }
        let of = |node: &Node| Entry {
            key: entry.key.clone(),
            at: entry.at,
            value: node.clone(),
        };
        if step.repeat.is_none() {
            if let Some(turns) = node.get("turns") {
                let help = "Write its value without \"turns\".";
                let message = format!("{}: nobody has turns here.", named(&ask.id.0));
                player.fault(ask, turns.at, (message, help));
            } else {
                found.insert((visit, None), of(&node));
            }
            continue;
        }
        let Some(turns) = node.get("turns") else {
            let message = format!("{} is answered turn by turn.", named(&ask.id.0));
            let help = "Write {turns: {name: value}}.";
            player.fault(ask, node.span, (message, help));
            continue;
        };
        let shape = "answered turn by turn: names, each with a value";
        for (person, one) in player.by_person(ask, &turns.value, shape) {
            found.insert((visit, Some(person)), of(&one.value));
        }
    }
    found
}

/// The value of each visit; the one value where there is no wrapper.
fn visits(player: &mut Player<'_, '_>, ask: &Ask, node: &Node) -> Vec<Node> {
    let Some(entry) = node.get("visits") else {
        return vec![node.clone()];
    };
    if let Some(list) = entry.value.as_list() {
        return list.to_vec();
    }
    let wanted = "a list with one value for each time the step was held";
    player.wrong(ask, &entry.value, wanted);
    Vec::new()
}

/// Whose turn comes when, in each time the step was held.
pub(super) fn order(
    player: &mut Player<'_, '_>,
    script: &Script<'_>,
    (step, values): (&Step, &BTreeMap<AskId, Values>),
) -> Vec<Vec<(PersonId, Span)>> {
    if let Some(entry) = script.under("turns", &step.id) {
        return written(player, entry);
    }
    // In the order of the values: everybody's first turn, then everybody's second.
    let mut seen: Vec<(u32, PersonId)> = Vec::new();
    let mut turns = Vec::new();
    for ask in asks_of(step) {
        let own = values.get(&ask.id);
        for ((visit, person), entry) in own.into_iter().flatten() {
            if let Some(person) = person
                && !seen.contains(&(*visit, *person))
            {
                seen.push((*visit, *person));
                turns.push((*visit, *person, entry.at));
            }
        }
    }
    turns.sort_by_key(|(visit, person, _)| (*visit, *person));
    vec![
        turns
            .into_iter()
            .map(|(_, person, at)| (person, at))
            .collect(),
    ]
}

fn written(player: &mut Player<'_, '_>, entry: &Entry) -> Vec<Vec<(PersonId, Span)>> {
    let Some(list) = entry.value.as_list() else {
        head::told(
            entry,
            "a list of names, in the order of their turns",
            player.report,
        );
        return Vec::new();
    };
    let mut names = |nodes: &[Node]| {
        let named = nodes.iter().filter_map(|n| {
            let person = player.person((n.as_str().unwrap_or_default(), n.span))?;
            Some((person, n.span))
        });
        named.collect::<Vec<_>>()
    };
    if list.iter().any(|n| n.as_list().is_some()) {
        list.iter()
            .map(|n| names(n.as_list().unwrap_or_default()))
            .collect()
    } else {
        vec![names(list)]
    }
}

/// How often a step without turns was held: as the file says, or as many values as an ask has.
pub(super) fn held(script: &Script<'_>, step: &StepId, values: &BTreeMap<AskId, Values>) -> u32 {
    let said = script.under("held", step).and_then(|e| e.value.as_u32());
    let told = values
        .values()
        .flat_map(|v| v.keys())
        .map(|(visit, _)| *visit);
    told.chain(said).max().unwrap_or(1).clamp(1, MOST)
}

/// A step is never held more often than this.
const MOST: u32 = 99;

//! What the walk looks up in the file: answers by ask, what was skipped or left open, and why something stayed empty.
//! Names that mean nothing are told here.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::head;
use super::player::Player;
use crate::base::id::{AskId, StepId};
use crate::protocol::{Ask, Step};
use crate::yaml::{Entry, Node, Span, listed, named};

/// The parts of the file that the walk looks up.
pub(super) struct Script<'a> {
    pub node: &'a Node,
    pub skipped: Vec<(StepId, &'a Entry)>,
    pub left_open: BTreeSet<StepId>,
    pub reasons: Vec<(AskId, &'a Entry)>,
    /// Asks that were answered, or whose step was come to.
    pub met: BTreeSet<AskId>,
}

impl<'a> Script<'a> {
    pub fn of(player: &mut Player<'_, '_>, node: &'a Node) -> Self {
        Self {
            node,
            skipped: steps(player, node, "skipped"),
            left_open: left_open(player, node),
            reasons: asks(player, node, "reasons"),
            met: BTreeSet::new(),
        }
    }

    pub fn answers(&self) -> &'a [Entry] {
        let answers = self.node.get("answers");
        answers.and_then(|e| e.value.as_map()).unwrap_or_default()
    }

    /// The answer to an ask; an entry without a value is none.
    pub fn answer(&self, ask: &AskId) -> Option<&'a Entry> {
        let found = self.answers().iter().find(|e| *e.key == *ask.0);
        found.filter(|e| !e.value.is_nothing())
    }

    /// What stands under this key of the file for a step.
    pub fn under(&self, key: &str, step: &StepId) -> Option<&'a Entry> {
        let entry = self.node.get(key)?;
        entry.value.get(&step.0).filter(|e| !e.value.is_nothing())
    }

    pub fn is_answered(&self, step: &Step) -> bool {
        asks_of(step).any(|ask| self.answer(&ask.id).is_some())
    }

    /// Where something is told that stands nowhere: at the key of the answers.
    pub fn head(&self) -> Span {
        let answers = self.node.get("answers");
        answers.map_or(self.node.span, |e| e.at)
    }
}

pub(super) fn asks_of(step: &Step) -> impl Iterator<Item = &Ask> {
    let inner = step.steps.iter().flat_map(|s| s.asks.iter());
    step.asks.iter().chain(inner)
}

fn map<'n>(player: &mut Player<'_, '_>, node: &'n Node, key: &str) -> &'n [Entry] {
    let Some(entry) = node.get(key).filter(|e| !e.value.is_nothing()) else {
        return &[];
    };
    if entry.value.as_map().is_none() {
        head::told(entry, "keys with texts", player.report);
    }
    entry.value.as_map().unwrap_or_default()
}

fn steps<'n>(player: &mut Player<'_, '_>, node: &'n Node, key: &str) -> Vec<(StepId, &'n Entry)> {
    let protocol = Arc::clone(&player.protocol);
    let entries = map(player, node, key).iter();
    let found = entries.filter_map(|e| {
        if e.value.as_str().is_none() {
            head::told(e, "a reason", player.report);
        }
        Some((head::step(&e.key, e.at, (&protocol, player.report))?, e))
    });
    found.collect()
}

fn asks<'n>(player: &mut Player<'_, '_>, node: &'n Node, key: &str) -> Vec<(AskId, &'n Entry)> {
    let protocol = Arc::clone(&player.protocol);
    let known: Vec<&str> = protocol.asks().map(|(_, ask)| &*ask.id.0).collect();
    let mut found = Vec::new();
    for entry in map(player, node, key) {
        if !known.contains(&&*entry.key) {
            let message = format!("This way of meeting has no ask {}.", named(&entry.key));
            player
                .report
                .unknown(entry.at, message, (&entry.key, &known));
        } else if entry
            .value
            .as_str()
            .is_none_or(|text| text.trim().is_empty())
        {
            head::told(entry, "a reason", player.report);
        } else {
            found.push((AskId((&*entry.key).into()), entry));
        }
    }
    found
}

fn left_open(player: &mut Player<'_, '_>, node: &Node) -> BTreeSet<StepId> {
    let Some(entry) = node.get("left_open").filter(|e| !e.value.is_nothing()) else {
        return BTreeSet::new();
    };
    let Some(list) = entry.value.as_list() else {
        let first = player
            .protocol
            .steps
            .first()
            .map_or("", |s| &s.id.0)
            .to_owned();
        let message = format!(
            "\"left_open\" is a list of steps such as [{}].",
            listed(&[&first], "and")
        );
        player.report.fault(entry.value.span, message);
        return BTreeSet::new();
    };
    let protocol = Arc::clone(&player.protocol);
    let found = list.iter().filter_map(|n| {
        head::step(
            n.as_str().unwrap_or_default(),
            n.span,
            (&protocol, player.report),
        )
    });
    found.collect()
}

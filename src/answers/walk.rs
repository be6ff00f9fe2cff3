//! The walk through the sittings and steps, in the order they were held: each step's answers, then its close.

use std::collections::BTreeSet;

use super::player::Player;
use super::sittings::{Reach, Sitting};
use super::{Answers, ask, closing, head, passing, sentence};
use crate::base::id::{AskId, PersonId, StepId};
use crate::meeting::state::Place;
use crate::meeting::{Act, condition, decide};
use crate::protocol::{Ask, Step};
use crate::yaml::{Entry, Node, Span, listed, named};

/// The parts of the file that the walk looks up.
pub(super) struct Script<'a> {
    pub node: &'a Node,
    skipped: Vec<(StepId, &'a Entry)>,
    left_open: BTreeSet<StepId>,
    reasons: Vec<(AskId, &'a Entry)>,
    /// Asks that were answered, or whose step was come to.
    met: BTreeSet<AskId>,
}

/// Plays everything after the opening.
pub(super) fn play(player: &mut Player<'_, '_>, answers: &Answers) {
    let mut script = Script::of(player, &answers.node);
    let count = answers.sittings.len();
    let mut done = 0;
    for (n, sitting) in answers.sittings.iter().enumerate() {
        player.at = sitting.start;
        if n > 0 {
            sit(player, sitting);
        }
        done = script.steps(player, sitting, done);
        let Some(end) = sitting.end else { break };
        player.at = end;
        if n + 1 < count {
            player.hear(Act::Adjourn { next: None }, sitting.span);
        }
    }
    script.unmet(player, done);
    passing::play(player, &answers.node, None);
    let is_over = answers.sittings.last().is_some_and(|s| s.end.is_some());
    closing::play(player, answers, is_over);
}

fn sit(player: &mut Player<'_, '_>, sitting: &Sitting) {
    let people = &player.meeting().state.people;
    let present: Vec<PersonId> = people
        .iter()
        .filter(|m| sitting.present.contains(&m.name))
        .map(|m| m.id)
        .collect();
    player.hear(Act::Sit { present }, sitting.span);
}

impl<'a> Script<'a> {
    fn of(player: &mut Player<'_, '_>, node: &'a Node) -> Self {
        Self {
            node,
            skipped: steps(player, node, "skipped"),
            left_open: left_open(player, node),
            reasons: asks(player, node, "reasons"),
            met: BTreeSet::new(),
        }
    }

    /// Plays the steps of one sitting from place `done` on; how many are done after it.
    fn steps(&mut self, player: &mut Player<'_, '_>, sitting: &Sitting, done: usize) -> usize {
        let protocol = std::rc::Rc::clone(&player.protocol);
        let (end, within) = match sitting.reach {
            Reach::To(place) => (place + 1, None),
            Reach::Within(place) => (place, protocol.steps.get(place)),
            Reach::Rest => (rest(&protocol.steps, done), None),
        };
        for step in protocol.steps.get(done..end).unwrap_or_default() {
            self.step(player, step);
        }
        if let Some(step) = within {
            self.enter(player, step);
        }
        end.max(done)
    }

    fn step(&mut self, player: &mut Player<'_, '_>, step: &Step) {
        let skipped = self.skipped.iter().find(|(id, _)| *id == step.id);
        if let Some((id, entry)) = skipped.cloned() {
            if self.is_answered(step) {
                self.enter(player, step);
            }
            self.met.extend(asks_of(step).map(|a| a.id.clone()));
            let reason = entry.value.as_str().unwrap_or_default().to_owned();
            let step = id;
            player.hear(Act::Skip { step, reason }, entry.value.span);
            return;
        }
        let open = self.left_open.contains(&step.id);
        // A step that was passed over is not even come to, unless something was entered there.
        let entered = (!open || self.is_answered(step)) && self.enter(player, step);
        if entered && !open {
            self.close(player, step);
        }
    }

    /// Brings the meeting to a step and plays its answers; `false` where the step was not held.
    fn enter(&mut self, player: &mut Player<'_, '_>, step: &Step) -> bool {
        if !condition::is_held(player.meeting(), step) {
            self.not_held(player, step);
            return false;
        }
        let to = Place::Step(step.id.clone());
        if player.meeting().state.place.as_ref() != Some(&to) {
            let span = self.node.span;
            player.hear(Act::Bring { to }, span);
        }
        for ask in asks_of(step) {
            let first = self.met.insert(ask.id.clone());
            if let Some(entry) = self.answer(&ask.id).filter(|_| first) {
                ask::play(player, ask, (entry, step.repeat.is_some()));
            }
        }
        passing::play(player, self.node, Some(&step.id));
        true
    }

    fn not_held(&mut self, player: &mut Player<'_, '_>, step: &Step) {
        let doubtful = step
            .when
            .as_ref()
            .is_some_and(|when| player.faulty.contains(&when.ask));
        for ask in asks_of(step) {
            self.met.insert(ask.id.clone());
            if let Some(entry) = self.answer(&ask.id).filter(|_| !doubtful) {
                let message = format!(
                    "{} belongs to step {}, which was not held: its condition is not met.",
                    named(&ask.id.0),
                    named(&step.title)
                );
                player.fault(
                    ask,
                    entry.at,
                    (message, "Take it out, or mend the answer it depends on."),
                );
            }
        }
    }

    fn close(&self, player: &mut Player<'_, '_>, step: &Step) {
        let lacking: Vec<(AskId, String)> = decide::lacking(player.meeting(), step)
            .into_iter()
            .map(|(ask, refusal)| (ask.id.clone(), sentence::lacking(&refusal)))
            .collect();
        let mut reasons: Vec<String> = Vec::new();
        for (ask, message) in lacking {
            match self.reasons.iter().find(|(id, _)| *id == ask) {
                Some((_, entry)) => {
                    let reason = head::line(entry.value.as_str().unwrap_or_default());
                    if !reasons.contains(&reason) {
                        reasons.push(reason);
                    }
                }
                None if player.faulty.contains(&ask) => reasons.push(ask.0),
                None => {
                    let span = self.answer(&ask).map_or_else(|| self.head(), |e| e.at);
                    let help = format!(
                        "Answer it as {} under \"answers\", or say why not under \"reasons\".",
                        named(&ask.0)
                    );
                    player.report.advise(span, message, help);
                    reasons.push(ask.0);
                }
            }
        }
        let reason = reasons.join("; ");
        let span = self.head();
        player.hear(Act::Close { reason }, span);
    }

    /// Tells what belongs to no step that was come to.
    fn unmet(&self, player: &mut Player<'_, '_>, done: usize) {
        let protocol = std::rc::Rc::clone(&player.protocol);
        let known: Vec<&str> = protocol.asks().map(|(_, ask)| ask.id.0.as_str()).collect();
        let last = done.checked_sub(1).and_then(|n| protocol.steps.get(n));
        for entry in self.answers() {
            let key = AskId(entry.key.to_string());
            if let Some((step, _)) = protocol.ask(&key) {
                if self.met.contains(&key) {
                    continue;
                }
                let reached = last.map_or_else(
                    || "The sittings close no step".to_owned(),
                    |s| format!("The sittings end with {}", named(&s.title)),
                );
                let message = format!(
                    "{reached}; {} belongs to {}, which was not come to.",
                    named(&key.0),
                    named(&step.title)
                );
                let help = "Let a sitting go further with \"to\", or take this answer out.";
                player.report.advise(entry.at, message, help);
            } else {
                let message = format!("This way of meeting has no ask {}.", named(&entry.key));
                player
                    .report
                    .unknown(entry.at, message, (&entry.key, &known));
            }
        }
    }

    fn answers(&self) -> &'a [Entry] {
        let answers = self.node.get("answers");
        answers.and_then(|e| e.value.as_map()).unwrap_or_default()
    }

    /// The answer to an ask; an entry without a value is none.
    fn answer(&self, ask: &AskId) -> Option<&'a Entry> {
        let found = self.answers().iter().find(|e| *e.key == *ask.0);
        found.filter(|e| !e.value.is_nothing())
    }

    fn is_answered(&self, step: &Step) -> bool {
        asks_of(step).any(|ask| self.answer(&ask.id).is_some())
    }

    /// Where something is told that stands nowhere: at the key of the answers.
    fn head(&self) -> Span {
        let answers = self.node.get("answers");
        answers.map_or(self.node.span, |e| e.at)
    }
}

/// The steps that a sitting without `to` goes through: up to those for a later sitting, or these once they are all.
fn rest(steps: &[Step], done: usize) -> usize {
    let now = steps.iter().filter(|s| !s.later).count();
    if done < now { now } else { steps.len() }
}

fn asks_of(step: &Step) -> impl Iterator<Item = &Ask> {
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
    let protocol = std::rc::Rc::clone(&player.protocol);
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
    let protocol = std::rc::Rc::clone(&player.protocol);
    let known: Vec<&str> = protocol.asks().map(|(_, ask)| ask.id.0.as_str()).collect();
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
            found.push((AskId(entry.key.to_string()), entry));
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
    let protocol = std::rc::Rc::clone(&player.protocol);
    let found = list.iter().filter_map(|n| {
        head::step(
            n.as_str().unwrap_or_default(),
            n.span,
            (&protocol, player.report),
        )
    });
    found.collect()
}

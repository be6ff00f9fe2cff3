//! The walk through the sittings and steps, in the order they were held: each step's answers, then its close.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::kind::review;
use super::player::Player;
use super::script::{Script, asks_of};
use super::sittings::{Reach, Sitting};
use super::turns::{self, Values};
use super::{Answers, ask, closing, head, inserted, passing, sentence};
use crate::base::id::{AskId, PersonId};
use crate::meeting::state::Place;
use crate::meeting::{Act, agreed, condition, decide};
use crate::protocol::Step;
use crate::yaml::named;

/// Plays everything after the opening.
pub(super) fn play(player: &mut Player<'_, '_>, answers: &Answers) {
    player.at = answers.start();
    inserted::play(player, &answers.inserted);
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
            closing::between(player, sitting);
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

impl Script<'_> {
    /// Plays the steps of one sitting from place `done` on; how many are done after it.
    fn steps(&mut self, player: &mut Player<'_, '_>, sitting: &Sitting, done: usize) -> usize {
        let protocol = Arc::clone(&player.protocol);
        let (end, within) = match sitting.reach {
            Reach::To(place) => (place + 1, None),
            Reach::Within(place) => (place, protocol.steps.get(place)),
            Reach::Rest => (rest(&protocol.steps, done), None),
        };
        let steps = protocol.steps.get(done..end).unwrap_or_default();
        for (n, step) in steps.iter().enumerate() {
            // What waits for the next sitting was come to at the end of this one: no minute of it is used.
            if n + 1 == steps.len() && within.is_none() {
                player.at = sitting.end.unwrap_or(player.at);
            }
            self.step(player, step);
        }
        if let Some(step) = within {
            player.at = sitting.end.unwrap_or(player.at);
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
        let values = self.values(player, step);
        if step.repeat.is_some() {
            self.turns(player, step, &values);
        } else {
            self.visits(player, step, &values);
        }
        passing::play(player, self.node, Some(&step.id));
        true
    }

    /// The values of every ask of the step, its outer wrappers taken off; none of an ask that was played before.
    fn values(&mut self, player: &mut Player<'_, '_>, step: &Step) -> BTreeMap<AskId, Values> {
        let mut found = BTreeMap::new();
        for ask in asks_of(step) {
            let first = self.met.insert(ask.id.clone());
            if let Some(entry) = self.answer(&ask.id).filter(|_| first) {
                found.insert(ask.id.clone(), turns::values(player, (step, ask), entry));
            }
        }
        found
    }

    /// The step as often as it was held; the last time is left open.
    fn visits(&self, player: &mut Player<'_, '_>, step: &Step, values: &BTreeMap<AskId, Values>) {
        let times = turns::held(self, &step.id, values);
        for visit in 1..=times {
            if visit > 1 {
                self.close(player, step);
                let step = step.id.clone();
                player.hear(Act::Repeat { step }, self.head());
            }
            part(player, step, (values, visit, None));
        }
    }

    /// Every turn with its phases; between two times that the step was held it is closed and begun again.
    fn turns(&self, player: &mut Player<'_, '_>, step: &Step, values: &BTreeMap<AskId, Values>) {
        let order = turns::order(player, self, (step, values));
        for (round, people) in order.into_iter().enumerate() {
            if round > 0 {
                self.close(player, step);
                let step = step.id.clone();
                player.hear(Act::Repeat { step }, self.head());
            }
            for (presenter, span) in people {
                let act = Act::TakeTurn {
                    step: step.id.clone(),
                    presenter,
                    visit: None,
                };
                if player.hear(act, span) {
                    self.turn(player, step, values);
                }
            }
        }
    }

    /// The turn that has just begun, to its end.
    fn turn(&self, player: &mut Player<'_, '_>, step: &Step, values: &BTreeMap<AskId, Values>) {
        while let Some(taken) = player.meeting().state.turn.clone() {
            let inner = step.steps.iter().find(|s| s.id == taken.phase);
            let phase = inner.unwrap_or(step);
            let whose = Some(taken.presenter);
            part(player, phase, (values, taken.visit, whose));
            self.close(player, phase);
            if player.meeting().state.turn.as_ref() == Some(&taken) {
                // It could not be closed; that is told already.
                break;
            }
        }
    }

    fn not_held(&mut self, player: &mut Player<'_, '_>, step: &Step) {
        let is_idle = agreed::is_idle(player.meeting(), step);
        let doubtful = step
            .when
            .as_ref()
            .is_some_and(|when| player.faulty.contains(&when.ask));
        for ask in asks_of(step) {
            self.met.insert(ask.id.clone());
            let answer = self.answer(&ask.id).filter(|_| !doubtful);
            if let Some(entry) = answer.filter(|e| !is_idle || review::says(&e.value)) {
                if is_idle {
                    review::nothing_open(player, (step, ask), entry);
                    continue;
                }
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
                None if player.faulty.contains(&ask) => reasons.push(ask.to_string()),
                None => {
                    let span = self.answer(&ask).map_or_else(|| self.head(), |e| e.at);
                    let help = format!(
                        "Answer it as {} under \"answers\", or say why not under \"reasons\".",
                        named(&ask.0)
                    );
                    player.report.advise(span, message, help);
                    reasons.push(ask.to_string());
                }
            }
        }
        let reason = reasons.join("; ");
        let span = self.head();
        player.hear(Act::Close { reason }, span);
    }

    /// Tells what belongs to no step that was come to.
    fn unmet(&self, player: &mut Player<'_, '_>, done: usize) {
        let protocol = Arc::clone(&player.protocol);
        let known: Vec<&str> = protocol.asks().map(|(_, ask)| &*ask.id.0).collect();
        let last = done.checked_sub(1).and_then(|n| protocol.steps.get(n));
        for entry in self.answers() {
            let key = AskId((&*entry.key).into());
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
}

/// The answers of one visit or turn to the asks of a step or phase.
fn part(
    player: &mut Player<'_, '_>,
    step: &Step,
    (values, visit, whose): (&BTreeMap<AskId, Values>, u32, Option<PersonId>),
) {
    for ask in &step.asks {
        let entry = values.get(&ask.id).and_then(|v| v.get(&(visit, whose)));
        if let Some(entry) = entry {
            ask::play(player, ask, entry);
        }
    }
}

/// The steps that a sitting without `to` goes through: up to those for a later sitting, or these once they are all.
fn rest(steps: &[Step], done: usize) -> usize {
    let now = steps.iter().filter(|s| !s.later).count();
    if done < now { now } else { steps.len() }
}

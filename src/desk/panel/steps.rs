//! Steps: looking around never moves the meeting; bringing and skipping ask.

use super::{row, scrolled, shut};
use crate::base::id::StepId;
use crate::base::key::Key;
use crate::desk::intent::{Intent, Mode};
use crate::desk::step::{At, act, command, correct, correct_turn, inserting};
use crate::desk::{Effect, Then, keymap};
use crate::field::Field;
use crate::look::panel::{Panel, Question};
use crate::look::step::StepLook;
use crate::look::stops::{self, Stop};
use crate::meeting::state::Place;
use crate::meeting::{Act, Seen, Turn};

pub fn key(look: &mut StepLook, key: Key, at: At<'_>) -> Vec<Effect> {
    match look.panel.clone() {
        Some(Panel::Steps { row }) => list(look, key, row, at.plain()),
        Some(Panel::Looking { step, seen, top }) => {
            looking(look, key, (&step, seen, top), at.plain())
        }
        _ => Vec::new(),
    }
}

fn list(look: &mut StepLook, key: Key, now: usize, at: At<'_>) -> Vec<Effect> {
    let stops = stops::of(at.meeting);
    let last = stops.len().saturating_sub(1);
    let here = stops.get(now.min(last));
    let step = here.map(|s| s.step.id.clone());
    let seen = here.and_then(|s| s.turn).map(Turn::seen);
    match (keymap::intent(Mode::Panel, key), step) {
        (Some(Intent::Out | Intent::Steps), _) => return shut(look),
        (Some(Intent::Enter | Intent::Right), Some(step)) => return show(look, (step, seen), at),
        (Some(Intent::Digit(n)), _) => {
            let course = &at.meeting.protocol.steps;
            if let Some(step) = (n as usize).checked_sub(1).and_then(|n| course.get(n)) {
                return show(look, (step.id.clone(), None), at);
            }
        }
        (Some(Intent::Bring), Some(step)) => bring(look, (step, seen), at),
        (Some(Intent::TakeOut), Some(_)) if seen.is_some() => {
            look.refuse("A turn that was taken stays in the record. B goes back to it.");
        }
        (Some(Intent::TakeOut), Some(step)) => skip(look, step, at),
        (Some(Intent::Insert), Some(step)) => inserting::begin(look, Some(&step), at),
        (Some(Intent::More), Some(step)) => look.question = Some(Question::Repeat { step }),
        (
            Some(
                intent @ (Intent::Time
                | Intent::Who
                | Intent::Help
                | Intent::Leave
                | Intent::Commands),
            ),
            _,
        ) => {
            return command::run(look, intent, at);
        }
        _ => {
            look.panel = Some(Panel::Steps {
                row: row(now, last, key),
            });
        }
    }
    Vec::new()
}

/// Enter on the step or the turn where the meeting is closes the panel; on another one it is looked at.
fn show(look: &mut StepLook, (step, seen): (StepId, Option<Seen>), at: At<'_>) -> Vec<Effect> {
    let here = at.meeting.state.step() == Some(&step);
    let current = at.meeting.state.turn.as_ref();
    let same = seen.as_ref().is_none_or(|s| {
        current.is_some_and(|t| (Some(t.presenter), t.visit) == (s.presenter, s.visit))
    });
    if here && same {
        return shut(look);
    }
    // Between two sittings the meeting stands nowhere: what one looks for is what comes next.
    let is_new = at.meeting.state.run(&step).is_none();
    if is_new && at.meeting.state.step().is_none() && at.meeting.state.sittings.len() > 1 {
        let to = Place::Step(step);
        return vec![act(Act::Bring { to }, Then::Follow)];
    }
    look.panel = Some(Panel::Looking { step, seen, top: 0 });
    Vec::new()
}

fn bring(look: &mut StepLook, (step, seen): (StepId, Option<Seen>), at: At<'_>) {
    if let Some(seen) = seen {
        look.question = Some(Question::BringTurn { seen });
    } else if at.meeting.state.step() == Some(&step) {
        look.say("The meeting is at this step.", at.now);
    } else {
        look.question = Some(Question::Bring { step });
    }
}

fn looking(
    look: &mut StepLook,
    key: Key,
    (step, seen, top): (&StepId, Option<Seen>, usize),
    at: At<'_>,
) -> Vec<Effect> {
    match keymap::intent(Mode::Panel, key) {
        Some(Intent::Out) => return shut(look),
        Some(Intent::Edit | Intent::Enter) if seen.is_some() => {
            correct_turn(look, step, seen, at);
        }
        Some(Intent::Edit | Intent::Enter) => correct(look, step, at),
        Some(Intent::Bring) => bring(look, (step.clone(), seen), at),
        Some(Intent::More) => look.question = Some(Question::Repeat { step: step.clone() }),
        Some(Intent::Close) => {
            look.refuse(looking_only(step, at));
        }
        Some(Intent::Left) => beside(look, step, -1, at),
        Some(Intent::Right) => beside(look, step, 1, at),
        Some(Intent::Steps) => {
            let stops = stops::of(at.meeting);
            let own = |s: &Stop<'_>| s.step.id == *step && s.turn.map(Turn::seen) == seen;
            let row = stops.iter().position(own).unwrap_or(0);
            look.panel = Some(Panel::Steps { row });
        }
        Some(
            intent @ (Intent::Help | Intent::Leave | Intent::Commands | Intent::Time | Intent::Who),
        ) => {
            return command::run(look, intent, at);
        }
        _ => {
            look.panel = Some(Panel::Looking {
                step: step.clone(),
                seen,
                top: scrolled(top, key, at),
            });
        }
    }
    Vec::new()
}

/// A step that is only looked at is not closed from here.
fn looking_only(step: &StepId, at: At<'_>) -> String {
    let number = |id: &StepId| at.meeting.protocol.place(id).map_or(0, |n| n + 1);
    let seen = number(step);
    match at.meeting.state.step() {
        Some(here) => format!(
            "You are looking at step {seen}. Esc goes back to step {}; there G closes it.",
            number(here)
        ),
        None => format!("You are looking at step {seen}. Esc goes back to where the meeting is."),
    }
}

fn beside(look: &mut StepLook, step: &StepId, by: isize, at: At<'_>) {
    let place = at
        .meeting
        .protocol
        .place(step)
        .and_then(|n| n.checked_add_signed(by));
    if let Some(other) = place.and_then(|n| at.meeting.protocol.steps.get(n)) {
        look.panel = Some(Panel::Looking {
            step: other.id.clone(),
            seen: None,
            top: 0,
        });
    }
}

/// Asks why; a step that is over is not skipped again, and says so at once.
fn skip(look: &mut StepLook, step: StepId, at: At<'_>) {
    let act = Act::Skip {
        step: step.clone(),
        reason: "asked next".to_owned(),
    };
    match at.meeting.decide(&act, at.now) {
        Err(refusal) => look.refuse(refusal.to_string()),
        Ok(_) => {
            look.question = Some(Question::Skip {
                step,
                reason: Field::new(true),
            });
        }
    }
}

//! Steps: looking around never moves the meeting; bringing and skipping ask.

use super::{row, scrolled, shut};
use crate::base::id::StepId;
use crate::base::key::Key;
use crate::desk::intent::{Intent, Mode};
use crate::desk::step::{At, act, command, correct};
use crate::desk::{Effect, Then, keymap};
use crate::field::Field;
use crate::look::panel::{Panel, Question};
use crate::look::step::StepLook;
use crate::meeting::Act;
use crate::meeting::state::Place;

pub fn key(look: &mut StepLook, key: Key, at: At<'_>) -> Vec<Effect> {
    match look.panel.clone() {
        Some(Panel::Steps { row }) => list(look, key, row, at),
        Some(Panel::Looking { step, top }) => looking(look, key, (&step, top), at),
        _ => Vec::new(),
    }
}

fn list(look: &mut StepLook, key: Key, now: usize, at: At<'_>) -> Vec<Effect> {
    let steps = &at.meeting.protocol.steps;
    let last = steps.len().saturating_sub(1);
    let here = steps.get(now.min(last)).map(|s| s.id.clone());
    match (keymap::intent(Mode::Panel, key), here) {
        (Some(Intent::Out | Intent::Steps), _) => return shut(look),
        (Some(Intent::Enter | Intent::Right), Some(step)) => return show(look, &step, at),
        (Some(Intent::Digit(n)), _) => {
            if let Some(step) = (n as usize).checked_sub(1).and_then(|n| steps.get(n)) {
                let step = step.id.clone();
                return show(look, &step, at);
            }
        }
        (Some(Intent::Bring), Some(step)) => bring(look, step, at),
        (Some(Intent::TakeOut), Some(step)) => {
            look.question = Some(Question::Skip {
                step,
                reason: Field::new(true),
            });
        }
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

/// Enter on the step where the meeting is closes the panel; on another one it is looked at.
fn show(look: &mut StepLook, step: &StepId, at: At<'_>) -> Vec<Effect> {
    if at.meeting.state.step() == Some(step) {
        return shut(look);
    }
    // Between two sittings the meeting stands nowhere: what one looks for is what comes next.
    let is_new = at.meeting.state.run(step).is_none();
    if is_new && at.meeting.state.step().is_none() && at.meeting.state.sittings.len() > 1 {
        let to = Place::Step(step.clone());
        return vec![act(Act::Bring { to }, Then::Follow)];
    }
    look.panel = Some(Panel::Looking {
        step: step.clone(),
        top: 0,
    });
    Vec::new()
}

fn bring(look: &mut StepLook, step: StepId, at: At<'_>) {
    if at.meeting.state.step() == Some(&step) {
        look.say("The meeting is at this step.", at.now);
    } else {
        look.question = Some(Question::Bring { step });
    }
}

fn looking(
    look: &mut StepLook,
    key: Key,
    (step, top): (&StepId, usize),
    at: At<'_>,
) -> Vec<Effect> {
    match keymap::intent(Mode::Panel, key) {
        Some(Intent::Out) => return shut(look),
        Some(Intent::Edit | Intent::Enter) => correct(look, step, at),
        Some(Intent::Bring) => bring(look, step.clone(), at),
        Some(Intent::Close) => {
            look.refuse(looking_only(step, at));
        }
        Some(Intent::Left) => beside(look, step, -1, at),
        Some(Intent::Right) => beside(look, step, 1, at),
        Some(Intent::Steps) => {
            let row = at.meeting.protocol.place(step).unwrap_or(0);
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
            top: 0,
        });
    }
}

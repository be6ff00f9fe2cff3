//! Between two turns: a number chooses the person, Enter takes the next who has had none, and goes on when everybody
//! has had one.

use super::{At, act, close, command, is_deaf};
use crate::base::key::Key;
use crate::desk::intent::{Intent, Mode};
use crate::desk::panel::row;
use crate::desk::{Effect, Then, keymap};
use crate::look::step::StepLook;
use crate::meeting::Act;
use crate::protocol::Step;

pub fn key(look: &mut StepLook, step: &Step, key: Key, at: At<'_>) -> Vec<Effect> {
    let state = &at.meeting.state;
    let takers = state.turn_takers(step);
    let now = look.turn_place(state, step);
    match keymap::intent(Mode::Choosing, key) {
        Some(Intent::Digit(n)) => match (n as usize).checked_sub(1).filter(|n| *n < takers.len()) {
            Some(place) => return take(look, step, place, at),
            None => look.refuse(format!("Nobody here has the number {n}.")),
        },
        // A key held down does not begin the next turn.
        Some(Intent::Enter) if is_deaf(look, at.now) => {}
        Some(Intent::Enter) if now < takers.len() => return take(look, step, now, at),
        Some(Intent::Enter) if state.next_presenter(step).is_none() => {
            let reason = String::new();
            return vec![act(Act::Close { reason }, Then::Follow)];
        }
        Some(Intent::Enter) => return close::begin(look, at),
        Some(
            Intent::Up
            | Intent::Down
            | Intent::PageUp
            | Intent::PageDown
            | Intent::First
            | Intent::Last,
        ) => look.turn_row = Some(row(now, takers.len(), key)),
        Some(intent) => return command::run(look, intent, at),
        None => {}
    }
    Vec::new()
}

fn take(look: &mut StepLook, step: &Step, place: usize, at: At<'_>) -> Vec<Effect> {
    look.turn_row = None;
    let takers = at.meeting.state.turn_takers(step);
    let Some(member) = takers.get(place) else {
        return Vec::new();
    };
    let act = act(
        Act::TakeTurn {
            step: step.id.clone(),
            presenter: member.id,
            visit: None,
        },
        Then::Follow,
    );
    vec![act]
}

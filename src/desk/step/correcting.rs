//! Correcting another step, or another turn, than the one the meeting is at; and the way back. It never moves the meeting.

use super::{At, focus, follow};
use crate::base::id::StepId;
use crate::look::step::StepLook;
use crate::meeting::{Seen, Turn};

/// Back from correcting to where the meeting is, or to the closing page that one came from.
pub fn follow_back(look: &mut StepLook, at: At<'_>) {
    let (page, row, before) = (look.closing.page, look.closing.row, look.before.take());
    follow(look, at);
    let at = at.plain();
    look.closing.page = page;
    look.closing.row = row;
    look.closing.mending = false;
    match before {
        Some((spot, true)) if look.holds(at.meeting, &spot) => {
            focus::write(look, at.meeting, &spot);
        }
        Some((spot, false)) if look.holds(at.meeting, &spot) => {
            focus::rest(look, at.meeting, &spot);
        }
        _ => {}
    }
}

/// Corrects another step without moving the meeting; of a repeated one the turn that is meant.
pub fn correct(look: &mut StepLook, step: &StepId, at: At<'_>) {
    let repeated = at
        .own
        .protocol
        .step(step)
        .is_some_and(|s| s.repeat.is_some());
    let turn = at.own.state.turn_of(step).filter(|_| repeated);
    correct_turn(look, step, turn.map(Turn::seen), at);
}

/// Corrects another step, or another turn, without moving the meeting.
pub fn correct_turn(look: &mut StepLook, step: &StepId, seen: Option<Seen>, at: At<'_>) {
    let state = &at.own.state;
    let current = state
        .turn
        .as_ref()
        .and(state.current_turn())
        .map(Turn::seen);
    let is_here = state.step() == Some(step) && seen == current;
    look.seen = seen.filter(|_| !is_here);
    let through = look.through(at.own);
    let at = At {
        meeting: through.as_ref().unwrap_or(at.own),
        ..at
    };
    look.panel = None;
    if look.correcting.is_none() {
        let wrote = look.field.is_some() || look.back.is_some();
        look.before = look.focus.clone().map(|spot| (spot, wrote));
    }
    look.field = None;
    look.focus = None;
    look.shield = None;
    look.correcting = (!is_here).then(|| step.clone());
    let first = look.asks(at.meeting).first().map(|a| a.id.clone());
    if let Some(ask) = first {
        focus::enter_ask(look, at.meeting, &ask);
    }
    if look.correcting.is_some() {
        // One looks first; E or Enter writes.
        look.field = None;
    }
}

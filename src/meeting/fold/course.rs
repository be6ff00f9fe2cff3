//! Where the meeting stands, and the runs of its steps. Nothing that was entered is lost by moving.

use super::turns;
use crate::base::id::StepId;
use crate::base::stamp::Stamp;
use crate::meeting::Event;
use crate::meeting::run::{End, Run};
use crate::meeting::state::{Place, State};
use crate::protocol::Protocol;

/// The meeting stands at this place from now on; the clock of the place it leaves stops.
pub(super) fn stand(state: &mut State, place: Place, at: Stamp) {
    halt(state, at);
    turns::set_down(state, at);
    let step = match &place {
        Place::Step(step) => Some(step.clone()),
        Place::Closing => None,
    };
    if let Some(step) = &step {
        enter(state, step, at);
    }
    state.place = Some(place);
    if let Some(step) = &step {
        turns::take_up(state, step, at);
    }
}

/// Stops the clock where the meeting stands, and that of the turn under way.
pub(super) fn halt(state: &mut State, at: Stamp) {
    if let Some(run) = current_mut(state) {
        run.halt(at);
    }
    if let Some(run) = turns::phase_mut(state) {
        run.halt(at);
    }
}

/// Starts the clock where the meeting stands, and that of the turn under way.
pub(super) fn tick(state: &mut State, at: Stamp) {
    if let Some(run) = current_mut(state) {
        run.go_on(at);
    }
    if let Some(run) = turns::phase_mut(state) {
        run.go_on(at);
    }
}

fn enter(state: &mut State, step: &StepId, at: Stamp) {
    let ticking = state.paused.is_none();
    let people = state.count_here();
    let place = state
        .runs
        .iter()
        .rposition(|r| r.step == *step)
        .unwrap_or_else(|| {
            let mut run = Run::begin(step.clone(), 1, (people, at));
            run.spans.clear();
            state.runs.push(run);
            state.runs.len() - 1
        });
    if let Some(run) = state.runs.get_mut(place) {
        run.before = run.end.take();
        run.check_again = false;
        if ticking {
            run.go_on(at);
        }
    }
}

/// Leaves the step where the meeting stands without closing it. Whoever only came back to it leaves it as it had
/// ended, to be checked again.
pub(super) fn leave(state: &mut State) {
    if let Some(run) = current_mut(state)
        && run.end.is_none()
    {
        run.end = run.before.take();
        run.check_again = run.is_closed();
    }
}

/// What was closed after this step is to be looked at again.
pub(super) fn look_again(state: &mut State, protocol: &Protocol, step: &StepId) {
    let place = protocol.place(step);
    for run in &mut state.runs {
        if protocol.place(&run.step) > place && run.is_closed() {
            run.check_again = true;
        }
    }
}

/// The latest run of a step.
pub(super) fn run_mut<'a>(state: &'a mut State, step: &StepId) -> Option<&'a mut Run> {
    state.runs.iter_mut().rev().find(|r| r.step == *step)
}

pub(super) fn current_mut(state: &mut State) -> Option<&mut Run> {
    let Some(Place::Step(step)) = state.place.clone() else {
        return None;
    };
    state.runs.iter_mut().rev().find(|r| r.step == step)
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "`apply` has sorted the events; its match has no wildcard"
)]
pub(super) fn go(state: &mut State, protocol: &Protocol, event: &Event, at: Stamp) {
    match event {
        Event::Closed {
            step,
            to,
            lacking,
            reason,
            ..
        } => {
            if let Some(run) = run_mut(state, step) {
                run.halt(at);
                run.check_again = false;
                run.before = None;
                run.end = Some(End::Closed {
                    lacking: lacking.clone(),
                    reason: reason.clone(),
                });
            }
            stand(state, to.clone(), at);
        }
        Event::Skipped {
            step, reason, to, ..
        } => {
            let here = state.step() == Some(step);
            let people = state.count_here();
            if run_mut(state, step).is_none() {
                let mut run = Run::begin(step.clone(), 1, (people, at));
                run.spans.clear();
                state.runs.push(run);
            }
            if let Some(run) = run_mut(state, step) {
                run.halt(at);
                run.before = None;
                run.end = Some(End::Skipped {
                    reason: reason.clone(),
                });
            }
            if here {
                stand(state, to.clone(), at);
            }
        }
        Event::Brought { to, .. } => {
            leave(state);
            if let Place::Step(step) = to {
                look_again(state, protocol, step);
            }
            stand(state, to.clone(), at);
        }
        _ => {}
    }
}

//! Turns of repeated steps, and steps run again. Nothing that was entered in a turn is lost by leaving it.

use super::course::{current_mut, leave, look_again, stand};
use crate::base::id::{AskId, PersonId, StepId};
use crate::base::stamp::Stamp;
use crate::meeting::Event;
use crate::meeting::run::{End, Run};
use crate::meeting::state::{Place, State};
use crate::meeting::turn::{Taken, Turn};
use crate::protocol::Protocol;

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "`apply` has sorted the events; its match has no wildcard"
)]
pub(super) fn go(state: &mut State, protocol: &Protocol, event: &Event, at: Stamp) {
    match event {
        Event::TurnTaken {
            step,
            presenter,
            visit,
            phase,
        } => {
            if state.step() == Some(step) {
                set_down(state, at);
            } else {
                leave(state);
                look_again(state, protocol, step);
                stand(state, Place::Step(step.clone()), at);
                set_down(state, at);
            }
            take(state, step, (*presenter, *visit), (phase, at));
        }
        Event::PhaseClosed {
            step,
            presenter,
            visit,
            phase,
            to,
            lacking,
            reason,
        } => {
            let end = (lacking.clone(), reason.clone());
            close(state, (step, *presenter, *visit), (phase, end, at));
            if let Some(next) = to {
                take(state, step, (*presenter, *visit), (next, at));
                return;
            }
            if let Some(turn) = turn_mut(state, step, (*presenter, *visit)) {
                turn.over = true;
            }
            state.turn = None;
        }
        Event::Repeated { step, .. } => {
            leave(state);
            look_again(state, protocol, step);
            let people = state.count_here();
            let before = state.runs.iter().any(|r| r.step == *step);
            let visit = if before {
                state.visit(step).saturating_add(1)
            } else {
                1
            };
            let mut run = Run::begin(step.clone(), visit, (people, at));
            run.spans.clear();
            if let Some(run) = current_mut(state) {
                run.halt(at);
            }
            set_down(state, at);
            state.runs.push(run);
            stand(state, Place::Step(step.clone()), at);
        }
        _ => {}
    }
}

/// The run of the phase where the meeting stands.
pub(super) fn phase_mut(state: &mut State) -> Option<&mut Run> {
    let taken = state.turn.clone()?;
    let step = state.step().cloned()?;
    let turn = turn_mut(state, &step, (taken.presenter, taken.visit))?;
    turn.runs.iter_mut().find(|r| r.step == taken.phase)
}

fn turn_mut<'a>(
    state: &'a mut State,
    step: &StepId,
    (presenter, visit): (PersonId, u32),
) -> Option<&'a mut Turn> {
    state
        .turns
        .iter_mut()
        .find(|t| t.step == *step && t.presenter == presenter && t.visit == visit)
}

/// Leaves the turn where the meeting stands without closing it; one that was only gone back to ends as it had ended.
pub(super) fn set_down(state: &mut State, at: Stamp) {
    if let Some(run) = phase_mut(state) {
        run.halt(at);
        if run.end.is_none() {
            run.end = run.before.take();
        }
    }
    state.turn = None;
}

/// A turn of the present visit that was left in its midst is taken up again.
pub(super) fn take_up(state: &mut State, step: &StepId, at: Stamp) {
    let round = state.visit(step);
    let open = |t: &&Turn| t.step == *step && t.round == round && !t.over;
    let Some(turn) = state.turns.iter().rev().find(open) else {
        return;
    };
    let waits = turn.runs.iter().find(|r| r.end.is_none());
    let Some(phase) = waits.or(turn.runs.last()).map(|r| r.step.clone()) else {
        return;
    };
    let whose = (turn.presenter, turn.visit);
    take(state, step, whose, (&phase, at));
}

/// The meeting stands in this phase of this turn; a turn that nobody knows begins.
fn take(
    state: &mut State,
    step: &StepId,
    (presenter, visit): (PersonId, u32),
    (phase, at): (&StepId, Stamp),
) {
    let ticking = state.paused.is_none();
    let people = state.count_here();
    let visit = if turn_mut(state, step, (presenter, visit)).is_some() {
        visit
    } else {
        begin(state, step, presenter)
    };
    let Some(turn) = turn_mut(state, step, (presenter, visit)) else {
        return;
    };
    if turn.run(phase).is_none() {
        let mut run = Run::begin(phase.clone(), visit, (people, at));
        run.spans.clear();
        turn.runs.push(run);
    }
    if let Some(run) = turn.runs.iter_mut().find(|r| r.step == *phase) {
        run.before = run.end.take();
        if ticking {
            run.go_on(at);
        }
    }
    if ticking && let Some(run) = current_mut(state) {
        run.go_on(at);
    }
    state.turn = Some(Taken {
        presenter,
        visit,
        phase: phase.clone(),
    });
}

/// A person's next turn of a step; its visit.
fn begin(state: &mut State, step: &StepId, presenter: PersonId) -> u32 {
    let own = |t: &&Turn| t.step == *step && t.presenter == presenter;
    let had = state.turns.iter().filter(own).count();
    let visit = u32::try_from(had).unwrap_or(u32::MAX).saturating_add(1);
    state.turns.push(Turn {
        step: step.clone(),
        round: state.visit(step),
        presenter,
        visit,
        runs: Vec::new(),
        over: false,
    });
    visit
}

fn close(
    state: &mut State,
    (step, presenter, visit): (&StepId, PersonId, u32),
    (phase, (lacking, reason), at): (&StepId, (Vec<AskId>, String), Stamp),
) {
    let Some(turn) = turn_mut(state, step, (presenter, visit)) else {
        return;
    };
    let Some(place) = turn.runs.iter().position(|r| r.step == *phase) else {
        return;
    };
    if let Some(run) = turn.runs.get_mut(place) {
        run.halt(at);
        run.before = None;
        run.end = Some(End::Closed { lacking, reason });
    }
}

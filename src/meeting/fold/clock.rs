//! The clock, the plan and the sittings: pauses, more time, gaps, off the record, coming back another day.

use super::course::{current_mut, halt, run_mut, tick};
use super::turns::phase_mut;
use crate::base::id::PersonId;
use crate::base::stamp::Stamp;
use crate::meeting::Event;
use crate::meeting::closing::Closing;
use crate::meeting::gaps::Gap;
use crate::meeting::state::{SettledGap, Sitting, State};

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "`apply` has sorted the events; its match has no wildcard"
)]
pub(super) fn time(state: &mut State, event: &Event, at: Stamp) {
    match event {
        Event::Paused => {
            state.paused = Some(at);
            halt(state, at);
        }
        Event::WentOn => {
            end_pause(state, at);
            tick(state, at);
        }
        Event::Extended { step, seconds, .. } => {
            if let Some(run) = run_mut(state, step) {
                run.extended.push(*seconds);
            }
            if state.step() == Some(step)
                && let Some(run) = phase_mut(state)
            {
                run.extended.push(*seconds);
            }
        }
        Event::StartCorrected { step, seconds, .. } => {
            if let Some(run) = run_mut(state, step) {
                run.corrected = run.corrected.saturating_add(u64::from(*seconds));
            }
            if state.step() == Some(step)
                && let Some(run) = phase_mut(state)
            {
                run.corrected = run.corrected.saturating_add(u64::from(*seconds));
            }
        }
        Event::Replanned { minutes } => state.minutes.extend(minutes.clone()),
        Event::EndMoved { until } => state.until = *until,
        Event::OffRecord { on: true } => state.off_record = Some(at),
        Event::OffRecord { on: false } => {
            if let Some(from) = state.off_record.take() {
                state.off_spans.push((from, at));
            }
        }
        _ => {}
    }
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "`apply` has sorted the events; its match has no wildcard"
)]
pub(super) fn sit(state: &mut State, event: &Event, at: Stamp) {
    match event {
        Event::GapSettled {
            from,
            to,
            gap,
            present,
        } => {
            state.gaps.push(SettledGap {
                from: *from,
                to: *to,
                gap: *gap,
            });
            if *gap == Gap::WentOn {
                return;
            }
            let ticked = current_mut(state).is_some_and(|run| run.is_running());
            halt(state, *from);
            if *gap == Gap::SittingEnded {
                end_sitting(state, *from);
                begin_sitting(state, present, *to);
            } else if ticked {
                tick(state, *to);
            }
        }
        Event::Adjourned { next } => {
            if let Some(date) = next {
                state.closing.next = Some(Some(*date));
            }
            end_sitting(state, at);
        }
        Event::Sat { present } => begin_sitting(state, present, at),
        Event::Finished => {
            end_sitting(state, at);
            state.finished = Some(at);
        }
        _ => {}
    }
}

fn end_pause(state: &mut State, at: Stamp) {
    if let Some(from) = state.paused.take() {
        state.pauses.push((from, at));
    }
}

fn end_sitting(state: &mut State, at: Stamp) {
    halt(state, at);
    end_pause(state, at);
    if let Some(from) = state.off_record.take() {
        state.off_spans.push((from, at));
    }
    state.attendance.all_go(at);
    if let Some(sitting) = state.sittings.last_mut() {
        sitting.end.get_or_insert(at);
    }
}

fn begin_sitting(state: &mut State, present: &[PersonId], at: Stamp) {
    let said = std::mem::take(&mut state.closing);
    if said != Closing::default() {
        let sitting = state.sittings.len().saturating_sub(1);
        state.closings.insert(sitting, said);
    }
    state.sittings.push(Sitting {
        start: at,
        end: None,
    });
    state.until = None;
    for person in present {
        state.attendance.come(*person, at);
    }
    tick(state, at);
}

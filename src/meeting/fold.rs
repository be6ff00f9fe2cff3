//! From entries to the state they tell. Total: an entry that fits nothing changes nothing.

use super::capture::Capture;
use super::closing::Signature;
use super::event::Opened;
use super::gaps::Gap;
use super::passing::Kept;
use super::run::{End, Run};
use super::state::{Place, SettledGap, Sitting, State};
use super::{Entry, Event, undo};
use crate::base::id::StepId;
use crate::base::stamp::Stamp;
use crate::protocol::Protocol;

/// The state that these entries tell: the fold over those that stand.
#[must_use]
pub fn of(protocol: &Protocol, entries: &[Entry]) -> State {
    let gone = undo::withdrawn(entries);
    let mut state = State::default();
    for entry in entries {
        if gone.contains(&entry.seq) {
            count_item(&mut state, entry);
        } else {
            apply(&mut state, protocol, entry);
        }
    }
    state
}

/// Takes one standing entry in.
pub fn apply(state: &mut State, protocol: &Protocol, entry: &Entry) {
    count_item(state, entry);
    let Some(event) = &entry.event else { return };
    let at = entry.at;
    match event {
        Event::Opened(opened) => open(state, protocol, opened, at),
        Event::Answered {
            at: address,
            change,
        } => {
            let capture = state
                .captures
                .entry(address.shared())
                .or_insert_with(|| Capture::of(change));
            capture.apply(address.person, change);
        }
        Event::EntryChosen { ask, enter } => {
            state.entering.insert(ask.clone(), *enter);
        }
        Event::Closed { .. } | Event::Skipped { .. } | Event::Brought { .. } => {
            go(state, protocol, event, at);
        }
        Event::Captured { .. } | Event::Dropped { .. } | Event::Settled { .. } => {
            keep(state, event);
        }
        Event::Paused
        | Event::WentOn
        | Event::Extended { .. }
        | Event::Replanned { .. }
        | Event::EndMoved { .. }
        | Event::StartCorrected { .. }
        | Event::OffRecord { .. } => time(state, event, at),
        Event::Arrived { .. }
        | Event::Left { .. }
        | Event::Joined { .. }
        | Event::RoleGiven { .. } => {
            people(state, event, at);
        }
        Event::GapSettled { .. }
        | Event::Adjourned { .. }
        | Event::Sat { .. }
        | Event::Finished => {
            sit(state, event, at);
        }
        Event::QuestionAnswered { .. }
        | Event::FirstNamed { .. }
        | Event::NextSet { .. }
        | Event::Signed { .. } => {
            close(state, event, entry);
        }
        Event::Added { by, text } => state.added.push((by.clone(), at, text.clone())),
        Event::Struck { entries } => state.struck.extend(entries.iter().map(|seq| (*seq, at))),
        Event::Withdrawn { .. } => {}
    }
}

/// Numbers of items are never used twice, also those of withdrawn entries.
fn count_item(state: &mut State, entry: &Entry) {
    let item = match &entry.event {
        Some(Event::Answered { change, .. }) => change.item(),
        Some(Event::Captured { item, .. }) => Some(*item),
        Some(_) | None => None,
    };
    state.next_item = state.next_item.max(1);
    if let Some(item) = item {
        state.next_item = state.next_item.max(item.0.saturating_add(1));
    }
}

fn open(state: &mut State, protocol: &Protocol, opened: &Opened, at: Stamp) {
    state.people.clone_from(&opened.people);
    state.roles.clone_from(&opened.roles);
    state.until = opened.until;
    state.minutes.clone_from(&opened.minutes);
    state.opened = Some(Box::new(opened.clone()));
    state.sittings.push(Sitting {
        start: at,
        end: None,
    });
    for person in &opened.present {
        state.attendance.come(*person, at);
    }
    let first = protocol
        .steps
        .iter()
        .find(|s| !s.later)
        .or_else(|| protocol.steps.first());
    stand(
        state,
        first.map_or(Place::Closing, |s| Place::Step(s.id.clone())),
        at,
    );
}

/// The meeting stands at this place from now on.
fn stand(state: &mut State, place: Place, at: Stamp) {
    if let Place::Step(step) = &place {
        enter(state, step, at);
    }
    state.place = Some(place);
}

fn enter(state: &mut State, step: &StepId, at: Stamp) {
    let ticking = state.paused.is_none();
    let place = state
        .runs
        .iter()
        .rposition(|r| r.step == *step)
        .unwrap_or_else(|| {
            let mut run = Run::begin(step.clone(), 1, at);
            run.spans.clear();
            state.runs.push(run);
            state.runs.len() - 1
        });
    if let Some(run) = state.runs.get_mut(place) {
        run.end = None;
        run.check_again = false;
        if ticking {
            run.go_on(at);
        }
    }
}

/// The latest run of a step.
fn run_mut<'a>(state: &'a mut State, step: &StepId) -> Option<&'a mut Run> {
    state.runs.iter_mut().rev().find(|r| r.step == *step)
}

fn current_mut(state: &mut State) -> Option<&mut Run> {
    let Some(Place::Step(step)) = state.place.clone() else {
        return None;
    };
    state.runs.iter_mut().rev().find(|r| r.step == step)
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "`apply` has sorted the events; its match has no wildcard"
)]
fn go(state: &mut State, protocol: &Protocol, event: &Event, at: Stamp) {
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
            if run_mut(state, step).is_none() {
                let mut run = Run::begin(step.clone(), 1, at);
                run.spans.clear();
                state.runs.push(run);
            }
            if let Some(run) = run_mut(state, step) {
                run.halt(at);
                run.end = Some(End::Skipped {
                    reason: reason.clone(),
                });
            }
            if here {
                stand(state, to.clone(), at);
            }
        }
        Event::Brought { to, .. } => {
            if let Some(run) = current_mut(state) {
                run.halt(at);
            }
            if let Place::Step(step) = to {
                let place = protocol.place(step);
                for run in &mut state.runs {
                    if protocol.place(&run.step) > place && run.end.is_some() {
                        run.check_again = true;
                    }
                }
            }
            stand(state, to.clone(), at);
        }
        _ => {}
    }
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "`apply` has sorted the events; its match has no wildcard"
)]
fn keep(state: &mut State, event: &Event) {
    match event {
        Event::Captured { item, step, matter } => {
            match state.kept.iter_mut().find(|k| k.item == *item) {
                Some(kept) => kept.matter = matter.clone(),
                None => state.kept.push(Kept {
                    item: *item,
                    step: step.clone(),
                    matter: matter.clone(),
                    settled: String::new(),
                }),
            }
        }
        Event::Dropped { item } => state.kept.retain(|k| k.item != *item),
        Event::Settled { item, how } => {
            if let Some(kept) = state.kept.iter_mut().find(|k| k.item == *item) {
                kept.settled.clone_from(how);
            }
        }
        _ => {}
    }
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "`apply` has sorted the events; its match has no wildcard"
)]
fn time(state: &mut State, event: &Event, at: Stamp) {
    match event {
        Event::Paused => {
            state.paused = Some(at);
            if let Some(run) = current_mut(state) {
                run.halt(at);
            }
        }
        Event::WentOn => {
            state.paused = None;
            if let Some(run) = current_mut(state) {
                run.go_on(at);
            }
        }
        Event::Extended { step, seconds, .. } => {
            if let Some(run) = run_mut(state, step) {
                run.extended.push(*seconds);
            }
        }
        Event::StartCorrected { step, seconds, .. } => {
            if let Some(run) = run_mut(state, step) {
                run.corrected += u64::from(*seconds);
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
fn people(state: &mut State, event: &Event, at: Stamp) {
    match event {
        Event::Arrived { person } => state.attendance.come(*person, at),
        Event::Left { person } => state.attendance.go(*person, at),
        Event::Joined { member } => {
            state.people.push(member.clone());
            state.attendance.come(member.id, at);
        }
        Event::RoleGiven { role, person } => {
            state.roles.insert(role.clone(), *person);
        }
        _ => {}
    }
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "`apply` has sorted the events; its match has no wildcard"
)]
fn sit(state: &mut State, event: &Event, at: Stamp) {
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
            if let Some(run) = current_mut(state) {
                run.halt(*from);
            }
            if *gap == Gap::SittingEnded {
                end_sitting(state, *from);
                begin_sitting(state, present, *to);
            } else if ticked && let Some(run) = current_mut(state) {
                run.go_on(*to);
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

fn end_sitting(state: &mut State, at: Stamp) {
    if let Some(run) = current_mut(state) {
        run.halt(at);
    }
    state.paused = None;
    if let Some(from) = state.off_record.take() {
        state.off_spans.push((from, at));
    }
    state.attendance.all_go(at);
    if let Some(sitting) = state.sittings.last_mut() {
        sitting.end.get_or_insert(at);
    }
}

fn begin_sitting(state: &mut State, present: &[crate::base::id::PersonId], at: Stamp) {
    state.sittings.push(Sitting {
        start: at,
        end: None,
    });
    state.until = None;
    for person in present {
        state.attendance.come(*person, at);
    }
    if let Some(run) = current_mut(state) {
        run.go_on(at);
    }
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "`apply` has sorted the events; its match has no wildcard"
)]
fn close(state: &mut State, event: &Event, entry: &Entry) {
    match event {
        Event::QuestionAnswered {
            question,
            answer: Some(answer),
        } => {
            state.closing.answers.insert(*question, *answer);
        }
        Event::QuestionAnswered {
            question,
            answer: None,
        } => {
            state.closing.answers.remove(question);
        }
        Event::FirstNamed { text } => state.closing.first.clone_from(text),
        Event::NextSet { date } => state.closing.next = Some(*date),
        Event::Signed { person, word, upto } => {
            let signature = Signature {
                word: word.clone(),
                upto: *upto,
                entry: entry.seq,
                at: entry.at,
            };
            state.closing.signed.insert(*person, signature);
        }
        _ => {}
    }
}

//! From entries to the state they tell. Total: an entry that fits nothing changes nothing.

mod clock;
mod course;
mod turns;

use std::sync::Arc;

use super::agreed::Recalled;
use super::capture::Capture;
use super::closing::Signature;
use super::cover::Shown;
use super::event::Opened;
use super::passing::Kept;
use super::state::{Place, Sitting, State};
use super::{Address, Change, Entry, Event, undo};
use crate::base::id::ItemId;
use crate::base::stamp::Stamp;
use crate::meeting::insert;
use crate::protocol::Protocol;

/// The state that these entries tell, and the course they come to: the fold over those that stand.
#[must_use]
pub fn of(protocol: &Arc<Protocol>, entries: &[Entry]) -> (State, Arc<Protocol>) {
    let gone = undo::withdrawn(entries);
    let (mut state, mut course) = (State::default(), Arc::clone(protocol));
    for entry in entries {
        if gone.contains(&entry.seq) {
            count_item(&mut state, entry);
        } else {
            apply(&mut state, &course, entry);
            if matches!(entry.event, Some(Event::Inserted(_))) {
                course = Arc::new(insert::with(protocol, &state.inserted));
            }
        }
    }
    (state, course)
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
        } => answer(state, address, change),
        Event::EntryChosen { ask, enter } => {
            state.entering.insert(ask.clone(), *enter);
        }
        Event::Sealed { .. }
        | Event::Revealed { .. }
        | Event::HandedIn { .. }
        | Event::Shared { .. } => {
            cover(state, event, at);
        }
        Event::Closed { .. } | Event::Skipped { .. } | Event::Brought { .. } => {
            course::go(state, protocol, event, at);
        }
        Event::TurnTaken { .. } | Event::PhaseClosed { .. } | Event::Repeated { .. } => {
            turns::go(state, protocol, event, at);
        }
        Event::Inserted(inserted) => state.inserted.push(inserted.clone()),
        Event::Captured { .. }
        | Event::Dropped { .. }
        | Event::Settled { .. }
        | Event::Recalled { .. }
        | Event::LetGo { .. } => keep(state, event),
        Event::Paused
        | Event::WentOn
        | Event::Extended { .. }
        | Event::Replanned { .. }
        | Event::EndMoved { .. }
        | Event::StartCorrected { .. }
        | Event::OffRecord { .. } => clock::time(state, event, at),
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
            clock::sit(state, event, at);
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

fn answer(state: &mut State, at: &Address, change: &Change) {
    let capture = state.captures.entry(at.shared());
    let capture = capture.or_insert_with(|| Capture::of(change));
    capture.apply(at.person, change);
}

/// Numbers of items are never used twice, also those of withdrawn and of struck entries.
fn count_item(state: &mut State, entry: &Entry) {
    let next = state.next_item.max(1);
    let item = match &entry.event {
        Some(Event::Answered { change, .. }) => change.item(),
        Some(Event::Captured { item, .. }) => Some(*item),
        Some(_) => None,
        // What was struck may have brought in the item that was next then: its votes must not go to another.
        None => Some(ItemId(next)),
    };
    state.next_item = item.map_or(next, |item| next.max(item.0.saturating_add(1)));
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
    let begins = opened.begins.as_ref().and_then(|id| protocol.step(id));
    let first = begins
        .or_else(|| protocol.steps.iter().find(|s| !s.later))
        .or_else(|| protocol.steps.first());
    course::stand(
        state,
        first.map_or(Place::Closing, |s| Place::Step(s.id.clone())),
        at,
    );
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "`apply` has sorted the events; its match has no wildcard"
)]
fn cover(state: &mut State, event: &Event, now: Stamp) {
    match event {
        Event::Sealed { ask, seal } => {
            match seal {
                Some(seal) => state.seals.insert(ask.clone(), *seal),
                None => state.seals.remove(ask),
            };
        }
        // Shown once: a second time changes neither the moment nor the order.
        Event::Revealed { at, seed, without } => {
            state.shown.entry(at.shared()).or_insert_with(|| Shown {
                at: now,
                seed: *seed,
                without: without.clone(),
            });
        }
        Event::HandedIn { at } => {
            state.handed_in.insert(at.clone());
        }
        Event::Shared { at } => {
            state.shared.insert(at.clone());
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
        Event::Recalled { number, agreed } => {
            let agreed = (**agreed).clone();
            let recalled = Recalled { agreed, open: true };
            state.recalled.insert(*number, recalled);
        }
        Event::LetGo { number } => {
            if let Some(recalled) = state.recalled.get_mut(number) {
                recalled.open = false;
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

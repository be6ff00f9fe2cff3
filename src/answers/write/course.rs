//! The course of a meeting as an answers file tells it: sittings and how far each went, what was skipped, left open,
//! closed without an answer.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use super::{Telling, is_empty, moment, next};
use crate::base::id::{AskId, StepId};
use crate::meeting::run::End;
use crate::meeting::state::Sitting;
use crate::meeting::{Event, Meeting, condition, undo};
use crate::protocol::Step;

/// Whether a step is among those that the file tells: the meeting came to it.
pub fn is_met(meeting: &Meeting, step: &Step) -> bool {
    let place = meeting.protocol.place(&step.id).unwrap_or(usize::MAX);
    place <= furthest(meeting) && condition::is_held(meeting, step)
}

/// The last step that the meeting came to.
fn furthest(meeting: &Meeting) -> usize {
    let places = meeting.state.runs.iter();
    let places = places.filter_map(|r| meeting.protocol.place(&r.step));
    places.max().unwrap_or_default()
}

pub fn sittings(telling: &Telling<'_>) -> Vec<Value> {
    let meeting = telling.meeting;
    let ends = closed_by_sitting(meeting);
    let count = meeting.state.sittings.len();
    let mut before = None;
    let mut told = Vec::new();
    for (n, sitting) in meeting.state.sittings.iter().enumerate() {
        let reached = ends.get(n).copied().flatten().max(before);
        let mut map = sitting_of(meeting, sitting, (reached, n + 1 == count));
        // What was said at the end of the last one stands at the end of the file.
        if let Some(closing) = meeting.state.closings.get(&n) {
            for (key, value) in [
                ("closing", telling.closing(closing).into()),
                ("next", next(closing)),
            ] {
                if !is_empty(&value) {
                    map[key] = value;
                }
            }
        }
        told.push(map);
        before = reached;
    }
    told
}

fn sitting_of(
    meeting: &Meeting,
    sitting: &Sitting,
    (reached, last): (Option<usize>, bool),
) -> Value {
    let mut map = json!({"start": moment(sitting.start)});
    if let Some(end) = sitting.end {
        map["end"] = moment(end);
    }
    let stays = meeting.state.attendance.within(sitting.start, sitting.end);
    let here = meeting
        .state
        .people
        .iter()
        .filter(|m| stays.contains_key(&m.id));
    map["present"] = here.map(|m| m.name.as_str()).collect::<Vec<&str>>().into();
    let title = |place: usize| meeting.protocol.steps.get(place).map(|s| s.id.0.as_str());
    let stopped = furthest(meeting);
    // The last one stopped in the step that was come to but not closed.
    if last && reached.is_none_or(|place| place < stopped) {
        map["within"] = title(stopped).into();
    } else {
        let mut steps = meeting.protocol.steps.iter();
        let first = steps.position(|s| condition::is_held(meeting, s));
        match reached {
            Some(place) => map["to"] = title(place).into(),
            None => map["within"] = title(first.unwrap_or_default()).into(),
        }
    }
    map
}

/// By sitting: the furthest step that was closed or skipped in it and still is.
fn closed_by_sitting(meeting: &Meeting) -> Vec<Option<usize>> {
    let gone = undo::withdrawn(meeting.entries());
    let mut ends: Vec<Option<usize>> = vec![None];
    for entry in meeting.entries().iter().filter(|e| !gone.contains(&e.seq)) {
        let Some(event) = &entry.event else { continue };
        if is_new_sitting(event) {
            ends.push(None);
        }
        if let Event::Closed { step, .. } | Event::Skipped { step, .. } = event {
            let place = meeting.protocol.place(step);
            let stands = meeting.state.run(step).is_some_and(|r| r.end.is_some());
            if let Some(end) = ends.last_mut()
                && stands
            {
                *end = place.max(*end);
            }
        }
    }
    ends
}

const fn is_new_sitting(event: &Event) -> bool {
    matches!(
        event,
        Event::Sat { .. }
            | Event::GapSettled {
                gap: crate::meeting::gaps::Gap::SittingEnded,
                ..
            }
    )
}

pub fn skipped(meeting: &Meeting) -> Map<String, Value> {
    let steps = meeting.protocol.steps.iter();
    let skipped = steps.filter_map(|step| match &meeting.state.run(&step.id)?.end {
        Some(End::Skipped { reason }) => Some((step.id.0.clone(), reason.as_str().into())),
        Some(End::Closed { .. }) | None => None,
    });
    skipped.collect()
}

/// Steps before the last closed one that were neither closed nor skipped.
pub fn left_open(meeting: &Meeting) -> Vec<Value> {
    let is_over = |step: &StepId| meeting.state.run(step).is_some_and(|r| r.end.is_some());
    let last = meeting.protocol.steps.iter().rposition(|s| is_over(&s.id));
    let passed = meeting.protocol.steps.get(..last.unwrap_or_default());
    let open = passed.unwrap_or_default().iter();
    open.filter(|s| !is_over(&s.id) && condition::is_held(meeting, s))
        .map(|s| s.id.0.as_str().into())
        .collect()
}

/// Why asks stayed empty, by ask. A reason belongs to its step; each ask that lacks something has it.
pub fn reasons(meeting: &Meeting) -> Map<String, Value> {
    let mut reasons: BTreeMap<&AskId, &str> = BTreeMap::new();
    let turns = meeting.state.turns.iter().flat_map(|t| t.runs.iter());
    for run in meeting.state.runs.iter().chain(turns) {
        if let Some(End::Closed { lacking, reason }) = &run.end {
            reasons.extend(lacking.iter().map(|ask| (ask, reason.as_str())));
        }
    }
    let order = meeting.protocol.asks();
    let told =
        order.filter_map(|(_, ask)| Some((ask.id.to_string(), (*reasons.get(&ask.id)?).into())));
    told.collect()
}

/// Said only where it is not what the steps tell by themselves.
pub fn closed(meeting: &Meeting) -> Value {
    let over: BTreeSet<&StepId> = meeting
        .state
        .runs
        .iter()
        .filter(|r| r.end.is_some())
        .map(|r| &r.step)
        .collect();
    let mut steps = meeting.protocol.steps.iter();
    let left = steps.any(|s| !over.contains(&s.id) && condition::is_held(meeting, s));
    match (meeting.state.finished.is_some(), left) {
        (true, true) => "yes".into(),
        (false, false) if !meeting.state.is_sitting() => "no".into(),
        _ => Value::Null,
    }
}

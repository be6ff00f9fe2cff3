//! What was different from the plan, in the order it happened: skipped, overridden, brought back, more time, gaps.

use std::collections::{BTreeMap, BTreeSet};

use super::{step, struck, time};
use crate::base::id::StepId;
use crate::base::stamp::{Stamp, seconds_between};
use crate::base::words::{and_list, count, ordinal};
use crate::document::Block;
use crate::meeting::gaps::Gap;
use crate::meeting::state::Place;
use crate::meeting::{Entry, Event, Meeting, undo};

/// A pause shorter than this is not worth a line, in seconds.
const SHORT: u64 = 60;

pub fn of(meeting: &Meeting) -> Vec<Block> {
    let gone = undo::withdrawn(meeting.entries());
    let mut lines: Vec<String> = Vec::new();
    for entry in meeting.entries().iter().filter(|e| !gone.contains(&e.seq)) {
        if let Some(words) = entry.event.as_ref().and_then(|e| told(meeting, entry, e)) {
            lines.push(words);
        }
    }
    lines.extend(struck::elsewhere(meeting));
    let mut blocks = vec![Block::heading(2, "What was different from the plan")];
    blocks.push(if lines.is_empty() {
        Block::paragraph("Nothing was different.")
    } else {
        Block::bullets(lines)
    });
    blocks
}

/// A sentence with its time, where the event is a deviation.
fn told(meeting: &Meeting, entry: &Entry, event: &Event) -> Option<String> {
    let words = moved(meeting, event)
        .or_else(|| added(meeting, event))
        .or_else(|| timed(meeting, entry, event))?;
    if time::is_recorded(meeting) && !matches!(event, Event::Opened(_) | Event::GapSettled { .. }) {
        Some(format!("{}: {words}", time::moment(meeting, entry.at)))
    } else {
        Some(words)
    }
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "most events are no deviation; `timed` has the others"
)]
fn moved(meeting: &Meeting, event: &Event) -> Option<String> {
    match event {
        Event::Opened(opened) => shortened(meeting, &opened.minutes).map(|steps| {
            format!("Before the start, the plan was changed to end in time: {steps}.")
        }),
        Event::Skipped { step, reason, .. } => Some(format!(
            "{} was skipped. The reason: {reason}",
            name(meeting, step)
        )),
        Event::Closed {
            step,
            lacking,
            reason,
            ..
        } if !lacking.is_empty() => Some(format!(
            "{} was closed although {} not answered as asked. The reason: {reason}",
            name(meeting, step),
            step::asked_for(meeting, lacking)
        )),
        Event::Brought { from, to } if !is_next(meeting, from, to) => {
            Some(brought(meeting, from, to))
        }
        Event::Extended {
            step,
            seconds,
            yes,
            no,
            ..
        } => Some(format!(
            "{} was given {} more{}.",
            name(meeting, step),
            time::long(u64::from(*seconds)),
            hands(*yes, *no)
        )),
        Event::Replanned { minutes } => {
            let steps = shortened(meeting, minutes)?;
            Some(format!("The plan was changed: {steps}."))
        }
        Event::EndMoved { until: Some(until) } => Some(format!(
            "The end of the meeting was moved to {}.",
            time::moment(meeting, *until)
        )),
        Event::EndMoved { until: None } => Some("The planned end was given up.".to_owned()),
        Event::StartCorrected { step, seconds, .. } => Some(format!(
            "{} had begun {} later than its clock; that time is not counted.",
            name(meeting, step),
            time::long(u64::from(*seconds))
        )),
        _ => None,
    }
}

/// Steps held once more, steps inserted, turns that went on without an answer.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "most events are no deviation; `moved` and `timed` have the others"
)]
fn added(meeting: &Meeting, event: &Event) -> Option<String> {
    match event {
        Event::Repeated { step, visit, .. } => Some(format!(
            "The team held {} a {} time, beginning with empty answers.",
            lower(meeting, step),
            ordinal(*visit)
        )),
        Event::Inserted(new) => Some(format!(
            "The team inserted {}, which the way of meeting does not have, after {}.",
            lower(meeting, &new.step),
            lower(meeting, &new.after)
        )),
        Event::PhaseClosed {
            step,
            presenter,
            lacking,
            reason,
            ..
        } if !lacking.is_empty() => Some(format!(
            "In {}, {}'s turn went on although {} not answered as asked. The reason: {reason}",
            lower(meeting, step),
            meeting.state.name(*presenter),
            step::asked_for(meeting, lacking)
        )),
        _ => None,
    }
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "most events are no deviation; `moved` has the others"
)]
fn timed(meeting: &Meeting, entry: &Entry, event: &Event) -> Option<String> {
    match event {
        Event::Paused => {
            let seconds = seconds_between(entry.at, paused_until(meeting, entry)?);
            (seconds >= SHORT).then(|| format!("The clock was paused for {}.", time::long(seconds)))
        }
        Event::OffRecord { on: true } => Some(
            match meeting
                .state
                .off_spans
                .iter()
                .find(|(from, _)| *from == entry.at)
            {
                Some((_, to)) => format!(
                    "The meeting went off the record until {}. Nothing was kept of that time.",
                    time::clock(*to)
                ),
                None => "The meeting went off the record.".to_owned(),
            },
        ),
        Event::GapSettled { from, to, gap, .. } => {
            let span = time::span(meeting, *from, *to);
            Some(match gap {
                Gap::Break => format!("There was a break {span}."),
                Gap::SittingEnded => format!(
                    "The sitting was not ended when it stopped: it is counted until {}, and a new one from {}.",
                    time::moment(meeting, *from),
                    time::moment(meeting, *to)
                ),
                Gap::WentOn => {
                    format!("Nothing was entered {span}; the team said that the meeting went on.")
                }
            })
        }
        _ => None,
    }
}

/// When a pause ended; `None` while it lasts.
fn paused_until(meeting: &Meeting, paused: &Entry) -> Option<Stamp> {
    let later = meeting.entries().iter().filter(|e| e.seq > paused.seq);
    let mut ends = later.filter(|e| {
        matches!(
            e.event,
            Some(Event::WentOn | Event::Adjourned { .. } | Event::Finished)
        )
    });
    ends.next().map(|e| e.at)
}

/// A later sitting goes on from the close to a step that was kept for it: that is the plan.
fn is_next(meeting: &Meeting, from: &Place, to: &Place) -> bool {
    let later = match to {
        Place::Step(id) => meeting.protocol.step(id).is_some_and(|s| s.later),
        Place::Closing => false,
    };
    later && *from == Place::Closing && meeting.state.sittings.len() > 1
}

/// Back, or ahead over steps that are not closed.
fn brought(meeting: &Meeting, from: &Place, to: &Place) -> String {
    let place = |place: &Place| match place {
        Place::Step(id) => meeting.protocol.place(id),
        Place::Closing => None,
    };
    match (from, to) {
        (Place::Step(id), Place::Closing) => {
            format!("The meeting went from {} to its close.", lower(meeting, id))
        }
        (Place::Closing, Place::Closing) => "The meeting stayed at its close.".to_owned(),
        (Place::Closing, Place::Step(id)) => format!(
            "The meeting went back from its close to {}.",
            lower(meeting, id)
        ),
        (Place::Step(_), Place::Step(id)) if place(from) > place(to) => {
            format!("The meeting went back to {}.", lower(meeting, id))
        }
        (Place::Step(_), Place::Step(id)) => {
            format!("The meeting went ahead to {}.", lower(meeting, id))
        }
    }
}

/// `, with 3 hands for it and 1 against`; empty where none were counted.
fn hands(yes: u32, no: u32) -> String {
    if yes + no == 0 {
        return String::new();
    }
    format!(
        ", with {} for it and {no} against",
        count(yes as usize, "hand", "hands")
    )
}

/// `step 4, Evaluate the options, from 12 to 9 minutes`, and so on; `None` where nothing differs.
fn shortened(meeting: &Meeting, minutes: &BTreeMap<StepId, u32>) -> Option<String> {
    let here = meeting.state.opened.as_ref().map_or(0, |o| o.present.len());
    let known: BTreeSet<&StepId> = minutes.keys().collect();
    let steps = meeting
        .protocol
        .steps
        .iter()
        .filter(|s| known.contains(&s.id));
    let changed: Vec<String> = steps
        .filter_map(|step| {
            let (before, after) = (step.planned(here), *minutes.get(&step.id)?);
            (before != after).then(|| {
                format!(
                    "{} from {before} to {after} minutes",
                    lower(meeting, &step.id)
                )
            })
        })
        .collect();
    (!changed.is_empty()).then(|| and_list(&changed))
}

/// `Step 3 (List possible solutions)`.
fn name(meeting: &Meeting, step: &StepId) -> String {
    let words = lower(meeting, step);
    words.replacen('s', "S", 1)
}

fn lower(meeting: &Meeting, step: &StepId) -> String {
    let title = meeting.protocol.step(step).map(|s| meeting.state.title(s));
    match (meeting.protocol.place(step), title) {
        (Some(place), Some(title)) => format!("step {} ({title})", place + 1),
        _ => "step that is no longer known".to_owned(),
    }
}

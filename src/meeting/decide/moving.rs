//! Moving the meeting: closing, skipping, bringing it to another step.

use super::turns;
use crate::base::clean;
use crate::base::id::StepId;
use crate::meeting::check::is_planned_later;
use crate::meeting::event::Event;
use crate::meeting::state::Place;
use crate::meeting::{Capture, Meeting, Refusal, agreed, condition, cover};
use crate::protocol::{Ask, Kind, Step};

/// Refused without a reason while the step lacks something it asks for.
pub fn close(meeting: &Meeting, reason: &str) -> Result<Event, Refusal> {
    let state = &meeting.state;
    let step = state
        .step()
        .and_then(|id| meeting.protocol.step(id))
        .ok_or(Refusal::NoStepOpen)?;
    if let Some(closed) = turns::close(meeting, step, reason) {
        return closed;
    }
    let missing = lacking(meeting, step);
    let reason = clean::line(reason).trim().to_owned();
    if let Some((_, refusal)) = missing.first()
        && reason.is_empty()
    {
        return Err(refusal.clone());
    }
    Ok(Event::Closed {
        step: step.id.clone(),
        visit: state.visit(&step.id),
        to: next_after(meeting, &step.id),
        reason: if missing.is_empty() {
            String::new()
        } else {
            reason
        },
        lacking: missing.into_iter().map(|(ask, _)| ask.id.clone()).collect(),
    })
}

/// Asks of the step that want more than they have, each with its sentence.
#[must_use]
pub fn lacking<'a>(meeting: &Meeting, step: &'a Step) -> Vec<(&'a Ask, Refusal)> {
    if step.repeat.is_some() && meeting.state.is_between_turns(&step.id) {
        // Each turn was asked for what it lacks when it closed.
        return Vec::new();
    }
    let asked = step
        .asks
        .iter()
        .filter(|ask| ask.record && condition::is_asked(meeting, ask));
    asked
        .filter_map(|ask| Some((ask, want(meeting, ask)?)))
        .collect()
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "only two kinds know a least number"
)]
fn want(meeting: &Meeting, ask: &Ask) -> Option<Refusal> {
    let at = meeting.state.address(&meeting.protocol, &ask.id);
    let capture = meeting.state.capture(&at);
    let least = match &ask.kind {
        Kind::List(list) => list.min,
        Kind::Actions(actions) => actions.min,
        _ => None,
    };
    // Of what is covered only whether there is something may be told.
    let least = least.filter(|_| !cover::is_covered(&meeting.state, ask, &at));
    let have = match capture {
        Some(Capture::List(list)) => list.lines().count(),
        Some(Capture::Actions(plan)) => plan.standing().count(),
        _ => 0,
    };
    let refusal = |wanted: String, have: String| Refusal::Lacking {
        ask: ask.words.clone(),
        wanted,
        have,
    };
    match least {
        Some(least) if have < least as usize => Some(refusal(
            format!("at least {least}"),
            if have == 0 {
                "none".to_owned()
            } else {
                have.to_string()
            },
        )),
        // Where nothing is open there is nothing to look at again.
        _ if matches!(ask.kind, Kind::Review(_)) && nothing_to_review(meeting, ask) => None,
        _ if ask.required && !meeting.has_answer(&at) => {
            Some(refusal("an answer".to_owned(), "none".to_owned()))
        }
        _ => None,
    }
}

fn nothing_to_review(meeting: &Meeting, ask: &Ask) -> bool {
    agreed::lines(&meeting.protocol, &meeting.state, &ask.id).is_empty()
}

/// Where the meeting goes when this step ends: the next step of this sitting that is to be held, or the closing page.
#[must_use]
pub fn next_after(meeting: &Meeting, step: &StepId) -> Place {
    let state = &meeting.state;
    let from = meeting.protocol.place(step).map_or(0, |place| place + 1);
    let left = meeting.protocol.step(step);
    let was_later = left.is_some_and(|s| s.later);
    // Whoever goes on beyond what was planned for today means all of it.
    let beyond = left.is_some_and(|s| is_planned_later(meeting, s));
    let today = |s: &&Step| {
        if s.later {
            was_later
        } else {
            beyond || !is_planned_later(meeting, s)
        }
    };
    let open = |s: &&Step| {
        state
            .run(&s.id)
            .is_none_or(|run| run.end.is_none() || run.check_again)
    };
    let steps = meeting.protocol.steps.get(from..).unwrap_or_default();
    let next = steps
        .iter()
        .filter(today)
        .filter(open)
        .find(|s| condition::is_held(meeting, s));
    next.map_or(Place::Closing, |s| Place::Step(s.id.clone()))
}

/// Refused without a reason, and for a step that is over.
pub fn skip(meeting: &Meeting, step: &StepId, reason: &str) -> Result<Event, Refusal> {
    let state = &meeting.state;
    let rules = meeting.protocol.step(step).ok_or_else(|| Refusal::NoStep {
        step: step.to_string(),
    })?;
    let reason = clean::line(reason).trim().to_owned();
    if state.run(step).is_some_and(|run| run.end.is_some()) {
        return Err(Refusal::AlreadyOver {
            at: name(meeting, rules),
        });
    }
    if reason.is_empty() {
        return Err(Refusal::NoReason);
    }
    let to = if state.step() == Some(step) {
        next_after(meeting, step)
    } else {
        state.place.clone().unwrap_or(Place::Closing)
    };
    Ok(Event::Skipped {
        step: step.clone(),
        visit: state.visit(step),
        reason,
        to,
    })
}

/// Refused for a place that is not there or where the meeting stands.
pub fn bring(meeting: &Meeting, to: &Place) -> Result<Event, Refusal> {
    let state = &meeting.state;
    let from = state.place.clone().unwrap_or(Place::Closing);
    if from == *to {
        let at = match to {
            Place::Step(id) => meeting
                .protocol
                .step(id)
                .map_or_else(|| id.to_string(), |s| name(meeting, s)),
            Place::Closing => "the closing page".to_owned(),
        };
        return Err(Refusal::AlreadyThere { at });
    }
    if let Place::Step(id) = to {
        meeting.protocol.step(id).ok_or_else(|| Refusal::NoStep {
            step: id.to_string(),
        })?;
    }
    Ok(Event::Brought {
        from,
        to: to.clone(),
    })
}

/// `step 3, List possible solutions`.
pub(super) fn name(meeting: &Meeting, step: &Step) -> String {
    let number = meeting
        .protocol
        .place(&step.id)
        .map_or(0, |place| place + 1);
    format!("step {number}, {}", meeting.state.title(step))
}

//! The clock: pause, more time, a start corrected, a new plan, off the record.

use std::collections::BTreeMap;

use crate::base::id::StepId;
use crate::base::stamp::Stamp;
use crate::meeting::event::Event;
use crate::meeting::{Meeting, Refusal};

/// A step is never planned longer than this.
const MAX_MINUTES: u32 = 600;

/// Refused while the clock is paused.
pub fn pause(meeting: &Meeting) -> Result<Event, Refusal> {
    if meeting.state.paused.is_some() {
        Err(Refusal::Paused)
    } else {
        Ok(Event::Paused)
    }
}

/// Refused while the clock is running.
pub fn go_on(meeting: &Meeting) -> Result<Event, Refusal> {
    if meeting.state.paused.is_some() {
        Ok(Event::WentOn)
    } else {
        Err(Refusal::NotPaused)
    }
}

/// More time for this step, in seconds, with the hands for and against. Refused for none, and for more hands than people.
pub fn extend(meeting: &Meeting, seconds: u32, (yes, no): (u32, u32)) -> Result<Event, Refusal> {
    let step = meeting.state.step().ok_or(Refusal::NoStepOpen)?;
    let here = u32::try_from(meeting.state.here().len()).unwrap_or(u32::MAX);
    if yes.saturating_add(no) > here {
        return Err(Refusal::TooManyHands {
            here,
            hands: yes.saturating_add(no),
        });
    }
    if seconds == 0 {
        return Err(Refusal::NoChange);
    }
    Ok(Event::Extended {
        step: step.clone(),
        visit: meeting.state.visit(step),
        seconds: seconds.min(MAX_MINUTES * 60),
        yes,
        no,
    })
}

/// Other planned minutes for steps, capped. Refused for a step that is not there.
pub fn replan(meeting: &Meeting, minutes: &BTreeMap<StepId, u32>) -> Result<Event, Refusal> {
    for step in minutes.keys() {
        meeting.protocol.step(step).ok_or_else(|| Refusal::NoStep {
            step: step.to_string(),
        })?;
    }
    let minutes = minutes
        .iter()
        .map(|(step, n)| (step.clone(), (*n).min(MAX_MINUTES)))
        .collect();
    Ok(Event::Replanned { minutes })
}

/// Never more than the step has taken so far.
pub fn correct_start(meeting: &Meeting, seconds: u32, now: Stamp) -> Result<Event, Refusal> {
    let run = meeting.state.current().ok_or(Refusal::NoStepOpen)?;
    let spent = u32::try_from(run.spent(now)).unwrap_or(u32::MAX);
    let step = meeting.state.step().ok_or(Refusal::NoStepOpen)?;
    Ok(Event::StartCorrected {
        step: step.clone(),
        visit: meeting.state.visit(step),
        seconds: seconds.min(spent),
    })
}

/// Refused where it is so already.
pub fn off_record(meeting: &Meeting, on: bool) -> Result<Event, Refusal> {
    if meeting.state.off_record.is_some() == on {
        Err(Refusal::NoChange)
    } else {
        Ok(Event::OffRecord { on })
    }
}

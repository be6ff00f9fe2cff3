//! What was struck from the record: that something stood there and when it was struck is all that is left.

use super::time;
use crate::base::id::StepId;
use crate::base::stamp::Stamp;
use crate::meeting::{Entry, Meeting};

/// A sentence for each thing struck that was entered while this step was held.
pub fn in_step(meeting: &Meeting, step: &StepId) -> Vec<String> {
    let here = all(meeting).filter(|(entry, _)| held_at(meeting, entry.at) == Some(step));
    here.map(|(entry, at)| told(meeting, entry, at)).collect()
}

/// A sentence for each thing struck that was entered outside every step.
pub fn elsewhere(meeting: &Meeting) -> Vec<String> {
    let here = all(meeting).filter(|(entry, _)| held_at(meeting, entry.at).is_none());
    here.map(|(entry, at)| told(meeting, entry, at)).collect()
}

fn all(meeting: &Meeting) -> impl Iterator<Item = (&Entry, Stamp)> {
    meeting.state.struck.iter().filter_map(|(seq, at)| {
        let entry = meeting.entries().iter().find(|e| e.seq == *seq)?;
        Some((entry, *at))
    })
}

fn told(meeting: &Meeting, entry: &Entry, at: Stamp) -> String {
    let entered = if time::is_recorded(meeting) {
        format!(" entered at {}", time::moment(meeting, entry.at))
    } else {
        String::new()
    };
    format!(
        "Something{entered} was struck on {}: its words are no longer in the record.",
        time::day(at)
    )
}

/// The step whose clock ran at this moment.
fn held_at(meeting: &Meeting, at: Stamp) -> Option<&StepId> {
    if !time::is_recorded(meeting) {
        return None;
    }
    let runs = meeting.state.runs.iter().rev();
    let ran = |(from, to): &(Stamp, Option<Stamp>)| *from <= at && to.is_none_or(|to| at <= to);
    let run = runs.into_iter().find(|r| r.spans.iter().any(ran))?;
    Some(&run.step)
}

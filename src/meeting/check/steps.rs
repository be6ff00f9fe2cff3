//! Which steps are closed, skipped, still open, not reached, or planned for later.

use super::{Finding, Level, Target};
use crate::base::id::AskId;
use crate::base::words::count;
use crate::meeting::run::End;
use crate::meeting::{Meeting, condition};
use crate::protocol::Step;

const NUMBERS: [&str; 13] = [
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
];

/// The steps that this meeting was to hold: one line when all are closed, else one for each that is not.
pub fn held(meeting: &Meeting) -> Vec<Finding> {
    let steps = meeting.protocol.steps.iter();
    let closed = steps.clone().filter(|s| is_closed(meeting, s)).count();
    let open = steps.filter(|s| !is_closed(meeting, s));
    let mut others: Vec<Finding> = open.filter_map(|s| unclosed(meeting, s)).collect();
    others.extend(undecided(meeting));
    let well = match (closed, others.is_empty()) {
        (0, _) => None,
        (1, true) => Some("The one step is closed".to_owned()),
        (n, true) => Some(format!("All {} steps are closed", number(n))),
        (n, false) => Some(format!("{} closed", count(n, "step is", "steps are"))),
    };
    well.map(Finding::fine).into_iter().chain(others).collect()
}

/// Steps of today that are not held because the room went on without the answer that decides about them.
#[must_use]
pub fn not_held_without<'a>(meeting: &'a Meeting, ask: &AskId) -> Vec<&'a Step> {
    let waits = |step: &&Step| {
        let waits_for = condition::waits_for(meeting, step);
        meeting.state.run(&step.id).is_none()
            && !is_planned_later(meeting, step)
            && waits_for.is_some_and(|(_, own)| own.id == *ask)
    };
    meeting.protocol.steps.iter().filter(waits).collect()
}

/// The steps that were closed without such an answer.
fn undecided(meeting: &Meeting) -> Vec<Finding> {
    let mut found = Vec::new();
    for step in &meeting.protocol.steps {
        let run = meeting.state.run(&step.id);
        let Some(End::Closed { lacking, .. }) = run.and_then(|run| run.end.as_ref()) else {
            continue;
        };
        for ask in lacking {
            let without = not_held_without(meeting, ask).len();
            let words = meeting.protocol.ask(ask).map(|(_, ask)| &ask.words);
            let target = Target::Step(step.id.clone());
            found.extend(words.filter(|_| without > 0).map(|words| {
                let steps = count(without, "step is", "steps are");
                Finding::look(
                    format!("{steps} not held without this answer"),
                    words,
                    target,
                )
            }));
        }
    }
    found
}

fn is_closed(meeting: &Meeting, step: &Step) -> bool {
    let run = meeting.state.run(&step.id);
    run.is_some_and(|run| run.is_closed() && !run.check_again)
}

fn unclosed(meeting: &Meeting, step: &Step) -> Option<Finding> {
    let fine = |what: &str| Finding {
        about: meeting.state.title(step).to_owned(),
        ..Finding::fine(format!("{} {what}", name(meeting, step)))
    };
    match meeting.state.run(&step.id) {
        Some(run) if run.is_skipped() => Some(fine("was skipped, with its reason")),
        Some(run) if run.check_again => Some(mend(
            meeting,
            step,
            "was closed before we went back; look at it again",
        )),
        Some(_) => Some(mend(meeting, step, "is not closed yet")),
        None if is_planned_later(meeting, step) || !condition::is_held(meeting, step) => None,
        None if step.optional => Some(fine("is optional and was not held")),
        None if meeting.state.finished.is_some() => Some(mend(meeting, step, "was not reached")),
        None => Some(mend(meeting, step, "is not reached yet")),
    }
}

/// Steps that belong to another sitting and have not begun.
#[must_use]
pub fn waiting(meeting: &Meeting) -> Vec<&Step> {
    let waits = |step: &&Step| {
        meeting.state.run(&step.id).is_none()
            && is_planned_later(meeting, step)
            && condition::is_held(meeting, step)
    };
    meeting.protocol.steps.iter().filter(waits).collect()
}

/// The same as findings.
pub fn later(meeting: &Meeting) -> Vec<Finding> {
    let about = match meeting.state.finished {
        Some(_) => "was not held before the meeting was closed",
        None => "is planned for a later sitting",
    };
    let of = |step: &Step| Finding {
        level: Level::Later,
        words: meeting.state.title(step).to_owned(),
        about: about.to_owned(),
        target: Some(Target::Step(step.id.clone())),
        seen: None,
    };
    waiting(meeting).into_iter().map(of).collect()
}

fn mend(meeting: &Meeting, step: &Step, what: &str) -> Finding {
    Finding::look(
        format!("{} {what}", name(meeting, step)),
        meeting.state.title(step),
        Target::Step(step.id.clone()),
    )
}

/// `Step 3`.
fn name(meeting: &Meeting, step: &Step) -> String {
    let place = meeting.protocol.place(&step.id).map_or(0, |p| p + 1);
    format!("Step {place}")
}

/// The protocol's own later steps, and those after the step where the team means to stop for today.
#[must_use]
pub fn is_planned_later(meeting: &Meeting, step: &Step) -> bool {
    let opened = meeting.state.opened.as_ref();
    let last = opened
        .and_then(|o| o.stop_after.as_ref())
        .and_then(|id| meeting.protocol.place(id));
    let one_sitting = meeting.state.sittings.len() < 2;
    let place = meeting.protocol.place(&step.id);
    step.later || (one_sitting && last.is_some_and(|last| place > Some(last)))
}

fn number(n: usize) -> String {
    NUMBERS
        .get(n)
        .map_or_else(|| n.to_string(), |&word| word.to_owned())
}

//! Which steps are closed, skipped, still open, not reached, or planned for later.

use super::{Finding, Level, Target};
use crate::base::words;
use crate::meeting::{Meeting, condition};
use crate::protocol::Step;

const NUMBERS: [&str; 13] = [
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
];

/// The steps that this meeting was to hold: one line when all are closed, else one for each that is not.
pub fn held(meeting: &Meeting) -> Vec<Finding> {
    let mut closed = 0;
    let mut others = Vec::new();
    for step in &meeting.protocol.steps {
        let run = meeting.state.run(&step.id);
        match run {
            Some(run) if run.check_again => others.push(mend(
                meeting,
                step,
                "was held before we went back: check it again",
            )),
            Some(run) if run.is_closed() => closed += 1,
            Some(run) if run.is_skipped() => others.push(Finding {
                level: Level::Fine,
                words: format!("{} was skipped", name(meeting, step)),
                about: "with its reason".to_owned(),
                target: None,
            }),
            Some(_) if is_begun(meeting, step) => {
                others.push(mend(meeting, step, "is not closed yet"));
            }
            Some(_) | None if is_planned_later(meeting, step) => {}
            Some(_) | None if !condition::is_held(meeting, step) => {}
            Some(_) | None if step.optional => others.push(Finding {
                level: Level::Fine,
                words: format!("{} was not held", name(meeting, step)),
                about: "it is optional".to_owned(),
                target: None,
            }),
            Some(_) | None => others.push(mend(meeting, step, "was not reached")),
        }
    }
    let well = match (closed, others.is_empty()) {
        (0, _) => None,
        (1, true) => Some("The one step is closed".to_owned()),
        (n, true) => Some(format!("All {} steps are closed", number(n))),
        (n, false) => Some(format!(
            "{} closed",
            words::count(n, "step is", "steps are")
        )),
    };
    well.map(Finding::fine).into_iter().chain(others).collect()
}

/// Steps that belong to another sitting and have not begun.
pub fn later(meeting: &Meeting) -> Vec<Finding> {
    let waits = |step: &&Step| !is_begun(meeting, step) && is_planned_later(meeting, step);
    let of = |step: &Step| Finding {
        level: Level::Later,
        words: meeting.state.title(step).to_owned(),
        about: "is planned for a later sitting".to_owned(),
        target: Some(Target::Step(step.id.clone())),
    };
    let steps = meeting.protocol.steps.iter();
    steps.filter(waits).map(of).collect()
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

fn is_begun(meeting: &Meeting, step: &Step) -> bool {
    meeting.state.run(&step.id).is_some()
}

/// The protocol's own later steps, and those after the step where the team means to stop for today.
fn is_planned_later(meeting: &Meeting, step: &Step) -> bool {
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

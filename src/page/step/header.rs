//! The first line: the way of meeting, how far we are, when it ends.

use crate::base::stamp;
use crate::meeting::plan::{self, Outlook};
use crate::meeting::state::Place;
use crate::page::step::Scene;
use crate::page::{Header, Progress, StepMark};
use crate::protocol::Step;

/// The header of a step, and of what lies over it.
#[must_use]
pub fn of(scene: &Scene<'_>) -> Header {
    Header {
        place: scene.meeting.protocol.title.clone(),
        progress: Some(progress(scene)),
        right: right(scene),
    }
}

/// `ends 15:42`, `► off the record`.
fn right(scene: &Scene<'_>) -> String {
    let state = &scene.meeting.state;
    if state.off_record.is_some() {
        return "► off the record".to_owned();
    }
    if !state.is_sitting() || !plan::has_end(scene.meeting) {
        return String::new();
    }
    let end = Outlook::of(scene.meeting, scene.now).end();
    format!("ends {}", stamp::time_of_day(end))
}

#[must_use]
pub fn progress(scene: &Scene<'_>) -> Progress {
    let meeting = scene.meeting;
    let current = meeting
        .state
        .step()
        .and_then(|id| meeting.protocol.place(id));
    let steps = meeting.protocol.steps.iter().enumerate();
    Progress {
        steps: steps
            .map(|(place, step)| mark(scene, step, place, current))
            .collect(),
        current,
    }
}

fn mark(scene: &Scene<'_>, step: &Step, place: usize, current: Option<usize>) -> StepMark {
    let state = &scene.meeting.state;
    let passed = match state.place {
        Some(Place::Closing) => true,
        Some(Place::Step(_)) | None => current.is_some_and(|current| place < current),
    };
    match state.run(&step.id) {
        Some(run) if run.is_skipped() => StepMark::Skipped,
        Some(run) if run.is_closed() => StepMark::Done,
        None if step.later => StepMark::Later,
        None if passed => StepMark::Skipped,
        Some(_) | None => StepMark::ToCome,
    }
}

//! What comes after this step, and what is said of it when the time is nearly up.

use super::clock::Reading;
use crate::meeting::decide;
use crate::meeting::state::Place;
use crate::page::step::Scene;

/// In the last minute the context line says what is next.
const SOON: u64 = 60;

/// `4 Evaluate the options`, `the closing page`; inside a turn `Listen`, and at its end `the next turn`
/// while somebody waits for one.
#[must_use]
pub fn next(scene: &Scene<'_>) -> Option<String> {
    let step = scene.current()?;
    if step.repeat.is_some() && scene.meeting.state.turn.is_some() {
        if let Some(phase) = decide::next_phase(scene.meeting, step) {
            return Some(phase.title.clone());
        }
        if scene.meeting.state.next_presenter(step).is_some() {
            return Some("the next turn".to_owned());
        }
    }
    after(scene)
}

/// What comes after the whole step.
#[must_use]
pub fn after(scene: &Scene<'_>) -> Option<String> {
    let step = scene.meeting.state.step()?;
    Some(match decide::next_after(scene.meeting, step) {
        Place::Step(id) => scene.named(scene.meeting.protocol.step(&id)?),
        Place::Closing => "the closing page".to_owned(),
    })
}

/// `Next: 4 Evaluate the options`, in the last minute of the step.
#[must_use]
pub fn soon(scene: &Scene<'_>) -> Option<String> {
    let reading = Reading::of(scene)?;
    let soon = reading.planned > 0 && reading.left() > 0 && reading.left() <= SOON;
    soon.then(|| next(scene))
        .flatten()
        .map(|next| format!("Next: {next}"))
}

/// What is said while the time is up.
#[must_use]
pub fn over(scene: &Scene<'_>) -> Option<String> {
    let reading = Reading::of(scene)?;
    reading.over().filter(|_| reading.paused.is_none())?;
    let next = next(scene)?;
    let time = if scene.is_writing() {
        "Esc, then T,"
    } else {
        "T"
    };
    Some(format!(
        "■ Time is up. Next: {next}. {time} asks the room for more time."
    ))
}

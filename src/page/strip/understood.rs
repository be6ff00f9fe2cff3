//! What a name or a date in the capture line comes to: beside what is typed, or where that has no room, in the line of
//! help below.

use crate::base::{cells, date};
use crate::look::capture::{CaptureLine, Keeping};
use crate::page::capture::actions;
use crate::page::step::Scene;

/// Cells before the parts.
const BEFORE: usize = 12;
/// Cells between two parts.
const BETWEEN: usize = 4;

/// Beside the field; empty where it would be cut.
pub(super) fn beside(scene: &Scene<'_>, line: &CaptureLine) -> String {
    match found(scene, line) {
        Some(found) if fits(scene, line, &found) => format!("   {found}"),
        Some(_) | None => String::new(),
    }
}

/// Below the parts, where there is no room beside the field.
pub(super) fn below(scene: &Scene<'_>, line: &CaptureLine) -> Option<String> {
    found(scene, line).filter(|found| !fits(scene, line, found))
}

fn found(scene: &Scene<'_>, line: &CaptureLine) -> Option<String> {
    let text = line.parts.get(line.at)?.text();
    match (line.keeping, line.at) {
        (Keeping::Action, 1) => actions::completion(&scene.meeting.state.people, &text),
        (Keeping::Action | Keeping::Decision, 2) => {
            let today = scene.today();
            let day = date::typed(text.trim(), today)?;
            Some(format!(
                "{} · {}",
                date::long(day),
                date::in_days(today, day)
            ))
        }
        (Keeping::Action | Keeping::Decision | Keeping::Park, _) => None,
    }
}

/// As the painter does it: the parts before the one being written stand with it where they all fit.
fn fits(scene: &Scene<'_>, line: &CaptureLine, found: &str) -> bool {
    let room = usize::from(scene.memory.measure).saturating_sub(BEFORE);
    let texts = line.texts();
    let labels = line.keeping.parts();
    let wide = |place: usize| {
        let words = texts.get(place).map_or(0, |t| cells::width(t));
        let label = labels.get(place).map_or(0, |l| cells::width(l));
        label + 1 + words.max(1) + BETWEEN
    };
    let shown = |from: usize| (from..=line.at).map(wide).sum::<usize>();
    let from = (1..line.at).find(|from| shown(*from) <= room);
    let taken = shown(from.unwrap_or(line.at)) - BETWEEN;
    room == 0 || taken + 3 + cells::width(found) <= room
}

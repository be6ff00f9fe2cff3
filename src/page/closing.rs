//! The closing page: is the record complete, what happens next and who agrees, and that it is kept.

pub mod check;
pub mod kept;
pub mod next;

use super::step::Scene;
use super::{Header, Page, Progress, StepMark};
use crate::base::stamp;

#[must_use]
pub fn page(scene: &Scene<'_>) -> Page {
    if !scene.meeting.state.is_sitting() {
        kept::page(scene)
    } else if scene.look.closing.page == 0 {
        check::page(scene)
    } else {
        next::page(scene)
    }
}

/// `Close · The 7-Step …`, three pages, the time of day.
fn header(scene: &Scene<'_>, at: usize) -> Header {
    let mark = |place| {
        if place < at {
            StepMark::Done
        } else {
            StepMark::ToCome
        }
    };
    let off = scene.meeting.state.off_record.is_some();
    Header {
        place: format!("Close · {}", scene.meeting.protocol.title),
        progress: Some(Progress {
            steps: (0..3).map(mark).collect(),
            current: Some(at),
        }),
        right: if off {
            "► off the record".to_owned()
        } else {
            stamp::time_of_day(scene.now)
        },
    }
}

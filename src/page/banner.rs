//! NOT SAVED: since when, why, how much is only in memory, what can be done. Above everything in the body.

use super::Banner;
use super::step::{Scene, Trouble};
use crate::base::words::count;

#[must_use]
pub fn of(scene: &Scene<'_>, trouble: &Trouble) -> Banner {
    let since = trouble.since.format("%H:%M");
    let kept = count(trouble.entries, "entry is", "entries are");
    let writing = scene.look.is_writing() || scene.look.panel.is_some();
    let ways = "1 save somewhere else · 2 try now · 3 what is it?";
    let ways = if writing {
        format!("Esc first, then: {ways}")
    } else {
        ways.to_owned()
    };
    Banner {
        first: format!(
            "■ NOT SAVED since {since} · {} · trying again every 5 seconds",
            trouble.why
        ),
        lines: vec![
            format!("{kept} kept in memory. Go on working; do not close the lid."),
            ways,
        ],
    }
}

//! NOT SAVED: since when, why, how much is only in memory, what can be done. Above everything in the body.

use super::Banner;
use super::step::{Scene, Trouble};
use crate::base::stamp;
use crate::base::words::count;

#[must_use]
pub fn of(scene: &Scene<'_>, trouble: &Trouble) -> Banner {
    let since = stamp::time_of_day(trouble.since);
    let kept = in_memory(trouble.entries);
    Banner {
        first: format!(
            "■ NOT SAVED since {since} · {} · trying again every 5 seconds",
            trouble.why
        ),
        lines: vec![
            format!("{kept} in memory. Go on working; do not close the lid."),
            ways(scene),
        ],
    }
}

/// What can be done, by the keys that are heard for it: on the closing page numbers are answers until it is closed.
fn ways(scene: &Scene<'_>) -> String {
    let writing =
        scene.look.is_writing() || scene.look.closing.field.is_some() || scene.look.panel.is_some();
    let first = if writing { "Esc first, then: " } else { "" };
    if scene.is_closing() && scene.meeting.state.is_sitting() {
        return format!("{first}K, \"Save a copy somewhere else\"");
    }
    format!("{first}1 save somewhere else · 2 try now · 3 what is it?")
}

/// How much is kept in memory only; without entries it is what is half written.
fn in_memory(entries: usize) -> String {
    match entries {
        0 => "What is being written is kept".to_owned(),
        n => format!("{} kept", count(n, "entry is", "entries are")),
    }
}

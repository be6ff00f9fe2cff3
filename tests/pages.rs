//! Pages of a running meeting, as the room sees them: keys are pressed as a driver would, the page is made and painted.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::wildcard_enum_match_arm,
    reason = "the helpers of a test fail like the test, and think of few kinds only"
)]

#[path = "pages/closing.rs"]
mod closing;
#[path = "pages/filled.rs"]
mod filled;
#[path = "pages/kinds.rs"]
mod kinds;
#[path = "pages/panels.rs"]
mod panels;
#[path = "pages/ratings.rs"]
mod ratings;
#[expect(dead_code, reason = "shared with the minutes, which use all of it")]
#[path = "minutes/room.rs"]
mod room;
#[path = "pages/rules.rs"]
mod rules;
#[path = "pages/stories.rs"]
mod stories;
#[path = "pages/strips.rs"]
mod strips;
#[path = "pages/time.rs"]
mod time;
#[path = "pages/wall.rs"]
mod wall;

//! What may happen in a meeting and what comes of it, as somebody would tell it who sat in the room.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::wildcard_enum_match_arm,
    reason = "the helpers of a test fail like the test, and think of few kinds only"
)]

#[path = "meeting/acts.rs"]
mod acts;
#[path = "meeting/answers.rs"]
mod answers;
#[path = "meeting/asks.rs"]
mod asks;
#[path = "meeting/ballots.rs"]
mod ballots;
#[path = "meeting/changes.rs"]
mod changes;
#[path = "meeting/course.rs"]
mod course;
#[path = "meeting/covered.rs"]
mod covered;
#[path = "meeting/ending.rs"]
mod ending;
#[path = "meeting/events.rs"]
mod events;
#[path = "meeting/fields.rs"]
mod fields;
#[path = "meeting/marks.rs"]
mod marks;
#[path = "meeting/properties.rs"]
mod properties;
#[path = "meeting/ratings.rs"]
mod ratings;
#[expect(dead_code, reason = "this room can do more than is asked of it here")]
#[path = "minutes/room.rs"]
mod room;
#[path = "meeting/sayings.rs"]
mod sayings;
#[path = "meeting/sentences.rs"]
mod sentences;
#[path = "meeting/time.rs"]
mod time;
#[path = "meeting/turns.rs"]
mod turns;
#[path = "meeting/undo.rs"]
mod undo;
#[path = "meeting/votes.rs"]
mod votes;
#[path = "meeting/when.rs"]
mod when;

//! Minutes of real meetings, as somebody reads them who was not there.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::wildcard_enum_match_arm,
    reason = "the helpers of a test fail like the test, and think of few kinds only"
)]

#[path = "minutes/check.rs"]
mod check;
#[path = "minutes/held.rs"]
mod held;
#[path = "minutes/random.rs"]
mod random;
#[path = "minutes/room.rs"]
mod room;
#[path = "minutes/story.rs"]
mod story;
#[path = "minutes/untouched.rs"]
mod untouched;
#[path = "minutes/words.rs"]
mod words;

use roundtable::document::preview;

#[test]
fn a_closed_meeting_is_told_whole() {
    insta::assert_snapshot!(story::finished().markdown());
}

#[test]
fn a_meeting_that_waits_says_what_was_not_reached() {
    insta::assert_snapshot!(story::waiting().markdown());
}

#[test]
fn a_meeting_under_way_has_minutes() {
    insta::assert_snapshot!(story::begun().markdown());
}

#[test]
fn a_read_back_shows_answers_and_what_was_kept() {
    let lines = preview::lines(&story::begun().read_back("identify"), 72);
    let lines: Vec<String> = lines.iter().map(preview::Line::text).collect();
    insta::assert_snapshot!(lines.join("\n"));
}

//! The real program at its command line, each time in a home of its own.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

#[path = "cli/actions.rs"]
mod actions;
#[path = "cli/home.rs"]
mod home;
#[path = "cli/library.rs"]
mod library;
#[path = "cli/meetings.rs"]
mod meetings;
#[path = "cli/usage.rs"]
mod usage;

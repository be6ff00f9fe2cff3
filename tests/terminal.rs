//! The real program in a real terminal: starting, typing, sizes, signals, kills, full disks. Each test waits for what
//! the screen shows; a program that hangs is killed after a minute and the test says what stood there.

#![expect(
    clippy::unwrap_used,
    reason = "a step of a test that fails is the failure; the lint knows test functions only"
)]

#[path = "terminal/room.rs"]
mod room;

#[path = "terminal/disk.rs"]
mod disk;
#[path = "terminal/endings.rs"]
mod endings;
#[path = "terminal/kills.rs"]
mod kills;
#[path = "terminal/panics.rs"]
mod panics;
#[path = "terminal/sizes.rs"]
mod sizes;
#[path = "terminal/start.rs"]
mod start;
#[path = "terminal/text.rs"]
mod text;

//! The person at the keyboard: keys become intents, intents become acts or effects. Pure; owns where one looks and
//! what is being typed, nothing else.

pub mod archive;
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "a key that is not named means nothing there"
)]
pub mod closing;
pub mod effect;
pub mod enter;
pub mod home;
pub mod intent;
pub mod keymap;
pub mod library;
pub mod line;
pub mod listing;
pub mod opening;
pub mod outcome;
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "a key that is not named means nothing there"
)]
pub mod panel;
pub mod reading;
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "a key that is not named means nothing there"
)]
pub mod step;
pub mod teams;
pub mod trash;
pub mod ways;
pub mod world;

pub use effect::{Effect, Then};
pub use outcome::{Go, Outcome};
pub use world::World;

//! The person at the keyboard: keys become intents, intents become acts or effects. Pure; owns where one looks and
//! what is being typed, nothing else.

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "a key that is not named means nothing there"
)]
pub mod closing;
pub mod effect;
pub mod enter;
pub mod intent;
pub mod keymap;
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "a key that is not named means nothing there"
)]
pub mod panel;
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "a key that is not named means nothing there"
)]
pub mod step;
pub mod world;

pub use effect::{Effect, Then};
pub use world::World;

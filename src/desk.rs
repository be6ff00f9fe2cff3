//! The person at the keyboard: keys become intents, intents become acts or effects. Pure; owns where one looks and
//! what is being typed, nothing else.

pub mod effect;
pub mod enter;
pub mod intent;
pub mod keymap;
pub mod world;

pub use effect::{Effect, Then};
pub use world::World;

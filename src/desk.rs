//! The person at the keyboard: keys become intents, intents become acts or effects. Pure; owns where one looks and
//! what is being typed, nothing else.

pub mod archive;
pub mod effect;
pub mod home;
pub mod library;
pub mod line;
pub mod listing;
pub mod opening;
pub mod outcome;
pub mod reading;
pub mod teams;
pub mod trash;
pub mod ways;
pub mod world;

pub use effect::{Effect, Then};
pub use outcome::{Go, Outcome};
pub use world::World;

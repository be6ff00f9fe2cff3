//! (interim)
pub mod screen;

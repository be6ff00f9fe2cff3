//! What the painter makes of pages: pictures beside the mockups, any text at any size, and the bytes that reach a terminal.

#[path = "painter/bytes.rs"]
mod bytes;
#[path = "painter/pages.rs"]
mod pages;
#[path = "painter/pictures.rs"]
mod pictures;
#[path = "painter/random.rs"]
mod random;
#[path = "painter/steps.rs"]
mod steps;

//! What the painter makes of pages: pictures beside the mockups, any text at any size, and the bytes that reach a terminal.

#[cfg(test)]
#[path = "painter/bytes.rs"]
mod bytes;
#[cfg(test)]
#[path = "painter/pages.rs"]
mod pages;
#[cfg(test)]
#[path = "painter/pictures.rs"]
mod pictures;
#[cfg(test)]
#[path = "painter/places.rs"]
mod places;
#[cfg(test)]
#[path = "painter/random.rs"]
mod random;
#[cfg(test)]
#[path = "painter/steps.rs"]
mod steps;
#[cfg(test)]
#[path = "painter/terminal.rs"]
mod terminal;

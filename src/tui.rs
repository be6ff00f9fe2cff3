//! The room's screen: paints Pages on a terminal and gives Inputs back.
//! Sees Pages only and never decides what a key means; painting is pure, and one module touches the terminal.

mod brush;
mod marks;
mod paint;
mod pen;
mod picture;
mod screen;
mod terminal;
mod theme;

pub use paint::{Tops, paint};
pub use picture::{Ink, PaintedRow, Picture};
pub use screen::Screen;
pub use terminal::{Terminal, Waker};
pub use theme::Colours;

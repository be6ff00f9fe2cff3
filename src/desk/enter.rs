//! Entering: what a text, a number, a tick at a spot comes to. One answer per kind; decides nothing that the meeting
//! decides.

pub mod actions;
pub mod assign;
pub mod checklist;
pub mod form;
pub mod number;
pub mod pick;
pub mod ranked;
pub mod rating;
pub mod signoff;
pub mod table;
pub mod value;
pub mod whys;
pub mod write;

pub use number::{digit, step_by};
pub use pick::{clear, tick};
pub use write::commit;

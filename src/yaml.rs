//! The gate: bytes become a tree with places, or faults with places. The only user of the YAML crates.
//! Never knows what a protocol or an answers file means; never panics, never runs long on hostile input.

mod fault;
mod gate;
mod map;
mod node;
mod report;
mod source;
mod stack;
mod syntax;
mod unseen;
mod write;

pub use fault::{Fault, Faults};
pub use gate::tree;
pub use map::Map;
pub use node::{Entry, Node, Span, Value};
pub use report::{Report, listed, named};
pub use source::Source;
pub use write::written;

/// Largest file, in bytes.
pub const MAX_BYTES: usize = 1024 * 1024;
/// Deepest nesting of lists and mappings, aliases followed.
pub const MAX_DEPTH: usize = 32;
/// How much aliases may add to a file, in bytes; a node counts as 64 bytes and its text.
pub const MAX_EXPANSION: usize = 4 * 1024 * 1024;
/// Faults that are kept; of the others only the number.
pub const MAX_FAULTS: usize = 100;

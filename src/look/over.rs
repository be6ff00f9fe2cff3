//! What can lie over a place outside a meeting: the keys there, all commands, or what leaving now would
//! lose.

use crate::field::Field;

#[derive(Debug, Clone)]
pub enum Over {
    Help,
    Commands {
        find: Field,
        row: usize,
    },
    /// Leaving while the disk refuses what was entered: why it does, and where a copy may go.
    Unsaved {
        why: String,
        file: Field,
    },
}

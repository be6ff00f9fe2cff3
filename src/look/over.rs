//! What can lie over a place outside a meeting: the keys there, or all commands.

use crate::field::Field;

#[derive(Debug, Clone)]
pub enum Over {
    Help,
    Commands { find: Field, row: usize },
}

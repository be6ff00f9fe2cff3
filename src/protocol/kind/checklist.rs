//! `checklist`: each item done, not applicable or open, with a note.

use crate::protocol::Items;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checklist {
    pub items: Items,
}

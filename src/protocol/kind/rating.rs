//! `rating`: a number for each item, tallied by group.

use crate::protocol::{Items, Range};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rating {
    pub items: Items,
    pub scale: Range,
    pub anchors: Vec<(u32, String)>,
    /// Rubric texts that hold for every item.
    pub levels: Vec<(u32, String)>,
}

//! `choice`: one or many of the items.

use crate::protocol::Items;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    pub items: Items,
    pub many: bool,
    /// "something else …" opens a line.
    pub other: bool,
}

//! `assign`: who does what, as marks per item and column.

use crate::base::id::AskId;
use crate::protocol::Items;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assign {
    pub items: Items,
    pub columns: Columns,
    /// The first must occur once per item.
    pub marks: Vec<String>,
    /// Prefilled from this ask where all agree.
    pub start: Option<AskId>,
    /// Items may be added while sorting.
    pub add: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Columns {
    People,
    Positions,
    Named(Vec<String>),
}

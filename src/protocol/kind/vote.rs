//! `vote`: dots, yes/no or ranking over items; ties are shown.

use crate::protocol::Items;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vote {
    pub items: Items,
    pub method: Method,
    /// Dots per person; only for `dots`.
    pub dots: u32,
    /// Several dots of one person on one item.
    pub stack: bool,
    /// How many items stay; ties at the edge stay too.
    pub keep: Option<u32>,
}

impl Vote {
    /// How many dots one person can place on so many items: where dots do not stack, no more than there are items.
    #[must_use]
    pub fn placeable(&self, items: usize) -> u32 {
        if self.stack {
            self.dots
        } else {
            self.dots.min(u32::try_from(items).unwrap_or(u32::MAX))
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Method {
    #[default]
    Dots,
    YesNo,
    Rank,
}

//! `matrix`: items by weighted criteria, with totals and rank.

use crate::protocol::{Items, Range};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matrix {
    pub items: Items,
    pub criteria: Items,
    pub scale: Range,
    /// Weights at the start, by the criterion's text; all others 1.
    pub weights: Vec<(String, u32)>,
}

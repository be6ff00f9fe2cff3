//! `table`: rows with typed columns; fixed rows where there are items.

use super::Field;
use crate::protocol::Items;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    pub columns: Vec<Field>,
    pub items: Option<Items>,
}

//! Reads a `table` ask.

use crate::protocol::kind::Table;
use crate::yaml::Map;

use super::super::{fields, items};
use super::Reading;

pub(super) fn read(map: &mut Map<'_>, reading: &mut Reading<'_>) -> Table {
    Table {
        columns: fields::read(map, ("columns", "column"), reading),
        items: items::read(map, "items", None, reading),
    }
}

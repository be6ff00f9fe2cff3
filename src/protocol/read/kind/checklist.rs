//! Reads a `checklist` ask.

use crate::protocol::kind::Checklist;
use crate::yaml::Map;

use super::super::items;
use super::Reading;

pub(super) fn read(map: &mut Map<'_>, reading: &mut Reading<'_>) -> Checklist {
    Checklist {
        items: items::needed(map, "items", None, reading),
    }
}

//! Reads a `choice` ask.

use crate::protocol::kind::Choice;
use crate::yaml::Map;

use super::super::items;
use super::Reading;

pub(super) fn read(map: &mut Map<'_>, reading: &mut Reading<'_>) -> Choice {
    Choice {
        items: items::needed(map, "items", None, reading),
        many: map.truth("many", &mut reading.report).unwrap_or_default(),
        other: map.truth("other", &mut reading.report).unwrap_or_default(),
    }
}

//! Reads a `rating` ask.

use crate::protocol::kind::Rating;
use crate::yaml::Map;

use super::super::{items, levels, range};
use super::Reading;

pub(super) fn read(map: &mut Map<'_>, reading: &mut Reading<'_>) -> Rating {
    let scale = range::scale(map, reading);
    Rating {
        items: items::needed(map, "items", Some(scale), reading),
        scale,
        anchors: levels::read(map, "anchors", Some(scale), reading),
        levels: levels::read(map, "levels", Some(scale), reading),
    }
}

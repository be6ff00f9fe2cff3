//! Reads a `whys` ask.

use crate::protocol::kind::Whys;
use crate::yaml::Map;

use super::super::when;
use super::{Purpose, Reading};

/// Deepest chain.
const DEEP: u32 = 20;

pub(super) fn read(map: &mut Map<'_>, reading: &mut Reading<'_>) -> Whys {
    Whys {
        about: when::ask(map, "about", (reading, Purpose::About)),
        depth: map.count("depth", (1, DEEP), &mut reading.report),
    }
}

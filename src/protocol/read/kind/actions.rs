//! Reads an `actions` ask.

use crate::protocol::kind::Actions;
use crate::yaml::Map;

use super::{MANY, Reading};

pub(super) fn read(map: &mut Map<'_>, reading: &mut Reading<'_>) -> Actions {
    Actions {
        min: map.count("min", (0, MANY), &mut reading.report),
    }
}

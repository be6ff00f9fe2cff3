//! Reads a `decision` ask.

use crate::protocol::kind::Decision;
use crate::yaml::Map;

use super::super::{items, when};
use super::{Purpose, Reading};

pub(super) fn read(map: &mut Map<'_>, reading: &mut Reading<'_>) -> Decision {
    Decision {
        items: items::read(map, "items", None, reading),
        about: when::ask(map, "about", (reading, Purpose::About)),
    }
}

//! Reads a `consent` ask.

use crate::protocol::Range;
use crate::protocol::kind::Consent;
use crate::yaml::Map;

use super::super::{head, levels, when};
use super::{Purpose, Reading};

/// Fist to five.
const SCALE: Range = Range::of(0, 5);
/// The threshold where the file names none.
const AT_LEAST: u32 = 3;

pub(super) fn read(map: &mut Map<'_>, reading: &mut Reading<'_>) -> Consent {
    Consent {
        about: when::ask(map, "about", (reading, Purpose::About)),
        at_least: map
            .count("at_least", (1, SCALE.high), &mut reading.report)
            .unwrap_or(AT_LEAST),
        anchors: levels::read(map, "anchors", Some(SCALE), reading),
        otherwise: head::step(map, "otherwise", reading),
    }
}

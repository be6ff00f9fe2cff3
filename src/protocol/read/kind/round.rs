//! Reads a `round` ask.

use crate::protocol::kind::{Order, Round};
use crate::yaml::Map;

use super::{MANY, Reading, words};

/// Longest turn, in seconds.
const LONG: u32 = 3600;

pub(super) fn read(map: &mut Map<'_>, reading: &mut Reading<'_>) -> Round {
    let order = [("given", Order::Given), ("shuffled", Order::Shuffled)];
    Round {
        seconds: map.count("seconds", (1, LONG), &mut reading.report),
        order: map
            .word("order", &order, &mut reading.report)
            .unwrap_or_default(),
        replies: map
            .count("replies", (0, MANY), &mut reading.report)
            .unwrap_or_default(),
        stems: words(map, "stems", reading),
    }
}

//! Reads a `list` ask.

use crate::protocol::kind::List;
use crate::yaml::Map;

use super::{MANY, Reading, words};

pub(super) fn read(map: &mut Map<'_>, reading: &mut Reading<'_>) -> List {
    let min = map.count("min", (0, MANY), &mut reading.report);
    let max = map.count("max", (1, MANY), &mut reading.report);
    if let (Some(low), Some(high)) = (min, max)
        && low > high
        && let Some(entry) = map.get("min")
    {
        let message = format!(
            "{}: \"min\" is {low}, which is more than \"max\" {high}.",
            map.subject()
        );
        reading.report.fault(entry.value.span, message);
    }
    List {
        min,
        max,
        categories: words(map, "categories", reading),
        merge: map.truth("merge", &mut reading.report).unwrap_or_default(),
        stems: words(map, "stems", reading),
    }
}

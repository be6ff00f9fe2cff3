//! Texts by number: anchors of a scale, rubric levels.

use crate::protocol::Range;
use crate::yaml::{Map, named};

use super::reading::Reading;

/// Sorted by number; each keeps to the scale, where there is one.
pub(super) fn read(
    map: &mut Map<'_>,
    key: &'static str,
    scale: Option<Range>,
    reading: &mut Reading<'_>,
) -> Vec<(u32, String)> {
    let Some(entry) = map.get(key) else {
        return vec![];
    };
    let Some(entries) = entry.value.as_map() else {
        map.wrong(
            entry,
            "written as numbers with texts, as in {1: not at all, 5: fully}",
            &mut reading.report,
        );
        return vec![];
    };
    let mut levels = vec![];
    for entry in entries {
        let subject = format!("{}: {}", map.subject(), named(key));
        let Ok(number) = entry.key.parse::<u32>() else {
            let message = format!(
                "{subject} has numbers for keys; here stands {}.",
                named(&entry.key)
            );
            reading.report.fault(entry.at, message);
            continue;
        };
        if let Some(scale) = scale.filter(|s| !s.holds(number)) {
            let message = format!(
                "{subject} names {number}, but the scale is {}-{}.",
                scale.low, scale.high
            );
            reading.report.fault(entry.at, message);
        }
        match entry.value.as_str().map(str::trim) {
            Some(text) if !text.is_empty() => levels.push((number, text.to_owned())),
            _ => reading
                .report
                .fault(entry.at, format!("{subject} says nothing about {number}.")),
        }
    }
    levels.sort_by_key(|(number, _)| *number);
    levels
}

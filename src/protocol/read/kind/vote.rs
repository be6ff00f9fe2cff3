//! Reads a `vote` ask.

use crate::protocol::Items;
use crate::protocol::kind::{Method, Vote};
use crate::yaml::{Map, named};

use super::super::items;
use super::{MANY, Reading};

/// Dots per person where the file names none.
const DOTS: u32 = 3;

pub(super) fn read(map: &mut Map<'_>, reading: &mut Reading<'_>) -> Vote {
    let methods = [
        ("dots", Method::Dots),
        ("yes-no", Method::YesNo),
        ("rank", Method::Rank),
    ];
    let vote = Vote {
        items: items::needed(map, "items", None, reading),
        method: map
            .word("method", &methods, &mut reading.report)
            .unwrap_or_default(),
        dots: map
            .count("dots", (1, MANY), &mut reading.report)
            .unwrap_or(DOTS),
        stack: map.truth("stack", &mut reading.report).unwrap_or_default(),
        keep: map.count("keep", (1, MANY), &mut reading.report),
    };
    if vote.method != Method::Dots {
        dots_only(map, reading);
    }
    keepable(map, &vote, reading);
    vote
}

fn dots_only(map: &mut Map<'_>, reading: &mut Reading<'_>) {
    for key in ["dots", "stack"] {
        if let Some(entry) = map.get(key) {
            let message = format!(
                "{}: {} means something with \"method: dots\" only.",
                map.subject(),
                named(key)
            );
            reading
                .report
                .advise(entry.at, message, "Take it out, or vote with dots.");
        }
    }
}

fn keepable(map: &mut Map<'_>, vote: &Vote, reading: &mut Reading<'_>) {
    let Items::Fixed(items) = &vote.items else {
        return;
    };
    if let Some(keep) = vote.keep
        && !items.is_empty()
        && keep as usize > items.len()
        && let Some(entry) = map.get("keep")
    {
        let message = format!(
            "{}: \"keep\" is {keep}, but there are {} items.",
            map.subject(),
            items.len()
        );
        reading.report.fault(entry.value.span, message);
    }
}

//! Reads a `matrix` ask.

use crate::protocol::Items;
use crate::protocol::kind::Matrix;
use crate::yaml::{Map, named};

use super::super::{items, range};
use super::{MANY, Reading};

pub(super) fn read(map: &mut Map<'_>, reading: &mut Reading<'_>) -> Matrix {
    let scale = range::scale(map, reading);
    let items = items::needed(map, "items", Some(scale), reading);
    let criteria = items::needed(map, "criteria", Some(scale), reading);
    let weights = weights(map, &criteria, reading);
    Matrix {
        items,
        criteria,
        scale,
        weights,
    }
}

fn weights(map: &mut Map<'_>, criteria: &Items, reading: &mut Reading<'_>) -> Vec<(String, u32)> {
    let Some(entry) = map.get("weights") else {
        return vec![];
    };
    let Some(entries) = entry.value.as_map() else {
        map.wrong(
            entry,
            "written as criteria with numbers, as in {cost: 2}",
            &mut reading.report,
        );
        return vec![];
    };
    let mut weights = vec![];
    for entry in entries {
        if let Items::Fixed(known) = criteria
            && !known.iter().any(|item| item.text == *entry.key)
        {
            let known: Vec<&str> = known.iter().map(|item| item.text.as_str()).collect();
            let message = format!(
                "{}: no criterion is called {}.",
                map.subject(),
                named(&entry.key)
            );
            reading
                .report
                .unknown(entry.at, message, (&entry.key, &known));
        }
        match entry.value.as_u32().filter(|n| *n <= MANY) {
            Some(weight) => weights.push((entry.key.to_string(), weight)),
            None => {
                map.wrong(
                    entry,
                    &format!("a whole number from 0 to {MANY}"),
                    &mut reading.report,
                );
            }
        }
    }
    weights
}

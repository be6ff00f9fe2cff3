//! A YAML file as a protocol, or all its faults with their places. Pure; the clock and the disk are never asked.
//! Every reader gives a default beside its fault, so that one bad ask does not hide the next.

pub mod kind;

mod ask;
mod fields;
mod head;
mod ids;
mod items;
mod levels;
mod people;
mod range;
pub(in crate::protocol) mod reading;
mod step;
mod when;

use std::fmt::Write;

use sha2::{Digest, Sha256};

use crate::yaml::{Faults, Map, Node, Report, Source, tree};

use super::{Protocol, check};
use reading::Reading;

impl Protocol {
    /// Reads and checks a protocol.
    ///
    /// # Errors
    /// Every fault of the file, sorted by place.
    pub fn read(source: &Source) -> Result<Self, Faults> {
        let mut reading = Reading::of(Report::of(source));
        let Some(node) = tree(source, &mut reading.report) else {
            return reading.report.finish(head::blank());
        };
        let protocol = protocol(&node, source, &mut reading);
        check::check(&protocol, &mut reading);
        reading.report.finish(protocol)
    }
}

/// SHA-256 as lower-case hex.
fn hash(text: &str) -> String {
    Sha256::digest(text.as_bytes())
        .iter()
        .fold(String::new(), |mut hex, byte| {
            let _ = write!(hex, "{byte:02x}");
            hex
        })
}

fn protocol(node: &Node, source: &Source, reading: &mut Reading<'_>) -> Protocol {
    let Some(mut map) = Map::of(node, "A protocol", &mut reading.report) else {
        return head::blank();
    };
    map.rename("The protocol".to_owned());
    let mut protocol = head::read(&mut map, reading);
    protocol.steps = steps(&mut map, reading);
    map.close(&mut reading.report);
    ids::settle(&mut protocol.steps, reading);
    protocol.text.clone_from(&source.text);
    protocol.hash = hash(&source.text);
    protocol
}

fn steps(map: &mut Map<'_>, reading: &mut Reading<'_>) -> Vec<super::Step> {
    if map.get("steps").is_none() {
        map.missing("steps");
    }
    map.filled("steps", &mut reading.report);
    let nodes = map.list("steps", &mut reading.report);
    nodes
        .iter()
        .map(|node| step::outer(node, reading))
        .collect()
}

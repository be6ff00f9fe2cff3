//! Where this document comes from, so that it can be checked against the record afterwards.

use super::{Provenance, facts, time};
use crate::document::{Block, Text};
use crate::meeting::Meeting;

/// How much of the protocol's hash is shown: enough to tell two texts apart.
const SHOWN: usize = 12;

pub fn of(meeting: &Meeting, provenance: &Provenance) -> Vec<Block> {
    let protocol = &meeting.protocol;
    let own = meeting.state.opened.as_ref().map(|o| o.hash.as_str());
    let hash = own.unwrap_or(&protocol.hash);
    let mut rows = vec![
        (
            "Way of meeting",
            format!("{}, version {}", protocol.title, protocol.version),
        ),
        (
            "Fingerprint of its text",
            hash.get(..SHOWN).unwrap_or(hash).to_owned(),
        ),
        ("Written from entry", provenance.entry.to_string()),
        (
            "Fingerprint of the record up to it",
            provenance.hash.clone(),
        ),
        (
            "Written on",
            format!(
                "{}, {}",
                time::day(provenance.written),
                time::clock(provenance.written)
            ),
        ),
    ];
    // Minutes so far have none: the record goes on.
    rows.retain(|(_, value)| !value.is_empty());
    if !protocol.credit.trim().is_empty() {
        rows.insert(2, ("Credit", protocol.credit.trim().to_owned()));
    }
    let mut blocks = vec![
        Block::heading(2, "Where this comes from"),
        Block::paragraph(Text::dim(
            "A fingerprint is a number made from every letter of a text: it changes when a letter changes.",
        )),
    ];
    blocks.extend(facts(rows));
    blocks
}

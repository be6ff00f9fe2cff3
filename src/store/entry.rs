//! An entry as it stands in a record, and the chain that holds entries together.
//! Pure: randomness and the clock come from the recorder; nothing here touches a disk
//! or looks into what a body means.

use std::fmt;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::base::id::RecordId;

/// What the recorder knows of an entry before it is sealed into the chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Raw {
    /// Its number within the record, from 1, without gaps.
    pub seq: u64,
    /// When, in RFC 3339 with the offset of the room.
    pub at: String,
    /// Who entered it.
    pub by: String,
    /// Which kind of event the body is.
    pub kind: String,
    /// The version of that kind's shape.
    pub version: u32,
    /// The event as JSON text.
    pub body: String,
}

/// One event with its number, time, author and hash. Only a strike ever changes one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its number within the record, from 1, without gaps.
    pub seq: u64,
    /// When, in RFC 3339 with the offset of the room.
    pub at: String,
    /// Who entered it.
    pub by: String,
    /// Which kind of event the body is.
    pub kind: String,
    /// The version of that kind's shape.
    pub version: u32,
    /// The event as JSON text; none once struck or left out of a record.json.
    pub body: Option<String>,
    /// What makes the body's hash say nothing about a guessed body; goes with the body.
    pub salt: Option<String>,
    /// SHA-256 over salt and body, in hex.
    pub body_hash: String,
    /// SHA-256 over the previous hash and everything above but body and salt, in hex.
    pub hash: String,
}

impl Entry {
    /// The entry, linked to the hash of the one before it (none for the first).
    #[must_use]
    pub fn seal(record: &RecordId, previous: Option<&str>, raw: Raw, salt: String) -> Entry {
        let mut entry = Entry {
            body_hash: body_hash(&salt, &raw.body),
            hash: String::new(),
            seq: raw.seq,
            at: raw.at,
            by: raw.by,
            kind: raw.kind,
            version: raw.version,
            body: Some(raw.body),
            salt: Some(salt),
        };
        entry.hash = entry.link(record, previous);
        entry
    }

    /// Whether this entry was sealed onto `previous` in that record and not changed since.
    #[must_use]
    pub fn follows(&self, record: &RecordId, previous: Option<&str>) -> bool {
        self.link(record, previous) == self.hash
    }

    /// Whether the body is the one that was sealed; a struck body is not there to differ.
    #[must_use]
    pub fn body_holds(&self) -> bool {
        match (&self.body, &self.salt) {
            (Some(body), Some(salt)) => body_hash(salt, body) == self.body_hash,
            (None, None) => true,
            (Some(_), None) | (None, Some(_)) => false,
        }
    }

    /// Takes the words out and leaves their hash standing.
    pub fn strike(&mut self) {
        self.body = None;
        self.salt = None;
    }

    fn link(&self, record: &RecordId, previous: Option<&str>) -> String {
        hash(&[
            "roundtable entry",
            previous.unwrap_or_default(),
            &record.0,
            &self.seq.to_string(),
            &self.at,
            &self.by,
            &self.kind,
            &self.version.to_string(),
            &self.body_hash,
        ])
    }
}

/// Where a record's chain does not hold, and why, as the end of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    /// The first entry that does not hold.
    pub seq: u64,
    /// What is wrong with it.
    pub why: &'static str,
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "entry {} {}", self.seq, self.why)
    }
}

/// Walks the entries of a record from the first on.
///
/// # Errors
/// The first entry that is out of number, out of the chain, or has another body than was sealed.
pub fn verify_chain(record: &RecordId, entries: &[Entry]) -> Result<(), Broken> {
    let mut previous: Option<&Entry> = None;
    for entry in entries {
        let broken = |why| {
            Err(Broken {
                seq: entry.seq,
                why,
            })
        };
        if entry.seq != previous.map_or(1, |p| p.seq + 1) {
            return broken("does not follow the number before it");
        }
        if !entry.follows(record, previous.map(|p| p.hash.as_str())) {
            return broken("was changed, or does not belong after the one before it");
        }
        if !entry.body_holds() {
            return broken("holds other words than were recorded");
        }
        previous = Some(entry);
    }
    Ok(())
}

fn body_hash(salt: &str, body: &str) -> String {
    hash(&["roundtable body", salt, body])
}

/// Each part goes in behind its length, so that no two lists of parts look the same.
fn hash(parts: &[&str]) -> String {
    let mut sha = Sha256::new();
    for part in parts {
        sha.update((part.len() as u64).to_be_bytes());
        sha.update(part.as_bytes());
    }
    hex(&sha.finalize())
}

fn hex(bytes: &[u8]) -> String {
    let digit = |n: u8| char::from_digit(u32::from(n), 16).unwrap_or('0');
    bytes
        .iter()
        .flat_map(|b| [digit(b >> 4), digit(b & 15)])
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record() -> RecordId {
        RecordId("r-1".into())
    }

    fn raw(seq: u64, kind: &str, body: &str) -> Raw {
        Raw {
            seq,
            at: "2026-11-20T15:10:00+01:00".into(),
            by: "Ana Ruiz".into(),
            kind: kind.into(),
            version: 1,
            body: body.into(),
        }
    }

    fn three() -> Vec<Entry> {
        let mut entries: Vec<Entry> = Vec::new();
        for seq in 1..=3 {
            let previous = entries.last().map(|e| e.hash.clone());
            let raw = raw(seq, "answered", &format!("{{\"n\":{seq}}}"));
            let salt = format!("salt{seq}");
            entries.push(Entry::seal(&record(), previous.as_deref(), raw, salt));
        }
        entries
    }

    #[test]
    fn a_chain_as_sealed_verifies() {
        assert_eq!(verify_chain(&record(), &three()), Ok(()));
    }

    #[test]
    fn one_changed_byte_of_a_body_breaks_the_chain_there() {
        let mut entries = three();
        entries[1].body = Some("{\"n\":9}".into());
        let broken = verify_chain(&record(), &entries).unwrap_err();
        assert_eq!(
            broken.to_string(),
            "entry 2 holds other words than were recorded"
        );
    }

    #[test]
    fn every_field_of_an_entry_is_under_its_hash() {
        let changes: [fn(&mut Entry); 5] = [
            |e| e.at.push('0'),
            |e| e.by.push('x'),
            |e| e.kind.push('x'),
            |e| e.version += 1,
            |e| e.body_hash.push('0'),
        ];
        for change in changes {
            let mut entries = three();
            entries[2].strike();
            change(&mut entries[2]);
            assert_eq!(verify_chain(&record(), &entries).unwrap_err().seq, 3);
        }
    }

    #[test]
    fn a_missing_entry_is_named() {
        let mut entries = three();
        entries.remove(1);
        assert_eq!(verify_chain(&record(), &entries).unwrap_err().seq, 3);
    }

    #[test]
    fn entries_of_another_record_do_not_verify() {
        let other = RecordId("r-2".into());
        assert_eq!(verify_chain(&other, &three()).unwrap_err().seq, 1);
    }

    #[test]
    fn a_struck_entry_keeps_the_chain() {
        let mut entries = three();
        entries[1].strike();
        assert_eq!(verify_chain(&record(), &entries), Ok(()));
    }

    #[test]
    fn letters_that_move_between_fields_change_the_hash() {
        let one = Entry::seal(&record(), None, raw(1, "ab", "c"), "s".into());
        let mut moved = raw(1, "b", "c");
        moved.by.push('a');
        let other = Entry::seal(&record(), None, moved, "s".into());
        assert_ne!(one.hash, other.hash);
        assert_ne!(body_hash("ab", "c"), body_hash("a", "bc"));
    }

    #[test]
    fn hex_is_two_lower_digits_a_byte() {
        assert_eq!(hex(&[0, 10, 255]), "000aff");
    }
}

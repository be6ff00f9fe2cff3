//! An event with its number, time and author, as the meeting sees it. Hashes and salts are the store's matter.

use super::{Event, Unreadable};
use crate::base::kinded;
use crate::base::stamp::Stamp;

/// The version of bodies that this program writes.
pub const VERSION: u32 = 1;

/// `event` is `None` where the entry was struck: that something stood here is all that is left.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    pub seq: u64,
    pub at: Stamp,
    pub by: String,
    pub event: Option<Event>,
}

/// Kind and body of an event as they are stored.
#[must_use]
pub fn encode(event: &Event) -> (String, String) {
    kinded::split(event)
}

/// The event that this kind and body tell.
///
/// # Errors
/// Where this program does not know the kind or the body does not fit it; names the entry.
pub fn decode(seq: u64, kind: &str, body: &str) -> Result<Event, Unreadable> {
    kinded::join(kind, body).map_err(|why| Unreadable::Entry {
        seq,
        why: format!("kind \"{kind}\": {why}"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn events_that_tell_nothing_beside_their_kind_are_read_back() {
        for event in [Event::Paused, Event::WentOn, Event::Finished] {
            let (kind, body) = encode(&event);
            assert_eq!(decode(1, &kind, &body), Ok(event));
        }
    }

    #[test]
    fn a_kind_that_needs_a_body_is_refused_without_one() {
        let fault = decode(7, "arrived", "{}").unwrap_err();
        assert!(fault.to_string().contains("Entry 7"), "{fault}");
    }
}

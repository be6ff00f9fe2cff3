//! An event with its number, time and author, as the meeting sees it. Hashes and salts are the store's matter.

use serde::de::IgnoredAny;
use serde_json::Value;

use super::{Event, Unreadable};
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
///
/// # Panics
/// Never: events hold only what JSON can say.
#[must_use]
pub fn encode(event: &Event) -> (String, String) {
    let whole = serde_json::to_value(event).unwrap_or(Value::Null);
    let kind = whole
        .get("kind")
        .and_then(Value::as_str)
        .unwrap_or("unknown")
        .to_owned();
    let body = whole
        .get("body")
        .map_or_else(|| "{}".to_owned(), Value::to_string);
    (kind, body)
}

/// The event that this kind and body tell.
///
/// # Errors
/// Where this program does not know the kind or the body does not fit it; names the entry.
pub fn decode(seq: u64, kind: &str, body: &str) -> Result<Event, Unreadable> {
    let fault = |why: serde_json::Error| Unreadable::Entry {
        seq,
        why: format!("kind \"{kind}\": {why}"),
    };
    // The body is one whole value; then kind and body are read in one go, since a long record is read at a sitting.
    serde_json::from_str::<IgnoredAny>(body).map_err(fault)?;
    let tag = Value::from(kind);
    // An event that tells nothing beside its kind (a pause, the end) is stored with an empty body.
    if body.trim() == "{}"
        && let Ok(event) = serde_json::from_str(&format!("{{\"kind\":{tag}}}"))
    {
        return Ok(event);
    }
    serde_json::from_str(&format!("{{\"kind\":{tag},\"body\":{body}}}")).map_err(fault)
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
    fn a_body_that_is_more_than_one_value_is_refused() {
        for body in [
            "{\"person\":1},\"x\":{}",
            "{\"person\":1}}",
            "",
            "null null",
        ] {
            assert!(decode(7, "arrived", body).is_err(), "{body}");
        }
    }

    #[test]
    fn a_kind_that_needs_a_body_is_refused_without_one() {
        let fault = decode(7, "arrived", "{}").unwrap_err();
        assert!(fault.to_string().contains("Entry 7"), "{fault}");
    }
}

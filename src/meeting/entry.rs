//! An event with its number, time and author, as the meeting sees it. Hashes and salts are the store's matter.

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
    let fault = |why: String| Unreadable::Entry { seq, why };
    let body: Value = serde_json::from_str(body).map_err(|e| fault(e.to_string()))?;
    let whole = serde_json::json!({"kind": kind, "body": body});
    serde_json::from_value(whole).map_err(|e| fault(format!("kind \"{kind}\": {e}")))
}

//! The words that an entry holds: for searching, and to know which draft an entry settles.
//! Nothing that was entered under a seal is told.

use serde_json::Value;

use crate::base::clean;
use crate::base::id::StepId;
use crate::meeting::{Address, Entry, Event, Meeting, entry};
use crate::store::Said;

/// Keys of a body under which people's words stand; all others are ids, numbers, dates and tags.
const WORDS: [&str; 15] = [
    "text", "other", "what", "who", "measure", "reason", "method", "note", "how", "parked",
    "remark", "object", "outside", "value", "why",
];

/// Everything people said in this event, in order; their answers only, not names of steps and people.
pub(super) fn words(event: &Event) -> Vec<String> {
    let (_, body) = entry::encode(event);
    let mut found = Vec::new();
    if let Ok(body) = serde_json::from_str(&body) {
        collect(&body, false, &mut found);
    }
    found
}

fn collect(value: &Value, said: bool, found: &mut Vec<String>) {
    match value {
        Value::String(text) if said && !text.is_empty() => found.push(text.clone()),
        Value::Array(list) => list.iter().for_each(|v| collect(v, said, found)),
        Value::Object(map) => {
            for (key, value) in map {
                collect(value, WORDS.contains(&key.as_str()), found);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// What the entry says, for searching.
pub(super) fn of(meeting: &Meeting, entry: &Entry) -> Vec<Said> {
    let Some(place) = entry.event.as_ref().and_then(|e| place(meeting, e)) else {
        return Vec::new();
    };
    let words = entry.event.as_ref().map(words).unwrap_or_default();
    words
        .into_iter()
        .map(|text| Said {
            seq: entry.seq,
            place: place.clone(),
            text: clean::prose(&text),
        })
        .collect()
}

/// What the whole record says, withdrawn entries left out.
pub(super) fn all(meeting: &Meeting) -> Vec<Said> {
    let gone = crate::meeting::undo::withdrawn(meeting.entries());
    let standing = meeting.entries().iter().filter(|e| !gone.contains(&e.seq));
    standing.flat_map(|entry| of(meeting, entry)).collect()
}

/// Where in the meeting, in words; none for what holds no words or is sealed.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "only a few events hold people's words; the others share one answer"
)]
fn place(meeting: &Meeting, event: &Event) -> Option<String> {
    match event {
        Event::Answered { at, .. } => of_ask(meeting, at),
        Event::Captured { step, .. } => Some(
            step.as_ref()
                .map_or_else(|| "Kept in passing".to_owned(), |s| of_step(meeting, s)),
        ),
        Event::Closed { step, .. } | Event::Skipped { step, .. } => Some(of_step(meeting, step)),
        Event::Settled { .. } => Some("Kept in passing".to_owned()),
        Event::FirstNamed { .. } | Event::Signed { .. } => Some("Closing".to_owned()),
        Event::Added { .. } => Some("Added later".to_owned()),
        _ => None,
    }
}

fn of_ask(meeting: &Meeting, at: &Address) -> Option<String> {
    let (step, _) = meeting.protocol.ask(&at.ask)?;
    (!meeting.is_covered(at)).then(|| of_step(meeting, &step.id))
}

fn of_step(meeting: &Meeting, id: &StepId) -> String {
    let number = meeting.protocol.place(id).map_or(0, |n| n + 1);
    let step = meeting.protocol.step(id);
    let title = step.map_or(id.0.as_str(), |step| meeting.state.title(step));
    format!("{number} {title}")
}

//! record.json: a meeting's entries with their hashes and the protocol, to take along and bring in again.
//! What is covered is left out, until it is shown or shared; its salted hash stands in.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::Trouble;
use super::record::Record;
use crate::base::id::RecordId;
use crate::meeting::{Event, Meeting};
use crate::store;

/// The format this program writes, and the newest it reads.
const FORMAT: u32 = 1;

#[derive(Debug, Serialize, Deserialize)]
struct Sheet {
    format: u32,
    /// The version of the program that wrote it.
    program: String,
    record: RecordId,
    protocol: String,
    entries: Vec<Line>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Line {
    seq: u64,
    at: String,
    by: String,
    kind: String,
    version: u32,
    /// The body as JSON, or as text where its very bytes would not come back from JSON.
    body: Option<Value>,
    salt: Option<String>,
    body_hash: String,
    hash: String,
}

/// The whole file.
pub(super) fn write(record: &Record) -> String {
    let told = record.meeting.entries().iter().zip(&record.sealed);
    let sheet = Sheet {
        format: FORMAT,
        program: env!("CARGO_PKG_VERSION").to_owned(),
        record: record.id.clone(),
        protocol: record.meeting.protocol.text.clone(),
        entries: told
            .map(|(entry, sealed)| line(sealed, is_private(&record.meeting, entry.event.as_ref())))
            .collect(),
    };
    let mut text = serde_json::to_string_pretty(&sheet).unwrap_or_default();
    text.push('\n');
    text
}

fn is_private(meeting: &Meeting, event: Option<&Event>) -> bool {
    let Some(Event::Answered { at, .. }) = event else {
        return false;
    };
    meeting.is_covered(at)
}

fn line(entry: &store::Entry, private: bool) -> Line {
    let body = entry.body.as_ref().filter(|_| !private);
    Line {
        seq: entry.seq,
        at: entry.at.clone(),
        by: entry.by.clone(),
        kind: entry.kind.clone(),
        version: entry.version,
        body: body.map(|body| legible(body)),
        salt: entry.salt.clone().filter(|_| body.is_some()),
        body_hash: entry.body_hash.clone(),
        hash: entry.hash.clone(),
    }
}

fn legible(body: &str) -> Value {
    let read = serde_json::from_str::<Value>(body).ok();
    read.filter(|value| {
        !value.is_string() && serde_json::to_string(value).is_ok_and(|text| text == body)
    })
    .unwrap_or_else(|| Value::String(body.to_owned()))
}

/// Reads a file's text back.
///
/// # Errors
/// A sentence where it is no record, is newer than this program, or was changed.
pub(super) fn read(name: &str, text: &str) -> Result<Record, Trouble> {
    let format = serde_json::from_str::<Value>(text)
        .ok()
        .and_then(|v| v.get("format").and_then(Value::as_u64));
    if format.is_some_and(|format| format > u64::from(FORMAT)) {
        return Err(Trouble::Said(format!(
            "{name} was written by a newer Roundtable. Bring it in with that one."
        )));
    }
    let sheet: Sheet = serde_json::from_str(text).map_err(|e| {
        Trouble::Said(format!(
            "{name} is not a record of Roundtable: {e}. Choose a file called record.json."
        ))
    })?;
    let entries = sheet.entries.into_iter().map(entry).collect();
    let record = Record::replay(sheet.record, entries)
        .map_err(|why| Trouble::Said(format!("{name} cannot be brought in. {why}")))?;
    let opened = record.meeting.state.opened.as_ref();
    let told = opened.is_some_and(|o| o.meeting == record.id && o.protocol == sheet.protocol);
    if told {
        Ok(record)
    } else {
        Err(Trouble::Said(format!(
            "{name} was changed: its protocol or its id is not that of its first entry. Take the file as it was written."
        )))
    }
}

fn entry(line: Line) -> store::Entry {
    store::Entry {
        seq: line.seq,
        at: line.at,
        by: line.by,
        kind: line.kind,
        version: line.version,
        body: line.body.map(|body| match body {
            Value::String(text) => text,
            Value::Null
            | Value::Bool(_)
            | Value::Number(_)
            | Value::Array(_)
            | Value::Object(_) => body.to_string(),
        }),
        salt: line.salt,
        body_hash: line.body_hash,
        hash: line.hash,
    }
}

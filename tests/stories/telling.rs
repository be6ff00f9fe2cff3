//! What a story comes to: the record entry by entry, the last page, the minutes.

use std::fmt::Write as _;

use roundtable::document::markdown;
use roundtable::settings::Places;
use roundtable::store::{Entry, RecordKind};

use super::player::Script;
use super::stage;

pub fn told(script: &Script) -> String {
    let places = Places::all_in(script.home.path());
    let recorder = stage::open(script, &places, || {});
    let mut told = String::new();
    let meetings = recorder.store().records(RecordKind::Meeting).unwrap();
    for id in &meetings {
        told.push_str("── record ──\n");
        for entry in recorder.store().entries(id).unwrap() {
            writeln!(told, "{}", line(&entry)).unwrap();
        }
    }
    for look in &script.looks {
        writeln!(told, "\n── a look ──\n{look}").unwrap();
    }
    writeln!(told, "\n── last page ──\n{}", script.screen).unwrap();
    for id in &meetings {
        let minutes = markdown::render(&recorder.read(id).unwrap());
        writeln!(told, "\n── minutes ──\n{}", without_fingerprints(&minutes)).unwrap();
    }
    told
}

/// They change with every word of a protocol; the tests of the record look at them.
fn without_fingerprints(minutes: &str) -> String {
    let line = |line: &str| match line.split_once(":** ") {
        Some((label, _)) if label.contains("Fingerprint") => format!("{label}:** …"),
        _ => line.to_owned(),
    };
    minutes.lines().map(line).collect::<Vec<_>>().join("\n")
}

/// Number, time, kind and body; the protocol's text is left out of the first one.
fn line(entry: &Entry) -> String {
    let time = entry.at.get(11..19).unwrap();
    let body = match &entry.body {
        None => "(struck)".to_owned(),
        Some(body) if entry.kind == "opened" => opened(body),
        Some(body) => body.clone(),
    };
    format!("{:>3} {time} {} {body}", entry.seq, entry.kind)
}

fn opened(body: &str) -> String {
    let mut body: serde_json::Value = serde_json::from_str(body).unwrap();
    let map = body.as_object_mut().unwrap();
    for key in ["protocol", "hash"] {
        map.insert(key.to_owned(), "…".into());
    }
    body.to_string()
}

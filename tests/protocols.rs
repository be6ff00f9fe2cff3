//! The built-in protocols: each can be led by somebody new, keeps to the time it promises, is held to its end by a bot
//! that knows nothing but the kinds of ask, and leaves minutes that tell the sample to somebody who was not there.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

#[path = "protocols/bot.rs"]
mod bot;
#[path = "protocols/hands.rs"]
mod hands;
#[path = "protocols/program.rs"]
mod program;
#[path = "protocols/promise.rs"]
mod promise;
#[path = "protocols/sample.rs"]
mod sample;
#[path = "protocols/value.rs"]
mod value;
#[path = "protocols/walks.rs"]
mod walks;

use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, NaiveDateTime};
use roundtable::answers;
use roundtable::base::stamp::Stamp;
use roundtable::document::markdown;
use roundtable::meeting::{Entry, Meeting};
use roundtable::minutes::{Minutes, Provenance};
use roundtable::protocol::Protocol;
use roundtable::recorder::library::BUILT_IN;
use roundtable::yaml::{Faults, Source};

/// Ways to meet that are not built in (any more).
const OTHERS: [&str; 3] = [
    "seven-step-v1.yaml",
    "weekly-check-in-v1.yaml",
    "decide-together.yaml",
];

/// All built-in protocols; one with a fault ends the test with its faults.
fn built_in() -> Vec<Arc<Protocol>> {
    let read = |(name, text): &(&str, &str)| {
        let read = Protocol::read(&Source::of(name, text));
        Arc::new(read.unwrap_or_else(|faults| panic!("{faults}")))
    };
    BUILT_IN.iter().map(read).collect()
}

/// The built-in ones, and others that the bot has not seen either.
fn walked() -> Vec<Arc<Protocol>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/protocols");
    let others = OTHERS.iter().map(|name| {
        let text = fs_err::read_to_string(folder.join(name)).unwrap();
        let read = Protocol::read(&Source::of(name, &text));
        Arc::new(read.unwrap_or_else(|faults| panic!("{faults}")))
    });
    built_in().into_iter().chain(others).collect()
}

/// Everywhere it is five hours behind UTC.
fn zone(local: NaiveDateTime) -> Option<Stamp> {
    let offset = chrono::FixedOffset::west_opt(5 * 3600)?;
    local.and_local_timezone(offset).single()
}

/// The meeting that an answers file tells.
fn played(name: &str, text: &str, protocol: &Arc<Protocol>) -> Result<Meeting, Faults> {
    let answers = answers::read(&Source::of(name, text), protocol, &zone)?;
    let begun = answers::rehearsal(protocol, answers.opening(), answers.start()).unwrap();
    let mut meeting = begun.clone();
    answers.play(&begun, &mut |act, at| {
        let event = meeting.decide(&act, at)?;
        meeting.apply(Entry {
            seq: meeting.seq() + 1,
            at,
            by: String::new(),
            event: Some(event),
        });
        Ok(())
    })?;
    Ok(meeting)
}

fn minutes(meeting: &Meeting) -> String {
    let written = DateTime::parse_from_rfc3339("2027-01-01T12:00:00-05:00").unwrap();
    let provenance = Provenance {
        entry: meeting.seq(),
        hash: "0".repeat(64),
        written,
    };
    markdown::render(&Minutes::of(meeting, &provenance, None))
}

//! The whole file: its head at once, its answers by walking the meeting. Known keys are claimed here, so that what is
//! left over is told as unknown.

use std::sync::Arc;

use super::head::{self, Opening, Person};
use super::sittings::{self, Known, Sitting};
use super::{Answers, Zone, closing, inserted};
use crate::meeting::agreed::Recall;
use crate::protocol::Protocol;
use crate::yaml::{Map, Node, Report, Source, named};

/// Keys that the walk reads.
const WALKED: [&str; 11] = [
    "answers",
    "turns",
    "held",
    "skipped",
    "left_open",
    "reasons",
    "parking",
    "passing",
    "closing",
    "next",
    "closed",
];

pub(super) fn read(
    source: &Source,
    node: &Node,
    (protocol, zone): (&Arc<Protocol>, Zone<'_>),
    report: &mut Report<'_>,
) -> Answers {
    let mut answers = Answers::blank(source);
    let Some(mut map) = Map::of(node, "An answers file", report) else {
        return answers;
    };
    map.rename("The answers file".to_owned());
    if !head::protocol(&mut map, protocol, report) {
        // Against other rules nothing else would be told rightly.
        return answers;
    }
    let (inserted, course) = inserted::read(&mut map, protocol, report);
    let protocol = &course;
    answers.inserted = inserted;
    let people = head::people(&mut map, protocol, report);
    let known = Known {
        protocol,
        people: &people,
        zone,
    };
    answers.sittings = sittings::read(&mut map, known, report);
    answers.added = closing::added(&mut map, zone, report);
    let first = answers.sittings.first();
    if let Some(first) = first {
        enough(first, (protocol, &people), report);
    }
    let norms = map.has("norms").then(|| map.texts("norms", report));
    answers.opening = Opening {
        team: head::line(&map.needed("team", report)),
        topic: head::line(&map.line("topic", report).unwrap_or_default()),
        present: first.map(|s| s.present.clone()).unwrap_or_default(),
        until: head::until(&mut map, (first.map(|s| s.start), zone), report),
        norms: norms.map_or_else(
            || protocol.norms.clone(),
            |norms| {
                norms
                    .into_iter()
                    .map(|(text, _)| head::line(&text))
                    .collect()
            },
        ),
        headings: head::headings(&mut map, protocol, report),
        people,
        recall: Recall::default(),
    };
    for key in WALKED {
        map.has(key);
    }
    map.close(report);
    answers.node = node.clone();
    answers
}

/// A meeting cannot be opened with fewer people than its protocol is for.
fn enough(first: &Sitting, (protocol, people): (&Protocol, &[Person]), report: &mut Report<'_>) {
    let (least, here) = (protocol.people.low as usize, first.present.len());
    // Too few people in the whole file are told there.
    if here < least && people.len() >= least {
        let message = format!(
            "{} is for at least {least} people; this sitting names {here}.",
            named(&protocol.title)
        );
        report.fault(first.span, message);
    }
}

//! The sittings of an answers file: when, who was there, how far it went. Told here: what is out of order.

use chrono::{DateTime, NaiveDateTime, TimeDelta};

use super::Zone;
use super::head::{self, Person};
use crate::base::stamp::Stamp;
use crate::protocol::Protocol;
use crate::yaml::{Entry, Map, Node, Report, Span, named};

#[derive(Debug, Clone)]
pub(super) struct Sitting {
    pub start: Stamp,
    /// `None` only in the last one: it is still under way.
    pub end: Option<Stamp>,
    pub present: Vec<String>,
    pub reach: Reach,
    /// What was said at its end, and the next date; that of the last one stands at the end of the file.
    pub closing: Option<Entry>,
    pub next: Option<Entry>,
    pub span: Span,
}

/// How far a sitting went; places are those of the outer steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    /// All that was left, without steps for a later sitting while others are open.
    Rest,
    /// This step was the last that was closed.
    To(usize),
    /// It stopped in this step, which stays open.
    Within(usize),
}

/// What the sittings are read against.
#[derive(Clone, Copy)]
pub(super) struct Known<'a> {
    pub protocol: &'a Protocol,
    pub people: &'a [Person],
    pub zone: Zone<'a>,
}

pub(super) fn read(map: &mut Map<'_>, known: Known<'_>, report: &mut Report<'_>) -> Vec<Sitting> {
    if !map.has("sittings") {
        map.missing("sittings");
    }
    let nodes = map.list("sittings", report);
    map.filled("sittings", report);
    let sittings: Vec<Sitting> = nodes
        .iter()
        .filter_map(|node| sitting(node, known, report))
        .collect();
    if let Some(last) = sittings.last() {
        for entry in last.closing.iter().chain(&last.next) {
            let message = "What was said at the end of the last sitting does not stand in it.";
            let help = format!("Write \"{}\" at the end of the file.", entry.key);
            report.advise(entry.at, message, help);
        }
    }
    for pair in sittings.windows(2) {
        if let [before, after] = pair {
            in_order(before, after, (known.protocol, report));
        }
    }
    sittings
}

fn sitting(node: &Node, known: Known<'_>, report: &mut Report<'_>) -> Option<Sitting> {
    let mut map = Map::of(node, "A sitting", report)?;
    if !map.has("start") {
        map.missing("start");
    }
    let start = time(&mut map, "start", (known.zone, report));
    let end = time(&mut map, "end", (known.zone, report));
    if let (Some(start), Some(end), Some(entry)) = (start, end, map.get("end")) {
        if end < start {
            report.fault(entry.value.span, "This sitting ends before it starts.");
        } else if end - start > TimeDelta::days(1) {
            report.advise(
                entry.value.span,
                "This sitting lasts longer than a day.",
                "Check its dates; what was held on several days is written as several sittings.",
            );
        }
    }
    let present = present(&mut map, known.people, report);
    let to = place(&mut map, "to", (known.protocol, report));
    let within = place(&mut map, "within", (known.protocol, report));
    if to.is_some()
        && let Some(entry) = map.get("within").filter(|_| within.is_some())
    {
        report.advise(
            entry.at,
            "A sitting says \"to\" or \"within\", not both.",
            "\"to\" is the last step it closed, \"within\" the step it stopped in.",
        );
    }
    let (closing, next) = (map.get("closing").cloned(), map.get("next").cloned());
    map.close(report);
    Some(Sitting {
        start: start?,
        end,
        present,
        reach: within
            .map(Reach::Within)
            .or(to.map(Reach::To))
            .unwrap_or(Reach::Rest),
        closing,
        next,
        span: node.span,
    })
}

fn time(
    map: &mut Map<'_>,
    key: &'static str,
    (zone, report): (Zone<'_>, &mut Report<'_>),
) -> Option<Stamp> {
    let entry = map.get(key)?;
    let text = entry.value.as_str();
    let stamp = text.and_then(|text| moment(text, zone));
    if stamp.is_none()
        && let Some(text) = text.filter(|text| on_the_clock(text).is_some())
    {
        report.advise(
            entry.value.span,
            format!("No clock showed {text} here: it was put forward over that hour."),
            "Write what the clock showed, or the offset as well, as in 2026-11-20T15:10+01:00.",
        );
    } else if stamp.is_none() {
        map.wrong(
            entry,
            "a day and a clock time such as 2026-11-20T15:10",
            report,
        );
    }
    stamp
}

/// `2026-11-20T15:10`, with seconds and an offset where they are written.
pub(super) fn moment(text: &str, zone: Zone<'_>) -> Option<Stamp> {
    let text = text.trim().replacen(' ', "T", 1);
    if let Ok(stamp) = DateTime::parse_from_rfc3339(&text)
        .or_else(|_| DateTime::parse_from_str(&text, "%Y-%m-%dT%H:%M%:z"))
    {
        return Some(stamp);
    }
    zone(on_the_clock(&text)?)
}

/// The same without an offset, as clocks show it.
fn on_the_clock(text: &str) -> Option<NaiveDateTime> {
    let text = text.trim().replacen(' ', "T", 1);
    NaiveDateTime::parse_from_str(&text, "%Y-%m-%dT%H:%M:%S")
        .or_else(|_| NaiveDateTime::parse_from_str(&text, "%Y-%m-%dT%H:%M"))
        .ok()
}

/// Everybody where nothing is said.
fn present(map: &mut Map<'_>, people: &[Person], report: &mut Report<'_>) -> Vec<String> {
    let names: Vec<&str> = people.iter().map(|p| p.name.as_str()).collect();
    if !map.has("present") {
        return names.into_iter().map(str::to_owned).collect();
    }
    let mut present = Vec::new();
    for (name, span) in map.texts("present", report) {
        let name = head::line(&name);
        if names.contains(&name.as_str()) {
            present.push(name);
        } else if !names.is_empty() {
            let message = format!("{} is not among the people of this file.", named(&name));
            report.unknown(span, message, (&name, &names));
        }
    }
    present
}

fn place(
    map: &mut Map<'_>,
    key: &'static str,
    (protocol, report): (&Protocol, &mut Report<'_>),
) -> Option<usize> {
    let entry = map.get(key)?;
    let Some(id) = entry.value.as_str() else {
        map.wrong(entry, "the id of a step", report);
        return None;
    };
    let step = head::step(id, entry.value.span, (protocol, report))?;
    protocol.place(&step)
}

fn in_order(before: &Sitting, after: &Sitting, (protocol, report): (&Protocol, &mut Report<'_>)) {
    if after.start < before.end.unwrap_or(before.start) {
        report.fault(
            after.span,
            "This sitting starts before the one above it is over. Write them in the order they were held.",
        );
    }
    if before.end.is_none() {
        report.advise(
            before.span,
            "This sitting has no end, but another comes after it.",
            "Only the last sitting may still be under way.",
        );
    }
    let reached = match before.reach {
        Reach::To(place) => place + 1,
        Reach::Within(place) => place,
        Reach::Rest => return,
    };
    if let Reach::To(place) | Reach::Within(place) = after.reach
        && place < reached
    {
        let step = protocol.steps.get(place).map_or("", |s| s.title.as_str());
        let message = format!(
            "This sitting stops at {}, which an earlier sitting had closed already.",
            named(step)
        );
        report.fault(after.span, message);
    }
}

//! The head of an answers file: team, topic, people with positions and roles, until when.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::Zone;
use crate::base::clean;
use crate::base::date;
use crate::base::id::StepId;
use crate::base::stamp::Stamp;
use crate::meeting::agreed::Recall;
use crate::protocol::Protocol;
use crate::yaml::{Entry, Map, Node, Report, named};

/// All that opens a meeting, by name.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Opening {
    pub team: String,
    pub topic: String,
    pub people: Vec<Person>,
    /// Names of those present in the first sitting.
    pub present: Vec<String>,
    pub until: Option<Stamp>,
    pub norms: Vec<String>,
    /// Titles of editable steps as the team words them.
    pub headings: BTreeMap<StepId, String>,
    /// What the team had agreed before, as the ledger tells; no matter of the file.
    pub recall: Recall,
}

/// Somebody of the meeting.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Person {
    pub name: String,
    /// May be empty.
    pub position: String,
    pub roles: Vec<String>,
}

/// A line of people's words as the engine keeps it.
pub(super) fn line(text: &str) -> String {
    clean::line(text).trim().to_owned()
}

/// Whether the file belongs to this way of meeting; told where not.
pub(super) fn protocol(map: &mut Map<'_>, protocol: &Protocol, report: &mut Report<'_>) -> bool {
    let id = map.needed("protocol", report);
    if let Some(entry) = map
        .get("protocol")
        .filter(|_| !id.is_empty() && id != protocol.id)
    {
        let message = format!(
            "This file answers {}, but the way of meeting is {}.",
            named(&id),
            named(&protocol.id)
        );
        report.unknown(entry.value.span, message, (&id, &[&protocol.id]));
    }
    id == protocol.id
}

pub(super) fn people(
    map: &mut Map<'_>,
    protocol: &Protocol,
    report: &mut Report<'_>,
) -> Vec<Person> {
    if !map.has("people") {
        map.missing("people");
    }
    let (mut people, mut taken) = (Vec::<Person>::new(), BTreeMap::new());
    for node in map.list("people", report) {
        let Some(person) = person(node, (protocol, &mut taken), report) else {
            continue;
        };
        let same = |p: &&Person| p.name.to_lowercase() == person.name.to_lowercase();
        if let Some(twice) = people.iter().find(same) {
            let message = format!("{} is named twice.", named(&twice.name));
            let help = "Tell them apart, for example by the first letter of the other name.";
            report.advise(node.span, message, help);
        } else {
            people.push(person);
        }
    }
    let least = protocol.people.low as usize;
    if let Some(entry) = map.get("people")
        && entry.value.as_list().is_some_and(|list| list.len() < least)
    {
        let message = format!(
            "{} is for at least {least} people; {} named here.",
            named(&protocol.title),
            if people.len() == 1 {
                "one is".to_owned()
            } else {
                format!("{} are", people.len())
            },
        );
        report.fault(entry.at, message);
    }
    people
}

fn person(
    node: &Node,
    (protocol, taken): (&Protocol, &mut BTreeMap<String, String>),
    report: &mut Report<'_>,
) -> Option<Person> {
    if let Some(name) = node.as_str() {
        return Some(Person {
            name: line(name),
            ..Person::default()
        });
    }
    let mut map = Map::of(node, "A person", report)?;
    let name = line(&map.needed("name", report));
    map.rename(format!("Person {}", named(&name)));
    let position = line(&map.line("position", report).unwrap_or_default());
    let known: Vec<&str> = protocol.roles.iter().map(String::as_str).collect();
    let mut roles = Vec::new();
    for (role, span) in map.texts("roles", report) {
        if !known.contains(&role.as_str()) {
            let message = format!(
                "{}: this way of meeting has no role {}.",
                map.subject(),
                named(&role)
            );
            report.unknown(span, message, (&role, &known));
        } else if let Some(other) = taken.insert(role.clone(), name.clone()) {
            let message = format!(
                "{} is the role of two people: {} and {}.",
                named(&role),
                other,
                name
            );
            report.advise(
                span,
                message,
                "A role has one name; write who held it longest.",
            );
        } else {
            roles.push(role);
        }
    }
    map.close(report);
    Some(Person {
        name,
        position,
        roles,
    })
    .filter(|p| !p.name.is_empty())
}

/// The planned end: a clock time of the first day, or a whole moment.
pub(super) fn until(
    map: &mut Map<'_>,
    (day, zone): (Option<Stamp>, Zone<'_>),
    report: &mut Report<'_>,
) -> Option<Stamp> {
    let entry = map.get("until")?;
    let text = entry.value.as_str().unwrap_or_default();
    let clock = date::clock_time(text)
        .zip(day)
        .and_then(|(time, day)| zone(day.date_naive().and_time(time)));
    let until = clock.or_else(|| super::sittings::moment(text, zone));
    // Without a first sitting there is no day; that is told already.
    if until.is_none() && !(day.is_none() && date::clock_time(text).is_some()) {
        map.wrong(entry, "a clock time such as 15:50", report);
    }
    until
}

pub(super) fn headings(
    map: &mut Map<'_>,
    protocol: &Protocol,
    report: &mut Report<'_>,
) -> BTreeMap<StepId, String> {
    let mut headings = BTreeMap::new();
    for (step, entry) in by_step(map, "headings", (protocol, report)) {
        if !protocol.step(&step).is_some_and(|s| s.editable) {
            let message = format!(
                "The title of step {} is not for rewording.",
                named(&entry.key)
            );
            report.advise(
                entry.at,
                message,
                "Only steps with \"editable: true\" take a heading.",
            );
        } else if let Some(text) = entry.value.as_str() {
            headings.insert(step, line(text));
        } else {
            told(entry, "a title", report);
        }
    }
    headings
}

/// The entries under this key, by step; what names no step is told.
pub(super) fn by_step<'n>(
    map: &mut Map<'n>,
    key: &'static str,
    (protocol, report): (&Protocol, &mut Report<'_>),
) -> Vec<(StepId, &'n Entry)> {
    let Some(entry) = map.get(key) else {
        return Vec::new();
    };
    let Some(entries) = entry.value.as_map() else {
        map.wrong(entry, "steps, each with its text", report);
        return Vec::new();
    };
    let found = entries
        .iter()
        .filter_map(|e| Some((step(&e.key, e.at, (protocol, report))?, e)));
    found.collect()
}

/// The outer step with this id; what is none is told.
pub(super) fn step(
    id: &str,
    span: crate::yaml::Span,
    (protocol, report): (&Protocol, &mut Report<'_>),
) -> Option<StepId> {
    if let Some(step) = protocol.steps.iter().find(|s| s.id.0 == id) {
        return Some(step.id.clone());
    }
    let known: Vec<&str> = protocol.steps.iter().map(|s| s.id.0.as_str()).collect();
    let message = format!("This way of meeting has no step {}.", named(id));
    report.unknown(span, message, (id, &known));
    None
}

/// Says that a value is not what belongs there: `wanted` completes "is …".
pub(super) fn told(entry: &Entry, wanted: &str, report: &mut Report<'_>) {
    let message = format!(
        "{} is {wanted}; here stands {}.",
        named(&entry.key),
        entry.value.told()
    );
    report.fault(entry.value.span, message);
}

/// `2026-12-04`.
pub(super) fn day(node: &Node) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(node.as_str()?.trim(), "%Y-%m-%d").ok()
}

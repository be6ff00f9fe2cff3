//! What a protocol says of itself before its steps.

use crate::base::id::StepId;
use crate::base::words::slug;
use crate::protocol::{Evidence, FollowUp, Protocol, Range};
use crate::yaml::{Map, named};

use super::range;
use super::reading::{Reading, StepMention};

/// Most people a protocol may be for.
const CROWD: u32 = 100;
/// Longest time until a follow-up, in days: ten years.
const FAR: u32 = 3650;
/// Names of people words that no role may take.
const TAKEN: [&str; 3] = ["everyone", "participants", "nobody"];

/// A protocol that says nothing; readers put what they find in its place.
pub(super) fn blank() -> Protocol {
    Protocol {
        id: String::new(),
        title: String::new(),
        summary: String::new(),
        version: 1,
        language: "en".to_owned(),
        people: Range::of(1, 12),
        needs: vec![],
        roles: vec![],
        norms: vec![],
        credential: None,
        evidence: Evidence::Team,
        follow_up: None,
        credit: String::new(),
        steps: vec![],
        text: String::new(),
        hash: String::new(),
    }
}

pub(super) fn read(map: &mut Map<'_>, reading: &mut Reading<'_>) -> Protocol {
    let blank = blank();
    let evidence = [
        ("team", Evidence::Team),
        ("individual", Evidence::Individual),
        ("both", Evidence::Both),
    ];
    reading.roles = roles(map, reading);
    Protocol {
        id: id(map, reading),
        title: map.needed("title", &mut reading.report),
        summary: map.text("summary", &mut reading.report).unwrap_or_default(),
        version: map
            .count("version", (1, 999_999), &mut reading.report)
            .unwrap_or(blank.version),
        language: language(map, reading).unwrap_or(blank.language),
        people: range::read(map, "people", (1, CROWD), reading).unwrap_or(blank.people),
        needs: needs(map, reading),
        roles: reading.roles.clone(),
        norms: map
            .texts("norms", &mut reading.report)
            .into_iter()
            .map(|(t, _)| t)
            .collect(),
        credential: map.line("credential", &mut reading.report),
        evidence: map
            .word("evidence", &evidence, &mut reading.report)
            .unwrap_or_default(),
        follow_up: follow_up(map, reading),
        credit: map.text("credit", &mut reading.report).unwrap_or_default(),
        ..blank
    }
}

fn id(map: &mut Map<'_>, reading: &mut Reading<'_>) -> String {
    let id = map.needed("protocol", &mut reading.report);
    if let Some(entry) = map.get("protocol")
        && !id.is_empty()
        && slug(&id) != id
    {
        let message = format!("The protocol's id {} is not in kebab-case.", named(&id));
        reading
            .report
            .advise(entry.value.span, message, ids_help(&id));
    }
    id
}

/// How an id would be written.
pub(super) fn ids_help(id: &str) -> String {
    if id.chars().any(char::is_alphanumeric) {
        format!("Write {}.", named(&slug(id)))
    } else {
        "Write lower-case words joined by hyphens.".to_owned()
    }
}

fn language(map: &mut Map<'_>, reading: &mut Reading<'_>) -> Option<String> {
    let language = map.line("language", &mut reading.report)?;
    let mut parts = language.split('-');
    let first = parts.next().unwrap_or_default();
    let sound = (2..=8).contains(&first.len())
        && first.bytes().all(|b| b.is_ascii_alphabetic())
        && parts
            .all(|p| (1..=8).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphanumeric()));
    if let Some(entry) = map.get("language").filter(|_| !sound) {
        map.wrong(
            entry,
            "a language tag such as \"en\" or \"pt-BR\"",
            &mut reading.report,
        );
    }
    Some(language)
}

fn roles(map: &mut Map<'_>, reading: &mut Reading<'_>) -> Vec<String> {
    let roles = map.texts("roles", &mut reading.report);
    for (role, span) in roles
        .iter()
        .filter(|(role, _)| TAKEN.contains(&role.as_str()))
    {
        let message = format!("{} is a people word and cannot name a role.", named(role));
        reading
            .report
            .advise(*span, message, "Give the role another name.");
    }
    roles.into_iter().map(|(role, _)| role).collect()
}

fn needs(map: &mut Map<'_>, reading: &mut Reading<'_>) -> Vec<Vec<String>> {
    let mut needs = vec![];
    for node in map.list("needs", &mut reading.report) {
        let any = node.as_list().unwrap_or(std::slice::from_ref(node));
        let positions: Vec<String> = any
            .iter()
            .filter_map(|n| n.as_str().map(str::trim))
            .filter(|text| !text.is_empty())
            .map(str::to_owned)
            .collect();
        if positions.len() < any.len() || positions.is_empty() {
            let message =
                "The protocol: \"needs\" lists positions, or lists of which any one will do.";
            reading.report.fault(node.span, message);
        }
        needs.push(positions);
    }
    needs
}

fn follow_up(map: &mut Map<'_>, reading: &mut Reading<'_>) -> Option<FollowUp> {
    let entry = map.get("follow_up")?;
    let mut inner = Map::of(&entry.value, "The follow-up", &mut reading.report)?;
    if inner.get("days").is_none() {
        inner.missing("days");
    }
    let days = inner
        .count("days", (1, FAR), &mut reading.report)
        .unwrap_or(1);
    let step = step(&mut inner, "step", reading);
    inner.close(&mut reading.report);
    Some(FollowUp { days, step })
}

/// The step named under this key.
pub(super) fn step(
    map: &mut Map<'_>,
    key: &'static str,
    reading: &mut Reading<'_>,
) -> Option<StepId> {
    let id = map.line(key, &mut reading.report)?;
    let span = map.get(key)?.value.span;
    reading.step_mentions.push(StepMention {
        span,
        id: id.clone(),
    });
    Some(StepId(id))
}

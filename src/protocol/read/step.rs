//! One step of a protocol, and the timed phases of a repeated turn.

use crate::base::id::StepId;
use crate::protocol::{Coach, Repeat, Step};
use crate::yaml::{Map, Node, named};

use super::reading::{Reading, StepPlace};
use super::{ask, ids, people, range, when};

/// Longest planned time of a step, in minutes.
const LONG: u32 = 600;
/// Words that only an outer step may say.
const OUTER: [&str; 4] = ["repeat", "steps", "later", "break"];

pub(super) fn outer(node: &Node, reading: &mut Reading<'_>) -> Step {
    let Some(mut map) = begin(node, true, reading) else {
        return blank();
    };
    let repeat = [
        ("person", Repeat::Person),
        ("participants", Repeat::Participants),
    ];
    let repeat = map.word("repeat", &repeat, &mut reading.report);
    reading.turns = map.has("repeat");
    let mut step = Step {
        later: map.truth("later", &mut reading.report).unwrap_or_default(),
        pause: map.truth("break", &mut reading.report).unwrap_or_default(),
        repeat,
        ..common(&mut map, reading)
    };
    step.steps = phases(&mut map, reading);
    if step.pause && !step.asks.is_empty() {
        let message = format!("{} is a break, and a break asks nothing.", map.subject());
        reading.report.advise(
            map.head(),
            message,
            "Put what it asks into a step of its own.",
        );
    }
    reading.turns = false;
    map.close(&mut reading.report);
    step
}

fn phases(map: &mut Map<'_>, reading: &mut Reading<'_>) -> Vec<Step> {
    let Some(entry) = map.get("steps") else {
        return vec![];
    };
    if !map.has("repeat") {
        let message = format!(
            "{} has steps of its own but is not repeated.",
            map.subject()
        );
        reading.report.advise(
            entry.at,
            message,
            "Write \"repeat: person\", or make them outer steps.",
        );
    }
    if map.has("ask") {
        let message = format!("{} has both \"ask\" and \"steps\".", map.subject());
        reading
            .report
            .advise(entry.at, message, "Put the asks into one of its steps.");
    }
    map.filled("steps", &mut reading.report);
    let nodes = map.list("steps", &mut reading.report);
    nodes.iter().map(|node| inner(node, reading)).collect()
}

fn inner(node: &Node, reading: &mut Reading<'_>) -> Step {
    let Some(mut map) = begin(node, false, reading) else {
        return blank();
    };
    for key in OUTER {
        if map.has(key)
            && let Some(entry) = node.get(key)
        {
            let message = format!(
                "{} stands inside another step and cannot say {}.",
                map.subject(),
                named(key)
            );
            reading.report.advise(
                entry.at,
                message,
                "Say it in the outer step; steps nest one level deep.",
            );
        }
    }
    let step = common(&mut map, reading);
    map.close(&mut reading.report);
    step
}

/// The step's place and name, so that every sentence about it can say which.
fn begin<'n>(node: &'n Node, outer: bool, reading: &mut Reading<'_>) -> Option<Map<'n>> {
    let map = Map::of(node, "This step", &mut reading.report);
    let head = map.as_ref().map_or(node.span, Map::head);
    reading.steps.push(StepPlace {
        head,
        id: None,
        outer,
    });
    let mut map = map?;
    let title = map
        .get("step")
        .and_then(|e| e.value.as_str())
        .map(str::to_owned);
    if let Some(title) = title {
        map.rename(format!("Step {}", named(&title)));
    }
    Some(map)
}

fn common(map: &mut Map<'_>, reading: &mut Reading<'_>) -> Step {
    let title = map.needed("step", &mut reading.report);
    let id = ids::written(map, reading);
    if let Some(place) = reading.steps.last_mut() {
        place.id = id.as_ref().map(|(_, span)| *span);
    }
    Step {
        id: StepId(id.map(|(id, _)| id).unwrap_or_default()),
        title,
        editable: map
            .truth("editable", &mut reading.report)
            .unwrap_or_default(),
        minutes: range::read(map, "minutes", (1, LONG), reading),
        per_person: map
            .count("per_person", (0, LONG), &mut reading.report)
            .unwrap_or_default(),
        protected: map
            .truth("protected", &mut reading.report)
            .unwrap_or_default(),
        speaks: people::read(map, "speaks", reading),
        say: map.text("say", &mut reading.report).unwrap_or_default(),
        coach: coach(map, reading),
        when: when::read(map, reading),
        optional: map
            .truth("optional", &mut reading.report)
            .unwrap_or_default(),
        asks: asks(map, reading),
        ..blank()
    }
}

fn asks(map: &mut Map<'_>, reading: &mut Reading<'_>) -> Vec<crate::protocol::Ask> {
    map.filled("ask", &mut reading.report);
    let nodes = map.list("ask", &mut reading.report);
    nodes
        .iter()
        .map(|node| ask::read(node, map.subject(), reading))
        .collect()
}

fn coach(map: &mut Map<'_>, reading: &mut Reading<'_>) -> Coach {
    let Some(entry) = map.get("coach").filter(|e| e.value.as_map().is_some()) else {
        let does = map.text("coach", &mut reading.report).unwrap_or_default();
        return Coach {
            does,
            ..Coach::default()
        };
    };
    let subject = format!("{}: \"coach\"", map.subject());
    let Some(mut inner) = Map::of(&entry.value, subject, &mut reading.report) else {
        return Coach::default();
    };
    let coach = Coach {
        does: inner.text("do", &mut reading.report).unwrap_or_default(),
        watch: inner.text("watch", &mut reading.report).unwrap_or_default(),
        stuck: inner.text("stuck", &mut reading.report).unwrap_or_default(),
    };
    inner.close(&mut reading.report);
    coach
}

fn blank() -> Step {
    Step {
        id: StepId(String::new()),
        title: String::new(),
        editable: false,
        minutes: None,
        per_person: 0,
        protected: false,
        speaks: None,
        say: String::new(),
        coach: Coach::default(),
        when: None,
        optional: false,
        later: false,
        pause: false,
        repeat: None,
        asks: vec![],
        steps: vec![],
    }
}

//! A bot that holds a meeting by any protocol: step by step it looks at what is asked now, answers each ask by its
//! kind, closes the step, and at the end the meeting. It writes an answers file as it goes; the engine plays it.

use std::sync::Arc;

use roundtable::base::id::StepId;
use roundtable::meeting::{Meeting, condition};
use roundtable::protocol::{Ask, Kind, Protocol, Step};
use serde_json::{Map, Value, json};

use super::played;
use super::value::Table;

pub const PEOPLE: [(&str, &str); 6] = [
    ("Ana Ruiz", "teacher"),
    ("Jon Bell", "paraeducator"),
    ("Mei Tan", "paraeducator"),
    ("Sam Okoro", "nurse"),
    ("Ida Holm", "teacher"),
    ("Leo Park", "paraeducator"),
];

pub struct Bot {
    pub protocol: Arc<Protocol>,
    /// How many people are at the table.
    pub people: usize,
    /// Which item of every choice it takes, from 0.
    pub pick: usize,
    answers: Map<String, Value>,
}

impl Bot {
    pub fn of(protocol: &Arc<Protocol>, people: usize, pick: usize) -> Self {
        Self {
            protocol: Arc::clone(protocol),
            people,
            pick,
            answers: Map::new(),
        }
    }

    /// The meeting to its end: everything answered, every step closed, the meeting closed.
    pub fn meeting(&mut self) -> Meeting {
        let protocol = Arc::clone(&self.protocol);
        for step in &protocol.steps {
            let within = Some(&step.id);
            if !condition::is_held(&self.so_far(within, false), step) {
                continue;
            }
            for ask in asks(step).filter(|ask| ask.record) {
                self.answer(step, ask);
            }
        }
        self.so_far(None, true)
    }

    fn answer(&mut self, step: &Step, ask: &Ask) {
        let meeting = self.so_far(Some(&step.id), false);
        if !condition::is_asked(&meeting, ask) && step.repeat.is_none() {
            return;
        }
        let table = Table {
            meeting: &meeting,
            here: meeting.state.here(),
            pick: self.pick,
        };
        if let Some(answer) = table.answer(step, ask) {
            self.answers.insert(ask.id.to_string(), answer);
        }
    }

    /// The meeting with what was answered until now, standing in the step `within`, or at its end.
    fn so_far(&self, within: Option<&StepId>, closed: bool) -> Meeting {
        let text = self.file(within, closed);
        let name = format!("{} for {}", self.protocol.id, self.people);
        played(&name, &text, &self.protocol).unwrap_or_else(|f| panic!("{f}\n{text}"))
    }

    /// The answers file of all this; every JSON text is YAML.
    pub fn file(&self, within: Option<&StepId>, closed: bool) -> String {
        let roles = &self.protocol.roles;
        let people = PEOPLE.iter().take(self.people).enumerate();
        let people = people.map(|(n, (name, position))| {
            let own = roles.iter().enumerate();
            let own = own
                .filter(|(r, _)| r % self.people == n)
                .map(|(_, role)| role);
            json!({ "name": name, "position": position, "roles": own.collect::<Vec<_>>() })
        });
        let mut file = json!({
            "protocol": self.protocol.id,
            "team": "Bots",
            "topic": "A meeting to its end",
            "people": people.collect::<Vec<_>>(),
            "sittings": self.sittings(within),
            "answers": self.answers,
        });
        if closed {
            file["closing"] = self.closing();
            file["closed"] = json!("yes");
            file["next"] = json!("none");
        }
        serde_json::to_string_pretty(&file).unwrap()
    }

    fn sittings(&self, within: Option<&StepId>) -> Value {
        let steps = &self.protocol.steps;
        let place = within.and_then(|id| self.protocol.place(id));
        let is_later = |n: usize| steps.get(n).is_some_and(|s| s.later);
        let first_now = steps.iter().rposition(|s| !s.later);
        let first = json!({ "start": "2026-11-20T15:00", "end": "2026-11-20T16:00",
            "to": first_now.and_then(|n| steps.get(n)).map(|s| s.id.to_string()) });
        let second = json!({ "start": "2026-12-04T15:00", "end": "2026-12-04T15:20" });
        match (place, within) {
            (Some(n), Some(id)) if is_later(n) => json!([
                first, { "start": "2026-12-04T15:00", "within": id.to_string() }
            ]),
            (_, Some(id)) => json!([{ "start": "2026-11-20T15:00", "within": id.to_string() }]),
            (_, None) if steps.iter().any(|s| s.later) => json!([first, second]),
            (_, None) => json!([first]),
        }
    }

    fn closing(&self) -> Value {
        let mut closing = json!({
            "questions": { "time": "yes", "tracked": "yes", "done": "yes", "effect": "yes" },
            "first": "Begin tomorrow",
        });
        let mut asks = self.protocol.asks();
        if !asks.any(|(_, ask)| matches!(ask.kind, Kind::Signoff(_))) {
            let people = PEOPLE.iter().take(self.people);
            closing["signoff"] = people
                .map(|(n, _)| ((*n).to_owned(), json!("agree")))
                .collect();
        }
        closing
    }
}

fn asks(step: &Step) -> impl Iterator<Item = &Ask> {
    step.asks
        .iter()
        .chain(step.steps.iter().flat_map(|s| &s.asks))
}

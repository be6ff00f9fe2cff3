//! Hands acts to the engine, and tells at its place what the engine refuses. Where an ask has a fault, later asks about
//! its items are doubtful: what they do not find is not told again.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::head;
use super::names::Names;
use super::sentence;
use super::stage::Stage;
use crate::base::id::{AskId, PersonId};
use crate::base::stamp::Stamp;
use crate::meeting::{Act, Address, Change, ItemRef, Meeting, Thing};
use crate::protocol::{Ask, Items, Protocol};
use crate::yaml::{Entry, Node, Report, Span, named};

/// Where a value goes: the ask, and the person where it is entered by person.
#[derive(Clone, Copy)]
pub(super) struct To<'a> {
    pub ask: &'a Ask,
    pub person: Option<PersonId>,
}

impl<'a> To<'a> {
    pub const fn by(self, person: PersonId) -> To<'a> {
        To {
            ask: self.ask,
            person: Some(person),
        }
    }
}

pub(super) struct Player<'p, 's> {
    stage: Stage<'p>,
    pub report: &'p mut Report<'s>,
    pub protocol: Arc<Protocol>,
    /// The moment of the next act.
    pub at: Stamp,
    /// Asks whose answers have faults.
    pub faulty: BTreeSet<AskId>,
    /// The ask being played is about items of a faulty one.
    pub doubtful: bool,
}

impl<'p, 's> Player<'p, 's> {
    pub fn of(stage: Stage<'p>, report: &'p mut Report<'s>) -> Self {
        let protocol = Arc::clone(&stage.meeting.protocol);
        Self {
            stage,
            report,
            protocol,
            at: Stamp::default(),
            faulty: BTreeSet::new(),
            doubtful: false,
        }
    }

    pub const fn meeting(&self) -> &Meeting {
        &self.stage.meeting
    }

    /// Hears an act; a refusal is told at `span`. Whether it was taken.
    pub fn hear(&mut self, act: Act, span: Span) -> bool {
        self.heard(act, (span, None))
    }

    fn heard(&mut self, act: Act, (span, ask): (Span, Option<&AskId>)) -> bool {
        let heard = self.stage.hear(act, self.at);
        if let Err(refusal) = &heard
            && !self.doubtful
        {
            let (message, help) = sentence::told(refusal, ask);
            self.report.advise(span, message, help);
        }
        heard.is_ok()
    }

    /// Enters a change of an ask.
    pub fn answer(&mut self, to: To<'_>, change: Change, span: Span) -> bool {
        let state = &self.meeting().state;
        let at = Address {
            person: to.person,
            ..state.address(&self.protocol, &to.ask.id)
        };
        let heard = self.heard(Act::Answer { at, change }, (span, Some(&to.ask.id)));
        if !heard {
            self.faulty.insert(to.ask.id.clone());
        }
        heard
    }

    /// Says what is wrong with the answer to an ask.
    pub fn fault(&mut self, ask: &Ask, span: Span, (message, help): (String, &str)) {
        self.faulty.insert(ask.id.clone());
        self.report.advise(span, message, help);
    }

    /// Says that a value has another shape: `wanted` completes "is …".
    pub fn wrong(&mut self, ask: &Ask, node: &Node, wanted: &str) {
        let message = format!(
            "{} is {wanted}; here stands {}.",
            named(&ask.id.0),
            node.told()
        );
        let help = if node.as_map().is_some() && wanted.contains("text") {
            "If the text holds a colon, put it in quotes."
        } else {
            ""
        };
        self.fault(ask, node.span, (message, help));
    }

    /// The item that this line of a count names.
    pub fn counted(&mut self, ask: &Ask, items: &Items, line: &Entry) -> Option<ItemRef> {
        let names = self.names(items);
        self.item(ask, (&line.key, line.at), &names)
    }

    /// The item of these words; what is none is told.
    pub fn item(
        &mut self,
        ask: &Ask,
        (words, span): (&str, Span),
        names: &Names,
    ) -> Option<ItemRef> {
        let found = names.find(words);
        if found.is_none() {
            self.faulty.insert(ask.id.clone());
        }
        if found.is_none() && !self.doubtful {
            let known = names.words();
            let message = if known.is_empty() {
                format!(
                    "{}: there are no items to choose from yet.",
                    named(&ask.id.0)
                )
            } else {
                format!(
                    "{}: {} is none of its items.",
                    named(&ask.id.0),
                    named(words)
                )
            };
            self.report.unknown(span, message, (words, &known));
        }
        found
    }

    /// The person of this name; who is none is told.
    pub fn person(&mut self, (name, span): (&str, Span)) -> Option<PersonId> {
        let wanted = head::line(name);
        let people = &self.meeting().state.people;
        let found = people.iter().find(|m| m.name == wanted).map(|m| m.id);
        if found.is_none() {
            let known: Vec<String> = people.iter().map(|m| m.name.clone()).collect();
            let known: Vec<&str> = known.iter().map(String::as_str).collect();
            let message = format!("{} is not among the people of this file.", named(name));
            self.report.unknown(span, message, (name, &known));
        }
        found
    }

    /// The entries of a mapping of people, as far as these people are known.
    pub fn by_person<'n>(
        &mut self,
        ask: &Ask,
        node: &'n Node,
        shape: &str,
    ) -> Vec<(PersonId, &'n crate::yaml::Entry)> {
        let Some(entries) = node.as_map() else {
            self.wrong(ask, node, shape);
            return Vec::new();
        };
        let mut found = Vec::new();
        for entry in entries {
            match self.person((&entry.key, entry.at)) {
                Some(person) => found.push((person, entry)),
                None => {
                    self.faulty.insert(ask.id.clone());
                }
            }
        }
        found
    }

    /// What items are called.
    pub fn names(&self, items: &crate::protocol::Items) -> Names {
        let things: Vec<Thing> = crate::meeting::items::of(self.meeting(), items);
        Names::of(&things)
    }
}

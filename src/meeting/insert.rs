//! A step that the team inserted: it rides in its event, and the course of the meeting has it as if the protocol did.
//! The protocol's own text and hash stay as they were.

use serde::{Deserialize, Serialize};

use crate::base::id::{AskId, StepId};
use crate::base::words::slug;
use crate::protocol::kind::{List, Text};
use crate::protocol::{Ask, Coach, Kind, People, Protocol, Range, Step};

/// What an inserted step asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sort {
    #[default]
    Text,
    List,
}

/// A step that the protocol does not have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inserted {
    pub step: StepId,
    /// The step it comes after.
    pub after: StepId,
    pub title: String,
    /// Planned minutes; 0 for none.
    #[serde(default)]
    pub minutes: u32,
    pub ask: AskId,
    /// What it asks, as the room reads it.
    pub words: String,
    #[serde(default)]
    pub sort: Sort,
}

/// The protocol with these steps in their places; one that it has already, or that comes after no step, is left out.
#[must_use]
pub fn with(protocol: &Protocol, inserted: &[Inserted]) -> Protocol {
    let mut course = protocol.clone();
    for new in inserted {
        let known = ids(&course).any(|id| *id == new.step) || course.ask(&new.ask).is_some();
        if let Some(place) = course.place(&new.after).filter(|_| !known) {
            let later = course.steps.get(place).is_some_and(|s| s.later);
            course.steps.insert(place + 1, step(new, later));
        }
    }
    course
}

/// Every step's id, also of the phases of a repeat.
fn ids(protocol: &Protocol) -> impl Iterator<Item = &StepId> {
    protocol
        .steps
        .iter()
        .flat_map(|s| std::iter::once(&s.id).chain(s.steps.iter().map(|inner| &inner.id)))
}

/// A step's id from its title, and an ask's from its words, that no other has.
#[must_use]
pub fn coin(protocol: &Protocol, title: &str, words: &str) -> (StepId, AskId) {
    let step = free(title, |id| ids(protocol).any(|known| known.0 == *id));
    let ask = free(words, |id| protocol.asks().any(|(_, a)| *a.id.0 == **id));
    (StepId(step), AskId(ask.into()))
}

fn free(words: &str, is_taken: impl Fn(&String) -> bool) -> String {
    let base = slug(words);
    let mut name = base.clone();
    let mut times = 1;
    while is_taken(&name) {
        times += 1;
        name = format!("{base}-{times}");
    }
    name
}

fn step(new: &Inserted, later: bool) -> Step {
    let kind = match new.sort {
        Sort::Text => Kind::Text(Text::default()),
        Sort::List => Kind::List(List::default()),
    };
    Step {
        id: new.step.clone(),
        title: new.title.clone(),
        editable: false,
        minutes: (new.minutes > 0).then(|| Range::of(new.minutes, new.minutes)),
        per_person: 0,
        protected: false,
        speaks: None,
        say: String::new(),
        coach: Coach::default(),
        when: None,
        optional: false,
        later,
        pause: false,
        repeat: None,
        asks: vec![Ask {
            id: new.ask.clone(),
            words: new.words.clone(),
            required: false,
            hint: String::new(),
            example: String::new(),
            who: People::Everyone,
            enter: None,
            sealed: None,
            record: true,
            when: None,
            kind,
        }],
        steps: Vec::new(),
    }
}

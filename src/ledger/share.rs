//! What one record says for the ledger: what it agreed, and what it said of things agreed, there or elsewhere.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Matter, Stands};
use crate::base::id::{ItemId, RecordId};
use crate::base::stamp::Stamp;
use crate::meeting::agreed::{self, Made, Origin, Own, Sort};
use crate::meeting::capture::actions::{self, Who};
use crate::meeting::capture::review::Given;
use crate::meeting::{Address, Capture, Change, Event, ItemRef, Meeting, undo};

/// One record's part of the ledger.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Share {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub made: Vec<Agreement>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub said: Vec<Word>,
}

/// Something that this record agreed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreement {
    pub thing: Made,
    pub sort: Sort,
    pub what: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub who: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<NaiveDate>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    pub on: NaiveDate,
}

/// Something said of a thing agreed, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Word {
    pub of: Origin,
    pub at: Stamp,
    pub said: Said,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Said {
    /// In a review.
    Reviewed(Given),
    Done,
    Dropped,
    /// It is open again.
    Open,
    Date(Option<NaiveDate>),
    Who(Vec<String>),
}

impl Share {
    /// What a meeting says. Whatever was withdrawn or struck says nothing.
    #[must_use]
    pub fn of(meeting: &Meeting) -> Self {
        let state = &meeting.state;
        let times = Times::of(meeting);
        let made = agreed::own(&meeting.protocol, state);
        Self {
            made: made
                .iter()
                .map(|own| agreement(meeting, own, &times))
                .collect(),
            said: words(meeting, &times),
        }
    }

    /// Whether it says nothing at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.made.is_empty() && self.said.is_empty()
    }
}

impl Agreement {
    /// The thing as it was agreed in this record.
    pub(super) fn matter(&self, record: &RecordId) -> Matter {
        let kept = self.sort == Sort::Decision && self.date.is_none();
        Matter {
            origin: Origin {
                record: record.clone(),
                thing: self.thing.clone(),
            },
            sort: self.sort,
            what: self.what.clone(),
            who: self.who.clone(),
            date: self.date,
            note: self.note.clone(),
            on: self.on,
            stands: if kept { Stands::Kept } else { Stands::Open },
            last: None,
        }
    }
}

/// When things were entered; the state does not know.
#[derive(Default)]
struct Times {
    items: BTreeMap<ItemId, Stamp>,
    /// The last change of a decision.
    decisions: BTreeMap<Address, Stamp>,
    /// The last word of a review.
    reviews: BTreeMap<(Address, ItemRef), Stamp>,
}

impl Times {
    fn of(meeting: &Meeting) -> Self {
        let gone = undo::withdrawn(meeting.entries());
        let mut times = Self::default();
        for entry in meeting.entries() {
            if let Some(event) = entry.event.as_ref().filter(|_| !gone.contains(&entry.seq)) {
                times.note(event, entry.at);
            }
        }
        times
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "few entries agree on something or say something of it"
    )]
    fn note(&mut self, event: &Event, at: Stamp) {
        match event {
            Event::Captured { item, .. } => {
                self.items.entry(*item).or_insert(at);
            }
            Event::Answered {
                at: address,
                change,
            } => match change {
                Change::Actions(actions::Change::Add { item, .. }) => {
                    self.items.entry(*item).or_insert(at);
                }
                Change::Decision(_) => {
                    self.decisions.insert(address.shared(), at);
                }
                Change::Review(change) => {
                    self.reviews.insert((address.shared(), change.of()), at);
                }
                _ => {}
            },
            _ => {}
        }
    }
}

fn agreement(meeting: &Meeting, own: &Own, times: &Times) -> Agreement {
    let agreed = &own.agreed;
    let at = match &agreed.origin.thing {
        Made::Item(item) => times.items.get(item),
        Made::Decision(address) => times.decisions.get(address),
    };
    let name = |who: &Who| match who {
        Who::Member(person) => meeting.state.name(*person),
        Who::Outside(name) => name.clone(),
    };
    Agreement {
        thing: agreed.origin.thing.clone(),
        sort: agreed.sort,
        what: agreed.what.clone(),
        who: agreed.who.iter().map(name).collect(),
        date: agreed.date,
        note: own.note.clone(),
        on: at.map_or(agreed.on, Stamp::date_naive),
    }
}

/// What its reviews say, each of the thing it names.
fn words(meeting: &Meeting, times: &Times) -> Vec<Word> {
    let mut words = Vec::new();
    let captures = meeting.state.captures.iter();
    for (address, capture) in captures.filter(|(at, _)| !meeting.is_covered(at)) {
        let Capture::Review(given) = capture else {
            continue;
        };
        for (item, given) in &given.lines {
            let at = times.reviews.get(&(address.clone(), *item));
            let of = agreed::origin(&meeting.protocol, &meeting.state, *item);
            if let (Some(at), Some(of)) = (at, of) {
                words.push(Word {
                    of,
                    at: *at,
                    said: Said::Reviewed(given.clone()),
                });
            }
        }
    }
    words
}

//! What a team has agreed, as a meeting looks at it again: actions and decisions of earlier meetings that this record
//! took along, and its own. Words and names are copies: a record is closed and never looks into another one.

mod first;
mod idle;
mod own;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::capture::actions::Who;
use super::capture::{Capture, review};
use super::{Address, ItemRef, State, Thing};
use crate::base::id::{AskId, ItemId, RecordId};
use crate::protocol::kind::{Review, Reviewed};
use crate::protocol::{Kind, Protocol};

pub use first::{ASK as FIRST_ASK, Recall, STEP as FIRST_STEP, before, is_review};
pub use idle::{is_idle, is_idle_with};
pub use own::{Own, all as own};

/// What names something agreed, wherever it is told: the record it was written in, and what of that record it is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Origin {
    pub record: RecordId,
    pub thing: Made,
}

/// Something agreed, within its record.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Made {
    /// An action, or a decision kept in passing.
    Item(ItemId),
    /// The decision that an ask took.
    Decision(Address),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sort {
    Action,
    Decision,
}

/// Something agreed, with its words as they stood when it was taken along.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreed {
    pub origin: Origin,
    /// The day it was agreed.
    pub on: NaiveDate,
    pub sort: Sort,
    pub what: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub who: Vec<Who>,
    /// By when it is done; for a decision the day to look at it again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<NaiveDate>,
}

/// What this record took along, under its number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recalled {
    pub agreed: Agreed,
    /// `false` once it was settled elsewhere before a later sitting of this meeting.
    pub open: bool,
}

/// One line of a review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub item: ItemRef,
    pub agreed: Agreed,
}

/// What an ask looks at again, in its order: what earlier meetings left, the oldest first; then, in a step for a later
/// sitting, what this record agreed in the steps before it. A decision of an earlier meeting comes on its day, not
/// before. What was answered stays, whatever became of it meanwhile.
#[must_use]
pub fn lines(protocol: &Protocol, state: &State, ask: &AskId) -> Vec<Line> {
    let capture = state.capture(&state.address(protocol, ask));
    lines_with(protocol, state, (ask, capture))
}

/// The same beside what was said in one visit and turn.
#[must_use]
pub fn lines_with(
    protocol: &Protocol,
    state: &State,
    (ask, capture): (&AskId, Option<&Capture>),
) -> Vec<Line> {
    let Some((step, rules)) = protocol.ask(ask) else {
        return Vec::new();
    };
    let Kind::Review(rules) = &rules.kind else {
        return Vec::new();
    };
    let none = review::Capture::default();
    let given = said(capture).unwrap_or(&none);
    let today = state.sittings.last().map(|s| s.start.date_naive());
    let earlier = state.recalled.iter().filter_map(|(number, recalled)| {
        let item = ItemRef::Earlier(*number);
        let is_due = recalled.open && recalled.agreed.comes(today);
        (is_due || given.lines.contains_key(&item)).then(|| Line {
            item,
            agreed: recalled.agreed.clone(),
        })
    });
    let own = own(protocol, state)
        .into_iter()
        .filter(|own| step.later && own.is_before(protocol, step))
        .map(|own| Line {
            item: own.item,
            agreed: own.agreed,
        });
    let mut lines: Vec<Line> = earlier
        .chain(own)
        .filter(|line| wants(rules, line.agreed.sort))
        .collect();
    lines.sort_by_key(|line| (line.agreed.sort, line.agreed.on));
    lines
}

const fn wants(rules: &Review, sort: Sort) -> bool {
    match (rules.of, sort) {
        (Reviewed::Both, _)
        | (Reviewed::Actions, Sort::Action)
        | (Reviewed::Decisions, Sort::Decision) => true,
        (Reviewed::Actions, Sort::Decision) | (Reviewed::Decisions, Sort::Action) => false,
    }
}

const fn said(capture: Option<&Capture>) -> Option<&review::Capture> {
    match capture {
        Some(Capture::Review(said)) => Some(said),
        Some(_) | None => None,
    }
}

/// What a review looked at and left open, as items of other asks.
#[must_use]
pub fn still_open(
    protocol: &Protocol,
    state: &State,
    (ask, capture): (&AskId, Option<&Capture>),
) -> Vec<Thing> {
    let none = review::Capture::default();
    let given = said(capture).unwrap_or(&none);
    let lines = lines_with(protocol, state, (ask, capture));
    given.open(&lines).map(Line::thing).collect()
}

/// What a review may name: the things it shows now, by their numbers.
#[must_use]
pub fn origin(protocol: &Protocol, state: &State, item: ItemRef) -> Option<Origin> {
    match item {
        ItemRef::Earlier(number) => Some(state.recalled.get(&number)?.agreed.origin.clone()),
        ItemRef::Made(_) | ItemRef::Decided { .. } => own(protocol, state)
            .into_iter()
            .find(|own| own.item == item)
            .map(|own| own.agreed.origin),
        ItemRef::Fixed(_) => None,
    }
}

impl Agreed {
    /// Whether it is looked at on this day: a decision is from its own day on.
    fn comes(&self, today: Option<NaiveDate>) -> bool {
        self.sort == Sort::Action || self.date.is_none_or(|day| today >= Some(day))
    }
}

impl Line {
    /// The line as an item of other asks.
    #[must_use]
    pub fn thing(&self) -> Thing {
        Thing {
            item: self.item,
            ..Thing::made(ItemId(0), &self.agreed.what)
        }
    }
}

impl Origin {
    /// What tells it apart on a command line: the end of the record's id, and what of it.
    #[must_use]
    pub fn short(&self) -> String {
        let record = self.record.short();
        match &self.thing {
            Made::Item(item) => format!("{record}.{item}"),
            Made::Decision(at) => format!("{record}.{}", at.ask),
        }
    }
}

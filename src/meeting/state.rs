//! Where a meeting stands: the fold of its standing entries. Holds nothing that the entries do not tell.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::agreed::Recalled;
use super::attendance::Attendance;
use super::capture::Capture;
use super::closing::Closing;
use super::cover::Shown;
use super::event::Opened;
use super::insert::Inserted;
use super::passing::Kept;
use super::run::Run;
use super::turn::{Seen, Taken, Turn};
use super::{Address, gaps::Gap};
use crate::base::id::{AskId, ItemId, PersonId, StepId};
use crate::base::person::Member;
use crate::base::stamp::Stamp;
use crate::protocol::{Enter, Protocol, Sealed, Step};

/// Where the meeting is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Place {
    Step(StepId),
    /// The closing page.
    Closing,
}

/// One day's meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sitting {
    pub start: Stamp,
    pub end: Option<Stamp>,
}

/// A gap that the room has said something about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettledGap {
    pub from: Stamp,
    pub to: Stamp,
    pub gap: Gap,
}

/// Where a meeting stands: what its standing entries come to.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct State {
    /// `None` only before the first entry.
    pub opened: Option<Box<Opened>>,
    pub people: Vec<Member>,
    pub attendance: Attendance,
    pub roles: BTreeMap<String, PersonId>,
    pub place: Option<Place>,
    /// Every visit of every step, in the order they began.
    pub runs: Vec<Run>,
    /// Every turn of repeated steps, in the order they began.
    pub turns: Vec<Turn>,
    /// Whose turn it is where the meeting stands; `None` outside a repeat and between two turns.
    pub turn: Option<Taken>,
    /// Steps that the protocol does not have, in the order they were inserted.
    pub inserted: Vec<Inserted>,
    /// A point of view, set only on a copy that is read; `None` in what entries tell.
    pub seen: Option<Seen>,
    /// By the shared address: what an ask has taken.
    pub captures: BTreeMap<Address, Capture>,
    pub entering: BTreeMap<AskId, Enter>,
    /// What the room covered beyond the way of meeting.
    pub seals: BTreeMap<AskId, Sealed>,
    /// By the shared address: covered answers that were shown.
    pub shown: BTreeMap<Address, Shown>,
    /// Answers under cover whose authors are through, with lines that they left empty.
    pub handed_in: BTreeSet<Address>,
    /// Private answers that their authors shared.
    pub shared: BTreeSet<Address>,
    pub kept: Vec<Kept>,
    /// What was agreed earlier and taken along, by its number in this record.
    pub recalled: BTreeMap<u16, Recalled>,
    /// What was said at the end of this sitting.
    pub closing: Closing,
    /// What was said at the end of earlier ones, by their place among the sittings.
    pub closings: BTreeMap<usize, Closing>,
    pub sittings: Vec<Sitting>,
    pub gaps: Vec<SettledGap>,
    pub paused: Option<Stamp>,
    /// Times during which the clock was paused.
    pub pauses: Vec<(Stamp, Stamp)>,
    pub off_record: Option<Stamp>,
    /// Times during which nothing was kept.
    pub off_spans: Vec<(Stamp, Stamp)>,
    pub until: Option<Stamp>,
    /// Minutes of steps as planned anew.
    pub minutes: BTreeMap<StepId, u32>,
    pub finished: Option<Stamp>,
    /// Words after the close: who, when, what.
    pub added: Vec<(String, Stamp, String)>,
    /// Entries that were struck, and when.
    pub struck: Vec<(u64, Stamp)>,
    /// The next item's number; never goes back, also not by undo.
    pub next_item: u32,
}

impl State {
    /// The capture at this address (the person in it does not count).
    #[must_use]
    pub fn capture(&self, at: &Address) -> Option<&Capture> {
        if at.person.is_none() {
            return self.captures.get(at);
        }
        self.captures.get(&at.shared())
    }

    /// The latest visit of a step, from 1.
    #[must_use]
    pub fn visit(&self, step: &StepId) -> u32 {
        self.runs
            .iter()
            .filter(|r| r.step == *step)
            .map(|r| r.visit)
            .max()
            .unwrap_or(1)
    }

    /// Where the values of this ask are: the latest visit and, inside a repeat, the same presenter.
    #[must_use]
    pub fn address(&self, protocol: &Protocol, ask: &AskId) -> Address {
        let (visit, presenter) = protocol
            .ask(ask)
            .map_or((1, None), |(step, _)| self.meant(step));
        Address {
            ask: ask.clone(),
            visit,
            presenter,
            person: None,
        }
    }

    /// The visit and the presenter that are meant where an ask of this outer step is named.
    fn meant(&self, step: &Step) -> (u32, Option<PersonId>) {
        if let Some(seen) = self.seen.as_ref().filter(|s| s.step == step.id) {
            return (seen.visit, seen.presenter);
        }
        if step.repeat.is_none() {
            return (self.visit(&step.id), None);
        }
        self.turn_of(&step.id)
            .map_or((1, None), |turn| (turn.visit, Some(turn.presenter)))
    }

    /// Where all the values of this ask are that `from` means: those of every turn, where the turns are over.
    #[must_use]
    pub fn addresses(&self, protocol: &Protocol, ask: &AskId) -> Vec<Address> {
        let step = protocol.ask(ask).map(|(step, _)| step);
        if step.is_some_and(|step| !self.is_between_turns(&step.id)) {
            return vec![self.address(protocol, ask)];
        }
        self.all_addresses(protocol, ask)
    }

    /// Where the values of this ask's latest visit are; inside a repeat those of every turn.
    #[must_use]
    pub fn all_addresses(&self, protocol: &Protocol, ask: &AskId) -> Vec<Address> {
        let one = self.address(protocol, ask);
        let repeated = protocol.ask(ask).filter(|(step, _)| step.repeat.is_some());
        let Some((step, _)) = repeated else {
            return vec![one];
        };
        let turns = self.turns_of(&step.id).into_iter();
        let of_turn = |turn: &Turn| Address {
            visit: turn.visit,
            presenter: Some(turn.presenter),
            ..one.clone()
        };
        turns.map(of_turn).collect()
    }

    /// No turn of this step is under way or looked at.
    #[must_use]
    pub fn is_between_turns(&self, step: &StepId) -> bool {
        let seen = self.seen.as_ref().is_some_and(|s| s.step == *step);
        !seen && (self.turn.is_none() || self.step() != Some(step))
    }

    /// The latest run of a step.
    #[must_use]
    pub fn run(&self, step: &StepId) -> Option<&Run> {
        self.runs.iter().rev().find(|r| r.step == *step)
    }

    /// The run whose clock is read: that of the turn under way, else of the step where the meeting stands.
    #[must_use]
    pub fn current(&self) -> Option<&Run> {
        let step = self.step()?;
        let taken = self.turn.as_ref();
        let turn = taken.and_then(|t| self.current_turn()?.run(&t.phase));
        turn.or_else(|| self.run(step))
    }

    /// The step where the meeting stands; `None` on the closing page.
    #[must_use]
    pub fn step(&self) -> Option<&StepId> {
        match &self.place {
            Some(Place::Step(id)) => Some(id),
            Some(Place::Closing) | None => None,
        }
    }

    /// Who has this id, here or away.
    #[must_use]
    pub fn member(&self, id: PersonId) -> Option<&Member> {
        self.people.iter().find(|m| m.id == id)
    }

    /// The name, or a number where the record names somebody it never introduced.
    #[must_use]
    pub fn name(&self, id: PersonId) -> String {
        self.member(id)
            .map_or_else(|| format!("person {id}"), |m| m.name.clone())
    }

    /// The name as the room says it, told apart from everybody else in the team.
    #[must_use]
    pub fn short(&self, id: PersonId) -> String {
        let short = self.member(id).map(|m| m.short(&self.people).to_owned());
        short.unwrap_or_else(|| self.name(id))
    }

    /// Those here now, in the order of the team.
    #[must_use]
    pub fn here(&self) -> Vec<&Member> {
        self.people
            .iter()
            .filter(|m| self.attendance.is_here(m.id))
            .collect()
    }

    pub(super) fn count_here(&self) -> usize {
        let here = |m: &&Member| self.attendance.is_here(m.id);
        self.people.iter().filter(here).count()
    }

    /// Those who were here at any time, in the order of the team.
    #[must_use]
    pub fn attended(&self) -> Vec<&Member> {
        self.people
            .iter()
            .filter(|m| self.attendance.was_here(m.id))
            .collect()
    }

    /// Planned seconds of a step with what the room has added to its latest run.
    #[must_use]
    pub fn planned(&self, step: &Step) -> u32 {
        let added = self.run(&step.id).map_or(0, Run::added);
        let minutes = self.planned_minutes(step);
        minutes.saturating_mul(60).saturating_add(added)
    }

    /// Planned minutes of a step without what the room has added.
    #[must_use]
    pub fn planned_minutes(&self, step: &Step) -> u32 {
        let replanned = self.minutes.get(&step.id).copied();
        replanned.unwrap_or_else(|| step.planned(self.planned_for(step)))
    }

    /// For how many people a step is planned: those in the room, but once it has begun those who were there then.
    #[must_use]
    pub fn planned_for(&self, step: &Step) -> usize {
        self.run(&step.id)
            .map_or_else(|| self.count_room(), |run| run.people)
    }

    /// How many are in the room; after a sitting those who stayed to its end.
    fn count_room(&self) -> usize {
        let opened = self.opened.as_ref().map_or(0, |o| o.present.len());
        let end = self.sittings.last().and_then(|s| s.end);
        let stays = self.attendance.stays.iter();
        let stayed = stays.filter(|s| end.is_some() && s.to == end).count();
        let known = [self.count_here(), stayed, opened];
        known.into_iter().find(|n| *n > 0).unwrap_or(0)
    }

    /// The title of a step as this team words it.
    #[must_use]
    pub fn title<'a>(&'a self, step: &'a Step) -> &'a str {
        self.opened
            .as_ref()
            .and_then(|o| o.headings.get(&step.id))
            .unwrap_or(&step.title)
    }

    /// What was kept in passing under this id and still stands.
    #[must_use]
    pub fn kept(&self, item: ItemId) -> Option<&Kept> {
        self.kept.iter().find(|k| k.item == item)
    }

    /// What the team said last of meeting again, in this sitting or an earlier one: a day, or that there is none.
    #[must_use]
    pub fn next_set(&self) -> Option<Option<NaiveDate>> {
        let earlier = self.closings.values().rev();
        let mut said = std::iter::once(&self.closing).chain(earlier);
        said.find_map(|closing| closing.next)
    }

    /// Whether a sitting is under way.
    #[must_use]
    pub fn is_sitting(&self) -> bool {
        self.finished.is_none() && self.sittings.last().is_some_and(|s| s.end.is_none())
    }
}

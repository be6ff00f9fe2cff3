//! What a person attempts, in the imperative. It may be refused.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::Address;
use super::capture::Change;
use super::closing::{Answer, Question, Word};
use super::gaps::Gap;
use super::insert::Inserted;
use super::passing::Matter;
use super::state::Place;
use crate::base::id::{AskId, ItemId, PersonId, StepId};
use crate::base::person::Member;
use crate::base::stamp::Stamp;
use crate::protocol::{Enter, Sealed};

/// What a person attempts. It changes nothing by itself and may be refused.
#[derive(Debug, Clone, PartialEq)]
pub enum Act {
    /// `item` ids inside the change are filled in by the decision.
    Answer {
        at: Address,
        change: Change,
    },
    ChooseEntry {
        ask: AskId,
        enter: Enter,
    },
    /// Cover an ask that the way of meeting leaves open; `None` takes that back while nobody is in.
    Seal {
        ask: AskId,
        seal: Option<Sealed>,
    },
    /// Show covered answers together; `early` where somebody is still missing. The seed is the recorder's.
    Reveal {
        at: Address,
        early: bool,
        seed: u32,
    },
    /// The author is through under cover, though lines are still empty.
    HandIn {
        at: Address,
    },
    /// The author shares what is private to them.
    Share {
        at: Address,
    },
    /// Close the step where the meeting stands. `reason` is needed where something required is empty.
    Close {
        reason: String,
    },
    Skip {
        step: StepId,
        reason: String,
    },
    Bring {
        to: Place,
    },
    /// A turn of the repeated step where the meeting stands; with a `visit` an earlier one is gone back to.
    TakeTurn {
        step: StepId,
        presenter: PersonId,
        visit: Option<u32>,
    },
    /// Run a step again with empty answers.
    Repeat {
        step: StepId,
    },
    /// A step that the protocol does not have; its ids are filled in by the decision.
    Insert(Inserted),
    /// Keep something in passing; with an `item` the wording of an earlier one is replaced.
    Capture {
        item: Option<ItemId>,
        matter: Matter,
    },
    Drop {
        item: ItemId,
    },
    Settle {
        item: ItemId,
        how: String,
    },
    Pause,
    GoOn,
    Extend {
        seconds: u32,
        yes: u32,
        no: u32,
    },
    Replan {
        minutes: BTreeMap<StepId, u32>,
    },
    MoveEnd {
        until: Option<Stamp>,
    },
    CorrectStart {
        seconds: u32,
    },
    Arrive {
        person: PersonId,
    },
    Leave {
        person: PersonId,
    },
    /// Somebody new: name and position. The id is filled in by the decision.
    Join {
        member: Member,
    },
    GiveRole {
        role: String,
        person: PersonId,
    },
    SettleGap {
        from: Stamp,
        gap: Gap,
        present: Vec<PersonId>,
    },
    Adjourn {
        next: Option<NaiveDate>,
    },
    Sit {
        present: Vec<PersonId>,
    },
    AnswerQuestion {
        question: Question,
        answer: Option<Answer>,
    },
    NameFirst {
        text: String,
    },
    SetNext {
        date: Option<NaiveDate>,
    },
    Sign {
        person: PersonId,
        word: Word,
    },
    Finish,
    Add {
        by: String,
        text: String,
    },
    Undo,
    Redo,
    Strike {
        entries: Vec<u64>,
    },
    OffRecord {
        on: bool,
    },
}

//! What can lie over a step: panels, questions, the read-back. Each gives the focus back to exactly where it was.

use std::path::PathBuf;

use super::spot::{Part, SpotId};
use crate::base::id::{AskId, ItemId, PersonId, StepId};
use crate::base::stamp::Stamp;
use crate::field::Field;
use crate::meeting::insert::Sort;
use crate::meeting::{Address, Seen};

/// Fills the body instead of the step.
#[derive(Debug, Clone)]
pub enum Panel {
    ReadBack(ReadBack),
    Steps {
        row: usize,
    },
    /// Reading another step; `top` is the first line in view.
    Looking {
        step: StepId,
        /// The turn, inside a repeat.
        seen: Option<Seen>,
        top: usize,
    },
    Ways {
        ask: AskId,
        row: usize,
    },
    Time {
        row: usize,
    },
    /// Asking the room for more time.
    MoreTime {
        yes: String,
        no: String,
        on_no: bool,
    },
    /// A clock time or a number of minutes for the time panel.
    TimeValue {
        what: TimeValue,
        field: Field,
    },
    Who(WhoPanel),
    Help {
        page: usize,
        choosing: bool,
    },
    Commands {
        find: Field,
        row: usize,
    },
    Minutes {
        top: usize,
    },
    /// Kept in passing so far.
    Kept {
        row: usize,
    },
    /// What a time without a sign of life was.
    Gap {
        from: Stamp,
        row: usize,
    },
    /// Going on with a waiting meeting: who is here?
    Sit {
        present: Vec<PersonId>,
        row: usize,
    },
    /// The coach's notes: first the cover, then until when they show.
    Coach {
        until: Option<Stamp>,
    },
    /// What should not have been said: which words to strike.
    Strike {
        row: usize,
    },
    /// NOT SAVED: what it is and where else to save.
    SaveElsewhere {
        field: Field,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimeValue {
    /// Move the end to this time.
    End,
    /// This step began so many minutes later.
    Late,
}

#[derive(Debug, Clone)]
pub struct ReadBack {
    pub top: usize,
    /// Why we go on without what is asked for.
    pub reason: Option<Field>,
}

#[derive(Debug, Clone)]
pub struct WhoPanel {
    pub row: usize,
    /// Adding somebody: name, then position.
    pub adding: Option<(Field, Field, bool)>,
    /// Giving this role: the next number is the person.
    pub role: Option<String>,
}

/// A step that is being written: title, minutes, what it asks, a text or a list.
#[derive(Debug, Clone)]
pub struct Inserting {
    pub after: StepId,
    pub title: Field,
    pub minutes: Field,
    /// The minutes are those that were put there: the first digit typed takes their place.
    pub is_prefilled: bool,
    pub words: Field,
    pub sort: Sort,
    /// The part that is being written, from 0; the last is the sort.
    pub at: usize,
}

impl Inserting {
    pub const PARTS: usize = 4;

    #[must_use]
    pub fn after(step: StepId) -> Self {
        Self {
            after: step,
            title: Field::new(true),
            minutes: Field::with("5", true),
            is_prefilled: true,
            words: Field::new(true),
            sort: Sort::Text,
            at: 0,
        }
    }

    /// The field that is being written; none at the sort.
    pub fn field(&mut self) -> Option<&mut Field> {
        match self.at {
            0 => Some(&mut self.title),
            1 => Some(&mut self.minutes),
            2 => Some(&mut self.words),
            _ => None,
        }
    }
}

/// Asks once, in a sentence, and waits for Enter.
#[derive(Debug, Clone)]
pub enum Question {
    Undo {
        words: String,
    },
    Redo {
        words: String,
    },
    Leave,
    Bring {
        step: StepId,
    },
    Skip {
        step: StepId,
        reason: Field,
    },
    /// Go back to somebody's earlier turn.
    BringTurn {
        seen: Seen,
    },
    /// Run a step again with empty answers.
    Repeat {
        step: StepId,
    },
    /// Insert a step: title, minutes, what it asks.
    Insert(Inserting),
    /// Take an item of a list or a plan out.
    TakeOut {
        ask: AskId,
        item: ItemId,
        person: Option<PersonId>,
        words: String,
    },
    /// Take something kept in passing out.
    DropKept {
        item: ItemId,
        words: String,
    },
    OffRecord {
        on: bool,
    },
    /// An empty Enter in a round.
    PassOrHeard {
        ask: AskId,
        person: PersonId,
        name: String,
    },
    /// Several pasted lines in a list.
    PasteItems {
        ask: AskId,
        person: Option<PersonId>,
        /// The line they were pasted into.
        part: Part,
        lines: Vec<String>,
    },
    /// What the marked lines of a list are called together.
    NameTheme {
        ask: AskId,
        items: Vec<ItemId>,
        name: Field,
    },
    /// Below the threshold after everybody spoke.
    Otherwise {
        ask: AskId,
        step: Option<StepId>,
    },
    /// Strike these entries for good.
    Strike {
        entries: Vec<u64>,
        words: String,
    },
    /// Show covered answers together, for good.
    Reveal {
        at: Address,
    },
    /// Plain agreement, or nothing, in place of words that somebody has signed with.
    Unsay {
        person: PersonId,
        /// `Ana Ruiz objects: "Not without the nurse."`
        words: String,
        /// The row of a sign-off in its step; none on the closing page.
        of: Option<SpotId>,
        /// Whether they agree; else it is as if they had not been asked yet.
        agrees: bool,
    },
    Finish,
    /// The sitting ends, and the meeting waits for the steps that come another day.
    NextSitting {
        /// The first of them.
        step: StepId,
    },
    /// Where a copy goes.
    Backup {
        to: PathBuf,
    },
}

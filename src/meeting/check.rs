//! The record check: what a good record still lacks, and what is well. Nothing here must be perfect, and nothing here
//! is ever mended by the program; it only says where the room can mend it.

mod actions;
mod answers;
mod assign;
mod decisions;
mod half;
mod spoken;
mod steps;
mod untouched;

use super::capture::assign::ColumnRef;
use super::{ItemRef, Meeting, Seen};
use crate::base::id::{AskId, ItemId, PersonId, StepId};
use crate::protocol::Step;

pub use spoken::asked_of;
pub use steps::{is_planned_later, not_held_without, waiting};

/// How a finding is marked: well, worth a look, or planned for another sitting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    Fine,
    Look,
    Later,
}

/// One line of the record check. `words` is a short sentence; `about` names the thing and may be empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    pub level: Level,
    pub words: String,
    pub about: String,
    /// Where it is mended; `None` where nothing is to be done.
    pub target: Option<Target>,
    /// The turn it is about, inside a repeat.
    pub seen: Option<Seen>,
}

/// The one field that mends a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    Ask {
        step: StepId,
        ask: AskId,
        /// The action or line that is meant; `None` for the ask as a whole.
        item: Option<ItemId>,
        part: Part,
    },
    /// Something kept in passing.
    Kept {
        item: ItemId,
        part: Part,
    },
    Step(StepId),
}

/// The field inside an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Whole,
    /// Who does it.
    Who,
    /// By when.
    Due,
    /// Why it was decided.
    Reason,
    /// When to look at it again.
    Review,
    /// How a parked item was come back to.
    Settled,
    /// This person's row: dots, score, turn.
    Person(PersonId),
    /// The reason of this person's score.
    ReasonOf(PersonId),
    /// The line of a review.
    Reviewed(ItemRef),
    Cell {
        item: ItemRef,
        criterion: ItemRef,
    },
    /// A cell of an `assign`.
    Mark {
        item: ItemRef,
        column: ColumnRef,
    },
    /// Somebody's number for an item of a rating; the group's where it is nobody's.
    Line {
        person: Option<PersonId>,
        item: ItemRef,
    },
    /// An item of a checklist; of this person.
    Tick(ItemRef, Option<PersonId>),
    /// A cell of a table: row, column from 0; of this person.
    Square(ItemRef, u16, Option<PersonId>),
    /// A field of a form, from 0; of this person.
    Blank(u16, Option<PersonId>),
}

/// Every finding, in the order of the closing page: steps, required asks, answers, actions, parked items, decisions,
/// asks that nobody answered, later steps.
#[must_use]
pub fn findings(meeting: &Meeting) -> Vec<Finding> {
    let mut found = steps::held(meeting);
    found.extend(through(meeting, answers::empty));
    found.extend(through(meeting, answers::half));
    found.extend(actions::of(meeting));
    found.extend(actions::parked(meeting));
    found.extend(decisions::of(meeting));
    found.extend(through(meeting, untouched::of));
    found.extend(steps::later(meeting));
    found
}

/// What is found in the meeting as it stands, and through each turn of its repeated steps, with the name of whose turn
/// it was.
fn through(meeting: &Meeting, find: fn(&Meeting, &Step) -> Vec<Finding>) -> Vec<Finding> {
    let mut found = Vec::new();
    for step in &meeting.protocol.steps {
        if step.repeat.is_none() {
            found.extend(find(meeting, step));
        }
        let turns = meeting.state.turns_of(&step.id).into_iter();
        for turn in turns.filter(|_| step.repeat.is_some()) {
            let name = meeting.state.name(turn.presenter);
            let own = find(&meeting.seen(turn.seen()), step).into_iter();
            found.extend(own.map(|finding| Finding {
                about: format!("{name}'s turn · {}", finding.about),
                seen: Some(turn.seen()),
                ..finding
            }));
        }
    }
    found
}

impl Finding {
    fn fine(words: impl Into<String>) -> Self {
        Self {
            level: Level::Fine,
            words: words.into(),
            about: String::new(),
            target: None,
            seen: None,
        }
    }

    fn look(words: impl Into<String>, about: impl Into<String>, target: Target) -> Self {
        Self {
            level: Level::Look,
            words: words.into(),
            about: about.into(),
            target: Some(target),
            seen: None,
        }
    }
}

/// One of several things that may each lack something: its words, and the field to open.
struct Lacking {
    name: String,
    target: Target,
}

/// `1 action has no date · Move the reading table`; several are named by their first, which is the one that opens.
fn lack(things: Vec<Lacking>, say: impl Fn(usize) -> String) -> Option<Finding> {
    let n = things.len();
    let first = things.into_iter().next()?;
    let about = match n {
        1 => first.name,
        _ => format!("{} and {} more", first.name, n - 1),
    };
    Some(Finding::look(say(n), about, first.target))
}

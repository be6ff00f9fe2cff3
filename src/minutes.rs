//! A meeting told in order, as a document for somebody who was not there. Complete at every moment.
//! Never says what a person did not say, and never changes a word of theirs.

mod after;
mod agenda;
mod asked;
mod check;
mod closing;
mod covered;
mod deviations;
mod gathered;
mod head;
mod kind;
mod passing;
mod people;
mod provenance;
mod signed;
mod step;
mod struck;
mod tells;
mod thing;
mod time;
mod turns;

use crate::base::id::StepId;
use crate::base::stamp::Stamp;
use crate::document::{Block, Document, Fact, Text};
use crate::meeting::{Address, Meeting};

pub use step::read_back_is_empty;
pub use tells::tells;

/// The minutes of a meeting.
pub struct Minutes;

/// Where a document comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Provenance {
    /// Number of the latest entry.
    pub entry: u64,
    /// The hash chain up to it, lower-case hex.
    pub hash: String,
    pub written: Stamp,
}

impl Minutes {
    /// The whole minutes as they stand. `now` is the moment until which a running step is counted; without it, that
    /// of writing.
    #[must_use]
    pub fn of(meeting: &Meeting, provenance: &Provenance, now: Option<Stamp>) -> Document {
        let now = now.unwrap_or(provenance.written);
        // What is covered is in no minutes; whoever tells a part of them gets only what may be seen.
        let meeting = &*meeting.uncovered(None);
        let mut document = Document::titled(head::title(meeting));
        let mut blocks = head::of(meeting, now);
        blocks.extend(agenda::of(meeting, now));
        for step in &meeting.protocol.steps {
            blocks.extend(step::told(meeting, step, now));
        }
        blocks.extend(gathered::decisions(meeting));
        blocks.extend(gathered::actions(meeting));
        blocks.extend(gathered::still_open(meeting));
        blocks.extend(passing::parked(meeting));
        blocks.extend(deviations::of(meeting));
        blocks.extend(closing::of(meeting));
        blocks.extend(signed::of(meeting));
        blocks.extend(signed::added(meeting));
        blocks.extend(check::of(meeting));
        blocks.extend(provenance::of(meeting, provenance));
        document.blocks = blocks;
        document
    }
}

/// What one step, or one phase of the turn under way, recorded: for its read-back, and for looking at it from another step. It has no title: the page
/// says which step it is. Nothing where there is no such step.
#[must_use]
pub fn step(meeting: &Meeting, step: &StepId) -> Document {
    let mut document = Document::default();
    let meeting = &*meeting.uncovered(None);
    if let Some((outer, part)) = step::find(meeting, step) {
        document.blocks = step::read_back(meeting, outer, part);
    }
    document
}

/// What authors shared of private answers at this address.
#[must_use]
pub fn shared(meeting: &Meeting, at: &Address) -> Document {
    let mut document = Document::default();
    if let Some((step, ask)) = meeting.protocol.ask(&at.ask) {
        document.blocks = asked::Asked { meeting, step, ask }.shared(at);
    }
    document
}

/// Labels with what stands beside them; nothing where there are none.
fn facts<L: Into<String>, T: Into<Text>>(rows: impl IntoIterator<Item = (L, T)>) -> Vec<Block> {
    let facts: Vec<Fact> = rows.into_iter().map(|(l, v)| Fact::of(l, v)).collect();
    if facts.is_empty() {
        Vec::new()
    } else {
        vec![Block::Facts { facts }]
    }
}

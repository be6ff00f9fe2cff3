//! What may happen in a meeting, and what has: `Act` → `Event` → `State`.
//! Pure: no disk, no clock, no randomness; moments and ids ride inside entries.

pub mod act;
pub mod address;
pub mod agreed;
pub mod attendance;
pub mod capture;
pub mod check;
pub mod closing;
pub mod condition;
pub mod cover;
pub mod decide;
pub mod entry;
pub mod event;
pub mod fold;
pub mod gaps;
pub mod held;
pub mod insert;
pub mod items;
pub mod meant;
pub mod passing;
pub mod plan;
pub mod refusal;
pub mod run;
pub mod signing;
pub mod state;
pub mod strike;
pub mod turn;
pub mod undo;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::base::id::PersonId;
use crate::base::stamp::Stamp;
use crate::protocol::Protocol;

pub use act::Act;
pub use address::Address;
pub use capture::{Capture, Change};
pub use entry::Entry;
pub use event::Event;
pub use items::{ItemRef, Thing};
pub use refusal::Refusal;
pub use state::{Place, State};
pub use turn::{Seen, Turn};

/// One running of a protocol by a team: its own copy of the protocol, what has happened, and where it stands.
#[derive(Debug, Clone)]
pub struct Meeting {
    /// The course: the record's own copy of the protocol, with the steps that the team inserted.
    pub protocol: Arc<Protocol>,
    pub state: State,
    /// The record's own copy, as it was.
    own: Arc<Protocol>,
    entries: Arc<Vec<Entry>>,
    /// Who is in and who has begun, by shared address: of answers that were left out of what may be seen.
    held_back: BTreeMap<Address, HeldBack>,
}

/// Whose answers were left out of what may be seen, and nothing of what they say.
#[derive(Debug, Clone, Default)]
struct HeldBack {
    given: BTreeSet<PersonId>,
    /// Something was entered, and not all that the ask wants.
    begun: BTreeSet<PersonId>,
}

/// Why a stored record cannot be gone on with.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    #[error("This record has no beginning: its first entry does not open a meeting.")]
    NoOpening,
    #[error("The copy of the protocol inside this record cannot be read: {0}")]
    Protocol(String),
    #[error(
        "Entry {seq} of this record cannot be read. A backup may hold it whole; the other meetings are not touched. Why: {why}"
    )]
    Entry { seq: u64, why: String },
}

impl Meeting {
    /// The meeting that these entries tell. `read` turns the record's own copy of the protocol into its rules.
    ///
    /// # Errors
    /// Where the first entry does not open a meeting, or its protocol cannot be read.
    pub fn replay(
        entries: Vec<Entry>,
        read: impl Fn(&str) -> Result<Protocol, String>,
    ) -> Result<Self, Unreadable> {
        let Some(Event::Opened(opened)) = entries.first().and_then(|e| e.event.as_ref()) else {
            return Err(Unreadable::NoOpening);
        };
        let own = read(&opened.protocol).map_err(Unreadable::Protocol)?;
        let own = Arc::new(if opened.looks_back {
            agreed::before(own)
        } else {
            own
        });
        let mut meeting = Self {
            protocol: Arc::clone(&own),
            state: State::default(),
            own,
            entries: Arc::new(entries),
            held_back: BTreeMap::new(),
        };
        meeting.empty_struck();
        meeting.refold();
        Ok(meeting)
    }

    /// What this act comes to, or why it cannot be.
    ///
    /// # Errors
    /// A refusal: a sentence for the room. Nothing has changed then.
    pub fn decide(&self, act: &Act, at: Stamp) -> Result<Event, Refusal> {
        decide::decide(self, act, at)
    }

    /// Takes in the next entry. Total: whatever the entry holds, a state comes out.
    pub fn apply(&mut self, entry: Entry) {
        let refold = matches!(
            entry.event,
            None | Some(Event::Withdrawn { .. } | Event::Struck { .. })
        );
        if let Some(Event::Struck { entries }) = &entry.event {
            empty(Arc::make_mut(&mut self.entries).as_mut_slice(), entries);
        }
        if refold {
            Arc::make_mut(&mut self.entries).push(entry);
            self.refold();
        } else {
            fold::apply(&mut self.state, &self.protocol, &entry);
            if matches!(entry.event, Some(Event::Inserted(_))) {
                self.protocol = Arc::new(insert::with(&self.own, &self.state.inserted));
            }
            Arc::make_mut(&mut self.entries).push(entry);
        }
    }

    /// The same meeting, its answers read through another visit or another person's turn of one step. Only to be
    /// read: what is entered belongs into the meeting itself.
    #[must_use]
    pub fn seen(&self, seen: Seen) -> Self {
        let mut meeting = self.clone();
        meeting.state.seen = Some(seen);
        meeting
    }

    /// All entries, the first one first, also those that were withdrawn.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Whether this is a copy without its covered answers, as a record.json is. What was struck is not missing.
    #[must_use]
    pub fn lacks_covered(&self) -> bool {
        let struck = |seq: u64| self.state.struck.iter().any(|(s, _)| *s == seq);
        let mut empty = self.entries.iter().filter(|e| e.event.is_none());
        empty.any(|e| !struck(e.seq))
    }

    /// Number of the latest entry.
    #[must_use]
    pub fn seq(&self) -> u64 {
        self.entries.last().map_or(0, |e| e.seq)
    }

    fn refold(&mut self) {
        (self.state, self.protocol) = fold::of(&self.own, &self.entries);
    }

    /// Struck words stay struck, also where a copy of the record still holds them.
    fn empty_struck(&mut self) {
        let all = Arc::make_mut(&mut self.entries);
        for place in 0..all.len() {
            let (before, rest) = all.split_at_mut(place);
            if let Some(Some(Event::Struck { entries })) = rest.first().map(|e| &e.event) {
                empty(before, entries);
            }
        }
    }
}

/// Nothing but the numbers of these entries is left. The opening is never struck: without it there is no meeting.
fn empty(entries: &mut [Entry], struck: &[u64]) {
    for entry in entries.iter_mut().filter(|e| struck.contains(&e.seq)) {
        if !matches!(entry.event, Some(Event::Opened(_))) {
            entry.event = None;
        }
    }
}

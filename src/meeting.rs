//! What may happen in a meeting, and what has: `Act` → `Event` → `State`.
//! Pure: no disk, no clock, no randomness; moments and ids ride inside entries.

pub mod act;
pub mod address;
pub mod attendance;
pub mod capture;
pub mod check;
pub mod closing;
pub mod condition;
pub mod decide;
pub mod entry;
pub mod event;
pub mod fold;
pub mod gaps;
pub mod items;
pub mod passing;
pub mod plan;
pub mod ready;
pub mod refusal;
pub mod run;
pub mod signing;
pub mod state;
pub mod strike;
pub mod undo;

use std::rc::Rc;

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

/// One running of a protocol by a team: its own copy of the protocol, what has happened, and where it stands.
#[derive(Debug, Clone)]
pub struct Meeting {
    pub protocol: Rc<Protocol>,
    pub state: State,
    entries: Vec<Entry>,
}

/// Why a stored record cannot be gone on with.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    #[error("This record has no beginning: its first entry does not open a meeting.")]
    NoOpening,
    #[error("The copy of the protocol inside this record cannot be read: {0}")]
    Protocol(String),
    #[error(
        "Entry {seq} of this record cannot be read ({why}). The other meetings are not touched; a backup may hold it whole."
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
        let protocol = read(&opened.protocol).map_err(Unreadable::Protocol)?;
        let mut meeting = Self {
            protocol: Rc::new(protocol),
            state: State::default(),
            entries,
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
            empty(&mut self.entries, entries);
        }
        if refold {
            self.entries.push(entry);
            self.refold();
        } else {
            fold::apply(&mut self.state, &self.protocol, &entry);
            self.entries.push(entry);
        }
    }

    /// All entries, the first one first, also those that were withdrawn.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Number of the latest entry.
    #[must_use]
    pub fn seq(&self) -> u64 {
        self.entries.last().map_or(0, |e| e.seq)
    }

    fn refold(&mut self) {
        self.state = fold::of(&self.protocol, &self.entries);
    }

    /// Struck words stay struck, also where a copy of the record still holds them.
    fn empty_struck(&mut self) {
        for place in 0..self.entries.len() {
            let (before, rest) = self.entries.split_at_mut(place);
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

//! A meeting together with its sealed entries: how entries of the store become a meeting, and events become entries.
//! No disk, no clock, no randomness: moment, author and salt are given.

use std::sync::Arc;

use super::Trouble;
use crate::base::id::RecordId;
use crate::base::stamp::Stamp;
use crate::meeting::{self, Event, Meeting, Unreadable, entry};
use crate::protocol::Protocol;
use crate::store::{self, Raw, verify_chain};
use crate::yaml::Source;

#[derive(Debug, Clone)]
pub(super) struct Record {
    pub id: RecordId,
    pub meeting: Meeting,
    pub sealed: Vec<Arc<store::Entry>>,
}

/// What an event is sealed with.
#[derive(Debug, Clone)]
pub(super) struct Seal {
    pub at: Stamp,
    pub by: String,
    pub salt: String,
}

impl Record {
    /// A new meeting, from the event that opens it.
    pub fn begin(id: RecordId, event: Event, seal: Seal) -> Result<Self, Trouble> {
        let first = sealed(&id, None, (1, &event), &seal);
        let entries = vec![entry_of(1, event, seal)];
        let meeting = Meeting::replay(entries, read_protocol)?;
        Ok(Self {
            id,
            meeting,
            sealed: vec![Arc::new(first)],
        })
    }

    /// The meeting that stored entries tell.
    ///
    /// # Errors
    /// A sentence where the chain does not hold or an entry cannot be read; only this meeting is stopped by it.
    pub fn replay(id: RecordId, sealed: Vec<store::Entry>) -> Result<Self, Trouble> {
        verify_chain(&id, &sealed).map_err(|broken| {
            Trouble::Said(format!(
                "The record of this meeting was changed from outside: {broken}. A backup may hold it whole; \
                 the other meetings are not touched."
            ))
        })?;
        let entries = sealed.iter().map(opened).collect::<Result<_, _>>()?;
        let meeting = Meeting::replay(entries, read_protocol)?;
        let sealed = sealed.into_iter().map(Arc::new).collect();
        Ok(Self {
            id,
            meeting,
            sealed,
        })
    }

    /// Takes an event in as the next entry and gives that entry, sealed.
    pub fn append(&mut self, event: Event, seal: Seal) -> Arc<store::Entry> {
        let seq = self.seq() + 1;
        if let Event::Struck { entries } = &event {
            self.strike(entries);
        }
        let next = Arc::new(sealed(&self.id, self.hash(), (seq, &event), &seal));
        self.sealed.push(Arc::clone(&next));
        self.meeting.apply(entry_of(seq, event, seal));
        next
    }

    fn strike(&mut self, seqs: &[u64]) {
        for entry in &mut self.sealed {
            if seqs.contains(&entry.seq) {
                Arc::make_mut(entry).strike();
            }
        }
    }

    /// Number of the latest entry.
    pub fn seq(&self) -> u64 {
        self.sealed.last().map_or(0, |entry| entry.seq)
    }

    /// Hash of the latest entry.
    pub fn hash(&self) -> Option<&str> {
        self.sealed.last().map(|entry| entry.hash.as_str())
    }

    /// Who is at the keyboard: the scribe, where there is one.
    pub fn by(&self) -> String {
        let state = &self.meeting.state;
        let scribe = state.roles.get("scribe");
        scribe.map_or_else(|| "keyboard".to_owned(), |id| state.name(*id))
    }
}

fn sealed(
    id: &RecordId,
    previous: Option<&str>,
    (seq, event): (u64, &Event),
    seal: &Seal,
) -> store::Entry {
    let (kind, body) = entry::encode(event);
    let raw = Raw {
        seq,
        at: seal.at.to_rfc3339(),
        by: seal.by.clone(),
        kind,
        version: entry::VERSION,
        body,
    };
    store::Entry::seal(id, previous, raw, seal.salt.clone())
}

fn entry_of(seq: u64, event: Event, seal: Seal) -> meeting::Entry {
    meeting::Entry {
        seq,
        at: seal.at,
        by: seal.by,
        event: Some(event),
    }
}

fn opened(sealed: &store::Entry) -> Result<meeting::Entry, Unreadable> {
    let seq = sealed.seq;
    let fault = |why: String| Unreadable::Entry { seq, why };
    if sealed.version > entry::VERSION {
        return Err(fault("a newer Roundtable wrote it".to_owned()));
    }
    let at = Stamp::parse_from_rfc3339(&sealed.at).map_err(|e| fault(format!("its time: {e}")))?;
    let read = |body: &String| entry::decode(seq, &sealed.kind, body);
    let event = sealed.body.as_ref().map(read).transpose()?;
    Ok(meeting::Entry {
        seq,
        at,
        by: sealed.by.clone(),
        event,
    })
}

fn read_protocol(text: &str) -> Result<Protocol, String> {
    Protocol::read(&Source::of("the record's protocol", text)).map_err(|faults| faults.headline())
}

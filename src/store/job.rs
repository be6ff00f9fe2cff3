//! What can be asked of the writer, as values that can wait in its queue.

mod apply;

use super::entry::Entry;
use super::ledger::ShareRow;
use super::shelf::{MeetingRow, TeamRow};
use crate::base::id::{AskId, PersonId, RecordId};

pub(crate) use apply::Hitch;

/// What a record is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecordKind {
    /// A meeting.
    Meeting,
    /// A team, between its meetings.
    Team,
}

impl RecordKind {
    pub(crate) fn word(self) -> &'static str {
        match self {
            RecordKind::Meeting => "meeting",
            RecordKind::Team => "team",
        }
    }
}

/// Where a text being typed belongs.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct DraftKey {
    /// The record.
    pub record: RecordId,
    /// The ask.
    pub ask: AskId,
    /// The run of its step, from 1.
    pub visit: u32,
    /// Whose turn, inside a repeat.
    pub presenter: Option<PersonId>,
    /// Who answers, where it is entered by person.
    pub person: Option<PersonId>,
    /// Which field of the ask; empty where there is one.
    pub part: String,
}

/// A text that was being typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Where it belongs.
    pub key: DraftKey,
    /// The text.
    pub text: String,
    /// When, RFC 3339.
    pub at: String,
}

/// A file that was written from a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Export {
    /// Where it was written.
    pub path: String,
    /// SHA-256 of its bytes, in hex.
    pub sha256: String,
    /// The record.
    pub record: RecordId,
    /// The last entry it tells.
    pub seq: u64,
    /// When, RFC 3339.
    pub at: String,
}

/// Words to be found by searching. Nothing sealed may be in here before its reveal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The entry they come from: striking it takes them away.
    pub seq: u64,
    /// Where in the meeting, in words: "3 List possible solutions".
    pub place: String,
    /// What was said, without control characters.
    pub text: String,
}

/// What a list shows of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Summary {
    /// A meeting's line.
    Meeting(MeetingRow),
    /// A team's line.
    Team(TeamRow),
}

/// New entries of one record, with all that goes with them in the same transaction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Append {
    /// The record.
    pub record: RecordId,
    /// What it is of; counts with its first entry.
    pub kind: RecordKind,
    /// The entries, in order, each sealed onto the one before.
    pub entries: Vec<Entry>,
    /// Its line in the lists, after these entries.
    pub summary: Option<Summary>,
    /// What these entries say, for searching.
    pub said: Vec<Said>,
    /// Drafts that these entries settle.
    pub settles: Vec<DraftKey>,
}

/// Words taken out of a record: entries keep their place and hash, not their body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Strike {
    /// The numbers of the entries whose words go.
    pub seqs: Vec<u64>,
    /// The entry that says so, and a line and drafts (in `settles`) without those words.
    pub append: Append,
}

/// One thing to write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Job {
    /// New entries.
    Append(Append),
    /// A text being typed; none takes the draft away.
    Draft {
        /// Where it belongs.
        key: DraftKey,
        /// The text.
        text: Option<String>,
        /// When, RFC 3339.
        at: String,
    },
    /// A file was written.
    Export(Export),
    /// Words are struck.
    Strike(Strike),
    /// A meeting goes into the trash, at this time (RFC 3339).
    Trash(RecordId, String),
    /// A meeting comes back from the trash.
    Restore(RecordId),
    /// A record goes for good, with all that belongs to it.
    Empty(RecordId),
    /// A list's line changed, or is rebuilt.
    Shelve(Summary),
    /// What a record says, rebuilt from its entries.
    Retell(RecordId, Vec<Said>),
    /// What is open of a team was reckoned, as of this turn of it, with the shares that were told anew for it.
    Reckon {
        /// The team's standing record.
        team: RecordId,
        /// Where the team has turned since, this comes too late and only the shares are kept.
        turn: u64,
        /// As JSON text.
        body: String,
        /// Each as of its entry.
        shares: Vec<ShareRow>,
    },
    /// Every list and the search index are emptied, to be filled again by `Shelve` and `Retell`.
    Unshelve,
}

impl Job {
    /// Whether old words must leave the files once this is written.
    pub(crate) fn erases(&self) -> bool {
        matches!(self, Job::Strike(_) | Job::Empty(_))
    }

    /// The record whose order this job is part of; none where it is the order of all.
    pub(crate) fn record(&self) -> Option<&RecordId> {
        let record = match self {
            Job::Unshelve => return None,
            Job::Append(append) | Job::Strike(Strike { append, .. }) => &append.record,
            Job::Draft { key, .. } => &key.record,
            Job::Export(export) => &export.record,
            Job::Trash(record, _)
            | Job::Restore(record)
            | Job::Empty(record)
            | Job::Retell(record, _)
            | Job::Reckon { team: record, .. }
            | Job::Shelve(
                Summary::Meeting(MeetingRow { record, .. }) | Summary::Team(TeamRow { record, .. }),
            ) => record,
        };
        Some(record)
    }
}

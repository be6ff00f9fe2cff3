//! The store from outside: what was kept stays kept, in order, and nothing else is claimed.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "the helpers of a test fail like the test"
)]

#[path = "store/copies.rs"]
mod copies;
#[path = "store/lists.rs"]
mod lists;
#[path = "store/locks.rs"]
mod locks;
#[path = "store/opening.rs"]
mod opening;
#[path = "store/striking.rs"]
mod striking;
#[path = "store/trouble.rs"]
mod trouble;
#[path = "store/writing.rs"]
mod writing;

use std::sync::atomic::AtomicU32;
use std::sync::{Arc, mpsc};
use std::time::Duration;

use roundtable::base::id::{AskId, PersonId, RecordId};
use roundtable::store::{
    Append, DraftKey, Entry, Job, MeetingRow, News, Options, Raw, RecordKind, State, Store,
    Summary, TeamRow, Writer,
};
use tempfile::TempDir;

/// Nothing here waits this long unless it hangs.
const LONG: Duration = Duration::from_mins(1);

/// A store in a folder of its own, with its writer and what the writer told.
struct Desk {
    dir: TempDir,
    store: Store,
    writer: Writer,
    news: mpsc::Receiver<News>,
    page_limit: Arc<AtomicU32>,
}

impl Desk {
    fn new() -> Desk {
        Desk::at(tempfile::tempdir().unwrap())
    }

    fn at(dir: TempDir) -> Desk {
        let store = Store::open(dir.path()).unwrap();
        let page_limit = Arc::new(AtomicU32::new(0));
        // A retry by the clock would hide whether the queue stands: only `try_now` tries here.
        let options = Options {
            retry: Duration::from_hours(1),
            delay_sync: None,
            page_limit: Arc::clone(&page_limit),
        };
        let (tell, news) = mpsc::channel();
        let notify = Box::new(move |told| drop(tell.send(told)));
        let writer = Writer::start(dir.path(), options, notify).unwrap();
        Desk {
            dir,
            store,
            writer,
            news,
            page_limit,
        }
    }

    fn heard(&self) -> News {
        self.news.recv_timeout(LONG).unwrap()
    }

    fn flush(&self) {
        self.writer.flush(LONG).unwrap();
    }

    /// Ends writer and reader, as the program does on leaving.
    fn leave(mut self) -> TempDir {
        self.writer.finish(LONG).unwrap();
        drop(self.store);
        self.dir
    }
}

fn id(name: &str) -> RecordId {
    RecordId(name.into())
}

/// `bodies` as the entries that follow those in `before`.
fn entries(record: &RecordId, before: &[Entry], bodies: &[&str]) -> Vec<Entry> {
    let mut all = before.to_vec();
    for body in bodies {
        let seq = all.len() as u64 + 1;
        let raw = Raw {
            seq,
            at: format!("2026-11-20T15:{:02}:00+01:00", seq % 60),
            by: "Ana Ruiz".into(),
            kind: "answered".into(),
            version: 1,
            body: format!("{{\"text\":\"{body}\"}}"),
        };
        let previous = all.last().map(|e| e.hash.clone());
        all.push(Entry::seal(
            record,
            previous.as_deref(),
            raw,
            format!("salt-{seq}"),
        ));
    }
    all.split_off(before.len())
}

fn append(record: &RecordId, entries: Vec<Entry>) -> Append {
    Append {
        record: record.clone(),
        kind: RecordKind::Meeting,
        entries,
        summary: None,
        said: Vec::new(),
        settles: Vec::new(),
    }
}

/// A meeting of one entry, with its line.
fn meeting(row: MeetingRow) -> Job {
    let record = row.record.clone();
    let mut append = append(&record, entries(&record, &[], &["opened"]));
    append.summary = Some(Summary::Meeting(row));
    Job::Append(append)
}

fn row(record: &str, team: &str, state: State) -> MeetingRow {
    MeetingRow {
        record: id(record),
        team: Some(id(team)),
        team_name: "Room 12".into(),
        protocol: "seven-steps".into(),
        title: "The 7-Step Problem-Solving Process".into(),
        topic: "Transitions after recess".into(),
        state,
        step: 5,
        steps: 7,
        step_title: "Choose".into(),
        started_at: "2026-11-20T14:10:00Z".into(),
        last_at: format!("2026-11-20T14:48:00Z {record}"),
        folder: None,
        more: "{}".into(),
        trashed: None,
    }
}

fn team(record: &str, name: &str, last_used: &str) -> Job {
    let record = id(record);
    let mut append = append(&record, entries(&record, &[], &["founded"]));
    append.kind = RecordKind::Team;
    append.summary = Some(Summary::Team(TeamRow {
        record,
        name: name.into(),
        members: "[]".into(),
        last_used: last_used.into(),
        more: "{}".into(),
    }));
    Job::Append(append)
}

fn key(record: &str, ask: &str, person: Option<u16>) -> DraftKey {
    DraftKey {
        record: id(record),
        ask: AskId(ask.into()),
        visit: 1,
        presenter: None,
        person: person.map(PersonId),
        part: String::new(),
    }
}

fn draft(key: &DraftKey, text: &str) -> Job {
    let at = "2026-11-20T15:11:00+01:00".into();
    Job::Draft {
        key: key.clone(),
        text: Some(text.into()),
        at,
    }
}

fn texts(store: &Store, record: &str) -> Vec<String> {
    let drafts = store.drafts(&id(record)).unwrap();
    drafts.into_iter().map(|draft| draft.text).collect()
}

/// Whether the bytes stand in any file of the folder.
fn on_disk(dir: &std::path::Path, words: &str) -> bool {
    let files = fs_err::read_dir(dir).unwrap().flatten();
    files.filter(|entry| entry.path().is_file()).any(|entry| {
        let bytes = fs_err::read(entry.path()).unwrap();
        bytes
            .windows(words.len())
            .any(|window| window == words.as_bytes())
    })
}

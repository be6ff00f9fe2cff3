//! The program's only writer: decide → apply → queue. It holds the clock and makes ids and salts. What it shows as
//! kept is on disk; what the disk does not take yet stays queued, and nobody who types waits for it.

mod adopt;
mod begin;
mod book;
mod care;
mod clerk;
mod clock;
mod disk;
mod drafts;
mod files;
mod hear;
mod leave;
pub mod library;
mod lists;
mod news;
mod reading;
mod recall;
mod record;
mod record_json;
mod resume;
mod roster;
mod rows;
mod running;
mod said;
mod sign;
mod teams;
mod travel;
mod trouble;
mod typing;

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicU32;
use std::sync::mpsc::Receiver;
use std::time::{Duration, Instant};

use chrono::NaiveDate;

use crate::base::id::RecordId;
use crate::base::stamp::{self, Stamp};
use crate::library::Library;
use crate::meeting::Meeting;
use crate::page::Saved;
use crate::protocol::Protocol;
use crate::settings::Places;
use crate::shelf::Shelf;
use crate::store::{Claim, Lock, Locked, Store};

use clerk::Clerk;
use clock::Watch;
use disk::{Bell, Disk};
use library::{Read, Shelves};
use lists::Lists;
use record::Seal;
use roster::Roster;
use running::Running;
use typing::Typing;

pub use clock::{Clock, Fixed, Paper};
pub use files::Format;
pub use news::Told;
pub use resume::Resumed;
pub use trouble::Trouble;

/// How the recorder works.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// For measuring: every commit takes this much longer.
    pub slow_disk: Option<Duration>,
    /// For tests: the store may not grow beyond so many pages; 0 is no limit.
    pub page_limit: Arc<AtomicU32>,
    /// A protocol file beside the library (`--protocol FILE`).
    pub protocol: Option<PathBuf>,
    /// The way to meet that is wanted, where it was read already.
    pub way: Option<Arc<Protocol>>,
    pub clock: Clock,
}

/// What the disk has not taken, for the banner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotSaved {
    pub since: Stamp,
    /// A few words: "the disk is full".
    pub why: String,
    /// What it is and what one can do, as sentences.
    pub advice: String,
    /// Entries held in memory only.
    pub entries: usize,
}

#[derive(Debug)]
pub struct Recorder {
    places: Places,
    options: Options,
    bell: Bell,
    watch: Watch,
    disk: Disk,
    clerk: Clerk,
    shelves: Shelves,
    /// Nobody has wanted all ways to meet yet: the library holds none, or the one that was named.
    unread: bool,
    reading: Option<Receiver<Vec<Read>>>,
    library: Library,
    shelf: Shelf,
    /// The day on which Home was read: on another one something else is due.
    shelved: NaiveDate,
    lists: Option<Lists>,
    running: Option<Running>,
    /// Meetings that were left while the disk did not take their last entries.
    parked: Vec<Running>,
    /// Teams whose last entry is not on disk yet.
    rosters: HashMap<RecordId, Roster>,
    opening: Typing,
    /// Sentences for the next news.
    notices: Vec<String>,
    last_sign: Option<Instant>,
}

impl Recorder {
    /// Opens the store and reads what Home needs. The library is read on a thread where it holds files of the team's
    /// own, else when it is wanted. `wake` is called from other threads when [`Recorder::news`] has something to tell;
    /// it must not block.
    ///
    /// # Errors
    /// A sentence where the store cannot be read or made.
    pub fn open(
        places: &Places,
        options: Options,
        wake: impl Fn() + Send + Sync + 'static,
    ) -> Result<Self, Trouble> {
        let bell = Bell(Arc::new(wake));
        let disk = Disk::open(&places.data, &options, &bell)?;
        let watch = Watch::of(options.clock.clone());
        let today = watch.now().date_naive();
        let (shelf, reckoned) = lists::shelf(&disk.store, &places.records, today)?;
        let clerk = Clerk::start(Arc::clone(&bell.0)).map_err(|e| {
            Trouble::Said(format!("The system gives no thread to write files: {e}."))
        })?;
        let shelves = Shelves {
            folder: places.protocols.clone(),
            file: options.protocol.clone(),
        };
        let mut recorder = Self {
            watch,
            places: places.clone(),
            options,
            bell,
            disk,
            clerk,
            shelves,
            unread: true,
            reading: None,
            library: Library::default(),
            shelf,
            shelved: today,
            lists: None,
            running: None,
            parked: Vec::new(),
            rosters: HashMap::new(),
            opening: Typing::default(),
            notices: Vec::new(),
            last_sign: None,
        };
        recorder.shelf.ways = library::BUILT_IN.len();
        if let Some(job) = reckoned {
            recorder.reckoned(job);
        }
        // Those that are built in are sound and counted; a file of the team's own may not be.
        if recorder.shelves.has_own() {
            recorder.reload_library();
        }
        if let Some(way) = recorder.options.way.take() {
            recorder.library = Library::holding(way);
        }
        Ok(recorder)
    }

    /// The time of the whole program, to the second.
    #[must_use]
    pub fn now(&self) -> Stamp {
        self.watch.now()
    }

    /// The time for the screen, finer than a second: flashes, half a second of deafness.
    #[must_use]
    pub fn moment(&self) -> Stamp {
        self.watch.exact(self.watch.instant())
    }

    /// The instant that goes with [`Recorder::now`]: for [`Recorder::due`].
    #[must_use]
    pub fn instant(&self) -> Instant {
        self.watch.instant()
    }

    /// Whether the wall clock went more than five minutes ahead while the machine slept (a closed lid): the last
    /// moment before. Told once.
    pub fn wall_jump(&mut self) -> Option<Stamp> {
        self.watch.jump()
    }

    /// What Home shows.
    #[must_use]
    pub fn shelf(&self) -> &Shelf {
        &self.shelf
    }

    /// The store, to look things up in.
    #[must_use]
    pub fn store(&self) -> &Store {
        &self.disk.store
    }

    /// Whether nothing can be written here.
    #[must_use]
    pub fn read_only(&self) -> bool {
        self.disk.store.read_only()
    }

    /// The meeting that is open here.
    #[must_use]
    pub fn meeting(&self) -> Option<&Meeting> {
        self.running.as_ref().map(|r| &r.record.meeting)
    }

    /// Its id.
    #[must_use]
    pub fn open_record(&self) -> Option<&RecordId> {
        self.running.as_ref().map(|r| &r.record.id)
    }

    /// The folder of the open meeting's files.
    #[must_use]
    pub fn folder(&self) -> Option<PathBuf> {
        let record = &self.running.as_ref()?.record;
        rows::folder(record).map(|folder| self.places.records.join(folder))
    }

    /// The last entry of the open meeting that is on disk; those after it are shown as not saved.
    #[must_use]
    pub fn held_after(&self) -> u64 {
        self.running.as_ref().map_or(0, |running| running.kept)
    }

    /// What the footer says of saving.
    #[must_use]
    pub fn saved(&self) -> Saved {
        let pending = self.disk.writer.pending();
        let typing = self
            .running
            .as_ref()
            .is_some_and(|r| r.typing.is_under_way());
        if self.disk.writer.failing().is_some() {
            Saved::Failing
        } else if pending.entries + pending.drafts > 0 || typing || self.opening.is_under_way() {
            Saved::Held
        } else if self.running.is_some() {
            Saved::Kept
        } else {
            Saved::Silent
        }
    }

    /// What the disk does not take; none while it does.
    #[must_use]
    pub fn trouble(&self) -> Option<NotSaved> {
        let (since, why) = self.disk.writer.failing()?;
        Some(NotSaved {
            since: self.watch.at(since),
            why: why.to_string(),
            advice: why.advice(),
            entries: self.disk.writer.pending().entries,
        })
    }

    /// Tries the disk again at once.
    pub fn try_now(&self) {
        self.disk.writer.try_now();
    }

    /// Somebody is here: a sign of life of the open meeting, given at most every 30 seconds.
    pub fn alive(&mut self) {
        let now = self.watch.instant();
        let lately = self
            .last_sign
            .is_some_and(|last| now.saturating_duration_since(last) < Duration::from_secs(30));
        if let Some(running) = self.running.as_ref().filter(|_| !lately) {
            sign::give(&self.disk.data, &running.record.id, self.watch.now());
            self.last_sign = Some(now);
        }
    }

    /// The right to write a record.
    fn lock(&self, record: &RecordId) -> Result<Lock, Trouble> {
        let claim = Claim {
            since: stamp::time_of_day(self.now()),
            host: String::new(),
        };
        match Lock::take(&self.disk.data, record, &claim)? {
            Locked::Mine(lock) => {
                sign::give(&self.disk.data, record, self.now());
                Ok(lock)
            }
            Locked::Held(held) => Err(Trouble::Held(held)),
        }
    }

    fn seal(&self, by: String) -> Seal {
        Seal {
            at: self.now(),
            by,
            salt: self.watch.clock.salt(),
        }
    }
}

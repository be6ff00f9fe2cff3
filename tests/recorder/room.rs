//! A room for tests: a home folder of its own, a clock that stands, and a team of three.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicU32;
use std::time::Duration;

use roundtable::base::id::{AskId, PersonId, StepId};
use roundtable::base::person::Member;
use roundtable::base::stamp::Stamp;
use roundtable::look::spot::{Part, SpotId};
use roundtable::meeting::capture::{Change, list, text};
use roundtable::meeting::{Act, Address, Place};
use roundtable::recorder::{Clock, Fixed, Options, Recorder, Trouble};
use roundtable::settings::Places;
use roundtable::shelf::Opening;

pub const LONG: Duration = Duration::from_secs(20);

pub struct Room {
    pub dir: tempfile::TempDir,
    pub clock: Fixed,
    pub page_limit: Arc<AtomicU32>,
}

impl Room {
    pub fn new() -> Self {
        let start = Stamp::parse_from_rfc3339("2026-01-20T15:10:00+01:00").unwrap();
        Self {
            dir: tempfile::tempdir().unwrap(),
            clock: Fixed::at(start),
            page_limit: Arc::default(),
        }
    }

    pub fn home(&self) -> &Path {
        self.dir.path()
    }

    pub fn places(&self) -> Places {
        Places::all_in(self.home())
    }

    pub fn open(&self) -> Recorder {
        self.try_open().unwrap()
    }

    pub fn try_open(&self) -> Result<Recorder, Trouble> {
        let options = Options {
            page_limit: Arc::clone(&self.page_limit),
            clock: Clock::Fixed(self.clock.clone()),
            ..Options::default()
        };
        Recorder::open(&self.places(), options, || {})
    }

    /// What a `kill -9` at this moment would leave: the files as they are, nobody holding them.
    pub fn killed(&self) -> Self {
        let dir = tempfile::tempdir().unwrap();
        copy(self.home(), dir.path());
        Self {
            dir,
            clock: self.clock.clone(),
            page_limit: Arc::default(),
        }
    }

    /// Every file of the home that holds these words.
    pub fn holding(&self, words: &str) -> Vec<PathBuf> {
        let mut found = Vec::new();
        for file in files(self.home()) {
            let bytes = fs_err::read(&file).unwrap();
            if bytes.windows(words.len()).any(|w| w == words.as_bytes()) {
                found.push(file);
            }
        }
        found
    }
}

fn copy(from: &Path, to: &Path) {
    for entry in fs_err::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            fs_err::create_dir(&target).unwrap();
            copy(&entry.path(), &target);
        } else if !target.to_string_lossy().ends_with("-shm") {
            fs_err::copy(entry.path(), &target).unwrap();
        }
    }
}

pub fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs_err::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found.sort();
    found
}

pub fn opening(topic: &str) -> Opening {
    let names = ["Ana Ruiz", "Jon Bell", "Mei Tan"];
    let people: Vec<Member> = (1u16..)
        .zip(names)
        .map(|(id, name)| Member {
            id: PersonId(id),
            name: name.to_owned(),
            position: "teacher".to_owned(),
        })
        .collect();
    Opening {
        protocol: "weekly-check-in".to_owned(),
        team: None,
        team_name: "Room 12".to_owned(),
        present: people.iter().map(|m| m.id).collect(),
        people,
        topic: topic.to_owned(),
        until: None,
        roles: BTreeMap::from([("scribe".to_owned(), PersonId(2))]),
        norms: Vec::new(),
        headings: BTreeMap::new(),
        minutes: BTreeMap::new(),
        stop_after: None,
    }
}

pub fn ask(id: &str) -> AskId {
    AskId(id.into())
}

pub fn step(id: &str) -> StepId {
    StepId(id.to_owned())
}

/// The group's text.
pub fn write(id: &str, words: &str) -> Act {
    Act::Answer {
        at: Address::of(ask(id)),
        change: Change::Text(text::Change::Write {
            text: words.to_owned(),
        }),
    }
}

/// One more line of a list.
pub fn add(id: &str, words: &str) -> Act {
    Act::Answer {
        at: Address::of(ask(id)),
        change: Change::List(list::Change::Add {
            item: roundtable::base::id::ItemId(0),
            text: words.to_owned(),
            category: String::new(),
        }),
    }
}

pub fn bring(id: &str) -> Act {
    Act::Bring {
        to: Place::Step(step(id)),
    }
}

pub fn new_line(id: &str) -> SpotId {
    SpotId {
        ask: ask(id),
        visit: 1,
        presenter: None,
        person: None,
        part: Part::New,
    }
}

/// Begins a meeting and waits until it is on disk and in its files.
pub fn begun(room: &Room, topic: &str) -> Recorder {
    let mut recorder = room.open();
    recorder.begin(&opening(topic)).unwrap();
    recorder.rest(LONG).unwrap();
    recorder
}

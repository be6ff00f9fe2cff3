//! A room with a screen: holds the place one is at, gives it keys, and shows its page as the wall shows it.

use std::fmt::Write as _;
use std::rc::Rc;

use roundtable::base::stamp::Stamp;
use roundtable::desk::outcome::{From, Go, Outcome};
use roundtable::desk::{self, Effect, World};
use roundtable::document::Document;
use roundtable::ledger::Ledger;
use roundtable::library::Library;
use roundtable::look::archive::ArchiveLook;
use roundtable::look::home::HomeLook;
use roundtable::look::ledger::LedgerLook;
use roundtable::look::library::LibraryLook;
use roundtable::look::opening::OpeningLook;
use roundtable::look::reading::ReadingLook;
use roundtable::look::teams::TeamsLook;
use roundtable::look::trash::TrashLook;
use roundtable::page::{self, Memory, Notice, Page, Saved, Style};
use roundtable::shelf::{Shelf, Summary, Team};
use roundtable::tui::{Tops, paint};

use super::keys::keys;
use super::matter;

pub enum Place {
    Home(HomeLook),
    Opening(Box<OpeningLook>),
    Library(LibraryLook),
    Archive(ArchiveLook),
    Ledger(LedgerLook),
    Reading(Box<ReadingLook>),
    Teams(TeamsLook),
    Trash(TrashLook),
}

pub struct Room {
    pub now: Stamp,
    pub shelf: Shelf,
    pub library: Library,
    pub teams: Vec<Team>,
    pub archive: Vec<Summary>,
    pub ledger: Ledger,
    pub trash: Vec<Summary>,
    pub place: Place,
    pub effects: Vec<Effect>,
    pub notice: Option<Notice>,
    pub memory: Memory,
    /// The opening as it was kept last.
    pub kept: String,
    pub presses: usize,
}

impl Room {
    /// The first run: nobody was ever here.
    pub fn first() -> Self {
        Self {
            now: matter::at("2026-11-22T15:05:00-05:00"),
            shelf: Shelf {
                ways: 14,
                ..Shelf::default()
            },
            library: matter::library(),
            teams: Vec::new(),
            ledger: Ledger::default(),
            archive: Vec::new(),
            trash: Vec::new(),
            place: Place::Home(HomeLook::default()),
            effects: Vec::new(),
            notice: None,
            memory: Memory {
                columns: 80,
                rows: 24,
                measure: 76,
                page: 18,
                last_top: 66,
            },
            kept: String::new(),
            presses: 0,
        }
    }

    /// Room 12 has met before.
    pub fn known() -> Self {
        let team = matter::room_12();
        let mut room = Self::first();
        room.shelf.team = Some(team.clone());
        room.shelf.meetings = 11;
        room.shelf.other_teams = 2;
        room.shelf.last_protocol = Some("Weekly check-in".to_owned());
        room.teams = vec![
            team,
            matter::team(
                "t-gym",
                "Gym",
                vec![matter::member(1, "Sam Okoro", "coach")],
            ),
        ];
        room
    }

    pub fn press(&mut self, notation: &str) -> &mut Self {
        for key in keys(notation) {
            self.presses += 1;
            self.hear(|place, world| match place {
                Place::Home(look) => desk::home::key(look, key, world),
                Place::Opening(look) => desk::opening::key(look, key, world),
                Place::Library(look) => desk::library::key(look, key, world),
                Place::Archive(look) => desk::archive::key(look, key, world),
                Place::Ledger(look) => desk::ledger::key(look, key, world),
                Place::Reading(look) => desk::reading::key(look, key, world),
                Place::Teams(look) => desk::teams::key(look, key, world),
                Place::Trash(look) => desk::trash::key(look, key, world),
            });
        }
        self
    }

    pub fn paste(&mut self, text: &str) -> &mut Self {
        self.hear(|place, world| match place {
            Place::Home(look) => desk::home::paste(look, text, world),
            Place::Opening(look) => desk::opening::paste(look, text, world),
            Place::Library(look) => desk::library::paste(look, text, world),
            Place::Archive(look) => desk::archive::paste(look, text, world),
            Place::Ledger(look) => desk::ledger::paste(look, text, world),
            Place::Reading(look) => desk::reading::paste(look, text, world),
            Place::Teams(look) => desk::teams::paste(look, text, world),
            Place::Trash(look) => desk::trash::paste(look, text, world),
        });
        self
    }

    fn hear(&mut self, told: impl FnOnce(&mut Place, &World) -> Outcome) {
        let world = World {
            now: self.now,
            shelf: &self.shelf,
            library: &self.library,
            teams: &self.teams,
            archive: &self.archive,
            ledger: &self.ledger,
            trash: &self.trash,
            meeting: None,
            saved: Saved::Kept,
            style: Style::default(),
            opening: Some(&self.kept),
            failing: false,
            memory: self.memory,
        };
        let outcome = told(&mut self.place, &world);
        self.notice = outcome.notice;
        for effect in outcome.effects {
            if let Effect::OpeningDraft(json) = &effect {
                self.kept.clone_from(json);
            } else {
                self.effects.push(effect);
            }
        }
        if let Some(go) = outcome.go {
            self.go(go);
        }
    }

    pub fn go(&mut self, go: Go) {
        self.place = match go {
            Go::Home | Go::Back => Place::Home(HomeLook::default()),
            Go::Opening(From::Fresh) => {
                let look = OpeningLook::fresh(&self.library, &self.teams, None);
                Place::Opening(Box::new(look))
            }
            Go::Opening(From::Way(id)) => {
                let look = OpeningLook::fresh(&self.library, &self.teams, Some(&id));
                Place::Opening(Box::new(look))
            }
            Go::Opening(From::Draft) => {
                let look = OpeningLook::restore(&self.kept, &self.library).expect("a kept opening");
                Place::Opening(Box::new(look))
            }
            Go::Library => Place::Library(LibraryLook::of(&self.library, None)),
            Go::Archive => Place::Archive(ArchiveLook::default()),
            Go::Ledger => Place::Ledger(LedgerLook::default()),
            Go::Teams => Place::Teams(TeamsLook::default()),
            Go::Trash => Place::Trash(TrashLook::default()),
        };
    }

    /// Opens minutes, as the loop does for `Effect::Read`.
    pub fn read(&mut self, record: &str) {
        let record = roundtable::base::id::RecordId(record.to_owned());
        let look = ReadingLook::of(
            record,
            "Weekly check-in".to_owned(),
            Rc::new(Document::default()),
        );
        self.place = Place::Reading(Box::new(look));
    }

    pub fn page(&self) -> Page {
        let frame = page::frame::Frame {
            now: self.now,
            saved: Saved::Kept,
            style: Style::default(),
            memory: self.memory,
        };
        let mut page = match &self.place {
            Place::Home(look) => page::home::page(look, &self.shelf, frame),
            Place::Opening(look) => page::opening::page(look, &self.library, &self.teams, frame),
            Place::Library(look) => page::library::page(look, &self.library, frame),
            Place::Archive(look) => {
                let older = self.shelf.meetings.saturating_sub(self.archive.len());
                page::archive::page(look, (&self.archive, older), frame)
            }
            Place::Ledger(look) => page::ledger::page(look, &self.ledger, "Room 12", frame),
            Place::Reading(look) => page::reading::page(look, frame),
            Place::Teams(look) => page::teams::page(look, &self.teams, frame),
            Place::Trash(look) => page::trash::page(look, &self.trash, frame),
        };
        if self.notice.is_some() {
            page.foot.notice.clone_from(&self.notice);
        }
        page
    }

    /// The screen at this size, with the place of the cursor below it.
    pub fn screen(&self, columns: u16, rows: u16) -> String {
        let (picture, _) = paint(&self.page(), columns, rows, &mut Tops::default());
        let mut text = String::new();
        for row in &picture.rows {
            writeln!(text, "{}", row.text().trim_end()).unwrap();
        }
        match picture.cursor {
            Some((column, row)) => {
                let shape = if picture.bar_cursor { "bar" } else { "block" };
                writeln!(text, "(cursor: column {column}, row {row}, {shape})").unwrap();
            }
            None => text.push_str("(no cursor)\n"),
        }
        text
    }

    pub fn wall(&self) -> String {
        self.screen(80, 24)
    }

    /// What the notice line says; empty for nothing.
    pub fn said(&self) -> &str {
        self.notice.as_ref().map_or("", |n| &n.text)
    }

    pub fn opening(&self) -> &OpeningLook {
        let Place::Opening(look) = &self.place else {
            panic!("the opening is not open");
        };
        look
    }

    /// The meeting that begins.
    pub fn begun(&self) -> &roundtable::shelf::Opening {
        match self.effects.last() {
            Some(Effect::Begin(opening)) => opening,
            other => panic!("no meeting begins: {other:?}\n{}", self.wall()),
        }
    }
}

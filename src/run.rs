//! The one loop: show the page, take an input, let the desk decide, carry out what it asks for. Generic over the
//! surface; owns no meaning of keys and writes nothing but through the recorder.

mod carry;
mod lists;
mod prefill;
mod view;

use std::io;
use std::rc::Rc;
use std::time::{Duration, Instant};

use crate::base::id::RecordId;
use crate::base::key::Key;
use crate::desk::{Desk, Effect, Place, World};
use crate::document::Document;
use crate::look::panel::Panel;
use crate::look::step::StepLook;
use crate::meeting::Meeting;
use crate::page::{Memory, Page, Side, Style};
use crate::recorder::Recorder;
use crate::settings::{Places, Settings};
use crate::surface::{Input, Signal, Surface};

pub use prefill::Prefill;

/// Where the program begins.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Start {
    #[default]
    Home,
    /// The opening, filled in as far as it was said beforehand.
    Open(Box<Prefill>),
    /// A meeting to go on with; `None`: the last one that waits.
    Resume(Option<RecordId>),
}

/// What the loop works with.
pub struct Room<S: Surface> {
    pub surface: S,
    pub recorder: Recorder,
    pub settings: Settings,
    pub places: Places,
    pub style: Style,
    /// Something to say at the start: settings that could not be read.
    pub greeting: Option<String>,
}

/// How the loop ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ending {
    /// Everything is on disk.
    Kept,
    /// A sentence: what is not.
    Unsaved(String),
}

/// Runs until somebody leaves, or the terminal is gone; everything entered is on disk then, or the ending says what
/// is not.
///
/// # Errors
/// Where the terminal fails; what was entered is kept all the same.
pub fn run<S: Surface>(room: Room<S>, start: Start) -> io::Result<Ending> {
    let mut turn = Turn::of(room);
    turn.begin(start);
    let outcome = turn.rounds();
    let ending = turn.end();
    outcome.map(|()| ending)
}

/// The loop between two showings.
struct Turn<S: Surface> {
    surface: S,
    recorder: Recorder,
    settings: Settings,
    places: Places,
    style: Style,
    desk: Desk,
    memory: Memory,
    opening: Option<String>,
    /// The minutes as they were told last, with the entry they reach to.
    told: Option<(u64, Rc<Document>)>,
    /// The second column as it was made last, in the same way.
    beside: Option<(u64, Rc<Side>)>,
    over: bool,
}

impl<S: Surface> Turn<S> {
    fn of(room: Room<S>) -> Self {
        let opening = room.recorder.kept_opening();
        let mut turn = Self {
            surface: room.surface,
            recorder: room.recorder,
            settings: room.settings,
            places: room.places,
            style: room.style,
            desk: Desk::default(),
            memory: Memory::default(),
            opening,
            told: None,
            beside: None,
            over: false,
        };
        if let Some(sentence) = room.greeting {
            turn.desk.tell(sentence, turn.recorder.moment());
        }
        turn
    }

    fn begin(&mut self, start: Start) {
        match start {
            Start::Home => {}
            Start::Resume(named) => {
                let waiting = self
                    .recorder
                    .shelf()
                    .waiting
                    .first()
                    .map(|m| m.record.clone());
                match named.or(waiting) {
                    Some(record) => self.carry(vec![Effect::Resume(record)]),
                    None => self.desk.tell(
                        "No meeting waits to be gone on with.",
                        self.recorder.moment(),
                    ),
                }
            }
            Start::Open(prefill) => {
                self.ways_for(&prefill);
                // Without the lists the team is new; it can be chosen on the page.
                let _ = self.recorder.load_lists();
                self.with_world(|desk, world| {
                    let mut look = prefill.filled(world.library, world.teams);
                    look.filled.open = world.open_of(look.filled.team.as_ref());
                    desk.place = Place::Opening(Box::new(look));
                });
            }
        }
    }

    /// Shows, waits, hears; inputs that wait already are heard before the page is shown again.
    fn rounds(&mut self) -> io::Result<()> {
        while !self.over {
            let page = self.page();
            let wait = page.next_change;
            let wait = self.show(&page)?.or(wait);
            let mut input = self.surface.next(self.until(wait))?;
            while input != Input::Late && !self.over {
                self.hear(input);
                input = self.surface.next(Some(Instant::now()))?;
            }
            self.settle();
        }
        Ok(())
    }

    /// Shows the page. Where it was made for a window of another width, for fewer rows, or without knowing that there is
    /// more to read, it is made once more; then comes when that one changes.
    fn show(&mut self, page: &Page) -> io::Result<Option<Duration>> {
        let before = self.memory;
        self.memory = self.surface.show(page)?;
        if !before.is_outgrown(&self.memory) {
            return Ok(None);
        }
        let fitting = self.page();
        if fitting == *page {
            return Ok(None);
        }
        self.memory = self.surface.show(&fitting)?;
        Ok(fitting.next_change)
    }

    /// When the loop must turn without an input: a clock that moves, a draft that is due.
    fn until(&self, wait: Option<Duration>) -> Option<Instant> {
        let tick = wait.map(|wait| Instant::now() + wait);
        tick.into_iter().chain(self.recorder.due()).min()
    }

    fn hear(&mut self, input: Input) {
        self.woke();
        if matches!(input, Input::Key(_) | Input::Paste(_)) {
            self.lists();
        }
        let effects = match input {
            Input::Key(key) => self.key(key),
            Input::Paste(text) => self.with_world(|desk, world| desk.paste(&text, world)),
            // As the key: in a meeting the first asks, the second stops for today.
            Input::Signal(Signal::Interrupt) => {
                self.with_world(|desk, world| desk.key(Key::Ctrl('c'), world))
            }
            Input::Signal(Signal::End) => {
                self.over = true;
                Vec::new()
            }
            Input::News => {
                self.news();
                Vec::new()
            }
            Input::Resize | Input::Signal(Signal::Resumed) | Input::Late => Vec::new(),
        };
        self.carry(effects);
    }

    /// Actions are set by commands too: whoever comes to their page sees them as they are now.
    fn key(&mut self, key: Key) -> Vec<Effect> {
        let was_there = matches!(self.desk.place, Place::Ledger(_));
        let effects = self.with_world(|desk, world| desk.key(key, world));
        if !was_there && matches!(self.desk.place, Place::Ledger(_)) {
            self.recorder.read_again();
        }
        effects
    }

    /// After every round: drafts that are due, a sign of life.
    fn settle(&mut self) {
        self.woke();
        let now = self.recorder.instant();
        if self.recorder.due().is_some_and(|due| due <= now) {
            self.recorder.settle(now);
        }
        self.recorder.alive();
    }

    /// What the writer, the clerk and the library thread have told.
    fn news(&mut self) {
        let told = self.recorder.news();
        let now = self.recorder.moment();
        for sentence in told.notices {
            self.desk.tell(sentence, now);
        }
        if told.recovered {
            self.desk.recovered(now);
        }
    }

    /// A closed lid while the program ran: the room is asked what the time was.
    fn woke(&mut self) {
        let Some(from) = self.recorder.wall_jump() else {
            return;
        };
        if self
            .recorder
            .meeting()
            .is_some_and(|m| m.state.is_sitting())
            && let Place::Meeting(look) = &mut self.desk.place
        {
            look.panel = Some(Panel::Gap { from, row: 1 });
        }
    }

    /// Everything on disk, the writer at rest.
    fn end(mut self) -> Ending {
        match self.recorder.finish() {
            Ok(()) => Ending::Kept,
            Err(unsaved) => Ending::Unsaved(unsaved.to_string()),
        }
    }

    /// The desk together with the world it may look at.
    fn with_world<T>(&mut self, hear: impl FnOnce(&mut Desk, &World<'_>) -> T) -> T {
        let world = view::world(
            &self.recorder,
            self.style,
            (self.memory, self.opening.as_deref()),
        );
        hear(&mut self.desk, &world)
    }

    fn meeting(&self) -> Option<&Meeting> {
        self.recorder.meeting()
    }

    fn look(&self) -> Option<&StepLook> {
        if let Place::Meeting(look) = &self.desk.place {
            return Some(look);
        }
        None
    }
}

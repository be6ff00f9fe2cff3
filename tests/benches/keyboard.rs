//! One at the keyboard, without a terminal: what the loop does between a key and the bytes that are written.

use roundtable::base::id::AskId;
use roundtable::base::key::Key;
use roundtable::base::stamp::Stamp;
use roundtable::desk::{Desk, Effect, Place, World};
use roundtable::look::spot::{Part, SpotId};
use roundtable::page::{Memory, Style, step};
use roundtable::recorder::{Fixed, Recorder};
use roundtable::settings::Places;
use roundtable::tui::{Colours, Screen, Tops, paint};

use crate::house;

pub struct Keyboard {
    recorder: Recorder,
    desk: Desk,
    memory: Memory,
    tops: Tops,
    screen: Screen<Vec<u8>>,
    size: (u16, u16),
    presses: usize,
    _home: tempfile::TempDir,
}

impl Keyboard {
    /// In the sixty-first line of a list, in a window of this size.
    pub fn at(size: (u16, u16)) -> Self {
        let home = tempfile::tempdir().unwrap();
        let clock = Fixed::at(Stamp::parse_from_rfc3339("2026-11-20T15:10:00+01:00").unwrap());
        let mut recorder = house::open(&Places::all_in(home.path()), &clock);
        recorder.begin(&house::opening(0, &recorder)).unwrap();
        house::talk(&mut recorder, 60, 0);
        let mut keyboard = Self {
            recorder,
            desk: Desk::default(),
            memory: Memory::default(),
            tops: Tops::default(),
            screen: Screen::new(Vec::new(), Colours::True),
            size,
            presses: 0,
            _home: home,
        };
        let world = world(&keyboard.recorder, keyboard.memory);
        let line = SpotId {
            ask: AskId("changes".into()),
            visit: 1,
            presenter: None,
            person: None,
            part: Part::New,
        };
        let half = (line, "Half a li".to_owned());
        keyboard.desk.enter(vec![half], None, &world);
        keyboard.show();
        keyboard
    }

    /// A letter, or the key that takes it back.
    pub fn press(&mut self) {
        self.presses += 1;
        let key = if self.presses.is_multiple_of(2) {
            Key::Backspace
        } else {
            Key::Char('a')
        };
        let world = world(&self.recorder, self.memory);
        let effects = self.desk.key(key, &world);
        assert!(!effects.is_empty(), "nobody writes");
        for effect in effects {
            if let Effect::Draft { spot, text } = effect {
                self.recorder.draft(&spot, &text);
            }
        }
        self.show();
    }

    fn show(&mut self) {
        let Place::Meeting(look) = &self.desk.place else {
            return;
        };
        let world = world(&self.recorder, self.memory);
        let mut page = step::page(&step::Scene {
            meeting: world.meeting.unwrap(),
            look,
            now: world.now,
            saved: world.saved,
            kept_upto: self.recorder.held_after(),
            trouble: None,
            style: world.style,
            memory: world.memory,
            minutes: None,
            commands: &[],
        });
        self.desk.said_over(&mut page, world.now);
        let (picture, memory) = paint(&page, self.size.0, self.size.1, &mut self.tops);
        self.memory = memory;
        self.screen.show(picture).unwrap();
        self.screen.out_mut().clear();
    }
}

fn world(recorder: &Recorder, memory: Memory) -> World<'_> {
    World {
        now: recorder.moment(),
        shelf: recorder.shelf(),
        library: recorder.library(),
        teams: recorder.teams(),
        archive: recorder.archive(),
        ledger: recorder.ledger(),
        trash: recorder.trashed(),
        meeting: recorder.meeting(),
        saved: recorder.saved(),
        style: Style::default(),
        opening: None,
        failing: false,
        memory,
    }
}

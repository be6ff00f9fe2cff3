//! The bot at the keyboard: it holds a meeting through the real loop, also in a second sitting, looking at the page as
//! people do. It sees which ask is open and what stands under the caret, and knows no protocol.

use std::collections::{HashMap, VecDeque};
use std::io;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::mpsc::channel;
use std::time::{Duration, Instant};

use roundtable::base::id::PersonId;
use roundtable::base::key::Key;
use roundtable::base::person::Member;
use roundtable::base::stamp::Stamp;
use roundtable::page::{Block, Cell, FieldView, Memory, Page, Strip, Style};
use roundtable::protocol::{Ask, Enter, Kind, Protocol};
use roundtable::recorder::{Clock, Fixed, Options, Recorder};
use roundtable::run::{Ending, Prefill, Room, Start, run};
use roundtable::settings::{Places, Settings};
use roundtable::surface::{Input, Signal, Surface};
use roundtable::tui::{Tops, paint};

use super::bot::PEOPLE;

/// More keys than any of these meetings can need.
const MANY: usize = 3000;
/// Between the first sitting and the second one.
const FORTNIGHT: Duration = Duration::from_hours(14 * 24);
const SIZE: (u16, u16) = (80, 24);

/// What the hands did and saw.
#[derive(Debug, Default)]
pub struct Sat {
    /// The last screens, the latest one last.
    pub screens: VecDeque<String>,
    /// Words of the asks that were open once.
    pub seen: Vec<String>,
    pub closed: bool,
}

struct Hands<'s> {
    protocol: Arc<Protocol>,
    people: usize,
    clock: Fixed,
    sat: &'s mut Sat,
    page: Page,
    tops: Tops,
    keys: VecDeque<Key>,
    /// How often something was entered at this ask.
    entered: HashMap<String, usize>,
    /// Tabs since an ask was come to that was new.
    tabs: usize,
    shown: bool,
    rested: bool,
    total: usize,
}

/// Holds a meeting by a protocol with so many people.
pub fn sit(protocol: &Arc<Protocol>, people: usize) -> Sat {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("way.yaml");
    fs_err::write(&file, &protocol.text).unwrap();
    let places = Places::all_in(home.path());
    let clock = Fixed::at(Stamp::parse_from_rfc3339("2026-11-20T15:10:00-05:00").unwrap());
    let (bell, wake) = channel();
    let bell = Mutex::new(bell);
    let options = Options {
        clock: Clock::Fixed(clock.clone()),
        protocol: Some(file),
        ..Options::default()
    };
    let mut recorder = Recorder::open(&places, options, move || {
        let _ = bell.lock().unwrap().send(());
    })
    .unwrap();
    recorder.wait_library();
    let mut sat = Sat::default();
    let hands = Hands {
        protocol: Arc::clone(protocol),
        people,
        clock,
        sat: &mut sat,
        page: Page::default(),
        tops: Tops::default(),
        keys: VecDeque::new(),
        entered: HashMap::new(),
        tabs: 0,
        shown: false,
        rested: false,
        total: 0,
    };
    let room = Room {
        surface: hands,
        recorder,
        settings: Settings::default(),
        places,
        style: Style::default(),
        greeting: None,
    };
    assert_eq!(run(room, begin(protocol, people)).unwrap(), Ending::Kept);
    drop(wake);
    sat
}

fn begin(protocol: &Protocol, people: usize) -> Start {
    let people = PEOPLE.iter().take(people).map(|(name, position)| Member {
        id: PersonId(0),
        name: (*name).to_owned(),
        position: (*position).to_owned(),
    });
    Start::Open(Box::new(Prefill {
        protocol: Some(protocol.id.clone()),
        team: Some("Bots".to_owned()),
        people: people.collect(),
        topic: None,
        until: None,
    }))
}

fn typed(text: &str) -> impl Iterator<Item = Key> {
    text.chars().map(Key::Char)
}

impl Hands<'_> {
    /// What is pressed next; nothing where the meeting is over.
    fn press(&mut self) -> Option<Vec<Key>> {
        let screen = self.screen();
        if screen.contains("The meeting is closed and kept.") {
            self.sat.closed = true;
            return None;
        }
        if screen.contains("The meeting waits.") {
            self.clock.advance(FORTNIGHT);
            return Some(vec![Key::Char('q')]);
        }
        if matches!(self.page.foot.strip, Some(Strip::Question { .. })) {
            return Some(vec![Key::Enter]);
        }
        if let Some(ask) = self.ask().cloned() {
            return Some(self.at(&ask));
        }
        if screen.contains("Esc goes back to where the meeting is") {
            return Some(vec![Key::Esc]);
        }
        if screen.contains("Is the record complete?") || screen.contains("What happens next?") {
            let out = self.field().map(|_| Key::Esc);
            return Some(out.into_iter().chain([Key::Char('g')]).collect());
        }
        let goes = self.page.footer.hints.iter().any(|h| h.key == "Enter");
        Some(vec![if goes { Key::Enter } else { Key::Char('g') }])
    }

    /// The ask that is open. Where one person has many values that person is the title, and the ask stands above.
    fn ask(&self) -> Option<&Ask> {
        let words = &self.page.ask.as_ref()?.words;
        let said = &self.page.head.as_ref()?.said;
        let named = |by: &dyn Fn(&Ask) -> bool| {
            let mut asks = self.protocol.asks().map(|(_, ask)| ask);
            asks.find(|ask| by(ask))
        };
        // Several steps may ask with the same words.
        let screen = self.screen();
        let steps = self.protocol.steps.iter();
        let mut here = steps.filter(|step| screen.contains(&step.title));
        let own = here.find_map(|s| s.asks.iter().find(|ask| ask.words == *words));
        let any = own.or_else(|| named(&|ask| ask.words == *words));
        any.or_else(|| named(&|ask| said.contains(&ask.words)))
    }

    fn at(&mut self, ask: &Ask) -> Vec<Key> {
        let key = ask.id.to_string();
        if !self.entered.contains_key(&key) {
            self.tabs = 0;
            self.sat.seen.push(ask.words.clone());
        }
        let entered = self.entered.entry(key).or_default();
        *entered += 1;
        let times = *entered;
        if times > most(ask, self.people) || (times > 1 && self.is_full()) {
            self.tabs += 1;
            return if self.tabs > 2 * self.protocol.asks().count() {
                vec![Key::Ctrl('g')]
            } else if self.tabs.is_multiple_of(12) {
                vec![Key::Esc, Key::Char('g')]
            } else {
                vec![Key::Tab]
            };
        }
        match (self.prose(), self.field()) {
            (Some(_), _) => prose(ask),
            (None, Some(field)) => line(field).into_iter().chain([Key::Enter]).collect(),
            (None, None) => vec![number(ask, times)],
        }
    }

    /// "4 of 4 in": nothing is left to enter.
    fn is_full(&self) -> bool {
        let tally = self.page.ask.as_ref().map(|a| a.tally.plain());
        let tally = tally.unwrap_or_default();
        let words: Vec<&str> = tally.split_whitespace().collect();
        let full = |w: &[&str]| matches!(w, [done, "of", all] if done == all);
        // "person 2 of 2" says who answers, not how much is in.
        let persons = words.iter().position(|w| *w == "person");
        let said = words.get(..persons.unwrap_or(words.len()));
        said.unwrap_or_default().windows(3).any(full)
    }

    fn prose(&self) -> Option<&FieldView> {
        self.page.body.iter().find_map(|block| match block {
            Block::Prose(field) => Some(field),
            Block::Gap
            | Block::Line(..)
            | Block::Rows(_)
            | Block::Digits(_)
            | Block::Document { .. } => None,
        })
    }

    /// The line under the caret.
    fn field(&self) -> Option<&FieldView> {
        let rows = self.page.body.iter().filter_map(|block| match block {
            Block::Rows(rows) => Some(rows),
            Block::Gap
            | Block::Line(..)
            | Block::Prose(_)
            | Block::Digits(_)
            | Block::Document { .. } => None,
        });
        let cells = rows
            .flat_map(|r| &r.rows)
            .flat_map(|r| r.cells.iter().chain(&r.under));
        let mut fields = cells.filter_map(|cell| match cell {
            Cell::Field(field) => Some(field),
            Cell::Line(_) | Cell::Slot(_) => None,
        });
        fields.next().map(AsRef::as_ref)
    }

    fn screen(&self) -> String {
        self.sat.screens.back().cloned().unwrap_or_default()
    }
}

/// So often something is entered at an ask.
fn most(ask: &Ask, people: usize) -> usize {
    let by_person = ask.enter == Some(Enter::Each) || ask.sealed.is_some();
    match &ask.kind {
        // The same number again would clear what was chosen.
        Kind::Text(_) | Kind::Choice(_) if !by_person => 1,
        Kind::Text(_) | Kind::Choice(_) | Kind::Consent(_) | Kind::Signoff(_) => people,
        Kind::Round(round) => people * (1 + round.replies as usize),
        Kind::List(list) => list.min.unwrap_or_default().max(3) as usize,
        Kind::Form(form) => form.fields.len() * people,
        Kind::Actions(_) | Kind::Whys(_) => 4,
        Kind::Decision(_) => 8,
        Kind::Vote(_) => 4 * people,
        Kind::Rating(_) | Kind::Checklist(_) | Kind::Table(_) | Kind::Assign(_) => 24 * people,
        Kind::Matrix(_) | Kind::Review(_) => 24,
    }
}

/// What is pressed where no caret stands.
fn number(ask: &Ask, times: usize) -> Key {
    match &ask.kind {
        Kind::Consent(_) => Key::Char('4'),
        Kind::Decision(_) | Kind::Vote(_) if times.is_multiple_of(2) => Key::Enter,
        Kind::Rating(_) | Kind::Matrix(_) | Kind::Review(_) => Key::Char('3'),
        Kind::Checklist(_) => Key::Char(' '),
        Kind::Text(_)
        | Kind::List(_)
        | Kind::Form(_)
        | Kind::Round(_)
        | Kind::Choice(_)
        | Kind::Table(_)
        | Kind::Assign(_)
        | Kind::Vote(_)
        | Kind::Whys(_)
        | Kind::Decision(_)
        | Kind::Actions(_)
        | Kind::Signoff(_) => Key::Char('1'),
    }
}

fn prose(ask: &Ask) -> Vec<Key> {
    let asked = if let Kind::Text(text) = &ask.kind {
        text.words
    } else {
        None
    };
    let words = asked.map_or(3, |w| w.low);
    let text = vec!["word"; words as usize].join(" ");
    typed(&text).chain([Key::Tab]).collect()
}

/// Something that the line under the caret can take.
fn line(field: &FieldView) -> Vec<Key> {
    let wanted = &field.placeholder;
    let text = if wanted.contains("date") || wanted.contains("Dec") {
        "+2w"
    } else if wanted.contains("number") {
        "3"
    } else if wanted.contains("name") || wanted.contains("letters") {
        "an"
    } else {
        "something seen"
    };
    typed(text).collect()
}

impl Surface for Hands<'_> {
    fn show(&mut self, page: &Page) -> io::Result<Memory> {
        let (picture, memory) = paint(page, SIZE.0, SIZE.1, &mut self.tops);
        let rows: Vec<&str> = picture.rows.iter().map(|r| r.text().trim_end()).collect();
        self.sat.screens.push_back(rows.join("\n"));
        if self.sat.screens.len() > 12 {
            self.sat.screens.pop_front();
        }
        self.page = page.clone();
        self.shown = true;
        Ok(memory)
    }

    fn next(&mut self, _: Option<Instant>) -> io::Result<Input> {
        if !std::mem::take(&mut self.shown) {
            return Ok(Input::Late);
        }
        self.total += 1;
        assert!(
            self.total < MANY,
            "{} does not come to its end:\n{}",
            self.protocol.id,
            Vec::from(self.sat.screens.clone()).join("\n\n")
        );
        if let Some(key) = self.keys.pop_front() {
            self.clock.advance(Duration::from_millis(200));
            return Ok(Input::Key(key));
        }
        if !std::mem::replace(&mut self.rested, true) {
            self.clock.advance(Duration::from_secs(1));
            return Ok(Input::Late);
        }
        self.rested = false;
        let Some(keys) = self.press() else {
            return Ok(Input::Signal(Signal::End));
        };
        self.keys = keys.into();
        let key = self.keys.pop_front().unwrap();
        Ok(Input::Key(key))
    }
}

//! Plays a story: a home folder of its own, the real loop, the real store, a clock that stands.

use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::mpsc::channel;

use roundtable::base::id::PersonId;
use roundtable::base::person::Member;
use roundtable::base::stamp::Stamp;
use roundtable::page::Style;
use roundtable::recorder::{Clock, Fixed, Options, Recorder};
use roundtable::run::{Ending, Prefill, Room, Start, run};
use roundtable::settings::{Places, Settings};

use super::notation::{Line, Story, size};
use super::player::{Player, Script};
use super::telling;

pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/stories")
}

/// Plays the story and compares what came of it with the snapshot beside it.
pub fn play(name: &str) {
    let file = name.replace('_', "-");
    let text = fs_err::read_to_string(folder().join(format!("{file}.story"))).unwrap();
    let told = telling::told(&played(&file, &Story::read(&text), true));
    insta::with_settings!({
        snapshot_path => folder(),
        prepend_module_to_snapshot => false,
        omit_expression => true,
    }, {
        insta::assert_snapshot!(file, told);
    });
}

/// The story to its end; `patient` waits for the disk after each thought, so that screens say what is saved.
pub fn played(name: &str, story: &Story, patient: bool) -> Script {
    let mut script = prepared(name, story, patient);
    let mut begin = beginning(story);
    loop {
        // The killed program still writes into its old home; it is dropped behind it.
        let home = script.home.path().to_owned();
        one_run(&mut script, &home, begin);
        begin = match between(&mut script) {
            Some(Line::Start) => Start::Home,
            Some(Line::Resume) => Start::Resume(None),
            Some(line) => panic!(
                "{name}: the program has ended before {line:?}\n{}",
                script.screen
            ),
            None => break,
        };
    }
    script
}

/// The story until its end or until somebody leaves the program.
pub fn played_until_left(name: &str, story: &Story) -> Script {
    let mut script = prepared(name, story, false);
    let home = script.home.path().to_owned();
    one_run(&mut script, &home, beginning(story));
    script
}

fn prepared(name: &str, story: &Story, patient: bool) -> Script {
    let start = story.said("start").unwrap_or("2026-11-20T15:02:00-05:00");
    let clock = Fixed::at(Stamp::parse_from_rfc3339(start).unwrap());
    let (columns, rows) = size(story.said("size").unwrap_or("80x24"));
    Script {
        name: name.to_owned(),
        lines: story.lines.clone().into(),
        columns,
        rows,
        clock,
        patient,
        home: tempfile::tempdir().unwrap(),
        file: story.said("file").map(|file| folder().join(file)),
        left: Vec::new(),
        looks: Vec::new(),
        screen: String::new(),
        to_its_end: false,
        before: String::new(),
        footers: Vec::new(),
    }
}

/// The next line that is not only time passing.
fn between(script: &mut Script) -> Option<Line> {
    loop {
        let (_, line) = script.lines.pop_front()?;
        if let Line::Wait(time) = line {
            script.clock.advance(time);
        } else if let Line::Sleep(time) = line {
            script.clock.sleep(time);
        } else {
            return Some(line);
        }
    }
}

/// The program from its start to its end.
fn one_run(script: &mut Script, home: &Path, begin: Start) {
    let (bell, wake) = channel();
    let bell = Mutex::new(bell);
    let places = Places::all_in(home);
    let mut recorder = open(script, &places, move || {
        // Nobody listens any more once the program has ended.
        let _ = bell.lock().unwrap().send(());
    });
    recorder.wait_library();
    let room = Room {
        surface: Player::of(script, wake),
        recorder,
        settings: Settings::default(),
        places,
        style: Style::default(),
        greeting: None,
    };
    assert_eq!(run(room, begin).unwrap(), Ending::Kept);
}

pub fn open(script: &Script, places: &Places, wake: impl Fn() + Send + Sync + 'static) -> Recorder {
    let options = Options {
        clock: Clock::Fixed(script.clock.clone()),
        protocol: script.file.clone(),
        ..Options::default()
    };
    Recorder::open(places, options, wake).unwrap()
}

/// A story with a protocol begins on the last page of the opening; one without begins at Home.
fn beginning(story: &Story) -> Start {
    let Some(protocol) = story.said("protocol") else {
        return Start::Home;
    };
    let person = |said: &str| {
        let (name, position) = said.split_once(',').unwrap_or((said, ""));
        Member {
            id: PersonId(0),
            name: name.trim().to_owned(),
            position: position.trim().to_owned(),
        }
    };
    Start::Open(Box::new(Prefill {
        protocol: Some(protocol.to_owned()),
        team: story.said("team").map(str::to_owned),
        people: story.all("person").map(person).collect(),
        topic: story.said("topic").map(str::to_owned),
        until: story
            .said("until")
            .map(|t| roundtable::base::date::clock_time(t).unwrap()),
    }))
}

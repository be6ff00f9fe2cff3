//! A fault of the program itself. The program has no way to be told to panic, and shall have none: this test program
//! runs the real loop, recorder and terminal in a pseudo-terminal, over a surface that panics at one key.

use std::io;
use std::time::Instant;

use portable_pty::CommandBuilder;
use roundtable::base::key::Key;
use roundtable::page::{Memory, Page, Style};
use roundtable::recorder::{Options, Recorder};
use roundtable::run::{self, Start};
use roundtable::settings::{Environment, Places, Settings};
use roundtable::surface::{Input, Surface};
use roundtable::tui::{Colours, Terminal};

use crate::room::{ENTER, Room, command, home, sound, to_first_step};

/// The terminal, with a fault at F12.
struct Faulty(Terminal);

impl Surface for Faulty {
    fn show(&mut self, page: &Page) -> io::Result<Memory> {
        self.0.show(page)
    }

    fn next(&mut self, until: Option<Instant>) -> io::Result<Input> {
        let input = self.0.next(until)?;
        assert_ne!(input, Input::Key(Key::F(12)), "a fault for the test");
        Ok(input)
    }
}

#[test]
#[ignore = "run by the test below, inside a pseudo-terminal"]
fn faulty_program() {
    let places = Places::all_in(&Environment::of_process().home().unwrap());
    let (terminal, waker) = Terminal::open(Colours::True).unwrap();
    let recorder = Recorder::open(&places, Options::default(), move || waker.wake()).unwrap();
    let room = run::Room {
        surface: Faulty(terminal),
        recorder,
        settings: Settings::default(),
        places,
        style: Style::default(),
        greeting: None,
    };
    let _ = run::run(room, Start::Home);
}

#[test]
fn a_fault_gives_the_terminal_back_says_one_sentence_and_keeps_what_is_typed() {
    let home = home();
    let mut faulty = CommandBuilder::new(std::env::current_exe().unwrap());
    faulty.args([
        "--exact",
        "panics::faulty_program",
        "--ignored",
        "--nocapture",
    ]);
    let real = command(home.path(), &[]);
    for (name, value) in real.iter_full_env_as_str() {
        faulty.env(name, value);
    }
    faulty.env("ROUNDTABLE_HOME", home.path());
    let mut room = Room::of(&faulty, (80, 24));
    to_first_step(&mut room);
    room.send_until("Half a sen", "Half a sen");
    room.send("\x1b[24~");
    let (status, behind) = room.end();
    assert!(!status.success());
    let behind = behind.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        behind.contains("Roundtable stopped by a fault of its own at"),
        "{behind}"
    );
    assert!(
        behind.contains("What was recorded is kept; start it again to go on."),
        "{behind}"
    );

    sound(home.path());
    let mut room = Room::open(home.path());
    room.until("Go on with");
    room.send_until(ENTER, "Half a sen");
    room.signal(rustix::process::Signal::TERM);
    room.end();
}

//! The terminal as people have it: keys, pastes, signals and every ending, in a pseudo-terminal. Each child is one of
//! the ignored tests below, run by this same program.

use std::io::{Read, Write};
use std::num::NonZero;

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use roundtable::base::key::Key;
use roundtable::page::Page;
use roundtable::surface::{Input, Signal, Surface};
use roundtable::tui::{Colours, Terminal};
use rustix::process::{Pid, WaitOptions, kill_process, waitpid};

use crate::{pages, steps};

/// A page that says what was heard last.
fn heard(words: &str) -> Page {
    let mut page = steps::list();
    pages::notice(&mut page, words);
    page
}

#[test]
#[ignore = "run by the tests beside it, inside a pseudo-terminal"]
fn child() {
    let (mut terminal, waker) = Terminal::open(Colours::True).unwrap();
    let mut typed = String::from("ready ");
    loop {
        terminal.show(&heard(&typed)).unwrap();
        match terminal.next(None).unwrap() {
            Input::Key(Key::Char('!')) => panic!("told to fall"),
            Input::Key(Key::Char('+')) => waker.wake(),
            Input::Key(Key::Char(letter)) => typed.push(letter),
            Input::Key(Key::Ctrl('q')) | Input::Signal(Signal::End) => return,
            Input::Paste(text) => typed = format!("pasted {}", text.len()),
            Input::Signal(signal) => typed = format!("{signal:?}"),
            Input::News => typed = "news".into(),
            Input::Key(_) | Input::Resize | Input::Late => {}
        }
    }
}

struct Room {
    child: Box<dyn Child + Send + Sync>,
    master: Option<Box<dyn MasterPty + Send>>,
    reader: Box<dyn Read + Send>,
    writer: Box<dyn Write + Send>,
    terminal: vt100::Parser,
    before: String,
}

impl Room {
    fn open() -> Self {
        let size = PtySize {
            rows: 24,
            cols: 80,
            ..PtySize::default()
        };
        let pair = native_pty_system().openpty(size).unwrap();
        let before = modes(pair.master.as_ref());
        let mut command = CommandBuilder::new(std::env::current_exe().unwrap());
        command.args(["--exact", "terminal::child", "--ignored", "--nocapture"]);
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let mut room = Self {
            child,
            reader: pair.master.try_clone_reader().unwrap(),
            writer: pair.master.take_writer().unwrap(),
            terminal: vt100::Parser::new(NonZero::new(24).unwrap(), NonZero::new(80).unwrap(), 0),
            before,
            master: Some(pair.master),
        };
        room.until("ready");
        room
    }

    /// Reads until the room's screen shows these words.
    fn until(&mut self, words: &str) {
        self.until_screen(|screen| screen.contents().contains(words) && screen.alternate_screen());
    }

    fn until_screen(&mut self, enough: impl Fn(&vt100::Screen) -> bool) {
        while !enough(self.terminal.screen()) {
            assert!(
                self.read(),
                "the program ended: {}",
                self.terminal.screen().contents()
            );
        }
    }

    fn read(&mut self) -> bool {
        let mut bytes = [0; 4096];
        let read = self.reader.read(&mut bytes).unwrap_or(0);
        self.terminal.process(&bytes[..read]);
        read > 0
    }

    fn send(&mut self, keys: &[u8]) {
        self.writer.write_all(keys).unwrap();
    }

    fn signal(&self, signal: rustix::process::Signal) {
        kill_process(self.pid(), signal).unwrap();
    }

    fn pid(&self) -> Pid {
        let id = self.child.process_id().unwrap();
        Pid::from_raw(i32::try_from(id).unwrap()).unwrap()
    }

    /// Reads to the end, and holds that nothing was left switched on; what then stands on the screen.
    fn end(mut self) -> String {
        self.until_screen(|screen| !screen.alternate_screen());
        self.child.wait().unwrap();
        // The words behind the screen are in the pseudo-terminal already.
        let master = self.master.take().unwrap();
        assert_eq!(modes(master.as_ref()), self.before);
        while self.read() {}
        let screen = self.terminal.screen();
        assert!(!screen.alternate_screen() && !screen.bracketed_paste() && !screen.hide_cursor());
        screen.contents()
    }
}

/// How the terminal treats keys.
fn modes(master: &dyn MasterPty) -> String {
    let modes = master.get_termios().unwrap();
    format!(
        "{:?} {:?} {:?}",
        modes.input_flags, modes.local_flags, modes.output_flags
    )
}

#[test]
fn keys_reach_the_page_and_leaving_gives_the_terminal_back() {
    let mut room = Room::open();
    room.send("abc李".as_bytes());
    room.until("ready abc李");
    room.send(b"\x11");
    room.end();
}

#[test]
fn a_terminate_signal_ends_with_the_terminal_given_back() {
    for signal in [rustix::process::Signal::TERM, rustix::process::Signal::HUP] {
        let room = Room::open();
        room.signal(signal);
        room.end();
    }
}

#[test]
fn an_interrupt_from_outside_is_only_told() {
    let mut room = Room::open();
    room.signal(rustix::process::Signal::INT);
    room.until("Interrupt");
    room.send(b"\x11");
    room.end();
}

#[test]
fn a_panic_says_its_sentence_on_the_screen_people_had_before() {
    let mut room = Room::open();
    room.send(b"!");
    let left = room.end();
    assert!(
        left.contains("Roundtable stopped by a fault of its own"),
        "{left}"
    );
    assert!(left.contains("told to fall"), "{left}");
}

#[test]
fn a_large_paste_is_one_input() {
    let mut room = Room::open();
    let text = "line of a hundred kilobytes\r".repeat(4000);
    let pasted = format!("\x1b[200~{text}\x1b[201~");
    let mut writer = std::mem::replace(&mut room.writer, Box::new(std::io::sink()));
    let sending = std::thread::spawn(move || {
        writer
            .write_all(pasted.as_bytes())
            .map(|()| writer)
            .unwrap()
    });
    room.until(&format!("pasted {}", text.len()));
    room.writer = sending.join().unwrap();
    room.send(b"\x11");
    room.end();
}

#[test]
fn a_burst_of_keys_is_heard_whole() {
    let mut room = Room::open();
    let burst = "x".repeat(3000);
    room.send(burst.as_bytes());
    room.send(b"+");
    room.until("news");
    room.send(b"\x11");
    room.end();
}

#[test]
fn a_new_size_is_a_new_picture() {
    let mut room = Room::open();
    for columns in (60..110).chain([100]) {
        let size = PtySize {
            rows: 20,
            cols: columns,
            ..PtySize::default()
        };
        room.master.as_ref().unwrap().resize(size).unwrap();
    }
    room.terminal
        .screen_mut()
        .set_size(NonZero::new(20).unwrap(), NonZero::new(100).unwrap());
    let rule = "─".repeat(100);
    room.until_screen(|screen| {
        let rows: Vec<String> = screen.rows(0, 100).collect();
        rows[1] == rule
            && rows[18] == rule
            && rows[17].contains("ready")
            && rows[3].contains("Every idea counts")
    });
    room.send(b"\x11");
    room.end();
}

#[test]
fn a_stop_from_outside_gives_the_screen_back_until_it_goes_on() {
    let mut room = Room::open();
    room.signal(rustix::process::Signal::TSTP);
    let stopped = waitpid(Some(room.pid()), WaitOptions::UNTRACED).unwrap();
    assert!(stopped.is_some_and(|(_, status)| status.stopped()));
    room.until_screen(|screen| !screen.alternate_screen());
    assert_eq!(modes(room.master.as_ref().unwrap().as_ref()), room.before);
    room.signal(rustix::process::Signal::CONT);
    room.until("Resumed");
    room.send(b"\x11");
    room.end();
}

#[test]
fn a_closed_terminal_ends_the_program() {
    let mut room = Room::open();
    drop(room.master.take());
    drop(std::mem::replace(
        &mut room.writer,
        Box::new(std::io::sink()),
    ));
    drop(std::mem::replace(
        &mut room.reader,
        Box::new(std::io::empty()),
    ));
    // The harness around the child cannot write its last line any more; that no signal ended it is what counts.
    assert_eq!(room.child.wait().unwrap().signal(), None);
}

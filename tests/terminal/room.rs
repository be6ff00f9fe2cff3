//! A pseudo-terminal with the program in it, and what its screen shows. Waits for words on the screen, never for time.

use std::io::{Read, Write};
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Sender};
use std::time::Duration;

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};
use rustix::process::{Pid, Signal, kill_process};

/// So long a program may take for everything before it is taken for hung.
const LONGEST: Duration = Duration::from_mins(1);
const PROGRAM: &str = env!("CARGO_BIN_EXE_roundtable");

pub const ENTER: &str = "\r";
pub const ESC: &str = "\x1b";
pub const DOWN: &str = "\x1b[B";
pub const TAB: &str = "\t";
pub const CTRL_C: &str = "\x03";
pub const CTRL_G: &str = "\x07";

pub struct Room {
    child: Box<dyn Child + Send + Sync>,
    master: Option<Box<dyn MasterPty + Send>>,
    reader: Box<dyn Read + Send>,
    writer: Option<Box<dyn Write + Send>>,
    terminal: vt100::Parser,
    /// How the terminal treated keys before the program came.
    before: String,
    /// Every byte that was written to the terminal.
    pub bytes: Vec<u8>,
    /// Dropped with the room: the program is then no longer watched.
    _watched: Sender<()>,
}

impl Room {
    /// The program in a window of 80 × 24, with this home.
    pub fn open(home: &Path) -> Self {
        Self::of(&command(home, &[]), (80, 24))
    }

    /// Any program in a window of so many columns and rows.
    pub fn of(command: &CommandBuilder, (columns, rows): (u16, u16)) -> Self {
        let pair = native_pty_system().openpty(size(columns, rows)).unwrap();
        let before = modes(pair.master.as_ref());
        let child = pair.slave.spawn_command(command.clone()).unwrap();
        drop(pair.slave);
        Self {
            reader: pair.master.try_clone_reader().unwrap(),
            writer: Some(pair.master.take_writer().unwrap()),
            terminal: vt100::Parser::new(
                NonZero::new(rows).unwrap(),
                NonZero::new(columns).unwrap(),
                0,
            ),
            before,
            bytes: Vec::new(),
            _watched: watched(pid(child.as_ref())),
            child,
            master: Some(pair.master),
        }
    }

    /// Sends keys as a terminal does: all in one write.
    pub fn send(&mut self, keys: &str) {
        self.writer
            .as_mut()
            .unwrap()
            .write_all(keys.as_bytes())
            .unwrap();
    }

    /// Sends something larger than a terminal holds, reading meanwhile until this is shown.
    pub fn send_long(&mut self, keys: &str, then: &str) {
        let mut writer = self.writer.take().unwrap();
        let bytes = keys.as_bytes().to_vec();
        let sending = std::thread::spawn(move || {
            let sent = writer.write_all(&bytes);
            (writer, sent)
        });
        self.until(then);
        let (writer, sent) = sending.join().unwrap();
        sent.unwrap();
        self.writer = Some(writer);
    }

    /// Reads until the room's screen shows these words.
    pub fn until(&mut self, words: &str) {
        self.until_screen(words, |screen| {
            screen.alternate_screen() && text(screen).contains(words)
        });
    }

    /// Sends keys and reads until the room's screen shows these words.
    pub fn send_until(&mut self, keys: &str, words: &str) {
        self.send(keys);
        self.until(words);
    }

    /// Reads until what was typed is on disk.
    pub fn until_saved(&mut self) {
        self.until("✓ saved");
    }

    pub fn until_screen(&mut self, wanted: &str, enough: impl Fn(&vt100::Screen) -> bool) {
        while !enough(self.terminal.screen()) {
            assert!(
                self.read(),
                "waiting for \"{wanted}\" the program ended or hung, showing:\n{}",
                self.text()
            );
        }
    }

    /// Reads once; the program draws again by itself while a clock runs.
    pub fn turn(&mut self) {
        assert!(
            self.read(),
            "the program ended or hung, showing:\n{}",
            self.text()
        );
    }

    fn read(&mut self) -> bool {
        let mut bytes = [0; 16 * 1024];
        let read = self.reader.read(&mut bytes).unwrap_or(0);
        let read = bytes.get(..read).unwrap_or_default();
        self.terminal.process(read);
        self.bytes.extend_from_slice(read);
        !read.is_empty()
    }

    /// Reads until the caret stands behind these words.
    pub fn until_caret_behind(&mut self, words: &str) {
        self.until_screen(&format!("{words}|"), |screen| {
            let (row, column) = screen.cursor_position();
            let left = screen.contents_between(row, 0, row, column);
            !screen.hide_cursor() && left.ends_with(words)
        });
    }

    /// What stands on the screen.
    pub fn text(&self) -> String {
        text(self.terminal.screen())
    }

    /// The row with these words.
    pub fn row(&self, words: &str) -> String {
        let text = self.text();
        let row = text.lines().find(|row| row.contains(words));
        assert!(row.is_some(), "no row holds \"{words}\":\n{text}");
        row.unwrap_or_default().to_owned()
    }

    pub fn resize(&mut self, columns: u16, rows: u16) {
        let screen = self.terminal.screen_mut();
        screen.set_size(NonZero::new(rows).unwrap(), NonZero::new(columns).unwrap());
        self.master
            .as_ref()
            .unwrap()
            .resize(size(columns, rows))
            .unwrap();
    }

    pub fn signal(&self, signal: Signal) {
        kill_process(self.pid(), signal).unwrap();
    }

    pub fn pid(&self) -> Pid {
        pid(self.child.as_ref())
    }

    /// The window is closed: nobody reads or types any more.
    pub fn close(mut self) -> ExitStatus {
        self.writer = None;
        self.master = None;
        self.reader = Box::new(std::io::empty());
        self.child.wait().unwrap()
    }

    /// `kill -9`, and what stood on the screen.
    pub fn kill(mut self) -> String {
        self.signal(Signal::KILL);
        self.child.wait().unwrap();
        self.text()
    }

    /// Reads to the end and holds that nothing was left switched on; how the program ended, and the screen behind it.
    pub fn end(mut self) -> (ExitStatus, String) {
        self.until_screen("the terminal given back", |screen| {
            !screen.alternate_screen()
        });
        while self.read() {}
        let status = self.child.wait().unwrap();
        assert_eq!(modes(self.master.as_ref().unwrap().as_ref()), self.before);
        let screen = self.terminal.screen();
        assert!(!screen.bracketed_paste(), "pastes are still in brackets");
        assert!(!screen.hide_cursor(), "the cursor is still hidden");
        self.wrap_and_cursor_shape();
        (status, self.text())
    }

    /// A program that does not open its screen: how it ended, and what it said.
    pub fn refused(mut self) -> (ExitStatus, String) {
        while self.read() {}
        (self.child.wait().unwrap(), self.text())
    }

    /// The terminal model does not know these two; the last word about each must give it back.
    fn wrap_and_cursor_shape(&self) {
        let last = |words: [&str; 2]| words.map(|w| find_last(&self.bytes, w.as_bytes()));
        let [off, on] = last(["\x1b[?7l", "\x1b[?7h"]);
        assert!(off <= on, "lines are still cut at the edge");
        let [bar, usual] = last(["\x1b[6 q", "\x1b[0 q"]);
        let [block, _] = last(["\x1b[2 q", ""]);
        assert!(bar.max(block) <= usual, "the cursor still has our shape");
    }
}

/// The rows of a screen; a terminal's own wrapping does not join them.
pub fn text(screen: &vt100::Screen) -> String {
    let (_, columns) = screen.size();
    screen
        .rows(0, columns.get())
        .map(|row| row.trim_end().to_owned() + "\n")
        .collect()
}

fn find_last(bytes: &[u8], part: &[u8]) -> Option<usize> {
    bytes
        .windows(part.len().max(1))
        .rposition(|window| window == part)
}

fn pid(child: &(dyn Child + Send + Sync)) -> Pid {
    let id = child.process_id().unwrap();
    Pid::from_raw(i32::try_from(id).unwrap()).unwrap()
}

/// Kills a program that takes too long, so that whoever reads from it sees its end.
fn watched(child: Pid) -> Sender<()> {
    let (watched, done) = mpsc::channel();
    std::thread::spawn(move || {
        if done.recv_timeout(LONGEST) == Err(mpsc::RecvTimeoutError::Timeout) {
            let _ = kill_process(child, Signal::KILL);
        }
    });
    watched
}

fn size(columns: u16, rows: u16) -> PtySize {
    PtySize {
        rows,
        cols: columns,
        ..PtySize::default()
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

/// The program with this home, as people start it.
pub fn command(home: &Path, arguments: &[&str]) -> CommandBuilder {
    short_week(home);
    let mut command = CommandBuilder::new(PROGRAM);
    command.arg("--home");
    command.arg(home);
    command.args(arguments);
    for (name, value) in [
        ("LANG", "C.UTF-8"),
        ("LC_ALL", "C.UTF-8"),
        ("TERM", "xterm-256color"),
    ] {
        command.env(name, value);
    }
    for name in [
        "ROUNDTABLE_HOME",
        "ROUNDTABLE_SLOW_DISK_MS",
        "NO_COLOR",
        "COLORTERM",
    ] {
        command.env_remove(name);
    }
    command
}

/// A home of its own.
/// A weekly check-in of this home's own, which begins with a round: it takes the place of the built-in one.
fn short_week(home: &Path) {
    let protocols = home.join("protocols");
    if !protocols.exists() && fs_err::create_dir_all(&protocols).is_ok() {
        let text = include_str!("../protocols/weekly-check-in-v1.yaml");
        fs_err::write(protocols.join("weekly-check-in.yaml"), text).unwrap();
    }
}

pub fn home() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

/// What a command of the program says, and whether it was content.
pub fn said(home: &Path, arguments: &[&str]) -> (bool, String) {
    let mut command = std::process::Command::new(PROGRAM);
    let out = command
        .arg("--home")
        .arg(home)
        .args(arguments)
        .output()
        .unwrap();
    let words = [out.stdout, out.stderr].concat();
    (out.status.success(), String::from_utf8(words).unwrap())
}

/// Holds that the store is sound.
pub fn sound(home: &Path) {
    let (content, words) = said(home, &["store", "check"]);
    assert!(content, "{words}");
}

/// A meeting about one long text, on its way through this home's own protocol.
pub fn at_text(home: &Path) -> Room {
    let protocols = home.join("protocols");
    fs_err::create_dir_all(&protocols).unwrap();
    let protocol = "protocol: prose\ntitle: Prose\nsteps:\n  - step: Write\n    ask:\n      - text: What do we say?\n";
    fs_err::write(protocols.join("prose.yaml"), protocol).unwrap();
    let people = ["--person", "Ana: teacher", "--person", "Jon: paraeducator"];
    let mut room = Room::of(
        &command(home, &[&["run", "prose"], &people[..]].concat()),
        (80, 24),
    );
    room.until("Start the meeting");
    room.send_until(ENTER, "What do we say?");
    room
}

/// From Home to the first person's line of the first step: a weekly check-in of Ana Ruiz and Jon Bell.
pub fn to_first_step(room: &mut Room) {
    to_ready(room, &["Ana Ruiz", "Jon Bell"]);
    room.send_until(ENTER, "Ctrl+G close step");
}

/// From Home of a first run to the last page of the opening.
pub fn to_ready(room: &mut Room, people: &[&str]) {
    room.until("Start a meeting");
    room.send_until(ENTER, "How shall we meet?");
    room.until("Weekly check-in");
    room.send_until(DOWN, "› Weekly check-in");
    room.send_until(ENTER, "Who is here?");
    for (number, name) in people.iter().enumerate() {
        room.send_until(name, name);
        room.send_until(ENTER, "position");
        room.send("t");
        room.send_until(ENTER, &format!("› {}", number + 2));
    }
    room.send_until(CTRL_G, "Start the meeting");
}

/// The files of a home that hold these words.
pub fn holding(home: &Path, words: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs_err::read_dir(home).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(holding(&path, words));
        } else if find_last(&fs_err::read(&path).unwrap(), words.as_bytes()).is_some() {
            found.push(path);
        }
    }
    found
}

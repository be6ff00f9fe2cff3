//! Taking the terminal and giving it back: raw keys, alternate screen, bracketed paste, cursor. It is given back
//! once, whatever ends the program, and a panic says its sentence on the screen people had before.

use std::fs::File;
use std::io::{self, Write};
use std::os::fd::AsFd;
use std::panic::PanicHookInfo;
use std::sync::{Mutex, Once, PoisonError};
use std::thread::{self, ThreadId};

use crossterm::cursor::{SetCursorStyle, Show};
use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::style::ResetColor;
use crossterm::terminal::{
    DisableLineWrap, EnableLineWrap, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode,
    enable_raw_mode,
};
use crossterm::{execute, queue};

/// Which thread holds the terminal; nobody where it is given back.
static HOLDER: Mutex<Option<ThreadId>> = Mutex::new(None);
/// Sentences of other threads that failed, for when the terminal is given back.
static LAST_WORDS: Mutex<Vec<String>> = Mutex::new(Vec::new());
static HOOK: Once = Once::new();

/// Ends a frame that was shown only in part.
const DRAWN: &str = "\x1b[?2026l";

/// Where the screen is: standard output, else the controlling terminal.
pub(super) fn screen() -> io::Result<File> {
    let out = io::stdout();
    if rustix::termios::isatty(&out) {
        return out.as_fd().try_clone_to_owned().map(File::from);
    }
    controlling()
}

/// Where the keys are: standard input, else the controlling terminal.
pub(super) fn keyboard() -> io::Result<File> {
    let keys = io::stdin();
    if rustix::termios::isatty(&keys) {
        return keys.as_fd().try_clone_to_owned().map(File::from);
    }
    controlling()
}

fn controlling() -> io::Result<File> {
    let opened = File::options().read(true).write(true).open("/dev/tty");
    opened.map_err(|_| {
        io::Error::other(
            "There is no terminal here for the room's screen. Start roundtable in a terminal window. \
             Without one, `roundtable record` takes a meeting from an answers file.",
        )
    })
}

/// Takes the terminal.
pub(super) fn take(screen: &mut File) -> io::Result<()> {
    HOOK.call_once(|| {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            if !stopped(info) {
                before(info);
            }
        }));
    });
    enable_raw_mode()?;
    *HOLDER.lock().unwrap_or_else(PoisonError::into_inner) = Some(thread::current().id());
    execute!(
        screen,
        EnterAlternateScreen,
        EnableBracketedPaste,
        DisableLineWrap
    )
}

/// Gives the terminal back as it was; nothing where nobody holds it. A terminal that is gone is no fault.
pub(super) fn give_back() {
    let mut holder = HOLDER.lock().unwrap_or_else(PoisonError::into_inner);
    if holder.take().is_none() {
        return;
    }
    if let Ok(mut screen) = screen() {
        let _ = left(&mut screen);
    }
    let _ = disable_raw_mode();
    let mut words = LAST_WORDS.lock().unwrap_or_else(PoisonError::into_inner);
    for sentence in words.drain(..) {
        let _ = writeln!(io::stderr(), "{sentence}");
    }
}

fn left(screen: &mut File) -> io::Result<()> {
    screen.write_all(DRAWN.as_bytes())?;
    queue!(screen, ResetColor)?;
    execute!(
        screen,
        DisableBracketedPaste,
        EnableLineWrap,
        SetCursorStyle::DefaultUserShape,
        Show,
        LeaveAlternateScreen
    )
}

/// Says a panic in one sentence, behind a terminal given back; `false` where nobody holds the terminal.
/// Another thread's sentence waits: the meeting on the screen goes on.
fn stopped(info: &PanicHookInfo) -> bool {
    let holder = *HOLDER.lock().unwrap_or_else(PoisonError::into_inner);
    let Some(holder) = holder else {
        return false;
    };
    let here = thread::current().id() == holder;
    let place = info
        .location()
        .map_or_else(|| "an unknown place".to_owned(), ToString::to_string);
    let text = info.payload_as_str().unwrap_or("no words");
    let sentence = format!(
        "Roundtable stopped by a fault of its own at {place}: {text}. What was recorded is kept; start it again to go on."
    );
    let mut words = LAST_WORDS.lock().unwrap_or_else(PoisonError::into_inner);
    words.push(sentence);
    drop(words);
    if here {
        give_back();
    }
    true
}

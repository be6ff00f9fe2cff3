//! Where pages are shown and inputs come from: a trait of two methods (and two that only a terminal needs), so that the loop is the same
//! for the terminal and for tests. Decides nothing about meaning.

use std::io;
use std::time::Instant;

use crate::base::key::Key;
use crate::page::{Memory, Page};

pub trait Surface {
    /// Shows the page and tells what only the painter can know.
    ///
    /// # Errors
    /// Where the terminal is gone.
    fn show(&mut self, page: &Page) -> io::Result<Memory>;

    /// The next input; `Late` when nothing came until then.
    ///
    /// # Errors
    /// Where the terminal is gone.
    fn next(&mut self, until: Option<Instant>) -> io::Result<Input>;

    /// Others wrote on the screen: the next page is drawn whole.
    fn redraw(&mut self) {}

    /// Steps out to the shell and comes back; the page is shown again.
    ///
    /// # Errors
    /// Where the terminal cannot be taken again.
    fn step_out(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    Key(Key),
    /// Pasted text, not yet cleaned.
    Paste(String),
    /// The window has a new size; show the page again.
    Resize,
    Signal(Signal),
    /// The writer has something to tell: ask the recorder.
    News,
    Late,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signal {
    /// Leave, keeping everything: SIGTERM, SIGHUP, or the terminal is gone.
    End,
    /// SIGINT from outside: asks as Ctrl+C does.
    Interrupt,
    /// SIGTSTP from outside: the screen was given back and taken again; show the page.
    Resumed,
}

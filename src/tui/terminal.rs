//! The terminal as a surface: one thread, one wait for keys, signals and news, nothing that ticks.
//! The only module that touches the terminal; it gives everything back, whatever ends the program.

mod bell;
mod codes;
mod modes;
mod typed;

use std::collections::VecDeque;
use std::fs::File;
use std::io::{self, Read};
use std::time::Instant;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use signal_hook::consts::SIGTSTP;
use signal_hook::low_level;

use super::screen::Screen;
use super::{Colours, Tops, paint};
use crate::page::{Memory, Page};
use crate::surface::{Input, Signal, Surface};
use bell::{Bell, Ring};
use typed::Typed;

pub use bell::Waker;

/// As much as one read takes; a terminal gives 4 KB at most.
const READ: usize = 16 * 1024;

pub struct Terminal {
    screen: Screen<File>,
    keyboard: File,
    bell: Bell,
    typed: Typed,
    tops: Tops,
    /// Asked again after every resize.
    size: Option<(u16, u16)>,
    /// Of the last page that was painted.
    memory: Option<Memory>,
    queue: VecDeque<Input>,
    read: Vec<u8>,
    /// Nobody reads or types any more.
    gone: bool,
}

impl Terminal {
    /// Takes the terminal until this value is dropped.
    ///
    /// # Errors
    /// A sentence where there is no terminal, or what the system says where it cannot be taken.
    pub fn open(colours: Colours) -> io::Result<(Self, Waker)> {
        let keyboard = modes::keyboard()?;
        let mut screen = modes::screen()?;
        let (bell, waker) = Bell::hung()?;
        // Made first, so that a failure half-way gives back what was taken.
        let taken = modes::take(&mut screen);
        let terminal = Self {
            screen: Screen::new(screen, colours),
            keyboard,
            bell,
            typed: Typed::default(),
            tops: Tops::default(),
            size: None,
            memory: None,
            queue: VecDeque::new(),
            read: vec![0; READ],
            gone: false,
        };
        taken.map(|()| (terminal, waker))
    }

    /// Steps out to the shell; comes back when the shell lets the program go on. The page has to be shown again.
    ///
    /// # Errors
    /// Where the terminal cannot be taken again.
    pub fn suspend(&mut self) -> io::Result<()> {
        modes::give_back();
        let stopped = low_level::emulate_default_handler(SIGTSTP);
        self.bell.hush(Ring::GoOn);
        self.take_again()?;
        stopped
    }

    fn take_again(&mut self) -> io::Result<()> {
        self.screen.forget();
        self.size = None;
        modes::take(self.screen.out_mut())
    }

    /// Draws everything anew at the next showing (Ctrl+L: others wrote on the screen).
    pub fn redraw(&mut self) {
        self.screen.forget();
    }

    fn size(&mut self) -> (u16, u16) {
        *self.size.get_or_insert_with(|| {
            let asked = rustix::termios::tcgetwinsize(self.screen.out());
            let known = asked.ok().filter(|size| size.ws_col > 0 && size.ws_row > 0);
            known.map_or((80, 24), |size| (size.ws_col, size.ws_row))
        })
    }

    /// Waits once, and queues what came. `false`: nothing came in time.
    fn wait(&mut self, longest: Option<&Timespec>) -> bool {
        let mut sources = [
            PollFd::new(&self.keyboard, PollFlags::IN),
            PollFd::new(self.bell.pipe(), PollFlags::IN),
        ];
        match poll(&mut sources, longest) {
            Ok(0) => return false,
            Ok(_) | Err(Errno::INTR) => {}
            Err(_) => self.gone = true,
        }
        let [keys, pipe] = sources.map(|source| source.revents());
        if !pipe.is_empty() {
            for ring in self.bell.rung() {
                self.rang(ring);
            }
        }
        if keys.contains(PollFlags::IN) {
            self.read();
        } else if !keys.is_empty() {
            self.gone = true;
        }
        true
    }

    fn read(&mut self) {
        match self.keyboard.read(&mut self.read) {
            Ok(0) => self.gone = true,
            Ok(read) => self
                .typed
                .take(self.read.get(..read).unwrap_or_default(), &mut self.queue),
            Err(fault) if fault.kind() == io::ErrorKind::Interrupted => {}
            Err(fault) if fault.kind() == io::ErrorKind::WouldBlock => {}
            Err(_) => self.gone = true,
        }
    }

    fn rang(&mut self, ring: Ring) {
        let input = match ring {
            Ring::End => Input::Signal(Signal::End),
            Ring::Interrupt => Input::Signal(Signal::Interrupt),
            Ring::News => Input::News,
            Ring::Resize => {
                self.size = None;
                // Also where the size is as before: it may have been smaller meanwhile, and what was cut off is gone.
                self.screen.forget();
                Input::Resize
            }
            Ring::Stop => {
                self.gone |= self.suspend().is_err();
                Input::Signal(Signal::Resumed)
            }
            Ring::GoOn => {
                // Stopped by what cannot be caught: the shell has set the terminal its own way meanwhile.
                modes::give_back();
                self.gone |= self.take_again().is_err();
                Input::Signal(Signal::Resumed)
            }
        };
        self.queue.push_back(input);
    }
}

impl Surface for Terminal {
    /// Paints nothing while inputs wait in the queue: the loop shows the page again after each of them.
    /// A terminal that is gone is told by the next input, not here: there is a meeting to keep first.
    fn show(&mut self, page: &Page) -> io::Result<Memory> {
        if let Some(memory) = self.memory.filter(|_| !self.queue.is_empty()) {
            return Ok(memory);
        }
        let (columns, rows) = self.size();
        let (picture, memory) = paint(page, columns, rows, &mut self.tops);
        self.gone |= self.screen.show(picture).is_err();
        self.memory = Some(memory);
        Ok(memory)
    }

    fn next(&mut self, until: Option<Instant>) -> io::Result<Input> {
        loop {
            if let Some(input) = self.queue.pop_front() {
                return Ok(input);
            }
            if self.gone {
                return Ok(Input::Signal(Signal::End));
            }
            let longest = until.map(|until| until.saturating_duration_since(Instant::now()));
            let longest = longest.and_then(|longest| Timespec::try_from(longest).ok());
            if !self.wait(longest.as_ref()) {
                return Ok(Input::Late);
            }
        }
    }

    fn redraw(&mut self) {
        Self::redraw(self);
    }

    fn step_out(&mut self) -> io::Result<()> {
        self.suspend()
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        modes::give_back();
    }
}

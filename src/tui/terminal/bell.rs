//! What rings beside the keyboard: signals and the writer's news, through one pipe, so that waiting is one call.

use std::io::{self, Read, Write};
use std::os::unix::net::UnixStream;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use signal_hook::SigId;
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::{flag, low_level};

/// Tells the waiting surface that there is news. Cheap; may be cloned into other threads.
#[derive(Debug, Clone)]
pub struct Waker {
    pipe: Arc<UnixStream>,
    news: Arc<AtomicBool>,
}

impl Waker {
    /// Makes `next` give [`crate::surface::Input::News`] once, however often this is called before.
    pub fn wake(&self) {
        if !self.news.swap(true, Ordering::SeqCst) {
            // A full pipe rings anyway; a closed one has nobody waiting.
            let _ = (&*self.pipe).write(&[0]);
        }
    }
}

/// What a ring means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ring {
    End,
    Interrupt,
    Stop,
    GoOn,
    Resize,
    News,
}

const SIGNALS: [(i32, Ring); 6] = [
    (SIGTERM, Ring::End),
    (SIGHUP, Ring::End),
    (SIGINT, Ring::Interrupt),
    (SIGTSTP, Ring::Stop),
    (SIGCONT, Ring::GoOn),
    (SIGWINCH, Ring::Resize),
];

#[derive(Debug)]
pub(super) struct Bell {
    pipe: UnixStream,
    flags: Vec<(Ring, Arc<AtomicBool>)>,
    heard: Vec<SigId>,
}

impl Bell {
    /// # Errors
    /// Where a pipe or a signal's place cannot be had.
    pub fn hung() -> io::Result<(Self, Waker)> {
        let (pipe, ringing) = UnixStream::pair()?;
        pipe.set_nonblocking(true)?;
        ringing.set_nonblocking(true)?;
        let news = Arc::new(AtomicBool::new(false));
        let mut bell = Self {
            pipe,
            flags: vec![(Ring::News, Arc::clone(&news))],
            heard: Vec::new(),
        };
        for (signal, ring) in SIGNALS {
            let raised = Arc::new(AtomicBool::new(false));
            // The flag first: whoever the pipe wakes must find it.
            bell.heard
                .push(flag::register(signal, Arc::clone(&raised))?);
            bell.heard
                .push(low_level::pipe::register(signal, ringing.try_clone()?)?);
            bell.flags.push((ring, raised));
        }
        let waker = Waker {
            pipe: Arc::new(ringing),
            news,
        };
        Ok((bell, waker))
    }

    pub const fn pipe(&self) -> &UnixStream {
        &self.pipe
    }

    /// What rang since the last time, each once.
    pub fn rung(&mut self) -> Vec<Ring> {
        let mut bytes = [0; 64];
        while matches!(self.pipe.read(&mut bytes), Ok(read) if read > 0) {}
        let raised = |(ring, flag): &(Ring, Arc<AtomicBool>)| {
            flag.swap(false, Ordering::SeqCst).then_some(*ring)
        };
        let mut rings: Vec<Ring> = self.flags.iter().filter_map(raised).collect();
        rings.dedup();
        rings
    }

    /// Forgets a ring: we made it ourselves.
    pub fn hush(&self, ring: Ring) {
        for (_, flag) in self.flags.iter().filter(|(of, _)| *of == ring) {
            flag.store(false, Ordering::SeqCst);
        }
    }
}

impl Drop for Bell {
    fn drop(&mut self) {
        for id in self.heard.drain(..) {
            low_level::unregister(id);
        }
    }
}

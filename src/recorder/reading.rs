//! The library as the recorder holds it: read on a thread, waited for only by who cannot go on without.

use std::rc::Rc;
use std::sync::Arc;
use std::sync::mpsc::{self, TryRecvError};

use super::{Recorder, library, lists};
use crate::library::Library;

impl Recorder {
    /// Ways to meet; empty until they are read.
    #[must_use]
    pub fn library(&self) -> &Library {
        &self.library
    }

    /// The same, read to the end.
    pub fn wait_library(&mut self) -> &Library {
        if self.unread {
            self.take_library(self.shelves.read());
        }
        if let Some(reading) = self.reading.take()
            && let Ok(read) = reading.recv()
        {
            self.take_library(read);
        }
        &self.library
    }

    /// Looks at the protocol files again; the old library stands until they are read.
    pub fn reload_library(&mut self) {
        self.unread = false;
        let (tell, reading) = mpsc::channel();
        let (shelves, bell) = (self.shelves.clone(), Arc::clone(&self.bell.0));
        let thread = std::thread::Builder::new().name("library".into());
        let started = thread.spawn(move || {
            // Nobody listens any more where the program ended meanwhile.
            let _ = tell.send(shelves.read());
            bell();
        });
        if started.is_ok() {
            self.reading = Some(reading);
        } else {
            self.take_library(self.shelves.read());
        }
    }

    /// Takes the library over if it is read; whether it came just now.
    pub(super) fn library_came(&mut self) -> bool {
        match self
            .reading
            .as_ref()
            .map(std::sync::mpsc::Receiver::try_recv)
        {
            Some(Ok(read)) => {
                self.reading = None;
                self.take_library(read);
                true
            }
            Some(Err(TryRecvError::Disconnected)) => {
                self.reading = None;
                false
            }
            Some(Err(TryRecvError::Empty)) | None => false,
        }
    }

    fn take_library(&mut self, read: Vec<library::Read>) {
        self.know(Rc::new(library::library(read)));
    }

    /// These are the ways to meet.
    pub(super) fn know(&mut self, library: Rc<Library>) {
        self.unread = false;
        self.library = library;
        lists::count_ways(&mut self.shelf, Some(&self.library));
    }
}

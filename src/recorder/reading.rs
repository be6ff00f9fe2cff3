//! The library as the recorder holds it: read on a thread, waited for only by who cannot go on without.

use std::sync::Arc;
use std::sync::mpsc::{self, TryRecvError};

use super::{Recorder, library};
use crate::library::Library;

impl Recorder {
    /// Ways to meet; none, or the one that was named, until they are read.
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

    /// In a meeting nobody chooses another way to meet: what the library takes is of more use to the meeting.
    pub(super) fn put_library_away(&mut self) {
        self.library = Library::default();
        self.unread = self.reading.is_none();
    }

    fn take_library(&mut self, read: Vec<library::Read>) {
        self.unread = false;
        self.library = library::library(read);
        self.shelf.broken = self.library.broken();
        self.shelf.ways = self.library.ways.len() - self.shelf.broken;
        if self.running.is_some() {
            self.put_library_away();
        }
    }
}

//! What the desk may look at while it decides what a key means.

use crate::base::stamp::Stamp;
use crate::library::Library;
use crate::meeting::Meeting;
use crate::page::frame::Frame;
use crate::page::{Memory, Saved, Style};
use crate::shelf::{Shelf, Summary, Team};

#[derive(Clone, Copy)]
pub struct World<'a> {
    pub now: Stamp,
    pub shelf: &'a Shelf,
    pub library: &'a Library,
    /// Teams with their members, the last used first.
    pub teams: &'a [Team],
    /// Past meetings of the last team, the latest first.
    pub archive: &'a [Summary],
    pub trash: &'a [Summary],
    /// The meeting that is open.
    pub meeting: Option<&'a Meeting>,
    pub saved: Saved,
    pub style: Style,
    /// What the painter said after the last showing.
    pub memory: Memory,
}

impl World<'_> {
    /// What every page outside a meeting shows around its own matter.
    #[must_use]
    pub const fn frame(&self) -> Frame {
        Frame {
            now: self.now,
            saved: self.saved,
            style: self.style,
            memory: self.memory,
        }
    }
}

//! What the desk may look at while it decides what a key means.

use super::step::At;
use crate::base::id::RecordId;
use crate::base::stamp::Stamp;
use crate::ledger::Ledger;
use crate::library::Library;
use crate::meeting::Meeting;
use crate::meeting::agreed::Sort;
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
    /// Past meetings of the last team, the latest first; where there are very many, the older ones are left out.
    pub archive: &'a [Summary],
    /// What the last team has agreed.
    pub ledger: &'a Ledger,
    pub trash: &'a [Summary],
    /// The meeting that is open.
    pub meeting: Option<&'a Meeting>,
    pub saved: Saved,
    pub style: Style,
    /// An opening that was being filled in, as it was kept.
    pub opening: Option<&'a str>,
    /// The disk refuses at the moment.
    pub failing: bool,
    /// What the painter said after the last showing.
    pub memory: Memory,
}

impl<'a> World<'a> {
    /// What keys in a meeting are heard against.
    #[must_use]
    pub fn at(&self) -> Option<At<'a>> {
        self.meeting.map(|meeting| At {
            meeting,
            own: meeting,
            now: self.now,
            memory: self.memory,
            failing: self.failing,
        })
    }

    /// How many past meetings the archive leaves out.
    #[must_use]
    pub const fn older(&self) -> usize {
        self.shelf.meetings.saturating_sub(self.archive.len())
    }

    /// What a team has open to look back on when it meets; `None`: not known here.
    #[must_use]
    pub fn open_of(&self, team: Option<&RecordId>) -> Option<Vec<Sort>> {
        let Some(team) = team else {
            return Some(Vec::new());
        };
        let last = self.shelf.team.as_ref().filter(|last| last.id == *team);
        last.map(|_| {
            let actions = self.shelf.actions.first().map(|_| Sort::Action);
            let decisions = self.shelf.decisions.first().map(|_| Sort::Decision);
            actions.into_iter().chain(decisions).collect()
        })
    }

    /// Protocol id that the last team used last.
    #[must_use]
    pub fn last_way(&self) -> Option<&'a str> {
        self.shelf.team.as_ref().and_then(|t| t.protocol.as_deref())
    }

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

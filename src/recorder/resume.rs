//! Going on with a meeting: lock, replay, drafts, and whether there was a gap. Also meetings that are only read.

use std::rc::Rc;

use super::record::Record;
use super::running::Running;
use super::{Recorder, Trouble, files, sign, typing};
use crate::base::id::RecordId;
use crate::base::stamp::{Stamp, seconds_between};
use crate::document::Document;
use crate::look::spot::SpotId;
use crate::meeting::Meeting;
use crate::meeting::gaps::ASKED_FROM;
use crate::store::Draft;

/// What a meeting that is gone on with brings back.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Resumed {
    /// Texts that were being typed.
    pub drafts: Vec<(SpotId, String)>,
    /// The last sign of life, where a sitting was under way and it is more than five minutes ago: the room is asked.
    pub gap_from: Option<Stamp>,
    /// The meeting was adjourned: `Act::Sit` begins its next sitting.
    pub waiting: bool,
}

impl Recorder {
    /// Goes on with a meeting; one that is open is put away first.
    ///
    /// # Errors
    /// A sentence where another window writes it ([`Trouble::Held`]: it can be read along), where it lies in the
    /// trash, or where its record cannot be read. Nothing else is stopped by that.
    pub fn resume(&mut self, id: &RecordId) -> Result<Resumed, Trouble> {
        self.disk.may_write()?;
        if self.running.is_some() {
            // What the disk does not take stays queued; the meeting is parked until then.
            let _ = self.leave();
        }
        let sign = sign::last(&self.disk.data, id, self.now());
        let parked = self.parked.iter().any(|p| p.record.id == *id);
        let mut running = self.take_up(id)?;
        let drafts = self.disk.store.drafts(id)?;
        if !parked {
            // A meeting that was left while the disk failed knows its texts better than the disk does.
            let texts: Vec<(SpotId, String)> = drafts.iter().filter_map(typing::spot).collect();
            running.typing = typing::Typing::of(&texts);
        }
        Ok(self.resumed(running, sign, &drafts))
    }

    fn resumed(&mut self, running: Running, sign: Option<Stamp>, drafts: &[Draft]) -> Resumed {
        let now = self.now();
        let state = &running.record.meeting.state;
        let entry = running.record.meeting.entries().last().map(|e| e.at);
        let typed = drafts
            .iter()
            .filter_map(|d| Stamp::parse_from_rfc3339(&d.at).ok());
        let last = typed.chain(entry).chain(sign).max();
        let resumed = Resumed {
            gap_from: last
                .filter(|last| state.is_sitting() && seconds_between(*last, now) > ASKED_FROM),
            waiting: state.finished.is_none() && !state.is_sitting(),
            drafts: running.typing.texts(),
        };
        self.last_sign = None;
        // Read again when somebody is back on Home.
        self.lists = None;
        self.put_library_away();
        self.running = Some(running);
        resumed
    }

    /// A meeting to write in, with its lock.
    pub(super) fn take_up(&mut self, id: &RecordId) -> Result<Running, Trouble> {
        if let Some(n) = self.parked.iter().position(|p| p.record.id == *id) {
            return Ok(self.parked.remove(n));
        }
        let row = self.disk.store.meeting(id)?;
        if row.is_some_and(|row| row.trashed.is_some()) {
            return Err(Trouble::Said(
                "This meeting lies in the trash. Put it back first, then go on with it.".to_owned(),
            ));
        }
        let lock = self.lock(id)?;
        // Read behind the lock: until then another window may have written.
        Ok(Running::of(self.stored(id)?, lock))
    }

    /// A meeting as it stands on disk.
    pub(super) fn stored(&self, id: &RecordId) -> Result<Record, Trouble> {
        let entries = self.disk.store.entries(id)?;
        if entries.is_empty() {
            return Err(Trouble::Said(format!(
                "There is no meeting {id} here. The archive lists those there are."
            )));
        }
        Record::replay(id.clone(), entries)
    }

    /// A meeting of this program, where it has entries that are not on disk.
    pub(super) fn held(&self, id: &RecordId) -> Option<&Record> {
        let mut held = self.running.iter().chain(&self.parked);
        held.find(|r| r.record.id == *id).map(|r| &r.record)
    }

    /// Any meeting, as it stands; without a lock, so also one that another window writes.
    ///
    /// # Errors
    /// A sentence where it is not here or cannot be read.
    pub fn meeting_of(&self, id: &RecordId) -> Result<Meeting, Trouble> {
        match self.held(id) {
            Some(record) => Ok(record.meeting.clone()),
            None => self.stored(id).map(|record| record.meeting),
        }
    }

    /// The minutes of any meeting.
    ///
    /// # Errors
    /// As [`Recorder::meeting_of`].
    pub fn read(&self, id: &RecordId) -> Result<Rc<Document>, Trouble> {
        let now = self.now();
        let document = match self.held(id) {
            Some(record) => files::render(record, now),
            None => files::render(&self.stored(id)?, now),
        };
        Ok(Rc::new(document))
    }
}

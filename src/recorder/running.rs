//! A meeting that this program writes: its record, the right to write it, what is being typed, and which entries are
//! on disk and in the files. Turns events into jobs for the writer; sends nothing itself.

use std::collections::BTreeSet;
use std::path::PathBuf;

use super::clerk::Order;
use super::record::{Record, Seal};
use super::typing::{self, Typing};
use super::{rows, said};
use crate::base::id::AskId;
use crate::base::stamp::Stamp;
use crate::look::spot::SpotId;
use crate::meeting::{Entry, Event};
use crate::store::{Append, DraftKey, Job, Lock, RecordKind, Strike, Summary};

#[derive(Debug)]
pub(super) struct Running {
    pub record: Record,
    /// Held for as long as this stands; only dropping it matters.
    _lock: Lock,
    pub typing: Typing,
    /// The last entry on disk.
    pub kept: u64,
    /// The last entry that the files tell, or were ordered to.
    pub filed: u64,
    /// The files are to tell at least this entry.
    pub to_file: u64,
}

impl Running {
    /// A meeting as it stands on disk.
    pub fn of(record: Record, lock: Lock) -> Self {
        let kept = record.seq();
        Self {
            record,
            _lock: lock,
            typing: Typing::default(),
            kept,
            filed: kept,
            to_file: 0,
        }
    }

    /// A meeting of which nothing is on disk yet.
    pub fn begin(record: Record, lock: Lock) -> Self {
        Self {
            kept: 0,
            filed: 0,
            to_file: 1,
            ..Self::of(record, lock)
        }
    }

    /// The job that keeps the first entry, with what was taken along.
    pub fn first(&self) -> Job {
        let entries = self.record.sealed.iter().map(|e| (**e).clone()).collect();
        Job::Append(Append {
            said: said::all(&self.record.meeting),
            ..self.append(entries, &[])
        })
    }

    /// Takes an event in; what is to be written for it, in order. The draft of `wrote` is settled by it.
    pub fn enter(&mut self, event: Event, wrote: Option<&SpotId>, seal: Seal) -> Vec<Job> {
        let turns = turns(&event);
        let retell = matches!(
            event,
            Event::Withdrawn { .. } | Event::Revealed { .. } | Event::Shared { .. }
        );
        let settles = self.settled(&event, wrote);
        let struck = if let Event::Struck { entries } = &event {
            Some(entries.clone())
        } else {
            None
        };
        let entry = (*self.record.append(event, seal)).clone();
        if turns {
            self.to_file = entry.seq;
        }
        let append = self.append(vec![entry], &settles);
        let first = match struck {
            Some(seqs) => Job::Strike(Strike { seqs, append }),
            None => Job::Append(append),
        };
        let told = || said::all(&self.record.meeting);
        let second = retell.then(|| Job::Retell(self.record.id.clone(), told()));
        std::iter::once(first).chain(second).collect()
    }

    fn append(&self, entries: Vec<crate::store::Entry>, settles: &[SpotId]) -> Append {
        let last = self.record.meeting.entries().last();
        Append {
            record: self.record.id.clone(),
            kind: RecordKind::Meeting,
            entries,
            summary: rows::meeting(&self.record).map(Summary::Meeting),
            said: last.map_or_else(Vec::new, |e| said::of(&self.record.meeting, e)),
            settles: settles.iter().map(|s| self.key(s)).collect(),
        }
    }

    pub fn key(&self, spot: &SpotId) -> DraftKey {
        typing::key(&self.record.id, spot)
    }

    /// The drafts that this event makes superfluous: the one it was entered from, and what was struck.
    fn settled(&mut self, event: &Event, wrote: Option<&SpotId>) -> Vec<SpotId> {
        let mut spots: Vec<SpotId> = wrote.cloned().into_iter().collect();
        if let Some(spot) = wrote {
            self.typing.forget(spot);
        }
        if let Event::Struck { entries } = event {
            let asks = asks_of(self.record.meeting.entries(), entries);
            spots.extend(self.typing.forget_asks(&asks));
        }
        spots
    }

    /// Whether this spot's text may be kept at all: not off the record, and not for what is only spoken.
    pub fn keeps(&self, spot: &SpotId) -> bool {
        let meeting = &self.record.meeting;
        let stored = meeting
            .protocol
            .ask(&spot.ask)
            .is_none_or(|(_, ask)| ask.record);
        stored && meeting.state.off_record.is_none()
    }

    /// Whether every entry is on disk.
    pub fn is_kept(&self) -> bool {
        self.kept >= self.record.seq()
    }

    /// The files to be written now: a step was taken and its entries are on disk.
    pub fn files(&mut self, records: &std::path::Path, written: Stamp) -> Option<Order> {
        let due = self.filed < self.to_file && self.is_kept();
        due.then(|| self.order(records, written)).flatten()
    }

    /// The files as the record stands, whether a step was taken or not.
    pub fn order(&mut self, records: &std::path::Path, written: Stamp) -> Option<Order> {
        let folder: PathBuf = rows::folder(&self.record)?;
        self.filed = self.record.seq();
        Some(Order {
            record: self.record.clone(),
            folder: records.join(folder),
            written,
        })
    }
}

/// The asks to which these entries belong.
fn asks_of(entries: &[Entry], seqs: &[u64]) -> BTreeSet<AskId> {
    let struck = entries.iter().filter(|e| seqs.contains(&e.seq));
    struck
        .filter_map(|entry| match &entry.event {
            Some(Event::Answered { at, .. }) => Some(at.ask.clone()),
            Some(_) | None => None,
        })
        .collect()
}

/// Whether the files are written anew after this event.
const fn turns(event: &Event) -> bool {
    match event {
        Event::Opened(_)
        | Event::Sealed { .. }
        | Event::Revealed { .. }
        | Event::HandedIn { .. }
        | Event::Shared { .. }
        | Event::Closed { .. }
        | Event::Skipped { .. }
        | Event::Brought { .. }
        | Event::TurnTaken { .. }
        | Event::PhaseClosed { .. }
        | Event::Repeated { .. }
        | Event::Inserted(_)
        | Event::GapSettled { .. }
        | Event::Adjourned { .. }
        | Event::Sat { .. }
        | Event::Signed { .. }
        | Event::Finished
        | Event::Added { .. }
        | Event::Struck { .. } => true,
        Event::Recalled { .. }
        | Event::LetGo { .. }
        | Event::Answered { .. }
        | Event::EntryChosen { .. }
        | Event::Captured { .. }
        | Event::Dropped { .. }
        | Event::Settled { .. }
        | Event::Paused
        | Event::WentOn
        | Event::Extended { .. }
        | Event::Replanned { .. }
        | Event::EndMoved { .. }
        | Event::StartCorrected { .. }
        | Event::Arrived { .. }
        | Event::Left { .. }
        | Event::Joined { .. }
        | Event::RoleGiven { .. }
        | Event::QuestionAnswered { .. }
        | Event::FirstNamed { .. }
        | Event::NextSet { .. }
        | Event::Withdrawn { .. }
        | Event::OffRecord { .. } => false,
    }
}

//! What the writer still has to write, in order. A job leaves only once it is on disk.

use std::collections::VecDeque;
use std::fmt;
use std::sync::Arc;
use std::time::Instant;

use super::fault::Trouble;
use super::job::Job;

/// How much one transaction takes at most, so that the first news does not wait for the last job.
const BATCH: usize = 256;

/// What waits for the disk.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Pending {
    /// Entries of meetings and teams.
    pub entries: usize,
    /// Texts being typed.
    pub drafts: usize,
    /// Everything else.
    pub others: usize,
}

impl Pending {
    /// Whether everything is on disk.
    #[must_use]
    pub fn none(self) -> bool {
        self == Pending::default()
    }
}

/// What was not on disk at one moment, and why: for leaving, and for saving somewhere else.
#[derive(Debug, Clone, Default)]
pub struct Unsaved {
    jobs: Vec<Arc<Job>>,
    /// How much it is.
    pub pending: Pending,
    /// What keeps it from the disk; none if the disk is only slow.
    pub why: Option<Trouble>,
}

impl Unsaved {
    pub(crate) fn jobs(&self) -> impl Iterator<Item = &Job> {
        self.jobs.iter().map(Arc::as_ref)
    }
}

impl fmt::Display for Unsaved {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Pending {
            entries,
            drafts,
            others,
        } = self.pending;
        let things = entries + drafts + others;
        let noun = if things == 1 {
            "thing is"
        } else {
            "things are"
        };
        write!(f, "{things} {noun} not saved yet: ")?;
        match &self.why {
            Some(why) => write!(f, "{why}."),
            None => write!(f, "the disk is slow."),
        }
    }
}

impl std::error::Error for Unsaved {}

/// The jobs, the trouble, and what the thread was told.
#[derive(Debug, Default)]
pub(crate) struct Queue {
    jobs: VecDeque<Arc<Job>>,
    in_flight: usize,
    /// Since when and why nothing gets through.
    pub failing: Option<(Instant, Trouble)>,
    /// A retry is wanted now.
    pub hurry: bool,
    /// The thread shall end once the queue is empty, or could not be emptied in one try.
    pub stop: bool,
}

impl Queue {
    /// Puts a job behind the others. An older text of the same field that nobody has begun to
    /// write, and that no other job of its record stands behind, is replaced in its place.
    pub fn push(&mut self, job: Job) {
        let job = Arc::new(job);
        match self.older_draft(&job) {
            Some(slot) => *slot = job,
            None => self.jobs.push_back(job),
        }
    }

    fn older_draft(&mut self, new: &Job) -> Option<&mut Arc<Job>> {
        let Job::Draft { key, .. } = new else {
            return None;
        };
        let waiting = self.jobs.iter_mut().skip(self.in_flight);
        for slot in waiting.rev() {
            if let Job::Draft { key: other, .. } = slot.as_ref() {
                if other == key {
                    return Some(slot);
                }
            } else if slot
                .record()
                .is_none_or(|other| Some(other) == new.record())
            {
                return None;
            }
        }
        None
    }

    /// The next jobs to write in one transaction; they stay in the queue until `written`.
    pub fn batch(&mut self) -> Vec<Arc<Job>> {
        let batch: Vec<Arc<Job>> = self.jobs.iter().take(BATCH).cloned().collect();
        self.in_flight = batch.len();
        batch
    }

    /// The batch is on disk.
    pub fn written(&mut self) {
        self.jobs.drain(..self.in_flight);
        self.in_flight = 0;
    }

    /// The batch is not on disk. Gives since when and why, if that is news.
    pub fn failed(&mut self, why: Trouble, now: Instant) -> Option<(Instant, Trouble)> {
        self.in_flight = 0;
        let since = self.failing.as_ref().map_or(now, |(since, _)| *since);
        let news = self.failing.as_ref().is_none_or(|(_, was)| *was != why);
        self.failing = Some((since, why));
        self.failing.clone().filter(|_| news)
    }

    pub fn is_empty(&self) -> bool {
        self.jobs.is_empty()
    }

    pub fn pending(&self) -> Pending {
        let mut pending = Pending::default();
        for job in &self.jobs {
            match job.as_ref() {
                Job::Append(append) => pending.entries += append.entries.len(),
                Job::Strike(strike) => pending.entries += strike.append.entries.len(),
                Job::Draft { .. } => pending.drafts += 1,
                Job::Export(_)
                | Job::Trash(..)
                | Job::Restore(_)
                | Job::Empty(_)
                | Job::Shelve(_)
                | Job::Retell(..)
                | Job::Reckon { .. }
                | Job::Unshelve => pending.others += 1,
            }
        }
        pending
    }

    pub fn unsaved(&self) -> Unsaved {
        Unsaved {
            jobs: self.jobs.iter().cloned().collect(),
            pending: self.pending(),
            why: self.failing.as_ref().map(|(_, why)| why.clone()),
        }
    }
}

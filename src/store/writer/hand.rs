//! The writing thread: waits for jobs, writes them, tells what came of it. Sleeps without a
//! tick; only after a failure does it wake by itself, to try again.

use std::sync::{Arc, PoisonError};
use std::time::Instant;

use super::pen::Pen;
use super::{News, Shared};
use crate::store::fault::Trouble;
use crate::store::job::{Job, Strike};

pub(super) struct Hand {
    shared: Arc<Shared>,
    pen: Pen,
    notify: Box<dyn Fn(News) + Send>,
    retry_at: Option<Instant>,
}

impl Hand {
    pub(super) fn of(shared: Arc<Shared>, pen: Pen, notify: Box<dyn Fn(News) + Send>) -> Hand {
        Hand {
            shared,
            pen,
            notify,
            retry_at: None,
        }
    }

    pub(super) fn work(mut self) {
        while let Some(batch) = self.next() {
            let written = self.pen.write(&batch);
            if self.settle(&batch, written) {
                break;
            }
        }
        self.pen.close();
    }

    /// The next batch, an empty one where only an erasure is owed; none when all is done.
    fn next(&mut self) -> Option<Vec<Arc<Job>>> {
        let mut queue = self.shared.queue();
        loop {
            if queue.is_empty() {
                queue.hurry = false;
                if queue.stop {
                    return None;
                }
            }
            let now = Instant::now();
            let due = self.retry_at.is_none_or(|at| at <= now);
            let owes = queue.is_empty() && self.pen.owes() && due;
            if owes || !queue.is_empty() && (due || queue.hurry || queue.stop) {
                return Some(queue.batch());
            }
            let changed = &self.shared.changed;
            queue = match self
                .retry_at
                .filter(|_| !queue.is_empty() || self.pen.owes())
            {
                None => changed.wait(queue).unwrap_or_else(PoisonError::into_inner),
                Some(at) => {
                    let pause = at.saturating_duration_since(now);
                    changed
                        .wait_timeout(queue, pause)
                        .unwrap_or_else(PoisonError::into_inner)
                        .0
                }
            };
        }
    }

    /// Notes what came of a batch and tells it; true if this was the last try.
    fn settle(&mut self, batch: &[Arc<Job>], written: Result<(), Trouble>) -> bool {
        let now = Instant::now();
        let mut queue = self.shared.queue();
        queue.hurry = false;
        let mut news = Vec::new();
        let mut last = false;
        match written {
            Ok(()) => {
                queue.written();
                if queue.failing.take().is_some() {
                    news.push(News::Recovered);
                }
                news.extend(told_of(batch));
                self.retry_at = self.pen.owes().then(|| now + self.pen.retry());
            }
            Err(why) => {
                if let Some((since, why)) = queue.failed(why, now) {
                    news.push(News::Failing { since, why });
                }
                last = queue.stop;
                self.retry_at = Some(now + self.pen.retry());
            }
        }
        drop(queue);
        news.into_iter().for_each(&self.notify);
        self.shared.changed.notify_all();
        last
    }
}

/// What a written batch means to those who wait for it: the last entry of each record, once.
fn told_of(batch: &[Arc<Job>]) -> Vec<News> {
    let mut news: Vec<News> = Vec::new();
    for job in batch {
        let this = match job.as_ref() {
            Job::Append(append) | Job::Strike(Strike { append, .. }) => append
                .entries
                .last()
                .map_or(News::ShelfChanged, |entry| News::Kept {
                    record: append.record.clone(),
                    seq: entry.seq,
                }),
            Job::Draft { .. } => News::DraftsKept,
            Job::Export(_)
            | Job::Trash(..)
            | Job::Restore(_)
            | Job::Empty(_)
            | Job::Shelve(_)
            | Job::Retell(..)
            | Job::Reckon { .. }
            | Job::Unshelve => News::ShelfChanged,
        };
        match news.iter_mut().find(|was| same_matter(was, &this)) {
            Some(was) => *was = this,
            None => news.push(this),
        }
    }
    news
}

fn same_matter(a: &News, b: &News) -> bool {
    match (a, b) {
        (News::Kept { record, .. }, News::Kept { record: other, .. }) => record == other,
        (a, b) => a == b,
    }
}

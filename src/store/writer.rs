//! The only hand that writes: a thread with its own connection and a queue in order. A job is
//! told as kept when its commit has been synced, never before; nothing is dropped on failure.

use std::path::Path;
use std::sync::atomic::AtomicU32;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use super::fault::{StoreFault, Trouble};
use super::job::Job;
use super::queue::{Pending, Queue, Unsaved};
use super::{Store, database};
use crate::base::id::RecordId;

mod hand;
mod pen;

/// What the writer tells the loop, from its own thread.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum News {
    /// Everything of this record up to this entry is on disk.
    Kept {
        /// The record.
        record: RecordId,
        /// The entry.
        seq: u64,
    },
    /// Texts being typed are on disk as they were handed over.
    DraftsKept,
    /// A list, the trash or the exports changed.
    ShelfChanged,
    /// Nothing gets through; told once, and again when the reason changes.
    Failing {
        /// Since when.
        since: Instant,
        /// Why.
        why: Trouble,
    },
    /// It gets through again.
    Recovered,
}

/// How the writer works.
#[derive(Debug, Clone)]
pub struct Options {
    /// After a failure it tries again this often.
    pub retry: Duration,
    /// For measuring: every commit takes this much longer.
    pub delay_sync: Option<Duration>,
    /// For tests: the database may not grow beyond this many pages (never below its size);
    /// 0 is no limit.
    pub page_limit: Arc<AtomicU32>,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            retry: Duration::from_secs(5),
            delay_sync: None,
            page_limit: Arc::default(),
        }
    }
}

/// The handle on the writing thread.
#[derive(Debug)]
pub struct Writer {
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
}

#[derive(Debug, Default)]
struct Shared {
    queue: Mutex<Queue>,
    changed: Condvar,
}

impl Shared {
    fn queue(&self) -> MutexGuard<'_, Queue> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn tell(&self, change: impl FnOnce(&mut Queue)) {
        change(&mut self.queue());
        self.changed.notify_all();
    }
}

impl Writer {
    /// Starts the thread for the store in `dir`; it opens the file at the first job. `notify`
    /// is called on that thread and must not block.
    ///
    /// # Errors
    /// The system gives no thread.
    pub fn start(
        dir: &Path,
        options: Options,
        notify: Box<dyn Fn(News) + Send>,
    ) -> Result<Writer, StoreFault> {
        let shared = Arc::new(Shared::default());
        let (file, theirs) = (database(dir), Arc::clone(&shared));
        let hand = hand::Hand::of(theirs, pen::Pen::of(file.clone(), options), notify);
        let thread = std::thread::Builder::new()
            .name("writer".into())
            .spawn(move || hand.work())
            .map_err(|e| StoreFault::file(&file, &e))?;
        Ok(Writer {
            shared,
            thread: Some(thread),
        })
    }

    /// Hands a job over; it is written behind all before it.
    pub fn send(&self, job: Job) {
        self.shared.tell(|queue| queue.push(job));
    }

    /// What is not on disk yet.
    #[must_use]
    pub fn pending(&self) -> Pending {
        self.shared.queue().pending()
    }

    /// Since when and why nothing gets through.
    #[must_use]
    pub fn failing(&self) -> Option<(Instant, Trouble)> {
        self.shared.queue().failing.clone()
    }

    /// Tries again at once.
    pub fn try_now(&self) {
        self.shared.tell(|queue| queue.hurry = true);
    }

    /// What is not on disk, to be saved somewhere else with [`Store::backup_to`].
    #[must_use]
    pub fn unsaved(&self) -> Unsaved {
        self.shared.queue().unsaved()
    }

    /// Copies the store with everything unsaved into `to`; the queue stands as it was.
    ///
    /// # Errors
    /// As [`Store::backup_to`].
    pub fn save_elsewhere(&self, store: &Store, to: &Path) -> Result<(), StoreFault> {
        store.backup_to(to, &self.unsaved())
    }

    /// Waits until everything is on disk: before files, a sign-off, and leaving.
    ///
    /// # Errors
    /// What is not on disk after `timeout`, or as soon as a try fails.
    pub fn flush(&self, timeout: Duration) -> Result<(), Unsaved> {
        self.try_now();
        let busy =
            |queue: &mut Queue| !queue.is_empty() && (queue.hurry || queue.failing.is_none());
        let queue = self.shared.queue();
        let waited = self.shared.changed.wait_timeout_while(queue, timeout, busy);
        let (queue, _) = waited.unwrap_or_else(PoisonError::into_inner);
        if queue.is_empty() {
            Ok(())
        } else {
            Err(queue.unsaved())
        }
    }

    /// Writes everything, folds the log into the file and ends the thread.
    ///
    /// # Errors
    /// What is not on disk after `timeout`; the writer then goes on as before.
    pub fn finish(&mut self, timeout: Duration) -> Result<(), Unsaved> {
        self.flush(timeout)?;
        self.end();
        Ok(())
    }

    fn end(&mut self) {
        self.shared.tell(|queue| queue.stop = true);
        if let Some(thread) = self.thread.take() {
            // A thread that panicked has said so already; there is nothing to add here.
            let _ = thread.join();
        }
    }
}

impl Drop for Writer {
    /// Leaving without `finish`, as in a panic: one more try for what is queued.
    fn drop(&mut self) {
        self.end();
    }
}

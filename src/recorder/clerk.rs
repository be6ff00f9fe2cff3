//! Writes the files of meetings on a thread of its own, so that a slow disk delays no key. Of several orders for one
//! meeting the latest wins. Whatever fails is told as a sentence; the store has it all.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use sha2::{Digest, Sha256};

use super::files::{self, Format};
use super::record::Record;
use crate::base::stamp::Stamp;
use crate::filing;
use crate::store::Export;

/// Files to be written.
#[derive(Debug)]
pub(super) struct Order {
    pub record: Record,
    pub folder: PathBuf,
    pub written: Stamp,
}

/// What came of an order.
#[derive(Debug, Default)]
pub(super) struct Report {
    pub exports: Vec<Export>,
    /// Why a file was not written, as a sentence.
    pub fault: Option<String>,
}

#[derive(Debug, Default)]
struct Tray {
    orders: Vec<Order>,
    busy: bool,
    stop: bool,
    reports: Vec<Report>,
}

#[derive(Debug, Default)]
struct Shared {
    tray: Mutex<Tray>,
    changed: Condvar,
}

impl Shared {
    fn tray(&self) -> MutexGuard<'_, Tray> {
        self.tray.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[derive(Debug)]
pub(super) struct Clerk {
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
}

impl Clerk {
    /// Starts the thread; `wake` is called on it after each order.
    pub fn start(wake: Arc<dyn Fn() + Send + Sync>) -> std::io::Result<Self> {
        let shared = Arc::new(Shared::default());
        let theirs = Arc::clone(&shared);
        let thread = std::thread::Builder::new()
            .name("clerk".into())
            .spawn(move || work(&theirs, &*wake))?;
        Ok(Self {
            shared,
            thread: Some(thread),
        })
    }

    pub fn order(&self, order: Order) {
        let mut tray = self.shared.tray();
        tray.orders.retain(|old| old.record.id != order.record.id);
        tray.orders.push(order);
        self.shared.changed.notify_all();
    }

    pub fn reports(&self) -> Vec<Report> {
        std::mem::take(&mut self.shared.tray().reports)
    }

    /// Waits until nothing is left to write; whether it came to that in time.
    pub fn rest(&self, timeout: Duration) -> bool {
        let tray = self.shared.tray();
        let busy = |tray: &mut Tray| tray.busy || !tray.orders.is_empty();
        let waited = self.shared.changed.wait_timeout_while(tray, timeout, busy);
        let (tray, timed) = waited.unwrap_or_else(PoisonError::into_inner);
        drop(tray);
        !timed.timed_out()
    }
}

impl Drop for Clerk {
    /// What is being written is written to its end; files still waiting are written at the meeting's next step.
    fn drop(&mut self) {
        self.shared.tray().stop = true;
        self.shared.changed.notify_all();
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn work(shared: &Shared, wake: &dyn Fn()) {
    // Of each path what was written last: a file that has not changed is not written again.
    let mut known: HashMap<PathBuf, String> = HashMap::new();
    while let Some(order) = next(shared) {
        let Order {
            record,
            folder,
            written,
        } = &order;
        let formats = files::standing(folder);
        let report = write(record, (folder, &formats), *written, &mut known);
        drop(order);
        let mut tray = shared.tray();
        tray.busy = false;
        tray.reports.push(report);
        drop(tray);
        shared.changed.notify_all();
        wake();
    }
}

fn next(shared: &Shared) -> Option<Order> {
    let mut tray = shared.tray();
    loop {
        if tray.stop {
            return None;
        }
        if !tray.orders.is_empty() {
            tray.busy = true;
            return Some(tray.orders.remove(0));
        }
        let waited = shared.changed.wait(tray);
        tray = waited.unwrap_or_else(PoisonError::into_inner);
    }
}

/// Writes these files into the folder. Goes on after a file that could not be written.
pub(super) fn write(
    record: &Record,
    (folder, formats): (&Path, &[Format]),
    written: Stamp,
    known: &mut HashMap<PathBuf, String>,
) -> Report {
    let mut report = Report::default();
    for paper in files::papers(record, formats, written) {
        let path = folder.join(paper.name);
        let sha256 = sha256(&paper.bytes);
        if known.get(&path) == Some(&sha256) && path.exists() {
            continue;
        }
        if let Err(unwritten) = filing::put(&path, &paper.bytes) {
            report.fault.get_or_insert(unwritten.to_string());
            continue;
        }
        known.insert(path.clone(), sha256.clone());
        report.exports.push(Export {
            path: path.to_string_lossy().into_owned(),
            sha256,
            record: record.id.clone(),
            seq: record.seq(),
            at: written.to_rfc3339(),
        });
    }
    report
}

/// As the table of exported files has it: hex.
pub(super) fn sha256(bytes: &[u8]) -> String {
    use std::fmt::Write;
    let mut hex = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        let _ = write!(hex, "{byte:02x}");
    }
    hex
}

//! Signs of life of a meeting: the time of its lock file, so that a gap can be told after a crash or a closed lid.
//! Only the file's time is touched; who holds the lock is the store's matter.

use std::path::{Path, PathBuf};

use crate::base::id::RecordId;
use crate::base::stamp::Stamp;

/// Where the store keeps the lock of a record.
fn file(data: &Path, record: &RecordId) -> PathBuf {
    data.join("locks").join(format!("{record}.lock"))
}

/// Somebody is here. A sign that cannot be given is not worth a word: entries and drafts give signs too.
pub(super) fn give(data: &Path, record: &RecordId, at: Stamp) {
    let file = std::fs::OpenOptions::new()
        .write(true)
        .open(file(data, record));
    if let Ok(file) = file {
        let _ = file.set_modified(at.into());
    }
}

/// The last sign, unless it lies ahead (a clock that was set back says nothing).
pub(super) fn last(data: &Path, record: &RecordId, now: Stamp) -> Option<Stamp> {
    let modified = std::fs::metadata(file(data, record))
        .ok()?
        .modified()
        .ok()?;
    let at = chrono::DateTime::<chrono::Utc>::from(modified).with_timezone(now.offset());
    (at <= now).then_some(at)
}

/// The record is gone for good; so goes what names it.
pub(super) fn forget(data: &Path, record: &RecordId) {
    let _ = std::fs::remove_file(file(data, record));
}

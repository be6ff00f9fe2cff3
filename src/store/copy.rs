//! A consistent copy of the store in one file, also while it is being written and while its own
//! disk is full. Never writes over a file that is not a store.

use std::path::Path;
use std::time::Duration;

use fs_err as fs;
use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};

use super::fault::{StoreFault, Trouble};
use super::job::Job;
use super::queue::Unsaved;
use super::{LOOKING, SHARED, Store, connect, files, schema, uri};

impl Store {
    /// Copies the store, and puts what is not yet saved into the copy, into `to`.
    ///
    /// # Errors
    /// `to` is the store itself or a file that is no store, or cannot be written.
    pub fn backup_to(&self, to: &Path, unsaved: &Unsaved) -> Result<(), StoreFault> {
        let same = fs::canonicalize(to)
            .is_ok_and(|to| fs::canonicalize(&self.file).is_ok_and(|f| f == to));
        if same {
            return Err(StoreFault::Refused(format!(
                "{} is the store itself. Name another file for the backup.",
                to.display()
            )));
        }
        if to.exists() {
            verify_header(to)?;
        }
        let jobs: Vec<&Job> = unsaved.jobs().collect();
        into_file(&self.conn, to, &jobs)
    }
}

/// That a file is a store of a version this program knows.
fn verify_header(file: &Path) -> Result<(), StoreFault> {
    let found = connect(Path::new(&uri(file, "immutable=1")), LOOKING)
        .and_then(|conn| schema::version(&conn, file));
    match found {
        Ok(0) | Err(_) => Err(StoreFault::Refused(format!(
            "{} is there already and is not a store of this Roundtable, so it is not written \
             over. Name another file for the backup.",
            file.display()
        ))),
        Ok(_) => Ok(()),
    }
}

/// Copies an open database and applies `jobs` to the copy; the file appears whole or not at all.
pub(crate) fn into_file(from: &Connection, to: &Path, jobs: &[&Job]) -> Result<(), StoreFault> {
    if let Some(folder) = to.parent().filter(|dir| !dir.as_os_str().is_empty()) {
        files::make_folder(folder)?;
    }
    let part = files::free_beside(to, ".part");
    let made = fill(from, &part, jobs).and_then(|()| {
        fs::rename(&part, to).map_err(|e| StoreFault::file(to, &e))?;
        files::sync_folder_of(to);
        Ok(())
    });
    if made.is_err() {
        // The half copy is of no use to anybody; the fault above says what happened.
        let _ = fs::remove_file(&part);
        let _ = fs::remove_file(files::beside(&part, "-journal"));
    }
    made
}

fn fill(from: &Connection, part: &Path, jobs: &[&Job]) -> Result<(), StoreFault> {
    let fault = |e| StoreFault::of(part, &e);
    files::make_file(part)?;
    let mut copy = connect(part, SHARED)?;
    pages(from, &mut copy).map_err(fault)?;
    // A copy is one file: nothing of it may lie in a log beside it.
    copy.execute_batch("PRAGMA secure_delete = ON; PRAGMA synchronous = FULL")
        .map_err(fault)?;
    copy.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(()))
        .map_err(fault)?;
    let tx = copy.transaction().map_err(fault)?;
    for job in jobs {
        job.apply(&tx).map_err(|hitch| {
            let why = Trouble::from(hitch).advice();
            StoreFault::Unreachable {
                file: part.to_owned(),
                why,
            }
        })?;
    }
    tx.commit().map_err(fault)
}

fn pages(from: &Connection, to: &mut Connection) -> rusqlite::Result<()> {
    let backup = Backup::new(from, to)?;
    for _ in 0..200 {
        if backup.step(-1)? == StepResult::Done {
            return Ok(());
        }
        std::thread::sleep(Duration::from_millis(25));
    }
    Err(rusqlite::Error::SqliteFailure(
        rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_BUSY),
        Some("another program keeps it locked".into()),
    ))
}

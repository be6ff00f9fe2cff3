//! A consistent copy of the store in one file, also while it is being written and while its own
//! disk is full. Never writes over a file that is not a store.

use std::path::Path;
use std::time::Duration;

use fs_err as fs;
use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};

use super::fault::StoreFault;
use super::job::{Hitch, Job};
use super::open::{LOOKING, SHARED, connect, uri};
use super::queue::Unsaved;
use super::{Store, files, schema};

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
            verify_old_copy(to)?;
        }
        let jobs: Vec<&Job> = unsaved.jobs().collect();
        into_file(&self.conn, to, &jobs)
    }
}

/// That a file is a store of a version this program knows, and not one that is at work.
fn verify_old_copy(file: &Path) -> Result<(), StoreFault> {
    let refuse = |what: &str| {
        let file = file.display();
        Err(StoreFault::Refused(format!(
            "{file} is there already and {what}, so it is not written over. Name another file \
             for the backup."
        )))
    };
    if files::beside(file, "-shm").exists() {
        return refuse("is a store in use");
    }
    let found = connect(Path::new(&uri(file, "immutable=1")), LOOKING)
        .and_then(|conn| schema::version(&conn, file));
    match found {
        Ok(0) | Err(_) => refuse("is not a store of this Roundtable"),
        Ok(_) => Ok(()),
    }
}

/// Copies an open database and applies `jobs` to the copy; the file appears whole or not at all.
pub(crate) fn into_file(from: &Connection, to: &Path, jobs: &[&Job]) -> Result<(), StoreFault> {
    let part = files::free_beside(to, ".part");
    let folder = to.parent().filter(|dir| !dir.as_os_str().is_empty());
    let place = folder.map_or(Ok(()), files::make_folder);
    match place.and_then(|()| files::make_file(&part)) {
        Ok(()) => {}
        Err(StoreFault::Unreachable { why, .. }) => return Err(no_copy(to, &why)),
        Err(fault) => return Err(fault),
    }
    let made = fill(from, &part, jobs)
        .map_err(|hitch| match hitch {
            Hitch::Sql(error) => error.to_string(),
            Hitch::Parted(why) => why,
        })
        .and_then(|()| fs::rename(&part, to).map_err(|e| e.to_string()));
    if let Err(why) = made {
        // The half copy is of no use to anybody.
        for ending in ["", "-journal", "-wal", "-shm"] {
            let _ = fs::remove_file(files::beside(&part, ending));
        }
        return Err(no_copy(to, &why));
    }
    files::sync_folder_of(to);
    Ok(())
}

fn no_copy(to: &Path, why: &str) -> StoreFault {
    let to = to.display();
    StoreFault::Refused(format!(
        "The copy {to} could not be made: {why}. Nothing is there now. Choose another place, or \
         make room on that disk."
    ))
}

fn fill(from: &Connection, part: &Path, jobs: &[&Job]) -> Result<(), Hitch> {
    let mut copy = Connection::open_with_flags(part, SHARED)?;
    pages(from, &mut copy)?;
    // A copy is one file: nothing of it may lie in a log beside it.
    copy.execute_batch("PRAGMA secure_delete = ON; PRAGMA synchronous = FULL")?;
    copy.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(()))?;
    let tx = copy.transaction()?;
    for job in jobs {
        job.apply(&tx).or_else(|hitch| job.prevail(&tx, hitch))?;
    }
    tx.commit()?;
    Ok(())
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

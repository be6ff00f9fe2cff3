//! Records on disk: what was kept, and the lists made from it. Handles raw entries and JSON
//! text; what a meeting's events mean is known further up. `Store` reads, on the main thread;
//! `Writer` alone writes, on its own thread, so that a slow disk delays nobody.

mod care;
mod copy;
mod entry;
mod fault;
mod files;
mod import;
mod job;
mod ledger;
mod lock;
mod open;
mod queue;
mod read;
mod restore;
mod schema;
mod shelf;
mod writer;

use std::path::{Path, PathBuf};

use rusqlite::{Connection, Row, ToSql};

pub use care::Finding;
pub use entry::{Broken, Entry, Raw, verify_chain};
pub use fault::{StoreFault, Trouble};
pub use files::database;
pub use import::{Foreign, Imported};
pub use job::{Append, Draft, DraftKey, Export, Job, RecordKind, Said, Strike, Summary};
pub use ledger::{OpenRow, ShareRow};
pub use lock::{Claim, Held, Lock, Locked};
pub use queue::{Pending, Unsaved};
pub use read::Hit;
pub use restore::restore;
pub use schema::{APPLICATION_ID, VERSION};
pub use shelf::{Counts, Filter, MeetingRow, State, TeamRow};
pub use writer::{News, Options, Writer};

/// The store as it is read. One connection, owned by one thread.
#[derive(Debug)]
pub struct Store {
    conn: Connection,
    file: PathBuf,
    read_only: bool,
}

impl Store {
    /// Whether nothing can be written here: minutes can be read, meetings cannot be held.
    #[must_use]
    pub fn read_only(&self) -> bool {
        self.read_only
    }

    /// The database file.
    #[must_use]
    pub fn file(&self) -> &Path {
        &self.file
    }

    /// A number that changes when another connection has written: a window that follows asks it.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn data_version(&self) -> Result<i64, StoreFault> {
        let found = self.all("PRAGMA data_version", &[], |row| row.get(0))?;
        Ok(found.first().copied().unwrap_or(0))
    }

    fn all<T>(
        &self,
        sql: &str,
        values: &[&dyn ToSql],
        make: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>, StoreFault> {
        let read = || -> rusqlite::Result<Vec<T>> {
            let mut statement = self.conn.prepare_cached(sql)?;
            statement.query_map(values, make)?.collect()
        };
        read().map_err(|e| StoreFault::of(&self.file, &e))
    }
}

fn signed(n: u64) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

fn unsigned(n: i64) -> u64 {
    u64::try_from(n).unwrap_or(0)
}

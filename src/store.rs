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
mod lock;
mod queue;
mod read;
mod restore;
mod schema;
mod shelf;
mod writer;

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, OpenFlags, Row, ToSql, config::DbConfig};

pub use care::Finding;
pub use entry::{Broken, Entry, Raw, verify_chain};
pub use fault::{StoreFault, Trouble};
pub use files::database;
pub use import::{Foreign, Imported};
pub use job::{Append, Draft, DraftKey, Export, Job, RecordKind, Said, Strike, Summary};
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

const SHARED: OpenFlags = OpenFlags::SQLITE_OPEN_READ_WRITE.union(OpenFlags::SQLITE_OPEN_NO_MUTEX);
const LOOKING: OpenFlags = OpenFlags::SQLITE_OPEN_READ_ONLY
    .union(OpenFlags::SQLITE_OPEN_NO_MUTEX)
    .union(OpenFlags::SQLITE_OPEN_URI);

/// A reader waits this long for a lock at most: it runs where keys are read.
const PATIENCE: Duration = Duration::from_millis(250);

impl Store {
    /// The store in a data folder; made if there is none, brought forward if it is older.
    /// Where it may not be written it is opened for reading, see [`Store::read_only`].
    ///
    /// # Errors
    /// A sentence on what keeps it from being opened; a store that is newer, damaged or none
    /// at all is left untouched.
    pub fn open(dir: &Path) -> Result<Store, StoreFault> {
        let file = database(dir);
        let mut conn = match Connection::open_with_flags(&file, SHARED) {
            Ok(conn) => conn,
            Err(_) if !file.exists() => {
                files::make_folder(dir)?;
                files::make_file(&file)?;
                connect(&file, SHARED)?
            }
            Err(_) => return Store::look(dir),
        };
        conn.busy_timeout(PATIENCE)
            .map_err(|e| StoreFault::of(&file, &e))?;
        match settle(&mut conn, &file) {
            Ok(read_only) => Ok(Store {
                conn,
                file,
                read_only,
            }),
            Err(StoreFault::Unreachable { .. }) => Store::look(dir),
            Err(fault) => Err(fault),
        }
    }

    /// The store in a data folder, to look at only; nothing in the folder is changed.
    ///
    /// # Errors
    /// A sentence on what keeps it from being read; also when it is older than this program,
    /// since it may not be brought forward.
    pub fn look(dir: &Path) -> Result<Store, StoreFault> {
        let file = database(dir);
        let mut found = look_at(&file, "mode=ro");
        let waits = std::fs::metadata(files::beside(&file, "-wal")).is_ok_and(|wal| wal.len() > 0);
        if found.is_err() && !waits {
            // Where not even a lock can be written nobody else writes either.
            found = look_at(&file, "immutable=1");
        }
        Ok(Store {
            conn: found?,
            file,
            read_only: true,
        })
    }

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

fn connect(file: &Path, flags: OpenFlags) -> Result<Connection, StoreFault> {
    Connection::open_with_flags(file, flags).map_err(|e| StoreFault::of(file, &e))
}

/// Makes sure of the schema; says whether the file turned out to be read-only.
fn settle(conn: &mut Connection, file: &Path) -> Result<bool, StoreFault> {
    let fault = |e| StoreFault::of(file, &e);
    let read_only = conn.is_readonly("main").map_err(fault)?;
    if read_only {
        schema::version(conn, file)?;
    } else {
        schema::prepare(conn, file)?;
    }
    // Folding the log into the file is the writer's: leaving must not wait for a disk here.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)
        .map_err(fault)?;
    Ok(read_only)
}

fn look_at(file: &Path, how: &str) -> Result<Connection, StoreFault> {
    let conn = connect(Path::new(&uri(file, how)), LOOKING)?;
    conn.busy_timeout(PATIENCE)
        .map_err(|e| StoreFault::of(file, &e))?;
    let found = schema::version(&conn, file)?;
    if found == VERSION {
        return Ok(conn);
    }
    Err(StoreFault::Refused(format!(
        "The store {} was written by an older Roundtable and may not be changed here, so it \
         cannot be brought forward. Copy it to a folder where you may write, and name that \
         folder with --home.",
        file.display()
    )))
}

/// The file as SQLite's URI, every byte but the plain ones in percent.
fn uri(file: &Path, how: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/._-".contains(&byte);
    let bytes = file.as_os_str().as_encoded_bytes().iter();
    let path: String = bytes
        .map(|&byte| {
            if plain(byte) {
                char::from(byte).to_string()
            } else {
                format!("%{byte:02X}")
            }
        })
        .collect();
    format!("file:{path}?{how}")
}

fn signed(n: u64) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

fn unsigned(n: i64) -> u64 {
    u64::try_from(n).unwrap_or(0)
}

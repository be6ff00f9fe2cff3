//! Opening the store: with as few statements as can be, since every start pays for them.
//! What it does not know it leaves untouched.

use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags, config::DbConfig};

use super::fault::StoreFault;
use super::{Store, VERSION, database, files, schema};

pub(crate) const SHARED: OpenFlags =
    OpenFlags::SQLITE_OPEN_READ_WRITE.union(OpenFlags::SQLITE_OPEN_NO_MUTEX);
pub(crate) const LOOKING: OpenFlags = OpenFlags::SQLITE_OPEN_READ_ONLY
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
        let opened = match Connection::open_with_flags(&file, SHARED) {
            Err(_) if !file.exists() => begin(dir, &file),
            found => found.map_err(|e| StoreFault::of(&file, &e)),
        };
        match opened.and_then(|conn| settle(conn, &file)) {
            Err(StoreFault::Unreachable { file, why }) => {
                // What may not be written may still be read; if not, the first reason counts.
                Store::look(dir).map_err(|_| StoreFault::Unreachable { file, why })
            }
            settled => settled,
        }
    }

    /// The store in a data folder, to look at only; nothing that was recorded is changed.
    ///
    /// # Errors
    /// A sentence on what keeps it from being read; also when it is older than this program,
    /// since it may not be brought forward.
    pub fn look(dir: &Path) -> Result<Store, StoreFault> {
        let file = database(dir);
        let mut found = look_at(&file, "mode=ro");
        let log = std::fs::metadata(files::beside(&file, "-wal"));
        if found.is_err() && !log.is_ok_and(|log| log.len() > 0) {
            // A folder where no lock can be made, and no log that would be passed over.
            found = look_at(&file, "immutable=1");
        }
        Ok(Store {
            conn: found?,
            file,
            read_only: true,
        })
    }
}

/// Pages that a connection keeps in memory: what Home and a meeting read and write is small, and read once.
pub(crate) fn keep_little(conn: &Connection) -> rusqlite::Result<()> {
    conn.execute_batch("PRAGMA cache_size = -96")
}

pub(crate) fn connect(file: &Path, flags: OpenFlags) -> Result<Connection, StoreFault> {
    Connection::open_with_flags(file, flags).map_err(|e| StoreFault::of(file, &e))
}

/// An empty file for a store that is not there yet.
fn begin(dir: &Path, file: &Path) -> Result<Connection, StoreFault> {
    files::make_folder(dir)?;
    files::make_file(file)?;
    connect(file, SHARED)
}

/// Makes sure of the schema, as far as the file may be written.
fn settle(mut conn: Connection, file: &Path) -> Result<Store, StoreFault> {
    let fault = |e| StoreFault::of(file, &e);
    conn.busy_timeout(PATIENCE).map_err(fault)?;
    keep_little(&conn).map_err(fault)?;
    let read_only = conn.is_readonly("main").map_err(fault)?;
    if read_only {
        current(&conn, file)?;
    } else {
        schema::prepare(&mut conn, file)?;
    }
    // Folding the log into the file is the writer's: leaving must not wait for a disk here.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)
        .map_err(fault)?;
    Ok(Store {
        conn,
        file: file.to_owned(),
        read_only,
    })
}

fn look_at(file: &Path, how: &str) -> Result<Connection, StoreFault> {
    let conn = connect(Path::new(&uri(file, how)), LOOKING)?;
    conn.busy_timeout(PATIENCE)
        .map_err(|e| StoreFault::of(file, &e))?;
    current(&conn, file)?;
    Ok(conn)
}

fn current(conn: &Connection, file: &Path) -> Result<(), StoreFault> {
    match schema::version(conn, file)? {
        VERSION => Ok(()),
        0 => Err(StoreFault::Unreachable {
            file: file.to_owned(),
            why: "it is still empty and may not be written".into(),
        }),
        _ => Err(StoreFault::Refused(format!(
            "The store {} was written by an older Roundtable and may not be changed here, so it \
             cannot be brought forward. Copy it to a folder where you may write, and name that \
             folder with --home.",
            file.display()
        ))),
    }
}

/// The file as SQLite's URI, every byte but the plain ones in percent.
pub(crate) fn uri(file: &Path, how: &str) -> String {
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

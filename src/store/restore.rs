//! A backup put in the store's place. What was there is kept beside it, never deleted.

use std::path::{Path, PathBuf};

use fs_err as fs;
use rusqlite::Connection;

use super::fault::StoreFault;
use super::open::{LOOKING, SHARED, connect, uri};
use super::{copy, database, files, lock, schema};

/// Puts the backup `from` in the place of the store in `dir`, and says where the store that was
/// there is kept now (none if there was none).
///
/// # Errors
/// `from` is not a sound store of a version this program knows, a meeting is being written
/// right now, or a file cannot be moved; the store is then as it was.
pub fn restore(dir: &Path, from: &Path) -> Result<Option<PathBuf>, StoreFault> {
    let file = database(dir);
    let backup = sound(from)?;
    if let Some((record, held)) = lock::any_held(dir) {
        return Err(StoreFault::Refused(format!(
            "The meeting {record} is being written in another window ({held}). Leave it there \
             first; then restore."
        )));
    }
    files::make_folder(dir)?;
    let new = files::free_beside(&file, ".restored");
    copy::into_file(&backup, &new, &[])?;
    let kept = set_aside(&file)?;
    fs::rename(&new, &file).map_err(|e| StoreFault::file(&file, &e))?;
    files::sync_folder_of(&file);
    Ok(kept)
}

fn sound(from: &Path) -> Result<Connection, StoreFault> {
    if !from.is_file() {
        return Err(StoreFault::Refused(format!(
            "There is no file {}.",
            from.display()
        )));
    }
    let conn = connect(Path::new(&uri(from, "mode=ro")), LOOKING)?;
    if schema::version(&conn, from)? == 0 {
        return Err(StoreFault::Foreign(from.to_owned()));
    }
    let word: String = conn
        .query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))
        .map_err(|e| StoreFault::of(from, &e))?;
    if word == "ok" {
        return Ok(conn);
    }
    Err(StoreFault::Refused(format!(
        "The backup {} is damaged itself ({word}), so nothing was changed. Try an older one.",
        from.display()
    )))
}

/// Moves the store and its log aside under one name, so that it can still be opened there.
fn set_aside(file: &Path) -> Result<Option<PathBuf>, StoreFault> {
    if !file.exists() {
        return Ok(None);
    }
    if let Ok(conn) = connect(file, SHARED) {
        // A damaged store cannot fold its log in; then the log moves along with it.
        let _ = conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
    }
    let kept = files::free_beside(file, ".before-restore");
    for ending in ["", "-wal", "-shm"] {
        let (old, new) = (files::beside(file, ending), files::beside(&kept, ending));
        if old.exists() {
            fs::rename(&old, &new).map_err(|e| StoreFault::file(&old, &e))?;
        }
    }
    Ok(Some(kept))
}

//! The shape of the database: its versions, how a new one is made and an older one brought
//! forward. A newer one, or a file that is no store, is refused before anything is written.

use std::path::Path;

use rusqlite::{Connection, TransactionBehavior};

use super::copy;
use super::fault::StoreFault;
use super::files;

/// What stands in the database's header, so that no other SQLite file is taken for a store: `RndT`.
pub const APPLICATION_ID: i64 = 0x526E_6454;

/// The version this program writes. Each version's step stays here for ever.
pub const VERSION: i64 = 2;
const STEPS: [&str; 2] = [include_str!("version-1.sql"), include_str!("version-2.sql")];

/// Makes an empty database a store and brings an older store forward.
///
/// # Errors
/// `Newer` and `Foreign` leave the file untouched; a step that fails is rolled back.
pub(crate) fn prepare(conn: &mut Connection, file: &Path) -> Result<(), StoreFault> {
    if version(conn, file)? == VERSION {
        return Ok(());
    }
    bring_forward(conn, file, &STEPS)
}

/// The store's version; 0 for a database with nothing in it.
///
/// # Errors
/// `Newer`, `Foreign`, or what keeps the file from being read.
pub(crate) fn version(conn: &Connection, file: &Path) -> Result<i64, StoreFault> {
    let fault = |e| StoreFault::of(file, &e);
    let ask = |sql| {
        conn.query_row(sql, [], |row| row.get::<_, i64>(0))
            .map_err(fault)
    };
    let version = ask("PRAGMA user_version")?;
    let ours = ask("PRAGMA application_id")? == APPLICATION_ID;
    if ours && version > VERSION {
        let file = file.to_owned();
        return Err(StoreFault::Newer { file, version });
    }
    if ours || (version == 0 && ask("SELECT count(*) FROM sqlite_schema")? == 0) {
        return Ok(version);
    }
    Err(StoreFault::Foreign(file.to_owned()))
}

fn bring_forward(conn: &mut Connection, file: &Path, steps: &[&str]) -> Result<(), StoreFault> {
    let fault = |e| StoreFault::of(file, &e);
    let from = version(conn, file)?;
    if from == 0 {
        conn.execute_batch("PRAGMA journal_mode = WAL")
            .map_err(fault)?;
    } else {
        let kept = files::free_beside(file, &files::before_version(steps.len()));
        copy::into_file(conn, &kept, &[])?;
    }
    // Another program may have been faster: the version is read again under the lock.
    let tx = conn
        .transaction_with_behavior(TransactionBehavior::Immediate)
        .map_err(fault)?;
    let from = usize::try_from(version(&tx, file)?).unwrap_or(usize::MAX);
    for step in steps.iter().skip(from) {
        tx.execute_batch(step).map_err(fault)?;
    }
    tx.execute_batch(&format!(
        "PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {}",
        steps.len()
    ))
    .map_err(fault)?;
    tx.commit().map_err(fault)?;
    // The file alone shall be a whole store, for those who copy it by hand.
    conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
        .map_err(fault)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_step_leads_to_the_version() {
        assert_eq!(i64::try_from(STEPS.len()), Ok(VERSION));
    }

    #[test]
    fn an_older_store_is_copied_beside_before_its_steps_run() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("store.db");
        let mut conn = Connection::open(&file).unwrap();
        bring_forward(&mut conn, &file, &STEPS[..1]).unwrap();
        conn.execute("INSERT INTO record VALUES ('r-1', 'team', NULL)", [])
            .unwrap();
        let two = [STEPS[0], "ALTER TABLE record ADD COLUMN colour TEXT"];
        bring_forward(&mut conn, &file, &two).unwrap();
        let now: i64 = conn
            .query_row("PRAGMA user_version", [], |r| r.get(0))
            .unwrap();
        assert_eq!(now, 2);
        conn.execute("UPDATE record SET colour = 'blue'", [])
            .unwrap();
        let kept = Connection::open(dir.path().join("store.db.before-version-2")).unwrap();
        let was: i64 = kept
            .query_row("PRAGMA user_version", [], |r| r.get(0))
            .unwrap();
        let rows: i64 = kept
            .query_row("SELECT count(*) FROM record", [], |r| r.get(0))
            .unwrap();
        assert_eq!((was, rows), (1, 1));
    }

    #[test]
    fn a_step_that_fails_leaves_the_version_it_found() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("store.db");
        let mut conn = Connection::open(&file).unwrap();
        bring_forward(&mut conn, &file, &STEPS[..1]).unwrap();
        let broken = [
            STEPS[0],
            "ALTER TABLE record ADD COLUMN a TEXT; ALTER TABLE nowhere ADD b",
        ];
        assert!(bring_forward(&mut conn, &file, &broken).is_err());
        let now: i64 = conn
            .query_row("PRAGMA user_version", [], |r| r.get(0))
            .unwrap();
        assert_eq!(now, 1);
        assert!(conn.prepare("SELECT a FROM record").is_err());
    }
}

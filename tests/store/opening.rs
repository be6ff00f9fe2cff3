//! Opening: what is made, what is brought forward, what is refused and left as it was.

use std::path::Path;

use roundtable::store::{State, Store, StoreFault, VERSION, verify_chain};
use rusqlite::Connection;

use super::{Desk, id, meeting, row};

fn bytes(dir: &Path) -> Vec<u8> {
    fs_err::read(dir.join("store.db")).unwrap()
}

fn number(conn: &Connection, sql: &str) -> i64 {
    conn.query_row(sql, [], |row| row.get(0)).unwrap()
}

#[test]
fn a_store_of_version_1_opens_for_ever() {
    let dir = tempfile::tempdir().unwrap();
    let conn = Connection::open(dir.path().join("store.db")).unwrap();
    conn.execute_batch(include_str!("version-1.sql")).unwrap();
    drop(conn);
    let store = Store::open(dir.path()).unwrap();
    let record = id("019345a0-0000-7000-8000-00000000abcd");
    let entries = store.entries(&record).unwrap();
    assert_eq!(entries.len(), 3);
    assert_eq!(verify_chain(&record, &entries), Ok(()));
    assert_eq!(entries[1].body, None, "entry 2 was struck");
    assert_eq!(store.last_team().unwrap().unwrap().name, "Room 12");
    assert_eq!(
        store.meeting(&record).unwrap().unwrap().topic,
        "Transitions after recess"
    );
    assert_eq!(store.drafts(&record).unwrap()[0].text, "half a wor");
    assert_eq!(store.exports(&record).unwrap()[0].seq, 3);
    assert_eq!(store.search("picture", None, 9).unwrap().len(), 1);
    assert_eq!(store.counts(None).unwrap().waiting, 1);
    assert_eq!(store.check(&mut |_, _, _| Ok(())).unwrap(), []);
}

#[test]
fn a_new_store_is_made_with_what_persists() {
    let dir = tempfile::tempdir().unwrap();
    drop(Store::open(&dir.path().join("a/b")).unwrap());
    let conn = Connection::open(dir.path().join("a/b/store.db")).unwrap();
    assert_eq!(number(&conn, "PRAGMA user_version"), VERSION);
    let mode: String = conn
        .query_row("PRAGMA journal_mode", [], |r| r.get(0))
        .unwrap();
    assert_eq!(mode, "wal");
}

#[cfg(unix)]
#[test]
fn only_its_owner_may_read_the_store() {
    use std::os::unix::fs::PermissionsExt;
    let dir = tempfile::tempdir().unwrap();
    let home = dir.path().join("home");
    let store = Store::open(&home).unwrap();
    assert!(store.last_team().unwrap().is_none());
    let mode = |path: &Path| fs_err::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&home), 0o700);
    for entry in fs_err::read_dir(&home).unwrap().flatten() {
        assert_eq!(mode(&entry.path()), 0o600, "{}", entry.path().display());
    }
}

#[test]
fn a_newer_store_is_refused_and_untouched() {
    let dir = Desk::new().leave();
    let conn = Connection::open(dir.path().join("store.db")).unwrap();
    conn.execute_batch("PRAGMA journal_mode = DELETE; PRAGMA user_version = 99")
        .unwrap();
    drop(conn);
    let before = bytes(dir.path());
    let fault = Store::open(dir.path()).unwrap_err();
    assert!(matches!(fault, StoreFault::Newer { version: 99, .. }));
    assert!(
        fault
            .to_string()
            .contains("written by a newer Roundtable (format 99"),
        "{fault}"
    );
    assert_eq!(bytes(dir.path()), before);
}

#[test]
fn another_programs_database_is_refused_and_untouched() {
    for version in [0, 1, 99] {
        let dir = tempfile::tempdir().unwrap();
        let conn = Connection::open(dir.path().join("store.db")).unwrap();
        let sql = format!("CREATE TABLE photo (name TEXT); PRAGMA user_version = {version}");
        conn.execute_batch(&sql).unwrap();
        drop(conn);
        let before = bytes(dir.path());
        let fault = Store::open(dir.path()).unwrap_err();
        assert!(matches!(fault, StoreFault::Foreign(_)), "{fault}");
        assert_eq!(bytes(dir.path()), before);
    }
}

#[test]
fn a_file_that_is_no_database_is_refused_with_what_to_do() {
    let dir = tempfile::tempdir().unwrap();
    fs_err::write(dir.path().join("store.db"), "Dear diary, ".repeat(500)).unwrap();
    let fault = Store::open(dir.path()).unwrap_err().to_string();
    assert!(fault.contains("is not a Roundtable store"), "{fault}");
    assert!(fault.contains("roundtable store restore BACKUP"), "{fault}");
}

#[test]
fn a_broken_page_is_a_sentence_and_not_a_panic() {
    let desk = Desk::new();
    desk.writer.send(meeting(row("m-1", "t-1", State::Open)));
    let dir = desk.leave();
    let mut broken = bytes(dir.path());
    broken.iter_mut().skip(100).for_each(|byte| *byte ^= 0x5a);
    fs_err::write(dir.path().join("store.db"), broken).unwrap();
    let fault = Store::open(dir.path())
        .and_then(|store| store.entries(&id("m-1")).map(drop))
        .unwrap_err()
        .to_string();
    assert!(fault.contains("is damaged"), "{fault}");
    assert!(fault.contains("roundtable store restore BACKUP"), "{fault}");
}

#[test]
fn a_store_cut_short_is_a_sentence_and_not_a_panic() {
    let dir = Desk::new().leave();
    let whole = bytes(dir.path());
    fs_err::write(dir.path().join("store.db"), &whole[..whole.len() / 2]).unwrap();
    let fault = Store::open(dir.path())
        .and_then(|store| store.last_team().map(drop))
        .unwrap_err()
        .to_string();
    assert!(fault.contains("is damaged"), "{fault}");
}

#[test]
fn a_store_that_is_only_looked_at_can_be_read_and_not_written() {
    let desk = Desk::new();
    desk.writer.send(meeting(row("m-1", "t-1", State::Open)));
    let dir = desk.leave();
    let store = Store::look(dir.path()).unwrap();
    assert!(store.read_only());
    assert_eq!(store.entries(&id("m-1")).unwrap().len(), 1);
    assert_eq!(store.check(&mut |_, _, _| Ok(())).unwrap(), []);
}

/// As root no permission is denied: there the test says nothing, and the one above stands.
#[cfg(unix)]
#[test]
fn a_folder_without_write_permission_is_opened_for_reading() {
    use std::fs::Permissions;
    use std::os::unix::fs::PermissionsExt;
    let desk = Desk::new();
    desk.writer.send(meeting(row("m-1", "t-1", State::Open)));
    let dir = desk.leave();
    for ending in ["-wal", "-shm"] {
        let _ = fs_err::remove_file(dir.path().join(format!("store.db{ending}")));
    }
    fs_err::set_permissions(dir.path(), Permissions::from_mode(0o500)).unwrap();
    let denied = fs_err::write(dir.path().join("probe"), "").is_err();
    let store = Store::open(dir.path()).unwrap();
    let read = store.entries(&id("m-1")).unwrap().len();
    let read_only = store.read_only();
    fs_err::set_permissions(dir.path(), Permissions::from_mode(0o700)).unwrap();
    assert_eq!((read, read_only), (1, denied));
}

#[test]
fn a_folder_that_cannot_be_made_is_named() {
    let dir = tempfile::tempdir().unwrap();
    fs_err::write(dir.path().join("file"), "").unwrap();
    let fault = Store::open(&dir.path().join("file/home"))
        .unwrap_err()
        .to_string();
    assert!(
        fault.contains("file/home") && fault.contains("cannot be used"),
        "{fault}"
    );
}

//! Backup, restore, import, check.

use std::path::Path;

use roundtable::store::{
    Append, Claim, Foreign, Imported, Job, RecordKind, State, Store, Summary, Unsaved, restore,
};

use super::{Desk, entries, id, meeting, row};

fn filled() -> Desk {
    let desk = Desk::new();
    desk.writer.send(meeting(row("m-1", "t-1", State::Open)));
    desk.flush();
    desk
}

fn backup(desk: &Desk, to: &Path) -> Result<(), String> {
    desk.store
        .backup_to(to, &Unsaved::default())
        .map_err(|fault| fault.to_string())
}

fn meetings(dir: &Path) -> u64 {
    Store::open(dir).unwrap().counts(None).unwrap().meetings
}

#[test]
fn a_backup_is_one_file_that_opens_as_a_store() {
    let desk = filled();
    let away = tempfile::tempdir().unwrap();
    backup(&desk, &away.path().join("store.db")).unwrap();
    assert_eq!(fs_err::read_dir(away.path()).unwrap().count(), 1);
    assert_eq!(meetings(away.path()), 1);
}

#[test]
fn a_backup_writes_over_an_older_backup_but_over_nothing_else() {
    let desk = filled();
    let away = tempfile::tempdir().unwrap();
    let (file, letter) = (away.path().join("store.db"), away.path().join("letter.txt"));
    backup(&desk, &file).unwrap();
    desk.writer.send(meeting(row("m-2", "t-1", State::Open)));
    desk.flush();
    backup(&desk, &file).unwrap();
    assert_eq!(meetings(away.path()), 2);

    fs_err::write(&letter, "Dear Ana").unwrap();
    let refused = backup(&desk, &letter).unwrap_err();
    assert!(
        refused.contains("letter.txt is there already and is not a store"),
        "{refused}"
    );
    assert_eq!(fs_err::read_to_string(&letter).unwrap(), "Dear Ana");
    let refused = backup(&desk, desk.store.file()).unwrap_err();
    assert!(refused.contains("is the store itself"), "{refused}");
    let other = filled();
    let refused = backup(&desk, other.store.file()).unwrap_err();
    assert!(refused.contains("is a store in use"), "{refused}");
    let refused = backup(&desk, &letter.join("store.db")).unwrap_err();
    assert!(refused.contains("letter.txt"), "{refused}");

    assert_eq!(meetings(desk.dir.path()), 2);
}

#[test]
fn a_restore_puts_the_backup_in_place_and_keeps_what_was_there() {
    let desk = filled();
    let away = tempfile::tempdir().unwrap();
    let file = away.path().join("friday.db");
    backup(&desk, &file).unwrap();
    desk.writer.send(meeting(row("m-2", "t-1", State::Open)));
    let dir = desk.leave();
    let kept = restore(dir.path(), &file).unwrap().unwrap();
    assert_eq!(meetings(dir.path()), 1);
    assert!(kept.ends_with("store.db.before-restore"));
    let old = rusqlite::Connection::open(&kept).unwrap();
    let rows: i64 = old
        .query_row("SELECT count(*) FROM shelf", [], |row| row.get(0))
        .unwrap();
    assert_eq!(rows, 2);
    let again = restore(dir.path(), &file).unwrap().unwrap();
    assert!(
        again.ends_with("store.db.before-restore-2"),
        "an older copy is not written over"
    );
}

#[test]
fn a_restored_store_can_be_written_again() {
    let desk = filled();
    let away = tempfile::tempdir().unwrap();
    let file = away.path().join("friday.db");
    backup(&desk, &file).unwrap();
    let home = tempfile::tempdir().unwrap();
    assert_eq!(restore(home.path(), &file).unwrap(), None);
    let desk = Desk::at(home);
    desk.writer.send(meeting(row("m-2", "t-1", State::Open)));
    desk.flush();
    assert_eq!(meetings(desk.dir.path()), 2);
}

#[test]
fn a_restore_takes_the_place_of_a_damaged_store() {
    let desk = filled();
    let away = tempfile::tempdir().unwrap();
    let file = away.path().join("friday.db");
    backup(&desk, &file).unwrap();
    let dir = desk.leave();
    fs_err::write(dir.path().join("store.db"), "spilled coffee").unwrap();
    let kept = restore(dir.path(), &file).unwrap().unwrap();
    assert_eq!(meetings(dir.path()), 1);
    assert_eq!(fs_err::read_to_string(kept).unwrap(), "spilled coffee");
}

#[test]
fn a_restore_from_no_store_or_under_a_running_meeting_changes_nothing() {
    let desk = filled();
    let away = tempfile::tempdir().unwrap();
    let (file, letter) = (
        away.path().join("friday.db"),
        away.path().join("letter.txt"),
    );
    backup(&desk, &file).unwrap();
    fs_err::write(&letter, "Dear Ana").unwrap();
    let dir = desk.leave();
    let refuse = |from: &Path| restore(dir.path(), from).unwrap_err().to_string();
    assert!(refuse(&letter).contains("is not a Roundtable store"));
    assert!(refuse(&away.path().join("gone.db")).contains("There is no file"));
    let claim = Claim {
        since: "15:02".into(),
        host: String::new(),
    };
    let lock = roundtable::store::Lock::take(dir.path(), &id("m-1"), &claim).unwrap();
    assert!(refuse(&file).contains("m-1 is being written in another window"));
    drop(lock);
    assert!(!dir.path().join("store.db.before-restore").exists());
    assert_eq!(meetings(dir.path()), 1);
}

fn foreign(bodies: &[&str]) -> Foreign {
    let record = id("m-7");
    Foreign {
        entries: entries(&record, &[], bodies),
        record,
        kind: RecordKind::Meeting,
        summary: Summary::Meeting(row("m-7", "t-1", State::Closed)),
        said: Vec::new(),
    }
}

#[test]
fn a_record_comes_in_once_also_with_sealed_bodies_left_out() {
    let desk = Desk::new();
    let mut record = foreign(&["one", "two"]);
    record.entries[1].strike();
    assert_eq!(desk.store.import(record.clone()).unwrap(), Imported::New);
    assert_eq!(desk.store.entries(&record.record).unwrap(), record.entries);
    assert_eq!(
        desk.store.meeting(&record.record).unwrap().unwrap().state,
        State::Closed
    );
    assert_eq!(desk.store.import(record).unwrap(), Imported::Same);
    let whole = foreign(&["one", "two"]);
    assert_eq!(
        desk.store.import(whole).unwrap(),
        Imported::Same,
        "apart from what is sealed"
    );
}

#[test]
fn a_record_that_differs_or_does_not_hold_is_not_taken_in() {
    let desk = Desk::new();
    desk.store.import(foreign(&["one", "two"])).unwrap();
    let refuse = |record| desk.store.import(record).unwrap_err().to_string();
    let longer = refuse(foreign(&["one", "two", "three"]));
    assert!(
        longer.contains("the file has 3 entries, the record here only the first 2"),
        "{longer}"
    );
    let other = refuse(foreign(&["one", "too"]));
    assert!(
        other.contains("from entry 2 on they are not the same"),
        "{other}"
    );
    assert_eq!(desk.store.entries(&id("m-7")).unwrap().len(), 2);
    let mut changed = foreign(&["one"]);
    changed.entries[0].body = Some("{}".into());
    let broken = refuse(changed);
    assert!(
        broken.contains("entry 1 holds other words than were recorded"),
        "{broken}"
    );
}

#[test]
fn check_names_the_record_whose_words_were_changed_behind_the_programs_back() {
    let desk = filled();
    desk.writer.send(meeting(row("m-2", "t-1", State::Open)));
    let dir = desk.leave();
    let conn = rusqlite::Connection::open(dir.path().join("store.db")).unwrap();
    conn.execute(
        "UPDATE entry SET body = '{\"text\":\"0pened\"}' WHERE record = 'm-2'",
        [],
    )
    .unwrap();
    let store = Store::open(dir.path()).unwrap();
    let mut replayed = Vec::new();
    let findings = store
        .check(&mut |record, kind, entries| {
            replayed.push((record.0.clone(), kind, entries.len()));
            Err("Entry 1 cannot be decoded.".into())
        })
        .unwrap();
    let sentences: Vec<&str> = findings.iter().map(|f| f.sentence.as_str()).collect();
    assert_eq!(
        sentences,
        [
            "Entry 1 cannot be decoded.",
            "The record of the meeting m-2 does not hold: entry 1 holds other words than were recorded.",
        ]
    );
    assert_eq!(
        replayed,
        [("m-1".into(), RecordKind::Meeting, 1)],
        "a broken one is not replayed"
    );
}

#[test]
fn check_finds_rows_without_a_record() {
    let dir = filled().leave();
    let conn = rusqlite::Connection::open(dir.path().join("store.db")).unwrap();
    conn.execute_batch("PRAGMA foreign_keys = OFF; DELETE FROM record")
        .unwrap();
    let findings = Store::open(dir.path())
        .unwrap()
        .check(&mut |_, _, _| Ok(()))
        .unwrap();
    let wanted = "The table entry has a row whose record is not there.";
    assert!(findings.iter().any(|finding| finding.sentence == wanted));
}

#[test]
fn a_backup_of_what_is_queued_replays_the_whole_queue() {
    let desk = Desk::new();
    let record = id("m-1");
    let all = entries(&record, &[], &["one", "two"]);
    desk.writer.send(Job::Append(Append {
        record: record.clone(),
        kind: RecordKind::Meeting,
        entries: all.clone(),
        summary: None,
        said: Vec::new(),
        settles: Vec::new(),
    }));
    let away = tempfile::tempdir().unwrap();
    // Whatever of it is on disk by now: the copy has all of it, once.
    desk.writer
        .save_elsewhere(&desk.store, &away.path().join("store.db"))
        .unwrap();
    assert_eq!(
        Store::open(away.path()).unwrap().entries(&record).unwrap(),
        all
    );
}

//! A disk that will not: the queue stands, is told, and goes out in order afterwards.

use std::sync::atomic::Ordering;

use roundtable::store::{Job, News, Store, Trouble, Unsaved, verify_chain};

use super::{Desk, LONG, append, draft, entries, id, key, texts};

/// A store on a full disk (SQLite's own fault, by a limit on its pages), with one entry kept
/// before and two entries and a draft that did not get through.
fn full() -> Desk {
    let desk = Desk::new();
    desk.page_limit.store(1, Ordering::SeqCst);
    let record = id("r-1");
    let long = "x".repeat(200_000);
    let all = entries(&record, &[], &["small", &long, "after it"]);
    desk.writer
        .send(Job::Append(append(&record, all[..1].to_vec())));
    assert_eq!(
        desk.heard(),
        News::Kept {
            record: record.clone(),
            seq: 1
        }
    );
    desk.writer
        .send(Job::Append(append(&record, all[1..2].to_vec())));
    let News::Failing { why, .. } = desk.heard() else {
        panic!("the disk is full")
    };
    assert_eq!(why, Trouble::Full);
    desk.writer
        .send(Job::Append(append(&record, all[2..].to_vec())));
    for text in ["t", "ty", "typing on"] {
        desk.writer.send(draft(&key("r-1", "ideas", None), text));
    }
    desk
}

#[test]
fn a_full_disk_keeps_the_queue_and_goes_on_in_order() {
    let desk = full();
    let pending = desk.writer.pending();
    assert_eq!(
        (pending.entries, pending.drafts),
        (2, 1),
        "drafts of one field are one"
    );
    assert_eq!(
        desk.writer.failing().unwrap().1.to_string(),
        "the disk is full"
    );
    assert_eq!(desk.store.entries(&id("r-1")).unwrap().len(), 1);

    desk.page_limit.store(0, Ordering::SeqCst);
    desk.writer.try_now();
    assert_eq!(desk.heard(), News::Recovered);
    assert_eq!(
        desk.heard(),
        News::Kept {
            record: id("r-1"),
            seq: 3
        }
    );
    assert_eq!(desk.heard(), News::DraftsKept);
    let there = desk.store.entries(&id("r-1")).unwrap();
    assert_eq!(verify_chain(&id("r-1"), &there), Ok(()));
    assert_eq!(there.len(), 3);
    assert_eq!(texts(&desk.store, "r-1"), ["typing on"]);
    assert!(desk.writer.pending().none() && desk.writer.failing().is_none());
}

#[test]
fn leaving_on_a_full_disk_says_what_is_not_saved_and_the_writer_goes_on() {
    let mut desk = full();
    let unsaved: Unsaved = desk.writer.finish(LONG).unwrap_err();
    assert_eq!(unsaved.why, Some(Trouble::Full));
    assert_eq!(
        unsaved.to_string(),
        "3 things are not saved yet: the disk is full."
    );
    desk.page_limit.store(0, Ordering::SeqCst);
    desk.writer.finish(LONG).unwrap();
    assert_eq!(desk.store.entries(&id("r-1")).unwrap().len(), 3);
}

#[test]
fn save_somewhere_else_holds_what_the_full_disk_does_not() {
    let desk = full();
    let elsewhere = tempfile::tempdir().unwrap();
    let file = elsewhere.path().join("store.db");
    desk.writer.save_elsewhere(&desk.store, &file).unwrap();
    let copy = Store::open(elsewhere.path()).unwrap();
    let there = copy.entries(&id("r-1")).unwrap();
    assert_eq!(there.len(), 3);
    assert_eq!(verify_chain(&id("r-1"), &there), Ok(()));
    assert_eq!(texts(&copy, "r-1"), ["typing on"]);
    assert_eq!(
        desk.writer.pending().entries,
        2,
        "the queue stands as it was"
    );
}

#[test]
fn a_store_that_vanished_is_waited_for_and_can_be_saved_somewhere_else() {
    let desk = Desk::new();
    let record = id("r-1");
    let all = entries(&record, &[], &["one", "two"]);
    desk.writer
        .send(Job::Append(append(&record, all[..1].to_vec())));
    desk.flush();
    let (file, away) = (
        desk.dir.path().join("store.db"),
        desk.dir.path().join("away.db"),
    );
    fs_err::rename(&file, &away).unwrap();
    desk.writer
        .send(Job::Append(append(&record, all[1..].to_vec())));
    assert_eq!(
        desk.heard(),
        News::Kept {
            record: record.clone(),
            seq: 1
        }
    );
    let News::Failing { why, .. } = desk.heard() else {
        panic!("there is no file")
    };
    assert_eq!(why, Trouble::Vanished);
    assert!(!file.exists(), "no new store is begun in its place");

    let copy = tempfile::tempdir().unwrap();
    desk.writer
        .save_elsewhere(&desk.store, &copy.path().join("store.db"))
        .unwrap();
    assert_eq!(
        Store::open(copy.path()).unwrap().entries(&record).unwrap(),
        all
    );

    fs_err::rename(&away, &file).unwrap();
    desk.flush();
    assert_eq!(desk.store.entries(&record).unwrap(), all);
}

#[test]
fn entries_that_do_not_continue_the_record_on_disk_stay_out() {
    let desk = Desk::new();
    let record = id("r-1");
    let mine = entries(&record, &[], &["one", "two", "three"]);
    let theirs = entries(&record, &mine[..1], &["another two"]);
    desk.writer
        .send(Job::Append(append(&record, mine[..1].to_vec())));
    desk.writer
        .send(Job::Append(append(&record, theirs.clone())));
    desk.flush();
    desk.writer
        .send(Job::Append(append(&record, mine[1..].to_vec())));
    let unsaved = desk.writer.flush(LONG).unwrap_err();
    assert_eq!(
        unsaved.why,
        Some(Trouble::Parted("Entry 2 on disk is another one.".into()))
    );
    assert_eq!(unsaved.pending.entries, 2);
    assert_eq!(desk.store.entries(&record).unwrap()[1..], theirs);

    let copy = tempfile::tempdir().unwrap();
    desk.writer
        .save_elsewhere(&desk.store, &copy.path().join("store.db"))
        .unwrap();
    let saved = Store::open(copy.path()).unwrap().entries(&record).unwrap();
    assert_eq!(saved, mine, "the copy has what this program holds");
}

#[test]
fn a_gap_in_the_numbers_stays_out() {
    let desk = Desk::new();
    let record = id("r-1");
    let all = entries(&record, &[], &["one", "two"]);
    desk.writer
        .send(Job::Append(append(&record, all[1..].to_vec())));
    let unsaved = desk.writer.flush(LONG).unwrap_err();
    let why = "Entry 2 does not continue the record on disk.";
    assert_eq!(unsaved.why, Some(Trouble::Parted(why.into())));
}

#[test]
fn a_store_locked_by_another_program_is_tried_again() {
    let desk = Desk::new();
    let other = rusqlite::Connection::open(desk.dir.path().join("store.db")).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let record = id("r-1");
    desk.writer.send(Job::Append(append(
        &record,
        entries(&record, &[], &["one"]),
    )));
    let News::Failing { why, .. } = desk.heard() else {
        panic!("it is locked")
    };
    assert_eq!(why, Trouble::Busy);
    other.execute_batch("ROLLBACK").unwrap();
    desk.flush();
    assert_eq!(desk.store.entries(&record).unwrap().len(), 1);
}

//! Striking, and emptying the trash: the words are nowhere, the chain still holds.

use roundtable::store::{Job, Said, Store, Strike, verify_chain};

use super::{Desk, append, draft, entries, id, key, meeting, on_disk, row};
use roundtable::store::State;

const SECRET: &str = "the pupil's full name is Quentin";

fn said(seq: u64, text: &str) -> Said {
    Said {
        seq,
        place: "3 List possible solutions".into(),
        text: text.into(),
    }
}

/// A record with much around the secret, so that its page is split and written again.
fn with_secret() -> Desk {
    let desk = Desk::new();
    let record = id("r-1");
    let filler = "something else was said here, at some length, ".repeat(9);
    let bodies = [filler.as_str(), SECRET, &filler, &filler];
    let mut job = append(&record, entries(&record, &[], &bodies));
    job.said = vec![said(1, &filler), said(2, SECRET), said(3, &filler)];
    desk.writer.send(Job::Append(job));
    desk.writer.send(draft(&key("r-1", "ideas", None), SECRET));
    desk.flush();
    for n in 0..40 {
        let other = id(&format!("other-{n}"));
        desk.writer.send(Job::Append(append(
            &other,
            entries(&other, &[], &bodies[2..]),
        )));
        desk.flush();
    }
    desk
}

fn strike(desk: &Desk) {
    let record = id("r-1");
    let before = desk.store.entries(&record).unwrap();
    let mut append = append(&record, entries(&record, &before, &["struck: entry 2"]));
    append.settles.push(key("r-1", "ideas", None));
    desk.writer.send(Job::Strike(Strike {
        seqs: vec![2],
        append,
    }));
    desk.flush();
}

#[test]
fn struck_words_are_in_no_file_and_the_chain_holds() {
    let desk = with_secret();
    assert!(
        on_disk(desk.dir.path(), SECRET),
        "the test must be able to fail"
    );
    let before = desk.store.entries(&id("r-1")).unwrap();
    strike(&desk);
    assert!(!on_disk(desk.dir.path(), SECRET));
    let after = desk.store.entries(&id("r-1")).unwrap();
    assert_eq!(verify_chain(&id("r-1"), &after), Ok(()));
    assert_eq!(
        (after[1].body.as_ref(), after[1].salt.as_ref()),
        (None, None)
    );
    assert_eq!(after[1].hash, before[1].hash);
    assert_eq!(
        after[4].body.as_deref(),
        Some("{\"text\":\"struck: entry 2\"}")
    );
}

#[test]
fn struck_words_are_in_no_copy_that_was_made_when_the_store_was_brought_forward() {
    let desk = with_secret();
    let copy = desk.dir.path().join("store.db.before-version-2");
    let other = desk.dir.path().join("store.db.mine");
    fs_err::write(&copy, SECRET).unwrap();
    fs_err::write(&other, "kept").unwrap();
    strike(&desk);
    assert!(!copy.exists());
    assert!(other.exists(), "what somebody else put there is theirs");
}

#[test]
fn struck_words_are_found_no_more_and_no_word_of_them_stays_in_the_index() {
    let desk = with_secret();
    assert_eq!(desk.store.search("quent", None, 10).unwrap()[0].seq, 2);
    strike(&desk);
    assert!(desk.store.search("quent", None, 10).unwrap().is_empty());
    assert!(
        !on_disk(desk.dir.path(), "quentin"),
        "as a word of the index"
    );
    assert!(!desk.store.search("something", None, 10).unwrap().is_empty());
    assert!(desk.store.drafts(&id("r-1")).unwrap().is_empty());
}

#[test]
fn striking_while_another_window_reads_is_finished_when_it_lets_go() {
    let desk = with_secret();
    let other = rusqlite::Connection::open(desk.dir.path().join("store.db")).unwrap();
    other
        .execute_batch("BEGIN; SELECT count(*) FROM entry")
        .unwrap();
    let read: i64 = other
        .query_row("SELECT count(*) FROM entry", [], |r| r.get(0))
        .unwrap();
    assert!(read > 0);
    strike(&desk);
    other.execute_batch("COMMIT").unwrap();
    drop(other);
    let dir = desk.leave();
    assert!(!on_disk(dir.path(), SECRET));
}

#[test]
fn the_trash_can_be_taken_from_and_emptied_for_good() {
    let desk = Desk::new();
    let mut line = row("r-1", "t-1", State::Waiting);
    line.topic = SECRET.into();
    desk.writer.send(meeting(line));
    desk.writer.send(meeting(row("r-2", "t-1", State::Closed)));
    desk.writer
        .send(Job::Retell(id("r-1"), vec![said(1, SECRET)]));
    desk.writer.send(draft(&key("r-1", "ideas", None), SECRET));
    desk.writer
        .send(Job::Trash(id("r-1"), "2026-11-21T09:00:00Z".into()));
    desk.flush();
    let store = &desk.store;
    assert_eq!(store.trash().unwrap()[0].record, id("r-1"));
    assert!(store.waiting(&id("t-1"), 9).unwrap().is_empty());
    assert!(store.search("quentin", None, 9).unwrap().is_empty());

    desk.writer.send(Job::Restore(id("r-1")));
    desk.flush();
    assert_eq!(store.waiting(&id("t-1"), 9).unwrap().len(), 1);
    assert_eq!(store.search("quentin", None, 9).unwrap().len(), 1);
    assert!(store.trash().unwrap().is_empty());

    desk.writer
        .send(Job::Trash(id("r-1"), "2026-11-21T09:00:00Z".into()));
    desk.writer.send(Job::Empty(id("r-1")));
    desk.flush();
    assert!(!on_disk(desk.dir.path(), SECRET));
    assert!(store.entries(&id("r-1")).unwrap().is_empty());
    assert!(store.drafts(&id("r-1")).unwrap().is_empty());
    assert_eq!(store.entries(&id("r-2")).unwrap().len(), 1);
    let dir = desk.leave();
    let sound = Store::open(dir.path())
        .unwrap()
        .check(&mut |_, _, _| Ok(()))
        .unwrap();
    assert_eq!(sound, []);
}

//! Appending and drafts: order, durability, what is told.

use roundtable::store::{Export, Job, News, Store, Writer, verify_chain};

use super::{Desk, LONG, append, draft, entries, id, key, texts};

#[test]
fn entries_are_read_back_as_they_were_sealed() {
    let desk = Desk::new();
    let record = id("r-1");
    let all = entries(&record, &[], &["one", "zwei – ü", "三 👩‍👩‍👧"]);
    desk.writer.send(Job::Append(append(&record, all.clone())));
    assert_eq!(
        desk.heard(),
        News::Kept {
            record: record.clone(),
            seq: 3
        }
    );
    assert_eq!(desk.store.entries(&record).unwrap(), all);
    assert_eq!(desk.store.entries_after(&record, 2).unwrap(), all[2..]);
    assert_eq!(
        verify_chain(&record, &desk.store.entries(&record).unwrap()),
        Ok(())
    );
}

#[test]
fn what_was_told_as_kept_is_there_for_another_program() {
    let desk = Desk::new();
    let record = id("r-1");
    let mut all = Vec::new();
    for n in 0..50 {
        let next = entries(&record, &all, &[&format!("answer {n}")]);
        desk.writer.send(Job::Append(append(&record, next.clone())));
        all.extend(next);
    }
    let mut last = 0;
    while last < 50 {
        let News::Kept { seq, .. } = desk.heard() else {
            panic!("only entries were sent")
        };
        assert!(seq > last, "told in order");
        last = seq;
        let other = Store::open(desk.dir.path()).unwrap();
        let there = other.entries(&record).unwrap();
        assert!(there.len() as u64 >= seq);
        assert_eq!(there[..], all[..there.len()]);
    }
    assert!(desk.writer.pending().none());
}

#[test]
fn everything_is_there_after_leaving_and_coming_back() {
    let desk = Desk::new();
    let record = id("r-1");
    let all = entries(&record, &[], &["one", "two"]);
    desk.writer.send(Job::Append(append(&record, all.clone())));
    desk.writer
        .send(draft(&key("r-1", "ideas", None), "half a wor"));
    let dir = desk.leave();
    // What was left is one whole file: a copy of it alone would do.
    let log = fs_err::metadata(dir.path().join("store.db-wal"));
    assert!(log.is_err() || log.unwrap().len() == 0);
    let store = Store::open(dir.path()).unwrap();
    assert_eq!(store.entries(&record).unwrap(), all);
    assert_eq!(texts(&store, "r-1"), ["half a wor"]);
}

#[test]
fn a_writer_dropped_in_a_panic_still_writes_its_queue() {
    let desk = Desk::new();
    let record = id("r-1");
    let all = entries(&record, &[], &["one"]);
    desk.writer.send(Job::Append(append(&record, all.clone())));
    drop(desk.writer);
    assert_eq!(desk.store.entries(&record).unwrap(), all);
}

#[test]
fn the_same_job_twice_is_written_once() {
    let desk = Desk::new();
    let record = id("r-1");
    let job = Job::Append(append(&record, entries(&record, &[], &["one"])));
    let export = Job::Export(Export {
        path: "/minutes.md".into(),
        sha256: "ab".into(),
        record: record.clone(),
        seq: 1,
        at: "2026-11-20".into(),
    });
    for _ in 0..2 {
        desk.writer.send(job.clone());
        desk.writer.send(export.clone());
        desk.flush();
    }
    assert_eq!(desk.store.entries(&record).unwrap().len(), 1);
    assert_eq!(desk.store.exports(&record).unwrap().len(), 1);
    assert_eq!(desk.store.exported("ab").unwrap()[0].path, "/minutes.md");
    assert!(desk.store.exported("cd").unwrap().is_empty());
}

#[test]
fn the_newest_text_of_a_field_is_kept_and_an_empty_one_takes_it_away() {
    let desk = Desk::new();
    let (ana, jon) = (key("r-1", "views", Some(1)), key("r-1", "views", Some(2)));
    desk.writer.send(draft(&ana, "Tra"));
    desk.writer.send(draft(&ana, "Transitions"));
    desk.writer.send(draft(&jon, "Noise"));
    desk.writer
        .send(draft(&key("r-1", "views", None), "all of us"));
    desk.flush();
    assert_eq!(
        texts(&desk.store, "r-1"),
        ["Transitions", "Noise", "all of us"]
    );
    desk.writer.send(Job::Draft {
        key: ana,
        text: None,
        at: String::new(),
    });
    desk.flush();
    assert_eq!(texts(&desk.store, "r-1"), ["Noise", "all of us"]);
}

#[test]
fn a_draft_settled_by_an_entry_goes_with_it() {
    let desk = Desk::new();
    let record = id("r-1");
    let ideas = key("r-1", "ideas", None);
    desk.writer.send(draft(&ideas, "A picture card"));
    let mut job = append(&record, entries(&record, &[], &["A picture card"]));
    job.settles.push(ideas.clone());
    desk.writer.send(Job::Append(job));
    desk.writer.send(draft(&ideas, "the next one"));
    desk.flush();
    assert_eq!(texts(&desk.store, "r-1"), ["the next one"]);
}

#[test]
fn a_writer_with_nothing_to_do_never_opens_the_store() {
    let dir = tempfile::tempdir().unwrap();
    let mut writer = Writer::start(
        dir.path(),
        roundtable::store::Options::default(),
        Box::new(|_| {}),
    )
    .unwrap();
    writer.finish(LONG).unwrap();
    assert_eq!(fs_err::read_dir(dir.path()).unwrap().count(), 0);
}

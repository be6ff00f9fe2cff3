//! What Home and the archive list.

use roundtable::store::{Counts, Filter, Job, Said, State, Summary};

use super::{Desk, id, meeting, row, team};

fn names(rows: &[roundtable::store::MeetingRow]) -> Vec<&str> {
    rows.iter().map(|row| row.record.0.as_str()).collect()
}

fn filled() -> Desk {
    let desk = Desk::new();
    desk.writer
        .send(team("t-1", "Room 12", "2026-11-20T14:00:00Z"));
    desk.writer
        .send(team("t-2", "Room 9", "2026-11-19T14:00:00Z"));
    for (record, team, state) in [
        ("m-1", "t-1", State::Closed),
        ("m-2", "t-1", State::Waiting),
        ("m-3", "t-2", State::Waiting),
        ("m-4", "t-1", State::Open),
        ("m-5", "t-1", State::Closed),
    ] {
        desk.writer.send(meeting(row(record, team, state)));
    }
    desk.flush();
    desk
}

#[test]
fn the_lists_are_newest_first_and_one_team_only() {
    let desk = filled();
    let (store, team) = (&desk.store, Some(id("t-1")));
    assert_eq!(
        names(&store.waiting(&id("t-1"), 9).unwrap()),
        ["m-4", "m-2"]
    );
    assert_eq!(names(&store.waiting(&id("t-1"), 1).unwrap()), ["m-4"]);
    let list = |filter: Filter| store.meetings(&filter).unwrap();
    let all = list(Filter {
        limit: 9,
        ..Filter::default()
    });
    assert_eq!(names(&all), ["m-5", "m-4", "m-3", "m-2", "m-1"]);
    assert_eq!(all[0], row("m-5", "t-1", State::Closed));
    let page = list(Filter {
        team: team.clone(),
        limit: 2,
        offset: 1,
        ..Filter::default()
    });
    assert_eq!(names(&page), ["m-4", "m-2"]);
    let closed = list(Filter {
        team,
        state: Some(State::Closed),
        limit: 9,
        offset: 0,
    });
    assert_eq!(names(&closed), ["m-5", "m-1"]);
    let waiting = list(Filter {
        state: Some(State::Waiting),
        limit: 9,
        ..Filter::default()
    });
    assert_eq!(names(&waiting), ["m-3", "m-2"]);
    assert_eq!(names(&store.meetings_named("m-3").unwrap()), ["m-3"]);
    assert_eq!(store.meeting(&id("m-9")).unwrap(), None);
}

#[test]
fn the_team_used_last_comes_first() {
    let desk = filled();
    assert_eq!(desk.store.last_team().unwrap().unwrap().name, "Room 12");
    desk.writer
        .send(team("t-2", "Room 9b", "2026-11-22T14:00:00Z"));
    desk.flush();
    let teams = desk.store.teams().unwrap();
    let names: Vec<&str> = teams.iter().map(|team| team.name.as_str()).collect();
    assert_eq!(names, ["Room 9b", "Room 12"]);
    assert_eq!(desk.store.team_count().unwrap(), 2);
}

#[test]
fn counts_follow_every_change() {
    let desk = filled();
    let counts = |team: Option<&str>| desk.store.counts(team.map(id).as_ref()).unwrap();
    let of = |meetings, waiting, trashed| Counts {
        meetings,
        waiting,
        trashed,
    };
    assert_eq!(
        (counts(Some("t-1")), counts(None)),
        (of(4, 2, 0), of(5, 3, 0))
    );
    let shelve = |row| desk.writer.send(Job::Shelve(Summary::Meeting(row)));
    shelve(row("m-2", "t-1", State::Closed));
    shelve(row("m-3", "t-1", State::Waiting));
    desk.writer.send(Job::Trash(id("m-4"), "2026-11-21".into()));
    desk.flush();
    assert_eq!(
        (counts(Some("t-1")), counts(Some("t-2"))),
        (of(4, 1, 1), of(0, 0, 0))
    );
    // A line that is written again does not bring a meeting back from the trash.
    shelve(row("m-4", "t-1", State::Closed));
    desk.flush();
    assert_eq!(counts(None), of(4, 1, 1));
    desk.writer.send(Job::Empty(id("m-4")));
    desk.flush();
    assert_eq!(counts(None), of(4, 1, 0));
    shelve(row("m-4", "t-1", State::Closed));
    desk.flush();
    assert_eq!(counts(None), of(4, 1, 0), "no record, no line");
}

#[test]
fn search_finds_beginnings_of_words_without_accents_newest_first() {
    let desk = filled();
    let said = |text: &str| Said {
        seq: 1,
        place: "4 Café".into(),
        text: text.into(),
    };
    desk.writer.send(Job::Retell(
        id("m-1"),
        vec![said("A Picture card für Ana"), said("noise")],
    ));
    desk.writer.send(Job::Retell(
        id("m-3"),
        vec![said("the picture cards stayed")],
    ));
    desk.flush();
    let find = |words: &str, team: Option<&str>| {
        let hits = desk.store.search(words, team.map(id).as_ref(), 9).unwrap();
        hits.into_iter()
            .map(|hit| (hit.record.0, hit.found))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        find("picture CARD", None),
        [
            ("m-3".into(), vec![4..11, 12..17]),
            ("m-1".into(), vec![2..9, 10..14]),
        ]
    );
    assert_eq!(find("fur", None).len(), 1);
    assert_eq!(find("picture", Some("t-2")).len(), 1);
    assert_eq!(
        find("picture \" OR *", Some("t-1")),
        [],
        "every word must be there"
    );
    assert_eq!(find("  ", None), []);
}

#[test]
fn a_window_that_follows_sees_that_something_changed() {
    let desk = filled();
    let before = desk.store.data_version().unwrap();
    assert_eq!(desk.store.data_version().unwrap(), before);
    desk.writer.send(meeting(row("m-6", "t-1", State::Open)));
    desk.flush();
    assert_ne!(desk.store.data_version().unwrap(), before);
}

#[test]
fn lists_and_index_are_rebuilt_from_what_the_records_say() {
    let desk = filled();
    let said = vec![Said {
        seq: 1,
        place: "1".into(),
        text: "picture card".into(),
    }];
    desk.writer.send(Job::Retell(id("m-1"), said.clone()));
    desk.writer.send(Job::Trash(id("m-1"), "2026-11-21".into()));
    desk.writer.send(Job::Unshelve);
    desk.flush();
    assert!(desk.store.teams().unwrap().is_empty());
    assert_eq!(desk.store.counts(None).unwrap(), Counts::default());
    assert!(desk.store.search("picture", None, 9).unwrap().is_empty());
    desk.writer.send(Job::Shelve(Summary::Meeting(row(
        "m-1",
        "t-1",
        State::Closed,
    ))));
    desk.writer.send(Job::Shelve(Summary::Meeting(row(
        "m-2",
        "t-1",
        State::Waiting,
    ))));
    desk.writer.send(Job::Retell(id("m-2"), said));
    desk.flush();
    assert_eq!(
        names(&desk.store.trash().unwrap()),
        ["m-1"],
        "what was thrown away stays there"
    );
    let counts = desk.store.counts(None).unwrap();
    assert_eq!(
        counts,
        Counts {
            meetings: 1,
            waiting: 1,
            trashed: 1
        }
    );
    assert_eq!(desk.store.search("picture", None, 9).unwrap().len(), 1);
    assert_eq!(desk.store.check(&mut |_, _, _| Ok(())).unwrap(), []);
}

#[test]
fn check_finds_an_index_and_counts_that_do_not_match() {
    let desk = filled();
    let said = vec![Said {
        seq: 1,
        place: "1".into(),
        text: "picture card".into(),
    }];
    desk.writer.send(Job::Retell(id("m-1"), said));
    let dir = desk.leave();
    let conn = rusqlite::Connection::open(dir.path().join("store.db")).unwrap();
    let sql = "INSERT INTO words (words) VALUES ('delete-all'); UPDATE tally SET meetings = 9";
    conn.execute_batch(sql).unwrap();
    let store = roundtable::store::Store::open(dir.path()).unwrap();
    let findings = store.check(&mut |_, _, _| Ok(())).unwrap();
    let sentences: Vec<&str> = findings.iter().map(|f| f.sentence.as_str()).collect();
    assert!(sentences.contains(&"The search index does not match what was said."));
    assert!(sentences.contains(&"The counts of meetings do not match the lists."));
}

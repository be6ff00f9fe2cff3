//! When something is in the way: another window, a full disk, a folder that may not be written, a broken entry.

use std::sync::atomic::Ordering;

use roundtable::base::id::RecordId;
use roundtable::meeting::Act;
use roundtable::page::Saved;
use roundtable::recorder::Trouble;
use roundtable::shelf::Standing;
use roundtable::store::{Entry, Foreign, MeetingRow, Raw, RecordKind, State, Summary};

use super::room::{LONG, Room, add, begun, bring, new_line, opening};

#[test]
fn a_second_window_is_told_since_when_the_meeting_is_held() {
    let room = Room::new();
    let recorder = begun(&room, "");
    let id = recorder.open_record().unwrap().clone();
    let mut other = room.open();
    let refused = other.resume(&id).unwrap_err();
    assert!(matches!(refused, Trouble::Held(_)));
    assert_eq!(
        refused.to_string(),
        "This meeting is being written in another window since 15:10. Here you can read along."
    );
    assert_eq!(other.meeting_of(&id).unwrap().seq(), 1);
    drop(recorder);
    assert!(other.resume(&id).is_ok(), "a lock goes with its program");
}

#[test]
fn a_full_disk_stops_nobody_and_loses_nothing() {
    let room = Room::new();
    room.page_limit.store(1, Ordering::SeqCst);
    let mut recorder = room.open();
    recorder.begin(&opening("Transitions")).unwrap();
    recorder.hear(&bring("students")).unwrap();
    recorder.hear(&add("focus", "Reading")).unwrap();
    let unsaved = recorder.flush(LONG).unwrap_err();
    assert!(
        unsaved.to_string().contains("the disk is full"),
        "{unsaved}"
    );
    assert_eq!(recorder.saved(), Saved::Failing);
    let trouble = recorder.trouble().unwrap();
    assert_eq!(trouble.why, "the disk is full");
    // The team's entry is small: it may have found room before the meeting's came.
    assert!((3..=4).contains(&trouble.entries), "{}", trouble.entries);
    assert_eq!(recorder.held_after(), 0);
    assert!(
        !room.places().records.exists(),
        "files tell only what is on disk"
    );

    let elsewhere = room.home().join("elsewhere.db");
    recorder.backup(&elsewhere).unwrap();
    recorder.hear(&add("focus", "Writing")).unwrap();
    room.page_limit.store(0, Ordering::SeqCst);
    recorder.rest(LONG).unwrap();
    assert_eq!(recorder.trouble(), None);
    assert_eq!(recorder.saved(), Saved::Kept);
    assert_eq!(recorder.held_after(), 4);
    let id = recorder.open_record().unwrap().clone();
    assert_eq!(recorder.store().entries(&id).unwrap().len(), 4);
    assert!(room.places().records.exists());

    let saved = Room::new();
    saved.open().restore(&elsewhere).unwrap();
    assert_eq!(saved.open().meeting_of(&id).unwrap().seq(), 3);
}

#[test]
fn a_meeting_left_while_the_disk_fails_is_gone_on_with_from_memory() {
    let room = Room::new();
    room.page_limit.store(1, Ordering::SeqCst);
    let mut recorder = room.open();
    recorder.begin(&opening("")).unwrap();
    recorder.hear(&bring("students")).unwrap();
    let id = recorder.open_record().unwrap().clone();
    recorder.draft(&new_line("focus"), "Readi");
    assert!(recorder.leave().is_err());
    let resumed = recorder.resume(&id).unwrap();
    assert_eq!(resumed.drafts, [(new_line("focus"), "Readi".to_owned())]);
    recorder.hear(&add("focus", "Reading")).unwrap();
    assert_eq!(recorder.meeting().unwrap().seq(), 3);
    room.page_limit.store(0, Ordering::SeqCst);
    recorder.leave().unwrap();
    assert_eq!(recorder.store().entries(&id).unwrap().len(), 3);
    assert_eq!(recorder.check().unwrap(), []);
}

#[test]
fn home_tells_of_a_meeting_in_memory_what_memory_tells() {
    let room = Room::new();
    let mut recorder = begun(&room, "Transitions");
    let id = recorder.open_record().unwrap().clone();
    recorder.finish().unwrap();
    drop(recorder);
    room.page_limit.store(1, Ordering::SeqCst);
    let mut recorder = room.open();
    assert_eq!(recorder.shelf().waiting.len(), 1);
    recorder.resume(&id).unwrap();
    recorder.hear(&bring("students")).unwrap();
    let many = "words ".repeat(20_000);
    recorder.hear(&add("focus", &many)).unwrap();
    recorder.hear(&Act::Finish).unwrap();
    assert!(recorder.leave().is_err());
    assert_eq!(recorder.shelf().waiting, [], "it is closed");
    recorder.load_lists().unwrap();
    let archive: Vec<_> = recorder.archive().iter().map(|s| s.state).collect();
    assert_eq!(archive, [Standing::Closed]);
    assert_eq!(recorder.shelf().meetings, 1);
    recorder.resume(&id).unwrap();
    room.page_limit.store(0, Ordering::SeqCst);
    recorder.leave().unwrap();
    recorder.rest(LONG).unwrap();
    assert_eq!(recorder.shelf().waiting, []);
    assert_eq!(
        recorder
            .store()
            .waiting(&recorder.shelf().team.clone().unwrap().id, 9)
            .unwrap(),
        []
    );
}

#[test]
fn a_meeting_that_is_only_in_memory_waits_on_home() {
    let room = Room::new();
    room.page_limit.store(1, Ordering::SeqCst);
    let mut recorder = room.open();
    recorder.begin(&opening("")).unwrap();
    let id = recorder.open_record().unwrap().clone();
    assert!(recorder.leave().is_err());
    let waiting: Vec<_> = recorder.shelf().waiting.iter().map(|s| &s.record).collect();
    assert_eq!(waiting, [&id]);
    assert_eq!(recorder.shelf().meetings, 1);
}

#[test]
fn a_folder_for_files_that_is_in_the_way_is_a_notice_and_no_more() {
    let room = Room::new();
    roundtable::filing::put(&room.places().records, b"not a folder").unwrap();
    let mut recorder = room.open();
    recorder.begin(&opening("")).unwrap();
    let notices = recorder.rest(LONG).unwrap();
    assert_eq!(notices.len(), 1, "{notices:?}");
    assert!(notices[0].contains("was not written"), "{notices:?}");
    assert_eq!(recorder.saved(), Saved::Kept);
    fs_err::remove_file(room.places().records).unwrap();
    recorder.hear(&bring("students")).unwrap();
    assert_eq!(recorder.rest(LONG).unwrap(), [] as [String; 0]);
    assert!(recorder.folder().unwrap().join("record.json").exists());
}

#[cfg(unix)]
#[test]
fn a_home_that_may_only_be_read_can_be_read_and_says_so() {
    use std::os::unix::fs::PermissionsExt;
    let room = Room::new();
    let mut recorder = begun(&room, "");
    let id = recorder.open_record().unwrap().clone();
    recorder.finish().unwrap();
    drop(recorder);
    let data = room.places().data;
    for path in super::room::files(&data) {
        fs_err::set_permissions(path, PermissionsExt::from_mode(0o400)).unwrap();
    }
    fs_err::set_permissions(&data, PermissionsExt::from_mode(0o500)).unwrap();
    let able = fs_err::File::create(data.join("probe")).is_ok();
    let mut recorder = room.open();
    // Who may do everything (root) may also write here; then there is nothing to see.
    assert_ne!(recorder.read_only(), able);
    if recorder.read_only() {
        assert_eq!(recorder.meeting_of(&id).unwrap().seq(), 1);
        let refused = recorder.resume(&id).unwrap_err().to_string();
        assert!(refused.contains("may only be read here"), "{refused}");
        assert!(recorder.begin(&opening("")).is_err());
    }
    fs_err::set_permissions(&data, PermissionsExt::from_mode(0o700)).unwrap();
}

/// A record whose chain holds but whose second entry no program can read.
fn unreadable(id: &RecordId, first: &Entry) -> Foreign {
    let raw = |seq, kind: &str, body: &str| Raw {
        seq,
        at: first.at.clone(),
        by: "keyboard".to_owned(),
        kind: kind.to_owned(),
        version: 1,
        body: body.to_owned(),
    };
    let opened = raw(1, &first.kind, first.body.as_deref().unwrap());
    let opened = Entry::seal(id, None, opened, "aa".to_owned());
    let unheard = raw(2, "unheard-of", "{\"x\":1}");
    let unheard = Entry::seal(id, Some(&opened.hash), unheard, "bb".to_owned());
    let row = MeetingRow {
        record: id.clone(),
        team: None,
        team_name: String::new(),
        protocol: String::new(),
        title: String::new(),
        topic: String::new(),
        state: State::Open,
        step: 1,
        steps: 1,
        step_title: String::new(),
        started_at: first.at.clone(),
        last_at: first.at.clone(),
        folder: None,
        more: "{}".to_owned(),
        trashed: None,
    };
    Foreign {
        record: id.clone(),
        kind: RecordKind::Meeting,
        entries: vec![opened, unheard],
        summary: Summary::Meeting(row),
        said: Vec::new(),
    }
}

#[test]
fn an_entry_that_cannot_be_read_stops_its_meeting_and_nothing_else() {
    let room = Room::new();
    let mut recorder = begun(&room, "");
    let sound = recorder.open_record().unwrap().clone();
    recorder.leave().unwrap();
    let first = recorder.store().entries(&sound).unwrap().remove(0);
    let broken = RecordId("broken".to_owned());
    recorder
        .store()
        .import(unreadable(&broken, &first))
        .unwrap();
    let why = recorder.resume(&broken).unwrap_err().to_string();
    assert!(
        why.starts_with("Entry 2 of this record cannot be read"),
        "{why}"
    );
    let (told, _) = why.split_once("Why:").unwrap();
    assert!(told.contains("A backup may hold it whole"), "{why}");
    assert!(recorder.read(&broken).is_err());
    let findings = recorder.check().unwrap();
    assert_eq!(findings.len(), 1, "{findings:?}");
    recorder.resume(&sound).unwrap();
    recorder.hear(&bring("students")).unwrap();
    recorder.flush(LONG).unwrap();
    assert_eq!(recorder.held_after(), 2);
}

#[test]
fn an_entry_changed_from_outside_is_told() {
    let room = Room::new();
    let mut recorder = begun(&room, "");
    let id = recorder.open_record().unwrap().clone();
    recorder.finish().unwrap();
    drop(recorder);
    let file = roundtable::store::database(&room.places().data);
    let conn = rusqlite::Connection::open(file).unwrap();
    conn.execute(
        "UPDATE entry SET body = replace(body, 'Ana', 'Eva') WHERE seq = 1",
        [],
    )
    .unwrap();
    drop(conn);
    let why = room.open().resume(&id).unwrap_err().to_string();
    assert!(why.contains("changed from outside: entry 1"), "{why}");
}

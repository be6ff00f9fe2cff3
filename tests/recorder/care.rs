//! Files, striking, the trash, and records that travel.

use std::path::PathBuf;

use roundtable::base::id::RecordId;
use roundtable::meeting::{Act, Event};
use roundtable::recorder::{Format, Recorder};
use roundtable::store::Imported;

use super::room::{LONG, Room, add, begun, bring, files, new_line};

const NONE: [PathBuf; 0] = [];

fn names(recorder: &Recorder) -> Vec<String> {
    let folder = recorder.folder().unwrap();
    let files = files(&folder);
    let name = |f: &PathBuf| f.file_name().unwrap().to_string_lossy().into_owned();
    files.iter().map(name).collect()
}

fn record(recorder: &Recorder) -> serde_json::Value {
    let path = recorder.folder().unwrap().join("record.json");
    serde_json::from_str(&fs_err::read_to_string(path).unwrap()).unwrap()
}

fn entries(recorder: &Recorder) -> usize {
    record(recorder)["entries"].as_array().unwrap().len()
}

#[test]
fn files_are_there_from_the_first_entry_and_whole_after_each_step() {
    let room = Room::new();
    let mut recorder = begun(&room, "Transitions");
    assert_eq!(
        names(&recorder),
        ["minutes.md", "protocol.yaml", "record.json"]
    );
    assert_eq!(entries(&recorder), 1);
    let folder = recorder.folder().unwrap();
    let below = folder.strip_prefix(room.places().records).unwrap();
    assert_eq!(
        below.to_string_lossy(),
        "Room 12/2026-01-20-weekly-check-in-000002"
    );

    recorder.hear(&bring("students")).unwrap();
    recorder.rest(LONG).unwrap();
    assert_eq!(entries(&recorder), 2);
    recorder.hear(&add("focus", "Reading")).unwrap();
    recorder.rest(LONG).unwrap();
    assert_eq!(entries(&recorder), 2, "an answer alone writes no files");
    recorder
        .hear(&Act::Close {
            reason: "time".to_owned(),
        })
        .unwrap();
    recorder.rest(LONG).unwrap();
    assert_eq!(entries(&recorder), 4);
    let minutes = fs_err::read_to_string(folder.join("minutes.md")).unwrap();
    assert!(minutes.contains("Reading"), "{minutes}");
}

#[test]
fn leaving_brings_the_files_up_to_the_last_entry() {
    let room = Room::new();
    let mut recorder = begun(&room, "");
    recorder.hear(&bring("students")).unwrap();
    recorder.hear(&add("focus", "Reading")).unwrap();
    let folder = recorder.folder().unwrap();
    recorder.leave().unwrap();
    recorder.rest(LONG).unwrap();
    let text = fs_err::read_to_string(folder.join("record.json")).unwrap();
    assert!(text.contains("Reading"));
}

#[cfg(unix)]
#[test]
fn files_belong_to_their_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let room = Room::new();
    let recorder = begun(&room, "");
    let folder = recorder.folder().unwrap();
    let mode =
        |path: &std::path::Path| fs_err::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&folder), 0o700);
    assert_eq!(mode(&folder.join("minutes.md")), 0o600);
}

#[test]
fn every_written_file_can_be_looked_up_by_its_contents() {
    let room = Room::new();
    let mut recorder = begun(&room, "");
    let id = recorder.open_record().unwrap().clone();
    recorder.flush(LONG).unwrap();
    let exports = recorder.store().exports(&id).unwrap();
    assert_eq!(exports.len(), 3);
    for export in exports {
        assert_eq!(export.seq, 1);
        assert!(PathBuf::from(&export.path).exists());
        assert_eq!(recorder.store().exported(&export.sha256).unwrap().len(), 1);
    }
}

#[test]
fn struck_words_are_nowhere_on_disk() {
    let room = Room::new();
    let mut recorder = begun(&room, "");
    recorder.hear(&bring("students")).unwrap();
    recorder.hear(&add("focus", "Kim was seen crying")).unwrap();
    recorder.draft(&new_line("focus"), "Kim again");
    recorder.hear(&bring("coming")).unwrap();
    recorder.rest(LONG).unwrap();
    let id = recorder.open_record().unwrap().clone();
    recorder.export(&id, &Format::ALL, None).unwrap();
    recorder.rest(LONG).unwrap();
    assert!(
        room.holding("Kim was seen").len() >= 4,
        "it was on disk and in files"
    );
    assert!(!room.holding("Kim again").is_empty());

    recorder.hear(&Act::Strike { entries: vec![3] }).unwrap();
    recorder.rest(LONG).unwrap();
    assert_eq!(room.holding("Kim was seen"), NONE);
    assert_eq!(room.holding("Kim again"), NONE);
    let live = recorder.meeting().unwrap().state.clone();
    assert_eq!(recorder.check().unwrap(), []);
    recorder.finish().unwrap();
    drop(recorder);
    assert_eq!(room.holding("Kim"), NONE);
    let again = room.open().meeting_of(&id).unwrap();
    assert_eq!(again.state, live);
    let last = again.entries().last().unwrap();
    assert!(matches!(last.event, Some(Event::Struck { .. })));
}

#[test]
fn copies_elsewhere_that_hold_struck_words_are_named() {
    let room = Room::new();
    let mut recorder = begun(&room, "");
    recorder.hear(&bring("students")).unwrap();
    recorder.hear(&add("focus", "Kim was seen crying")).unwrap();
    let id = recorder.open_record().unwrap().clone();
    let out = room.home().join("out");
    recorder
        .export(&id, &[Format::Markdown, Format::Json], Some(&out))
        .unwrap();
    recorder.flush(LONG).unwrap();
    recorder.hear(&Act::Strike { entries: vec![3] }).unwrap();
    let notices = recorder.news().notices;
    assert_eq!(notices.len(), 1, "{notices:?}");
    let named = |file: &str| notices[0].contains(&*out.join(file).to_string_lossy());
    assert!(named("minutes.md") && named("minutes.json"), "{notices:?}");
    // A notice has two lines: what to do comes before the paths.
    let (told, _) = notices[0].split_once("minutes.").unwrap();
    assert!(told.contains("remove it, or write it again"), "{notices:?}");
}

#[test]
fn a_meeting_goes_to_the_trash_and_comes_back() {
    let room = Room::new();
    let mut recorder = begun(&room, "");
    let id = recorder.open_record().unwrap().clone();
    assert!(
        recorder.trash(&id).is_err(),
        "an open meeting is not thrown away"
    );
    recorder.leave().unwrap();
    recorder.load_lists().unwrap();
    assert_eq!(recorder.archive().len(), 1);
    recorder.trash(&id).unwrap();
    assert_eq!((recorder.archive().len(), recorder.trashed().len()), (0, 1));
    assert_eq!(recorder.shelf().trashed, 1);
    assert!(recorder.resume(&id).is_err());
    recorder.untrash(&id).unwrap();
    assert_eq!((recorder.archive().len(), recorder.trashed().len()), (1, 0));
    assert!(recorder.resume(&id).is_ok());
}

#[test]
fn what_is_emptied_from_the_trash_is_gone_with_its_files() {
    let room = Room::new();
    let mut recorder = begun(&room, "A delicate matter");
    let id = recorder.open_record().unwrap().clone();
    let folder = recorder.folder().unwrap();
    recorder.leave().unwrap();
    assert!(recorder.empty(&id).is_err(), "only what is in the trash");
    recorder.trash(&id).unwrap();
    recorder.empty(&id).unwrap();
    assert!(!folder.exists());
    recorder.rest(LONG).unwrap();
    assert!(recorder.meeting_of(&id).is_err());
    assert_eq!(room.holding("delicate"), NONE);
    assert_eq!(recorder.shelf().trashed, 0);
    assert!(
        room.places().records.exists(),
        "the folder of all records stays"
    );
}

#[test]
fn an_exported_record_comes_in_as_it_went_out() {
    let room = Room::new();
    let mut recorder = begun(&room, "Transitions");
    recorder.hear(&bring("students")).unwrap();
    recorder
        .hear(&add("focus", "Ça va → \u{1f642} \"quoted\""))
        .unwrap();
    recorder.hear(&add("focus", "to be struck")).unwrap();
    recorder.hear(&Act::Strike { entries: vec![4] }).unwrap();
    let id = recorder.open_record().unwrap().clone();
    let state = recorder.meeting().unwrap().state.clone();
    let out = room.home().join("out");
    let paths = recorder.export(&id, &[Format::Record], Some(&out)).unwrap();
    assert_eq!(paths, [out.join("record.json")]);

    let other = Room::new();
    let mut there = other.open();
    assert_eq!(
        there.import(&paths[0]).unwrap(),
        (id.clone(), Imported::New)
    );
    assert_eq!(
        there.import(&paths[0]).unwrap(),
        (id.clone(), Imported::Same)
    );
    assert_eq!(
        there.store().entries(&id).unwrap(),
        recorder.store().entries(&id).unwrap()
    );
    assert_eq!(there.meeting_of(&id).unwrap().state, state);
    assert_eq!(there.shelf().team.clone().unwrap().name, "Room 12");
    assert_eq!(there.shelf().waiting.len(), 1);
    there.resume(&id).unwrap();
    there.hear(&bring("coming")).unwrap();
    there.rest(LONG).unwrap();
    assert_eq!(there.check().unwrap(), []);
}

#[test]
fn a_record_that_was_changed_is_refused_with_a_sentence() {
    let room = Room::new();
    let mut recorder = begun(&room, "Transitions");
    recorder.rest(LONG).unwrap();
    let path = recorder.folder().unwrap().join("record.json");
    let text = fs_err::read_to_string(path).unwrap();
    let other = Room::new();
    let mut there = other.open();
    let tries = [
        (text.replace("Ana Ruiz", "Eva Ruiz"), "holds other words"),
        (
            text.replace("Jon Bell\",\n      \"kind", "Eve\",\n      \"kind"),
            "was changed",
        ),
        (
            text.replacen("title: Weekly", "title: Weakly", 1),
            "its protocol",
        ),
        (
            text.replace("\"format\": 1", "\"format\": 9"),
            "newer Roundtable",
        ),
        ("{}".to_owned(), "is not a record"),
    ];
    for (changed, why) in tries {
        assert_ne!(changed, text, "{why}");
        let file = other.home().join("changed.json");
        roundtable::filing::put(&file, changed.as_bytes()).unwrap();
        let refused = there.import(&file).unwrap_err().to_string();
        assert!(refused.contains(why), "{refused}");
    }
    assert_eq!(there.store().counts(None).unwrap().meetings, 0);
}

#[test]
fn a_backup_brings_everything_back() {
    let room = Room::new();
    let mut recorder = begun(&room, "Transitions");
    let id = recorder.open_record().unwrap().clone();
    let backup = room.home().join("backup.db");
    recorder.backup(&backup).unwrap();
    let refused = recorder.import(&backup).unwrap_err().to_string();
    assert!(refused.contains("`roundtable store restore "), "{refused}");
    recorder.hear(&bring("students")).unwrap();
    let kept = recorder.restore(&backup).unwrap();
    assert!(kept.unwrap().exists(), "what was there is kept beside it");
    assert_eq!(recorder.meeting_of(&id).unwrap().seq(), 1);
    recorder.resume(&id).unwrap();
    recorder.hear(&bring("students")).unwrap();
    recorder.flush(LONG).unwrap();
    assert_eq!(recorder.held_after(), 2);
    assert!(recorder.meeting_of(&RecordId("nobody".to_owned())).is_err());
}

#[test]
fn home_counts_the_ways_to_meet_also_before_anybody_looked_at_them() {
    let room = Room::new();
    let id = {
        let recorder = begun(&room, "Transitions");
        recorder.open_record().unwrap().clone()
    };
    let mut recorder = room.open();
    let ways = recorder.shelf().ways;
    assert!(ways > 0);
    recorder.trash(&id).unwrap();
    assert_eq!(recorder.shelf().ways, ways);
}

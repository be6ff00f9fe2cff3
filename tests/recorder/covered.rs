//! What is covered is in the store alone, until it is shown.

use std::path::Path;

use roundtable::base::id::{PersonId, RecordId};
use roundtable::meeting::Act;
use roundtable::recorder::{Format, Recorder};
use roundtable::shelf::Opening;

use super::room::{LONG, Room, bring, opening, write};

const PRIVATE: &str = "
protocol: private
title: With a private answer
steps:
  - step: Alone
    ask:
      - text: What do you keep to yourself?
        id: alone
        enter: each
        sealed: always
  - step: Together
    ask:
      - text: What do we say?
        id: together
";

#[test]
fn a_private_answer_is_in_the_store_and_in_no_file() {
    let room = Room::new();
    let file = room.places().protocols.join("private.yaml");
    roundtable::filing::put(&file, PRIVATE.as_bytes()).unwrap();
    let mut recorder = room.open();
    let opening = Opening {
        protocol: "private".to_owned(),
        ..opening("")
    };
    recorder.begin(&opening).unwrap();
    let Act::Answer { at, change } = write("alone", "I am worn out") else {
        panic!("not an answer");
    };
    let at = at.by(Some(PersonId(1)));
    recorder.hear(&Act::Answer { at, change }).unwrap();
    recorder.hear(&bring("together")).unwrap();
    recorder.rest(LONG).unwrap();
    let id = recorder.open_record().unwrap().clone();
    for file in room.holding("worn out") {
        assert!(file.starts_with(room.places().data), "{}", file.display());
    }
    assert!(!room.holding("worn out").is_empty());
    assert_eq!(recorder.store().search("worn", None, 9).unwrap(), []);

    let elsewhere = Room::new();
    let mut there = elsewhere.open();
    there
        .import(&recorder.folder().unwrap().join("record.json"))
        .unwrap();
    let hashes = |r: &Recorder| -> Vec<String> {
        let entries = r.store().entries(&id).unwrap();
        entries.into_iter().map(|e| e.hash).collect()
    };
    assert_eq!(hashes(&there), hashes(&recorder));
    assert_eq!(there.check().unwrap(), []);

    // The copy's minutes do not say that nobody answered.
    let told = minutes_of(&mut recorder, &id, room.home());
    assert!(
        told.contains("1 of 3 answered. The answers stay with their authors."),
        "{told}"
    );
    let told = minutes_of(&mut there, &id, elsewhere.home());
    assert!(
        told.contains("Covered answers are not in this copy of the record"),
        "{told}"
    );
}

fn minutes_of(recorder: &mut Recorder, id: &RecordId, home: &Path) -> String {
    let out = home.join("out");
    let paths = recorder.export(id, &[Format::Markdown], Some(&out));
    fs_err::read_to_string(&paths.unwrap()[0]).unwrap()
}

const COVERED: &str = "
protocol: covered
title: Covered
steps:
  - step: Alone
    ask:
      - text: What is hard?
        id: hard
        enter: each
        sealed: until-revealed
  - step: Together
    ask:
      - text: What do we say?
        id: together
";

#[test]
fn a_covered_answer_is_in_no_file_before_it_is_shown_and_found_by_searching_after() {
    let room = Room::new();
    let file = room.places().protocols.join("covered.yaml");
    roundtable::filing::put(&file, COVERED.as_bytes()).unwrap();
    let mut recorder = room.open();
    let opening = Opening {
        protocol: "covered".to_owned(),
        ..opening("")
    };
    recorder.begin(&opening).unwrap();
    let Act::Answer { at, change } = write("hard", "Mondays wear me out") else {
        panic!("not an answer");
    };
    let own = at.by(Some(PersonId(1)));
    recorder.hear(&Act::Answer { at: own, change }).unwrap();
    recorder.hear(&bring("together")).unwrap();
    recorder.rest(LONG).unwrap();
    let data = room.places().data;
    let outside = |room: &Room| {
        let mut holding = room.holding("Mondays");
        holding.retain(|file| !file.starts_with(&data));
        holding.len()
    };
    assert_eq!(outside(&room), 0);
    assert_eq!(recorder.store().search("mondays", None, 9).unwrap(), []);

    // A record that was taken along before the reveal comes in whole but for what it does not hold.
    let there = Room::new();
    let mut there = there.open();
    let sheet = recorder.folder().unwrap().join("record.json");
    there.import(&sheet).unwrap();
    assert_eq!(there.check().unwrap(), []);

    let reveal = Act::Reveal {
        at,
        early: true,
        seed: 0,
    };
    recorder.hear(&reveal).unwrap();
    recorder.rest(LONG).unwrap();
    // The minutes and the record tell it now.
    assert_eq!(outside(&room), 2);
    let found = recorder.store().search("mondays", None, 9).unwrap();
    assert_eq!(found.len(), 1);
    let minutes = recorder.folder().unwrap().join("minutes.md");
    let minutes = fs_err::read_to_string(minutes).unwrap();
    let told = minutes.split("Mondays wear me out").next().unwrap();
    assert!(!told.ends_with("Ana Ruiz:** "), "{told}");
}

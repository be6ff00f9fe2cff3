//! What the recorder promises: nothing is lost, nothing is shown as kept that is not, one hand writes, and what is
//! struck is nowhere. A kill is a copy of the home as it lies on disk at that moment.

#![expect(
    clippy::unwrap_used,
    reason = "a step of a test that fails is the failure; the lint knows test functions only"
)]

#[path = "recorder/adopt.rs"]
mod adopt;
#[path = "recorder/care.rs"]
mod care;
#[path = "recorder/copy.rs"]
mod copy;
#[path = "recorder/covered.rs"]
mod covered;
#[path = "recorder/elsewhere.rs"]
mod elsewhere;
#[path = "recorder/ledger.rs"]
mod ledger;
#[path = "recorder/room.rs"]
mod room;
#[path = "recorder/trouble.rs"]
mod trouble;

use std::time::Duration;

use roundtable::base::id::PersonId;
use roundtable::base::person::Member;
use roundtable::meeting::gaps::Gap;
use roundtable::meeting::{Act, Place, Refusal};
use roundtable::page::Saved;
use roundtable::recorder::Trouble;
use roundtable::shelf::Standing;

use room::{LONG, Room, add, begun, bring, new_line, opening, step, write};

#[test]
fn a_killed_program_finds_everything_again() {
    let room = Room::new();
    let mut recorder = begun(&room, "Transitions");
    recorder.hear(&bring("students")).unwrap();
    recorder
        .hear(&write("moved", "Books opened alone"))
        .unwrap();
    recorder.draft(&new_line("focus"), "Reading at the do");
    room.clock.advance(Duration::from_millis(300));
    recorder.settle(recorder.instant());
    recorder.flush(LONG).unwrap();
    let id = recorder.open_record().unwrap().clone();
    let before = recorder.meeting().unwrap().state.clone();

    let room = room.killed();
    let mut again = room.open();
    let resumed = again.resume(&id).unwrap();
    assert_eq!(again.meeting().unwrap().state, before);
    assert_eq!(
        resumed.drafts,
        [(new_line("focus"), "Reading at the do".to_owned())]
    );
    assert!(!resumed.waiting);
    assert_eq!(resumed.gap_from, None);
}

#[test]
fn what_is_typed_is_held_until_it_is_on_disk() {
    let room = Room::new();
    let mut recorder = begun(&room, "");
    assert_eq!(recorder.saved(), Saved::Kept);
    recorder.draft(&new_line("focus"), "Rea");
    assert_eq!(recorder.saved(), Saved::Held);
    let due = recorder.due().unwrap();
    assert_eq!(due - recorder.instant(), Duration::from_millis(300));
    recorder.flush(LONG).unwrap();
    assert_eq!(recorder.saved(), Saved::Kept);
    assert_eq!(recorder.due(), None);
}

#[test]
fn what_was_entered_does_not_come_back_as_a_draft() {
    let room = Room::new();
    let mut recorder = begun(&room, "");
    recorder.hear(&bring("students")).unwrap();
    recorder.draft(&new_line("focus"), "Reading");
    recorder.draft(&new_line("changes"), "A visitor");
    recorder.flush(LONG).unwrap();
    let spot = new_line("focus");
    recorder
        .hear_typed(&add("focus", "Reading"), Some(&spot))
        .unwrap();
    recorder.flush(LONG).unwrap();
    let id = recorder.open_record().unwrap().clone();
    let resumed = room.killed().open().resume(&id).unwrap();
    assert_eq!(
        resumed.drafts,
        [(new_line("changes"), "A visitor".to_owned())]
    );
}

#[test]
fn off_the_record_nothing_typed_is_kept() {
    let room = Room::new();
    let mut recorder = begun(&room, "");
    recorder.hear(&Act::OffRecord { on: true }).unwrap();
    recorder.draft(&new_line("focus"), "between us");
    recorder.flush(LONG).unwrap();
    assert_eq!(room.holding("between us"), [] as [std::path::PathBuf; 0]);
}

#[test]
fn a_refused_act_changes_nothing_and_writes_nothing() {
    let room = Room::new();
    let mut recorder = begun(&room, "");
    let id = recorder.open_record().unwrap().clone();
    let before = recorder.meeting().unwrap().state.clone();
    let refused = recorder.hear(&Act::GoOn);
    assert_eq!(refused, Err(Refusal::NotPaused));
    assert_eq!(recorder.meeting().unwrap().state, before);
    recorder.flush(LONG).unwrap();
    assert_eq!(recorder.store().entries(&id).unwrap().len(), 1);
}

#[test]
fn too_few_people_begin_nothing_and_leave_no_team() {
    let room = Room::new();
    let mut recorder = room.open();
    let mut alone = opening("");
    alone.present.truncate(1);
    let refused = recorder.begin(&alone).unwrap_err();
    assert!(matches!(refused, Trouble::Refused(Refusal::TooFew { .. })));
    recorder.flush(LONG).unwrap();
    assert_eq!(recorder.store().team_count().unwrap(), 0);
    assert!(recorder.meeting().is_none());
}

#[test]
fn entries_are_kept_only_when_they_are_on_disk() {
    let room = Room::new();
    let mut recorder = begun(&room, "");
    assert_eq!(recorder.held_after(), 1);
    recorder.hear(&bring("students")).unwrap();
    assert_eq!(recorder.meeting().unwrap().seq(), 2);
    assert_eq!(
        recorder.held_after(),
        1,
        "nobody has said that it is on disk"
    );
    recorder.flush(LONG).unwrap();
    assert_eq!(recorder.held_after(), 2);
}

#[test]
fn the_author_of_an_entry_is_the_scribe() {
    let room = Room::new();
    let mut recorder = begun(&room, "");
    recorder
        .hear(&Act::GiveRole {
            role: "scribe".to_owned(),
            person: PersonId(3),
        })
        .unwrap();
    recorder.hear(&bring("students")).unwrap();
    let meeting = recorder.meeting().unwrap();
    let by: Vec<&str> = meeting.entries().iter().map(|e| e.by.as_str()).collect();
    assert_eq!(by, ["Jon Bell", "Jon Bell", "Mei Tan"]);
}

#[test]
fn an_adjourned_meeting_waits_on_home_and_sits_again() {
    let room = Room::new();
    let mut recorder = begun(&room, "Transitions");
    recorder.hear(&bring("coming")).unwrap();
    let next = chrono::NaiveDate::from_ymd_opt(2026, 1, 27);
    recorder.hear(&Act::Adjourn { next }).unwrap();
    let id = recorder.open_record().unwrap().clone();
    recorder.leave().unwrap();
    assert!(recorder.meeting().is_none());
    let waiting = recorder.shelf().waiting.first().unwrap().clone();
    assert_eq!((waiting.state, waiting.next), (Standing::Waiting, next));
    assert_eq!((waiting.step, waiting.steps), (4, 7));
    assert_eq!(waiting.topic, "Transitions");

    room.clock.advance(Duration::from_hours(24));
    let resumed = recorder.resume(&id).unwrap();
    assert!(resumed.waiting);
    assert_eq!(
        resumed.gap_from, None,
        "a night between two sittings is no gap"
    );
    let present = vec![PersonId(1), PersonId(2)];
    recorder.hear(&Act::Sit { present }).unwrap();
    let state = &recorder.meeting().unwrap().state;
    assert_eq!(state.sittings.len(), 2);
    assert_eq!(state.place, Some(Place::Step(step("coming"))));
}

#[test]
fn a_gap_is_told_from_the_last_sign_of_life() {
    let room = Room::new();
    let mut recorder = begun(&room, "");
    let id = recorder.open_record().unwrap().clone();
    room.clock.advance(Duration::from_mins(2));
    recorder.alive();
    let alive = recorder.now();
    let lock = room.places().data.join("locks").join(format!("{id}.lock"));
    let sign = fs_err::metadata(&lock).unwrap().modified().unwrap();
    let killed = room.killed();
    let copied = killed
        .places()
        .data
        .join("locks")
        .join(format!("{id}.lock"));
    let file = std::fs::File::options().write(true).open(copied).unwrap();
    file.set_modified(sign).unwrap();

    room.clock.advance(Duration::from_secs(301));
    let mut again = killed.open();
    let resumed = again.resume(&id).unwrap();
    assert_eq!(resumed.gap_from, Some(alive));
    let gap = Act::SettleGap {
        from: alive,
        gap: Gap::SittingEnded,
        present: vec![PersonId(1), PersonId(2)],
    };
    again.hear(&gap).unwrap();
    let sittings = &again.meeting().unwrap().state.sittings;
    assert_eq!(sittings.first().unwrap().end, Some(alive));
    assert_eq!(sittings.len(), 2);
}

#[test]
fn a_sign_of_life_is_given_at_most_every_30_seconds() {
    let room = Room::new();
    let mut recorder = begun(&room, "");
    let id = recorder.open_record().unwrap().clone();
    let lock = room.places().data.join("locks").join(format!("{id}.lock"));
    let sign = || fs_err::metadata(&lock).unwrap().modified().unwrap();
    recorder.alive();
    let first = sign();
    room.clock.advance(Duration::from_secs(29));
    recorder.alive();
    assert_eq!(sign(), first);
    room.clock.advance(Duration::from_secs(1));
    recorder.alive();
    assert_eq!(sign(), first + Duration::from_secs(30));
}

#[test]
fn the_next_opening_knows_the_team_of_last_time() {
    let room = Room::new();
    let mut recorder = begun(&room, "");
    recorder.leave().unwrap();
    let team = recorder.shelf().team.clone().unwrap();
    assert_eq!(team.name, "Room 12");
    assert_eq!(team.members.len(), 3);
    assert_eq!(team.present, [PersonId(1), PersonId(2), PersonId(3)]);
    assert_eq!(team.roles.get("scribe"), Some(&PersonId(2)));
    assert_eq!(team.protocol.as_deref(), Some("weekly-check-in"));
    assert_eq!(
        recorder.shelf().last_protocol.as_deref(),
        Some("Weekly check-in")
    );

    let again = opening("Next week");
    let again = roundtable::shelf::Opening {
        team: Some(team.id.clone()),
        ..again
    };
    recorder.begin(&again).unwrap();
    recorder.leave().unwrap();
    assert_eq!(recorder.shelf().other_teams, 0);
    assert_eq!(recorder.shelf().meetings, 2);
    assert_eq!(recorder.store().entries(&team.id).unwrap().len(), 1);
}

#[test]
fn somebody_who_joins_belongs_to_the_team_afterwards() {
    let room = Room::new();
    let mut recorder = begun(&room, "");
    let member = Member {
        id: PersonId(0),
        name: "Li Wei".to_owned(),
        position: String::new(),
    };
    recorder.hear(&Act::Join { member }).unwrap();
    recorder.leave().unwrap();
    let team = recorder.shelf().team.clone().unwrap();
    let names: Vec<&str> = team.members.iter().map(|m| m.name.as_str()).collect();
    assert_eq!(names, ["Ana Ruiz", "Jon Bell", "Mei Tan", "Li Wei"]);
    assert_eq!(recorder.check().unwrap(), []);
}

#[test]
fn the_opening_comes_back_until_it_has_begun() {
    let room = Room::new();
    let mut recorder = room.open();
    recorder.opening_draft("{\"topic\":\"Tran");
    recorder.flush(LONG).unwrap();
    let room = room.killed();
    let mut again = room.open();
    assert!(again.shelf().opening);
    assert_eq!(again.kept_opening().as_deref(), Some("{\"topic\":\"Tran"));
    again.begin(&opening("Transitions")).unwrap();
    again.flush(LONG).unwrap();
    assert_eq!(again.kept_opening(), None);
    assert!(!again.shelf().opening);
}

#[test]
fn what_was_said_is_found_and_what_was_undone_is_not() {
    let room = Room::new();
    let mut recorder = begun(&room, "");
    recorder.hear(&bring("students")).unwrap();
    recorder.hear(&add("focus", "Marbles in the jar")).unwrap();
    recorder.flush(LONG).unwrap();
    let hits = recorder.store().search("marbl", None, 9).unwrap();
    assert_eq!(hits.len(), 1);
    assert_eq!(hits[0].place, "3 What we saw");
    recorder.hear(&Act::Undo).unwrap();
    recorder.flush(LONG).unwrap();
    assert_eq!(recorder.store().search("marbl", None, 9).unwrap(), []);
    recorder.hear(&Act::Redo).unwrap();
    recorder.flush(LONG).unwrap();
    assert_eq!(recorder.store().search("marbl", None, 9).unwrap().len(), 1);
}

#[test]
fn a_later_word_goes_below_a_closed_meeting() {
    let room = Room::new();
    let mut recorder = begun(&room, "");
    let id = recorder.open_record().unwrap().clone();
    let early = recorder.addendum(&id, "Ana Ruiz", "One more thing");
    assert!(matches!(early, Err(Trouble::Refused(Refusal::NotClosed))));
    recorder.hear(&Act::Finish).unwrap();
    recorder.leave().unwrap();
    recorder
        .addendum(&id, "Ana Ruiz", "One more thing")
        .unwrap();
    recorder.rest(LONG).unwrap();
    let meeting = recorder.meeting_of(&id).unwrap();
    assert_eq!(meeting.state.added.len(), 1);
    assert!(!room.holding("One more thing").is_empty());
    assert!(recorder.resume(&id).is_ok(), "the lock was given back");
}

#[test]
fn events_without_words_replay_too() {
    let room = Room::new();
    let mut recorder = begun(&room, "");
    recorder.hear(&Act::Pause).unwrap();
    room.clock.advance(Duration::from_mins(1));
    recorder.hear(&Act::GoOn).unwrap();
    recorder.hear(&Act::Pause).unwrap();
    recorder.flush(LONG).unwrap();
    let id = recorder.open_record().unwrap().clone();
    let again = room.killed().open().meeting_of(&id).unwrap();
    assert_eq!(again.state, recorder.meeting().unwrap().state);
}

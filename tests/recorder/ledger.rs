//! What goes from meeting to meeting: taken along at the beginning, set between meetings, gone with the trash and a
//! strike, and back with an import.

use std::path::PathBuf;

use roundtable::base::id::RecordId;
use roundtable::ledger::{Ledger, Said, Stands};
use roundtable::meeting::agreed::FIRST_STEP;
use roundtable::meeting::capture::actions::Action;
use roundtable::meeting::capture::review::{Change as Review, Effect, Fidelity};
use roundtable::meeting::passing::Matter;
use roundtable::meeting::{Act, Address, Change, ItemRef, strike};
use roundtable::recorder::{Clock, Options, Recorder};
use roundtable::shelf::Opening;
use roundtable::store::{Imported, RecordKind};

use super::room::{LONG, Room, ask, opening};

pub const PLAIN: &str =
    "protocol: plain\ntitle: Plain\nsteps:\n  - step: Talk\n    ask:\n      - text: What is it?\n";
const BACK: &str = "protocol: plain\ntitle: Plain\nsteps:\n  - step: Talk\n    ask:\n      - text: What is it?\n  \
                    - step: Back\n    later: true\n    ask:\n      - review: What became of it?\n        id: became\n        of: both\n";

pub fn open(room: &Room, protocol: &str) -> Recorder {
    let file: PathBuf = room.home().join("plain.yaml");
    fs_err::write(&file, protocol).unwrap();
    let options = Options {
        clock: Clock::Fixed(room.clock.clone()),
        protocol: Some(file),
        ..Options::default()
    };
    let mut recorder = Recorder::open(&room.places(), options, || {}).unwrap();
    recorder.reload_library();
    recorder.wait_library();
    recorder
}

fn begin(recorder: &mut Recorder, team: Option<&RecordId>) -> RecordId {
    let opening = Opening {
        protocol: "plain".to_owned(),
        team: team.cloned(),
        ..opening("")
    };
    recorder.begin(&opening).unwrap();
    recorder.open_record().unwrap().clone()
}

fn team(recorder: &Recorder) -> RecordId {
    let meeting = recorder.meeting().unwrap();
    meeting.state.opened.as_ref().unwrap().team.clone()
}

fn keep(recorder: &mut Recorder, what: &str) {
    let matter = Matter::Action(Action {
        what: what.to_owned(),
        ..Action::default()
    });
    let item = None;
    recorder.hear(&Act::Capture { item, matter }).unwrap();
}

fn finish(recorder: &mut Recorder) {
    recorder.hear(&Act::Finish).unwrap();
    recorder.leave().unwrap();
}

/// A team that has met once and agreed these.
pub fn met(recorder: &mut Recorder, things: &[&str]) -> (RecordId, RecordId) {
    let meeting = begin(recorder, None);
    let team = team(recorder);
    for what in things {
        keep(recorder, what);
    }
    finish(recorder);
    (team, meeting)
}

fn open_of(ledger: &Ledger) -> Vec<&str> {
    ledger.open().map(|m| m.what.as_str()).collect()
}

fn said(recorder: &mut Recorder, number: u16, fidelity: Fidelity, effect: Option<Effect>) {
    let protocol = recorder.meeting().unwrap().protocol.clone();
    let mut asks = protocol.asks();
    let (_, found) = asks.find(|(_, a)| a.kind.name() == "review").unwrap();
    let id = found.id.clone();
    let of = ItemRef::Earlier(number);
    let fidelity = Some(fidelity);
    for change in [
        Review::Fidelity { of, fidelity },
        Review::Effect { of, effect },
    ] {
        let at = Address::of(id.clone());
        let change = Change::Review(change);
        recorder.hear(&Act::Answer { at, change }).unwrap();
    }
}

fn strike(recorder: &mut Recorder, words: &str) {
    let found = strike::strikeable(recorder.meeting().unwrap());
    let target = found.iter().find(|t| t.words == words).unwrap();
    let entries = target.entries.clone();
    recorder.hear(&Act::Strike { entries }).unwrap();
}

#[test]
fn the_next_meeting_begins_with_what_the_last_one_left_open() {
    let room = Room::new();
    let mut recorder = open(&room, PLAIN);
    let (team, first) = met(&mut recorder, &["Make the cards", "Ring the bell"]);
    begin(&mut recorder, Some(&team));
    let state = &recorder.meeting().unwrap().state;
    assert_eq!(state.step().unwrap().0, FIRST_STEP);
    let recalled: Vec<&str> = state
        .recalled
        .values()
        .map(|r| r.agreed.what.as_str())
        .collect();
    assert_eq!(recalled, ["Make the cards", "Ring the bell"]);
    let mut all = state.recalled.values();
    assert!(all.all(|r| r.agreed.origin.record == first));
}

#[test]
fn a_team_with_nothing_open_meets_as_ever() {
    let room = Room::new();
    let mut recorder = open(&room, PLAIN);
    let (team, _) = met(&mut recorder, &[]);
    begin(&mut recorder, Some(&team));
    let meeting = recorder.meeting().unwrap();
    assert!(meeting.state.recalled.is_empty());
    assert_eq!(meeting.state.step().unwrap().0, "talk");
    assert_eq!(meeting.entries().len(), 1);
}

#[test]
fn where_the_protocol_reviews_by_itself_the_opening_does_not_ask_again() {
    let room = Room::new();
    let mut recorder = open(&room, BACK);
    let (team, _) = met(&mut recorder, &["Make the cards"]);
    begin(&mut recorder, Some(&team));
    let state = &recorder.meeting().unwrap().state;
    assert_eq!(state.step().unwrap().0, "talk");
    assert_eq!(state.recalled.len(), 1);
}

#[test]
fn what_was_said_closes_a_thing_or_leaves_it_and_undo_takes_it_back() {
    let room = Room::new();
    let mut recorder = open(&room, PLAIN);
    let things = ["Cards", "Bell", "Table", "Office"];
    let (team, _) = met(&mut recorder, &things);
    room.clock.advance(std::time::Duration::from_hours(1));
    begin(&mut recorder, Some(&team));
    let recalled = recorder.meeting().unwrap().state.recalled.clone();
    let number = |what: &str| {
        *recalled
            .iter()
            .find(|(_, r)| r.agreed.what == what)
            .unwrap()
            .0
    };
    said(&mut recorder, number("Cards"), Fidelity::AsPlanned, None);
    said(
        &mut recorder,
        number("Bell"),
        Fidelity::Partly,
        Some(Effect::Better),
    );
    said(&mut recorder, number("Table"), Fidelity::NotToday, None);
    said(
        &mut recorder,
        number("Office"),
        Fidelity::Stopped,
        Some(Effect::Worse),
    );
    recorder.flush(LONG).unwrap();
    let ledger = recorder.ledger_of(&team).unwrap();
    assert_eq!(open_of(&ledger), ["Bell", "Table"]);
    let office = ledger.matters.iter().find(|m| m.what == "Office").unwrap();
    assert!(matches!(office.stands, Stands::Stopped(_)));
    for _ in 0..2 {
        recorder.hear(&Act::Undo).unwrap();
    }
    recorder.flush(LONG).unwrap();
    let ledger = recorder.ledger_of(&team).unwrap();
    assert_eq!(open_of(&ledger), ["Bell", "Office", "Table"]);
}

#[test]
fn what_is_set_between_meetings_is_an_entry_of_the_team() {
    let room = Room::new();
    let mut recorder = open(&room, PLAIN);
    let (team, meeting) = met(&mut recorder, &["Cards", "Bell"]);
    let ledger = recorder.ledger_of(&team).unwrap();
    let cards = ledger.open().find(|m| m.what == "Cards").unwrap();
    let bell = ledger.open().find(|m| m.what == "Bell").unwrap();
    recorder
        .set_agreed(&team, &cards.origin, Said::Done)
        .unwrap();
    let day = "2026-02-01".parse().unwrap();
    recorder
        .set_agreed(&team, &bell.origin, Said::Date(Some(day)))
        .unwrap();
    let who = Said::Who(vec!["Ana Ruiz".to_owned()]);
    recorder.set_agreed(&team, &bell.origin, who).unwrap();
    let entries = recorder.store().entries(&team).unwrap();
    let kinds: Vec<&str> = entries.iter().map(|e| e.kind.as_str()).collect();
    assert_eq!(
        kinds,
        ["team-kept", "agreed-set", "agreed-set", "agreed-set"]
    );
    assert_eq!(
        recorder.store().entries(&meeting).unwrap().len(),
        4,
        "the meeting is not touched"
    );
    recorder.finish().unwrap();

    let mut again = open(&room, PLAIN);
    let owed = &again.shelf().actions;
    assert_eq!(owed.len(), 1);
    assert_eq!((owed[0].what.as_str(), owed[0].date), ("Bell", Some(day)));
    let ledger = again.ledger_of(&team).unwrap();
    let bell = ledger.open().next().unwrap();
    assert_eq!(bell.who, ["Ana Ruiz"]);
    assert_eq!(again.check().unwrap(), []);
    begin(&mut again, Some(&team));
    let recalled = &again.meeting().unwrap().state.recalled;
    assert_eq!(recalled.len(), 1);
    assert_eq!(recalled[&1].agreed.date, Some(day));
}

#[test]
fn another_sitting_takes_along_what_has_changed_meanwhile() {
    let room = Room::new();
    let mut recorder = open(&room, BACK);
    let (team, _) = met(&mut recorder, &["Cards", "Bell"]);
    let long = begin(&mut recorder, Some(&team));
    recorder.hear(&Act::Adjourn { next: None }).unwrap();
    recorder.leave().unwrap();
    let ledger = recorder.ledger_of(&team).unwrap();
    let cards = ledger.open().find(|m| m.what == "Cards").unwrap();
    recorder
        .set_agreed(&team, &cards.origin, Said::Done)
        .unwrap();
    begin(&mut recorder, Some(&team));
    keep(&mut recorder, "Table");
    finish(&mut recorder);

    recorder.resume(&long).unwrap();
    let people = &recorder.meeting().unwrap().state.people;
    let present = people.iter().map(|m| m.id).collect();
    recorder.hear(&Act::Sit { present }).unwrap();
    let meeting = recorder.meeting().unwrap();
    let lines =
        roundtable::meeting::agreed::lines(&meeting.protocol, &meeting.state, &ask("became"));
    let lines: Vec<&str> = lines.iter().map(|l| l.agreed.what.as_str()).collect();
    assert_eq!(lines, ["Bell", "Table"]);
}

#[test]
fn the_trash_takes_its_actions_out_of_the_ledger_and_gives_them_back() {
    let room = Room::new();
    let mut recorder = open(&room, PLAIN);
    let (team, meeting) = met(&mut recorder, &["Cards"]);
    assert_eq!(recorder.shelf().actions.len(), 1);
    recorder.trash(&meeting).unwrap();
    assert_eq!(recorder.shelf().actions.len(), 0);
    assert_eq!(open_of(&recorder.ledger_of(&team).unwrap()).len(), 0);
    recorder.untrash(&meeting).unwrap();
    assert_eq!(recorder.shelf().actions.len(), 1);
}

#[test]
fn an_imported_meeting_brings_its_actions() {
    let room = Room::new();
    let mut recorder = open(&room, PLAIN);
    let meeting = begin(&mut recorder, None);
    let team = team(&recorder);
    keep(&mut recorder, "Cards");
    let folder = recorder.folder().unwrap();
    finish(&mut recorder);
    recorder.rest(LONG).unwrap();

    let other = Room::new();
    let mut there = open(&other, PLAIN);
    let (id, imported) = there.import(&folder.join("record.json")).unwrap();
    assert_eq!((id, imported), (meeting, Imported::New));
    assert_eq!(open_of(&there.ledger_of(&team).unwrap()), ["Cards"]);
    assert_eq!(there.shelf().actions.len(), 1);
}

#[test]
fn struck_words_of_an_action_are_in_no_share_and_on_no_home() {
    let room = Room::new();
    let mut recorder = open(&room, PLAIN);
    let (team, meeting) = met(&mut recorder, &["Quokka secret", "Bell"]);
    assert_eq!(open_of(&recorder.ledger_of(&team).unwrap()).len(), 2);
    recorder.flush(LONG).unwrap();
    recorder.resume(&meeting).unwrap();
    strike(&mut recorder, "Quokka secret");
    recorder.leave().unwrap();
    assert_eq!(recorder.shelf().actions.len(), 1);
    assert_eq!(open_of(&recorder.ledger_of(&team).unwrap()), ["Bell"]);
    recorder.finish().unwrap();
    assert_eq!(room.holding("Quokka"), Vec::<PathBuf>::new());
}

#[test]
fn what_was_taken_along_can_be_struck_in_the_later_meeting_too() {
    let room = Room::new();
    let mut recorder = open(&room, PLAIN);
    let (team, first) = met(&mut recorder, &["Quokka secret", "Bell"]);
    begin(&mut recorder, Some(&team));
    strike(&mut recorder, "Quokka secret");
    let state = &recorder.meeting().unwrap().state;
    assert_eq!(
        state.step().unwrap().0,
        FIRST_STEP,
        "the step stays although a line is gone"
    );
    recorder.leave().unwrap();

    recorder.resume(&first).unwrap();
    strike(&mut recorder, "Quokka secret");
    let notices = recorder.news().notices;
    assert!(
        notices
            .iter()
            .any(|n| n.contains("looked at again in 1 later meeting")),
        "{notices:?}"
    );
    recorder.finish().unwrap();
    assert_eq!(room.holding("Quokka"), Vec::<PathBuf>::new());
}

#[test]
fn home_reads_what_is_open_without_looking_at_any_meeting() {
    let room = Room::new();
    let mut recorder = open(&room, PLAIN);
    met(&mut recorder, &["Cards"]);
    recorder.load_lists().unwrap();
    recorder.finish().unwrap();
    let meetings = recorder.store().records(RecordKind::Meeting).unwrap();
    assert_eq!(meetings.len(), 1);
    drop(recorder);

    // The entries are made unreadable: what Home says is what was reckoned, not what was read.
    let file = files_named(&room, "store.db");
    let conn = rusqlite::Connection::open(file).unwrap();
    conn.execute("UPDATE entry SET body = '{\"no\": 1}' WHERE seq > 1", [])
        .unwrap();
    drop(conn);
    let again = open(&room, PLAIN);
    assert_eq!(again.shelf().actions.len(), 1);
}

#[test]
fn a_store_from_before_the_ledger_is_reckoned_once_somebody_acts() {
    let room = Room::new();
    let mut recorder = open(&room, PLAIN);
    let mut team = None;
    for n in 0..10 {
        begin(&mut recorder, team.as_ref());
        team = Some(self::team(&recorder));
        keep(&mut recorder, &format!("Action {n}"));
        finish(&mut recorder);
    }
    recorder.finish().unwrap();
    drop(recorder);
    let file = files_named(&room, "store.db");
    let conn = rusqlite::Connection::open(file).unwrap();
    conn.execute_batch("DELETE FROM share; DELETE FROM ledger")
        .unwrap();
    drop(conn);

    let mut again = open(&room, PLAIN);
    assert_eq!(
        again.shelf().actions.len(),
        0,
        "the first picture does not wait for ten meetings"
    );
    again.load_lists().unwrap();
    assert_eq!(again.shelf().actions.len(), 10);
    again.finish().unwrap();
    drop(again);
    let once_more = open(&room, PLAIN);
    assert_eq!(once_more.shelf().actions.len(), 10);
}

fn files_named(room: &Room, name: &str) -> PathBuf {
    let mut found = super::room::files(room.home());
    found.retain(|f| f.file_name().is_some_and(|n| n == name));
    found.remove(0)
}

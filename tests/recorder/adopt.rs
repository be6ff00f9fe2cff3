//! Records of one team that come in one after the other: everybody belongs to it then, under their latest name.

use std::path::PathBuf;

use roundtable::base::id::{PersonId, RecordId};
use roundtable::base::person::Member;
use roundtable::recorder::Recorder;
use roundtable::shelf::{Opening, Team};
use roundtable::store::Imported;

use super::room::{LONG, Room, opening};

fn member(id: u16, name: &str, position: &str) -> Member {
    Member {
        id: PersonId(id),
        name: name.to_owned(),
        position: position.to_owned(),
    }
}

/// A meeting of these people, and where its record lies.
fn met(recorder: &mut Recorder, team: Option<&RecordId>, people: &[Member]) -> PathBuf {
    let opening = Opening {
        team: team.cloned(),
        present: people.iter().map(|m| m.id).collect(),
        people: people.to_vec(),
        ..opening("")
    };
    recorder.begin(&opening).unwrap();
    recorder.rest(LONG).unwrap();
    let file = recorder.folder().unwrap().join("record.json");
    recorder.leave().unwrap();
    file
}

/// Two meetings of a team: by the second one Mei has another name, and Sam has joined.
fn two(room: &Room) -> [PathBuf; 2] {
    let mut recorder = room.open();
    let first = [
        member(1, "Ana Ruiz", "teacher"),
        member(2, "Jon Bell", ""),
        member(3, "Mei Tan", "nurse"),
    ];
    let one = met(&mut recorder, None, &first);
    let team = team(&mut recorder).id;
    room.clock.advance(std::time::Duration::from_hours(24));
    let second = [
        member(1, "Ana Ruiz", "teacher"),
        member(3, "Mei Berg", "principal"),
        member(4, "Sam Okafor", ""),
    ];
    let two = met(&mut recorder, Some(&team), &second);
    recorder.finish().unwrap();
    [one, two]
}

fn team(recorder: &mut Recorder) -> Team {
    recorder.load_lists().unwrap();
    recorder.teams()[0].clone()
}

fn told(team: &Team) -> Vec<(u16, &str, &str)> {
    let mut all: Vec<_> = team
        .members
        .iter()
        .map(|m| (m.id.0, m.name.as_str(), m.position.as_str()))
        .collect();
    all.sort_unstable();
    all
}

#[test]
fn each_record_of_a_team_adds_its_people_in_whatever_order_they_come() {
    let away = Room::new();
    let [one, two] = two(&away);
    for files in [[&one, &two], [&two, &one]] {
        let here = Room::new();
        let mut recorder = here.open();
        for file in files {
            assert_eq!(recorder.import(file).unwrap().1, Imported::New);
        }
        let team = team(&mut recorder);
        assert_eq!(
            told(&team),
            [
                (1, "Ana Ruiz", "teacher"),
                (2, "Jon Bell", ""),
                (3, "Mei Berg", "principal"),
                (4, "Sam Okafor", "")
            ]
        );
        let present: Vec<u16> = team.present.iter().map(|id| id.0).collect();
        assert_eq!(present, [1, 3, 4], "who was here the last time");
        let entries = recorder.store().entries(&team.id).unwrap();
        recorder.import(&one).unwrap();
        recorder.flush(LONG).unwrap();
        let again = recorder.store().entries(&team.id).unwrap();
        assert_eq!(again, entries, "a record that is here already adds nothing");
    }
}

#[test]
fn whom_somebody_took_out_here_no_record_brings_back() {
    let away = Room::new();
    let [one, two] = two(&away);
    let here = Room::new();
    let mut recorder = here.open();
    recorder.import(&one).unwrap();
    let id = team(&mut recorder).id;
    let without = [member(1, "Ana Ruiz", "coach"), member(0, "Bo Lind", "")];
    recorder.keep_team(Some(&id), "Room 12", &without).unwrap();
    recorder.flush(LONG).unwrap();
    recorder.import(&two).unwrap();
    // Bo and Sam have got the same number on their two computers.
    assert_eq!(
        told(&team(&mut recorder)),
        [
            (1, "Ana Ruiz", "teacher"),
            (4, "Bo Lind", ""),
            (5, "Sam Okafor", "")
        ]
    );
}

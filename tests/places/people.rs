//! Teams and people, and minutes that are read.

use insta::assert_snapshot;
use roundtable::base::id::RecordId;
use roundtable::desk::Effect;
use roundtable::shelf::Standing;

use super::matter::{member, summary};
use super::room::{Place, Room};

/// At the teams. Home has Start, Library, Minutes, Teams.
fn teams() -> Room {
    let mut room = Room::known();
    room.press("5");
    room
}

/// Keeps teams as the recorder does, and gives numbers.
fn keep(room: &mut Room) {
    for effect in room.effects.drain(..) {
        let Effect::KeepTeam {
            id,
            name,
            mut members,
        } = effect
        else {
            panic!("only teams are kept here: {effect:?}");
        };
        for (i, member) in members.iter_mut().enumerate() {
            if member.id.0 == 0 {
                member.id.0 = 100 + u16::try_from(i).unwrap();
            }
        }
        match room.teams.iter_mut().find(|t| Some(&t.id) == id.as_ref()) {
            Some(team) => {
                team.name = name;
                team.members = members;
            }
            None => room
                .teams
                .push(super::matter::team("t-new", &name, members)),
        }
    }
}

#[test]
fn teams_are_listed_with_their_people() {
    assert_snapshot!("teams", teams().wall());
}

#[test]
fn the_home_of_another_team_is_one_key_away() {
    let mut room = teams();
    room.press("<Down>g");
    assert!(matches!(room.place, Place::Home(_)));
    assert_eq!(
        room.said(),
        "Home, Minutes and Actions are those of Gym now."
    );
    let gym = room.teams[1].clone();
    assert_eq!(
        room.effects,
        [Effect::KeepTeam {
            id: Some(gym.id),
            name: gym.name,
            members: gym.members,
        }]
    );
}

#[test]
fn names_and_positions_are_mended_in_place() {
    let mut room = teams();
    room.press("1<Down><Down>");
    assert_snapshot!("team", room.wall());
    room.press("<Enter>e<Enter>");
    assert_eq!(
        room.effects.last(),
        Some(&Effect::KeepTeam {
            id: Some(RecordId("t-room-12".to_owned())),
            name: "Room 12".to_owned(),
            members: vec![
                member(1, "Ana Ruiz", "teacher"),
                member(2, "Jon Belle", "paraeducator"),
                member(3, "Mei Tan", "speech therapist"),
            ],
        })
    );
    keep(&mut room);
    room.press("<Enter>");
    assert!(
        room.effects.is_empty(),
        "what did not change is not kept anew"
    );
    room.press("<Home><Enter>b<Enter>");
    keep(&mut room);
    assert_eq!(room.teams[0].name, "Room 12b");
    room.press("<Esc><Esc>");
    assert!(matches!(room.place, Place::Home(_)));
}

#[test]
fn somebody_new_gets_a_number_from_the_recorder_only_once() {
    let mut room = teams();
    room.press("1<End><Enter>Sam Okoro<Enter>");
    keep(&mut room);
    room.press("coa");
    assert!(
        room.wall().contains("coach   Enter takes it"),
        "{}",
        room.wall()
    );
    room.press("<Enter>");
    keep(&mut room);
    assert_eq!(room.teams[0].members[3], member(103, "Sam Okoro", "coach"));
    room.press("<Enter>");
    assert!(room.effects.is_empty());
}

#[test]
fn a_new_team_is_named_then_filled_and_stays_one_team() {
    let mut room = teams();
    room.press("3Gym<Enter>");
    assert_eq!(
        room.said(),
        "There is a team called Gym already. Write another name."
    );
    room.press("nasts<Enter>");
    keep(&mut room);
    room.press("Lea<Enter>");
    keep(&mut room);
    room.press("t<Enter>");
    keep(&mut room);
    assert_eq!(room.teams.len(), 3);
    assert_eq!(room.teams[2].name, "Gymnasts");
    assert_eq!(room.teams[2].members, [member(100, "Lea", "teacher")]);
    room.press("Sam Okoro: nurse<Enter>");
    keep(&mut room);
    assert_eq!(room.teams[2].members[1], member(101, "Sam Okoro", "nurse"));
    room.press("<Esc><Esc>3<Esc>");
    assert_eq!(room.teams.len(), 3);
}

#[test]
fn somebody_leaves_the_team_only_after_enter() {
    let mut room = teams();
    room.press("1<Down><Down><Down>x");
    assert_snapshot!("team_asks", room.wall());
    room.press("<Esc>");
    assert!(room.effects.is_empty());
    room.press("x<Enter>");
    assert_eq!(
        room.said(),
        "Mei Tan is not in Room 12 any more. Past meetings keep the name."
    );
    keep(&mut room);
    assert_eq!(room.teams[0].members.len(), 2);
    room.press("<Home><Down><Enter>");
    for _ in 0.."Ana Ruiz".len() {
        room.press("<Backspace>");
    }
    room.press("<Enter>");
    assert_eq!(
        room.said(),
        "Ana Ruiz needs a name. Esc, then X takes somebody out of the team."
    );
    room.press("jon bell<Enter>");
    assert!(
        room.said().starts_with("jon bell is in the team already"),
        "{}",
        room.said()
    );
}

#[test]
fn minutes_scroll_by_lines_and_pages_and_stay_within() {
    let mut room = Room::known();
    room.read("m-2");
    assert!(room.wall().contains("line 1 of 84"), "{}", room.wall());
    room.press("<Down><Down><PgDn>");
    assert!(room.wall().contains("line 21 of 84"));
    room.press("<End><Down>");
    assert!(room.wall().contains("line 67 of 84"));
    room.press("<Up>");
    assert!(room.wall().contains("line 66 of 84"));
    room.press("<Home>f");
    assert_eq!(room.effects, [Effect::Export(RecordId("m-2".to_owned()))]);
}

#[test]
fn a_later_word_is_kept_by_name() {
    let mut room = Room::known();
    room.archive = vec![summary("m-2", "Weekly check-in", Standing::Closed)];
    room.read("m-2");
    room.press("a<Enter>");
    assert_eq!(
        room.said(),
        "Whose word is it? Write a name, or Esc goes back."
    );
    room.press("Mei Tan<Enter>");
    room.press("<Enter>");
    assert_eq!(
        room.said(),
        "Mei Tan has said nothing yet. Write the words, or Esc goes back."
    );
    room.press("I was for it.");
    assert_snapshot!("later_word", room.wall());
    room.press("<Enter>");
    assert_eq!(
        room.effects,
        [Effect::Addendum {
            record: RecordId("m-2".to_owned()),
            by: "Mei Tan".to_owned(),
            text: "I was for it.".to_owned(),
        }]
    );
    assert_eq!(room.said(), "Added below the minutes: Mei Tan's word.");
}

#[test]
fn a_meeting_that_waits_takes_no_later_word() {
    let mut room = Room::known();
    room.archive = vec![summary("m-1", "Weekly check-in", Standing::Waiting)];
    room.read("m-1");
    room.press("a");
    assert_eq!(
        room.said(),
        "This meeting is not closed: Esc, then R goes on with it, and there it can be said."
    );
}

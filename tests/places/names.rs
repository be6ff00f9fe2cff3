//! Names of any script, names twice, names too long, names in one paste, the team's own name.

use insta::assert_snapshot;
use roundtable::look::opening::Who;

use super::matter;
use super::room::Room;

/// At who is here, with nobody yet.
fn asked() -> Room {
    let mut room = Room::first();
    room.press("<Enter><Down><Enter>");
    room
}

#[test]
fn names_of_any_script_stand_in_their_columns() {
    let mut room = asked();
    room.press("李小龍<Enter>coach<Enter>");
    room.press("שרה לוי<Enter>nurse<Enter>");
    room.press("Zoë 👩‍🏫<Enter>t<Enter>");
    room.press("नमिता<Enter><Enter>");
    room.press("<Esc><End>");
    assert_snapshot!("scripts", room.wall());
    room.press("<Enter><Enter>");
    let names: Vec<&str> = room
        .begun()
        .people
        .iter()
        .map(|m| m.name.as_str())
        .collect();
    assert_eq!(names, ["李小龍", "שרה לוי", "Zoë 👩‍🏫", "नमिता"]);
    assert_eq!(room.begun().team_name, "李小龍, שרה, Zoë and नमिता");
}

#[test]
fn a_name_twice_is_refused_and_the_text_stays() {
    let mut room = asked();
    room.press("Ana Ruiz<Enter>t<Enter>  ana   ruiz <Enter>");
    assert_eq!(
        room.said(),
        "ana ruiz is on the list already. Add an initial or a second name, so that both are known."
    );
    assert_eq!(room.opening().who, Who::New);
    room.press("B.<Enter>");
    assert_eq!(room.opening().filled.people[1].name, "ana ruiz B.");
}

#[test]
fn a_completion_is_taken_with_enter_only() {
    let mut room = asked();
    room.press("Ana<Enter>t<Tab>Jon<Enter>para<Down>");
    let positions: Vec<&str> = room
        .opening()
        .filled
        .people
        .iter()
        .map(|m| m.position.as_str())
        .collect();
    assert_eq!(positions, ["t", "para"]);
    room.press("Mei<Enter>related<Enter>");
    assert_eq!(
        room.opening().filled.people[2].position,
        "related service provider"
    );
    room.press("Sam<Enter>Teacher<Enter>");
    assert_eq!(
        room.opening().filled.people[3].position,
        "Teacher",
        "written out is written out"
    );
    room.press("Eva<Enter><Enter>");
    assert_eq!(
        room.opening().filled.people[4].position,
        "",
        "no letters, no position"
    );
}

#[test]
fn a_name_ends_where_its_room_does() {
    let mut room = asked();
    room.press(&"李".repeat(41));
    assert_eq!(
        room.said(),
        "This line is full: it has room for 80 cells. That was not taken."
    );
    room.press("<Enter>");
    assert_eq!(room.opening().filled.people[0].name.chars().count(), 40);
    let wall = room.wall();
    assert!(
        wall.lines()
            .all(|l| roundtable::base::cells::width(l) <= 80),
        "{wall}"
    );
}

#[test]
fn escapes_in_a_paste_are_gone_and_several_lines_are_several_people() {
    let mut room = asked();
    room.paste("\u{1b}[31mAna Ruiz\u{1b}[0m\nJon Bell\n\nana ruiz\n");
    let names: Vec<&str> = room
        .opening()
        .filled
        .people
        .iter()
        .map(|m| m.name.as_str())
        .collect();
    assert_eq!(names, ["Ana Ruiz", "Jon Bell"]);
    assert_eq!(
        room.said(),
        "On the list already, and not added twice: ana ruiz."
    );
    assert!(room.kept.contains("Jon Bell"));
}

#[test]
fn somebody_added_by_mistake_goes_and_a_member_does_not() {
    let mut room = asked();
    room.press("Ana<Enter>t<Enter>Jno<Enter>p<Enter><Esc>");
    room.press("<Up>x");
    assert_eq!(room.said(), "Taken off the list: Jno.");
    assert_eq!(room.opening().filled.people.len(), 1);
    let mut room = Room::known();
    room.press("<Enter><Enter><Home>x");
    assert_eq!(
        room.said(),
        "Ana Ruiz belongs to the team: Space says away. Teams and people, on Home, takes somebody out."
    );
    assert_eq!(room.opening().filled.people.len(), 3);
}

#[test]
fn a_known_team_takes_one_more_person() {
    let mut room = Room::known();
    room.press("<Enter><Enter>4Sam Okoro<Enter>coa");
    assert_snapshot!("known_adding", room.wall());
    room.press("<Enter><Enter>");
    assert_eq!(room.opening().who, Who::Go, "an empty name ends the list");
    room.press("<Enter><Enter>");
    let opening = room.begun();
    assert_eq!(opening.people.len(), 4);
    assert_eq!(opening.people[3], matter::member(4, "Sam Okoro", "coach"));
    assert_eq!(opening.present.len(), 3);
    assert_eq!(opening.team_name, "Room 12");
}

#[test]
fn another_team_is_taken_or_a_new_one_made() {
    let mut room = Room::known();
    room.press("<Enter><Enter>5");
    assert_snapshot!("other_team", room.wall());
    room.press("2");
    assert_eq!(room.opening().filled.team_name, "Gym");
    room.press("33");
    assert_eq!(room.opening().filled.team, None);
    room.press("Lea<Enter>t<Enter>Tom<Enter>p<Enter><Enter>");
    assert_eq!(room.opening().who, Who::Team);
    for _ in 0.."Lea and Tom".len() {
        room.press("<Backspace>");
    }
    room.press("room 12<Enter>");
    assert_eq!(
        room.said(),
        "There is a team called room 12 already. \"Another team\" takes it, or write another name."
    );
    room.press("b<Enter><Enter><Enter>");
    assert_eq!(room.begun().team, None);
    assert_eq!(room.begun().team_name, "room 12b");
}

#[test]
fn a_proposed_name_is_no_other_teams_name() {
    let mut room = Room::known();
    room.teams[1].name = "Lea and Tom".to_owned();
    room.press("<Enter><Enter>53Lea<Enter>t<Enter>Tom<Enter>p<Enter><Enter><Enter><Enter><Enter>");
    assert_eq!(room.begun().team_name, "Lea and Tom 2");
}

#[test]
fn more_than_nine_people_are_reached_by_two_digits_and_enter() {
    let mut room = asked();
    room.paste("A A\nB B\nC C\nD D\nE E\nF F\nG G\nH H\nI I\nJ J\nK K\nL L\nM M\n");
    room.press("<Esc>12<Space>");
    assert!(
        !room
            .opening()
            .filled
            .is_here(room.opening().filled.people[11].id)
    );
    assert_snapshot!("thirteen", room.wall());
    room.press("12<Space><End>");
    let wall = room.wall();
    assert!(
        wall.contains("▲ 13 people are here; this way of meeting is for 2 to 12 people."),
        "{wall}"
    );
    room.press("<Enter><Enter>");
    assert_eq!(
        room.begun().present.len(),
        13,
        "more are warned of, never refused"
    );
}

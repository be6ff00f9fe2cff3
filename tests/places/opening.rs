//! From Home to the first step: the first run key by key, a known team, going back, what stands in the way.

use insta::assert_snapshot;
use roundtable::base::id::PersonId;
use roundtable::desk::Effect;
use roundtable::look::opening::{Part, Ready, Who};

use super::room::{Place, Room};

#[test]
fn the_first_run_goes_key_by_key_as_the_spec_says() {
    let mut room = Room::first();
    assert_snapshot!("first_run_1_home", room.wall());
    room.press("<Enter>");
    assert_snapshot!("first_run_2_how", room.wall());
    room.press("<Down><Enter>");
    assert_eq!(room.opening().who, Who::New);
    assert!(room.opening().in_field(), "the caret stands in Name");
    room.press("Ana Ruiz<Enter>t<Enter>");
    assert_eq!(room.opening().filled.people[0].position, "teacher");
    room.press("Jon Bell<Enter>p");
    assert_snapshot!("first_run_3_who", room.wall());
    room.press("<Enter>");
    assert_eq!(room.opening().filled.people[1].position, "paraeducator");
    room.press("<Enter>");
    assert_eq!(room.opening().who, Who::Team);
    room.press("<Enter>");
    assert_eq!(room.opening().who, Who::Go);
    assert_snapshot!("first_run_4_go_on", room.wall());
    room.press("<Enter>");
    assert_snapshot!("first_run_5_ready", room.wall());
    room.press("6");
    assert_snapshot!("first_run_6_card", room.wall());
    room.press("<Enter>");
    assert_eq!(room.opening().ready, Ready::Go);
    room.press("<Enter>");
    let words = "Ana Ruiz".len() + 1 + "Jon Bell".len() + 1;
    assert_eq!(room.presses - words, 13, "overhead before step 1");
    let opening = room.begun();
    assert_eq!(opening.protocol, "the-7-step-problem-solving-process");
    assert_eq!(opening.team, None);
    assert_eq!(opening.team_name, "Ana and Jon");
    assert_eq!(opening.present, [PersonId(1), PersonId(2)]);
    let roles = |role: &str| opening.roles.get(role).copied();
    assert_eq!(roles("facilitator"), Some(PersonId(1)));
    assert_eq!(roles("scribe"), Some(PersonId(2)));
    assert_eq!(roles("timekeeper"), Some(PersonId(2)));
    assert_eq!(opening.norms.len(), 2);
}

#[test]
fn a_name_typed_with_its_position_is_both() {
    let mut room = Room::first();
    room.press("<Enter><Down><Enter>Sam Okoro: nurse<Enter>");
    room.paste("Li Wei: teacher\nMei Tan\nSam Okoro: coach");
    assert_eq!(
        room.said(),
        "On the list already, and not added twice: Sam Okoro."
    );
    let people = &room.opening().filled.people;
    let told: Vec<(&str, &str)> = people
        .iter()
        .map(|m| (m.name.as_str(), m.position.as_str()))
        .collect();
    let meant = [
        ("Sam Okoro", "nurse"),
        ("Li Wei", "teacher"),
        ("Mei Tan", ""),
    ];
    assert_eq!(told, meant);
    room.press(": nurse<Enter>");
    assert_eq!(
        room.said(),
        "A person needs a name, such as \"Ana Ruiz: teacher\"."
    );
}

#[test]
fn a_known_team_starts_with_four_times_enter() {
    let mut room = Room::known();
    room.press("<Enter>");
    assert_snapshot!("known_1_how", room.wall());
    room.press("<Enter>");
    assert_snapshot!("known_2_who", room.wall());
    room.press("<Enter>");
    assert_snapshot!("known_3_ready", room.wall());
    room.press("<Enter>");
    let opening = room.begun();
    assert_eq!(opening.team.as_ref().unwrap().0, "t-room-12");
    assert_eq!(opening.people.len(), 3, "who is away stays in the team");
    assert_eq!(opening.present, [PersonId(1), PersonId(2)]);
    assert_eq!(opening.minutes.len(), 0);
}

#[test]
fn going_back_mends_a_name_and_keeps_what_came_after() {
    let mut room = Room::first();
    room.press("<Enter><Down><Enter>Ana Riuz<Enter>t<Enter>Jon Bell<Enter>p<Enter>");
    room.press("<BackTab><BackTab><BackTab><BackTab>");
    assert_eq!(room.opening().who, Who::Name(0));
    room.press("<Backspace><Backspace><Backspace>uiz<Enter>");
    assert_eq!(room.opening().who, Who::Position(0));
    let people = &room.opening().filled.people;
    assert_eq!(people[0].name, "Ana Ruiz");
    assert_eq!(people[0].position, "teacher");
    assert_eq!(people[1].name, "Jon Bell");
    room.press("<C-g><Esc><Esc>");
    assert_eq!(room.opening().part, Part::How);
    room.press("<Up><Enter>");
    assert_eq!(
        room.opening().who,
        Who::Go,
        "people are here already: Enter goes on"
    );
    room.press("<Enter><Enter>");
    assert_eq!(room.begun().protocol, "weekly-check-in");
    assert_eq!(room.begun().people[0].name, "Ana Ruiz");
}

#[test]
fn a_proposed_team_name_gives_way_to_the_first_letter_of_another() {
    let mut room = Room::first();
    room.press("<Enter><Down><Enter>Ana<Enter>t<Enter>Jon<Enter>p<Enter><Enter>");
    assert_eq!(room.opening().who, Who::Team);
    room.press("Room 12<Enter>");
    assert_eq!(room.opening().filled.team_name, "Room 12");
    let mut room = Room::first();
    room.press("<Enter><Down><Enter>Ana<Enter>t<Enter>Jon<Enter>p<Enter><Enter>");
    room.press("<Backspace>e<Enter>");
    assert_eq!(
        room.opening().filled.team_name,
        "Ana and Joe",
        "Backspace keeps what was proposed"
    );
}

#[test]
fn a_proposed_team_name_is_seen_whole_while_it_is_written() {
    let mut room = Room::first();
    room.press(
        "<Enter><Down><Enter>Ana<Enter>t<Enter>Jon<Enter>p<Enter>Dana<Enter>c<Enter><Enter>",
    );
    assert_eq!(room.opening().who, Who::Team);
    let wall = room.wall();
    assert!(wall.contains("Team      Ana, Jon and Dana"), "{wall}");
}

#[test]
fn too_few_people_are_refused_in_a_sentence_and_nothing_moves() {
    let mut room = Room::first();
    room.press("<Enter><Down><Enter>Ana<Enter><Enter><Enter><Enter>");
    assert_eq!(room.opening().who, Who::Go);
    room.press("<Enter>");
    assert_eq!(room.opening().part, Part::Who);
    assert_eq!(
        room.said(),
        "The 7-Step Problem-Solving Process asks for at least 2 people; 1 is here. Add a person, or Esc chooses another way."
    );
    assert_snapshot!("too_few", room.wall());
    room.press("g");
    assert_eq!(room.opening().part, Part::Who);
}

#[test]
fn away_and_here_are_told_by_numbers_and_space() {
    let mut room = Room::known();
    room.press("<Enter><Enter>3");
    assert_eq!(room.opening().filled.here().len(), 3);
    room.press("2<Up><Up><Up><Space>");
    assert_eq!(room.opening().who, Who::Name(2));
    assert_eq!(room.opening().filled.here().len(), 1);
    room.press("g");
    assert!(room.said().contains("at least 2 people"), "{}", room.said());
}

#[test]
fn what_is_missing_is_said_and_stops_nobody() {
    let mut room = Room::known();
    room.press("<Enter><Enter>23");
    assert_snapshot!("position_missing", room.wall());
    room.press("<Enter><Enter>");
    assert_eq!(room.begun().present, [PersonId(1), PersonId(3)]);
}

#[test]
fn a_broken_way_says_why() {
    let mut room = Room::first();
    room.press("<Enter><Down><Down>");
    assert_snapshot!("how_broken", room.wall());
    room.press("<Enter>");
    assert_eq!(
        room.said(),
        "Morning huddle cannot be used: morning-huddle.yaml has 2 faults. Mend the file, or choose another way to meet."
    );
    assert_eq!(room.opening().part, Part::How);
}

#[test]
fn a_way_is_found_by_letters_and_read_whole_without_the_coach() {
    let mut room = Room::first();
    room.press("<Enter>/step");
    assert_snapshot!("how_find", room.wall());
    room.press("q");
    assert!(room.wall().contains("Nothing here."));
    room.press("<Backspace><Esc>v<Esc>");
    room.press("<Down>v");
    let whole = room.screen(80, 60);
    assert!(whole.contains("3  List possible solutions"), "{whole}");
    assert!(!whole.contains("SECRET"), "{whole}");
    room.press("<PgDn>");
    assert_snapshot!("how_whole", room.wall());
    room.press("<Esc><Enter>");
    assert_eq!(room.opening().part, Part::Who);
}

#[test]
fn half_an_opening_survives_the_end_of_the_program() {
    let mut room = Room::first();
    room.press("<Enter><Down><Enter>Ana Ruiz<Enter>t<Enter>Jon Be");
    let before = room.wall();
    let mut next = Room::first();
    next.kept = room.kept.clone();
    next.shelf.opening = true;
    assert_snapshot!("home_with_an_opening", next.wall());
    next.press("<Enter>");
    assert_eq!(next.wall(), before);
    next.press("ll<Enter>p<Enter><Enter><Enter><Enter>");
    next.press("1<Down><Enter>7Recess<Enter>");
    assert_eq!(next.opening().ready, Ready::Until);
    let mut last = Room::first();
    last.kept = next.kept.clone();
    last.go(roundtable::desk::outcome::Go::Opening(
        roundtable::desk::outcome::From::Draft,
    ));
    assert_eq!(last.wall(), next.wall());
    last.press("<Enter><Enter>");
    assert_eq!(last.begun().topic, "Recess");
    assert_eq!(last.begun().people[1].name, "Jon Bell");
    assert_eq!(last.begun().roles["facilitator"], PersonId(2));
}

#[test]
fn an_opening_whose_way_has_gone_comes_back_at_the_choice() {
    let mut room = Room::first();
    room.press("<Enter><Down><Enter>Ana<Enter>t<Enter>Jon<Enter>p<Enter>");
    room.library.ways.remove(1);
    room.go(roundtable::desk::outcome::Go::Opening(
        roundtable::desk::outcome::From::Draft,
    ));
    assert_eq!(room.opening().part, Part::How);
    room.press("<Enter>");
    assert_eq!(
        room.opening().filled.here().len(),
        2,
        "the people are still there"
    );
}

#[test]
fn looking_only_keeps_nothing_and_leaving_keeps_what_was_entered() {
    let mut room = Room::known();
    room.press("<Enter><Enter><Esc><Esc>");
    assert!(matches!(room.place, Place::Home(_)));
    assert_eq!(room.kept, "");
    room.press("<Enter><Enter>3q");
    assert!(matches!(room.place, Place::Home(_)));
    assert!(room.kept.contains("Mei Tan"));
    assert!(room.effects.iter().all(|e| !matches!(e, Effect::Begin(_))));
}

//! The last page of the opening: roles, norms, headings, topic, end, test card.

use insta::assert_snapshot;
use roundtable::base::id::{PersonId, StepId};
use roundtable::desk::Effect;
use roundtable::library::Reading;
use roundtable::look::opening::{Ready, Short};
use roundtable::page::Theme;

use super::matter;
use super::room::Room;

fn ready() -> Room {
    let mut room = Room::known();
    room.press("<Enter><Enter><Enter>");
    room
}

#[test]
fn what_goes_on_is_whole_in_every_window() {
    let mut room = Room::known();
    for (press, words) in [
        ("<Enter><Enter>", "► Go on with"),
        ("<Enter>", "► Start the meeting"),
    ] {
        room.press(press);
        for columns in 40..90 {
            let screen = room.screen(columns, 12);
            let line = screen.lines().find(|line| line.contains("› ►"));
            let line = line.unwrap_or_else(|| panic!("{columns}\n{screen}"));
            let note = line.split_once(words).map(|(_, note)| note);
            assert!(
                note.is_some_and(|note| !note.contains('…')),
                "{columns}\n{screen}"
            );
            assert!(!screen.contains("→ 1 more"), "{columns}\n{screen}");
        }
    }
}

#[test]
fn a_role_is_given_by_number_and_can_be_nobodys() {
    let mut room = ready();
    room.press("1");
    assert_snapshot!("role", room.wall());
    room.press("2");
    room.press("3<End><Enter>");
    room.press("g");
    let opening = room.begun();
    assert_eq!(opening.roles["facilitator"], PersonId(2));
    assert!(!opening.roles.contains_key("timekeeper"));
    assert_eq!(opening.roles["scribe"], PersonId(2), "as last time");
}

#[test]
fn a_role_of_somebody_who_goes_falls_to_those_who_are_here() {
    let mut room = ready();
    room.press("21<Esc>1<Space>3<End><Enter>");
    assert_eq!(room.opening().filled.here().len(), 2);
    room.press("g");
    assert!(room.begun().present.contains(&room.begun().roles["scribe"]));
}

#[test]
fn a_g_among_the_letters_of_a_sentence_starts_nothing() {
    let mut room = ready();
    let typing = chrono::TimeDelta::milliseconds(120);
    for letter in ["w", "e", " ", "b", "e", "g", "i", "n", " ", "3"] {
        room.now += typing;
        room.press(letter);
    }
    room.now += chrono::TimeDelta::seconds(3);
    room.press("<Enter>g");
    assert!(room.effects.is_empty(), "{:?}", room.effects);
    assert_eq!(
        room.said(),
        "Letters were typed where no field is open, so nothing was taken. After an arrow key G starts the meeting."
    );
    assert_eq!(room.opening().ready, Ready::Go);
    room.press("<Up><Down>g");
    room.begun();
}

#[test]
fn a_letter_that_was_typed_a_while_ago_does_not_hold_g_back() {
    let mut room = ready();
    room.press("w");
    room.now += chrono::TimeDelta::milliseconds(600);
    room.press("g");
    room.begun();
}

#[test]
fn norms_are_worded_taken_out_and_added() {
    let mut room = ready();
    room.press("4<End> Always.<Enter>");
    assert_eq!(room.opening().ready, Ready::Norm(1));
    room.press("x");
    assert_eq!(
        room.said(),
        "Taken out: Everyone speaks once before anyone speaks twice."
    );
    assert_eq!(room.opening().ready, Ready::NewNorm);
    room.press("<Enter>Phones away.<Enter>");
    assert!(
        room.opening().in_field(),
        "the next one can be written at once"
    );
    assert_snapshot!("norms", room.wall());
    room.press("<Enter>");
    assert_eq!(room.opening().ready, Ready::Go);
    room.press("<Enter>");
    let first = "Issues, interests, options, evaluation and choice stay apart. Always.";
    assert_eq!(room.begun().norms, [first, "Phones away."]);
}

#[test]
fn headings_of_editable_steps_are_worded_by_the_team() {
    let mut room = Room::known();
    let mut protocol = matter::seven();
    protocol.steps[0].editable = true;
    room.library.ways[1].reading = Reading::Sound(protocol.into());
    room.press("<Enter><Enter><Enter>6");
    for _ in 0.."Identify the issues".len() {
        room.press("<Backspace>");
    }
    room.press("What is going on?<Enter>");
    assert_snapshot!("heading", room.wall());
    room.press("g");
    let id = StepId("identify-the-issues".to_owned());
    assert_eq!(room.begun().headings[&id], "What is going on?");
}

#[test]
fn topic_and_end_are_one_line_each() {
    let mut room = ready();
    room.press("7Transitions after recess<Enter>16:30<Enter>");
    assert_eq!(room.opening().ready, Ready::Go);
    assert_snapshot!("topic_and_end", room.wall());
    room.press("<Enter>");
    assert_eq!(room.begun().topic, "Transitions after recess");
    assert_eq!(
        room.begun().until,
        Some(matter::at("2026-11-22T16:30:00-05:00"))
    );
    assert!(room.begun().minutes.is_empty());
}

#[test]
fn an_end_that_is_no_time_or_has_passed_is_refused() {
    let mut room = ready();
    room.press("8half four<Enter>");
    assert_eq!(
        room.said(),
        "\"half four\" is not read as a clock time. Write it as 15:50 or 3:50 pm."
    );
    assert!(room.opening().in_field());
    for _ in 0.."half four".len() {
        room.press("<Backspace>");
    }
    room.press("14:00<Enter>");
    assert_eq!(
        room.said(),
        "14:00 has passed: it is 15:05. Write a later time, or leave it empty."
    );
    room.press("<Esc>");
    assert_eq!(room.opening().filled.until, None);
    room.press("84 pm<Enter>");
    assert!(room.opening().filled.until.is_some());
}

#[test]
fn an_end_after_midnight_is_tomorrow_and_one_that_passes_is_said() {
    let mut room = ready();
    room.now = matter::at("2026-11-22T23:40:00-05:00");
    room.press("80:55<Enter>g");
    assert_eq!(
        room.begun().until,
        Some(matter::at("2026-11-23T00:55:00-05:00"))
    );
    let mut room = ready();
    room.press("816:10<Enter>");
    room.now = matter::at("2026-11-22T16:11:00-05:00");
    room.press("g");
    assert_eq!(
        room.said(),
        "16:10 has passed: it is 16:11. Write a later time, or leave it empty."
    );
    assert!(room.effects.is_empty());
}

#[test]
fn too_early_an_end_shortens_the_steps_that_may_be() {
    let mut room = ready();
    room.press("815:53<Enter>");
    assert_snapshot!("short", room.wall());
    room.press("q7");
    assert!(room.opening().over.is_some(), "only what is named is heard");
    room.press("1");
    assert_eq!(room.opening().filled.short, Some(Short::Shorten));
    assert_snapshot!("shortened", room.wall());
    room.press("<Enter>");
    let opening = room.begun();
    let planned: u32 = matter::seven()
        .steps
        .iter()
        .filter(|s| !s.later)
        .map(|s| opening.minutes.get(&s.id).copied().unwrap_or(s.planned(2)))
        .sum();
    assert_eq!(planned, 48);
    let protected = StepId("identify-the-issues".to_owned());
    assert!(!opening.minutes.contains_key(&protected));
}

#[test]
fn too_early_an_end_stops_after_a_step() {
    let mut room = ready();
    room.press("815:50<Enter>2");
    assert_snapshot!("stop_after", room.wall());
    room.press("<Enter>");
    assert_snapshot!("stops", room.wall());
    room.press("<Enter>");
    let opening = room.begun();
    assert_eq!(opening.stop_after, Some(StepId("select".to_owned())));
    assert!(opening.minutes.is_empty());
}

#[test]
fn too_early_an_end_can_be_left_and_is_asked_at_the_start_where_it_was_not() {
    let mut room = ready();
    room.press("815:50<Enter><Esc>");
    assert_eq!(room.opening().filled.short, None);
    room.press("g");
    assert!(room.effects.is_empty(), "the start asks again");
    room.press("3");
    assert!(room.begun().minutes.is_empty());
    assert!(room.begun().stop_after.is_none());
}

#[test]
fn the_test_card_changes_the_theme_and_comes_back_to_the_start() {
    let mut room = ready();
    room.press("6h");
    assert_eq!(room.effects, [Effect::SetTheme(Theme::Light)]);
    room.press("x<Esc>");
    assert_eq!(room.opening().ready, Ready::Go);
    room.press("<Esc><Esc><Esc>");
    assert!(room.wall().contains("Roundtable · Room 12"));
}

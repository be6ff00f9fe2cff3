//! Undo takes back the latest thing entered in this sitting; redo brings it back until something new is entered.

use roundtable::base::id::{AskId, StepId};
use roundtable::meeting::closing::Word;
use roundtable::meeting::gaps::Gap;
use roundtable::meeting::passing::Matter;
use roundtable::meeting::{Act, Address, Capture, Place};

use super::room::{ANA, JON, MEI, Room, seven_steps};

fn room() -> Room {
    Room::opened(&seven_steps(), |_| {})
}

fn problem(room: &Room) -> String {
    match room.state().capture(&Address::of(AskId("problem".into()))) {
        Some(Capture::Text(text)) => text.group.clone(),
        _ => String::new(),
    }
}

#[test]
fn undo_passes_over_clock_people_and_signatures() {
    let mut room = room();
    room.text("problem", "One.");
    room.act(&Act::Arrive { person: MEI }).act(&Act::Pause);
    let word = Word::Agree;
    room.act(&Act::Sign { person: ANA, word });
    room.act(&Act::Undo);
    assert_eq!(problem(&room), "");
    assert!(room.state().attendance.is_here(MEI));
    assert!(room.state().paused.is_some());
    assert!(room.state().closing.signed.contains_key(&ANA));
    assert!(!room.tried(&Act::Undo));
}

#[test]
fn undo_stays_within_the_sitting() {
    let mut room = room();
    room.text("problem", "One.")
        .act(&Act::Adjourn { next: None });
    room.after(60).act(&Act::Sit {
        present: vec![ANA, JON],
    });
    assert!(!room.tried(&Act::Undo));
    room.text("problem", "Two.").act(&Act::Undo);
    assert_eq!(problem(&room), "One.");
    assert!(!room.tried(&Act::Undo));
}

#[test]
fn redo_stays_within_the_sitting_too() {
    let mut room = room();
    room.text("problem", "One.").act(&Act::Undo);
    let from = room.at;
    room.after(600).act(&Act::SettleGap {
        from,
        gap: Gap::SittingEnded,
        present: vec![ANA, JON],
    });
    assert!(!room.tried(&Act::Redo));
}

#[test]
fn redo_brings_back_in_order_what_undo_took() {
    let mut room = room();
    for words in ["One.", "Two.", "Three."] {
        room.text("problem", words);
    }
    room.act(&Act::Undo).act(&Act::Undo).act(&Act::Undo);
    for words in ["One.", "Two.", "Three."] {
        room.act(&Act::Redo);
        assert_eq!(problem(&room), words);
    }
    assert!(!room.tried(&Act::Redo));
}

#[test]
fn redo_ends_when_something_new_is_entered_also_after_that_was_undone_and_done_again() {
    let mut room = room();
    room.text("problem", "One.")
        .act(&Act::Undo)
        .text("problem", "Two.");
    assert!(!room.tried(&Act::Redo));
    room.act(&Act::Undo).act(&Act::Redo);
    assert_eq!(problem(&room), "Two.");
    assert!(!room.tried(&Act::Redo), "the first was given up");
}

#[test]
fn the_clock_and_people_coming_do_not_end_redo() {
    let mut room = room();
    room.text("problem", "One.").act(&Act::Undo);
    room.act(&Act::Pause).act(&Act::Arrive { person: MEI });
    room.act(&Act::Redo);
    assert_eq!(problem(&room), "One.");
}

#[test]
fn undoing_a_close_leads_back_and_the_time_goes_on() {
    let mut room = room();
    room.text("problem", "One.").after(6).closes();
    room.after(2).act(&Act::Undo);
    assert_eq!(
        room.state().place,
        Some(Place::Step(StepId("identify".to_owned())))
    );
    assert_eq!(room.state().current().unwrap().spent(room.at), 8 * 60);
}

#[test]
fn what_is_kept_in_passing_can_be_taken_back_and_what_was_dropped_comes_again() {
    let mut room = room();
    room.parks("The lunch rota");
    let item = room.state().kept[0].item;
    room.act(&Act::Drop { item });
    assert!(room.state().kept.is_empty());
    room.act(&Act::Undo);
    assert_eq!(
        room.state().kept[0].matter,
        Matter::Parked("The lunch rota".to_owned())
    );
    room.act(&Act::Undo);
    assert!(room.state().kept.is_empty());
    room.parks("Something else");
    assert!(
        room.state().kept[0].item > item,
        "its number is not given again"
    );
}

#[test]
fn struck_words_do_not_come_back() {
    let mut room = room();
    room.text("problem", "A name.").act(&Act::Undo);
    room.act(&Act::Strike { entries: vec![2] });
    assert!(!room.tried(&Act::Redo));
    assert_eq!(problem(&room), "");
}

//! What was held, what was not, and how long it took, told as it was.

use roundtable::base::id::{AskId, StepId};
use roundtable::meeting::capture::review::{self, Effect, Fidelity};
use roundtable::meeting::gaps::Gap;
use roundtable::meeting::{Act, Change, Place, agreed, check};

use super::room::{ANA, JON, Room, SAM, action, moment, read, seven_steps};

fn has(text: &str, wanted: &str) {
    assert!(text.contains(wanted), "no \"{wanted}\" in:\n{text}");
}

/// A conflict whose first step has a question that decides about six others.
fn conflict() -> Room {
    Room::opened(&read("protocols/conflict-resolution.yaml"), |_| {})
}

#[test]
fn a_break_is_no_time_of_the_meeting() {
    let mut room = Room::opened(&seven_steps(), |_| {});
    room.after(7).act(&Act::SettleGap {
        from: moment("2026-11-20T15:12"),
        gap: Gap::Break,
        present: vec![ANA, JON, SAM],
    });
    room.after(1).act(&Act::Finish);
    has(
        &room.markdown(),
        "15:10 to 15:18 (3 minutes without the break)",
    );
}

#[test]
fn pauses_are_no_time_of_the_meeting_either() {
    let mut room = Room::opened(&seven_steps(), |_| {});
    for _ in 0..2 {
        room.after(2).act(&Act::Pause).after(5).act(&Act::GoOn);
    }
    room.act(&Act::Pause).after(3).act(&Act::Finish);
    has(
        &room.markdown(),
        "15:10 to 15:27 (4 minutes without the pauses)",
    );
}

#[test]
fn steps_wait_for_an_answer_that_is_not_given_yet() {
    let room = conflict();
    let text = room.markdown();
    has(&text, "This step is not reached yet.");
    assert!(!text.contains("not needed"), "{text}");
}

#[test]
fn steps_that_no_answer_decides_about_are_named_and_an_answer_that_comes_later_too() {
    let mut room = conflict();
    room.after(2).closes_because("we do not know");
    let text = room.markdown();
    has(&text, "This step was not held: the question that decides");
    has(&text, "6 steps are not held without this answer");
    assert_eq!(
        check::not_held_without(&room.meeting, &AskId("here".into())).len(),
        6
    );
    room.chooses("here", None, "yes, here and today");
    let text = room.markdown();
    has(&text, "answered later");
    has(&text, "This step is not reached yet.");
    assert!(!text.contains("without this answer"), "{text}");
}

#[test]
fn what_a_later_sitting_says_of_our_actions_stands_beside_them() {
    let mut room = Room::opened(&read("protocols/seven-step-problem-solving.yaml"), |_| {});
    for what in ["Put a bowl on each desk.", "Ring at ten"] {
        room.plans("plan", action(what, &[JON], None, ""));
    }
    room.act(&Act::Adjourn { next: None }).act(&Act::Sit {
        present: vec![ANA, JON],
    });
    room.act(&Act::Bring {
        to: Place::Step(StepId("look-back".to_owned())),
    });
    let of = agreed::own(&room.meeting.protocol, room.state())[0].item;
    let changes = [
        review::Change::Fidelity {
            of,
            fidelity: Some(Fidelity::AsPlanned),
        },
        review::Change::Effect {
            of,
            effect: Some(Effect::Better),
        },
        review::Change::Note {
            of,
            note: "cards were late".to_owned(),
        },
    ];
    for change in changes {
        room.answer("became", None, Change::Review(change));
    }
    let text = room.markdown();
    has(&text, "**Put a bowl on each desk:** cards were late");
    has(&text, "| step 6 | as planned, better |");
    has(&text, "| step 6 | not today |");
    assert!(!text.contains("Still open from before"), "{text}");
}

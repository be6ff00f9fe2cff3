//! Closing, skipping, going back and ahead: nothing is lost, and the way on is the one people expect.

use roundtable::base::id::StepId;
use roundtable::meeting::run::{End, Run};
use roundtable::meeting::{Act, Event, Place};

use super::room::{ANA, Room, seven_steps};

const WHY: &str = "We said it aloud";

pub fn place(step: &str) -> Place {
    Place::Step(StepId(step.to_owned()))
}

pub fn run<'a>(room: &'a Room, step: &str) -> &'a Run {
    room.state().run(&StepId(step.to_owned())).unwrap()
}

fn bring(step: &str) -> Act {
    Act::Bring { to: place(step) }
}

fn at(room: &Room) -> &Place {
    room.state().place.as_ref().unwrap()
}

/// A meeting in step 4, with answers in the steps before.
fn in_step_4() -> Room {
    let mut room = Room::opened(&seven_steps(), |_| {});
    room.text("problem", "Ten minutes of reading are lost.");
    room.closes().after(5);
    room.lists("interests", &["Calm", "Time"]);
    room.closes().after(5);
    room.lists("solutions", &["Start earlier", "Picture card"]);
    room.closes().after(5);
    room
}

#[test]
fn going_back_keeps_everything_and_marks_later_steps_to_be_checked_again() {
    let mut room = in_step_4();
    let before = room.state().captures.clone();
    room.act(&bring("identify"));
    assert_eq!(at(&room), &place("identify"));
    assert_eq!(room.state().captures, before);
    assert!(run(&room, "understand").check_again && run(&room, "possibilities").check_again);
    assert!(!run(&room, "evaluate").check_again, "it was never closed");
    assert!(run(&room, "identify").end.is_none());
}

#[test]
fn closing_after_going_back_goes_through_what_is_to_be_checked_again() {
    let mut room = in_step_4();
    room.act(&bring("identify"));
    for next in ["understand", "possibilities", "evaluate"] {
        room.closes();
        assert_eq!(at(&room), &place(next));
        assert!(!run(&room, next).check_again);
    }
}

#[test]
fn a_skipped_step_stays_skipped_when_the_meeting_goes_back() {
    let mut room = in_step_4();
    room.skips("evaluate", "Only one option");
    room.act(&bring("possibilities")).closes();
    assert_eq!(at(&room), &place("select"));
    assert!(run(&room, "evaluate").is_skipped());
}

#[test]
fn a_step_only_looked_in_on_stays_closed_but_is_to_be_checked_again() {
    let mut room = in_step_4();
    room.act(&bring("understand")).act(&bring("evaluate"));
    assert!(run(&room, "understand").is_closed());
    assert!(run(&room, "understand").check_again);
    assert!(run(&room, "evaluate").end.is_none());
}

#[test]
fn a_skipped_step_looked_in_on_keeps_its_reason() {
    let mut room = in_step_4();
    room.skips("evaluate", "Only one option");
    room.act(&bring("evaluate")).act(&bring("select"));
    let reason = "Only one option".to_owned();
    assert_eq!(run(&room, "evaluate").end, Some(End::Skipped { reason }));
    assert!(!run(&room, "evaluate").check_again);
}

#[test]
fn going_ahead_leaves_the_steps_between_open() {
    let mut room = in_step_4();
    room.act(&bring("document"));
    assert!(run(&room, "evaluate").end.is_none());
    assert!(room.state().run(&StepId("select".to_owned())).is_none());
    room.closes_because(WHY);
    assert_eq!(at(&room), &place("contingencies"));
}

#[test]
fn a_skip_needs_a_reason_and_can_be_undone() {
    let mut room = in_step_4();
    let skip = Act::Skip {
        step: StepId("evaluate".to_owned()),
        reason: "  ".to_owned(),
    };
    assert!(!room.tried(&skip));
    room.skips("evaluate", "Only one option");
    assert_eq!(at(&room), &place("select"));
    room.act(&Act::Undo);
    assert_eq!(at(&room), &place("evaluate"));
    assert!(run(&room, "evaluate").end.is_none());
}

#[test]
fn a_step_that_is_still_to_come_is_skipped_without_moving_the_meeting() {
    let mut room = in_step_4();
    room.skips("document", "Next week");
    assert_eq!(at(&room), &place("evaluate"));
    room.closes();
    room.closes_because(WHY);
    assert_eq!(at(&room), &place("contingencies"));
}

#[test]
fn an_override_keeps_the_asks_and_the_reason() {
    let mut room = Room::opened(&seven_steps(), |_| {});
    let close = |reason: &str| Act::Close {
        reason: reason.to_owned(),
    };
    assert!(!room.tried(&close("\t")));
    room.act(&close(WHY));
    let Event::Closed {
        lacking, reason, ..
    } = room.last()
    else {
        panic!("the step is closed");
    };
    assert_eq!(&*lacking[0].0, "problem");
    assert_eq!(reason, WHY);
    assert!(
        matches!(&run(&room, "identify").end, Some(End::Closed { reason, .. }) if reason == WHY)
    );
}

#[test]
fn a_reason_that_was_not_needed_is_not_kept() {
    let mut room = Room::opened(&seven_steps(), |_| {});
    room.text("problem", "Reading time.").closes_because(WHY);
    assert!(matches!(room.last(), Event::Closed { reason, .. } if reason.is_empty()));
}

#[test]
fn the_last_step_of_today_leads_to_the_closing_page_and_a_later_step_is_brought_by_hand() {
    let mut room = in_step_4();
    room.act(&bring("contingencies")).closes_because(WHY);
    assert_eq!(at(&room), &Place::Closing);
    assert!(!room.tried(&Act::Close {
        reason: String::new()
    }));
    room.act(&bring("look-back"));
    assert_eq!(at(&room), &place("look-back"));
    room.closes_because(WHY);
    assert_eq!(at(&room), &Place::Closing);
}

#[test]
fn somebody_late_joins_where_the_meeting_is_and_who_leaves_can_come_back() {
    let mut room = in_step_4();
    let (leave, arrive) = (Act::Leave { person: ANA }, Act::Arrive { person: ANA });
    room.act(&leave).after(5).act(&arrive);
    let stays: Vec<_> = room
        .state()
        .attendance
        .stays
        .iter()
        .filter(|s| s.person == ANA)
        .collect();
    assert_eq!(stays.len(), 2);
    assert_eq!((stays[1].from - stays[0].to.unwrap()).num_minutes(), 5);
    assert_eq!(at(&room), &place("evaluate"));
}

//! The record check.

use roundtable::base::id::{AskId, StepId};
use roundtable::meeting::check::{Finding, Level, Part, Target, findings};
use roundtable::meeting::{Act, passing::Matter};

use super::room::{ANA, JON, MEI, Room, SAM, action, date, read, seven_steps};
use super::story;

fn told(room: &Room) -> String {
    let line = |f: &Finding| format!("{:?} | {} | {} | {:?}", f.level, f.words, f.about, f.target);
    let lines: Vec<String> = findings(&room.meeting).iter().map(line).collect();
    lines.join("\n")
}

fn target(room: &Room, words: &str) -> Option<Target> {
    let all = findings(&room.meeting);
    let found = all.iter().find(|f| f.words == words);
    found
        .unwrap_or_else(|| panic!("no \"{words}\" in {all:#?}"))
        .target
        .clone()
}

#[test]
fn a_finished_meeting_is_checked() {
    insta::assert_snapshot!(told(&story::finished()));
}

#[test]
fn the_action_without_a_date_opens_its_date() {
    let mut room = story::chosen();
    room.plans(
        "plan",
        action("Make the cards", &[JON], Some("2026-11-24"), ""),
    );
    room.plans("plan", action("Move the table", &[MEI], None, ""));
    let Some(Target::Ask {
        step,
        ask,
        item: Some(item),
        part,
    }) = target(&room, "1 action has no date")
    else {
        panic!("the field of an action");
    };
    assert_eq!(
        (step, ask),
        (StepId("document".to_owned()), AskId("plan".into()))
    );
    assert_eq!(part, Part::Due);
    assert!(room.read_back("document").blocks.len() > 2);
    assert_eq!(target(&room, "2 actions have a person"), None);
    let Some(roundtable::meeting::Capture::Actions(plan)) = room
        .state()
        .capture(&roundtable::meeting::Address::of(AskId("plan".into())))
    else {
        panic!("a plan");
    };
    let meant = plan.items.iter().find(|p| p.item == item).unwrap();
    assert_eq!(meant.action.what, "Move the table");
}

#[test]
fn an_action_in_passing_without_a_person_opens_that_person() {
    let mut room = Room::opened(&seven_steps(), |_| {});
    room.keeps(Matter::Action(action(
        "Ring the office",
        &[],
        Some("2026-11-24"),
        "",
    )));
    let kept = room.state().kept[0].item;
    let wanted = Target::Kept {
        item: kept,
        part: Part::Who,
    };
    assert_eq!(target(&room, "1 action has no person"), Some(wanted));
}

#[test]
fn what_was_left_empty_is_named_with_the_reason_the_room_gave() {
    let mut room = Room::opened(&seven_steps(), |_| {});
    room.closes_because("We did not find the words");
    let found = findings(&room.meeting);
    let empty = found
        .iter()
        .find(|f| f.words == "Asked for, and still empty")
        .unwrap();
    assert_eq!(
        empty.about,
        "Our problem in one or two sentences · Identify the issues (We did not find the words)"
    );
    assert_eq!(empty.level, Level::Look);
}

#[test]
fn only_those_who_were_here_during_the_step_are_missed() {
    let mut room = Room::opened(&seven_steps(), |_| {});
    room.hears("views", ANA, "Loud").hears("views", JON, "Late");
    room.text("problem", "It is loud")
        .after(5)
        .act(&Act::Leave { person: SAM });
    room.after(2)
        .closes()
        .after(1)
        .act(&Act::Arrive { person: MEI });
    let all = findings(&room.meeting);
    let silent = all
        .iter()
        .find(|f| f.words == "1 person is not yet heard")
        .unwrap();
    assert!(silent.about.starts_with("Sam Okoro · "), "{}", silent.about);
    let part = Part::Person(SAM);
    assert!(matches!(&silent.target, Some(Target::Ask { part: p, .. }) if *p == part));
}

#[test]
fn a_half_filled_matrix_opens_its_first_empty_score() {
    let mut room = story::begun();
    room.closes().dots("shortlist", ANA, &["Picture card"]);
    room.scores("compare", ("Picture card", "Calm start"), 4);
    let criterion = room.thing("compare", "Little extra work");
    let item = room.thing("compare", "Picture card");
    let found = target(&room, "1 score is still empty");
    let part = Part::Cell { item, criterion };
    assert!(matches!(found, Some(Target::Ask { part: p, .. }) if p == part));
}

#[test]
fn a_decision_with_reason_and_date_is_well() {
    let mut room = Room::opened(&seven_steps(), |_| {});
    room.says(
        "We begin earlier",
        "The bell is late",
        Some(date("2026-12-04")),
    );
    assert_eq!(
        target(&room, "The decision has a reason and a date to look again"),
        None
    );
}

#[test]
fn steps_after_the_one_where_we_stop_today_are_planned_for_later() {
    let protocol = read("tests/protocols/weekly-check-in-v1.yaml");
    let stop = protocol.steps[0].id.clone();
    let mut room = Room::opened(&protocol, |opened| opened.stop_after = Some(stop));
    room.closes();
    let found = findings(&room.meeting);
    let later = found.iter().filter(|f| f.level == Level::Later).count();
    assert_eq!(later, protocol.steps.len() - 1, "{found:#?}");
}

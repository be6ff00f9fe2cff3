//! Single sentences of the minutes, and the names that undo gives to events.

use std::collections::BTreeMap;

use roundtable::base::id::{ItemId, StepId};
use roundtable::document::preview;
use roundtable::meeting::capture::{Change, choice, consent, list, vote};
use roundtable::meeting::gaps::Gap;
use roundtable::meeting::{Act, Event, Place};
use roundtable::minutes;
use roundtable::protocol::{Enter, Sealed};

use super::room::{ANA, JON, MEI, Room, SAM, read, seven_steps};
use super::story;

fn shown(room: &Room, step: &str) -> String {
    let lines = preview::lines(&room.read_back(step), 72);
    let lines: Vec<String> = lines.iter().map(preview::Line::text).collect();
    lines.join("\n")
}

/// What follows a heading, up to the next one of the same level.
fn part<'a>(markdown: &'a str, heading: &str) -> &'a str {
    let (_, rest) = markdown.split_once(&format!("\n{heading}\n")).unwrap();
    rest.split_once("\n## ").map_or(rest, |(part, _)| part)
}

#[test]
fn what_is_asked_for_and_empty_stands_out_in_the_read_back() {
    let mut room = Room::opened(&seven_steps(), |_| {});
    assert!(!minutes::read_back_is_empty(
        &room.meeting,
        &StepId("identify".to_owned())
    ));
    assert!(shown(&room, "identify").contains("▲ asked for, and still empty"));
    room.closes_because("The bell rang");
    let text = room.markdown();
    assert!(text.contains(
        "**Note:** The step was closed although \"Our problem in one or two sentences\" was not answered as asked. The reason: The bell rang"
    ));
    assert!(text.contains("15:10: Step 1 (Identify the issues) was closed although"));
}

#[test]
fn too_few_lines_are_shown_with_what_is_asked_for() {
    let mut room = Room::opened(&seven_steps(), |_| {});
    room.closes_because("later")
        .lists("interests", &["Calm start"]);
    assert!(shown(&room, "understand").contains("▲ asked for at least 2; we have 1"));
}

#[test]
fn an_ask_that_was_never_asked_is_left_out() {
    let room = Room::opened(&seven_steps(), |_| {});
    assert!(!shown(&room, "identify").contains("Whose agreement"));
    assert!(!room.markdown().contains("Whose agreement"));
}

#[test]
fn a_read_back_without_anything_is_empty() {
    let protocol = read("tests/protocols/weekly-check-in-v1.yaml");
    let room = Room::opened(&protocol, |_| {});
    assert!(minutes::read_back_is_empty(
        &room.meeting,
        &protocol.steps[0].id
    ));
}

#[test]
fn hands_are_counted_without_names() {
    let mut room = story::begun();
    let item = room.thing("ours", "it is ours");
    room.answer(
        "ours",
        None,
        Change::Choice(choice::Change::Count { item, hands: 3 }),
    );
    room.closes();
    let item = room.thing("shortlist", "Picture card");
    room.answer(
        "shortlist",
        None,
        Change::Vote(vote::Change::Count { item, hands: 4 }),
    );
    room.act(&Act::Bring {
        to: Place::Step(StepId("select".to_owned())),
    });
    let count = consent::Change::Count { score: 4, hands: 3 };
    room.answer("support", None, Change::Consent(count));
    let all = [
        shown(&room, "identify"),
        shown(&room, "evaluate"),
        shown(&room, "select"),
    ];
    insta::assert_snapshot!(all.join("\n\n"));
}

#[test]
fn each_persons_words_stand_beside_their_name() {
    let mut room = Room::opened(&seven_steps(), |_| {});
    room.text_by("problem", SAM, "Too loud")
        .text_by("problem", ANA, "Too late");
    room.chooses("ours", Some(JON), "it is ours");
    let text = shown(&room, "identify");
    let (ana, sam) = (
        text.find("Ana Ruiz    Too late"),
        text.find("Sam Okoro   Too loud"),
    );
    assert!(ana.unwrap() < sam.unwrap(), "{text}");
    assert!(text.contains("Jon Bell   it is ours"), "{text}");
}

#[test]
fn a_meeting_on_paper_says_once_that_its_times_are_missing() {
    let mut room = Room::opened(&seven_steps(), |opened| opened.on_paper = true);
    room.after(9).skips("contingencies", "No time");
    let text = room.markdown();
    assert_eq!(text.matches("were not recorded").count(), 1);
    assert!(!text.contains("Took") && !text.contains("took"));
    assert!(part(&text, "## What was different from the plan").starts_with("\n- Step 7"));
}

#[test]
fn gaps_and_pauses_are_told() {
    let mut room = Room::opened(&seven_steps(), |_| {});
    let from = room.after(4).at;
    room.after(20).act(&Act::SettleGap {
        from,
        gap: Gap::Break,
        present: Vec::new(),
    });
    room.act(&Act::Pause).after(3).act(&Act::GoOn);
    room.act(&Act::Pause).act(&Act::GoOn);
    room.after(1).act(&Act::MoveEnd { until: None });
    let minutes = BTreeMap::from([(StepId("document".to_owned()), 4)]);
    room.act(&Act::Replan { minutes });
    let text = room.markdown();
    insta::assert_snapshot!(part(&text, "## What was different from the plan"));
}

#[test]
fn two_sittings_say_who_was_in_which() {
    let mut room = Room::opened(&seven_steps(), |_| {});
    room.after(10).act(&Act::Adjourn { next: None });
    room.after(24 * 60).act(&Act::Sit {
        present: vec![ANA, MEI],
    });
    let text = room.after(5).markdown();
    assert!(
        text.contains("- **Sitting 2:** Saturday 21 November 2026, 15:20 to now"),
        "{text}"
    );
    assert!(
        text.contains("| sitting 1: not here; sitting 2: all the time |"),
        "{text}"
    );
    assert!(
        text.contains("| sitting 1: all the time; sitting 2: not here |"),
        "{text}"
    );
}

#[test]
fn positions_that_were_wanted_and_missing_are_named() {
    let room = Room::opened(&seven_steps(), |opened| opened.present = vec![JON, SAM]);
    assert!(room.markdown().contains(
        "This way of meeting asks for these positions, and nobody here had them: teacher or related service provider."
    ));
}

#[test]
fn an_undone_skip_is_no_deviation() {
    let mut room = Room::opened(&seven_steps(), |_| {});
    room.skips("contingencies", "No time").act(&Act::Undo);
    assert!(room.markdown().contains("Nothing was different."));
}

#[test]
fn undo_names_what_it_would_take_back() {
    let mut room = story::begun();
    let card = room.line("solutions", "Picture card");
    let mut told: Vec<String> = Vec::new();
    let mut say = |room: &Room| told.push(minutes::tells(&room.meeting, &room.last()));
    let add = list::Change::Add {
        item: ItemId(0),
        text: "A bell".to_owned(),
        category: String::new(),
    };
    say(room.answer("solutions", None, Change::List(add)));
    say(room.answer(
        "solutions",
        None,
        Change::List(list::Change::Remove { item: card }),
    ));
    say(room.parks("Lunch rota"));
    say(room.act(&Act::ChooseEntry {
        ask: roundtable::base::id::AskId("ours".into()),
        enter: Enter::Count,
    }));
    say(room.closes());
    say(room.dots("shortlist", JON, &["A bell"]));
    say(room.weighs("compare", "Calm start", 3));
    say(room.closes());
    say(room.shows("support", MEI, (4, "")));
    say(room.act(&Act::Undo));
    say(room.skips("contingencies", "No time"));
    insta::assert_snapshot!(told.join("\n"));
}

#[test]
fn every_event_has_words() {
    let room = story::finished();
    let events = room
        .meeting
        .entries()
        .iter()
        .filter_map(|e| e.event.as_ref());
    for event in events {
        let words = minutes::tells(&room.meeting, event);
        assert!(!words.is_empty(), "{event:?}");
        assert!(
            !matches!(event, Event::Answered { .. }) || words.contains('"'),
            "{words}"
        );
    }
}

#[test]
fn a_covered_answer_stands_in_no_minutes_and_in_no_undo() {
    let mut protocol = seven_steps();
    protocol.steps[0].asks[1].sealed = Some(Sealed::Always);
    let mut room = Room::opened(&protocol, |_| {});
    room.text_by("problem", ANA, "The secret of Ana");
    let undo = minutes::tells(&room.meeting, &room.last());
    let all = [room.markdown(), shown(&room, "identify"), undo];
    for text in &all {
        assert!(!text.contains("secret"), "{text}");
    }
    assert!(all[0].contains("1 of 3 answered. The answers stay with their authors."));
    assert_eq!(
        all[2],
        "Ana Ruiz's covered answer in \"Our problem in one or two sentences\""
    );
}

#[test]
fn a_step_still_to_come_is_not_shown_as_lacking() {
    let room = Room::opened(&seven_steps(), |_| {});
    let text = shown(&room, "contingencies");
    assert!(
        !text.contains('▲') && text.contains("Not answered yet."),
        "{text}"
    );
}

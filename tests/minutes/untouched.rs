//! The record check names asks that nobody answered at all, and every empty cell of rows that are given.

use roundtable::base::id::{AskId, StepId};
use roundtable::meeting::ItemRef;
use roundtable::meeting::capture::value::Value;
use roundtable::meeting::capture::{Change, table};
use roundtable::meeting::check::{Part, Target, findings};
use roundtable::protocol::Protocol;
use roundtable::yaml::Source;

use super::room::{ANA, Room};

const CARD: &str = "
protocol: look
title: Look
people: 2-9
steps:
  - step: Before we begin
    id: before
    ask:
      - choice: Which way?
        id: way
        items: [Left, Right]
      - checklist: Ready for Monday?
        id: ready
        items: [Bus list, Emergency plan]
      - text: Why?
        id: why
        when: {ask: way, is: Left}
      - text: What is said only
        id: said
        record: false
      - list: Ideas
        id: ideas
        required: true
      - choice: Which idea?
        id: idea
        items: {from: ideas}
  - step: Works
    id: works-step
    ask:
      - table: How well does each work?
        id: works
        items: [Bell, Song, Card]
        columns: [minutes, why]
      - text: Anything else?
        id: else
  - step: Last
    id: last
    ask:
      - text: A last word?
        id: word
";

fn room() -> Room {
    let protocol = Protocol::read(&Source::of("look.yaml", CARD)).unwrap();
    Room::opened(&protocol, |_| {})
}

fn looks(room: &Room) -> Vec<String> {
    let told = findings(&room.meeting)
        .into_iter()
        .filter(|f| f.target.is_some());
    told.map(|f| format!("{} | {}", f.words, f.about)).collect()
}

#[test]
fn asks_that_nobody_touched_are_named_with_their_step() {
    let mut room = room();
    room.closes_because("No time");
    assert_eq!(
        looks(&room),
        [
            "Step 2 is not closed yet | Works",
            "Step 3 is not reached yet | Last",
            "Asked for, and still empty | Ideas · Before we begin (No time)",
            "2 asks are not answered | Which way? and 1 more · Before we begin",
        ]
    );
    let found = findings(&room.meeting);
    let way = found.iter().find(|f| f.about.starts_with("Which")).unwrap();
    let target = Target::Ask {
        step: StepId("before".to_owned()),
        ask: AskId("way".into()),
        item: None,
        part: Part::Whole,
    };
    assert_eq!(way.target, Some(target));
}

#[test]
fn rows_that_are_given_and_left_out_count_with_every_cell() {
    let mut room = room();
    room.closes_because("No time");
    let row = ItemRef::Fixed(2);
    let fill = table::Change::FillGiven {
        row,
        column: "minutes".to_owned(),
        value: Some(Value::Text("5".to_owned())),
    };
    room.answer("works", None, Change::Table(fill.clone()))
        .closes();
    let empty = |room: &Room| {
        let all = looks(room).into_iter();
        all.filter(|f| f.contains("cell")).collect::<Vec<_>>()
    };
    assert_eq!(
        empty(&room),
        ["5 cells are still empty | Bell, minutes · How well does each work? and 4 more"]
    );
    room.answer("works", Some(ANA), Change::Table(fill));
    let both = empty(&room).join("");
    assert!(both.starts_with("10 cells are still empty"), "{both}");
}

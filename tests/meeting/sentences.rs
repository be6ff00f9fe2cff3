//! Every refusal can happen, names the thing and says what to do.

#[path = "sentences/asks.rs"]
mod asks;
#[path = "sentences/course.rs"]
mod course;

use std::collections::BTreeSet;

use roundtable::base::id::{AskId, ItemId, PersonId};
use roundtable::meeting::capture::{Change, list, text};
use roundtable::meeting::{Act, Address, Refusal, decide};
use roundtable::protocol::Protocol;
use roundtable::yaml::Source;

use super::room::{ANA, JON, Room, opening};

const CARD: &str = "
protocol: everything
title: Everything
people: 2-9
steps:
  - step: Ideas
    ask:
      - list: What could we do?
        id: ideas
        min: 3
        max: 4
        categories: [Easy, Hard]
      - choice: Whose is it?
        id: whose
        items: [ours, theirs]
      - vote: Which?
        id: which
        items: {from: ideas}
        dots: 1
      - vote: Yes?
        id: 'yes'
        method: yes-no
        items: [Bell]
      - matrix: How good?
        id: good
        items: [Bell]
        criteria: [Calm]
        scale: 1-5
      - round: How was it?
        id: how
      - consent: Support?
        id: support
      - decision: What we do
        id: do
      - actions: Who does what?
        id: plan
      - text: Said aloud
        id: aloud
        record: false
  - step: Last
    ask:
      - text: What else?
        id: else
        required: true
";

fn room() -> Room {
    let protocol = Protocol::read(&Source::of("card.yaml", CARD)).unwrap_or_else(|f| panic!("{f}"));
    let mut room = Room::opened(&protocol, |_| {});
    room.lists("ideas", &["Picture card", "Bell"]);
    room.dots("which", JON, &["Picture card"]);
    room
}

fn at(ask: &str, person: Option<PersonId>, change: Change) -> Act {
    Act::Answer {
        at: Address::of(AskId(ask.to_owned())).by(person),
        change,
    }
}

fn add(text: &str, category: &str) -> Act {
    let change = list::Change::Add {
        item: ItemId(0),
        text: text.to_owned(),
        category: category.to_owned(),
    };
    at("ideas", None, Change::List(change))
}

fn write(ask: &str) -> Act {
    let text = "x".to_owned();
    at(ask, None, Change::Text(text::Change::Write { text }))
}

/// The refusal's own name.
fn name(refusal: &Refusal) -> String {
    let told = format!("{refusal:?}");
    told.split([' ', '{']).next().unwrap().to_owned()
}

/// Every refusal there is, by name.
fn names() -> BTreeSet<String> {
    let source = fs_err::read_to_string("src/meeting/refusal.rs").unwrap();
    let body = source.split("pub enum Refusal {").nth(1).unwrap();
    let body = body.split("\n}\n").next().unwrap();
    let named = body.lines().filter_map(|l| l.strip_prefix("    "));
    let named = named.filter(|l| l.starts_with(char::is_uppercase));
    named
        .map(|l| l.split([' ', ',']).next().unwrap().to_owned())
        .collect()
}

#[test]
fn every_refusal_can_happen_and_is_a_sentence_that_names_the_thing_and_says_what_to_do() {
    let mut met = BTreeSet::new();
    let mut check = |room: &Room, act: &Act, words: &str| {
        let refusal = room.meeting.decide(act, room.at).unwrap_err();
        assert_eq!(refusal.to_string(), words, "{act:?}");
        met.insert(name(&refusal));
    };
    for (act, words) in asks::refused(&room())
        .into_iter()
        .chain(course::under_way())
    {
        check(&room(), &act, words);
    }
    for (before, act, words) in course::after() {
        let mut room = room();
        for act in before {
            room.act(&act);
        }
        check(&room, &act, words);
    }
    assert_eq!(met, names());
}

#[test]
fn too_few_people_are_refused_at_the_opening() {
    let protocol = Protocol::read(&Source::of("card.yaml", CARD)).unwrap();
    let mut opened = opening(&protocol);
    opened.present = vec![ANA];
    let refusal = decide::open(opened, &protocol).unwrap_err();
    assert_eq!(
        refusal.to_string(),
        "This way of meeting is for at least 2 people; one is here. Mark who is here, or add a name."
    );
}

//! Ratings: what is taken and what is refused, what people differ on, what conditions and the record check see.

use roundtable::base::id::{AskId, PersonId};
use roundtable::meeting::capture::rating::{self, Change as Rating};
use roundtable::meeting::check::{self, Finding, Target};
use roundtable::meeting::{Act, Address, Capture, Change, ItemRef, Refusal, condition, items};
use roundtable::protocol::{Kind, Protocol};
use roundtable::yaml::Source;

use super::room::{ANA, JON, Room, SAM};

const CARD: &str = "
protocol: rated
title: Rated
people: 1-9
steps:
  - step: First
    ask:
      - rating: How are we?
        id: how
        enter: each
        items: [Clear, {item: Late, reverse: true}, Kind]
      - rating: What do we say together?
        id: together
        items: {from: how, only: differing}
      - text: What is good
        id: good
        when: {ask: how, at_least: 4}
      - text: Exactly three
        id: three
        when: {ask: how, is: '3'}
";

fn room() -> Room {
    let protocol = Protocol::read(&Source::of("rated.yaml", CARD)).unwrap();
    Room::opened(&protocol, |_| {})
}

const fn rate(n: u16, score: Option<u32>) -> Change {
    let item = ItemRef::Fixed(n);
    Change::Rating(Rating::Rate { item, score })
}

const fn count(n: u16, score: u32, hands: u32) -> Change {
    let item = ItemRef::Fixed(n);
    Change::Rating(Rating::Count { item, score, hands })
}

fn rates(room: &mut Room, person: PersonId, scores: [u32; 3]) {
    for (score, n) in scores.into_iter().zip(1..) {
        room.answer("how", Some(person), rate(n, Some(score)));
    }
}

fn refused(room: &Room, person: Option<PersonId>, change: Change) -> Refusal {
    let at = Address::of(AskId("how".into())).by(person);
    let act = Act::Answer { at, change };
    room.meeting.decide(&act, room.at).unwrap_err()
}

fn taken<'a>(room: &'a Room, ask: &str) -> &'a rating::Capture {
    let at = Address::of(AskId(ask.into()));
    let Some(Capture::Rating(taken)) = room.state().capture(&at) else {
        panic!("no rating")
    };
    taken
}

fn offered(room: &Room, ask: &str) -> Vec<String> {
    let (_, ask) = room.meeting.protocol.ask(&AskId(ask.into())).unwrap();
    let Kind::Rating(rules) = &ask.kind else {
        panic!("a rating")
    };
    let things = items::of(&room.meeting, &rules.items);
    things.into_iter().map(|t| t.text).collect()
}

fn is_asked(room: &Room, ask: &str) -> bool {
    let (_, ask) = room.meeting.protocol.ask(&AskId(ask.into())).unwrap();
    condition::is_asked(&room.meeting, ask)
}

#[test]
fn a_number_off_the_scale_and_an_item_that_is_not_there_are_refused() {
    let room = room();
    let off = refused(&room, Some(ANA), rate(1, Some(6)));
    assert_eq!(off.to_string(), "Scores go from 1 to 5. 6 was not taken.");
    assert!(matches!(
        refused(&room, Some(ANA), rate(1, Some(0))),
        Refusal::OffScale { .. }
    ));
    assert!(matches!(
        refused(&room, Some(ANA), rate(9, Some(1))),
        Refusal::NoItem { .. }
    ));
    assert!(matches!(
        refused(&room, None, count(1, 6, 1)),
        Refusal::OffScale { .. }
    ));
}

#[test]
fn what_is_not_there_cannot_be_taken_back() {
    let mut room = room();
    assert_eq!(refused(&room, Some(ANA), rate(1, None)), Refusal::NoChange);
    room.answer("how", Some(ANA), rate(1, Some(4)));
    assert_eq!(refused(&room, Some(JON), rate(1, None)), Refusal::NoChange);
    room.answer("how", Some(ANA), rate(1, None));
    assert_eq!(*taken(&room, "how"), rating::Capture::default());
}

#[test]
fn hands_for_one_line_are_as_many_as_people_here_whatever_they_were_for() {
    let mut room = room();
    room.answer("how", None, count(1, 3, 2));
    room.answer("how", None, count(1, 4, 1));
    let many = refused(&room, None, count(1, 5, 1));
    assert_eq!(many, Refusal::TooManyHands { here: 3, hands: 4 });
    // The next line has hands of its own; a count that is mended does not count twice.
    room.answer("how", None, count(2, 5, 3));
    room.answer("how", None, count(1, 3, 1));
    assert_eq!(taken(&room, "how").hands_for(ItemRef::Fixed(1), 3), 1);
    room.answer("how", None, count(2, 5, 0));
    assert!(
        taken(&room, "how")
            .hands(ItemRef::Fixed(2))
            .next()
            .is_none()
    );
}

#[test]
fn what_people_differ_on_is_what_they_settle_together() {
    let mut room = room();
    rates(&mut room, ANA, [4, 2, 5]);
    assert_eq!(
        offered(&room, "together"),
        [""; 0],
        "one alone differs from nobody"
    );
    rates(&mut room, JON, [4, 3, 1]);
    assert_eq!(offered(&room, "together"), ["Late", "Kind"]);
    room.answer("together", None, rate(3, Some(4)));
    let at = Address::of(AskId("together".into()));
    let change = rate(1, Some(4));
    let act = Act::Answer { at, change };
    assert!(matches!(
        room.meeting.decide(&act, room.at),
        Err(Refusal::NoItem { .. })
    ));
    // Jon thinks again: what was settled is kept, and asked no more.
    room.answer("how", Some(JON), rate(3, Some(5)));
    assert_eq!(offered(&room, "together"), ["Late"]);
    assert_eq!(taken(&room, "together").group.len(), 1);
}

#[test]
fn the_group_alone_differs_on_nothing() {
    let mut room = room();
    room.answer("how", None, rate(1, Some(4)));
    assert_eq!(offered(&room, "together"), [""; 0]);
}

#[test]
fn a_condition_compares_with_the_exact_mean_reversed_lines_turned_round() {
    let mut room = room();
    assert!(!is_asked(&room, "good"));
    rates(&mut room, ANA, [4, 2, 4]);
    assert!(is_asked(&room, "good"), "4, 4 and 4");
    // 3.9… reads like 4 and is not.
    rates(&mut room, JON, [4, 2, 3]);
    assert!(!is_asked(&room, "good"));
    assert!(!is_asked(&room, "three"));
    rates(&mut room, ANA, [3, 3, 3]);
    rates(&mut room, JON, [2, 2, 3]);
    assert!(is_asked(&room, "three"), "9 and 9 of six lines");
}

#[test]
fn what_the_group_says_stands_before_what_persons_say() {
    let mut room = room();
    rates(&mut room, ANA, [1, 5, 1]);
    room.answer("how", None, rate(1, Some(5)));
    assert!(is_asked(&room, "good"));
}

fn found(room: &Room, begins: &str) -> Option<Finding> {
    let mut found = check::findings(&room.meeting).into_iter();
    found.find(|f| f.words.contains(begins))
}

#[test]
fn the_record_check_names_who_has_not_rated_and_which_line_is_empty() {
    let mut room = room();
    assert!(found(&room, "not rated").is_none(), "nobody has begun");
    rates(&mut room, ANA, [4, 2, 4]);
    room.answer("how", Some(JON), rate(2, Some(2)));
    let silent = found(&room, "not rated").unwrap();
    assert_eq!(silent.words, "1 person has not rated");
    assert_eq!(silent.about, "Sam Okoro · How are we?");
    let gaps = found(&room, "without a number").unwrap();
    assert_eq!(gaps.words, "2 lines are without a number");
    assert_eq!(gaps.about, "Jon Bell · How are we?");
    let Some(Target::Ask { part, .. }) = gaps.target else {
        panic!("{gaps:?}")
    };
    let (person, item) = (Some(JON), ItemRef::Fixed(1));
    assert_eq!(part, check::Part::Line { person, item });
    rates(&mut room, JON, [1, 1, 1]);
    rates(&mut room, SAM, [1, 1, 1]);
    assert!(found(&room, "not rated").is_none());
    assert!(found(&room, "without a number").is_none());
}

#[test]
fn where_hands_were_counted_nobody_is_missing() {
    let mut room = room();
    rates(&mut room, ANA, [4, 2, 4]);
    room.answer("how", None, count(1, 3, 2));
    assert!(found(&room, "not rated").is_none());
}

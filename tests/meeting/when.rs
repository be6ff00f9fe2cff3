//! Conditions: what is asked depends on earlier answers; what is hidden is kept.

use roundtable::base::id::AskId;
use roundtable::meeting::capture::{Change, choice};
use roundtable::meeting::{Address, Capture, condition};
use roundtable::protocol::Protocol;
use roundtable::yaml::Source;

use super::room::{ANA, JON, Room};

const CARD: &str = "
protocol: asked-or-not
title: Asked or not
people: 1-9
steps:
  - step: First
    ask:
      - choice: Whose is it?
        id: whose
        items: [Ours, theirs]
      - text: Whose then?
        id: then
        lines: 1
        when: {ask: whose, is: theirs}
      - text: Did they say yes?
        id: said
        lines: 1
        when: {ask: then, is: the office}
      - list: Ideas
        id: ideas
      - text: More than two
        id: more
        when: {ask: ideas, at_least: 3}
      - vote: Which?
        id: which
        items: {from: ideas}
      - text: About the votes
        id: about
        when: {ask: which, at_least: 1}
      - choice: How sure?
        id: sure
        items: ['1', '2', '3']
      - text: Rather sure
        id: rather
        when: {ask: sure, at_least: 2}
      - decision: What we do
        id: do
        items: [go on, stop]
      - text: What stops
        id: stops
        when: {ask: do, is: stop}
      - consent: Support?
        id: support
      - text: Who doubts
        id: doubts
        when: {ask: support, at_least: 3}
      - text: Not ours
        id: not-ours
        required: true
        when: {ask: whose, is_not: Ours}
";

fn room() -> Room {
    let protocol = Protocol::read(&Source::of("card.yaml", CARD)).unwrap_or_else(|f| panic!("{f}"));
    Room::opened(&protocol, |_| {})
}

fn is_asked(room: &Room, ask: &str) -> bool {
    let (_, ask) = room.meeting.protocol.ask(&AskId(ask.to_owned())).unwrap();
    condition::is_asked(&room.meeting, ask)
}

#[test]
fn an_unanswered_ask_hides_whatever_depends_on_it() {
    let room = room();
    for ask in [
        "then", "said", "more", "about", "rather", "stops", "doubts", "not-ours",
    ] {
        assert!(!is_asked(&room, ask), "{ask}");
    }
}

#[test]
fn an_answer_shows_what_depends_on_it_without_regard_to_case() {
    let mut room = room();
    room.chooses("whose", None, "theirs");
    assert!(is_asked(&room, "then") && is_asked(&room, "not-ours"));
    room.chooses("whose", None, "Ours");
    assert!(!is_asked(&room, "then") && !is_asked(&room, "not-ours"));
}

#[test]
fn a_hidden_answer_is_kept_but_shows_nothing_further() {
    let mut room = room();
    room.chooses("whose", None, "theirs")
        .text("then", "The office");
    assert!(is_asked(&room, "said"));
    room.chooses("whose", None, "Ours");
    assert!(!is_asked(&room, "said"));
    let kept = room.state().capture(&Address::of(AskId("then".to_owned())));
    assert!(kept.is_some_and(Capture::is_filled));
    room.chooses("whose", None, "theirs");
    assert!(is_asked(&room, "said"));
}

#[test]
fn a_required_ask_that_is_hidden_holds_nothing_up() {
    let mut room = room();
    room.chooses("whose", None, "Ours").closes();
}

#[test]
fn lists_count_and_numbers_compare() {
    let mut room = room();
    room.lists("ideas", &["a", "b"]);
    assert!(!is_asked(&room, "more"));
    room.lists("ideas", &["c"]);
    assert!(is_asked(&room, "more"));
    room.chooses("sure", None, "1");
    assert!(!is_asked(&room, "rather"));
    room.chooses("sure", None, "3");
    assert!(is_asked(&room, "rather"));
}

#[test]
fn a_vote_taken_back_counts_as_no_vote() {
    let mut room = room();
    room.lists("ideas", &["a", "b"]).dots("which", JON, &["a"]);
    assert!(is_asked(&room, "about"));
    room.answer(
        "which",
        Some(JON),
        Change::Vote(roundtable::meeting::capture::vote::Change::Clear),
    );
    assert!(!is_asked(&room, "about"));
}

#[test]
fn of_a_decision_the_chosen_line_counts_and_of_consent_the_lowest_hand() {
    let mut room = room();
    let items = [room.thing("do", "stop")].into();
    room.decides(
        "do",
        roundtable::meeting::capture::decision::Change::Chosen { items },
    );
    assert!(is_asked(&room, "stops"));
    room.shows("support", ANA, (5, ""))
        .shows("support", JON, (2, ""));
    assert!(!is_asked(&room, "doubts"));
    room.shows("support", JON, (3, ""));
    assert!(is_asked(&room, "doubts"));
}

#[test]
fn a_choice_that_was_cleared_is_unanswered() {
    let mut room = room();
    room.chooses("whose", None, "theirs");
    let cleared = choice::Change::Choose {
        items: [].into(),
        other: String::new(),
    };
    room.answer("whose", None, Change::Choice(cleared));
    assert!(!is_asked(&room, "then") && !is_asked(&room, "not-ours"));
}

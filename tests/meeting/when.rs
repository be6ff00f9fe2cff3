//! Conditions: what is asked depends on earlier answers; what is hidden is kept.

use roundtable::base::id::{AskId, ItemId, RecordId, StepId};
use roundtable::meeting::agreed::{Agreed, Made, Origin, Recall, Sort};
use roundtable::meeting::capture::{Change, choice};
use roundtable::meeting::plan::Outlook;
use roundtable::meeting::state::Place;
use roundtable::meeting::{Act, Address, Capture, Entry, Event, condition};
use roundtable::protocol::Protocol;
use roundtable::yaml::Source;

use super::room::{ANA, JON, Room, date};

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
    let (_, ask) = room.meeting.protocol.ask(&AskId(ask.into())).unwrap();
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
    let kept = room.state().capture(&Address::of(AskId("then".into())));
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

const LOOK_BACK: &str = "
protocol: look-back
title: Look back
people: 1-9
steps:
  - step: Promises
    minutes: 2
    ask:
      - review: What became of our actions?
        of: actions
  - step: Talk
    minutes: 5
    ask:
      - text: What is new?
  - step: Decisions
    minutes: 3
    ask:
      - review: What became of our decisions?
        of: decisions
  - step: Thanks
    minutes: 1
    ask:
      - text: Thanks to whom?
";

/// A meeting as the program begins it with these things; `begins` as a record says it.
fn looking_back(things: Vec<Agreed>, begins: impl Fn(Option<StepId>) -> Option<StepId>) -> Room {
    let protocol =
        Protocol::read(&Source::of("p.yaml", LOOK_BACK)).unwrap_or_else(|f| panic!("{f}"));
    let recall = Recall::of(things, &protocol, date("2026-11-20"));
    let mut room = Room::opened(&protocol, |opened| {
        opened.begins = begins(recall.begins(&protocol.steps, date("2026-11-20")));
    });
    for (agreed, number) in recall.things.into_iter().zip(1..) {
        let agreed = Box::new(agreed);
        room.meeting.apply(Entry {
            seq: room.meeting.seq() + 1,
            at: room.at,
            by: "desk".to_owned(),
            event: Some(Event::Recalled { number, agreed }),
        });
    }
    room
}

fn agreed(sort: Sort, on_its_day: Option<&str>) -> Agreed {
    Agreed {
        origin: Origin {
            record: RecordId("before".to_owned()),
            thing: Made::Item(ItemId(1)),
        },
        on: date("2026-11-13"),
        sort,
        what: "Make the cards".to_owned(),
        who: Vec::new(),
        date: on_its_day.map(date),
    }
}

fn stands_at(room: &Room) -> &str {
    room.state().step().map_or("closing", |step| &step.0)
}

fn planned(room: &Room) -> i64 {
    let start = room.state().sittings[0].start;
    let outlook = Outlook::of(&room.meeting, start);
    assert_eq!(outlook.planned, outlook.at_this_pace);
    (outlook.planned - start).num_minutes()
}

#[test]
fn a_step_that_would_look_back_on_nothing_is_passed_over() {
    let mut room = looking_back(Vec::new(), |begins| begins);
    assert_eq!((stands_at(&room), planned(&room)), ("talk", 6));
    room.text("what-is-new", "Much").closes();
    assert_eq!(stands_at(&room), "thanks");
    room.text("thanks-to-whom", "All").closes();
    assert_eq!(stands_at(&room), "closing");
    let told = room.markdown();
    for line in [
        "| 1 | Promises | – | – | nothing was open |",
        "| 3 | Decisions | – | – | nothing was open |",
        "Nothing was open.",
        "All two steps are closed",
    ] {
        assert!(told.contains(line), "{line}\n{told}");
    }
}

#[test]
fn a_step_looks_back_only_on_what_it_asks_for_and_on_its_day() {
    let room = looking_back(vec![agreed(Sort::Action, None)], |begins| begins);
    assert_eq!((stands_at(&room), planned(&room)), ("promises", 8));
    let mut due = looking_back(vec![agreed(Sort::Decision, Some("2026-11-20"))], |begins| {
        begins
    });
    assert_eq!((stands_at(&due), planned(&due)), ("talk", 9));
    due.closes();
    assert_eq!(stands_at(&due), "decisions");
    let soon = vec![agreed(Sort::Decision, Some("2026-11-21"))];
    let mut soon = looking_back(soon, |begins| begins);
    soon.closes();
    assert_eq!(stands_at(&soon), "thanks");
}

#[test]
fn a_record_in_which_such_a_step_was_entered_still_shows_it_and_goes_on() {
    let mut room = looking_back(Vec::new(), |_| None);
    assert_eq!((stands_at(&room), planned(&room)), ("promises", 8));
    room.after(2).closes();
    assert_eq!(stands_at(&room), "talk");
    let told = room.markdown();
    assert!(
        told.contains("| 1 | Promises | 2 min | 2 min | done |"),
        "{told}"
    );
    assert!(
        told.contains("### What became of our actions?\n\nNothing was open."),
        "{told}"
    );
    // Somebody may also go there on purpose.
    let to = Place::Step(StepId("decisions".to_owned()));
    room.act(&Act::Bring { to });
    assert_eq!(stands_at(&room), "decisions");
    room.closes();
    assert_eq!(stands_at(&room), "thanks");
}

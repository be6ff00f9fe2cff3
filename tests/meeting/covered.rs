//! What is covered: entered one by one, shown together or never, and told nowhere before.

use roundtable::base::id::{AskId, PersonId};
use roundtable::meeting::capture::assign::{Change as Sort, ColumnRef};
use roundtable::meeting::cover;
use roundtable::meeting::{Act, Address, Change, ItemRef, Refusal, condition};
use roundtable::minutes;
use roundtable::protocol::{Enter, Protocol, Sealed};
use roundtable::yaml::Source;

use super::room::{ANA, JON, MEI, Room, SAM};
use super::sentences;

pub const CARD: &str = "
protocol: covered
title: Covered
people: 2-9
steps:
  - step: Alone
    id: alone
    ask:
      - text: What is hard?
        id: hard
        enter: each
        sealed: until-revealed
        required: true
      - list: What would help?
        id: help
        enter: each
        sealed: until-revealed
      - choice: Shall we stay?
        id: stay
        items: [stay, go]
        enter: each
        sealed: until-revealed
      - text: A note to yourself
        id: note
        enter: each
        sealed: always
      - text: An open word
        id: word
        enter: each
      - text: Why go?
        id: why
        when: {ask: stay, includes: go}
      - vote: Which?
        id: which
        items: {from: help}
        dots: 1
";

pub fn room() -> Room {
    let protocol = Protocol::read(&Source::of("card.yaml", CARD)).unwrap_or_else(|f| panic!("{f}"));
    Room::opened(&protocol, |_| {})
}

pub fn at(ask: &str) -> Address {
    Address::of(AskId(ask.into()))
}

pub fn reveal(ask: &str, early: bool) -> Act {
    Act::Reveal {
        at: at(ask),
        early,
        seed: 7,
    }
}

pub fn say(room: &mut Room, ask: &str, person: PersonId, text: &str) {
    room.act(&sentences::write_as(ask, Some(person), text));
}

fn read_back(room: &Room) -> String {
    let step = room.meeting.protocol.steps[0].id.clone();
    format!("{:?}", minutes::step(&room.meeting, &step))
}

#[test]
fn what_is_covered_is_in_nothing_that_may_be_seen_until_it_is_shown() {
    let mut room = room();
    say(&mut room, "hard", ANA, "XANA");
    say(&mut room, "hard", JON, "XJON");
    let seen = room.meeting.uncovered(None);
    assert_eq!(seen.state.capture(&at("hard")), None);
    assert_eq!(seen.who_is_in(&at("hard")).len(), 2);
    assert!(seen.has_answer(&at("hard")));
    assert!(!read_back(&room).contains("XANA"), "{}", read_back(&room));
    assert!(
        read_back(&room).contains("2 of 3 answered under cover. The answers have not been shown.")
    );
    say(&mut room, "hard", SAM, "XSAM");
    room.act(&reveal("hard", false));
    let told = read_back(&room);
    for word in ["XANA", "XJON", "XSAM"] {
        assert!(told.contains(word), "{told}");
    }
    assert!(!told.contains("Ana Ruiz"), "{told}");
    assert!(told.contains("shuffled and without names"), "{told}");
}

#[test]
fn behind_a_shield_one_sees_only_ones_own() {
    let mut room = room();
    say(&mut room, "hard", ANA, "XANA");
    say(&mut room, "hard", JON, "XJON");
    say(&mut room, "note", JON, "XNOTE");
    let own = at("hard").by(Some(JON));
    let seen = room.meeting.uncovered(Some(&own));
    let told = format!("{:?}", seen.state.captures);
    assert!(
        told.contains("XJON") && !told.contains("XANA") && !told.contains("XNOTE"),
        "{told}"
    );
}

#[test]
fn nothing_comes_or_goes_and_nothing_can_be_taken_from_an_answer_that_is_covered() {
    let mut room = room();
    room.act(&sentences::choose("stay", Some(ANA), 2));
    room.act(&sentences::add_to("help", Some(ANA), "A break"));
    let ask = |room: &Room| {
        let (_, why) = room.meeting.protocol.ask(&AskId("why".into())).unwrap();
        condition::is_asked(&room.meeting, why)
    };
    let items = |room: &Room| {
        let ask = AskId("help".into());
        roundtable::meeting::items::yielded(&room.meeting.protocol, room.state(), &ask).len()
    };
    assert_eq!((ask(&room), items(&room)), (false, 0));
    room.act(&reveal("stay", true));
    room.act(&reveal("help", true));
    assert_eq!((ask(&room), items(&room)), (true, 1));
}

#[test]
fn an_early_reveal_names_who_was_missing_and_is_not_undone() {
    let mut room = room();
    say(&mut room, "hard", ANA, "XANA");
    let refused = room
        .meeting
        .decide(&reveal("hard", false), room.at)
        .unwrap_err();
    assert!(matches!(
        refused,
        Refusal::StillCovered {
            given: 1,
            of: 3,
            ..
        }
    ));
    room.act(&reveal("hard", true));
    assert_eq!(room.state().shown[&at("hard")].without, [JON, SAM]);
    assert!(read_back(&room).contains("Jon Bell and Sam Okoro were not in."));
    // What was shown was seen: neither the reveal nor what it showed is taken back.
    let refused = room.meeting.decide(&Act::Undo, room.at).unwrap_err();
    assert_eq!(refused, Refusal::NothingToUndo);
}

#[test]
fn a_private_answer_is_seen_once_its_author_shares_it_and_nobody_elses() {
    let mut room = room();
    say(&mut room, "note", ANA, "XANA");
    say(&mut room, "note", JON, "XJON");
    assert!(!read_back(&room).contains("XANA"));
    assert!(read_back(&room).contains("2 of 3 answered. The answers stay with their authors."));
    room.act(&Act::Share {
        at: at("note").by(Some(JON)),
    });
    let told = read_back(&room);
    assert!(told.contains("XJON") && !told.contains("XANA"), "{told}");
    assert!(told.contains("Shared by Jon Bell:"), "{told}");
}

#[test]
fn the_room_can_cover_an_open_ask_and_uncover_it_while_nobody_is_in() {
    let mut room = room();
    let seal = |seal| Act::Seal {
        ask: AskId("word".into()),
        seal,
    };
    room.act(&seal(Some(Sealed::UntilRevealed)));
    let (_, ask) = room.meeting.protocol.ask(&AskId("word".into())).unwrap();
    assert_eq!(cover::seal(room.state(), ask), Some(Sealed::UntilRevealed));
    room.act(&seal(None));
    room.act(&seal(Some(Sealed::UntilRevealed)));
    say(&mut room, "word", MEI, "XMEI");
    assert!(!read_back(&room).contains("XMEI"));
    let refused = room.meeting.decide(&seal(None), room.at).unwrap_err();
    assert!(matches!(refused, Refusal::UnderCover { .. }), "{refused}");
    // Nor is it loosened by undo.
    room.act(&Act::Undo);
    assert!(room.meeting.decide(&Act::Undo, room.at).is_err());
    let group = Act::ChooseEntry {
        ask: AskId("hard".into()),
        enter: Enter::Group,
    };
    assert_eq!(
        room.meeting.decide(&group, room.at),
        Err(Refusal::StaysCovered)
    );
}

#[test]
fn a_required_answer_that_is_covered_counts_as_an_answer() {
    let mut room = room();
    let close = Act::Close {
        reason: String::new(),
    };
    assert!(room.meeting.decide(&close, room.at).is_err());
    say(&mut room, "hard", ANA, "XANA");
    assert!(room.meeting.decide(&close, room.at).is_ok());
    assert!(room.meeting.uncovered(None).decide(&close, room.at).is_ok());
}

fn seal(ask: &str, seal: Option<Sealed>) -> Act {
    Act::Seal {
        ask: AskId(ask.into()),
        seal,
    }
}

fn share(ask: &str, person: PersonId) -> Act {
    Act::Share {
        at: Address::of(AskId(ask.into())).by(Some(person)),
    }
}

/// What is refused of covered answers, after which acts.
pub fn refused() -> Vec<(Vec<Act>, Act, &'static str)> {
    let until = || Some(Sealed::UntilRevealed);
    let hard = |person| sentences::write_as("hard", Some(person), "x");
    let all = || {
        vec![
            hard(ANA),
            hard(JON),
            hard(PersonId(4)),
            reveal("hard", false),
        ]
    };
    vec![
        (
            vec![hard(ANA)],
            reveal("hard", false),
            "Answers to \"What is hard?\" are still covered: 1 of 3 in. R shows them when all are in.",
        ),
        (
            vec![],
            reveal("hard", false),
            "Nothing is in yet for \"What is hard?\". Enter passes the keyboard on.",
        ),
        (
            all(),
            reveal("hard", false),
            "Answers to \"What is hard?\" are shown already. S looks at them again.",
        ),
        (
            vec![],
            reveal("word", false),
            "\"An open word\" is not covered: its answers are here for everybody to see.",
        ),
        (
            vec![],
            reveal("note", false),
            "Answers to \"A note to yourself\" stay with their authors. Each may share their own, at their shield.",
        ),
        (
            vec![],
            share("note", ANA),
            "Ana Ruiz has written nothing for \"A note to yourself\" yet. Write first; then it can be shared.",
        ),
        (
            vec![],
            seal("note", until()),
            "This answer is covered by the way of meeting. M can hide more, never less.",
        ),
        (
            vec![
                seal("word", until()),
                sentences::write_as("word", Some(ANA), "x"),
            ],
            seal("word", None),
            "Somebody has answered \"An open word\" under cover already. R shows the answers together.",
        ),
        (
            vec![sentences::write_as("word", Some(ANA), "x")],
            seal("word", until()),
            "\"An open word\" has answers that everybody saw. Cover it before somebody answers.",
        ),
    ]
}

const MARKS: &str = "
protocol: marked
title: Marked
people: 2-9
steps:
  - step: Alone
    id: alone
    ask:
      - assign: Who does what?
        id: now
        enter: each
        sealed: until-revealed
        columns: [Teacher, Para]
        items: [Plan, Bus]
";

fn mark(room: &mut Room, person: PersonId, item: u16) {
    let change = Sort::Mark {
        item: ItemRef::Fixed(item),
        column: ColumnRef::Named(1),
        mark: Some(1),
    };
    room.act(&Act::Answer {
        at: at("now").by(Some(person)),
        change: Change::Assign(change),
    });
}

#[test]
fn who_leaves_lines_empty_on_purpose_hands_in_and_is_in() {
    let protocol =
        Protocol::read(&Source::of("card.yaml", MARKS)).unwrap_or_else(|f| panic!("{f}"));
    let mut room = Room::opened(&protocol, |_| {});
    let hand_in = |person| Act::HandIn {
        at: at("now").by(Some(person)),
    };
    let refused = room.meeting.decide(&hand_in(ANA), room.at).unwrap_err();
    assert!(matches!(refused, Refusal::NothingCovered { .. }));
    mark(&mut room, ANA, 1);
    assert!(room.meeting.who_is_in(&at("now")).is_empty());
    room.act(&hand_in(ANA));
    assert!(room.meeting.who_is_in(&at("now")).contains(&ANA));
    let refused = room.meeting.decide(&hand_in(ANA), room.at).unwrap_err();
    assert_eq!(refused, Refusal::NoChange);
    // Jon has begun: what he has is shown with the rest, and nobody reads that he gave nothing.
    mark(&mut room, JON, 2);
    let early = reveal("now", false);
    let refused = room.meeting.decide(&early, room.at).unwrap_err();
    assert!(refused.to_string().contains("1 of 3 in"), "{refused}");
    room.act(&reveal("now", true));
    assert_eq!(room.meeting.state.shown[&at("now")].without, [SAM]);
    let refused = room.meeting.decide(&hand_in(JON), room.at).unwrap_err();
    assert!(matches!(refused, Refusal::NotCovered { .. }), "{refused}");
}

#[test]
fn what_people_have_begun_can_be_shown_though_nobody_is_through() {
    let protocol =
        Protocol::read(&Source::of("card.yaml", MARKS)).unwrap_or_else(|f| panic!("{f}"));
    let mut room = Room::opened(&protocol, |_| {});
    mark(&mut room, ANA, 1);
    mark(&mut room, JON, 2);
    mark(&mut room, SAM, 2);
    room.act(&reveal("now", true));
    assert_eq!(room.meeting.state.shown[&at("now")].without, []);
}

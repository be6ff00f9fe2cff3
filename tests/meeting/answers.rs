//! Where an answer belongs: to the group, to a person, to nobody the meeting knows.

use roundtable::base::id::{AskId, PersonId};
use roundtable::base::person::Member;
use roundtable::meeting::capture::{Change, decision, round, text};
use roundtable::meeting::check::asked_of;
use roundtable::meeting::{Act, Address, Capture, Refusal};
use roundtable::protocol::{People, Protocol};
use roundtable::yaml::Source;

use super::room::{ANA, JON, Room, SAM, seven_steps};

fn room() -> Room {
    Room::opened(&seven_steps(), |_| {})
}

fn at(ask: &str) -> Address {
    Address::of(AskId(ask.into()))
}

fn text(at: Address, words: &str) -> Act {
    let text = words.to_owned();
    Act::Answer {
        at,
        change: Change::Text(text::Change::Write { text }),
    }
}

fn refused(room: &Room, act: &Act) -> Refusal {
    room.meeting.decide(act, room.at).unwrap_err()
}

#[test]
fn the_groups_words_and_each_persons_stand_beside_each_other() {
    let mut room = room();
    room.text("problem", "Ours.")
        .text_by("problem", JON, "Mine.");
    let Some(Capture::Text(text)) = room.state().capture(&at("problem")) else {
        panic!("texts")
    };
    assert_eq!(
        (text.at(None), text.at(Some(JON)), text.at(Some(ANA))),
        ("Ours.", "Mine.", "")
    );
}

#[test]
fn what_only_the_group_gives_has_one_address_whoever_said_it() {
    let mut room = room();
    let text = "Picture cards".to_owned();
    room.answer(
        "selected",
        Some(JON),
        Change::Decision(decision::Change::Text { text }),
    );
    assert_eq!(
        room.meeting.entries().last().unwrap().event,
        Some(roundtable::meeting::Event::Answered {
            at: at("selected"),
            change: Change::Decision(decision::Change::Text {
                text: "Picture cards".to_owned()
            }),
        })
    );
}

#[test]
fn an_answer_for_nobody_or_for_a_run_that_was_not_held_is_refused() {
    let room = room();
    let nobody = at("problem").by(Some(PersonId(40)));
    assert_eq!(refused(&room, &text(nobody, "x")), Refusal::Nobody);
    let presented = Address {
        presenter: Some(PersonId(40)),
        ..at("problem")
    };
    assert_eq!(refused(&room, &text(presented, "x")), Refusal::Nobody);
    for visit in [0, 2] {
        let far = Address {
            visit,
            ..at("problem")
        };
        assert!(matches!(
            refused(&room, &text(far, "x")),
            Refusal::NoVisit { .. }
        ));
    }
}

#[test]
fn control_characters_never_get_into_the_record() {
    let mut room = room();
    room.text("problem", "a\u{1b}[2Jb\u{7}")
        .parks("c\u{9b}31md");
    room.hears("views", JON, "e\nf");
    let told = format!("{:?}", room.meeting.entries().get(1..));
    for bad in ["\\u{1b}", "\\u{7}", "\\u{9b}"] {
        assert!(!told.contains(bad), "{told}");
    }
}

#[test]
fn a_contribution_reworded_keeps_its_number_and_the_order_of_speaking() {
    let mut room = room();
    room.hears("views", SAM, "First")
        .hears("views", ANA, "Second");
    let heard = |room: &Room| match room.state().capture(&at("views")) {
        Some(Capture::Round(round)) => round.heard(),
        _ => Vec::new(),
    };
    let before = heard(&room);
    room.hears("views", SAM, "First, better said")
        .turn("views", JON, round::Change::Pass);
    let after = heard(&room);
    assert_eq!(
        before.iter().map(|t| t.item).collect::<Vec<_>>(),
        after.iter().map(|t| t.item).collect::<Vec<_>>()
    );
    assert_eq!(after[0].text, "First, better said");
}

#[test]
fn positions_match_without_regard_to_case() {
    let card = "
protocol: positions
title: Positions
people: 1-9
steps:
  - step: One
    ask:
      - round: How was it?
        id: how
        who: {position: PARAeducator}
";
    let protocol = Protocol::read(&Source::of("card.yaml", card)).unwrap();
    let room = Room::opened(&protocol, |_| {});
    let (step, ask) = room.meeting.protocol.asks().next().unwrap();
    assert!(matches!(ask.who, People::Position(_)));
    let asked: Vec<_> = asked_of(&room.meeting, step, ask)
        .iter()
        .map(|m| m.id)
        .collect();
    assert_eq!(asked, [JON, SAM]);
}

#[test]
fn the_same_person_is_not_taken_into_the_team_twice() {
    let mut room = room();
    let member = |name: &str| Act::Join {
        member: Member {
            id: PersonId(0),
            name: name.to_owned(),
            position: String::new(),
        },
    };
    assert!(matches!(
        refused(&room, &member(" jon bell ")),
        Refusal::KnownAlready { .. }
    ));
    room.act(&member("Lea Novak"));
    let new = room.state().people.last().unwrap();
    assert_eq!(
        (new.id, room.state().attendance.is_here(new.id)),
        (PersonId(5), true)
    );
}

#[test]
fn too_few_people_cannot_open_a_meeting_even_if_one_is_named_twice() {
    let protocol = seven_steps();
    let mut opened = super::room::opening(&protocol);
    opened.present = vec![ANA, ANA, PersonId(77)];
    let refusal = roundtable::meeting::decide::open(opened, &protocol).unwrap_err();
    assert_eq!(refusal, Refusal::TooFew { least: 2, here: 1 });
}

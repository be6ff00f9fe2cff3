//! Votes by yes and no, by order, again with fresh dots; and what stands beside what without being added.

use roundtable::base::id::{AskId, PersonId};
use roundtable::meeting::capture::vote::{self, NO, Tally, YES};
use roundtable::meeting::capture::{Change, choice, consent, way};
use roundtable::meeting::{Act, Address, Capture, ItemRef, Refusal, items};
use roundtable::protocol::{Enter, Kind};

use super::room::{ANA, JON, Room, SAM, read};

fn room() -> Room {
    Room::opened(&read("tests/stories/ballots.yaml"), |_| {})
}

fn say(room: &mut Room, ask: &str, person: Option<PersonId>, change: vote::Change) {
    room.answer(ask, person, Change::Vote(change));
}

fn place(n: u16, dots: u32) -> vote::Change {
    let item = ItemRef::Fixed(n);
    vote::Change::Place { item, dots }
}

fn order(items: &[u16]) -> vote::Change {
    let items = items.iter().map(|n| ItemRef::Fixed(*n)).collect();
    vote::Change::Order { items }
}

fn hands(n: u16, hands: u32) -> vote::Change {
    let item = ItemRef::Fixed(n);
    vote::Change::Count { item, hands }
}

fn tally(room: &Room, ask: &str) -> Tally {
    let (_, ask) = room.meeting.protocol.ask(&AskId(ask.into())).unwrap();
    let Kind::Vote(rules) = &ask.kind else {
        panic!("a vote")
    };
    let at = Address::of(ask.id.clone());
    let Some(Capture::Vote(cast)) = room.state().capture(&at) else {
        panic!("votes")
    };
    let things = items::of(&room.meeting, &rules.items);
    let (cast, way) = cast.counts_now(way::in_use(room.state(), ask));
    Tally::of(rules, &things, cast, way)
}

/// Number of the item in the file, what is for it, what is against it, its place.
fn lines(room: &Room, ask: &str) -> Vec<(ItemRef, u32, u32, usize)> {
    let lines = tally(room, ask).lines.into_iter();
    lines
        .map(|l| (l.thing.item, l.dots, l.against, l.place))
        .collect()
}

fn kept(room: &Room, ask: &str) -> Vec<String> {
    let id = AskId(ask.into());
    let kept = items::yielded(&room.meeting.protocol, room.state(), &id);
    kept.into_iter().map(|t| t.text).collect()
}

fn enter(room: &mut Room, ask: &str, enter: Enter) {
    let ask = AskId(ask.into());
    assert!(room.tried(&Act::ChooseEntry { ask, enter }));
}

const fn fixed(n: u16) -> ItemRef {
    ItemRef::Fixed(n)
}

#[test]
fn no_is_an_answer_and_of_as_many_yes_fewer_no_comes_first() {
    let mut room = room();
    for (person, said) in [(ANA, [YES, NO]), (JON, [NO, YES])] {
        for (n, dots) in (2..).zip(said) {
            say(&mut room, "keep-to", Some(person), place(n, dots));
        }
    }
    say(&mut room, "keep-to", Some(SAM), place(3, NO));
    assert_eq!(
        lines(&room, "keep-to"),
        [
            (fixed(2), 1, 1, 1),
            (fixed(3), 1, 2, 2),
            (fixed(1), 0, 0, 3)
        ]
    );
}

#[test]
fn in_an_order_the_first_of_four_has_four_points_and_what_is_not_in_it_none() {
    let mut room = room();
    say(&mut room, "most", Some(ANA), order(&[3, 1]));
    say(&mut room, "most", Some(JON), order(&[1, 3, 2]));
    assert_eq!(
        lines(&room, "most"),
        [
            (fixed(1), 7, 0, 1),
            (fixed(3), 7, 0, 1),
            (fixed(2), 2, 0, 3),
            (fixed(4), 0, 0, 4)
        ]
    );
    assert_eq!(kept(&room, "most"), ["Reading time", "Time to talk"]);
}

#[test]
fn what_is_taken_out_of_an_order_lets_the_others_move_up() {
    let mut room = room();
    say(&mut room, "most", Some(ANA), order(&[3, 1, 2]));
    say(&mut room, "most", Some(ANA), place(3, 0));
    say(&mut room, "most", Some(ANA), place(4, 1));
    let at = Address::of(AskId("most".into()));
    let Some(Capture::Vote(cast)) = room.state().capture(&at) else {
        panic!("votes")
    };
    let places: Vec<_> = cast.each[&ANA].iter().collect();
    assert_eq!(places, [(&fixed(1), &2), (&fixed(2), &3), (&fixed(4), &1)]);
}

#[test]
fn a_vote_again_begins_with_fresh_dots_and_keeps_the_round_before() {
    let mut room = room();
    say(&mut room, "where", Some(ANA), place(1, 3));
    say(&mut room, "where", Some(JON), place(2, 3));
    let again = vote::Change::Again { way: Enter::Group };
    say(&mut room, "where", None, again.clone());
    // While nobody has voted again, the round before counts.
    assert_eq!(kept(&room, "where"), ["Reading time", "A calm start"]);
    let act = Act::Answer {
        at: Address::of(AskId("where".into())),
        change: Change::Vote(again),
    };
    assert!(matches!(
        room.meeting.decide(&act, room.at),
        Err(Refusal::EmptyRound { .. })
    ));
    say(&mut room, "where", Some(ANA), place(2, 1));
    assert_eq!(kept(&room, "where"), ["A calm start"]);
    let at = Address::of(AskId("where".into()));
    let Some(Capture::Vote(cast)) = room.state().capture(&at) else {
        panic!("votes")
    };
    assert_eq!(cast.earlier.len(), 1);
    assert_eq!(cast.earlier[0].way, Enter::Each);
    assert_eq!(cast.earlier[0].cast.each.len(), 2);
}

#[test]
fn a_count_of_the_whole_room_stands_beside_the_names_and_counts_nobody_twice() {
    let mut room = room();
    say(&mut room, "where", Some(ANA), place(1, 3));
    say(&mut room, "where", Some(JON), place(1, 3));
    enter(&mut room, "where", Enter::Count);
    assert_eq!(
        tally(&room, "where").dots,
        6,
        "the way alone changes nothing"
    );
    say(&mut room, "where", None, hands(2, 5));
    let counted = tally(&room, "where");
    assert_eq!((counted.dots, counted.way), (5, Enter::Count));
    assert_eq!(kept(&room, "where"), ["A calm start"]);
    enter(&mut room, "where", Enter::Each);
    assert_eq!(kept(&room, "where"), ["Reading time"]);
}

#[test]
fn hands_for_and_against_one_line_are_no_more_than_there_are_people() {
    let mut room = room();
    enter(&mut room, "keep-to", Enter::Count);
    say(&mut room, "keep-to", None, hands(1, 2));
    let item = fixed(1);
    let act = |hands| Act::Answer {
        at: Address::of(AskId("keep-to".into())),
        change: Change::Vote(vote::Change::Against { item, hands }),
    };
    assert!(matches!(
        room.meeting.decide(&act(2), room.at),
        Err(Refusal::TooManyHands { here: 3, hands: 4 })
    ));
    assert!(room.tried(&act(1)));
    assert_eq!(lines(&room, "keep-to")[0], (item, 2, 1, 1));
}

#[test]
fn an_order_is_not_shown_with_hands() {
    let room = room();
    let ask = AskId("most".into());
    let act = Act::ChooseEntry {
        ask,
        enter: Enter::Count,
    };
    assert!(matches!(
        room.meeting.decide(&act, room.at),
        Err(Refusal::OtherWay { .. })
    ));
}

#[test]
fn a_choice_and_a_consent_are_told_of_the_way_in_use() {
    let mut taken = choice::Capture::default();
    let items = [fixed(1)].into();
    let other = String::new();
    taken.apply(Some(ANA), &choice::Change::Choose { items, other });
    let item = fixed(2);
    taken.apply(None, &choice::Change::Count { item, hands: 2 });
    assert_eq!(taken.chosen(Enter::Each), [fixed(1)].into());
    assert_eq!(taken.chosen(Enter::Count), [fixed(2)].into());

    let mut given = consent::Capture::default();
    given.apply(Some(ANA), &consent::Change::Score { score: 1 });
    let (score, hands) = (4, 3);
    given.apply(None, &consent::Change::Count { score, hands });
    let round = given.latest().unwrap();
    assert_eq!(
        (round.given(Enter::Each), round.below(3, Enter::Each)),
        (1, 1)
    );
    assert_eq!(
        (round.given(Enter::Count), round.below(3, Enter::Count)),
        (3, 0)
    );
    assert_eq!(given.lowest(Enter::Count), Some(4));
}

//! Lists, votes, matrices and rounds of consent: what is counted, and what is left out.

use roundtable::base::id::{AskId, ItemId};
use roundtable::meeting::capture::{Change, consent, list, matrix, vote};
use roundtable::meeting::{Act, Address, Capture, ItemRef, Refusal, items};
use roundtable::protocol::{Enter, Kind};

use super::room::{ANA, JON, MEI, Room, SAM, seven_steps};

fn room() -> Room {
    let mut room = Room::opened(&seven_steps(), |_| {});
    room.lists("solutions", &["Earlier", "Card", "Bell", "Door"]);
    room
}

fn at(ask: &str) -> Address {
    Address::of(AskId(ask.into()))
}

fn refused(
    room: &Room,
    ask: &str,
    person: Option<roundtable::base::id::PersonId>,
    change: Change,
) -> Refusal {
    let act = Act::Answer {
        at: at(ask).by(person),
        change,
    };
    room.meeting.decide(&act, room.at).unwrap_err()
}

fn tally(room: &Room) -> vote::Tally {
    let (_, ask) = room
        .meeting
        .protocol
        .ask(&AskId("shortlist".into()))
        .unwrap();
    let Kind::Vote(rules) = &ask.kind else {
        panic!("a vote")
    };
    let things = items::of(&room.meeting, &rules.items);
    let Some(Capture::Vote(cast)) = room.state().capture(&at("shortlist")) else {
        panic!("votes")
    };
    vote::Tally::of(rules, &things, cast, Enter::Each)
}

fn lines(room: &Room) -> Vec<(String, u32, usize, bool, bool)> {
    let line = |l: vote::Counted| (l.thing.text, l.dots, l.place, l.stays, l.tie);
    tally(room).lines.into_iter().map(line).collect()
}

fn kept(room: &Room) -> Vec<String> {
    let id = AskId("shortlist".into());
    let kept = items::yielded(&room.meeting.protocol, room.state(), &id);
    kept.into_iter().map(|t| t.text).collect()
}

fn lists(room: &mut Room, change: list::Change) {
    room.answer("solutions", None, Change::List(change));
}

fn dot(item: ItemRef, dots: u32) -> Change {
    Change::Vote(vote::Change::Place { item, dots })
}

#[test]
fn rewording_an_idea_keeps_its_votes() {
    let mut room = room();
    room.dots("shortlist", JON, &["Card"]);
    let item = room.line("solutions", "Card");
    lists(
        &mut room,
        list::Change::Reword {
            item,
            text: "A picture card".to_owned(),
        },
    );
    assert_eq!(
        lines(&room)[0],
        ("A picture card".to_owned(), 1, 1, true, false)
    );
}

#[test]
fn votes_on_a_removed_idea_are_kept_but_not_counted_and_undo_counts_them_again() {
    let mut room = room();
    room.dots("shortlist", JON, &["Card", "Bell"]);
    let item = room.line("solutions", "Card");
    lists(&mut room, list::Change::Remove { item });
    assert_eq!(tally(&room).dots, 1);
    assert!(lines(&room).iter().all(|l| l.0 != "Card"));
    room.act(&Act::Undo);
    assert_eq!(tally(&room).dots, 2);
}

#[test]
fn a_dot_on_a_removed_idea_can_be_placed_again() {
    let mut room = room();
    room.dots("shortlist", JON, &["Earlier", "Card", "Bell"]);
    let door = room.thing("shortlist", "Door");
    assert!(matches!(
        refused(&room, "shortlist", Some(JON), dot(door, 1)),
        Refusal::NoDotsLeft { .. }
    ));
    let item = room.line("solutions", "Card");
    lists(&mut room, list::Change::Remove { item });
    room.dots("shortlist", JON, &["Door"]);
    assert_eq!(tally(&room).dots, 3);
}

#[test]
fn all_that_tie_at_the_edge_of_what_is_kept_stay() {
    let mut room = room();
    room.lists("solutions", &["Song"]);
    room.dots("shortlist", ANA, &["Earlier", "Card", "Bell"]);
    room.dots("shortlist", JON, &["Earlier", "Card", "Door"]);
    let told: Vec<_> = lines(&room)
        .into_iter()
        .map(|(text, dots, place, stays, tie)| format!("{place} {text} {dots} {stays} {tie}"))
        .collect();
    assert_eq!(
        told,
        [
            "1 Earlier 2 true true",
            "1 Card 2 true true",
            "3 Bell 1 true true",
            "3 Door 1 true true",
            "5 Song 0 false false",
        ]
    );
    assert_eq!(kept(&room), ["Earlier", "Card", "Bell", "Door"]);
}

#[test]
fn what_nobody_voted_for_is_not_kept_but_without_votes_everything_is() {
    let mut room = room();
    assert_eq!(kept(&room).len(), 4);
    room.dots("shortlist", ANA, &["Card"]);
    assert_eq!(kept(&room), ["Card"]);
    room.answer("shortlist", Some(ANA), Change::Vote(vote::Change::Clear));
    assert_eq!(kept(&room).len(), 4);
}

#[test]
fn hands_beyond_those_present_are_refused() {
    let mut room = room();
    let item = room.thing("shortlist", "Card");
    let count = |hands| Change::Vote(vote::Change::Count { item, hands });
    assert_eq!(
        refused(&room, "shortlist", None, count(4)),
        Refusal::TooManyHands { here: 3, hands: 4 }
    );
    room.answer("shortlist", None, count(3));
    room.act(&Act::Arrive { person: MEI });
    room.answer("shortlist", None, count(4));
    assert_eq!(tally(&room).dots, 4);
}

#[test]
fn in_a_choice_of_one_everybody_shows_one_hand() {
    use roundtable::meeting::capture::choice;
    let mut room = room();
    let count = |n, hands| {
        Change::Choice(choice::Change::Count {
            item: ItemRef::Fixed(n),
            hands,
        })
    };
    room.answer("ours", None, count(1, 2));
    assert_eq!(
        refused(&room, "ours", None, count(2, 2)),
        Refusal::TooManyHands { here: 3, hands: 4 }
    );
    room.answer("ours", None, count(2, 1));
}

#[test]
fn a_table_ranks_only_when_every_cell_is_filled() {
    let mut room = room();
    room.lists("interests", &["Calm", "Time"]);
    room.dots("shortlist", ANA, &["Earlier", "Card"]);
    let totals = |room: &Room| {
        let (_, ask) = room.meeting.protocol.ask(&AskId("compare".into())).unwrap();
        let Kind::Matrix(rules) = &ask.kind else {
            panic!("a matrix")
        };
        let (things, criteria) = (
            items::of(&room.meeting, &rules.items),
            items::of(&room.meeting, &rules.criteria),
        );
        let Some(Capture::Matrix(scored)) = room.state().capture(&at("compare")) else {
            panic!("scores")
        };
        let totals = matrix::Totals::of(rules, &things, &criteria, scored);
        totals
            .lines
            .iter()
            .map(|l| (l.sum, l.rank))
            .collect::<Vec<_>>()
    };
    room.scores("compare", ("Earlier", "Calm"), 2)
        .scores("compare", ("Earlier", "Time"), 3);
    room.scores("compare", ("Card", "Calm"), 5);
    assert_eq!(totals(&room), [(5, None), (5, None)]);
    room.scores("compare", ("Card", "Time"), 1)
        .weighs("compare", "Calm", 3);
    assert_eq!(totals(&room), [(9, Some(2)), (16, Some(1))]);
    let yielded = items::yielded(
        &room.meeting.protocol,
        room.state(),
        &AskId("compare".into()),
    );
    assert_eq!(yielded[0].text, "Card");
    // A new idea that is looked at opens cells, and the ranks wait for them.
    room.dots("shortlist", JON, &["Bell"]);
    assert!(totals(&room).iter().all(|(_, rank)| rank.is_none()));
}

#[test]
fn a_list_takes_no_more_than_its_most_and_what_was_taken_out_makes_room() {
    let mut room = room();
    room.lists("interests", &["a", "b", "c", "d"]);
    let add = || {
        Change::List(list::Change::Add {
            item: ItemId(0),
            text: "e".to_owned(),
            category: String::new(),
        })
    };
    assert!(matches!(
        refused(&room, "interests", None, add()),
        Refusal::Full { max: 4, .. }
    ));
    let item = room.line("interests", "b");
    room.answer(
        "interests",
        None,
        Change::List(list::Change::Remove { item }),
    );
    room.answer("interests", None, add());
}

#[test]
fn what_was_taken_out_is_not_changed_behind_the_scenes() {
    let mut room = room();
    let item = room.line("solutions", "Card");
    lists(&mut room, list::Change::Remove { item });
    for change in [
        list::Change::Reword {
            item,
            text: "Cards".to_owned(),
        },
        list::Change::Move { item, to: 0 },
        list::Change::Remove { item },
    ] {
        assert!(matches!(
            refused(&room, "solutions", None, Change::List(change)),
            Refusal::NoItem { .. }
        ));
    }
}

#[test]
fn an_idea_moves_among_those_that_stand() {
    let mut room = room();
    let (card, door) = (
        room.line("solutions", "Card"),
        room.line("solutions", "Door"),
    );
    lists(&mut room, list::Change::Remove { item: card });
    lists(&mut room, list::Change::Move { item: door, to: 1 });
    let Some(Capture::List(list)) = room.state().capture(&at("solutions")) else {
        panic!("a list")
    };
    let order: Vec<_> = list.standing().map(|i| i.text.as_str()).collect();
    assert_eq!(order, ["Earlier", "Door", "Bell"]);
}

#[test]
fn a_struck_idea_gives_its_number_and_its_votes_to_nobody() {
    let mut room = room();
    room.dots("shortlist", JON, &["Door"]);
    let struck = room.line("solutions", "Door");
    let entry = room
        .meeting
        .entries()
        .iter()
        .find(|e| format!("{e:?}").contains("Door"))
        .unwrap()
        .seq;
    room.act(&Act::Strike {
        entries: vec![entry],
    });
    assert_eq!(tally(&room).dots, 0);
    room.lists("solutions", &["Window"]);
    assert!(room.line("solutions", "Window") > struck);
    assert_eq!(tally(&room).dots, 0, "no vote goes over to another idea");
}

#[test]
fn every_round_of_consent_is_kept_and_the_latest_counts() {
    let mut room = room();
    room.shows("support", ANA, (4, ""))
        .shows("support", JON, (1, "Who makes them?"));
    room.answer("support", None, Change::Consent(consent::Change::Again));
    assert!(matches!(
        refused(
            &room,
            "support",
            None,
            Change::Consent(consent::Change::Again)
        ),
        Refusal::EmptyRound { .. }
    ));
    room.shows("support", JON, (3, ""))
        .shows("support", SAM, (5, ""));
    let Some(Capture::Consent(given)) = room.state().capture(&at("support")) else {
        panic!("consent")
    };
    assert_eq!(given.rounds.len(), 2);
    assert_eq!(given.rounds[0].each[&JON].reason, "Who makes them?");
    assert_eq!(
        (
            given.rounds[0].below(3, Enter::Each),
            given.rounds[1].below(3, Enter::Each)
        ),
        (1, 0)
    );
    assert_eq!(given.lowest(Enter::Each), Some(3));
}

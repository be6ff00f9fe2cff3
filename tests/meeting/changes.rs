//! Answers out of numbers: valid, half valid and nonsense.

#[path = "changes/placed.rs"]
mod placed;

use roundtable::base::id::{AskId, ItemId, PersonId, StepId};
use roundtable::meeting::capture::actions::{self, Action, Who};
use roundtable::meeting::capture::review::{Effect, Fidelity};
use roundtable::meeting::capture::{
    Change, choice, consent, decision, list, matrix, rating, review, round, text, vote,
};
use roundtable::meeting::{Act, Address, ItemRef, items};
use roundtable::protocol::{Enter, Items, Kind, Protocol};

use super::acts::Numbers;
use super::room::{Room, date};

pub fn person(n: u8) -> PersonId {
    PersonId(u16::from(n % 6))
}

fn thing(room: &Room, list: &Items, n: u8) -> ItemRef {
    let things = items::of(&room.meeting, list);
    let known = things.get(usize::from(n) % (things.len() + 1));
    known.map_or(ItemRef::Made(ItemId(u32::from(n))), |t| t.item)
}

/// The small numbers that people enter, and now and then one that nobody would.
fn number(n: u8, wild: u32) -> u32 {
    if n.is_multiple_of(11) {
        wild
    } else {
        u32::from(n % 7)
    }
}

pub fn action(n: u8, words: &str) -> Action {
    Action {
        what: words.to_owned(),
        who: vec![Who::Member(person(n)), Who::Outside(words.to_owned())],
        due: n.is_multiple_of(2).then(|| date("2026-12-04")),
        measure: String::new(),
    }
}

fn entered(kind: &Kind, (n, wild): (u8, u32), words: &str) -> Option<Change> {
    let item = ItemId(u32::from(n % 16));
    let to = wild as usize % 9;
    let text = words.to_owned();
    Some(match kind {
        Kind::Text(_) => Change::Text(text::Change::Write { text }),
        Kind::List(_) => Change::List(match n % 8 {
            0 => list::Change::Remove { item },
            1 => list::Change::Reword { item, text },
            2 => list::Change::Move { item, to },
            3 => list::Change::File {
                item,
                category: text,
                to: None,
            },
            4 => list::Change::Merge {
                theme: item,
                items: vec![item, ItemId(u32::from(n % 11)), ItemId(u32::from(n % 7))],
                text,
            },
            _ => list::Change::Add {
                item,
                text,
                category: String::new(),
            },
        }),
        Kind::Round(_) => Change::Round(match n % 6 {
            0 => round::Change::Pass,
            1 => round::Change::Nod,
            2 => round::Change::Clear,
            3 => round::Change::Reply {
                from: PersonId(u16::from(n % 3)),
                text,
            },
            _ => round::Change::Hear { item, text },
        }),
        Kind::Consent(_) => Change::Consent(match n % 6 {
            0 => consent::Change::Again,
            1 => consent::Change::Reason { text },
            2 => consent::Change::Count {
                score: number(n, wild),
                hands: wild % 4,
            },
            3 => consent::Change::Clear,
            _ => consent::Change::Score {
                score: number(n, wild),
            },
        }),
        Kind::Review(_) => Change::Review(reviewed((n, wild), text)),
        Kind::Actions(_) => {
            let action = action(n, words);
            Change::Actions(match n % 5 {
                0 => actions::Change::Remove { item },
                1 => actions::Change::Put { item, action },
                2 => actions::Change::Move { item, to },
                _ => actions::Change::Add { item, action },
            })
        }
        _ => return None,
    })
}

/// Something said of an action or a decision, of this record or one before, or of none.
fn reviewed((n, wild): (u8, u32), note: String) -> review::Change {
    let of = match wild % 4 {
        0 => ItemRef::Earlier(u16::from(n % 5)),
        1 => ItemRef::Decided {
            ask: u16::from(n % 3),
            presenter: (n % 2 == 0).then(|| person(n)),
        },
        _ => ItemRef::Made(ItemId(u32::from(n % 16))),
    };
    match n % 3 {
        0 => review::Change::Note { of, note },
        1 => review::Change::Effect {
            of,
            effect: Effect::numbered(u32::from(n % 6)),
        },
        _ => review::Change::Fidelity {
            of,
            fidelity: Fidelity::numbered(u32::from(n % 10)),
        },
    }
}

#[expect(clippy::too_many_lines, reason = "one line of thought for each kind")]
fn weighed(room: &Room, kind: &Kind, (n, wild): (u8, u32), words: &str) -> Option<Change> {
    let dots = number(n, wild);
    let text = words.to_owned();
    Some(match kind {
        Kind::Choice(rules) => {
            let item = thing(room, &rules.items, n);
            Change::Choice(match n % 4 {
                0 => choice::Change::Count { item, hands: dots },
                1 => choice::Change::Choose {
                    items: [].into(),
                    other: text,
                },
                _ => choice::Change::Choose {
                    items: [item].into(),
                    other: String::new(),
                },
            })
        }
        Kind::Vote(rules) => {
            let item = thing(room, &rules.items, n);
            Change::Vote(match n % 9 {
                0 => vote::Change::Count { item, hands: dots },
                6 => vote::Change::Against { item, hands: dots },
                7 => vote::Change::Order {
                    items: vec![thing(room, &rules.items, n / 9), item],
                },
                8 => vote::Change::Again { way: Enter::Each },
                1 => vote::Change::Clear,
                2 => vote::Change::Place { item, dots },
                _ => vote::Change::Place { item, dots: 1 },
            })
        }
        Kind::Rating(rules) => {
            let item = thing(room, &rules.items, n);
            Change::Rating(match n % 4 {
                0 => rating::Change::Count {
                    item,
                    score: u32::from(n % 7),
                    hands: dots,
                },
                1 => rating::Change::Rate { item, score: None },
                _ => rating::Change::Rate {
                    item,
                    score: Some(dots),
                },
            })
        }
        Kind::Matrix(rules) => {
            let criterion = thing(room, &rules.criteria, n / 3);
            Change::Matrix(match n % 5 {
                0 => matrix::Change::Weigh {
                    criterion,
                    weight: dots,
                },
                _ => matrix::Change::Score {
                    item: thing(room, &rules.items, n),
                    criterion,
                    score: (n % 5 > 1).then_some(dots),
                },
            })
        }
        Kind::Decision(rules) => Change::Decision(match n % 7 {
            0 => decision::Change::Text { text },
            1 => decision::Change::Reason { text },
            2 => decision::Change::Method { text },
            3 => decision::Change::Review {
                date: Some(date("2026-12-04")),
            },
            4 => decision::Change::Agree {
                people: [person(n)].into(),
            },
            5 => decision::Change::Dissent {
                person: person(n),
                text,
            },
            _ => decision::Change::Chosen {
                items: rules
                    .items
                    .iter()
                    .map(|list| thing(room, list, n))
                    .collect(),
            },
        }),
        _ => return None,
    })
}

pub fn step(protocol: &Protocol, place: u8) -> StepId {
    let known = protocol
        .steps
        .get(usize::from(place) % (protocol.steps.len() + 1));
    known.map_or_else(|| StepId("nowhere".to_owned()), |s| s.id.clone())
}

pub fn answer(room: &Room, (_, place, n, wild): Numbers, words: &str) -> Option<Act> {
    let asks: Vec<_> = room.meeting.protocol.asks().collect();
    let (_, ask) = asks[usize::from(place) % asks.len()];
    // One time in many the answer is of another kind than the ask.
    let other = asks[usize::from(place / 3) % asks.len()].1;
    let kind = if n == 255 { &other.kind } else { &ask.kind };
    let change = entered(kind, (n, wild), words)
        .or_else(|| weighed(room, kind, (n, wild), words))
        .or_else(|| placed::placed(room, kind, (n, wild), words))?;
    let here = room.state().address(&room.meeting.protocol, &ask.id);
    let id = if n == 254 {
        AskId("nothing".into())
    } else {
        ask.id.clone()
    };
    Some(Act::Answer {
        at: Address {
            visit: if n == 253 { wild } else { here.visit },
            presenter: if n == 252 {
                Some(person(n))
            } else {
                here.presenter
            },
            ..Address::of(id).by((!n.is_multiple_of(3)).then(|| person(n / 3)))
        },
        change,
    })
}

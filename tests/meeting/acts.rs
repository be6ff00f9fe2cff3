//! Acts out of numbers: valid, half valid and nonsense.

use std::collections::BTreeMap;

use chrono::Duration;
use roundtable::base::id::{AskId, ItemId, PersonId};
use roundtable::base::person::Member;
use roundtable::meeting::closing::{Answer, Question, Word};
use roundtable::meeting::gaps::Gap;
use roundtable::meeting::insert::{Inserted, Sort};
use roundtable::meeting::passing::{Matter, Said};
use roundtable::meeting::{Act, Place};
use roundtable::protocol::Enter;

use super::changes::{action, answer, person, step};
use super::room::{Room, date};

/// What to try, where, with what, with what else.
pub type Numbers = (u8, u8, u8, u32);

/// The act that these numbers mean; answers most often.
pub fn act(room: &Room, numbers: Numbers, words: &str) -> Option<Act> {
    let (what, place, n, _) = numbers;
    let state = room.state();
    if !state.is_sitting() && state.finished.is_none() && what.is_multiple_of(3) {
        let present = vec![person(n), person(n / 6)];
        return Some(Act::Sit { present });
    }
    let step = step(&room.meeting.protocol, place);
    let text = if n.is_multiple_of(4) {
        String::new()
    } else {
        words.to_owned()
    };
    Some(match what % 64 {
        0..4 => Act::Close { reason: text },
        4 => Act::Skip { step, reason: text },
        5 => Act::Bring {
            to: Place::Step(step),
        },
        6 => Act::Bring { to: Place::Closing },
        7..12 => Act::Undo,
        12..15 => Act::Redo,
        15..28 => return kept(room, numbers, words).or_else(|| clock(room, numbers)),
        36..40 => turn(room, numbers, words),
        28..36 => return clock(room, numbers).or_else(|| kept(room, numbers, words)),
        _ => return answer(room, numbers, words),
    })
}

/// Turns, steps run again, steps inserted; often turns that can be.
fn turn(room: &Room, (what, place, n, wild): Numbers, words: &str) -> Act {
    let step = step(&room.meeting.protocol, place);
    let here = room.state().step().cloned();
    match what % 64 {
        36 if n.is_multiple_of(3) => Act::Repeat { step },
        37 if n.is_multiple_of(3) => Act::Insert(Inserted {
            step: step.clone(),
            after: step,
            title: words.to_owned(),
            minutes: wild,
            ask: AskId("".into()),
            words: words.to_owned(),
            sort: [Sort::Text, Sort::List][usize::from(n % 2)],
        }),
        _ => Act::TakeTurn {
            step: here.filter(|_| n < 200).unwrap_or(step),
            presenter: person(n),
            visit: n.is_multiple_of(4).then_some(u32::from(n % 3)),
        },
    }
}

fn kept(room: &Room, (what, _, n, _): Numbers, words: &str) -> Option<Act> {
    let text = words.to_owned();
    let item = ItemId(u32::from(n % 16));
    let person = person(n);
    Some(match what % 64 {
        15 => Act::Capture {
            item: n.is_multiple_of(5).then_some(item),
            matter: match n % 3 {
                0 => Matter::Parked(text),
                1 => Matter::Action(action(n, words)),
                _ => Matter::Decision(Said {
                    text,
                    ..Said::default()
                }),
            },
        },
        16 => Act::Drop { item },
        17 => Act::Settle { item, how: text },
        18 => Act::AnswerQuestion {
            question: Question::Time,
            answer: n.is_multiple_of(2).then_some(Answer::SoSo),
        },
        19 => Act::NameFirst { text },
        20 => Act::Sign {
            person,
            word: match n % 3 {
                0 => Word::Agree,
                1 => Word::Remark(text),
                _ => Word::Object(text),
            },
        },
        21 if n > 240 => Act::Finish,
        22 => Act::Add {
            by: text.clone(),
            text,
        },
        23 => Act::Strike {
            entries: vec![u64::from(n), room.meeting.seq()],
        },
        24 => Act::SetNext {
            date: Some(date("2026-12-04")),
        },
        25 => {
            let asks: Vec<_> = room.meeting.protocol.asks().collect();
            Act::ChooseEntry {
                ask: asks[usize::from(n) % asks.len()].1.id.clone(),
                enter: [Enter::Group, Enter::Each, Enter::Count][usize::from(n % 3)],
            }
        }
        26 => Act::Join {
            member: Member {
                id: PersonId(0),
                name: text,
                position: String::new(),
            },
        },
        27 => Act::GiveRole { role: text, person },
        _ => return None,
    })
}

fn clock(room: &Room, (what, place, n, wild): Numbers) -> Option<Act> {
    let at = room.at;
    let person = person(n);
    Some(match (what % 64, n % 4) {
        (28, 0 | 1) => Act::Pause,
        (28, _) => Act::GoOn,
        (29, _) => Act::Extend {
            seconds: wild,
            yes: u32::from(n % 4),
            no: 0,
        },
        (30, _) => Act::Replan {
            minutes: BTreeMap::from([(step(&room.meeting.protocol, place), wild)]),
        },
        (31, _) => Act::MoveEnd {
            until: Some(at + Duration::minutes(i64::from(n))),
        },
        (32, _) => Act::CorrectStart { seconds: wild },
        (33, 0 | 1) => Act::Arrive { person },
        (33, _) => Act::Leave { person },
        (34, 0) => Act::Adjourn { next: None },
        (34, 1) => Act::SettleGap {
            from: at - Duration::minutes(i64::from(n)),
            gap: [Gap::Break, Gap::SittingEnded, Gap::WentOn][usize::from(n % 3)],
            present: vec![person],
        },
        (34, _) => Act::Sit {
            present: vec![person],
        },
        (35, on) => Act::OffRecord { on: on == 1 },
        _ => return None,
    })
}

//! Events out of numbers: what no act comes to, but a record might hold.

use std::collections::BTreeMap;

use chrono::Duration;
use roundtable::base::id::{AskId, ItemId, PersonId, RecordId, StepId};
use roundtable::base::person::Member;
use roundtable::base::stamp::Stamp;
use roundtable::meeting::agreed;
use roundtable::meeting::gaps::Gap;
use roundtable::meeting::insert::{Inserted, Sort};
use roundtable::meeting::{Act, Event, Place};

use super::acts::Numbers;
use super::changes::{answer, person, step};
use super::room::Room;

/// Any event at all: what no act comes to, but a record might hold.
#[expect(clippy::too_many_lines, reason = "one line of thought for each event")]
pub fn event(room: &Room, (what, place, n, wild): Numbers, words: &str) -> Option<Event> {
    let unknown = n.is_multiple_of(5);
    let step = step(&room.meeting.protocol, place);
    let item = ItemId(wild);
    let at: Stamp = room.at - Duration::minutes(i64::from(n));
    Some(match what % 26 {
        24 => Event::LetGo {
            number: u16::from(n % 5),
        },
        25 => Event::Recalled {
            number: u16::from(n % 5),
            agreed: Box::new(agreed::Agreed {
                origin: agreed::Origin {
                    record: RecordId(words.to_owned()),
                    thing: agreed::Made::Item(item),
                },
                on: at.date_naive(),
                sort: agreed::Sort::Decision,
                what: words.to_owned(),
                who: Vec::new(),
                date: Some(at.date_naive()),
            }),
        },
        0 => Event::Closed {
            step: step.clone(),
            visit: wild,
            to: Place::Step(step),
            lacking: vec![AskId("nothing".into())],
            reason: String::new(),
        },
        1 => Event::Skipped {
            step,
            visit: 0,
            reason: words.to_owned(),
            to: Place::Closing,
        },
        2 => Event::Brought {
            from: Place::Closing,
            to: Place::Step(step),
        },
        3 => Event::Withdrawn {
            entry: u64::from(wild % 40),
        },
        4 => Event::Struck {
            entries: vec![u64::from(wild % 40)],
        },
        5 => Event::Dropped { item },
        6 => Event::Settled {
            item,
            how: String::new(),
        },
        7 => Event::Extended {
            step,
            visit: 1,
            seconds: wild,
            yes: wild,
            no: wild,
        },
        8 => Event::Replanned {
            minutes: BTreeMap::from([(step, wild)]),
        },
        9 => Event::StartCorrected {
            step,
            visit: 1,
            seconds: wild,
        },
        10 => Event::GapSettled {
            from: at,
            to: room.at,
            gap: Gap::SittingEnded,
            present: vec![person(n), PersonId(900)],
        },
        11 => Event::Adjourned { next: None },
        12 => Event::Sat { present: vec![] },
        13 => Event::Joined {
            member: Member {
                id: person(n),
                name: words.to_owned(),
                position: String::new(),
            },
        },
        14 => Event::Left {
            person: PersonId(900),
        },
        15 => Event::Finished,
        16 => Event::Paused,
        17 => Event::WentOn,
        20 => Event::TurnTaken {
            step: step.clone(),
            presenter: person(n),
            visit: wild,
            phase: if unknown {
                step
            } else {
                StepId("telling".to_owned())
            },
        },
        21 => Event::PhaseClosed {
            step: step.clone(),
            presenter: person(n),
            visit: u32::from(n % 3),
            phase: if unknown {
                step
            } else {
                StepId("telling".to_owned())
            },
            to: n.is_multiple_of(2).then(|| StepId("nowhere".to_owned())),
            lacking: vec![],
            reason: words.to_owned(),
        },
        22 => Event::Repeated {
            step,
            visit: wild,
            from: Place::Closing,
        },
        23 => Event::Inserted(Inserted {
            step: StepId(words.to_owned()),
            after: step,
            title: words.to_owned(),
            minutes: wild,
            ask: AskId(words.into()),
            words: words.to_owned(),
            sort: Sort::Text,
        }),
        18 => Event::OffRecord { on: unknown },
        _ => {
            let Some(Act::Answer { at, change }) = answer(room, (what, place, n, wild), words)
            else {
                return None;
            };
            Event::Answered { at, change }
        }
    })
}

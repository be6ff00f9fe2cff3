//! Whatever is done in a meeting, it can be told.

use proptest::prelude::*;
use roundtable::base::id::{ItemId, PersonId, StepId};
use roundtable::meeting::capture::actions::Action;
use roundtable::meeting::capture::{
    Change, actions, choice, consent, decision, list, matrix, rating, round, text, vote,
};
use roundtable::meeting::passing::Matter;
use roundtable::meeting::{Act, Address, ItemRef, Place, check, items};
use roundtable::minutes;
use roundtable::protocol::{Items, Kind};

use super::room::{Room, date, read, seven_steps};

/// One thing tried, in numbers: what, where, with what.
type Tried = (u8, u8, u8);

fn thing(room: &Room, list: &Items, n: u8) -> ItemRef {
    let things = items::of(&room.meeting, list);
    let at = usize::from(n) % things.len().max(1);
    things.get(at).map_or(ItemRef::Fixed(9), |t| t.item)
}

fn change(room: &Room, kind: &Kind, n: u8, words: &str) -> Option<Change> {
    let small = u32::from(n % 6);
    let item = ItemId(u32::from(n % 12));
    let text = words.to_owned();
    let person = PersonId(u16::from(n % 4) + 1);
    Some(match kind {
        Kind::Text(_) => Change::Text(text::Change::Write { text }),
        Kind::List(_) => Change::List(match n % 4 {
            0 => list::Change::Remove { item },
            1 => list::Change::Reword { item, text },
            _ => list::Change::Add {
                item,
                text,
                category: String::new(),
            },
        }),
        Kind::Round(_) => Change::Round(match n % 4 {
            0 => round::Change::Pass,
            1 => round::Change::Nod,
            2 => round::Change::Clear,
            _ => round::Change::Hear { item, text },
        }),
        Kind::Choice(_) | Kind::Vote(_) | Kind::Matrix(_) | Kind::Rating(_) => {
            weighed(room, kind, n)?
        }
        Kind::Consent(_) => Change::Consent(match n % 4 {
            0 => consent::Change::Again,
            1 => consent::Change::Reason { text },
            2 => consent::Change::Count {
                score: small,
                hands: 1,
            },
            _ => consent::Change::Score { score: small },
        }),
        Kind::Decision(_) => Change::Decision(match n % 3 {
            0 => decision::Change::Text { text },
            1 => decision::Change::Dissent { person, text },
            _ => decision::Change::Review {
                date: Some(date("2026-12-04")),
            },
        }),
        Kind::Actions(_) => {
            let action = Action {
                what: text,
                ..Action::default()
            };
            Change::Actions(match n % 3 {
                0 => actions::Change::Remove { item },
                _ => actions::Change::Add { item, action },
            })
        }
        _ => return None,
    })
}

/// The kinds that are about items.
fn weighed(room: &Room, kind: &Kind, n: u8) -> Option<Change> {
    let small = u32::from(n % 6);
    Some(match kind {
        Kind::Choice(rules) => {
            let item = thing(room, &rules.items, n);
            Change::Choice(match n % 3 {
                0 => choice::Change::Count { item, hands: small },
                _ => choice::Change::Choose {
                    items: [item].into(),
                    other: String::new(),
                },
            })
        }
        Kind::Vote(rules) => {
            let item = thing(room, &rules.items, n);
            Change::Vote(match n % 3 {
                0 => vote::Change::Count { item, hands: small },
                _ => vote::Change::Place {
                    item,
                    dots: small % 2,
                },
            })
        }
        Kind::Rating(rules) => {
            let item = thing(room, &rules.items, n);
            Change::Rating(match n % 3 {
                0 => rating::Change::Count {
                    item,
                    score: small,
                    hands: 1,
                },
                _ => rating::Change::Rate {
                    item,
                    score: Some(small).filter(|score| *score > 0),
                },
            })
        }
        Kind::Matrix(rules) => Change::Matrix(matrix::Change::Score {
            item: thing(room, &rules.items, n),
            criterion: thing(room, &rules.criteria, n / 7),
            score: Some(small),
        }),
        _ => return None,
    })
}

fn act(room: &Room, (what, place, n): Tried, words: &str) -> Option<Act> {
    let protocol = &room.meeting.protocol;
    let step = protocol.steps[usize::from(place) % protocol.steps.len()]
        .id
        .clone();
    let person = PersonId(u16::from(n % 4) + 1);
    let text = words.to_owned();
    Some(match what {
        0 => Act::Close { reason: text },
        1 => Act::Skip { step, reason: text },
        2 => Act::Bring {
            to: Place::Step(step),
        },
        3 => Act::Bring { to: Place::Closing },
        4 => Act::Undo,
        5 => Act::Redo,
        6 => Act::Arrive { person },
        7 => Act::Leave { person },
        8 => Act::Capture {
            item: None,
            matter: Matter::Parked(text),
        },
        9 => Act::Strike {
            entries: vec![u64::from(n)],
        },
        10 => Act::OffRecord { on: n % 2 == 0 },
        11 => Act::Extend {
            seconds: u32::from(n),
            yes: 1,
            no: 0,
        },
        12 => Act::Adjourn { next: None },
        13 => Act::Sit {
            present: vec![person],
        },
        14 => Act::Pause,
        15 => Act::GoOn,
        _ => {
            let asks: Vec<_> = protocol.asks().collect();
            let (_, ask) = asks[usize::from(place) % asks.len()];
            let change = change(room, &ask.kind, n, words)?;
            let by = (n % 2 == 0).then_some(person);
            Act::Answer {
                at: Address::of(ask.id.clone()).by(by),
                change,
            }
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn any_meeting_can_be_told(
        tried in prop::collection::vec(((0u8..60), any::<u8>(), any::<u8>()), 1..80),
        words in "\\PC{1,12}",
        weekly in any::<bool>(),
    ) {
        let protocol = if weekly { read("tests/protocols/weekly-check-in-v1.yaml") } else { seven_steps() };
        let mut room = Room::opened(&protocol, |_| {});
        for one in tried {
            room.after(1);
            let Some(act) = act(&room, one, &words) else { continue };
            if room.tried(&act) {
                let last = room.meeting.entries().last().unwrap();
                if let Some(event) = &last.event {
                    prop_assert!(!minutes::tells(&room.meeting, event).is_empty());
                }
            }
        }
        let text = room.markdown();
        for step in &protocol.steps {
            let StepId(id) = &step.id;
            let shown = format!("{:?}", room.read_back(id));
            if minutes::read_back_is_empty(&room.meeting, &step.id) {
                prop_assert!(!shown.contains('▲'), "{shown}");
            }
        }
        let headings = text.lines().filter(|l| l.starts_with("## ")).count();
        prop_assert!(headings >= protocol.steps.len() + 8, "{text}");
        for finding in check::findings(&room.meeting) {
            let mends = finding.level == check::Level::Look;
            prop_assert_eq!(finding.target.is_some(), mends || finding.level == check::Level::Later);
        }
    }
}

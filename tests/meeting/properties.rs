//! Whatever is tried, the record tells the same meeting as the one that was held.

use std::sync::LazyLock;

use proptest::prelude::*;
use roundtable::base::id::{ItemId, PersonId};
use roundtable::meeting::plan::{self, Outlook};
use roundtable::meeting::{
    Act, Capture, Change, Entry, Event, Meeting, Place, State, check, condition, decide, entry,
    items, strike,
};
use roundtable::protocol::{Ask, Protocol, Step};
use roundtable::recorder::library::BUILT_IN;

use super::acts::{self, Numbers};
use super::events;
use super::room::{Room, read, seven_steps};

/// Every way to meet that is built in, and some that use more of the format.
static PROTOCOLS: LazyLock<Vec<Protocol>> = LazyLock::new(|| {
    let mut protocols = vec![
        seven_steps(),
        read("tests/protocols/weekly-check-in-v1.yaml"),
        read("tests/protocols/decide-together.yaml"),
        read("tests/protocols/circle.yaml"),
        read("tests/protocols/learn-from-success.yaml"),
    ];
    protocols.extend(
        BUILT_IN
            .iter()
            .map(|(file, _)| read(&format!("protocols/{file}"))),
    );
    protocols
});

fn protocol(n: u8) -> &'static Protocol {
    &PROTOCOLS[usize::from(n) % PROTOCOLS.len()]
}

fn tried() -> impl Strategy<Value = Vec<Numbers>> {
    let wild = prop_oneof![Just(u32::MAX), 0u32..400, any::<u32>()];
    prop::collection::vec((any::<u8>(), any::<u8>(), any::<u8>(), wild), 1..70)
}

/// What the record tells, read with its own copy of the protocol: without the steps that were put in.
fn told(room: &Room, own: &Protocol) -> State {
    let again = Meeting::replay(room.meeting.entries().to_vec(), |_| Ok(own.clone()));
    again.unwrap().state
}

/// The entries as the store gives them back.
fn stored(entries: &[Entry]) -> Vec<Entry> {
    let again = |e: &Entry| Entry {
        event: e.event.as_ref().map(|event| {
            let (kind, body) = entry::encode(event);
            entry::decode(e.seq, &kind, &body).unwrap()
        }),
        ..e.clone()
    };
    entries.iter().map(again).collect()
}

fn new_item(event: &Event, before: &State) -> Option<ItemId> {
    match event {
        Event::Answered { change, at } => match (change, change.item()) {
            // A contribution reworded keeps its number.
            (Change::Round(_), Some(item)) => {
                let known = before
                    .capture(at)
                    .is_some_and(|c| format!("{c:?}").contains(&format!("{item:?}")));
                (!known).then_some(item)
            }
            (_, item) => item,
        },
        Event::Captured { item, .. } => before.kept(*item).is_none().then_some(*item),
        _ => None,
    }
}

/// Asks everything that a page might ask; how much it is does not matter, only that it answers.
fn asked_all(room: &Room) -> usize {
    let meeting = &room.meeting;
    let outlook = Outlook::of(meeting, room.at);
    let ahead: Vec<_> = plan::ahead(meeting).collect();
    let shorter = plan::shorten(&meeting.state, &ahead, outlook.behind());
    let of_step = |step: &Step| {
        let place = decide::next_after(meeting, &step.id);
        usize::from(place == Place::Closing)
            + decide::lacking(meeting, step).len()
            + usize::from(condition::is_held(meeting, step))
    };
    let of_ask = |ask: &Ask| {
        let yielded = items::yielded(&meeting.protocol, &meeting.state, &ask.id);
        yielded.len() + usize::from(condition::is_asked(meeting, ask))
    };
    shorter.map_or(0, |minutes| minutes.len())
        + check::findings(meeting).len()
        + strike::strikeable(meeting).len()
        + meeting.protocol.steps.iter().map(of_step).sum::<usize>()
        + meeting
            .protocol
            .asks()
            .map(|(_, ask)| of_ask(ask))
            .sum::<usize>()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_acts_leave_a_record_that_tells_the_same_meeting(
        tried in tried(), words in "\\PC{0,12}", which in any::<u8>(),
    ) {
        let protocol = protocol(which);
        let mut room = Room::opened(protocol, |_| {});
        let mut used = std::collections::BTreeSet::new();
        for one in tried {
            room.after(1);
            let Some(act) = acts::act(&room, one, &words) else { continue };
            let (before, entries) = (room.meeting.state.clone(), room.meeting.entries().len());
            if room.tried(&act) {
                if let Some(item) = room.meeting.entries().last().unwrap().event.as_ref().and_then(|e| new_item(e, &before)) {
                    prop_assert!(used.insert(item), "{item:?} was given twice, the second time by {act:?}");
                }
                prop_assert_eq!(&told(&room, protocol), room.state(), "after {:?}", act);
            } else {
                prop_assert_eq!(&before, room.state());
                prop_assert_eq!(entries, room.meeting.entries().len());
            }
        }
        let again = stored(room.meeting.entries());
        prop_assert_eq!(&again[..], room.meeting.entries());
        prop_assert!(asked_all(&room) > 0);
    }

    #[test]
    fn undo_and_redo_come_back_to_the_same_place(
        tried in tried(), words in "\\PC{1,12}", which in any::<u8>(),
    ) {
        let protocol = protocol(which);
        let mut room = Room::opened(protocol, |_| {});
        for one in tried {
            room.after(1);
            let Some(act) = acts::act(&room, one, &words) else { continue };
            room.tried(&act);
        }
        let before = room.meeting.state.clone();
        let mut taken_back = 0;
        while taken_back < 5 && room.tried(&Act::Undo) {
            taken_back += 1;
        }
        for _ in 0..taken_back {
            prop_assert!(room.tried(&Act::Redo));
        }
        prop_assert_eq!(&before, room.state());
    }

    #[test]
    fn undo_all_the_way_back_leaves_only_clock_and_people(
        tried in tried(), words in "\\PC{1,12}", which in any::<u8>(),
    ) {
        let protocol = protocol(which);
        let mut room = Room::opened(protocol, |_| {});
        let first = room.meeting.state.clone();
        for one in tried {
            room.after(1);
            let Some(act) = acts::act(&room, one, &words) else { continue };
            let stays = matches!(act, Act::Adjourn { .. } | Act::SettleGap { .. } | Act::Finish | Act::Strike { .. });
            if !stays {
                room.tried(&act);
            }
        }
        room.tried(&Act::OffRecord { on: false });
        while room.tried(&Act::Undo) {}
        let last = room.state();
        prop_assert_eq!(&first.place, &last.place);
        // A signature is taken back by its person, never by U.
        let signed = |c: &Capture| matches!(c, Capture::Signoff(_));
        prop_assert!(first.captures.is_empty() && last.captures.values().all(signed));
        prop_assert_eq!(&first.kept, &last.kept);
        prop_assert_eq!(&first.entering, &last.entering);
        prop_assert_eq!(&first.closing.answers, &last.closing.answers);
        prop_assert_eq!(&first.closing.first, &last.closing.first);
        prop_assert_eq!(first.runs.len(), last.runs.len());
        prop_assert!(last.runs.iter().all(|r| r.end.is_none() && !r.check_again));
        prop_assert!(last.next_item >= first.next_item);
    }

    #[test]
    fn any_record_can_be_told_however_odd(
        tried in tried(), words in "\\PC{0,12}", which in any::<u8>(),
    ) {
        let protocol = protocol(which);
        let mut room = Room::opened(protocol, |_| {});
        for one in tried {
            room.after(1);
            if let Some(event) = events::event(&room, one, &words) {
                let seq = room.meeting.seq() + 1;
                let by = "desk".to_owned();
                room.meeting.apply(Entry { seq, at: room.at, by, event: Some(event) });
            }
            prop_assert_eq!(&told(&room, protocol), room.state());
            if let Some(act) = acts::act(&room, (one.1, one.0, one.2, one.3), &words) {
                room.tried(&act);
            }
        }
        prop_assert_eq!(&stored(room.meeting.entries())[..], room.meeting.entries());
        prop_assert!(asked_all(&room) > 0);
    }
}

#[test]
fn a_name_that_the_record_never_introduced_is_a_number() {
    let room = Room::opened(&seven_steps(), |_| {});
    assert_eq!(room.state().name(PersonId(900)), "person 900");
}

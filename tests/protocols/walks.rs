//! The bot holds every built-in protocol to its end, for two, three and six people.

use std::sync::Arc;

use roundtable::meeting::check::{self, Level};
use roundtable::meeting::{Meeting, agreed, condition};
use roundtable::protocol::{Kind, Protocol};

use super::bot::Bot;
use super::hands::sit;
use super::{minutes, walked};

const TABLES: [usize; 3] = [2, 3, 6];
/// Choices that something depends on have no more items than this.
const PICKS: usize = 4;

fn held(protocol: &Arc<Protocol>, people: usize, pick: usize) -> Meeting {
    Bot::of(protocol, people, pick).meeting()
}

#[test]
fn every_protocol_is_held_to_its_end_and_nothing_is_missing() {
    for protocol in walked() {
        for people in TABLES {
            let meeting = held(&protocol, people, 0);
            let place = format!("{} for {people}", protocol.id);
            assert!(meeting.state.finished.is_some(), "{place} is not closed");
            let findings = check::findings(&meeting);
            let missing: Vec<_> = findings.iter().filter(|f| f.level != Level::Fine).collect();
            assert!(missing.is_empty(), "{place}: {missing:#?}");
            for step in &protocol.steps {
                let closed = meeting.state.run(&step.id).is_some_and(|r| r.end.is_some());
                assert!(
                    closed || !condition::is_held(&meeting, step),
                    "{place}: {} is open",
                    step.title
                );
            }
        }
    }
}

/// What depends on another answer is asked too, and a meeting that stops early can still be closed.
#[test]
fn every_protocol_is_held_to_its_end_with_the_other_choices() {
    for protocol in walked() {
        for pick in 1..PICKS {
            let meeting = held(&protocol, 3, pick);
            assert!(meeting.state.finished.is_some(), "{}", protocol.id);
        }
    }
}

#[test]
fn a_meeting_that_was_held_is_the_same_when_it_is_read_again() {
    for protocol in walked() {
        let meeting = held(&protocol, 3, 0);
        let copy = meeting.entries().to_vec();
        let again = Meeting::replay(copy, |_| Ok(protocol.as_ref().clone())).unwrap();
        assert_eq!(meeting.state, again.state, "{}", protocol.id);
        assert_eq!(minutes(&meeting), minutes(&again), "{}", protocol.id);
    }
}

#[test]
fn every_ask_of_a_protocol_is_answered_with_one_choice_or_another() {
    for protocol in walked() {
        let walks: Vec<Meeting> = (0..PICKS).map(|pick| held(&protocol, 3, pick)).collect();
        for (_, ask) in protocol.asks().filter(|(_, ask)| ask.record) {
            let filled = |meeting: &Meeting| {
                let captures = &meeting.state.captures;
                captures
                    .iter()
                    .any(|(at, c)| at.ask == ask.id && c.is_filled())
            };
            // A first meeting has nothing to review; the bot of a later sitting has.
            let nothing = |meeting: &Meeting| {
                let lines = agreed::lines(&meeting.protocol, &meeting.state, &ask.id);
                matches!(ask.kind, Kind::Review(_)) && lines.is_empty()
            };
            if walks.iter().all(nothing) {
                continue;
            }
            assert!(walks.iter().any(filled), "{}: {}", protocol.id, ask.words);
        }
    }
}

#[test]
fn two_people_hold_every_protocol_with_keys_alone() {
    for protocol in walked() {
        let sat = sit(&protocol, 2);
        let last = Vec::from(sat.screens).join("\n\n");
        assert!(sat.closed, "{} is not closed:\n{last}", protocol.id);
    }
}

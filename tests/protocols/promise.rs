//! What every built-in protocol promises: guidance in each step, and the time its summary names.

use std::path::Path;

use roundtable::protocol::{Protocol, Step};

use super::built_in;

/// Lines of the step's words on the wall, and cells of a line.
const SAID: (usize, usize) = (2, 76);

fn phases(protocol: &Protocol) -> impl Iterator<Item = &Step> {
    let inner = |step: &'_ Step| step.steps.is_empty();
    let outer = protocol.steps.iter();
    outer.flat_map(move |step| {
        let own = inner(step).then_some(step);
        own.into_iter().chain(&step.steps)
    })
}

#[test]
fn every_protocol_is_named_like_its_file() {
    for protocol in built_in() {
        let file = format!("protocols/{}.yaml", protocol.id);
        assert!(
            Path::new(env!("CARGO_MANIFEST_DIR")).join(&file).exists(),
            "{file}"
        );
    }
}

#[test]
fn somebody_new_finds_in_every_step_what_to_say_do_watch_and_try() {
    for protocol in built_in() {
        assert!(!protocol.credit.is_empty(), "{}", protocol.id);
        for step in phases(&protocol) {
            let place = format!("{}, {}", protocol.id, step.title);
            for (what, words) in [
                ("say", &step.say),
                ("do", &step.coach.does),
                ("watch", &step.coach.watch),
                ("stuck", &step.coach.stuck),
            ] {
                assert!(!words.trim().is_empty(), "{place}: no words to {what}");
            }
        }
    }
}

#[test]
fn what_is_only_spoken_does_not_say_twice_that_nothing_is_kept() {
    for protocol in built_in() {
        for step in phases(&protocol) {
            for ask in step.asks.iter().filter(|ask| !ask.record) {
                assert!(
                    !ask.hint.contains("kept"),
                    "{}, {}: the page says it by itself",
                    protocol.id,
                    ask.words
                );
            }
        }
    }
}

#[test]
fn what_is_said_fits_on_the_wall() {
    for protocol in built_in() {
        for step in phases(&protocol) {
            let place = format!("{}, {}", protocol.id, step.title);
            let lines: Vec<&str> = step.say.trim_end().lines().collect();
            assert!(lines.len() <= SAID.0, "{place} says too much");
            for line in lines {
                assert!(
                    roundtable::base::cells::width(line) <= SAID.1,
                    "{place}: {line}"
                );
            }
            for ask in &step.asks {
                let long = [&ask.words, &ask.hint]
                    .into_iter()
                    .find(|l| roundtable::base::cells::width(l) > SAID.1);
                assert_eq!(long, None, "{place}");
            }
        }
    }
}

/// The minutes a summary names: "15 minutes", or "50 to 65 minutes for two to six people".
fn promised(summary: &str) -> (u32, u32) {
    let (before, _) = summary.split_once(" minutes").unwrap_or_default();
    let words: Vec<&str> = before.split_whitespace().rev().take(3).collect();
    let number = |n: usize| words.get(n).and_then(|w| w.parse::<u32>().ok());
    let high = number(0).unwrap_or_else(|| panic!("no minutes in \"{summary}\""));
    let low = number(2).filter(|_| words.get(1) == Some(&"to"));
    (low.unwrap_or(high), high)
}

#[test]
fn two_people_and_six_are_done_in_the_time_that_the_summary_names() {
    for protocol in built_in() {
        let (low, high) = promised(&protocol.summary);
        for (people, promised) in [(2, low), (6, high)] {
            let planned = protocol.minutes(people);
            assert!(
                planned <= promised && promised < planned + 5,
                "{}: {planned} minutes for {people} people, {promised} promised",
                protocol.id
            );
        }
    }
}

/// "and 12 more to look again": the steps of a later sitting.
#[test]
fn a_later_sitting_takes_what_the_summary_names() {
    for protocol in built_in() {
        let later = protocol.steps.iter().filter(|s| s.later);
        let planned: u32 = later.map(|s| s.planned(6)).sum();
        let named = format!("and {planned} more to look ");
        assert!(
            planned == 0 || protocol.summary.contains(&named),
            "{}: {planned} minutes later",
            protocol.id
        );
    }
}

//! What stands in a good protocol arrives, all of it and as it was meant.

use roundtable::base::id::{AskId, StepId};
use roundtable::protocol::ask::Item;
use roundtable::protocol::kind::Method;
use roundtable::protocol::{Enter, Items, Kind, People, Protocol, Range, Sealed, Test};

use super::{SAMPLE, asking, read};

fn sample() -> Protocol {
    read(SAMPLE.as_bytes()).unwrap_or_else(|faults| panic!("{faults}"))
}

#[test]
fn the_head_of_the_sample_arrives() {
    let p = sample();
    assert_eq!(
        (p.id.as_str(), p.title.as_str(), p.version),
        ("decide-together", "Decide together", 1)
    );
    assert_eq!(p.people, Range::of(2, 12));
    assert_eq!(
        p.needs,
        [
            vec!["paraeducator"],
            vec!["teacher", "related service provider"]
        ]
    );
    assert_eq!(p.roles, ["facilitator", "scribe", "timekeeper"]);
    assert_eq!(
        p.norms,
        [
            "One person speaks at a time.",
            "Options first, judgement later."
        ]
    );
    assert_eq!(p.credential.as_deref(), Some("seven-step"));
    let follow_up = p.follow_up.unwrap();
    assert_eq!(
        (follow_up.days, follow_up.step),
        (14, Some(StepId("look-back".into())))
    );
    assert_eq!(p.text, SAMPLE);
    assert_eq!(p.hash.len(), 64);
}

#[test]
fn the_steps_of_the_sample_arrive() {
    let p = sample();
    assert_eq!(p.steps.len(), 5);
    let first = &p.steps[0];
    assert_eq!(first.minutes, Some(Range::of(5, 5)));
    assert!(first.protected && !first.later);
    assert_eq!(first.speaks, Some(People::Everyone));
    assert_eq!(first.say, "Say what we have to decide, and by when.");
    assert_eq!(first.coach.watch, "A solution dressed up as a question.");
    assert_eq!(p.steps[1].id, StepId("what-matters".into()));
    assert!(p.steps[4].later);
    assert_eq!(p.minutes(4), 29);
}

#[test]
fn the_asks_of_the_sample_arrive() {
    let p = sample();
    let ask = |id: &str| p.ask(&AskId(id.into())).unwrap().1.clone();
    assert!(ask("question").required);
    let Kind::Text(text) = ask("question").kind else {
        panic!()
    };
    assert_eq!(text.words, Some(Range::of(8, 40)));
    let tell = ask("tell");
    assert_eq!(tell.when.unwrap().test, Test::Is("the school".into()));
    let Kind::Vote(vote) = ask("shortlist").kind else {
        panic!()
    };
    assert_eq!(
        (vote.method, vote.dots, vote.keep),
        (Method::Dots, 3, Some(3))
    );
    assert_eq!(
        vote.items,
        Items::From {
            ask: AskId("options".into()),
            differing: false
        }
    );
    let Kind::Consent(consent) = ask("support").kind else {
        panic!()
    };
    assert_eq!(
        (consent.at_least, consent.otherwise),
        (3, Some(StepId("options-step".into())))
    );
    let how = ask("how");
    assert_eq!(
        (how.enter, how.sealed),
        (Some(Enter::Each), Some(Sealed::UntilRevealed))
    );
    let Kind::Rating(rating) = how.kind else {
        panic!()
    };
    assert_eq!(
        rating.anchors,
        [(1, "not at all".into()), (5, "fully".into())]
    );
}

#[test]
fn words_that_look_like_something_else_stay_words() {
    let text = asking(
        "      - choice: Which?\n        items: [NO, on, 09:30, 1.10, 012, 0x1F, 1e3, yes, 2026-11-20]\n",
    );
    let p = read(text.as_bytes()).unwrap();
    let Kind::Choice(choice) = &p.steps[0].asks[0].kind else {
        panic!()
    };
    let Items::Fixed(items) = &choice.items else {
        panic!()
    };
    let words: Vec<&str> = items
        .iter()
        .map(|Item { text, .. }| text.as_str())
        .collect();
    assert_eq!(
        words,
        [
            "NO",
            "on",
            "09:30",
            "1.10",
            "012",
            "0x1F",
            "1e3",
            "yes",
            "2026-11-20"
        ]
    );
}

#[test]
fn windows_line_ends_and_a_byte_order_mark_read_the_same() {
    let windows = format!("\u{feff}{}", SAMPLE.replace('\n', "\r\n"));
    let mut p = read(windows.as_bytes()).unwrap_or_else(|faults| panic!("{faults}"));
    let plain = sample();
    p.text.clone_from(&plain.text);
    p.hash.clone_from(&plain.hash);
    assert_eq!(p, plain);
}

#[test]
fn an_unwritten_id_is_the_slug_of_the_words_and_never_takes_a_written_one() {
    let asks = "      - text: What now?\n      - text: What now?\n      - text: Other\n        id: what-now\n      - text: '???'\n";
    let p = read(asking(asks).as_bytes()).unwrap();
    let ids: Vec<&str> = p.steps[0].asks.iter().map(|a| &*a.id.0).collect();
    assert_eq!(ids, ["what-now-2", "what-now-3", "what-now", "ask"]);
}

#[test]
fn a_repeated_turn_has_phases_and_a_presenter() {
    let text = "protocol: p\ntitle: P\nsteps:\n  - step: Turns\n    repeat: participants\n    steps:\n      - step: Present\n        minutes: 5\n        speaks: presenter\n      - step: Answer\n        ask:\n          - round: What did you hear?\n            who: participants\n            record: no\n";
    let p = read(text.as_bytes()).unwrap_or_else(|faults| panic!("{faults}"));
    assert_eq!(p.steps[0].steps.len(), 2);
    let (outer, ask) = p.asks().next().unwrap();
    assert_eq!(
        (outer.title.as_str(), &ask.who, ask.record),
        ("Turns", &People::Participants, false)
    );
}

#[test]
fn an_alias_repeats_what_it_names() {
    let asks = "      - rating: How was it?\n        items: &five [Pace, Care]\n      - rating: How is it?\n        items: *five\n";
    let p = read(asking(asks).as_bytes()).unwrap();
    let kinds: Vec<_> = p.steps[0].asks.iter().map(|a| a.kind.clone()).collect();
    assert_eq!(kinds[0], kinds[1]);
}

//! The readers: good protocols arrive whole, and no bytes whatever make them panic, overflow or run long.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

use std::collections::BTreeMap;
use std::fmt::Write;

use proptest::prelude::*;
use roundtable::base::id::{AskId, StepId};
use roundtable::protocol::ask::Item;
use roundtable::protocol::kind::Method;
use roundtable::protocol::{Enter, Items, Kind, People, Protocol, Range, Sealed, Test};
use roundtable::yaml::{Faults, Report, Source, tree, written};

const SAMPLE: &str = include_str!("protocols/decide-together.yaml");

fn read(bytes: &[u8]) -> Result<Protocol, Faults> {
    Source::from_bytes("sample.yaml", bytes).and_then(|source| Protocol::read(&source))
}

fn sample() -> Protocol {
    read(SAMPLE.as_bytes()).unwrap_or_else(|faults| panic!("{faults}"))
}

/// The one fault of bytes that are refused with one.
fn refused(bytes: &[u8]) -> (usize, usize, String) {
    let faults = read(bytes).unwrap_err();
    assert_eq!(faults.list.len(), 1, "{faults}");
    let fault = &faults.list[0];
    (fault.line, fault.column, fault.message.clone())
}

/// A protocol of one step with these asks, indented as they stand.
fn asking(asks: &str) -> String {
    format!("protocol: p\ntitle: P\nsteps:\n  - step: S\n    ask:\n{asks}")
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
    let ids: Vec<&str> = p.steps[0].asks.iter().map(|a| a.id.0.as_str()).collect();
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

#[test]
fn brackets_nested_without_end_are_refused() {
    let (_, _, message) = refused("[".repeat(5_000).as_bytes());
    assert_eq!(
        message,
        "This is nested deeper than 32 levels. Write it flatter."
    );
    let (_, _, message) = refused("- ".repeat(50_000).as_bytes());
    assert_eq!(
        message,
        "This is nested deeper than 32 levels. Write it flatter."
    );
    let map: String = (0..3_000).fold(String::new(), |mut text, n| {
        let _ = writeln!(text, "{}k:", " ".repeat(n.min(300)));
        text
    });
    let (line, _, message) = refused(map.as_bytes());
    assert_eq!(
        (line, message.as_str()),
        (
            33,
            "This is nested deeper than 32 levels. Write it flatter."
        )
    );
}

#[test]
fn depth_counts_through_aliases() {
    let mut text = String::from("a0: &a0 [x]\n");
    for n in 1..40 {
        let _ = writeln!(text, "a{n}: &a{n} [*a{}]", n - 1);
    }
    let (line, _, message) = refused(text.as_bytes());
    assert_eq!(
        (line, message.as_str()),
        (
            32,
            "This is nested deeper than 32 levels. Write it flatter."
        )
    );
}

#[test]
fn a_bomb_of_aliases_is_refused() {
    let mut text = String::from("a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
    for (name, of) in "bcdefghij".chars().zip("abcdefghi".chars()) {
        let _ = writeln!(
            text,
            "{name}: &{name} [{}]",
            vec![format!("*{of}"); 9].join(",")
        );
    }
    let (_, _, message) = refused(text.as_bytes());
    assert_eq!(
        message,
        "Aliases make this file larger than 4 MiB. Repeat less with \"*\"."
    );
}

#[test]
fn one_long_text_repeated_often_is_refused() {
    let text = format!(
        "a: &a {}\nb: [{}]\n",
        "x".repeat(100_000),
        "*a,".repeat(20_000)
    );
    let (line, _, message) = refused(text.as_bytes());
    assert_eq!(
        (line, message.as_str()),
        (
            2,
            "Aliases make this file larger than 4 MiB. Repeat less with \"*\"."
        )
    );
}

#[test]
fn an_alias_within_itself_is_refused() {
    let (line, column, message) = refused(b"a: &a [x, *a]\n");
    assert_eq!((line, column), (1, 11));
    assert_eq!(
        message,
        "This alias stands inside what it repeats. Write the value out."
    );
}

#[test]
fn a_file_of_three_mebibytes_is_refused() {
    let (_, _, message) = refused(&vec![b'#'; 3 * 1024 * 1024]);
    let wanted = "This file has 3145728 bytes; at most 1048576 (1 MiB) are read. Take out what does not belong here.";
    assert_eq!(message, wanted);
    let source = Source::of("sample.yaml", &"#".repeat(3 * 1024 * 1024));
    assert_eq!(Protocol::read(&source).unwrap_err().list[0].message, wanted);
}

#[test]
fn binary_garbage_is_refused_where_it_stops_being_text() {
    let (line, column, message) = refused(b"\xef\xbb\xbfprotocol: p\ntitle: \xff\xfe\x00\x01");
    assert_eq!((line, column), (2, 8));
    assert_eq!(
        message,
        "This is not text in UTF-8 from here on. Save the file as UTF-8."
    );
}

#[test]
fn hidden_reordering_is_refused() {
    let (line, column, message) = refused("title: a\u{202e}b\n".as_bytes());
    assert_eq!((line, column), (1, 9));
    assert_eq!(
        message,
        "Here stands a control character (U+202E), which is not text."
    );
}

#[test]
fn a_flood_of_faults_is_told_in_part_and_counted() {
    let mut text = String::from("protocol: p\ntitle: P\nsteps:\n");
    for n in 0..20_000 {
        let _ = writeln!(text, "  - step: S\n    id: s\n    k{n}: x");
    }
    let faults = read(text.as_bytes()).unwrap_err();
    assert_eq!((faults.list.len(), faults.more), (100, 39_899));
    assert!(
        faults
            .to_string()
            .ends_with("and 39899 more faults in sample.yaml.")
    );
}

#[test]
fn every_key_twice_on_one_long_line_ends_soon() {
    let text = format!("{{{}}}", "k: 1,".repeat(200_000));
    let faults = read(text.as_bytes()).unwrap_err();
    assert!(
        faults.list[0]
            .message
            .starts_with("\"k\" stands twice here; the first is in line 1.")
    );
    assert!(
        faults.list.iter().all(|f| f.excerpt.chars().count() <= 122),
        "a line was not cut"
    );
}

#[test]
fn a_fault_says_its_place_in_cells() {
    let text = asking("      - choice: Which?\n        items: [日本語, 日本語]\n");
    let faults = read(text.as_bytes()).unwrap_err();
    let fault = &faults.list[0];
    assert_eq!((fault.line, fault.column), (7, 22));
    assert_eq!((fault.caret, fault.length), (24, 6));
    assert_eq!(
        faults.headline(),
        "sample.yaml: 1 fault in line 7, column 22"
    );
}

/// Pieces that mutations are made of: what YAML and the format give a meaning.
fn piece() -> impl Strategy<Value = String> {
    let words = [
        ":",
        "- ",
        "[",
        "]",
        "{",
        "}",
        "\"",
        "'",
        "\n",
        "\n    ",
        "&a ",
        "*a",
        "|",
        ">",
        "#",
        "\t",
        "? ",
        "!",
        "%",
        "from",
        "items",
        "when",
        "ask",
        "steps",
        "later: true",
        "id: options",
        "0",
        "-1",
        "~",
        "\u{301}",
        "日",
        "\r",
    ];
    prop_oneof![
        proptest::sample::select(words.to_vec()).prop_map(str::to_owned),
        any::<String>()
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(&bytes).map_err(|faults| faults.to_string());
    }

    #[test]
    fn any_mutation_of_a_good_protocol_is_read_or_refused(
        cuts in proptest::collection::vec((0..SAMPLE.len(), 0..30usize, piece()), 1..4)
    ) {
        let mut text = SAMPLE.to_owned();
        for (at, length, piece) in cuts {
            let at = (0..=at.min(text.len())).rev().find(|n| text.is_char_boundary(*n)).unwrap_or(0);
            let end = (at + length..=text.len()).find(|n| text.is_char_boundary(*n)).unwrap_or(text.len());
            text.replace_range(at..end, &piece);
        }
        if let Err(faults) = read(text.as_bytes()) {
            prop_assert!(!faults.list.is_empty());
            let drawn = faults.to_string();
            prop_assert!(!drawn.chars().any(|c| c.is_control() && c != '\n'), "{drawn:?}");
            for fault in &faults.list {
                prop_assert!(fault.line <= text.lines().count() + 1);
                prop_assert!(!fault.message.is_empty() && fault.length > 0);
            }
        }
    }

    #[test]
    fn what_is_written_reads_back(map in proptest::collection::btree_map("[^\\p{C}\u{2028}\u{2029}]{0,200}", "[^\\p{C}\u{2028}\u{2029}]{0,40}(\n[^\\p{C}\u{2028}\u{2029}]{0,9})?", 1..6)) {
        let source = Source::of("written", &written(&map).unwrap());
        let mut report = Report::of(&source);
        let node = tree(&source, &mut report);
        let node = report.finish(node).map_err(|f| TestCaseError::fail(format!("{f}\n{}", source.text)))?.unwrap();
        let back: BTreeMap<String, String> = node
            .as_map()
            .unwrap()
            .iter()
            .map(|e| (e.key.to_string(), e.value.as_str().unwrap_or("").to_owned()))
            .collect();
        prop_assert_eq!(back, map);
    }
}

//! Any bytes and any change of a good protocol are read or refused; what is written reads back.

use std::collections::BTreeMap;

use proptest::prelude::*;
use roundtable::yaml::{Report, Source, tree, written};

use super::{SAMPLE, read};

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

//! Hostile and broken files are refused soon, with a sentence at its place.

use std::fmt::Write;

use roundtable::protocol::Protocol;
use roundtable::yaml::Source;

use super::{asking, read};

/// The one fault of bytes that are refused with one.
fn refused(bytes: &[u8]) -> (usize, usize, String) {
    let faults = read(bytes).unwrap_err();
    assert_eq!(faults.list.len(), 1, "{faults}");
    let fault = &faults.list[0];
    (fault.line, fault.column, fault.message.clone())
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

//! What the README promises: its protocol reads clean, its keys are those of the table, its commands are there.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::collections::BTreeSet;

use roundtable::desk::keymap::COMMANDS;
use roundtable::protocol::Protocol;
use roundtable::yaml::Source;

const README: &str = include_str!("../README.md");

/// The first code block in this language.
fn block(language: &str) -> &'static str {
    let (_, after) = README.split_once(&format!("\n```{language}\n")).unwrap();
    after.split_once("\n```").unwrap().0
}

#[test]
fn the_sample_protocol_reads_clean() {
    let source = Source::from_bytes("README.md", block("yaml").as_bytes());
    let protocol = source.and_then(|source| Protocol::read(&source));
    let protocol = protocol.map_err(|faults| faults.to_string()).unwrap();
    assert_eq!(protocol.id, "quick-decision");
    assert_eq!(protocol.steps.len(), 2);
}

#[test]
fn its_letters_are_the_commands_and_no_others() {
    let (_, letters) = README.split_once("| letter | command |").unwrap();
    let rows = letters.lines().skip(2).take_while(|l| l.starts_with('|'));
    let cells = rows.flat_map(|row| row.split('|').skip(1).step_by(2));
    let told: BTreeSet<String> = cells
        .map(|cell| cell.trim().to_lowercase())
        .filter(|cell| !cell.is_empty())
        .collect();
    let there: BTreeSet<String> = COMMANDS
        .iter()
        .map(|command| {
            command.function.map_or_else(
                || command.letter.to_string(),
                |n| format!("{} (f{n})", command.letter),
            )
        })
        .collect();
    assert_eq!(told, there);
}

#[test]
fn the_two_commands_stand_alone_in_their_blocks() {
    for command in ["cargo run --release", "cargo test"] {
        assert!(
            README.contains(&format!("\n```\n{command}\n```\n")),
            "{command}"
        );
    }
}

//! What the README promises: its protocol reads clean, its keys are those of the table, its commands are there.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::collections::BTreeSet;
use std::process::Command;

use roundtable::desk::keymap::COMMANDS;

const README: &str = include_str!("../README.md");

/// The first code block in this language.
fn block(language: &str) -> &'static str {
    let (_, after) = README.split_once(&format!("\n```{language}\n")).unwrap();
    after.split_once("\n```").unwrap().0
}

#[test]
fn the_sample_protocol_passes_its_check() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("quick-decision.yaml");
    fs_err::write(&file, block("yaml")).unwrap();
    let mut program = Command::new(env!("CARGO_BIN_EXE_roundtable"));
    program.arg("--home").arg(folder.path());
    let done = program.args(["protocol", "check"]).arg(&file).output();
    let done = done.unwrap();
    let said = String::from_utf8_lossy(&done.stdout) + String::from_utf8_lossy(&done.stderr);
    assert!(done.status.success(), "{said}");
    assert!(said.contains("quick-decision"), "{said}");
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

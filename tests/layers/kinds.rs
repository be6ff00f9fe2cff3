//! The kinds of ask stand in parallel files with the same names, so that every path can be guessed.

use std::collections::BTreeSet;

use crate::source::{Source, bare};

/// The folders that hold one file for each kind that works.
pub const FOLDERS: &[&str] = &[
    "src/protocol/kind/",
    "src/protocol/read/kind/",
    "src/meeting/capture/",
    "src/answers/kind/",
    "src/look/spots/",
    "src/page/capture/",
    "src/minutes/kind/",
];

/// The kinds that a meeting can capture, as its `Capture` lists them: the file that a variant's type stands in.
pub fn working(sources: &[Source]) -> BTreeSet<String> {
    let source = sources.iter().find(|s| s.path == "src/meeting/capture.rs");
    let text = bare(&source.unwrap().text);
    let (_, after) = text.split_once("pub enum Capture {").unwrap();
    let (variants, _) = after.split_once('}').unwrap();
    variants
        .lines()
        .filter_map(|line| line.trim().split_once('('))
        .map(|(name, _)| name.to_lowercase())
        .collect()
}

/// The files that these kinds want and that are not there.
pub fn lacking(kinds: &BTreeSet<String>, sources: &[Source]) -> Vec<String> {
    let there = |path: &String| sources.iter().any(|s| s.path == *path);
    FOLDERS
        .iter()
        .flat_map(|folder| kinds.iter().map(move |kind| format!("{folder}{kind}.rs")))
        .filter(|path| !there(path))
        .collect()
}

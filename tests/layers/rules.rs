//! Each rule as a function from sources to complaints, so that tests can break it on purpose.
//! A complaint is a sentence that begins with the file and its line.

use crate::mention::{Mention, Named, mentions};
use crate::source::{Source, is_word};
use crate::table::{CRATES, IMPURE, IN_TESTS, LAYERS, LOOKING_UP, NOWHERE, PURE, UNORDERED};

const MOST_LINES: usize = 400;
const MOST_OPENING: usize = 5;

/// Modules and crates that this source names and its layer may not.
pub fn names(source: &Source) -> Vec<String> {
    let Some(own) = source.layer() else {
        return Vec::new();
    };
    let said = |mention: Mention| {
        let what = refused(own, &mention)?;
        let (path, line) = (&source.path, mention.line);
        Some(format!("{path}:{line} uses {what}, which `{own}` may not"))
    };
    mentions(source).into_iter().filter_map(said).collect()
}

fn refused(own: &str, mention: &Mention) -> Option<String> {
    match mention.named()? {
        Named::Module(name) => {
            let known = LAYERS.iter().any(|layer| layer.name == name);
            let fine = own == "lib" || name == own || may(own).contains(&name.as_str());
            (known && !fine).then(|| format!("`{name}`"))
        }
        Named::Other(name) if matches!(name.as_str(), "std" | "core" | "alloc") => {
            let path = mention.path();
            let under = |list: &[&str]| list.iter().any(|p| begins(&path, p));
            let pure = PURE.contains(&own) && !mention.in_tests;
            let ordered = pure && !LOOKING_UP.contains(&own);
            (under(NOWHERE) || pure && under(IMPURE) || ordered && under(UNORDERED))
                .then(|| format!("`{path}`"))
        }
        Named::Other(name) => {
            let (_, layers) = CRATES.iter().find(|(known, _)| *known == name)?;
            let fine =
                layers.contains(&own) || mention.in_tests && IN_TESTS.contains(&name.as_str());
            (!fine).then(|| format!("the crate `{name}`"))
        }
    }
}

fn may(own: &str) -> &'static [&'static str] {
    let row = LAYERS.iter().find(|layer| layer.name == own);
    row.map_or(&[], |layer| layer.may)
}

fn begins(path: &str, with: &str) -> bool {
    path.strip_prefix(with)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

pub fn length(source: &Source) -> Option<String> {
    let lines = source.text.lines().count();
    (lines > MOST_LINES).then(|| {
        format!(
            "{} has {lines} lines; {MOST_LINES} are the most. Look for the missing noun",
            source.path
        )
    })
}

/// The lines that say what a file is for. `lib.rs` holds the picture of the whole and may be long.
pub fn opening(source: &Source) -> Option<String> {
    let lines = source
        .text
        .lines()
        .take_while(|l| l.starts_with("//!"))
        .count();
    let most = if source.path == "src/lib.rs" {
        usize::MAX
    } else {
        MOST_OPENING
    };
    (lines == 0 || lines > most).then(|| {
        let path = &source.path;
        format!("{path} opens with {lines} lines of //!; one to {MOST_OPENING} say what it is for")
    })
}

/// Marks of unfinished work, and places of one machine. They are spelled in two parts so that this file has none.
pub fn leftovers(source: &Source) -> Vec<String> {
    let marks = [
        concat!("TO", "DO"),
        concat!("FIX", "ME"),
        concat!("to", "do!"),
        concat!("unimple", "mented!"),
        concat!("db", "g!"),
    ];
    let places = [
        concat!("/ho", "me/"),
        concat!("/ro", "ot/"),
        concat!("/wo", "rk/"),
    ];
    let mut found = Vec::new();
    for (number, line) in source.text.lines().enumerate() {
        let at = format!("{}:{}", source.path, number + 1);
        found.extend(
            marks
                .iter()
                .filter(|m| line.contains(**m))
                .map(|m| format!("{at} holds {m}")),
        );
        let places = places.iter().filter(|p| from_the_top(line, p));
        found.extend(places.map(|p| format!("{at} names a place of one machine, {p}…")));
    }
    found
}

/// Whether the place stands there as a path of its own, not in the middle of another one.
fn from_the_top(line: &str, place: &str) -> bool {
    line.match_indices(place)
        .any(|(at, _)| !line.get(..at).unwrap_or_default().ends_with(is_word))
}

pub fn named_mod(source: &Source) -> Option<String> {
    let path = &source.path;
    path.ends_with("/mod.rs")
        .then(|| format!("{path} stands in its folder; `foo.rs` stands beside `foo/`"))
}

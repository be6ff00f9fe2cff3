//! The invariants that `src/lib.rs` states, and the tests that it names for each.

use crate::source::Source;

/// One invariant: its number and the tests that hold it.
#[derive(Debug, PartialEq, Eq)]
pub struct Invariant {
    pub number: usize,
    pub tests: Vec<String>,
}

/// The numbered items below the heading, in order.
pub fn invariants(lib: &str) -> Vec<Invariant> {
    let mut found: Vec<Invariant> = Vec::new();
    let lines = lib.lines().filter_map(|l| l.strip_prefix("//!"));
    let below = lines.skip_while(|l| l.trim() != "# Invariants").skip(1);
    for line in below.take_while(|l| !l.starts_with(" # ")) {
        let number = line
            .trim()
            .split_once(". ")
            .and_then(|(n, _)| n.parse().ok());
        if let Some(number) = number {
            found.push(Invariant {
                number,
                tests: Vec::new(),
            });
        }
        let names = line.split('`').skip(1).step_by(2);
        let names = names.filter(|n| n.matches('_').count() > 1);
        if let Some(last) = found.last_mut() {
            last.tests.extend(names.map(str::to_owned));
        }
    }
    found
}

/// Whether a test of this name stands in one of these sources.
pub fn stands(test: &str, sources: &[Source]) -> bool {
    let function = format!("fn {test}(");
    sources.iter().any(|source| {
        let (before, after) = source.text.split_once(&function).unwrap_or_default();
        let above = before.lines().rev().map(str::trim);
        let above = above.skip_while(|line| line.is_empty());
        let mut above = above.take_while(|l| l.starts_with("#[") || l.starts_with("///"));
        !after.is_empty() && above.any(|line| line == "#[test]")
    })
}

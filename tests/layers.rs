//! The shape of the program, held by reading its sources: who names whom, how long a file is, what stands beside
//! what. A complaint names the file and what to do; what cannot be mended at once stands in `layers/known.rs`.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "layers/checker.rs"]
mod checker;
#[path = "layers/kinds.rs"]
mod kinds;
#[path = "layers/known.rs"]
mod known;
#[path = "layers/manifest.rs"]
mod manifest;
#[path = "layers/mention.rs"]
mod mention;
#[path = "layers/promised.rs"]
mod promised;
#[path = "layers/rules.rs"]
mod rules;
#[path = "layers/source.rs"]
mod source;
#[path = "layers/table.rs"]
mod table;

use std::collections::BTreeSet;

use known::{KNOWN, Known};
use manifest::Asked;
use mention::{Named, mentions};
use source::Source;
use table::{CRATES, IN_TESTS, LAYERS};

fn everything() -> Vec<Source> {
    let mut sources = source::below("src");
    sources.extend(source::below("tests"));
    sources
}

fn complaints() -> Vec<String> {
    let mut all = Vec::new();
    let sources = everything();
    for source in &sources {
        all.extend(rules::names(source));
        all.extend(rules::length(source));
        all.extend(rules::opening(source));
        all.extend(rules::leftovers(source));
        all.extend(rules::named_mod(source));
    }
    all.extend(idle(&sources));
    all
}

/// Crates that are asked for and that nothing names; what only tests name belongs to the tests.
fn idle(sources: &[Source]) -> Vec<String> {
    let asked = Asked::of(&source::file("Cargo.toml"));
    let (mut by_program, mut by_any) = (BTreeSet::new(), BTreeSet::new());
    for source in sources {
        for mention in mentions(source) {
            if let Some(Named::Other(name)) = mention.named() {
                if source.layer().is_some() && !mention.in_tests {
                    by_program.insert(name.clone());
                }
                by_any.insert(name);
            }
        }
    }
    let program = asked
        .program
        .iter()
        .filter(|name| !by_program.contains(*name));
    let tests = asked.tests.iter().filter(|name| !by_any.contains(*name));
    program
        .chain(tests)
        .map(|name| format!("Cargo.toml asks for `{name}`, which nothing names"))
        .collect()
}

fn covers(known: &Known, complaint: &str) -> bool {
    complaint.starts_with(known.file) && complaint.contains(known.about)
}

fn none(complaints: &[String]) {
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}

#[test]
fn every_file_names_only_what_stands_below_it_and_keeps_the_house_rules() {
    let mut left = complaints();
    left.retain(|complaint| !KNOWN.iter().any(|known| covers(known, complaint)));
    none(&left);
}

#[test]
fn what_is_known_to_be_wrong_still_is() {
    let found = complaints();
    let gone = KNOWN.iter().filter(|k| !found.iter().any(|c| covers(k, c)));
    let gone: Vec<_> = gone
        .map(|k| {
            format!(
                "{} is mended ({}): take it out of tests/layers/known.rs",
                k.file, k.about
            )
        })
        .collect();
    none(&gone);
    assert!(KNOWN.iter().all(|known| known.because.contains(' ')));
}

#[test]
fn every_module_has_its_row_and_no_row_reaches_up() {
    let mut below = Vec::new();
    for layer in LAYERS {
        for name in layer.may {
            assert!(
                below.contains(name),
                "`{}` may not reach up to `{name}`",
                layer.name
            );
        }
        below.push(layer.name);
    }
    let sources = source::below("src");
    let mut there: Vec<&str> = sources.iter().filter_map(Source::layer).collect();
    there.retain(|name| *name != "lib");
    there.sort_unstable();
    there.dedup();
    below.sort_unstable();
    assert_eq!(there, below, "modules of src/, and rows of the table");
}

#[test]
fn every_crate_asked_for_has_its_row_and_every_row_its_crate() {
    let asked = Asked::of(&source::file("Cargo.toml"));
    let rows: BTreeSet<&str> = CRATES.iter().map(|(name, _)| *name).collect();
    let wanted: BTreeSet<&str> = asked.program.iter().map(String::as_str).collect();
    assert_eq!(rows, wanted, "rows of the table, and crates of Cargo.toml");
    let all: BTreeSet<&str> = wanted
        .into_iter()
        .chain(asked.tests.iter().map(String::as_str))
        .collect();
    assert!(IN_TESTS.iter().all(|row| all.contains(row)));
}

#[test]
fn the_core_names_no_disk_no_clock_and_no_chance() {
    let pure = table::PURE;
    for layer in LAYERS.iter().filter(|layer| pure.contains(&layer.name)) {
        let impure: Vec<_> = layer
            .may
            .iter()
            .filter(|name| !pure.contains(name))
            .collect();
        assert!(
            impure.is_empty(),
            "`{}` is pure and may name {impure:?}",
            layer.name
        );
    }
    let own = |source: &Source| source.layer().is_some_and(|name| pure.contains(&name));
    let sources = source::below("src");
    let found = sources.iter().filter(|s| own(s)).flat_map(rules::names);
    none(&found.filter(|c| c.contains("`std::")).collect::<Vec<_>>());
}

#[test]
fn every_kind_stands_in_all_its_parallel_files() {
    let sources = source::below("src");
    let kinds = kinds::working(&sources);
    assert!(kinds.len() >= 9, "only {kinds:?}");
    none(&kinds::lacking(&kinds, &sources));
}

#[test]
fn the_readme_lists_the_kinds_that_work() {
    let readme = source::file("README.md");
    let (_, after) = readme.split_once("kinds of ask work today: ").unwrap();
    let (sentence, _) = after.split_once(". ").unwrap();
    let told: BTreeSet<String> = sentence
        .split('`')
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .collect();
    assert_eq!(told, kinds::working(&source::below("src")));
}

#[test]
fn every_invariant_names_tests_that_exist() {
    let invariants = promised::invariants(&source::file("src/lib.rs"));
    let numbers: Vec<usize> = invariants.iter().map(|i| i.number).collect();
    assert_eq!(numbers, (1..=9).collect::<Vec<_>>());
    let sources = everything();
    for invariant in invariants {
        assert!(
            !invariant.tests.is_empty(),
            "no test for {}",
            invariant.number
        );
        let mut tests = invariant.tests;
        tests.retain(|test| !promised::stands(test, &sources));
        assert!(
            tests.is_empty(),
            "invariant {} names {tests:?}, which stand nowhere",
            invariant.number
        );
    }
}

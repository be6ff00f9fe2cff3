//! The checker itself, on files made up for it: what is wrong is caught, what only looks wrong is not.

use std::collections::BTreeSet;

use crate::kinds::{FOLDERS, lacking};
use crate::manifest::Asked;
use crate::promised::{Invariant, invariants, stands};
use crate::rules;
use crate::source::{Source, bare};

fn names(path: &str, text: &str) -> Vec<String> {
    rules::names(&Source::of(path, text))
}

#[test]
fn a_module_that_reaches_up_is_named_with_its_line() {
    assert_eq!(
        names("src/minutes.rs", "//! M.\n\nuse crate::tui::Screen;\n"),
        ["src/minutes.rs:3 uses `tui`, which `minutes` may not"]
    );
}

#[test]
fn trees_and_paths_in_the_middle_of_code_are_seen() {
    let text = "use crate::{base::{id, stamp as s}, desk::{self, Effect}};\nfn f() -> Vec<crate::tui::Pen> { v.iter().map(crate::store::open) }";
    let found = names("src/page/home.rs", text);
    assert_eq!(
        found,
        [
            "src/page/home.rs:1 uses `desk`, which `page` may not",
            "src/page/home.rs:1 uses `desk`, which `page` may not",
            "src/page/home.rs:2 uses `tui`, which `page` may not",
            "src/page/home.rs:2 uses `store`, which `page` may not",
        ]
    );
}

#[test]
fn supers_are_counted_up_to_the_crate() {
    let out = "use super::super::tui::Pen;";
    assert_eq!(names("src/page/home.rs", out).len(), 1);
    assert_eq!(names("src/page/home/near.rs", out), [""; 0]);
    let inner = "mod tests {\n use super::super::super::tui::Pen;\n}\nuse super::super::tui::Pen;";
    assert_eq!(
        names("src/page/home.rs", inner),
        [
            "src/page/home.rs:2 uses `tui`, which `page` may not",
            "src/page/home.rs:4 uses `tui`, which `page` may not",
        ]
    );
}

#[test]
fn main_and_tests_name_the_crate_by_its_name() {
    assert_eq!(
        names("src/main.rs", "fn main() { roundtable::tui::go() }"),
        ["src/main.rs:1 uses `tui`, which `main` may not"]
    );
    assert_eq!(
        names("src/main.rs", "fn main() { roundtable::cli::main() }"),
        [""; 0]
    );
    assert_eq!(names("tests/x.rs", "use roundtable::tui::Pen;"), [""; 0]);
}

#[test]
fn a_crate_is_named_by_its_layers_only() {
    let text = "use rusqlite::Connection;\n#[derive(serde::Serialize)]\nstruct A(::clap::Id);";
    assert_eq!(
        names("src/page.rs", text),
        [
            "src/page.rs:1 uses the crate `rusqlite`, which `page` may not",
            "src/page.rs:3 uses the crate `clap`, which `page` may not",
        ]
    );
    assert_eq!(names("src/store.rs", "use rusqlite as sql;"), [""; 0]);
}

#[test]
fn tests_inside_may_use_the_crates_of_tests_and_no_others() {
    let text = "mod tests { fn t() { tempfile::tempdir(); rusqlite::open(); } }";
    assert_eq!(
        names("src/page.rs", text),
        ["src/page.rs:1 uses the crate `rusqlite`, which `page` may not"]
    );
    assert_eq!(
        names("src/page/tests.rs", "use tempfile::tempdir;"),
        [""; 0]
    );
    assert_eq!(names("src/page.rs", "use tempfile::tempdir;").len(), 1);
}

#[test]
fn a_pure_layer_names_no_disk_and_nobody_a_network() {
    assert_eq!(
        names(
            "src/desk.rs",
            "use std::{fmt, fs::File};\nlet now = std::time::Instant::now();"
        ),
        [
            "src/desk.rs:1 uses `std::fs::File`, which `desk` may not",
            "src/desk.rs:2 uses `std::time::Instant::now`, which `desk` may not",
        ]
    );
    assert_eq!(names("src/store.rs", "use std::fs::File;"), [""; 0]);
    assert_eq!(names("src/store.rs", "use std::net::TcpStream;").len(), 1);
}

#[test]
fn words_in_comments_strings_and_longer_paths_are_no_mentions() {
    let text = "// crate::tui\n/* crate::tui /* in */ crate::tui */\nlet a = \"crate::tui\\\" crate::tui\";\nlet b = r#\"crate::tui \" crate::tui\"#;\nlet c = ['\"', '\\''];\nfn d<'a>(x: &'a str) { kind::clap::Id; Vec::<u8>::clap::new(); <T as A>::clap::B }";
    assert_eq!(names("src/base.rs", text), [""; 0]);
    assert_eq!(bare(text).lines().count(), text.lines().count());
    let after = "let c = '\"'; let d = b'\"'; let e: &'static str = \"\"; crate::tui::x();";
    assert_eq!(names("src/base.rs", after).len(), 1);
}

#[test]
fn a_long_file_and_an_unopened_one_are_told() {
    let long = Source::of("src/a.rs", &"\n".repeat(401));
    assert_eq!(
        rules::length(&long).unwrap(),
        "src/a.rs has 401 lines; 400 are the most. Look for the missing noun"
    );
    assert_eq!(
        rules::length(&Source::of("src/a.rs", &"\n".repeat(400))),
        None
    );
    assert!(rules::opening(&long).is_some());
    assert!(rules::opening(&Source::of("src/a.rs", &"//! A.\n".repeat(6))).is_some());
    assert_eq!(
        rules::opening(&Source::of("src/a.rs", &"//! A.\n".repeat(5))),
        None
    );
}

#[test]
fn leftovers_are_told_with_their_line() {
    let text = format!(
        "fn a() {{}}\n// {}: later\nlet p = \"{}ana\";\n",
        concat!("TO", "DO"),
        concat!("/ho", "me/")
    );
    let found = rules::leftovers(&Source::of("src/a.rs", &text));
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found[0].starts_with("src/a.rs:2 holds "));
    assert!(found[1].starts_with("src/a.rs:3 names a place"));
    assert!(rules::named_mod(&Source::of("src/a/mod.rs", "")).is_some());
    assert_eq!(rules::named_mod(&Source::of("src/a/amod.rs", "")), None);
}

#[test]
fn a_kind_without_one_of_its_files_is_told() {
    let kinds = BTreeSet::from(["vote".to_owned()]);
    let mut sources: Vec<_> = FOLDERS
        .iter()
        .map(|f| Source::of(&format!("{f}vote.rs"), ""))
        .collect();
    assert_eq!(lacking(&kinds, &sources), [""; 0]);
    sources.pop();
    assert_eq!(lacking(&kinds, &sources), ["src/minutes/kind/vote.rs"]);
}

#[test]
fn the_manifest_is_read_section_by_section() {
    let text = "[package]\nname = \"x\"\n[dependencies]\n# why = so\na-b = \"1\"\n[target.'cfg(unix)'.dependencies]\nc = { version = \"1\" }\n[dev-dependencies]\nd = \"1\"\n[profile.dev]\nlto = true\n";
    let asked = Asked::of(text);
    assert_eq!(asked.program, ["a_b", "c"]);
    assert_eq!(asked.tests, ["d"]);
}

#[test]
fn an_invariant_without_its_test_is_told() {
    let lib = "//! # Invariants\n//!\n//! 1. One. `a_test_of_one`\n//! 2. Two,\n//!    and `a_test_of_two`, not `it`\n//! # Why\n//! 3. `no_such_test`\n";
    let wanted = |number, test: &str| Invariant {
        number,
        tests: vec![test.to_owned()],
    };
    assert_eq!(
        invariants(lib),
        [wanted(1, "a_test_of_one"), wanted(2, "a_test_of_two")]
    );
    let sources = [Source::of(
        "tests/a.rs",
        "#[test]\nfn a_test_of_one() {}\n\nfn a_test_of_two() {}\n",
    )];
    assert!(stands("a_test_of_one", &sources));
    assert!(!stands("a_test_of_two", &sources));
    assert!(!stands("a_test_of", &sources));
}

//! The sources of the program and of its tests, as text, and as text without comments and literals.
//! Reads only; knows no rule.

use std::path::Path;

/// One file.
#[derive(Debug, Clone)]
pub struct Source {
    /// From the top of the repository, with slashes: `src/yaml/map.rs`.
    pub path: String,
    pub text: String,
}

impl Source {
    pub fn of(path: &str, text: &str) -> Self {
        Self {
            path: path.to_owned(),
            text: text.to_owned(),
        }
    }

    /// The module that this file is, outermost first; empty for `lib.rs`, `main.rs` and tests.
    pub fn module(&self) -> Vec<String> {
        let inner = self.path.strip_prefix("src/");
        let inner = inner.and_then(|p| p.strip_suffix(".rs")).unwrap_or("");
        inner
            .split('/')
            .filter(|part| !matches!(*part, "" | "lib" | "main"))
            .map(str::to_owned)
            .collect()
    }

    /// The row of the table this file belongs to.
    pub fn layer(&self) -> Option<&str> {
        let inner = self.path.strip_prefix("src/")?;
        inner.split(['/', '.']).next()
    }

    /// Whether the whole file is tests of a module.
    pub fn is_tests(&self) -> bool {
        self.path.contains("/tests/") || self.path.ends_with("/tests.rs")
    }
}

/// The text of a file at the top of the repository.
pub fn file(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs_err::read_to_string(path).unwrap()
}

/// Every Rust file below this folder of the repository, by path.
pub fn below(folder: &str) -> Vec<Source> {
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![top.join(folder)];
    let mut sources = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs_err::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "rs") {
                let parts = path.strip_prefix(top).unwrap().iter();
                let parts: Vec<_> = parts.map(|p| p.to_string_lossy()).collect();
                let text = fs_err::read_to_string(&path).unwrap();
                sources.push(Source::of(&parts.join("/"), &text));
            }
        }
    }
    sources.sort_by(|a, b| a.path.cmp(&b.path));
    sources
}

/// The same text with blanks for comments, strings and letters in quotes; every line stays where it is.
pub fn bare(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let mut bare = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(&letter) = letters.get(at) {
        let word = at > 0 && is_word(letters[at - 1]);
        let skipped = if word {
            plain(&letters[at..])
        } else {
            literal(&letters[at..])
        };
        if skipped == 0 {
            bare.push(letter);
            at += 1;
        } else {
            let lines = letters[at..at + skipped].iter().filter(|c| **c == '\n');
            bare.push(' ');
            bare.extend(lines);
            at += skipped;
        }
    }
    bare
}

pub fn is_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

/// How many letters the comment or literal takes that begins here, also one with a prefix; 0 where none begins.
fn literal(rest: &[char]) -> usize {
    let prefix = rest
        .iter()
        .take_while(|c| matches!(c, 'b' | 'c' | 'r'))
        .count();
    let raw = prefix > 0 && rest[prefix - 1] == 'r';
    let hashes = rest[prefix..].iter().take_while(|c| **c == '#').count();
    if prefix <= 2 && raw && rest.get(prefix + hashes) == Some(&'"') {
        return raw_string(rest, prefix + hashes + 1, hashes);
    }
    if prefix == 1 && matches!(rest.get(1), Some('"' | '\'')) {
        return match plain(&rest[1..]) {
            0 => 0,
            taken => taken + 1,
        };
    }
    plain(rest)
}

fn raw_string(rest: &[char], from: usize, hashes: usize) -> usize {
    let closes = |at: usize| {
        rest[at] == '"'
            && rest[at + 1..]
                .iter()
                .take(hashes)
                .filter(|c| **c == '#')
                .count()
                == hashes
    };
    (from..rest.len())
        .find(|at| closes(*at))
        .map_or(rest.len(), |at| at + 1 + hashes)
}

/// The same for what has no prefix.
fn plain(rest: &[char]) -> usize {
    match rest {
        ['/', '/', ..] => rest.iter().take_while(|c| **c != '\n').count(),
        ['/', '*', ..] => comment(rest),
        ['"', ..] => quoted(rest, '"'),
        ['\'', '\\', ..] | ['\'', _, '\'', ..] => quoted(rest, '\''),
        _ => 0,
    }
}

fn quoted(rest: &[char], end: char) -> usize {
    let mut at = 1;
    while at < rest.len() && rest[at] != end {
        at += if rest[at] == '\\' { 2 } else { 1 };
    }
    (at + 1).min(rest.len())
}

fn comment(rest: &[char]) -> usize {
    let (mut deep, mut at) = (0, 0);
    while at < rest.len() {
        match rest[at..] {
            ['/', '*', ..] => (deep, at) = (deep + 1, at + 2),
            ['*', '/', ..] => (deep, at) = (deep - 1, at + 2),
            _ => at += 1,
        }
        if deep == 0 {
            break;
        }
    }
    at
}

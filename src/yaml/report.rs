//! Collects what is wrong in one source while it is read, so that all of it is told together.
//! Never decides whether something is wrong.

use crate::base::{cells, words};

use super::{Fault, Faults, MAX_FAULTS, Source, Span, stack};

/// The faults found so far, by place.
#[derive(Debug)]
pub struct Report<'s> {
    source: &'s Source,
    found: Vec<Found>,
    more: usize,
}

#[derive(Debug, PartialEq, Eq)]
struct Found {
    span: Span,
    message: String,
    help: String,
}

impl<'s> Report<'s> {
    #[must_use]
    pub const fn of(source: &'s Source) -> Self {
        Self {
            source,
            found: Vec::new(),
            more: 0,
        }
    }

    /// Faults of one fault only.
    pub(super) fn alone(source: &Source, span: Span, message: &str) -> Faults {
        let list = vec![Fault::at(source, span, message, "")];
        Faults {
            file: source.name.clone(),
            list,
            more: 0,
        }
    }

    pub fn fault(&mut self, span: Span, message: impl Into<String>) {
        self.advise(span, message, "");
    }

    /// A fault with what to do about it.
    pub fn advise(&mut self, span: Span, message: impl Into<String>, help: impl Into<String>) {
        let found = Found {
            span,
            message: message.into(),
            help: help.into(),
        };
        if self.found.contains(&found) {
            return;
        }
        if self.is_full() {
            self.more += 1;
        } else {
            self.found.push(found);
        }
    }

    /// A fault about a word that is none of these: with "Did you mean …?" where one is near, else with what there is.
    pub fn unknown(
        &mut self,
        span: Span,
        message: impl Into<String>,
        (word, known): (&str, &[&str]),
    ) {
        // Comparing words takes time, which nobody has for faults that are only counted.
        let help = if self.is_full() {
            String::new()
        } else {
            instead(word, known)
        };
        self.advise(span, message, help);
    }

    /// A key that stands twice; the first begins at `first`.
    pub(super) fn again(&mut self, span: Span, word: &str, first: usize) {
        let line = if self.is_full() {
            0
        } else {
            self.source.place(first).0
        };
        self.advise(span, stack::twice(word, line), "Keep one of them.");
    }

    const fn is_full(&self) -> bool {
        self.found.len() >= MAX_FAULTS
    }

    /// How many faults were found so far.
    #[must_use]
    pub const fn count(&self) -> usize {
        self.found.len() + self.more
    }

    #[must_use]
    pub const fn is_clean(&self) -> bool {
        self.found.is_empty()
    }

    /// The value where nothing was wrong.
    ///
    /// # Errors
    /// All faults, sorted by place.
    pub fn finish<T>(self, value: T) -> Result<T, Faults> {
        if self.is_clean() {
            Ok(value)
        } else {
            Err(self.faults())
        }
    }

    fn faults(mut self) -> Faults {
        self.found.sort_by_key(|f| f.span.start);
        let source = self.source;
        let list = self
            .found
            .iter()
            .map(|f| Fault::at(source, f.span, &f.message, &f.help))
            .collect();
        Faults {
            file: source.name.clone(),
            list,
            more: self.more,
        }
    }
}

/// Longest words that are compared, in bytes.
const COMPARED: usize = 80;
/// More than so many names help nobody.
const NAMED: usize = 24;

fn instead(word: &str, known: &[&str]) -> String {
    let short = known.iter().copied().filter(|k| k.len() <= COMPARED);
    let near = Some(word)
        .filter(|w| w.len() <= COMPARED)
        .and_then(|w| words::near(w, short));
    let mut known = known.to_vec();
    let mut seen = std::collections::HashSet::new();
    known.retain(|k| seen.insert(*k));
    match (near, known.len()) {
        (Some(near), _) => format!("Did you mean {}?", named(near)),
        (None, 1) => format!("There is {}.", listed(&known, "and")),
        (None, 2..=NAMED) => format!("There are {}.", listed(&known, "and")),
        (None, _) => String::new(),
    }
}

/// Cells of a quotation in a sentence.
const QUOTED: usize = 48;

/// Words from the file in a sentence: quoted, on one line, cut to fit a sentence.
#[must_use]
pub fn named(text: &str) -> String {
    // A hostile scalar may hold a megabyte; no sentence needs more than its beginning.
    let text: String = text.chars().take(600).collect();
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if cells::width(&line) <= QUOTED {
        return format!("\"{line}\"");
    }
    format!("\"{}…\"", cells::head(&line, QUOTED).trim_end())
}

/// `"a", "b" and "c"`, with the joining word given.
#[must_use]
pub fn listed(words: &[&str], joint: &str) -> String {
    let quoted: Vec<String> = words.iter().map(|w| named(w)).collect();
    match quoted.split_last() {
        None => String::new(),
        Some((last, [])) => last.clone(),
        Some((last, head)) => format!("{} {joint} {last}", head.join(", ")),
    }
}

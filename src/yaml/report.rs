//! Collects what is wrong in one source while it is read, so that all of it is told together.
//! Never decides whether something is wrong.

use unicode_segmentation::UnicodeSegmentation;

use crate::base::words;

use super::{Fault, Faults, MAX_FAULTS, Source, Span};

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
        if self.found.len() < MAX_FAULTS {
            self.found.push(found);
        } else {
            self.more += 1;
        }
    }

    /// A fault about a word that is none of these: with "Did you mean …?" where one is near, else with what there is.
    pub fn unknown(
        &mut self,
        span: Span,
        message: impl Into<String>,
        (word, known): (&str, &[&str]),
    ) {
        let help = if self.found.len() < MAX_FAULTS {
            instead(word, known)
        } else {
            String::new()
        };
        self.advise(span, message, help);
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
    pub fn finish<T>(mut self, value: T) -> Result<T, Faults> {
        if self.is_clean() {
            return Ok(value);
        }
        self.found.sort_by_key(|f| f.span.start);
        let source = self.source;
        let list = self
            .found
            .iter()
            .map(|f| Fault::at(source, f.span, &f.message, &f.help))
            .collect();
        Err(Faults {
            file: source.name.clone(),
            list,
            more: self.more,
        })
    }
}

fn instead(word: &str, known: &[&str]) -> String {
    match words::near(word, known.iter().copied()) {
        Some(near) => format!("Did you mean {}?", named(near)),
        None if known.is_empty() || known.len() > 24 => String::new(),
        None if known.len() == 1 => format!("There is {}.", listed(known, "and")),
        None => format!("There are {}.", listed(known, "and")),
    }
}

/// Words from the file in a sentence: quoted, on one line, cut after 48 graphemes.
#[must_use]
pub fn named(text: &str) -> String {
    // A hostile scalar may hold a megabyte; no sentence needs more than its beginning.
    let text: String = text.chars().take(600).collect();
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut graphemes = line.graphemes(true);
    let head: String = graphemes.by_ref().take(48).collect();
    if graphemes.next().is_some() {
        format!("\"{}…\"", head.trim_end())
    } else {
        format!("\"{head}\"")
    }
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

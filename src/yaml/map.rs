//! A mapping that is read key by key and remembers what was asked for, so that what is left over is unknown.
//! Every reader reports what is wrong and gives a default; reading never ends early.

use crate::base::words;

use super::report::{Report, listed, named};
use super::{Entry, Node, Span};

/// One mapping and who it is, for sentences: `The vote "Which …"`, `Step "Options"`.
#[derive(Debug)]
pub struct Map<'n> {
    node: &'n Node,
    subject: String,
    asked: Vec<&'static str>,
    absent: Vec<&'static str>,
}

impl<'n> Map<'n> {
    /// `None`, with a fault, where the node is no mapping.
    pub fn of(node: &'n Node, subject: impl Into<String>, report: &mut Report<'_>) -> Option<Self> {
        let subject = subject.into();
        if node.as_map().is_some() {
            return Some(Self {
                node,
                subject,
                asked: vec![],
                absent: vec![],
            });
        }
        let message = format!(
            "{subject} is written as keys with values; here stands {}.",
            node.told()
        );
        report.fault(node.span, message);
        None
    }

    #[must_use]
    pub fn subject(&self) -> &str {
        &self.subject
    }

    /// Once its title is read, sentences can name it.
    pub fn rename(&mut self, subject: String) {
        self.subject = subject;
    }

    /// Where it begins: its first key.
    #[must_use]
    pub fn head(&self) -> Span {
        self.entries().first().map_or(self.node.span, |e| e.at)
    }

    #[must_use]
    pub fn entries(&self) -> &'n [Entry] {
        self.node.as_map().unwrap_or_default()
    }

    /// The entry under this key, which is known from now on. A key without a value counts as absent.
    pub fn get(&mut self, key: &'static str) -> Option<&'n Entry> {
        self.asked.push(key);
        self.node.get(key).filter(|e| !e.value.is_nothing())
    }

    /// Notes that this key must be there. It is told at the end, unless the key was only mistyped.
    pub fn missing(&mut self, key: &'static str) {
        self.absent.push(key);
    }

    /// Says that a value is not what belongs there: `wanted` completes "is …".
    pub fn wrong(&self, entry: &Entry, wanted: &str, report: &mut Report<'_>) {
        let (subject, key, told) = (&self.subject, named(&entry.key), entry.value.told());
        let message = format!("{subject}: {key} is {wanted}; here stands {told}.");
        let colon = entry.value.as_map().is_some() && wanted.contains("text");
        report.advise(
            entry.value.span,
            message,
            if colon {
                "If the text holds a colon, put it in quotes."
            } else {
                ""
            },
        );
    }

    /// Text, without blank ends.
    pub fn text(&mut self, key: &'static str, report: &mut Report<'_>) -> Option<String> {
        let entry = self.get(key)?;
        let Some(text) = entry.value.as_str() else {
            self.wrong(entry, "a text", report);
            return None;
        };
        Some(text.trim().to_owned()).filter(|t| !t.is_empty())
    }

    /// Text on one line.
    pub fn line(&mut self, key: &'static str, report: &mut Report<'_>) -> Option<String> {
        let text = self.text(key, report)?;
        if text.contains('\n')
            && let Some(entry) = self.node.get(key)
        {
            let message = format!(
                "{}: {} is one line; this text has several.",
                self.subject,
                named(key)
            );
            report.advise(
                entry.value.span,
                message,
                "Write it after the colon, or fold it with \">\".",
            );
        }
        Some(text)
    }

    /// A text that must be there.
    pub fn needed(&mut self, key: &'static str, report: &mut Report<'_>) -> String {
        let faults = report.count();
        let line = self.line(key, report);
        if line.is_none() && report.count() == faults {
            self.missing(key);
        }
        line.unwrap_or_default()
    }

    /// A whole number between these, both counting.
    pub fn count(
        &mut self,
        key: &'static str,
        (low, high): (u32, u32),
        report: &mut Report<'_>,
    ) -> Option<u32> {
        let entry = self.get(key)?;
        let number = entry.value.as_u32().filter(|n| (low..=high).contains(n));
        if number.is_none() {
            self.wrong(
                entry,
                &format!("a whole number from {low} to {high}"),
                report,
            );
        }
        number
    }

    /// `true` or `false`; `None` where nothing is said.
    pub fn truth(&mut self, key: &'static str, report: &mut Report<'_>) -> Option<bool> {
        let entry = self.get(key)?;
        let truth = entry.value.as_bool();
        if truth.is_none() {
            self.wrong(entry, "\"true\" or \"false\"", report);
        }
        truth
    }

    /// One of these words.
    pub fn word<T: Copy>(
        &mut self,
        key: &'static str,
        words: &[(&'static str, T)],
        report: &mut Report<'_>,
    ) -> Option<T> {
        let entry = self.get(key)?;
        let known: Vec<&str> = words.iter().map(|(w, _)| *w).collect();
        let Some(text) = entry.value.as_str() else {
            self.wrong(entry, &listed(&known, "or"), report);
            return None;
        };
        let found = words
            .iter()
            .find(|(w, _)| *w == text)
            .map(|(_, value)| *value);
        if found.is_none() {
            let (subject, key) = (&self.subject, named(key));
            let message = format!(
                "{subject}: {key} is {}, not {}.",
                listed(&known, "or"),
                named(text)
            );
            let near: Vec<&str> = words::near(text, known.iter().copied())
                .into_iter()
                .collect();
            report.unknown(entry.value.span, message, (text, &near));
        }
        found
    }

    /// The nodes of a list; none where nothing is said.
    pub fn list(&mut self, key: &'static str, report: &mut Report<'_>) -> &'n [Node] {
        let Some(entry) = self.get(key) else {
            return &[];
        };
        let Some(list) = entry.value.as_list() else {
            self.wrong(entry, "a list", report);
            return &[];
        };
        list
    }

    /// Says so where a list is there and empty.
    pub fn filled(&mut self, key: &'static str, report: &mut Report<'_>) {
        if let Some(entry) = self.get(key)
            && entry.value.as_list().is_some_and(<[Node]>::is_empty)
        {
            let message = format!("{}: {} is empty.", self.subject, named(key));
            report.advise(entry.value.span, message, "Write at least one.");
        }
    }

    /// A list of texts, each of one line and there once, with their places.
    pub fn texts(&mut self, key: &'static str, report: &mut Report<'_>) -> Vec<(String, Span)> {
        let mut texts: Vec<(String, Span)> = vec![];
        let mut seen = std::collections::HashSet::new();
        let nodes = self.list(key, report);
        for node in nodes {
            let text = node.as_str().map(str::trim).filter(|t| !t.is_empty());
            let Some(text) = text else {
                let message = format!(
                    "{}: {} is a list of texts; here stands {}.",
                    self.subject,
                    named(key),
                    node.told()
                );
                report.advise(
                    node.span,
                    message,
                    "If the text holds a colon, put it in quotes.",
                );
                continue;
            };
            if seen.insert(text) {
                texts.push((text.to_owned(), node.span));
            } else {
                report.fault(
                    node.span,
                    format!(
                        "{}: {} holds {} twice.",
                        self.subject,
                        named(key),
                        named(text)
                    ),
                );
            }
        }
        texts
    }

    /// Whether a key is there, with or without a value. It is known from now on.
    pub fn has(&mut self, key: &'static str) -> bool {
        self.asked.push(key);
        self.node.get(key).is_some()
    }

    /// Tells every key that was not asked for, and every one that is missing.
    pub fn close(self, report: &mut Report<'_>) {
        self.close_with(report, |_| None);
    }

    /// The same; what to do about a stray key may be known better outside.
    pub fn close_with(self, report: &mut Report<'_>, help: impl Fn(&str) -> Option<String>) {
        let stray = |e: &&Entry| !self.asked.contains(&&*e.key);
        for entry in self.entries().iter().filter(stray) {
            let message = format!("{} has no key {}.", self.subject, named(&entry.key));
            match help(&entry.key) {
                Some(help) => report.advise(entry.at, message, help),
                None => report.unknown(entry.at, message, (&entry.key, &self.asked)),
            }
        }
        for key in &self.absent {
            let mistyped = |e: &Entry| words::near(&e.key, [*key]).is_some();
            if !self.entries().iter().filter(stray).any(mistyped) {
                let span = self.node.get(key).map_or_else(|| self.head(), |e| e.at);
                report.fault(span, format!("{} has no {}.", self.subject, named(key)));
            }
        }
    }
}

//! What is wrong in a YAML file, with its place; kept as plain data that screens and `--json` can show.
//! A fault holds its own source line, so it needs no file to be shown. Never holds a control character.

use std::fmt;

use crate::base::cells;
use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use serde::Serialize;

use super::unseen::unseen;
use super::{Source, Span};

/// One thing that is wrong, as a sentence at a place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fault {
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
    /// The source line as it can be shown: no tabs, and `…` where a long line is cut.
    pub excerpt: String,
    /// Cells of `excerpt` before the caret.
    pub caret: usize,
    /// Cells under the caret, at least 1.
    pub length: usize,
    pub message: String,
    /// What to do, often "Did you mean …?"; may be empty.
    pub help: String,
}

/// All faults of one file, sorted by place; at least one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Faults {
    pub file: String,
    pub list: Vec<Fault>,
    /// Faults beyond those in `list`.
    pub more: usize,
}

/// Cells of a source line that are shown around the caret.
const WINDOW: usize = 120;
const CUT: &str = "…";

impl Fault {
    pub(super) fn at(source: &Source, span: Span, message: &str, help: &str) -> Self {
        let (line, column) = source.place(span.start);
        let (start, text) = source.line(span.start);
        let head = shown(text.get(..span.start.saturating_sub(start)).unwrap_or(text));
        let marked = shown(
            text.get(span.start - start..(span.end.max(span.start) - start).min(text.len()))
                .unwrap_or_default(),
        );
        let whole = shown(text);
        let (excerpt, caret) = window(&whole, cells::width(&head));
        let room = cells::width(&excerpt).saturating_sub(caret).max(1);
        let length = cells::width(marked.trim_end()).clamp(1, room);
        Self {
            line,
            column,
            excerpt,
            caret,
            length,
            message: shown(message),
            help: shown(help),
        }
    }
}

/// Text without tabs and control characters, as a screen can show it.
fn shown(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\t' => "  ".to_owned(),
            c if unseen(c) => "\u{fffd}".to_owned(),
            c => c.to_string(),
        })
        .collect()
}

/// The part of a long line around the caret, and where the caret stands in it.
fn window(line: &str, caret: usize) -> (String, usize) {
    if cells::width(line) <= WINDOW {
        return (line.to_owned(), caret);
    }
    let from = cells::offset_at(line, caret.saturating_sub(WINDOW / 2));
    let (before, rest) = line.split_at_checked(from).unwrap_or(("", line));
    let shown = cells::head(rest, WINDOW);
    let head = if before.is_empty() { "" } else { CUT };
    let tail = if shown.len() < rest.len() { CUT } else { "" };
    let caret = (caret + cells::width(head)).saturating_sub(cells::width(before));
    (format!("{head}{shown}{tail}"), caret)
}

impl Faults {
    /// One line for a list: `morning-huddle.yaml: 2 faults, the first in line 12, column 7`.
    #[must_use]
    pub fn headline(&self) -> String {
        let count = self.list.len() + self.more;
        let place = self.list.first().map_or((1, 1), |f| (f.line, f.column));
        let (line, column) = place;
        if count == 1 {
            format!("{}: 1 fault in line {line}, column {column}", self.file)
        } else {
            format!(
                "{}: {count} faults, the first in line {line}, column {column}",
                self.file
            )
        }
    }
}

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, fault) in self.list.iter().enumerate() {
            if n > 0 {
                f.write_str("\n\n")?;
            }
            f.write_str(&drawn(&self.file, fault))?;
        }
        if self.more > 0 {
            write!(f, "\n\nand {} more faults in {}.", self.more, self.file)?;
        }
        Ok(())
    }
}

impl std::error::Error for Faults {}

/// A fault with its source line and a caret, without colour.
fn drawn(file: &str, fault: &Fault) -> String {
    let from = cells::offset_at(&fault.excerpt, fault.caret);
    let to = cells::offset_at(&fault.excerpt, fault.caret + fault.length);
    let origin = Origin::path(shown(file))
        .line(fault.line)
        .char_column(fault.column);
    let snippet = Snippet::source(fault.excerpt.as_str())
        .line_start(fault.line)
        .annotation(AnnotationKind::Primary.span(from..to));
    let title = Level::ERROR
        .with_name("fault")
        .primary_title(fault.message.as_str());
    let mut group: Group<'_> = title.element(origin).element(snippet);
    if !fault.help.is_empty() {
        group = group.element(Level::HELP.message(fault.help.as_str()));
    }
    let drawn = Renderer::plain()
        .decor_style(DecorStyle::Ascii)
        .render(&[group]);
    // A source without a name of its own is announced by an empty line of colons; the place already stands above.
    let lines: Vec<&str> = drawn.lines().filter(|line| line.trim() != ":::").collect();
    lines.join("\n")
}

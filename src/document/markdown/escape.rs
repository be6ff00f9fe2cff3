//! Makes text mean only itself in Markdown. Blanks at the ends of lines are dropped, because there they would mean
//! something; everything else stays. (Some viewers make e-mail addresses clickable by themselves; no escape stops it.)

use crate::base::clean;
use crate::document::{Span, Text, Weight};

/// Characters that mean something anywhere in a line.
const ANYWHERE: &str = r"\`*_[]<>&~|$";

/// Text within a line.
pub fn inline(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut before = text;
    while let Some(c) = before.chars().next() {
        let rest = before.get(c.len_utf8()..).unwrap_or_default();
        // `://` and `www.` would be made links.
        let links = (c == ':' && rest.starts_with("//")) || (c == '.' && ends_in_www(&out));
        if ANYWHERE.contains(c) || links {
            out.push('\\');
        }
        out.push(c);
        before = rest;
    }
    out
}

fn ends_in_www(out: &str) -> bool {
    out.len() >= 3
        && out
            .get(out.len() - 3..)
            .is_some_and(|end| end.eq_ignore_ascii_case("www"))
}

/// Escapes what would begin a heading, a list, a rule or an underline at the beginning of a line that is escaped else.
fn begin(line: &str) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let at = match line.as_bytes().get(digits) {
        Some(b'.' | b')') if digits > 0 => digits,
        Some(b'#' | b'+' | b'-' | b'=' | b':') if digits == 0 => 0,
        Some(_) | None => return line.to_owned(),
    };
    let (head, tail) = line.split_at_checked(at).unwrap_or(("", line));
    format!("{head}\\{tail}")
}

/// A text of one line, such as a heading: newlines become blanks, and a closing `#` stays a sign.
pub fn one_line(text: &str) -> String {
    let line = begin(&inline(clean::line(text).trim()));
    match line.strip_suffix('#') {
        Some(head) if !head.ends_with('\\') => format!("{head}\\#"),
        Some(_) | None => line,
    }
}

/// The lines of a text, each escaped; empty at neither end. Empty lines between stay, so that they can be broken hard.
pub fn lines(text: &Text) -> Vec<String> {
    let mut rows: Vec<Text> = vec![Text::default()];
    for span in &text.spans {
        for (at, part) in clean::prose(&span.text).split('\n').enumerate() {
            if at > 0 {
                rows.push(Text::default());
            }
            if let Some(row) = rows.last_mut() {
                row.spans.push(Span {
                    text: part.to_owned(),
                    weight: span.weight,
                });
            }
        }
    }
    let mut lines: Vec<String> = rows
        .iter()
        .map(|row| begin(spans(row).trim_matches(' ')))
        .collect();
    let full = |line: &String| !line.is_empty();
    let end = lines.iter().rposition(full).map_or(0, |at| at + 1);
    lines.truncate(end);
    let start = lines.iter().position(full).unwrap_or(0);
    lines.split_off(start)
}

/// The spans of one line. Strong text keeps its stars only where Markdown is sure to read them as such.
pub fn spans(text: &Text) -> String {
    let mut merged: Vec<Span> = Vec::new();
    for span in text.spans.iter().filter(|span| !span.text.is_empty()) {
        let span = Span {
            text: clean::line(&span.text),
            weight: span.weight,
        };
        match merged.last_mut() {
            Some(last) if (last.weight == Weight::Strong) == (span.weight == Weight::Strong) => {
                last.text.push_str(&span.text);
            }
            Some(_) | None => merged.push(span),
        }
    }
    let mut out = String::new();
    for (at, span) in merged.iter().enumerate() {
        let next = merged.get(at + 1).and_then(|span| span.text.chars().next());
        if span.weight == Weight::Strong {
            strong(&mut out, &span.text, next);
        } else {
            out.push_str(&inline(&span.text));
        }
    }
    out
}

/// Strong text in stars; blanks at its edges stay outside of them.
fn strong(out: &mut String, text: &str, next: Option<char>) {
    let tail = text.trim_start();
    let inner = tail.trim_end();
    let head = text.get(..text.len() - tail.len()).unwrap_or_default();
    let end = tail.get(inner.len()..).unwrap_or_default();
    out.push_str(head);
    let next = end.chars().next().or(next);
    if stars(out.chars().next_back(), inner, next) {
        out.push_str("**");
        out.push_str(&inline(inner));
        out.push_str("**");
    } else {
        out.push_str(&inline(inner));
    }
    out.push_str(end);
}

/// Whether stars around `inner` are read as stars there: no sign inside them may touch a letter outside.
fn stars(before: Option<char>, inner: &str, after: Option<char>) -> bool {
    let blank = |c: Option<char>| c.is_none_or(char::is_whitespace);
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let (first, last) = (inner.chars().next(), inner.chars().next_back());
    (blank(before) || letter(first)) && (blank(after) || letter(last)) && first.is_some()
}

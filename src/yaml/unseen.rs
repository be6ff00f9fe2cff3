//! Characters that cannot be seen and must not reach a screen: controls, escapes, hidden reordering.
//! Finds and tells them; never takes them out, because a file is read as it is or not at all.

use super::{Report, Span};

/// Lines with such characters that are told; a binary file has thousands.
const LINES: usize = 5;
const HELP: &str = "Take it out; colours and terminal codes have no place in this file.";

/// Whether the text of a file holds any; each such line is told.
pub(super) fn any(text: &str, report: &mut Report<'_>) -> bool {
    let (mut at, mut lines) = (0, 0);
    for line in text.split_inclusive('\n') {
        let body = line
            .strip_suffix('\n')
            .map_or(line, |l| l.strip_suffix('\r').unwrap_or(l));
        if let Some((n, c)) = body.char_indices().find(|(_, c)| unseen(*c)) {
            let message = format!(
                "Here stands a control character ({}), which is not text.",
                code(c)
            );
            report.advise(Span::of(at + n, at + n + c.len_utf8()), message, HELP);
            lines += 1;
            if lines == LINES {
                break;
            }
        }
        at += line.len();
    }
    lines > 0
}

/// Tells such a character that a quoted text holds as an escape, such as `"\e"`.
pub(super) fn escaped(text: &str, span: Span, report: &mut Report<'_>) {
    if let Some(c) = text.chars().find(|c| unseen(*c)) {
        let message = format!(
            "This text holds a control character ({}), written as an escape.",
            code(c)
        );
        report.advise(span, message, HELP);
    }
}

/// Tabs and newlines are text. The same set is cleaned from what people type.
pub(super) fn unseen(c: char) -> bool {
    let hidden = matches!(c, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{206f}' | '\u{feff}');
    hidden || (c.is_control() && !matches!(c, '\n' | '\t'))
}

fn code(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

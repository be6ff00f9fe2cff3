//! ASCII in place of the marks, for terminals that cannot draw them. Replaces marks only, never people's letters.

use std::borrow::Cow;

/// Asks for the letter before it as a picture.
const PICTURE: char = '\u{fe0f}';

/// `text` with every mark as ASCII of the same width; `…` becomes three dots, and a wide mark keeps its blank, where
/// `spare` cells allow it.
pub(super) fn plain(text: &str, spare: usize) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let mut spare = spare;
    let mut out = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let wide = match letter {
            '►' => Some("=>"),
            '■' => Some("!!"),
            _ => None,
        };
        if let Some(mark) = wide.filter(|_| letters.peek() == Some(&' ')) {
            out.push_str(mark);
            // The blank behind it stays where there is a cell more, and gives way where every cell counts.
            if spare > 0 {
                spare -= 1;
            } else {
                letters.next();
            }
        } else if letter == '…' && spare >= 2 {
            out.push_str("...");
            spare -= 2;
        } else {
            let mark = single(letter);
            out.push(mark);
            // What asks for a mark's picture would make `*` two cells wide.
            if mark != letter && letters.peek() == Some(&PICTURE) {
                letters.next();
            }
        }
    }
    Cow::Owned(out)
}

/// The marks of the table, one cell each.
fn single(letter: char) -> char {
    match letter {
        '›' | '►' | '→' => '>',
        '←' => '<',
        '●' => '*',
        '○' => 'o',
        '×' => '/',
        '◊' => '~',
        '✓' => '+',
        '–' | '—' | '−' | '─' => '-',
        '·' | '…' => '.',
        '▲' | '■' => '!',
        '▐' | '▌' | '█' | '▀' | '▄' => '#',
        '↑' => '^',
        '↓' => 'v',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::cells::width;

    #[test]
    fn a_plain_mark_is_as_wide_as_the_mark_it_stands_for() {
        for text in [
            "●",
            "●\u{fe0f}",
            "■\u{fe0f}a",
            "► go",
            "…",
            "✓ saved",
            "▐▐··",
        ] {
            assert_eq!(width(&plain(text, 0)), width(text), "{text}");
        }
    }
}

//! ASCII in place of the marks, for terminals that cannot draw them. Replaces marks only, never people's letters.

use std::borrow::Cow;

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
            out.push(single(letter));
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

//! Text from keys, pastes and files, made safe for screens and files. What people wrote is kept: scripts, marks, emoji.
//! Control characters, terminal escapes and hidden reordering never get past here.

use unicode_normalization::UnicodeNormalization;
use unicode_width::UnicodeWidthChar;

/// So many marks may stand on one base; no writing system needs more, and a tower of them covers the lines around.
const MARKS: usize = 8;
const ESCAPE: char = '\u{1b}';

/// One line: a run of newlines and tabs becomes one blank; nothing is trimmed.
#[must_use]
pub fn line(text: &str) -> String {
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return text.to_owned();
    }
    let mut out = Out::sized(text.len());
    let mut broke = false;
    for_each_kept(text, |c| {
        let breaks = matches!(c, '\n' | '\t');
        if !breaks {
            out.push(c);
        } else if !broke {
            out.push(' ');
        }
        broke = breaks;
    });
    out.done()
}

/// Several lines: every kind of newline becomes `\n`, a tab four blanks.
#[must_use]
pub fn prose(text: &str) -> String {
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~' | b'\n')) {
        return text.to_owned();
    }
    let mut out = Out::sized(text.len());
    for_each_kept(text, |c| match c {
        '\t' => (0..4).for_each(|_| out.push(' ')),
        _ => out.push(c),
    });
    out.done()
}

/// Text in which a base and its marks are one character where there is one, without too many marks on one base.
struct Out {
    text: String,
    /// Where the last base begins, in bytes.
    base: usize,
    /// Marks stand on it.
    marked: bool,
}

impl Out {
    fn sized(bytes: usize) -> Self {
        Self {
            text: String::with_capacity(bytes),
            base: 0,
            marked: false,
        }
    }

    fn push(&mut self, c: char) {
        if is_mark(c) {
            self.marked = true;
        } else {
            self.settle();
            self.base = self.text.len();
        }
        self.text.push(c);
    }

    /// Characters without marks stay as they are: composing would also replace ideographs of names.
    fn settle(&mut self) {
        if !std::mem::take(&mut self.marked) {
            return;
        }
        let run = self.text.split_off(self.base);
        let mut marks = 0;
        for c in run.nfc() {
            marks = if is_mark(c) { marks + 1 } else { 0 };
            if marks <= MARKS {
                self.text.push(c);
            }
        }
    }

    fn done(mut self) -> String {
        self.settle();
        self.text
    }
}

fn is_mark(c: char) -> bool {
    !c.is_ascii() && c.width() == Some(0)
}

/// Hands on every character that may stay; newlines of all kinds as `\n`, tabs as they are.
fn for_each_kept(text: &str, mut keep: impl FnMut(char)) {
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        match c {
            '\r' => {
                if !rest.as_str().starts_with('\n') {
                    keep('\n');
                }
            }
            '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => keep('\n'),
            '\n' | '\t' => keep(c),
            ESCAPE | '\u{90}' | '\u{98}' | '\u{9b}' | '\u{9d}' | '\u{9e}' | '\u{9f}' => {
                let after = rest.as_str();
                rest = after.get(sequence(c, after)..).unwrap_or_default().chars();
            }
            _ if c.is_control() || hidden(c) => {}
            _ => keep(c),
        }
    }
}

/// Controls that reorder what is read, and marks of byte order; a zero-width joiner or a direction mark is not among them.
fn hidden(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{206f}' | '\u{feff}')
}

/// How many bytes after the introducer `c` belong to its escape sequence.
fn sequence(c: char, after: &str) -> usize {
    let Some(kind) = after.chars().next() else {
        return 0;
    };
    match (c, kind) {
        (ESCAPE, '[') => 1 + control(after.get(1..).unwrap_or_default()),
        (ESCAPE, ']' | 'P' | 'X' | '^' | '_') => 1 + string(after.get(1..).unwrap_or_default()),
        (ESCAPE, ' '..='/') => intermediates(after),
        (ESCAPE, '0'..='~') => 1,
        (ESCAPE, _) => 0,
        ('\u{9b}', _) => control(after),
        _ => string(after),
    }
}

/// Parameters, intermediates and the final byte of a control sequence; nothing where it has no end.
fn control(after: &str) -> usize {
    let parameters = after
        .bytes()
        .take_while(|byte| matches!(byte, b'0'..=b'?'))
        .count();
    match intermediates(after.get(parameters..).unwrap_or_default()) {
        0 => 0,
        rest => parameters + rest,
    }
}

fn intermediates(after: &str) -> usize {
    let between = after
        .bytes()
        .take_while(|byte| matches!(byte, b' '..=b'/'))
        .count();
    let ended = after
        .as_bytes()
        .get(between)
        .is_some_and(|byte| matches!(byte, b'0'..=b'~'));
    if ended { between + 1 } else { 0 }
}

/// A string sequence ends with BEL or ST. One without an end loses its introducer only, so that no text is swallowed.
fn string(after: &str) -> usize {
    let end = after
        .char_indices()
        .find(|&(_, c)| matches!(c, '\u{7}' | '\u{9c}' | ESCAPE | '\n' | '\r'));
    match end {
        Some((at, c @ ('\u{7}' | '\u{9c}'))) => at + c.len_utf8(),
        Some((at, ESCAPE))
            if after
                .get(at + 1..)
                .is_some_and(|rest| rest.starts_with('\\')) =>
        {
            at + 2
        }
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn newlines_and_tabs_become_one_blank_in_a_line() {
        assert_eq!(line("a\r\nb\n\n\tc  d "), "a b c  d ");
        assert_eq!(line("plain text"), "plain text");
        assert_eq!(line("x\u{2028}y"), "x y");
    }

    #[test]
    fn prose_keeps_its_lines() {
        assert_eq!(prose("a\r\nb\rc\n\nd\te"), "a\nb\nc\n\nd    e");
    }

    #[test]
    fn terminal_escapes_go_whole() {
        assert_eq!(line("a\u{1b}[31;1mred\u{1b}[0m b"), "ared b");
        assert_eq!(
            line("a\u{1b}]0;title\u{7}b\u{1b}]8;;http://x\u{1b}\\c"),
            "abc"
        );
        assert_eq!(line("a\u{9b}31mb\u{9d}0;t\u{9c}c"), "abc");
        assert_eq!(line("a\u{1b}(Bb\u{1b}7c\u{1b}"), "abc");
        assert_eq!(line("a\u{1b}[201~b\0\u{7}\u{7f}"), "ab");
    }

    #[test]
    fn a_sequence_without_an_end_swallows_no_text() {
        assert_eq!(line("a\u{1b}]we said this"), "awe said this");
        assert_eq!(prose("a\u{1b}Pwe\nsaid\u{7}"), "awe\nsaid");
        assert_eq!(line("\u{1b}[12é"), "12é");
    }

    #[test]
    fn hidden_reordering_goes_and_scripts_stay() {
        assert_eq!(line("a\u{202e}b\u{2066}c\u{2069}\u{feff}"), "abc");
        for kept in [
            "שלום",
            "👨‍👩‍👧‍👦",
            "नमस्ते",
            "\u{fa19}",
            "\u{301}",
            "می‌خواهم",
            "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}",
        ] {
            assert_eq!(line(kept), kept);
            assert_eq!(prose(kept), kept);
        }
    }

    #[test]
    fn a_letter_and_its_accents_are_one_character_however_they_were_typed() {
        for (typed, kept) in [
            ("Zoe\u{308} Ru\u{ed}z", "Zo\u{eb} Ru\u{ed}z"),
            ("Hie\u{302}\u{323}n", "Hi\u{1ec7}n"),
            ("Hie\u{323}\u{302}n", "Hi\u{1ec7}n"),
            ("\u{1100}\u{1175}\u{11b7}", "\u{ae40}"),
            ("x\u{301}", "x\u{301}"),
        ] {
            assert_eq!(line(typed), kept);
            assert_eq!(prose(typed), kept);
        }
    }

    #[test]
    fn a_tower_of_marks_is_cut_at_eight() {
        let tower = format!("x{}y\u{301}", "\u{301}".repeat(40));
        assert_eq!(line(&tower), format!("x{}\u{fd}", "\u{301}".repeat(8)));
    }

    proptest! {
        #[test]
        fn nothing_that_controls_gets_past(text in any::<String>(), noise in "[\u{1b}\u{9b}\u{9d}\\[\\]0-9;m\u{7}\r\n\ta-c]{0,60}") {
            let mixed = format!("{text}{noise}");
            let bad = |c: char| (c.is_control() && c != '\n') || hidden(c);
            prop_assert!(!line(&mixed).chars().any(|c| bad(c) || c == '\n'));
            prop_assert!(!prose(&mixed).chars().any(bad));
        }

        #[test]
        fn cleaning_twice_changes_nothing(text in any::<String>()) {
            let (one, many) = (line(&text), prose(&text));
            prop_assert_eq!(line(&one), one);
            prop_assert_eq!(prose(&many), many);
        }
    }
}

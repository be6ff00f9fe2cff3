//! Bytes from the keyboard as keys and pastes. Pure: the same bytes give the same inputs, however they arrive.
//! Written here because crossterm's reader waits inside a half-read sequence and never ends on a closed terminal.

use std::collections::VecDeque;

use super::codes::{self, Code};
use crate::base::key::Key;
use crate::surface::Input;

const ESC: u8 = 0x1b;
const PASTE: &[u8] = b"\x1b[200~";
const PASTED: &[u8] = b"\x1b[201~";

/// What was typed and not yet understood.
#[derive(Debug, Default)]
pub struct Typed {
    bytes: Vec<u8>,
    /// Inside a paste: the bytes that were searched for its end already.
    pasting: Option<usize>,
}

/// What stands at the beginning of the bytes.
enum Found {
    /// So many bytes mean these keys.
    Keys(usize, Vec<Key>),
    Paste,
    /// More bytes have to come.
    Half,
}

impl Typed {
    /// Takes what one read gave and adds what it means to `out`.
    /// A lone Esc at the end of `read` is the key Esc: terminals send a sequence in one piece.
    pub fn take(&mut self, read: &[u8], out: &mut VecDeque<Input>) {
        self.bytes.extend_from_slice(read);
        let mut from = 0;
        while from < self.bytes.len() {
            if let Some(searched) = self.pasting {
                let Some(end) = self.pasted(from, searched, out) else {
                    break;
                };
                from = end;
                continue;
            }
            match found(self.bytes.get(from..).unwrap_or_default()) {
                Found::Keys(taken, keys) => {
                    out.extend(keys.into_iter().flat_map(with_alt));
                    from += taken;
                }
                Found::Paste => {
                    from += PASTE.len();
                    self.pasting = Some(0);
                }
                Found::Half => break,
            }
        }
        self.bytes.drain(..from);
    }

    /// Where the paste that began at `from` ends, if its end has come.
    fn pasted(&mut self, from: usize, searched: usize, out: &mut VecDeque<Input>) -> Option<usize> {
        let text = self.bytes.get(from..).unwrap_or_default();
        let unsearched = text.get(searched..).unwrap_or_default();
        let end = unsearched
            .windows(PASTED.len())
            .position(|window| window == PASTED);
        let Some(end) = end.map(|end| end + searched) else {
            self.pasting = Some(text.len().saturating_sub(PASTED.len() - 1));
            return None;
        };
        let pasted = String::from_utf8_lossy(text.get(..end).unwrap_or_default());
        out.push_back(Input::Paste(pasted.into_owned()));
        self.pasting = None;
        Some(from + end + PASTED.len())
    }
}

/// What Alt means with this key. macOS sends b and f for Option with an arrow: they move by word and are never a
/// command. A digit is no command of its own: Esc, then the digit, pressed so fast that they came in one read.
fn with_alt(key: Key) -> impl Iterator<Item = Input> {
    let mut before = None;
    let mut meant = key;
    if let Key::Alt(letter) = key {
        match letter {
            'b' | 'B' => meant = Key::WordLeft,
            'f' | 'F' => meant = Key::WordRight,
            '0'..='9' => (before, meant) = (Some(Key::Esc), Key::Char(letter)),
            _ => {}
        }
    }
    before.into_iter().chain([meant]).map(Input::Key)
}

fn found(bytes: &[u8]) -> Found {
    match bytes {
        [ESC] | [ESC, ESC, ..] => Found::Keys(1, vec![Key::Esc]),
        [ESC, b'[', rest @ ..] => sequence(bytes, rest),
        [ESC, b'O'] => Found::Keys(2, vec![Key::Alt('O')]),
        [ESC, b'O', letter, ..] => {
            Found::Keys(3, codes::application(*letter).into_iter().collect())
        }
        [ESC, 0x7f | 0x08, ..] => Found::Keys(2, vec![Key::AltBackspace]),
        [ESC, rest @ ..] => match letter(rest) {
            Some((taken, Some(Key::Char(letter)))) => {
                Found::Keys(taken + 1, vec![Key::Alt(letter)])
            }
            Some((taken, key)) => {
                Found::Keys(taken + 1, std::iter::once(Key::Esc).chain(key).collect())
            }
            None => Found::Half,
        },
        _ => letter(bytes).map_or(Found::Half, |(taken, key)| {
            Found::Keys(taken, key.into_iter().collect())
        }),
    }
}

/// A control code or a character, and its bytes; `None` while it is not whole.
fn letter(bytes: &[u8]) -> Option<(usize, Option<Key>)> {
    let first = *bytes.first()?;
    if first < 0x20 || first == 0x7f {
        return Some((1, codes::control(first)));
    }
    let length = match first {
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0..=0xf4 => 4,
        _ => 1,
    };
    let whole = bytes.get(..length)?;
    let Ok(text) = std::str::from_utf8(whole) else {
        return Some((1, None));
    };
    let typed = text.chars().next().filter(|c| !c.is_control());
    Some((length, typed.map(Key::Char)))
}

/// A sequence behind `Esc [`.
fn sequence(bytes: &[u8], rest: &[u8]) -> Found {
    // The Linux console's F1 to F5.
    if let [b'[', letter, ..] = rest {
        let number = letter.wrapping_sub(b'A').wrapping_add(1);
        let key = (1..=5).contains(&number).then_some(Key::F(number));
        return Found::Keys(4, key.into_iter().collect());
    }
    // A mouse report in the old form: three bytes that may be anything.
    if let [b'M', report @ ..] = rest {
        return if report.len() < 3 {
            Found::Half
        } else {
            Found::Keys(6, Vec::new())
        };
    }
    let Some(end) = rest.iter().position(|byte| !matches!(byte, 0x20..=0x3f)) else {
        return Found::Half;
    };
    let taken = end + 3;
    let last = rest.get(end).copied().unwrap_or_default();
    if !matches!(last, 0x40..=0x7e) {
        return Found::Keys(taken - 1, Vec::new());
    }
    if bytes.starts_with(PASTE) {
        return Found::Paste;
    }
    let parameters = rest.get(..end).unwrap_or_default();
    let key = Code::of(parameters, last).and_then(Code::key);
    Found::Keys(taken, key.into_iter().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inputs(reads: &[&[u8]]) -> Vec<Input> {
        let mut typed = Typed::default();
        let mut out = VecDeque::new();
        for read in reads {
            typed.take(read, &mut out);
        }
        out.into()
    }

    fn keys(bytes: &[u8]) -> Vec<Key> {
        let key = |input| {
            let Input::Key(key) = input else {
                panic!("{input:?} is not a key");
            };
            key
        };
        inputs(&[bytes]).into_iter().map(key).collect()
    }

    #[test]
    fn letters_of_every_script_are_themselves() {
        assert_eq!(
            keys("aß李😀".as_bytes()),
            ['a', 'ß', '李', '😀'].map(Key::Char)
        );
    }

    #[test]
    fn keys_that_terminals_cannot_tell_apart_are_the_plainer_ones() {
        let plain = [
            Key::Enter,
            Key::Enter,
            Key::Tab,
            Key::Backspace,
            Key::Backspace,
            Key::Esc,
        ];
        assert_eq!(keys(b"\r\n\t\x08\x7f\x1b"), plain);
    }

    #[test]
    fn control_letters_are_named_by_their_letter() {
        assert_eq!(
            keys(b"\x07\x1a\x03"),
            [Key::Ctrl('g'), Key::Ctrl('z'), Key::Ctrl('c')]
        );
    }

    #[test]
    fn escape_and_a_letter_in_one_read_is_alt() {
        assert_eq!(keys(b"\x1bx\x1b\x7f"), [Key::Alt('x'), Key::AltBackspace]);
        assert_eq!(keys("\x1bå".as_bytes()), [Key::Alt('å')]);
    }

    #[test]
    fn option_and_an_arrow_on_a_mac_are_words() {
        assert_eq!(keys(b"\x1bb\x1bf"), [Key::WordLeft, Key::WordRight]);
    }

    #[test]
    fn escape_alone_is_escape_and_the_next_read_is_a_letter() {
        let two = inputs(&[b"\x1b", b"x"]);
        assert_eq!(two, [Input::Key(Key::Esc), Input::Key(Key::Char('x'))]);
    }

    #[test]
    fn escape_before_enter_or_a_digit_is_both() {
        assert_eq!(keys(b"\x1b1"), [Key::Esc, Key::Char('1')]);
        assert_eq!(keys(b"\x1b\r"), [Key::Esc, Key::Enter]);
    }

    #[test]
    fn arrows_come_in_two_forms_and_with_words() {
        assert_eq!(keys(b"\x1b[A\x1bOB"), [Key::Up, Key::Down]);
        assert_eq!(keys(b"\x1b[1;5C\x1b[1;3D"), [Key::WordRight, Key::WordLeft]);
        assert_eq!(keys(b"\x1b[1;2A"), [Key::Up]);
    }

    #[test]
    fn the_keys_of_the_block_beside_the_letters_are_known() {
        let block = b"\x1b[H\x1b[F\x1b[1~\x1b[4~\x1b[3~\x1b[5~\x1b[6~\x1b[Z";
        let named = [
            Key::Home,
            Key::End,
            Key::Home,
            Key::End,
            Key::Delete,
            Key::PageUp,
            Key::PageDown,
            Key::BackTab,
        ];
        assert_eq!(keys(block), named);
    }

    #[test]
    fn function_keys_are_known_in_three_forms() {
        assert_eq!(
            keys(b"\x1bOP\x1b[11~\x1b[[A"),
            [Key::F(1), Key::F(1), Key::F(1)]
        );
        assert_eq!(keys(b"\x1b[24~\x1bOS"), [Key::F(12), Key::F(4)]);
    }

    #[test]
    fn the_newer_keyboard_protocol_is_understood_and_releases_are_not_keys() {
        assert_eq!(
            keys(b"\x1b[13;2u\x1b[97;5u\x1b[98;3u"),
            [Key::Enter, Key::Ctrl('a'), Key::WordLeft]
        );
        assert_eq!(keys(b"\x1b[97;1:3u\x1b[1;1:3A"), []);
    }

    #[test]
    fn a_sequence_or_a_letter_cut_by_a_read_is_whole_again() {
        assert_eq!(inputs(&[b"\x1b[1;", b"5C"]), [Input::Key(Key::WordRight)]);
        let [one, two] = ["李".as_bytes().get(..1), "李".as_bytes().get(1..)].map(Option::unwrap);
        assert_eq!(inputs(&[one, two]), [Input::Key(Key::Char('李'))]);
    }

    #[test]
    fn a_paste_is_one_input_wherever_it_is_cut() {
        let whole = b"a\x1b[200~one\r\ntwo \x1b[A \x1b[201~b";
        let wanted = [
            Input::Key(Key::Char('a')),
            Input::Paste("one\r\ntwo \x1b[A ".into()),
            Input::Key(Key::Char('b')),
        ];
        for cut in 0..whole.len() {
            let (one, two) = whole.split_at(cut);
            // A read that ends with Esc is the key.
            if !one.ends_with(b"\x1b") || (8..whole.len() - 7).contains(&cut) {
                assert_eq!(inputs(&[one, two]), wanted, "{cut}");
            }
        }
    }

    #[test]
    fn reports_of_the_terminal_are_not_keys() {
        assert_eq!(keys(b"\x1b[I\x1b[O\x1b[M !!\x1b[<0;3;4M\x1b[?1;2c"), []);
    }

    #[test]
    fn bytes_that_are_no_text_are_dropped() {
        assert_eq!(keys(b"\xff\xc0a\xe4b"), [Key::Char('a')]);
    }
}

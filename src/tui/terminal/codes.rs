//! The codes terminals send for keys, as tables. Knows nothing of reading.

use crate::base::key::Key;

/// A sequence behind `Esc [`: numbers, the state of the other keys, and the letter that ends it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Code {
    number: u32,
    shift: bool,
    alt: bool,
    control: bool,
    last: u8,
}

impl Code {
    /// `None` for reports that are not keys, and for keys that are let go.
    pub fn of(parameters: &[u8], last: u8) -> Option<Self> {
        let text = std::str::from_utf8(parameters).ok()?;
        let mut parts = text.split(';');
        let first = parts.next().unwrap_or_default();
        let number = first.split(':').next().unwrap_or_default();
        let mut state = parts.next().unwrap_or_default().split(':');
        let held = state.next().and_then(|held| held.parse::<u32>().ok());
        let held = held.map_or(0, |held| held.saturating_sub(1));
        if state.next() == Some("3") {
            return None;
        }
        Some(Self {
            number: if number.is_empty() {
                1
            } else {
                number.parse().ok()?
            },
            shift: held & 1 != 0,
            alt: held & 2 != 0,
            control: held & 4 != 0,
            last,
        })
    }

    pub fn key(self) -> Option<Key> {
        let word = self.alt || self.control;
        match self.last {
            b'C' if word => Some(Key::WordRight),
            b'D' if word => Some(Key::WordLeft),
            b'Z' => Some(Key::BackTab),
            b'~' => self.block(),
            b'u' => self.newer(),
            b'P' | b'Q' | b'R' | b'S' | b'A'..=b'D' | b'F' | b'H' if self.number == 1 => {
                application(self.last)
            }
            _ => None,
        }
    }

    /// Keys that are told by a number.
    const fn block(self) -> Option<Key> {
        match self.number {
            1 | 7 => Some(Key::Home),
            3 => Some(Key::Delete),
            4 | 8 => Some(Key::End),
            5 => Some(Key::PageUp),
            6 => Some(Key::PageDown),
            number @ 11..=15 => function(number - 10),
            number @ 17..=21 => function(number - 11),
            number @ 23..=24 => function(number - 12),
            _ => None,
        }
    }

    /// The newer protocol: a character and what is held with it.
    fn newer(self) -> Option<Key> {
        let letter = char::from_u32(self.number)?;
        let plain = match letter {
            '\r' => Some(Key::Enter),
            '\t' if self.shift => Some(Key::BackTab),
            '\t' => Some(Key::Tab),
            '\u{1b}' => Some(Key::Esc),
            '\u{7f}' | '\u{8}' if self.alt => Some(Key::AltBackspace),
            '\u{7f}' | '\u{8}' => Some(Key::Backspace),
            _ => None,
        };
        if plain.is_some() {
            return plain;
        }
        if self.control {
            let letter = letter.to_ascii_lowercase();
            return u8::try_from(letter)
                .ok()
                .filter(u8::is_ascii_lowercase)
                .and_then(|b| control(b - b'a' + 1));
        }
        // Keys without a letter have codes of the private area.
        let printable = !letter.is_control() && !('\u{e000}'..='\u{f8ff}').contains(&letter);
        let typed = if self.shift {
            letter.to_uppercase().next()?
        } else {
            letter
        };
        let key = if self.alt {
            Key::Alt(typed)
        } else {
            Key::Char(typed)
        };
        printable.then_some(key)
    }
}

const fn function(number: u32) -> Option<Key> {
    match number {
        1..=12 => Some(Key::F(number.to_le_bytes()[0])),
        _ => None,
    }
}

/// The letter behind `Esc O`, or behind `Esc [` without numbers.
pub(super) const fn application(letter: u8) -> Option<Key> {
    match letter {
        b'A' => Some(Key::Up),
        b'B' => Some(Key::Down),
        b'C' => Some(Key::Right),
        b'D' => Some(Key::Left),
        b'F' => Some(Key::End),
        b'H' => Some(Key::Home),
        b'M' => Some(Key::Enter),
        b'P' => Some(Key::F(1)),
        b'Q' => Some(Key::F(2)),
        b'R' => Some(Key::F(3)),
        b'S' => Some(Key::F(4)),
        _ => None,
    }
}

/// A control code. Where two keys send the same code, the plainer one.
pub(super) const fn control(code: u8) -> Option<Key> {
    match code {
        b'\r' | b'\n' => Some(Key::Enter),
        b'\t' => Some(Key::Tab),
        0x08 | 0x7f => Some(Key::Backspace),
        0x1b => Some(Key::Esc),
        1..=26 => Some(Key::Ctrl((code - 1 + b'a') as char)),
        _ => None,
    }
}

//! What keys mean in a list of rows, the same in every place.

use crate::base::key::Key;
use crate::look::listing::Listing;

/// What a key did to a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heard {
    /// This row is to be opened.
    Open(usize),
    Moved,
    /// It means something else, or nothing.
    Other,
}

/// Hears a key in a list of so many rows.
pub fn heard(list: &mut Listing, key: Key, rows: usize) -> Heard {
    match key {
        Key::Up => list.up(rows),
        Key::Down => list.down(rows),
        Key::PageUp => list.page_up(rows),
        Key::PageDown => list.page_down(rows),
        Key::Home => list.first(),
        Key::End => list.last(rows),
        Key::Enter if rows > 0 => {
            list.at = list.within(rows);
            let at = list.at;
            *list = Listing::of(at);
            return Heard::Open(at);
        }
        Key::Char(c) => {
            let Some(digit) = c.to_digit(10) else {
                return Heard::Other;
            };
            let digit = usize::try_from(digit).unwrap_or(0);
            if list.digit(digit, rows) {
                return Heard::Open(list.at);
            }
        }
        Key::Enter
        | Key::Ctrl(_)
        | Key::Alt(_)
        | Key::AltBackspace
        | Key::Tab
        | Key::BackTab
        | Key::Esc
        | Key::Backspace
        | Key::Delete
        | Key::Left
        | Key::Right
        | Key::WordLeft
        | Key::WordRight
        | Key::F(_) => return Heard::Other,
    }
    Heard::Moved
}

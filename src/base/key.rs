//! A key as the room pressed it, before it means anything.

/// One press. Where a terminal cannot tell two keys apart (Ctrl+M and Enter), the surface gives the plainer one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Key {
    /// A printable character, as typed (case kept).
    Char(char),
    /// Ctrl with a lower-case letter.
    Ctrl(char),
    /// Alt with a character, or `Esc` and the character in one read.
    Alt(char),
    /// Alt with Backspace: delete a word.
    AltBackspace,
    Enter,
    Tab,
    BackTab,
    Esc,
    Backspace,
    Delete,
    Up,
    Down,
    Left,
    Right,
    /// A word to the left (Alt or Ctrl with the arrow).
    WordLeft,
    /// A word to the right.
    WordRight,
    Home,
    End,
    PageUp,
    PageDown,
    /// F1 to F12.
    F(u8),
}

//! The text being typed, as a value over the text area; it is never drawn from here and means nothing yet.
//! Only cleaned text gets in, graphemes are never split, and what does not fit is refused whole.

use tui_textarea::{CursorMove, DataCursor, TextArea};

use crate::base::clean;
use crate::base::key::Key;

mod caret;
mod step;
#[cfg(test)]
mod tests;
mod window;

pub use window::Window;

use step::{Kind, Steps};

/// The most characters of a field of one line.
pub const LINE_LIMIT: usize = 20_000;
/// The most characters of prose.
pub const PROSE_LIMIT: usize = 200_000;
/// The most characters of one line of prose, and its most lines: the text area jumps no farther than 65 535.
const REACH: usize = 60_000;
/// Single changes that undo remembers; typing a page and taking all of it back stays possible.
const CHANGES: usize = 10_000;

/// What became of a key or a paste.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heard {
    /// The text is another now.
    Changed,
    /// Only the caret moved.
    Moved,
    /// An editing key with nothing to do here: Backspace at the beginning, Right at the end.
    Still,
    /// It does not fit: nothing was taken, and the desk says so.
    Full,
    /// Not an editing key; it means something else.
    Other,
}

/// A text under the caret.
#[derive(Debug, Clone)]
pub struct Field {
    area: TextArea<'static>,
    one_line: bool,
    /// Characters in all, newlines included; counted along because counting anew costs with the size.
    chars: usize,
    steps: Steps,
    /// The column that Up and Down try to keep, in cells.
    wish: Option<usize>,
}

impl Field {
    /// An empty field.
    #[must_use]
    pub fn new(one_line: bool) -> Self {
        Self::with("", one_line)
    }

    /// A field that holds `text`, the caret at its end, with nothing to undo. Text from a record is never cut, however
    /// long; only adding to it is refused then.
    #[must_use]
    pub fn with(text: &str, one_line: bool) -> Self {
        let text = if one_line {
            clean::line(text)
        } else {
            clean::prose(text)
        };
        let mut area = TextArea::new(text.split('\n').map(str::to_owned).collect());
        area.set_max_histories(CHANGES);
        let mut field = Self {
            area,
            one_line,
            chars: text.chars().count(),
            steps: Steps::default(),
            wish: None,
        };
        field.end();
        field
    }

    /// The whole text; lines are joined by `\n`.
    #[must_use]
    pub fn text(&self) -> String {
        self.lines().join("\n")
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.chars == 0
    }

    /// How many characters the text has, newlines included.
    #[must_use]
    pub fn len(&self) -> usize {
        self.chars
    }

    #[must_use]
    pub fn one_line(&self) -> bool {
        self.one_line
    }

    /// The lines as typed, at least one.
    #[must_use]
    pub fn lines(&self) -> &[String] {
        self.area.lines()
    }

    /// The line of the caret and the byte offset in it, both from 0.
    #[must_use]
    pub fn cursor(&self) -> (usize, usize) {
        let DataCursor(line, column) = self.area.cursor();
        (line, caret::byte_at(self.line(line), column))
    }

    fn line(&self, line: usize) -> &str {
        self.area.lines().get(line).map_or("", String::as_str)
    }

    /// Types one character; a control character is nothing, a newline in prose is [`Field::newline`].
    pub fn put(&mut self, c: char) -> Heard {
        if c == '\n' && !self.one_line {
            return self.newline();
        }
        let mut bytes = [0; 4];
        let typed: &str = c.encode_utf8(&mut bytes);
        if clean::line(typed) != typed {
            return Heard::Still;
        }
        if !self.takes(1, 0, 1) {
            return Heard::Full;
        }
        self.area.insert_char(c);
        self.changed(Kind::Typed {
            blank: c.is_whitespace(),
        });
        self.chars += 1;
        Heard::Changed
    }

    /// Breaks the line at the caret; nothing in a field of one line.
    pub fn newline(&mut self) -> Heard {
        if self.one_line {
            return Heard::Still;
        }
        if !self.takes(1, 1, 0) {
            return Heard::Full;
        }
        self.area.insert_newline();
        self.changed(Kind::Whole);
        self.chars += 1;
        Heard::Changed
    }

    /// Takes pasted text, cleaned; a field of one line joins its lines with a blank. All or nothing.
    pub fn paste(&mut self, text: &str) -> Heard {
        let text = if self.one_line {
            clean::line(text)
        } else {
            clean::prose(text)
        };
        if text.is_empty() {
            return Heard::Still;
        }
        let longest = text
            .split('\n')
            .map(|line| line.chars().count())
            .max()
            .unwrap_or(0);
        let breaks = text.bytes().filter(|byte| *byte == b'\n').count();
        let chars = text.chars().count();
        if !self.takes(chars, breaks, longest) {
            return Heard::Full;
        }
        self.area.insert_str(&text);
        self.changed(Kind::Whole);
        self.chars += chars;
        Heard::Changed
    }

    /// Whether so many more characters and line breaks fit, of which `longest` at most come into the caret's line.
    fn takes(&self, chars: usize, breaks: usize, longest: usize) -> bool {
        let limit = if self.one_line {
            LINE_LIMIT
        } else {
            PROSE_LIMIT
        };
        let DataCursor(line, _) = self.area.cursor();
        // Bytes are never fewer than characters, so that short lines need no count.
        let bytes = self.line(line).len();
        let here = if bytes + longest <= REACH {
            bytes
        } else {
            self.line(line).chars().count()
        };
        self.chars + chars <= limit
            && self.lines().len() + breaks <= REACH
            && here + longest <= REACH
    }

    /// Hears an editing key. Up and Down need the measure and are asked for by [`Field::up`] and [`Field::down`];
    /// Enter, Esc and the like mean something to the desk.
    pub fn key(&mut self, key: &Key) -> Heard {
        match key {
            Key::Char(c) => self.put(*c),
            Key::Backspace => self.delete(caret::left),
            Key::Delete => self.delete(caret::right),
            Key::AltBackspace => self.delete(caret::word_left),
            Key::Left => self.go(caret::left),
            Key::Right => self.go(caret::right),
            Key::WordLeft | Key::Alt('b' | 'B') => self.go(caret::word_left),
            Key::WordRight | Key::Alt('f' | 'F') => self.go(caret::word_right),
            Key::Home => self.go(caret::home),
            Key::End => self.go(caret::line_end),
            Key::Ctrl('y') if self.redo() => Heard::Changed,
            Key::Ctrl('y') => Heard::Still,
            Key::Ctrl(_)
            | Key::Alt(_)
            | Key::Enter
            | Key::Tab
            | Key::BackTab
            | Key::Esc
            | Key::Up
            | Key::Down
            | Key::PageUp
            | Key::PageDown
            | Key::F(_) => Heard::Other,
        }
    }

    /// Empties the field; undo brings the text back.
    pub fn clear(&mut self) {
        self.set("");
    }

    /// Puts `text`, cleaned, in place of all that is there, the caret at its end; undo brings the old text back.
    /// `false` where it does not fit: nothing is changed then.
    pub fn set(&mut self, text: &str) -> bool {
        let text = if self.one_line {
            clean::line(text)
        } else {
            clean::prose(text)
        };
        let fresh = Self::new(self.one_line);
        let longest = text
            .split('\n')
            .map(|line| line.chars().count())
            .max()
            .unwrap_or(0);
        let chars = text.chars().count();
        if !fresh.takes(chars, text.split('\n').count() - 1, longest) {
            return false;
        }
        let edits = usize::from(self.area.clear()) + usize::from(self.area.insert_str(&text));
        self.steps.whole(edits);
        self.chars = chars;
        self.wish = None;
        true
    }

    /// Takes back the last word typed, or the last paste, break or deletion; `false` where there is nothing.
    pub fn undo(&mut self) -> bool {
        let Some(edits) = self.steps.back() else {
            return false;
        };
        let undone = (0..edits).filter(|_| self.area.undo()).count();
        self.recount();
        undone > 0
    }

    /// Does again what was taken back last.
    pub fn redo(&mut self) -> bool {
        let Some(edits) = self.steps.forth() else {
            return false;
        };
        let redone = (0..edits).filter(|_| self.area.redo()).count();
        self.recount();
        redone > 0
    }

    fn recount(&mut self) {
        self.wish = None;
        let breaks = self.lines().len() - 1;
        self.chars = breaks
            + self
                .lines()
                .iter()
                .map(|line| line.chars().count())
                .sum::<usize>();
    }

    fn changed(&mut self, kind: Kind) {
        self.wish = None;
        self.steps.note(kind);
    }

    /// Puts the caret behind the last character.
    pub fn end(&mut self) {
        self.area.move_cursor(CursorMove::Bottom);
        self.area.move_cursor(CursorMove::End);
        self.wish = None;
        self.steps.pause();
    }
}

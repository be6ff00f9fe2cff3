//! Typing a line of limited width: a name, a path, a topic. Cells are counted, so that any script has the same room.

use crate::base::key::Key;
use crate::base::{cells, clean};
use crate::field::{Field, Heard};

/// The room for names of people, teams and positions, in cells.
pub const NAME: usize = 80;
/// The room for a topic, a norm, a heading, in cells.
pub const SENTENCE: usize = 200;
/// The room for a path or a later word, in cells.
pub const LONG: usize = 4000;

/// What became of a key in a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Typed {
    /// Text or caret changed, or there was nothing to do.
    Taken,
    /// It did not fit and was not taken.
    Full,
    /// Out of the line, in this way.
    Out(Out),
    /// Neither for the line nor out of it.
    Other,
}

/// The ways out of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Out {
    Enter,
    Tab,
    BackTab,
    Up,
    Down,
    Esc,
    /// Ctrl+G: done here.
    Done,
}

impl Out {
    fn of(key: Key) -> Option<Self> {
        let outs = [
            (Key::Enter, Self::Enter),
            (Key::Tab, Self::Tab),
            (Key::BackTab, Self::BackTab),
            (Key::Up, Self::Up),
            (Key::Down, Self::Down),
            (Key::Esc, Self::Esc),
            (Key::Ctrl('g'), Self::Done),
        ];
        outs.into_iter()
            .find(|(k, _)| *k == key)
            .map(|(_, out)| out)
    }
}

/// Hears a key; what would be wider than `room` cells is not taken.
pub fn typed(field: &mut Field, key: Key, room: usize) -> Typed {
    if key == Key::Ctrl('z') {
        field.undo();
        return Typed::Taken;
    }
    let before = field.clone();
    match field.key(&key) {
        Heard::Other => Out::of(key).map_or(Typed::Other, Typed::Out),
        Heard::Moved | Heard::Still => Typed::Taken,
        Heard::Full => Typed::Full,
        Heard::Changed => kept(field, before, room),
    }
}

/// Hears a paste; what would be wider than `room` cells is not taken.
pub fn pasted(field: &mut Field, text: &str, room: usize) -> Typed {
    let before = field.clone();
    match field.paste(text) {
        Heard::Full => Typed::Full,
        Heard::Changed => kept(field, before, room),
        Heard::Other | Heard::Moved | Heard::Still => Typed::Taken,
    }
}

fn kept(field: &mut Field, before: Field, room: usize) -> Typed {
    let wide = cells::width(&field.text());
    if wide > room && wide > cells::width(&before.text()) {
        *field = before;
        return Typed::Full;
    }
    Typed::Taken
}

/// What a line says when no more fits.
#[must_use]
pub fn full(room: usize) -> String {
    format!("This line is full: it has room for {room} cells. That was not taken.")
}

/// The text of a line as it is kept: cleaned, without blanks around it or double ones in it.
#[must_use]
pub fn tidy(text: &str) -> String {
    let text = clean::line(text);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A file dropped on a terminal comes with quotation marks around it, or with `\` before its blanks.
#[must_use]
pub fn unquoted(path: &str) -> String {
    let quoted = ['\'', '"'].iter().find_map(|mark| {
        let inner = path.strip_prefix(*mark)?;
        inner.strip_suffix(*mark)
    });
    quoted.map_or_else(|| path.replace("\\ ", " "), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_takes_what_fits_in_its_cells_and_no_more() {
        let mut field = Field::with("李", true);
        assert_eq!(typed(&mut field, Key::Char('a'), 3), Typed::Taken);
        assert_eq!(typed(&mut field, Key::Char('李'), 3), Typed::Full);
        assert_eq!(field.text(), "李a");
        assert_eq!(pasted(&mut field, "bc", 3), Typed::Full);
        assert_eq!(field.text(), "李a");
        assert_eq!(typed(&mut field, Key::Backspace, 1), Typed::Taken);
        assert_eq!(
            field.text(),
            "李",
            "a line that is too wide can still be shortened"
        );
    }

    #[test]
    fn blanks_around_and_double_ones_are_not_kept() {
        assert_eq!(tidy("  Ana \t Ruiz\u{1b}[31m "), "Ana Ruiz");
    }
}

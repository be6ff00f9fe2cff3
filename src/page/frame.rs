//! What every page outside a meeting has around its own matter: the moment, the state of saving, the room's style.

use std::time::Duration;

use super::{
    Cell, FieldView, Footer, Hint, Line, Memory, Notice, Page, Pointer, Row, Saved, Style, Tone,
};
use crate::base::stamp::Stamp;
use crate::field::Field;
use chrono::Timelike;

/// The parts of the world that are not a place's own.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    pub now: Stamp,
    pub saved: Saved,
    pub style: Style,
    pub memory: Memory,
}

impl Frame {
    /// A page without matter: place, keys, style.
    #[must_use]
    pub fn page(&self, place: impl Into<String>, keys: &[(&str, &str)]) -> Page {
        let mut page = Page {
            style: self.style,
            footer: Footer {
                hints: keys.iter().map(|(key, verb)| hint(key, verb)).collect(),
                saved: Saved::Silent,
            },
            ..Page::default()
        };
        page.header.place = place.into();
        page
    }

    /// How long until the clock shows another minute.
    #[must_use]
    pub fn next_minute(&self) -> Option<Duration> {
        Some(Duration::from_secs(
            60 - u64::from(self.now.second().min(59)),
        ))
    }

    /// `15:02`.
    #[must_use]
    pub fn clock(&self) -> String {
        self.now.format("%H:%M").to_string()
    }
}

fn hint(key: &str, verb: &str) -> Hint {
    Hint {
        key: key.to_owned(),
        verb: verb.to_owned(),
        stays: matches!(key, "Esc" | "?"),
        deaf: false,
    }
}

/// A field as it is typed into; `placeholder` stands dim while it is empty.
#[must_use]
pub fn view(field: &Field, placeholder: &str) -> FieldView {
    let window = field.window(1);
    FieldView {
        lines: window.lines,
        caret_line: window.caret_line,
        caret_byte: window.caret_byte,
        above: window.above,
        below: window.below,
        placeholder: placeholder.to_owned(),
        masked: false,
        after: String::new(),
    }
}

/// A row that keys may go to.
#[must_use]
pub fn row(here: bool, cells: Vec<Cell>) -> Row {
    Row {
        pointer: if here { Pointer::Here } else { Pointer::None },
        cells,
        under: Vec::new(),
        unsaved: false,
    }
}

/// `▲` and a sentence.
#[must_use]
pub fn warning(text: &str) -> Notice {
    Notice {
        tone: Tone::Warn,
        text: format!("▲ {text}"),
    }
}

/// The number of a row, dim.
#[must_use]
pub fn number(n: usize) -> Cell {
    Line::words(n.to_string()).into()
}

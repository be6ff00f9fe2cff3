//! What every page outside a meeting has around its own matter: the moment, the state of saving, the room's style.

use std::time::Duration;

use super::{
    Cell, Column, FieldView, Footer, Hint, Line, Memory, Notice, Page, Pointer, Row, Rows, Saved,
    Style, Tone, Width,
};
use crate::base::stamp::{self, Stamp};
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
        stamp::time_of_day(self.now)
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
    FieldView {
        placeholder: placeholder.to_owned(),
        ..FieldView::of(field, 1)
    }
}

/// A row that keys may go to.
#[must_use]
pub fn row(here: bool, cells: Vec<Cell>) -> Row {
    Row {
        pointer: if here { Pointer::Here } else { Pointer::None },
        cells,
        ..Row::default()
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

/// The number of a row, as 1–9 pick it.
#[must_use]
pub fn number(n: usize) -> Cell {
    Line::words(n.to_string()).into()
}

/// Numbered rows of words, each with a dim note behind; `width` is what the words take at most.
#[must_use]
pub fn numbered(
    entries: impl IntoIterator<Item = (String, String)>,
    width: u16,
    at: usize,
) -> Rows {
    let column = |width, gap| Column {
        width,
        gap,
        ..Column::default()
    };
    let rows = entries.into_iter().enumerate();
    Rows {
        columns: vec![
            Column {
                right: true,
                ..column(Width::Fit(4), 0)
            },
            column(Width::Fit(width), 2),
            column(Width::default(), 4),
        ],
        focus: Some(at),
        rows: rows
            .map(|(i, (words, note))| {
                let cells = vec![number(i + 1), words.into(), Line::dim(note).into()];
                row(i == at, cells)
            })
            .collect(),
        grid: false,
    }
}

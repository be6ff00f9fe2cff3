//! What a key meant in a place outside a meeting: effects for the loop, another place to go to, a sentence.

use super::Effect;
use super::line::{self, Typed};
use crate::base::key::Key;
use crate::field::Field;
use crate::page::{Notice, Tone};

#[derive(Debug, Clone, PartialEq, Default)]
#[must_use]
pub struct Outcome {
    /// In the order in which they are to happen.
    pub effects: Vec<Effect>,
    pub go: Option<Go>,
    /// Said until the next act; takes the place of the page's own notice.
    pub notice: Option<Notice>,
}

/// Another place to look at. The minutes of a meeting are reached by `Effect::Read`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Go {
    Home,
    Opening(From),
    Library,
    Archive,
    /// Actions and decisions.
    Ledger,
    Teams,
    Trash,
    /// Where one came from.
    Back,
}

/// What an opening begins with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum From {
    /// The team used last.
    Fresh,
    /// What was being filled in when the program ended.
    Draft,
    /// This way to meet (protocol id).
    Way(String),
}

impl Outcome {
    pub fn nothing() -> Self {
        Self::default()
    }

    /// A sentence and nothing else.
    pub fn say(text: impl Into<String>) -> Self {
        Self::nothing().and_say(text)
    }

    pub fn go(place: Go) -> Self {
        Self {
            go: Some(place),
            ..Self::default()
        }
    }

    pub fn effect(effect: Effect) -> Self {
        Self {
            effects: vec![effect],
            ..Self::default()
        }
    }

    pub fn and(mut self, effect: Effect) -> Self {
        self.effects.push(effect);
        self
    }

    pub fn and_say(mut self, text: impl Into<String>) -> Self {
        self.notice = Some(Notice {
            tone: Tone::Text,
            text: text.into(),
        });
        self
    }
}

/// The key that hands press everywhere to save, answered everywhere.
pub fn saved(key: Key) -> Option<Outcome> {
    (key == Key::Ctrl('s')).then(|| Outcome::say("Saved. Everything is saved as you type."))
}

/// The command letter of a key, in lower case: `Q`, `q` and `Alt+Q` are the same outside a field.
#[must_use]
pub fn letter(key: Key) -> Option<char> {
    match key {
        Key::Char(c) | Key::Alt(c) => Some(c.to_ascii_lowercase()),
        Key::Delete => Some('x'),
        Key::Ctrl('g') => Some('g'),
        Key::Ctrl('z') => Some('u'),
        Key::Ctrl('y') => Some('y'),
        Key::Ctrl(_)
        | Key::AltBackspace
        | Key::Enter
        | Key::Tab
        | Key::BackTab
        | Key::Esc
        | Key::Backspace
        | Key::Up
        | Key::Down
        | Key::Left
        | Key::Right
        | Key::WordLeft
        | Key::WordRight
        | Key::Home
        | Key::End
        | Key::PageUp
        | Key::PageDown
        | Key::F(_) => None,
    }
}

/// A paste into the field that is open, or the sentence that there is none.
pub fn pasted(field: Option<&mut Field>, text: &str, room: usize) -> Outcome {
    match field.map(|field| line::pasted(field, text, room)) {
        Some(Typed::Full) => Outcome::say(line::full(room)),
        Some(Typed::Taken | Typed::Out(_) | Typed::Other) => Outcome::nothing(),
        None => Outcome::say("Paste goes into a field. Enter opens one."),
    }
}

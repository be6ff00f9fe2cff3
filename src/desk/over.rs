//! Keys over a place outside a meeting: its help, the list of commands, leaving with something unsaved.

use std::path::PathBuf;

use super::{Effect, Go, line};
use crate::base::key::Key;
use crate::field::Field;
use crate::look::over::Over;
use crate::page::{Theme, over};

/// What a command outside a meeting does.
#[derive(Debug, Clone, PartialEq)]
pub enum Does {
    Go(Go),
    Effect(Effect),
}

/// Every command, in the order they are shown.
#[must_use]
pub fn all() -> [(&'static str, Does); over::ALL] {
    [
        ("Home", Does::Go(Go::Home)),
        ("Library: ways to meet", Does::Go(Go::Library)),
        ("Minutes: past meetings", Does::Go(Go::Archive)),
        ("Actions and decisions", Does::Go(Go::Ledger)),
        ("Teams and people", Does::Go(Go::Teams)),
        ("Trash", Does::Go(Go::Trash)),
        ("Theme: dark", Does::Effect(Effect::SetTheme(Theme::Dark))),
        (
            "Theme: light, for bright rooms",
            Does::Effect(Effect::SetTheme(Theme::Light)),
        ),
        (
            "Theme: high contrast",
            Does::Effect(Effect::SetTheme(Theme::High)),
        ),
        ("Step out to the shell", Does::Effect(Effect::StepOut)),
        ("Quit", Does::Effect(Effect::Quit)),
    ]
}

/// Those whose words hold these letters.
#[must_use]
pub fn found(typed: &str) -> Vec<(&'static str, Does)> {
    let typed = typed.trim().to_lowercase();
    all()
        .into_iter()
        .filter(|(words, _)| words.to_lowercase().contains(&typed))
        .collect()
}

/// What came of a key.
pub enum Heard {
    /// Goes on lying there.
    Stays,
    /// Goes on lying there until a copy is made.
    Copies(PathBuf),
    /// Put away; this is done.
    Done(Option<Does>),
}

pub fn key(over: &mut Over, key: Key) -> Heard {
    match over {
        Over::Help => Heard::Done(None),
        Over::Unsaved { file, .. } => unsaved(file, key),
        Over::Commands { find, row } => match key {
            Key::Esc => Heard::Done(None),
            Key::Enter => {
                let found = found(&find.text());
                let at = (*row).min(found.len().saturating_sub(1));
                Heard::Done(found.into_iter().nth(at).map(|(_, does)| does))
            }
            Key::Up | Key::Down => {
                let last = self::found(&find.text()).len().saturating_sub(1);
                *row = super::panel::row(*row, last, key);
                Heard::Stays
            }
            _ => {
                find.key(&key);
                *row = 0;
                Heard::Stays
            }
        },
    }
}

/// Nothing but Ctrl+C leaves, and that is heard before: a copy is made, or one stays.
fn unsaved(file: &mut Field, key: Key) -> Heard {
    match key {
        Key::Esc => Heard::Done(None),
        Key::Enter if file.text().trim().is_empty() => Heard::Stays,
        Key::Enter => {
            let to = PathBuf::from(line::unquoted(file.text().trim()));
            Heard::Copies(to)
        }
        _ => {
            file.key(&key);
            Heard::Stays
        }
    }
}

/// The key that opens something over a place; letters only where no caret stands.
#[must_use]
pub fn opened_by(key: Key, in_field: bool) -> Option<Over> {
    match key {
        Key::F(1) => Some(Over::Help),
        Key::Char('?') if !in_field => Some(Over::Help),
        Key::Char('k' | 'K') if !in_field => Some(Over::Commands {
            find: Field::new(true),
            row: 0,
        }),
        _ => None,
    }
}

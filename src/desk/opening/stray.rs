//! Words typed on the page Ready where no field is open: a G among their letters never starts the meeting, nor does the
//! Enter behind them. An arrow key, Tab or Esc ends them.

use chrono::TimeDelta;

use super::super::outcome::{Outcome, letter};
use crate::base::key::Key;
use crate::base::stamp::Stamp;
use crate::look::opening::{OpeningLook, Ready, Stray};

/// A letter this soon after another is of the same word.
const SOON: TimeDelta = TimeDelta::milliseconds(500);

/// What is said instead of hearing this key; `None` where it is heard.
pub fn heard(look: &mut OpeningLook, key: Key, now: Stamp) -> Option<Outcome> {
    let before = look.stray.take();
    let (Key::Char(_) | Key::Enter | Key::Backspace) = key else {
        return None;
    };
    let is_letter = matches!(key, Key::Char(c) if c.is_alphabetic());
    let Some(before) = before.filter(|b| b.is_word || now - b.last < SOON) else {
        if is_letter && !is_command(look, key) {
            look.stray = Some(Stray {
                last: now,
                is_word: false,
            });
        }
        return None;
    };
    if !is_letter && !before.is_word {
        return None;
    }
    look.stray = Some(Stray {
        last: now,
        is_word: true,
    });
    Some(Outcome::say(
        "Letters were typed where no field is open, so nothing was taken. After an arrow key G starts the meeting.",
    ))
}

fn is_command(look: &OpeningLook, key: Key) -> bool {
    match letter(key) {
        Some('g' | 'q') => true,
        Some('e' | 'x') => !matches!(look.ready, Ready::Go | Ready::Card | Ready::Role(_)),
        Some(_) | None => false,
    }
}

//! What keys mean in a list of ways to meet: moving, finding, the whole text. Choosing is the place's own.

use super::line::{self, NAME, Typed};
use super::listing::{self, heard};
use super::outcome::{Outcome, letter};
use crate::base::key::Key;
use crate::field::Field;
use crate::library::{Library, Reading, Way};
use crate::look::ways::{Ways, title};
use crate::page::ways::whole;

/// What a key did.
pub enum Heard {
    /// The way under the focus is to be taken.
    Take,
    /// Done, perhaps with a sentence.
    Done(Outcome),
    /// Not for the list.
    Other,
}

/// Hears a key in the list, in its find line or in the whole text.
pub fn hear(ways: &mut Ways, key: Key, library: &Library) -> Heard {
    if ways.whole.is_some() {
        return reading(ways, key, library);
    }
    if let Some(answer) = ways.find.as_mut().and_then(|field| finding(field, key)) {
        ways.list.first();
        return answer;
    }
    if ways.find.is_some() && key == Key::Esc {
        ways.find = None;
        ways.list.first();
        return Heard::Done(Outcome::nothing());
    }
    let rows = ways.found(library).len();
    match heard(&mut ways.list, key, rows) {
        listing::Heard::Open(_) => return Heard::Take,
        listing::Heard::Moved => return Heard::Done(Outcome::nothing()),
        listing::Heard::Other => {}
    }
    match letter(key) {
        Some('/') => {
            ways.find = Some(Field::new(true));
            Heard::Done(Outcome::nothing())
        }
        Some('v') => Heard::Done(open(ways, library)),
        _ if key == Key::Enter => Heard::Done(Outcome::say(
            "No way of meeting has these letters in its title. Esc shows all.",
        )),
        _ => Heard::Other,
    }
}

/// Typing in the find line; keys that move or open go on to the list.
fn finding(field: &mut Field, key: Key) -> Option<Heard> {
    let list = matches!(
        key,
        Key::Up | Key::Down | Key::PageUp | Key::PageDown | Key::Enter | Key::Esc
    );
    if list {
        return None;
    }
    Some(Heard::Done(match line::typed(field, key, NAME) {
        Typed::Taken | Typed::Out(_) | Typed::Other => Outcome::nothing(),
        Typed::Full => Outcome::say(line::full(NAME)),
    }))
}

/// Reading the whole text: scrolling, and out of it.
fn reading(ways: &mut Ways, key: Key, library: &Library) -> Heard {
    let top = ways.whole.unwrap_or(0);
    let out = key == Key::Esc || letter(key) == Some('v');
    let lines = match ways.chosen(library).map(|way| &way.reading) {
        Some(Reading::Sound(protocol)) => whole(protocol).len(),
        Some(Reading::Broken { .. }) | None => 0,
    };
    ways.whole = (!out).then(|| scrolled(top, key, SCREEN).min(lines.saturating_sub(1)));
    Heard::Done(Outcome::nothing())
}

/// Lines that a page goes where the painter has not said how many fit.
pub const SCREEN: usize = 14;

/// The line on top after a key; `page` lines are in view.
#[must_use]
pub fn scrolled(top: usize, key: Key, page: usize) -> usize {
    if letter(key) == Some(' ') {
        return top + page;
    }
    match key {
        Key::Up => top.saturating_sub(1),
        Key::Down | Key::Enter => top + 1,
        Key::PageUp => top.saturating_sub(page),
        Key::PageDown => top + page,
        Key::Home => 0,
        Key::End => usize::MAX / 2,
        Key::Char(_)
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
        | Key::F(_) => top,
    }
}

fn open(ways: &mut Ways, library: &Library) -> Outcome {
    match ways.chosen(library).map(|way| &way.reading) {
        Some(Reading::Sound(_)) => {
            ways.whole = Some(0);
            Outcome::nothing()
        }
        Some(Reading::Broken { title, .. }) => Outcome::say(format!(
            "{title} cannot be read whole: its faults stand beside it."
        )),
        None => Outcome::nothing(),
    }
}

/// Why a way cannot be taken, as a sentence; `None` where it can.
#[must_use]
pub fn refusal(way: &Way) -> Option<String> {
    match &way.reading {
        Reading::Broken { faults, .. } => Some(format!(
            "{} cannot be used: {} has {}. Mend the file, or choose another way to meet.",
            title(way),
            way.source,
            crate::base::words::count(faults.len(), "fault", "faults"),
        )),
        Reading::Sound(_) => None,
    }
}

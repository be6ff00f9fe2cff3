//! A letter may be the first of a word that somebody types outside a field. What such a letter opened and where Enter,
//! Space or a digit change the record at once hears only digits, Esc and the arrows until half a second went by without a
//! key, and once more letters came only the last two, until one of them is pressed.

use super::is_deaf;
use crate::base::key::Key;
use crate::base::stamp::Stamp;
use crate::look::panel::{Panel, Question};
use crate::look::step::{StepLook, Unsure};

/// Whether the step lies under something that a single letter opens and that must not be heard by accident.
#[must_use]
pub const fn lies_over(look: &StepLook) -> bool {
    match (&look.question, &look.panel) {
        (Some(Question::OffRecord { .. }), _) => true,
        (None, Some(Panel::Who(who))) => who.adding.is_none() && who.role.is_none(),
        (None, Some(Panel::Time { .. } | Panel::Ways { .. })) => true,
        _ => false,
    }
}

/// Whether this key is heard now; one that is not was perhaps a letter of a word.
pub fn hears(look: &mut StepLook, key: Key, now: Stamp) -> bool {
    let Some(unsure) = look.unsure.filter(|_| lies_over(look)) else {
        look.unsure = None;
        return true;
    };
    let (Key::Char(_) | Key::Enter | Key::Backspace) = key else {
        look.unsure = None;
        return true;
    };
    let is_letter = matches!(key, Key::Char(c) if c.is_alphabetic());
    let is_own = matches!(
        (&look.panel, key),
        (Some(Panel::Who(_)), Key::Char('w' | 'W' | 'u' | 'U'))
            | (Some(Panel::Time { .. }), Key::Char('t' | 'T'))
    );
    // `M3` is pressed in one go by those who know it, and no word goes on with a digit.
    let in_one_go = matches!(key, Key::Char('0'..='9'));
    let awake = (!is_deaf(look, now) || in_one_go) && unsure == Unsure::Opened;
    if awake && (!is_letter || is_own) {
        look.unsure = None;
        return true;
    }
    if is_letter {
        look.unsure = Some(Unsure::Typing);
    } else if unsure == Unsure::Typing {
        look.refuse(
            "Letters were typed before this key, so it was not taken. Esc goes back; in a step Enter opens a field.",
        );
    }
    false
}

/// After a key was heard: whether a letter has just opened something of the kind.
pub const fn opened(look: &mut StepLook, key: Key, was_over: bool) {
    if let (Key::Char(_), false, true) = (key, was_over, lies_over(look)) {
        look.unsure = Some(Unsure::Opened);
    }
}

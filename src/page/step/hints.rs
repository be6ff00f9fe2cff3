//! Footers: first this place's own keys, then `close step`, then what is kept in passing, then `? keys`.

use super::Scene;
use crate::look::panel::Question;
use crate::page::Hint;

/// Keys with their verbs, in order.
#[must_use]
pub fn of(pairs: &[(&str, &str)]) -> Vec<Hint> {
    pairs.iter().map(|(key, verb)| hint(key, verb)).collect()
}

/// `Esc` and `? keys` and `close step` never fall away.
#[must_use]
pub fn hint(key: &str, verb: &str) -> Hint {
    Hint {
        stays: key == "Esc" || key == "?" || verb == "close step" || verb.starts_with("go on"),
        key: key.to_owned(),
        verb: verb.to_owned(),
        deaf: false,
    }
}

/// An ask's own keys, with those that every ask has.
#[must_use]
pub fn with(scene: &Scene<'_>, own: Vec<Hint>) -> Vec<Hint> {
    if matches!(scene.look.question, Some(Question::Reveal { .. })) {
        return own;
    }
    let mut hints = own;
    if scene.look.correcting.is_some() {
        hints.push(hint("Esc", "back"));
        if !scene.is_writing() {
            hints.push(hint("?", "keys"));
        }
        return hints;
    }
    if scene.is_writing() {
        hints.extend(of(&[("Ctrl+G", "close step"), ("Esc", "commands")]));
        return hints;
    }
    if super::ahead::over(scene).is_some() && !hints.iter().any(|h| h.key == "T") {
        let place = hints.len().min(1);
        hints.insert(place, hint("T", "time"));
    }
    hints.extend(of(&[
        ("G", "close step"),
        ("A", "action"),
        ("D", "decision"),
        ("P", "park"),
        ("?", "keys"),
    ]));
    hints
}

/// `1–6`, `1`.
#[must_use]
pub fn numbers(low: u32, high: u32) -> String {
    if low >= high {
        high.to_string()
    } else {
        format!("{low}–{high}")
    }
}

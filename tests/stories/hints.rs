//! What footers promise is heard: every hint of every page that stories make does something there.

use std::collections::BTreeMap;

use roundtable::base::key::Key;
use roundtable::page::Hint;

use super::notation::{Line, Story};
use super::stage;

/// Where a footer stands: the story, and how many of its lines come before.
type Place = (&'static str, usize);

/// A footer (for the letters that nearly every footer ends with: only the hint) and the key of one of its hints, with where stories come upon it.
type Found = BTreeMap<(Vec<String>, String), Vec<Place>>;

fn story(name: &str) -> Story {
    let file = name.replace('_', "-");
    Story::read(&fs_err::read_to_string(stage::folder().join(format!("{file}.story"))).unwrap())
}

/// Every hint of every footer, where each story comes upon it first.
fn places() -> Found {
    let mut places = Found::new();
    for name in super::STORIES {
        let told = story(name);
        let script = stage::played(name, &told, false);
        for (left, hints) in script.footers {
            let footer: Vec<String> = hints.iter().map(shown).collect();
            for hint in hints.iter().filter(|h| !h.deaf) {
                let alone = ["A", "D", "P", "?"].contains(&hint.key.as_str());
                let around = if alone {
                    vec![shown(hint)]
                } else {
                    footer.clone()
                };
                let key = (around, hint.key.clone());
                places
                    .entry(key)
                    .or_default()
                    .push((name, told.lines.len() - left));
            }
        }
    }
    places
}

fn shown(hint: &Hint) -> String {
    format!("{} {}", hint.key, hint.verb)
}

/// Keys that this hint stands for; it is heard if one of them does something.
fn keys(hint: &str) -> Vec<Key> {
    match hint {
        "Enter" => vec![Key::Enter],
        "Esc" => vec![Key::Esc],
        "Tab" => vec![Key::Tab],
        "Shift+Tab" => vec![Key::BackTab],
        "Space" => vec![Key::Char(' ')],
        "Ctrl+G" => vec![Key::Ctrl('g')],
        "Ctrl+R" => vec![Key::Ctrl('r')],
        "+ −" => vec![Key::Char('+'), Key::Char('-')],
        "↑↓" => vec![Key::Up, Key::Down],
        "↑↓ PgDn" => vec![Key::Up, Key::Down, Key::PageDown],
        "←→" => vec![Key::Left, Key::Right],
        "↑ Enter" => vec![Key::Up],
        "←" => vec![Key::Left],
        "↓" => vec![Key::Down],
        "↑" => vec![Key::Up],
        _ => numbers(hint).unwrap_or_else(|| vec![Key::Char(letter(hint))]),
    }
}

/// `1–6`
fn numbers(hint: &str) -> Option<Vec<Key>> {
    let (low, high) = hint.split_once('–')?;
    let digits = low.parse::<u32>().unwrap()..=high.parse().unwrap();
    Some(
        digits
            .filter_map(|d| char::from_digit(d, 10).map(Key::Char))
            .collect(),
    )
}

fn letter(hint: &str) -> char {
    let mut letters = hint.chars();
    let letter = letters.next().unwrap();
    assert!(letters.next().is_none(), "what key is \"{hint}\"?");
    letter.to_ascii_lowercase()
}

/// Whether the key changes the screen by more than the clock.
fn is_heard((name, lines): Place, key: Key) -> bool {
    let mut told = story(name);
    told.lines.truncate(lines);
    told.lines.push((0, Line::Keys(vec![key])));
    let script = stage::played(name, &told, false);
    !script.to_its_end || still(&script.before) != still(&script.screen)
}

/// A hint that may do nothing at one place (the first row has none above it) does something at another.
fn is_dead(hint: &str, places: &[Place]) -> bool {
    !places
        .iter()
        .any(|place| keys(hint).iter().any(|key| is_heard(*place, *key)))
}

/// The screen without what moves by itself: times and the bar of time.
fn still(screen: &str) -> String {
    let words = screen.split(' ').filter(|word| {
        let time = word.contains(':') && word.chars().any(|c| c.is_ascii_digit());
        let bar = word.contains('▐') && word.contains('·');
        !time && !bar && !word.is_empty()
    });
    let words: Vec<&str> = words.collect();
    words.join(" ").replace("… saving", "✓ saved")
}

#[test]
fn every_hint_of_every_footer_is_heard() {
    let found = places();
    assert!(found.len() > 60, "only {} hints were found", found.len());
    let all: Vec<_> = found.iter().collect();
    let halves = all.split_at(all.len() / 2);
    let dead = |((_, hint), places): &(&(Vec<String>, String), &Vec<Place>)| is_dead(hint, places);
    let told: Vec<String> = std::thread::scope(|scope| {
        let half = |half: &'_ [_]| {
            half.iter()
                .filter(|f| dead(f))
                .map(|f| format!("{f:?}"))
                .collect::<Vec<_>>()
        };
        let threads = [halves.0, halves.1].map(|these| scope.spawn(move || half(these)));
        threads
            .into_iter()
            .flat_map(|thread| thread.join().unwrap())
            .collect()
    });
    assert!(told.is_empty(), "not heard:\n{}", told.join("\n"));
}

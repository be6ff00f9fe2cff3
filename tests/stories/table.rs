//! The key table: one meaning for each letter, the same in every mode; nothing closes a step by accident.

use std::collections::{BTreeMap, BTreeSet};

use roundtable::base::key::Key;
use roundtable::desk::intent::{Intent, Mode};
use roundtable::desk::keymap::{COMMANDS, intent};
use roundtable::desk::panel::commands::found;

#[test]
fn no_letter_has_two_meanings_and_no_meaning_two_letters() {
    let mut letters = BTreeMap::new();
    let mut meanings = BTreeMap::new();
    for command in COMMANDS {
        let before = letters.insert(command.letter, command.intent);
        assert_eq!(before, None, "{} means two things", command.letter);
        let before = meanings.insert(command.intent, command.letter);
        assert_eq!(before, None, "{:?} has two letters", command.intent);
    }
    let functions: BTreeSet<u8> = COMMANDS.iter().filter_map(|c| c.function).collect();
    assert_eq!(functions, BTreeSet::from([1, 2, 3, 4]));
}

#[test]
fn letters_and_digits_in_a_field_are_text_and_in_a_question_letters_mean_nothing() {
    for letter in ' '..='~' {
        assert_eq!(intent(Mode::Field, Key::Char(letter)), None, "{letter}");
        if !letter.is_ascii_digit() {
            assert_eq!(intent(Mode::Question, Key::Char(letter)), None, "{letter}");
        }
    }
}

#[test]
fn letters_are_heard_in_either_case_and_mean_the_same_in_every_mode() {
    for command in COMMANDS {
        let upper = Key::Char(command.letter.to_ascii_uppercase());
        let lower = Key::Char(command.letter);
        for mode in [Mode::Choosing, Mode::Panel] {
            let meant = intent(mode, lower);
            assert_eq!(intent(mode, upper), meant, "{}", command.letter);
            assert!(
                meant.is_none_or(|i| i == command.intent),
                "{} in {mode:?}",
                command.letter
            );
        }
        // `Esc x` in one read leaves the field first.
        assert_eq!(
            intent(Mode::Field, Key::Alt(command.letter)),
            Some(command.intent)
        );
    }
}

#[test]
fn no_key_but_g_and_ctrl_g_closes_a_step() {
    let mut keys: Vec<Key> = (' '..='~').map(Key::Char).collect();
    keys.extend(('a'..='z').map(Key::Ctrl));
    keys.extend([
        Key::Enter,
        Key::Tab,
        Key::BackTab,
        Key::Esc,
        Key::Delete,
        Key::Backspace,
        Key::Up,
        Key::Down,
    ]);
    keys.extend((1..=12).map(Key::F));
    for mode in [Mode::Field, Mode::Choosing, Mode::Panel, Mode::Question] {
        for key in &keys {
            let closes = intent(mode, *key) == Some(Intent::Close);
            let may = matches!(key, Key::Ctrl('g') | Key::Char('g' | 'G'));
            assert!(!closes || may, "{key:?} in {mode:?}");
        }
    }
}

#[test]
fn the_list_of_commands_has_every_letter() {
    let listed: BTreeSet<char> = found("").iter().filter_map(|l| l.letter).collect();
    for command in COMMANDS {
        // K is open already; B is heard in Steps only.
        let here = matches!(command.intent, Intent::Commands | Intent::Bring);
        assert!(
            here || listed.contains(&command.letter),
            "{}",
            command.letter
        );
    }
}

#[test]
fn the_list_of_commands_shows_them_in_the_order_in_which_enter_takes_them() {
    let all: Vec<(String, String)> = found("")
        .iter()
        .map(|c| (String::new(), c.words.to_owned()))
        .collect();
    let words = all.iter().flat_map(|(_, words)| words.split_whitespace());
    for word in words.flat_map(|word| [word, word.get(..1).unwrap_or(word)]) {
        let shown = roundtable::page::panel::commands::found(&all, word);
        let shown: Vec<&str> = shown.iter().map(|(_, words)| words.as_str()).collect();
        let taken: Vec<&str> = found(word).iter().map(|c| c.words).collect();
        assert_eq!(shown, taken, "{word}");
    }
}

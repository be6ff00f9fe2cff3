//! Keys at random: the field stays sound whatever is pressed.

use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

use super::prose;
use crate::base::cells;
use crate::base::key::Key;
use crate::field::Field;

fn any_key() -> impl Strategy<Value = Key> {
    let letters = prop::sample::select("ab é-\u{301}\u{200d}👩👧日שไ🇩".chars().collect::<Vec<_>>());
    let moves = [
        Key::Backspace,
        Key::Delete,
        Key::Left,
        Key::Right,
        Key::WordLeft,
        Key::WordRight,
        Key::AltBackspace,
        Key::Home,
        Key::End,
        Key::Enter,
        Key::Up,
        Key::Down,
        Key::Ctrl('z'),
        Key::Ctrl('y'),
    ];
    prop_oneof![
        letters.prop_map(Key::Char),
        prop::sample::select(moves.to_vec())
    ]
}

fn hear(field: &mut Field, key: Key) {
    if key == Key::Enter {
        let _ = field.newline();
    } else if key == Key::Up {
        field.up(5);
    } else if key == Key::Down {
        field.down(5);
    } else if key == Key::Ctrl('z') {
        field.undo();
    } else if key == Key::Ctrl('y') {
        field.redo();
    } else {
        let _ = field.key(&key);
    }
}

proptest! {
    #[test]
    fn any_keys_leave_a_sound_field(keys in prop::collection::vec(any_key(), 0..60)) {
        let mut field = Field::new(false);
        for key in &keys {
            hear(&mut field, *key);
            let (line, byte) = field.cursor();
            prop_assert!(field.lines()[line].is_char_boundary(byte));
            prop_assert_eq!(field.len(), field.text().chars().count());
            let window = field.window(2);
            prop_assert_eq!(&window.lines[window.caret_line], &field.lines()[line]);
            prop_assert_eq!(window.caret_byte, byte);
        }
    }

    #[test]
    fn undoing_everything_and_doing_it_again_gives_the_same_text(keys in prop::collection::vec(any_key(), 0..60)) {
        let mut field = Field::new(false);
        for key in keys.iter().filter(|key| !matches!(key, Key::Ctrl(_))) {
            hear(&mut field, *key);
        }
        let text = field.text();
        while field.undo() {}
        prop_assert_eq!(field.text(), "");
        while field.redo() {}
        prop_assert_eq!(field.text(), text);
    }

    #[test]
    fn moving_stops_between_graphemes_only(text in "[a é\u{301}日👩\u{200d}👧🇩🇪\n]{0,40}", keys in prop::collection::vec(any_key(), 0..20)) {
        let mut field = prose(&text);
        for key in keys.iter().filter(|key| matches!(key, Key::Left | Key::Right | Key::WordLeft | Key::WordRight | Key::Home | Key::End | Key::Up | Key::Down)) {
            hear(&mut field, *key);
            let (line, byte) = field.cursor();
            let line = &field.lines()[line];
            prop_assert!(byte == line.len() || line.grapheme_indices(true).any(|(at, _)| at == byte));
        }
    }

    #[test]
    fn up_leaves_the_row_and_down_comes_back_to_it(text in "[a é日]{0,80}", measure in 2_usize..20) {
        let mut field = prose(&text);
        let row = |field: &Field| cells::wrap_cursor(&field.text(), field.cursor().1, measure).1;
        let mut at = row(&field);
        while at > 0 {
            prop_assert!(field.up(measure));
            prop_assert_eq!(row(&field), at - 1);
            at -= 1;
        }
        prop_assert!(!field.up(measure));
    }
}

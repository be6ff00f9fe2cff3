//! What a hand at the keyboard can do to a text, and what it cannot.

use super::*;
use crate::base::cells;

mod random;

const FAMILY: &str = "👨‍👩‍👧‍👦";

fn prose(text: &str) -> Field {
    Field::with(text, false)
}

fn typed(text: &str) -> Field {
    let mut field = Field::new(false);
    for c in text.chars() {
        let _ = field.put(c);
    }
    field
}

#[track_caller]
fn press(field: &mut Field, keys: &[Key]) -> Heard {
    let mut heard = Heard::Still;
    for key in keys {
        heard = field.key(key);
    }
    heard
}

#[test]
fn what_is_typed_is_the_text() {
    let mut field = typed("One\ntwo");
    assert_eq!(field.text(), "One\ntwo");
    assert_eq!(field.lines(), ["One", "two"]);
    assert_eq!(field.cursor(), (1, 3));
    assert_eq!(field.len(), 7);
    field.clear();
    assert!(field.is_empty());
    assert!(field.undo());
    assert_eq!(field.text(), "One\ntwo");
}

#[test]
fn backspace_and_delete_take_whole_graphemes() {
    let mut field = prose(&format!("a{FAMILY}e\u{301}"));
    assert_eq!(press(&mut field, &[Key::Backspace]), Heard::Changed);
    assert_eq!(field.text(), format!("a{FAMILY}"));
    let _ = press(&mut field, &[Key::Home, Key::Right, Key::Delete]);
    assert_eq!(field.text(), "a");
    assert_eq!(field.len(), 1);
    assert!(field.undo());
    assert_eq!(field.text(), format!("a{FAMILY}"));
}

#[test]
fn the_caret_steps_over_whole_graphemes_and_line_ends() {
    let mut field = prose(&format!("x{FAMILY}\ny"));
    let mut places = vec![field.cursor()];
    while field.key(&Key::Left) == Heard::Moved {
        places.push(field.cursor());
    }
    let end = 1 + FAMILY.len();
    assert_eq!(places, [(1, 1), (1, 0), (0, end), (0, 1), (0, 0)]);
    let mut back = vec![field.cursor()];
    while field.key(&Key::Right) == Heard::Moved {
        back.push(field.cursor());
    }
    places.reverse();
    assert_eq!(back, places);
}

#[test]
fn a_mark_at_the_beginning_of_a_line_does_not_stop_the_caret() {
    let mut field = prose("\u{301}ab");
    let _ = press(&mut field, &[Key::Home, Key::Right, Key::Right]);
    assert_eq!(field.cursor(), (0, 3));
}

#[test]
fn words_are_jumped_over_and_deleted() {
    let mut field = prose("one two, three");
    assert_eq!(press(&mut field, &[Key::WordLeft]), Heard::Moved);
    assert_eq!(field.cursor(), (0, 9));
    let _ = field.key(&Key::Alt('b'));
    assert_eq!(field.cursor(), (0, 4));
    let _ = press(&mut field, &[Key::WordRight]);
    assert_eq!(field.cursor(), (0, 7));
    let _ = field.key(&Key::Alt('f'));
    assert_eq!(field.cursor(), (0, 14));
    let _ = field.key(&Key::AltBackspace);
    assert_eq!(field.text(), "one two, ");
    let _ = field.key(&Key::AltBackspace);
    assert_eq!(field.text(), "one ");
    assert_eq!(field.len(), 4);
}

#[test]
fn backspace_at_the_beginning_of_a_line_joins_it_to_the_one_above() {
    let mut field = prose("one\ntwo");
    let _ = press(&mut field, &[Key::Home, Key::Backspace]);
    assert_eq!(
        (field.text().as_str(), field.cursor(), field.len()),
        ("onetwo", (0, 3), 6)
    );
    let _ = press(&mut field, &[Key::Home]);
    assert_eq!(field.key(&Key::Backspace), Heard::Still);
    assert!(field.undo());
    assert_eq!(field.text(), "one\ntwo");
}

#[test]
fn a_one_line_field_stays_one_line() {
    let mut field = Field::with("a\nb", true);
    assert_eq!(field.text(), "a b");
    assert_eq!(field.newline(), Heard::Still);
    assert_eq!(field.put('\n'), Heard::Still);
    assert_eq!(field.paste("c\r\nd\te"), Heard::Changed);
    assert_eq!(field.text(), "a bc d e");
    assert!(field.set("x\ny"));
    assert_eq!(field.text(), "x y");
}

#[test]
fn nothing_that_controls_gets_in() {
    let mut field = Field::new(false);
    for c in ['\u{1b}', '\u{7}', '\u{202e}', '\u{2028}', '\t', '\u{9b}'] {
        assert_eq!(field.put(c), Heard::Still, "{c:?}");
    }
    assert_eq!(field.paste("a\u{1b}[31mb\rc\u{7}"), Heard::Changed);
    assert_eq!(field.text(), "ab\nc");
    assert_eq!(field.paste("\u{1b}[2J"), Heard::Still);
}

#[test]
fn keys_that_edit_nothing_are_left_to_the_desk() {
    let mut field = prose("a");
    for key in [
        Key::Enter,
        Key::Esc,
        Key::Tab,
        Key::Up,
        Key::Ctrl('z'),
        Key::Alt('x'),
        Key::F(1),
        Key::PageDown,
    ] {
        assert_eq!(field.key(&key), Heard::Other, "{key:?}");
    }
    assert_eq!(field.text(), "a");
}

#[test]
fn undo_goes_by_words_and_redo_comes_back() {
    let mut field = typed("one two three");
    let mut seen = Vec::new();
    while field.undo() {
        seen.push(field.text());
    }
    assert_eq!(seen, ["one two ", "one ", ""]);
    let mut again = Vec::new();
    while field.redo() {
        again.push(field.text());
    }
    assert_eq!(again, ["one ", "one two ", "one two three"]);
    assert_eq!(field.len(), 13);
}

#[test]
fn a_paste_a_break_and_another_place_are_steps_for_themselves() {
    let mut field = typed("ab");
    let _ = field.paste("cd ef");
    let _ = field.put('g');
    let _ = field.newline();
    let _ = field.put('h');
    let _ = field.key(&Key::Left);
    let _ = field.put('i');
    let mut seen = Vec::new();
    while field.undo() {
        seen.push(field.text());
    }
    assert_eq!(
        seen,
        ["abcd efg\nh", "abcd efg\n", "abcd efg", "abcd ef", "ab", ""]
    );
}

#[test]
fn new_typing_after_undo_ends_redo() {
    let mut field = typed("one two");
    assert!(field.undo());
    let _ = field.put('x');
    assert!(!field.redo());
    assert_eq!(field.text(), "one x");
    assert!(field.undo());
    assert_eq!(field.text(), "one ");
}

#[test]
fn a_page_of_typing_can_be_taken_back() {
    let page = "word and word ".repeat(150);
    let mut field = typed(&page);
    while field.undo() {}
    assert_eq!(field.text(), "");
}

#[test]
fn a_draft_that_came_back_is_nothing_to_undo() {
    let mut field = prose("draft");
    assert!(!field.undo());
    assert!(field.set("other"));
    assert!(field.undo());
    assert_eq!(field.text(), "draft");
    assert!(!field.undo());
}

#[test]
fn what_does_not_fit_is_refused_whole() {
    let mut field = Field::with(&"x".repeat(LINE_LIMIT - 1), true);
    assert_eq!(field.paste("ab"), Heard::Full);
    assert_eq!(field.put('a'), Heard::Changed);
    assert_eq!(field.put('a'), Heard::Full);
    assert_eq!(field.len(), LINE_LIMIT);
    assert!(!field.set(&"y".repeat(LINE_LIMIT + 1)));
    assert_eq!(field.len(), LINE_LIMIT);
    let _ = field.key(&Key::Backspace);
    assert_eq!(field.put('b'), Heard::Changed);

    let mut field = prose(&"line of text\n".repeat(PROSE_LIMIT / 13));
    assert_eq!(field.paste(&"z".repeat(13)), Heard::Full);
    let mut field = Field::new(false);
    assert_eq!(field.paste(&"z".repeat(REACH + 1)), Heard::Full);
    assert_eq!(field.paste(&"\n".repeat(REACH)), Heard::Full);
    assert_eq!(field.paste(&"z".repeat(REACH)), Heard::Changed);
    assert_eq!(field.put('z'), Heard::Full);
    assert!(field.undo());
    assert!(field.is_empty());
}

#[test]
fn text_from_a_record_is_never_cut() {
    let long = "é".repeat(PROSE_LIMIT + 5);
    let mut field = prose(&long);
    assert_eq!(field.len(), PROSE_LIMIT + 5);
    assert_eq!(field.put('x'), Heard::Full);
    let before = field.text();
    // The text area does not reach the end of such a line; then nothing is deleted rather than something else.
    let _ = field.key(&Key::Backspace);
    assert_eq!(field.text(), before);
}

#[test]
fn up_and_down_go_by_drawn_rows_and_keep_the_column() {
    let mut field = prose("one two three four\nx\nfive six seven");
    let _ = press(&mut field, &[Key::Left, Key::Left]);
    let mut rows = vec![field.cursor()];
    while field.up(8) {
        rows.push(field.cursor());
    }
    // Rows at 8: "one two", "three", "four", "x", "five six", "seven".
    assert_eq!(rows, [(2, 12), (2, 3), (1, 1), (0, 17), (0, 11), (0, 3)]);
    let mut down = vec![field.cursor()];
    while field.down(8) {
        down.push(field.cursor());
    }
    rows.reverse();
    assert_eq!(down, rows);
}

#[test]
fn a_row_that_goes_on_below_keeps_the_caret_on_itself() {
    let mut field = prose("aaaa bbbbbbb");
    let _ = press(&mut field, &[Key::End]);
    assert!(field.up(8));
    let (text, (_, byte)) = (field.text(), field.cursor());
    assert_eq!(cells::wrap_cursor(&text, byte, 8).1, 0);
}

#[test]
fn a_click_puts_the_caret_before_the_whole_grapheme() {
    let mut field = prose(&format!("a{FAMILY}b"));
    let _ = field.point(0, 9);
    assert_eq!(field.cursor(), (0, 1));
    let _ = field.point(7, 99);
    assert_eq!(field.cursor(), (0, 2 + FAMILY.len()));
}

#[test]
fn a_small_text_is_its_own_window() {
    let mut field = prose("one\ntwo\nthree");
    let _ = field.up(80);
    let window = field.window(10);
    assert_eq!(window.lines, ["one", "two", "three"]);
    assert_eq!((window.caret_line, window.caret_byte), (1, 3));
    assert!(!window.above && !window.below);
}

#[test]
fn a_window_holds_the_lines_around_the_caret() {
    let text: Vec<String> = (0..10_000).map(|n| format!("line {n}")).collect();
    let mut field = prose(&text.join("\n"));
    let _ = field.point(5_000, 3);
    let window = field.window(20);
    assert_eq!(window.lines.len(), 41);
    assert_eq!(window.lines[window.caret_line], "line 5000");
    assert_eq!(window.caret_byte, 3);
    assert!(window.above && window.below);
    field.end();
    let window = field.window(20);
    assert_eq!(window.lines.len(), 21);
    assert!(window.above && !window.below);
}

#[test]
fn a_long_line_is_cut_around_the_caret_and_stays_put_while_typing() {
    let mut field = prose(&"words and ".repeat(5_000));
    let _ = field.point(0, 25_003);
    let before = field.window(10);
    assert!(before.above && before.below);
    assert!(before.lines[0].len() < 7_000);
    assert!(before.lines[0].starts_with("words") || before.lines[0].starts_with("and"));
    for _ in 0..200 {
        let _ = field.put('x');
    }
    let after = field.window(10);
    assert_eq!(after.caret_byte, before.caret_byte + 200);
    assert_eq!(
        after.lines[0].get(..before.caret_byte).unwrap(),
        before.lines[0].get(..before.caret_byte).unwrap()
    );
}

#[test]
fn a_window_of_long_lines_stays_small() {
    let line = "é".repeat(30_000);
    let mut field = prose(&format!("{line}\nhere\n{line}"));
    let _ = field.point(1, 0);
    let window = field.window(10);
    assert!(window.lines.iter().map(String::len).sum::<usize>() < 5_000);
    assert!(window.above && window.below);
    assert_eq!(window.lines[window.caret_line], "here");
}

//! What the cells promise, also for arbitrary text.

use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

use super::*;

const FAMILY: &str = "👨‍👩‍👧‍👦";

#[test]
fn widths_count_wide_characters_as_two_and_marks_as_none() {
    assert_eq!(width("Ana"), 3);
    assert_eq!(width("日本"), 4);
    assert_eq!(width("e\u{301}"), 1);
    assert_eq!(width(FAMILY), 2);
    assert_eq!(width("a\u{7}b\tc"), 3);
    assert_eq!(width(""), 0);
}

#[test]
fn what_does_not_fit_is_cut_with_an_ellipsis() {
    assert_eq!(fit("Transitions", 20), "Transitions");
    assert_eq!(fit("Transitions", 11), "Transitions");
    assert_eq!(fit("Transitions", 6), "Trans…");
    assert_eq!(fit("of the bell", 4), "of…");
    assert_eq!(fit("日本語", 4), "日…");
    assert_eq!(fit("abc", 1), "…");
    assert_eq!(fit("abc", 0), "");
    assert_eq!(fit(&format!("ab{FAMILY}cd"), 4), "ab…");
}

#[test]
fn padding_fills_to_the_exact_width() {
    assert_eq!(pad("ab", 4), "ab  ");
    assert_eq!(pad("日本語", 6), "日本語");
    assert_eq!(pad("日本語", 4), "日… ");
    assert_eq!(pad_left("7", 3), "  7");
    assert_eq!(pad_left("12345", 3), "12…");
}

#[test]
fn a_column_finds_its_grapheme() {
    assert_eq!(offset_at("a日b", 0), 0);
    assert_eq!(offset_at("a日b", 2), 1);
    assert_eq!(offset_at("a日b", 3), 4);
    assert_eq!(offset_at("a日b", 9), 5);
}

#[test]
fn words_are_wrapped_and_newlines_kept() {
    assert_eq!(wrap("", 10), [""]);
    assert_eq!(wrap("one two three", 7), ["one two", "three"]);
    assert_eq!(wrap("one\n\ntwo\n", 7), ["one", "", "two", ""]);
    assert_eq!(wrap("a well-known way", 8), ["a well-", "known", "way"]);
    assert_eq!(wrap("  indented text", 10), ["  indented", "text"]);
    assert_eq!(wrap("end   ", 3), ["end"]);
}

#[test]
fn a_long_word_is_cut_between_graphemes() {
    assert_eq!(wrap("abcdefgh", 3), ["abc", "def", "gh"]);
    assert_eq!(wrap("xy abcdefgh ij", 4), ["xy", "abcd", "efgh", "ij"]);
    let families = FAMILY.repeat(3);
    assert_eq!(wrap(&families, 5), [FAMILY.repeat(2), FAMILY.to_owned()]);
    assert_eq!(wrap("日本", 1), ["日", "本"]);
}

#[test]
fn an_accent_elsewhere_does_not_change_where_ascii_breaks() {
    let plain = wrap("and/or well-known e", 8);
    let accented = wrap("and/or well-known é", 8);
    assert_eq!(plain, ["and/or", "well-", "known e"]);
    assert_eq!(accented, ["and/or", "well-", "known é"]);
}

#[test]
fn chinese_breaks_without_blanks_but_not_before_a_full_stop() {
    assert_eq!(wrap("我们开会。", 8), ["我们开", "会。"]);
}

#[test]
fn the_caret_stands_after_trailing_blanks() {
    let drawn = |text: &str, cells| wrap_cursor(text, text.len(), cells);
    assert_eq!(drawn("ab  ", 6), (vec!["ab  ".into()], 0, 4));
    assert_eq!(
        drawn("hello", 5),
        (vec!["hello".into(), String::new()], 1, 0)
    );
    assert_eq!(
        drawn("hello ", 5),
        (vec!["hello".into(), String::new()], 1, 0)
    );
    assert_eq!(
        drawn("hello  ", 5),
        (vec!["hello".into(), " ".into()], 1, 1)
    );
    assert_eq!(
        drawn("hello w", 5),
        (vec!["hello".into(), "w".into()], 1, 1)
    );
    assert_eq!(drawn("", 5), (vec![String::new()], 0, 0));
    assert_eq!(drawn("a\n", 5), (vec!["a".into(), String::new()], 1, 0));
}

#[test]
fn a_caret_inside_stands_before_its_letter() {
    let at = |offset| {
        let (_, row, column) = wrap_cursor("one two three", offset, 7);
        (row, column)
    };
    assert_eq!(at(0), (0, 0));
    assert_eq!(at(4), (0, 4));
    assert_eq!(at(7), (1, 0));
    assert_eq!(at(8), (1, 0));
    assert_eq!(at(13), (1, 5));
}

#[test]
fn a_full_line_before_a_newline_opens_a_row_only_for_the_caret() {
    assert_eq!(wrap_cursor("hello\nyou", 0, 5).0, ["hello", "you"]);
    assert_eq!(
        wrap_cursor("hello\nyou", 5, 5),
        (vec!["hello".into(), String::new(), "you".into()], 1, 0)
    );
}

fn any_text() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "a",
        "bell",
        "well-known",
        " ",
        "  ",
        "\n",
        "é",
        "e\u{301}",
        "日本語",
        FAMILY,
        "🇩🇪",
        "שלום",
        "\u{200d}",
        "-",
        "\u{7}",
        "และ",
        "\u{301}",
        "\u{600}",
    ]);
    prop_oneof![
        prop::collection::vec(words, 0..40).prop_map(|parts| parts.concat()),
        any::<String>()
    ]
}

proptest! {
    #[test]
    fn every_byte_is_in_one_row_and_no_row_is_too_wide(text in any_text(), cells in 1_usize..20) {
        let mut at = 0;
        for range in rows(&text, cells) {
            let between = text.get(at..range.start).unwrap();
            prop_assert!(matches!(between, "" | " " | "\n" | " \n"), "{between:?}");
            let row = text.get(range.clone()).unwrap();
            prop_assert!(width(row) <= cells || row.graphemes(true).filter(|g| width(g) > 0).count() == 1, "{row:?}");
            at = range.end;
        }
        prop_assert!(matches!(text.get(at..), Some("" | " ")));
    }

    #[test]
    fn rows_break_between_graphemes(text in any_text(), cells in 2_usize..20) {
        let edges: Vec<usize> = text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect();
        for range in rows(&text, cells) {
            prop_assert!(edges.contains(&range.start) && edges.contains(&range.end));
        }
    }

    #[test]
    fn the_caret_is_on_the_drawn_rows(text in any_text(), cells in 1_usize..20, pick in any::<prop::sample::Index>()) {
        let edges: Vec<usize> = text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect();
        let offset = edges[pick.index(edges.len())];
        let (drawn, row, column) = wrap_cursor(&text, offset, cells);
        prop_assert!(row < drawn.len());
        prop_assert!(column < cells);
        prop_assert!(column <= width(&drawn[row]));
    }

    #[test]
    fn reading_and_typing_break_alike(text in any_text(), cells in 1_usize..20) {
        let lines: Vec<&str> = text.split('\n').map(|line| line.trim_end_matches(' ')).collect();
        let text = lines.join("\n");
        let typed = wrap_cursor(&text, 0, cells).0;
        let typed: Vec<&str> = typed.iter().map(|row| row.trim_end_matches(' ')).collect();
        prop_assert_eq!(wrap(&text, cells), typed);
    }

    #[test]
    fn cutting_and_padding_keep_the_width(text in any_text(), cells in 0_usize..30) {
        prop_assert_eq!(width(&text), pieces(&text).map(|piece| piece.cells).sum::<usize>());
        prop_assert!(width(&fit(&text, cells)) <= cells);
        prop_assert_eq!(width(&pad(&text, cells)), cells);
        prop_assert_eq!(width(&pad_left(&text, cells)), cells);
    }

    #[test]
    fn the_short_way_finds_the_same_graphemes(text in any_text()) {
        let short: Vec<&str> = pieces(&text).map(|piece| text.get(piece.bytes).unwrap()).collect();
        prop_assert_eq!(short, text.graphemes(true).collect::<Vec<_>>());
    }
}

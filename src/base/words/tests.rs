//! Words meant, words joined, names made.

use proptest::prelude::*;

use super::*;

const KEYS: [&str; 5] = ["steps", "step", "summary", "minutes", "per_person"];

#[test]
fn a_slip_finds_the_word_that_was_meant() {
    assert_eq!(near("minuets", KEYS), Some("minutes"));
    assert_eq!(near("Minutes", KEYS), Some("minutes"));
    assert_eq!(near("stesp", KEYS), Some("steps"));
    assert_eq!(near("summ", KEYS), Some("summary"));
    assert_eq!(near("perperson", KEYS), Some("per_person"));
    assert_eq!(near("steps", KEYS), Some("steps"));
}

#[test]
fn nothing_near_is_nothing() {
    assert_eq!(near("colour", KEYS), None);
    assert_eq!(near("", KEYS), None);
    assert_eq!(near("a", ["b"]), None);
    assert_eq!(near("x", []), None);
}

#[test]
fn a_slug_keeps_letters_of_every_script() {
    assert_eq!(slug("What could we do?"), "what-could-we-do");
    assert_eq!(slug("  We don't -- know!  "), "we-dont-know");
    assert_eq!(slug("Être là"), "être-là");
    assert_eq!(slug("e\u{301}te\u{301}"), "e\u{301}te\u{301}");
    assert_eq!(slug("我们 开会"), "我们-开会");
    assert_eq!(slug("नमस्ते"), "नमस्ते");
    assert_eq!(slug("7 steps"), "7-steps");
    assert_eq!(slug("?!"), "x");
    assert_eq!(slug(""), "x");
}

#[test]
fn a_folder_is_safe_on_every_system() {
    assert_eq!(folder("Room 12"), "Room 12");
    assert_eq!(folder("../../etc/passwd"), "-..-etc-passwd");
    assert_eq!(folder("..."), "x");
    assert_eq!(folder(" .hidden. "), "hidden");
    assert_eq!(folder("CON"), "x-CON");
    assert_eq!(folder("nul.txt"), "x-nul.txt");
    assert_eq!(folder("lpt1"), "x-lpt1");
    assert_eq!(folder("Console"), "Console");
    assert_eq!(folder("a\u{1b}[31mb\nc"), "ab c");
    assert_eq!(folder("Équipe 日本"), "Équipe 日本");
    assert_eq!(folder(""), "x");
}

#[test]
fn a_long_folder_is_cut_between_graphemes() {
    let cut = folder(&"é".repeat(100));
    assert_eq!(cut, "é".repeat(30));
    assert_eq!(folder(&"👨‍👩‍👧‍👦".repeat(4)), "👨‍👩‍👧‍👦".repeat(2));
}

#[test]
fn counts_and_enumerations_read_as_english() {
    assert_eq!(count(1, "idea", "ideas"), "1 idea");
    assert_eq!(count(0, "idea", "ideas"), "0 ideas");
    assert_eq!(count(2, "idea", "ideas"), "2 ideas");
    assert_eq!(and_list::<&str>(&[]), "");
    assert_eq!(and_list(&["Ana"]), "Ana");
    assert_eq!(and_list(&["Ana", "Jon"]), "Ana and Jon");
    assert_eq!(and_list(&["Ana", "Jon", "Mei"]), "Ana, Jon and Mei");
}

#[test]
fn words_are_counted_as_words() {
    assert_eq!(words("Four students, three days a week."), 6);
    assert_eq!(words("  — … "), 0);
    assert_eq!(words("can't well-known"), 3);
}

proptest! {
    #[test]
    fn a_folder_holds_no_danger(text in any::<String>()) {
        let name = folder(&text);
        prop_assert!(!name.is_empty() && name.len() <= FOLDER_BYTES + 2);
        prop_assert!(!name.starts_with('.') && !name.ends_with(['.', ' ']));
        prop_assert!(!name.chars().any(|c| c.is_control() || r#"/\:*?"<>|"#.contains(c)));
        prop_assert!(!reserved(&name));
    }

    #[test]
    fn a_slug_of_a_slug_is_itself(text in any::<String>()) {
        let once = slug(&text);
        prop_assert_eq!(slug(&once), once);
    }
}

#[test]
fn ordinals_end_as_they_are_said() {
    let told: Vec<String> = [1, 2, 3, 4, 11, 12, 13, 21, 102, 111].map(ordinal).into();
    let wanted = [
        "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "102nd", "111th",
    ];
    assert_eq!(told, wanted);
}

#[test]
fn of_many_the_first_three_are_named() {
    assert_eq!(first_three(&["a"]), "a");
    assert_eq!(first_three(&["a", "b", "c"]), "a, b and c");
    assert_eq!(
        first_three(&["a", "b", "c", "d", "e"]),
        "a, b, c and 2 more"
    );
}

#[test]
fn a_title_that_is_a_question_gets_no_second_mark() {
    assert_eq!(
        ended("Bring it to 1 Is it right?", '?'),
        "Bring it to 1 Is it right?"
    );
    assert_eq!(ended("It waits at 2 Choose", '.'), "It waits at 2 Choose.");
}

//! Whatever is said, Markdown reads it as said and nothing becomes structure.

use proptest::prelude::*;

use super::super::*;
use super::{paragraph, rendered};
use crate::document::Weight;

/// Signs that mean something in Markdown, with letters between.
fn wild() -> impl Strategy<Value = String> {
    let signs = prop::sample::select(vec![
        "#",
        "-",
        "+",
        "*",
        "_",
        "=",
        "`",
        "```",
        "~~~",
        ">",
        "<",
        "<b>",
        "&",
        "&lt;",
        "|",
        "[",
        "](",
        ")",
        "!",
        "\\",
        "1.",
        "2)",
        ":",
        "://",
        "www.",
        "\n",
        "\n\n",
        " ",
        "    ",
        "\t",
        "a",
        "Ana",
        "é",
        "日",
        "\u{1b}[1m",
        "---",
        "$",
        "\u{2028}",
        "\r",
    ]);
    prop_oneof![
        prop::collection::vec(signs, 0..20).prop_map(|parts| parts.concat()),
        any::<String>()
    ]
}

/// The line with escaped signs taken out.
fn bare(line: &str) -> String {
    let mut bare = String::new();
    let mut chars = line.chars();
    while let Some(c) = chars.next() {
        if c == '\\' {
            let _ = chars.next();
            bare.push('\u{1}');
        } else {
            bare.push(c);
        }
    }
    bare
}

/// What a reader of Markdown sees of a paragraph.
fn read_back(text: &str) -> String {
    let mut read = String::new();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match (c, chars.peek()) {
            ('\\', Some(next)) if next.is_ascii_punctuation() || *next == '\n' => {
                read.extend(chars.next());
            }
            _ => read.push(c),
        }
    }
    read
}

fn means_nothing(line: &str) -> bool {
    let bare = bare(line);
    let start = bare.trim_start_matches([' ', '\t']);
    let digits = start.trim_start_matches(|c: char| c.is_ascii_digit());
    let numbered = digits.len() < start.len() && digits.starts_with(['.', ')']);
    !bare.contains(['<', '>', '`', '[', ']', '*', '_', '&', '|', '~', '$'])
        && !bare.contains("://")
        && !bare.to_ascii_lowercase().contains("www.")
        && !start.starts_with(['#', '-', '+', '=', ':'])
        && !numbered
        && start.len() == bare.len()
        && !bare.contains('\t')
}

proptest! {
    #[test]
    fn a_paragraph_is_read_as_it_was_said(said in wild()) {
        let text = paragraph(&said);
        let kept: Vec<String> = clean::prose(&said).split('\n').map(|line| line.trim_matches(' ').to_owned()).collect();
        let kept = kept.join("\n");
        let kept = kept.trim_matches('\n');
        prop_assert_eq!(read_back(text.strip_suffix('\n').unwrap_or(&text)), kept);
        for line in text.lines() {
            prop_assert!(means_nothing(line), "{line:?}");
        }
    }

    #[test]
    fn wild_text_changes_no_structure(said in wild(), more in wild()) {
        let mut document = Document::titled(said.as_str());
        let text = || Text::from(said.as_str()).and(more.as_str(), Weight::Strong);
        document.push(Block::Heading { level: 2, text: format!("A{said}"), aside: format!("b{more}") });
        document.push(Block::Facts { facts: vec![Fact::of(format!("Qq{said}"), text()), Fact::of("L", more.as_str())] });
        document.push(Block::numbered([text(), text(), text()]));
        document.push(Block::List { numbered: false, items: vec![Item { text: text(), items: vec![text()] }] });
        document.push(Block::Quote { who: more.clone(), text: said.clone() });
        let rendered = render(&document);
        let starts = |sign: &str| rendered.lines().filter(|line| line.starts_with(sign)).count();
        prop_assert!(starts("# ") <= 1);
        prop_assert_eq!(starts("## A"), 1);
        prop_assert_eq!(starts("#"), starts("# ") + 1);
        prop_assert_eq!(starts("- **Qq"), 1);
        prop_assert_eq!(starts("+ "), 0);
        prop_assert_eq!((starts("1) "), starts("2) "), starts("3) ")), (1, 1, 1));
        prop_assert_eq!(rendered.lines().filter(|line| line.starts_with("  - ")).count(), 1);
        prop_assert!(!rendered.contains("\n\n\n"));
        prop_assert!(rendered.ends_with('\n') && !rendered.ends_with("\n\n"));
        for line in rendered.lines() {
            prop_assert!(!bare(line).contains(['<', '`', '[', ']', '_', '&', '|', '~', '$']), "{line:?}");
        }
    }

    #[test]
    fn a_table_keeps_its_rows_and_columns(cells in prop::collection::vec(prop::collection::vec(wild(), 0..5), 0..6)) {
        let rows: Vec<Vec<Text>> =
            cells.iter().map(|row| row.iter().map(|cell| Text::from(cell.as_str())).collect()).collect();
        let text = rendered(Block::Table { columns: vec![Column::left("a|b"), Column::right("c\nd"), Column::left("")], rows });
        prop_assert_eq!(text.lines().count(), cells.len() + 2);
        for line in text.lines() {
            let bare = bare(line);
            prop_assert_eq!(bare.matches('|').count(), 4, "{}", line);
            prop_assert!(!bare.contains(['<', '`', '[', '&']));
        }
    }
}

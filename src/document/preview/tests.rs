//! What the minutes screen shows.

use proptest::prelude::*;

use super::*;
use crate::document::{Bar, Column, Fact};

fn shown(document: &Document, cells: usize) -> String {
    lines(document, cells)
        .iter()
        .map(Line::text)
        .collect::<Vec<_>>()
        .join("\n")
}

fn minutes() -> Document {
    let mut document = Document::titled("The 7-Step Problem-Solving Process");
    document.push(Block::paragraph(
        "Room 12 · Friday 20 November 2026 · 15:10 to now\nAna Ruiz, teacher (facilitator)",
    ));
    document.push(Block::Heading {
        level: 2,
        text: "1  Identify the issues".into(),
        aside: "planned 8 min, took 9".into(),
    });
    document.push(Block::heading(
        3,
        "How does the problem look from where you stand?",
    ));
    document.push(Block::Facts {
        facts: vec![
            Fact::of("Ana Ruiz", "Transitions eat reading time."),
            Fact::of("Jon Bell", Text::dim("passed")),
        ],
    });
    document.push(Block::heading(3, "Our problem in one or two sentences"));
    document.push(Block::paragraph(
        "Four students lose ten minutes of reading after recess, three days a week, because we begin the change when \
         the bell has already rung.",
    ));
    document.push(Block::heading(2, "2  Understand everyone's interests"));
    document.push(Block::numbered(["A calm start", "Time to read"]));
    document
}

#[test]
fn minutes_read_as_the_screens_say() {
    let expected = "\
The 7-Step Problem-Solving Process
Room 12 · Friday 20 November 2026 · 15:10 to now
Ana Ruiz, teacher (facilitator)

1  Identify the issues                                 planned 8 min, took 9

   How does the problem look from where you stand?
     Ana Ruiz   Transitions eat reading time.
     Jon Bell   passed
   Our problem in one or two sentences
     Four students lose ten minutes of reading after recess, three days a
     week, because we begin the change when the bell has already rung.

2  Understand everyone's interests

   1  A calm start
   2  Time to read";
    assert_eq!(shown(&minutes(), 76), expected);
}

#[test]
fn what_stands_out_is_marked_as_such() {
    let drawn = lines(&minutes(), 76);
    assert!(
        drawn[0]
            .pieces
            .iter()
            .any(|piece| piece.strong && piece.accent)
    );
    let step = &drawn[4].pieces;
    assert!(step[0].strong && step[0].accent && step.last().unwrap().dim);
    let passed = drawn
        .iter()
        .find(|line| line.text().ends_with("passed"))
        .unwrap();
    assert!(passed.pieces.last().unwrap().dim);
    assert!(passed.pieces.iter().all(|piece| !piece.strong));
}

#[test]
fn a_table_stands_in_columns_or_wraps_or_is_stacked() {
    let mut document = Document::titled("T");
    document.push(Block::Table {
        columns: vec![Column::left("What"), Column::right("Dots")],
        rows: vec![
            vec!["A picture card for each desk".into(), "3".into()],
            vec!["Song".into(), "12".into()],
        ],
    });
    assert_eq!(
        shown(&document, 40),
        "T\nWhat                           Dots\nA picture card for each desk      3\nSong                             12"
    );
    assert_eq!(
        shown(&document, 24),
        "T\nWhat                Dots\nA picture card         3\nfor each desk\nSong                  12"
    );
    let mut wide = Document::titled("T");
    wide.push(Block::Table {
        columns: ["first column", "second column", "third column"]
            .map(Column::left)
            .to_vec(),
        rows: vec![vec!["a".into(), "b".into(), "c".into()]],
    });
    assert_eq!(
        shown(&wide, 24),
        "T\nfirst column\n  a\nsecond column\n  b\nthird column\n  c"
    );
}

#[test]
fn quotes_notes_and_bars_have_their_shape() {
    let mut document = Document::titled("T");
    document.push(Block::Quote {
        who: "Mei".into(),
        text: "Not yet.".into(),
    });
    document.push(Block::note("Step 2 was skipped."));
    document.push(Block::Bars {
        unit: "dots".into(),
        bars: vec![
            Bar {
                label: "Card".into(),
                value: 3.0,
                of: 4.0,
            },
            Bar {
                label: "Song 2".into(),
                value: 0.0,
                of: 4.0,
            },
        ],
    });
    let expected = format!(
        "T\n\"Not yet.\" — Mei\n\nNote: Step 2 was skipped.\n\nCard     {}        3 of 4 dots\nSong 2   {}   0 of 4 dots",
        "█".repeat(15),
        " ".repeat(20)
    );
    assert_eq!(shown(&document, 60), expected);
}

#[test]
fn a_word_of_two_weights_is_not_broken() {
    let mut document = Document::titled("T");
    document.push(Block::Paragraph {
        text: Text::from("aaaa aaaa aaaa ")
            .and("bbbb", Weight::Strong)
            .and("cccc.", Weight::Plain),
    });
    assert_eq!(shown(&document, 20), "T\naaaa aaaa aaaa\nbbbbcccc.");
}

fn wild() -> impl Strategy<Value = String> {
    let parts = prop::sample::select(vec![
        "a",
        "bell",
        " ",
        "\n",
        "日本語",
        "👨‍👩‍👧‍👦",
        "e\u{301}",
        "\u{1b}[1m",
        "\t",
        "שלום",
        "averyveryverylongword",
        "-",
    ]);
    prop::collection::vec(parts, 0..20).prop_map(|parts| parts.concat())
}

proptest! {
    #[test]
    fn no_line_is_too_wide_and_none_holds_a_control(said in wild(), other in wild(), level in 1_u8..6, cells in 20_usize..100) {
        let text = || Text::from(said.as_str()).and(other.as_str(), Weight::Strong);
        let mut document = Document::titled(said.as_str());
        document.push(Block::Heading { level, text: said.clone(), aside: other.clone() });
        document.push(Block::Paragraph { text: text() });
        document.push(Block::Facts { facts: vec![Fact::of(other.as_str(), text()), Fact::of("Ana", text())] });
        document.push(Block::List { numbered: true, items: vec![Item { text: text(), items: vec![text()] }; 11] });
        document.push(Block::Table {
            columns: vec![Column::left(said.as_str()), Column::right("n"), Column::left("c")],
            rows: vec![vec![text(), "12".into()], vec![], vec![text(), text(), text(), text()]],
        });
        document.push(Block::Quote { who: other.clone(), text: said.clone() });
        document.push(Block::Note { text: text() });
        document.push(Block::Bars { unit: other.clone(), bars: vec![Bar { label: said.clone(), value: 2.0, of: 3.0 }] });
        document.push(Block::Rule);
        for line in lines(&document, cells) {
            let line = line.text();
            prop_assert!(cells::width(&line) <= cells, "{} in {cells}: {line:?}", cells::width(&line));
            prop_assert!(!line.chars().any(char::is_control));
            prop_assert!(!line.ends_with(' '), "{line:?}");
        }
    }

    #[test]
    fn every_word_said_is_shown(words in prop::collection::vec("[a-zé日]{1,12}", 1..20), cells in 20_usize..100) {
        let mut document = Document::default();
        document.push(Block::Facts { facts: vec![Fact::of("Who", words.join(" "))] });
        let shown: String = lines(&document, cells).iter().map(Line::text).collect();
        let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        prop_assert_eq!(letters(&shown), format!("Who{}", words.concat()));
    }
}

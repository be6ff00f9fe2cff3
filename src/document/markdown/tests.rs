//! Markdown that says what was said, whatever was said.

use super::*;
use crate::document::{Bar, Weight};

mod random;

fn rendered(block: Block) -> String {
    let mut document = Document::titled("T");
    document.push(block);
    let text = render(&document);
    text.strip_prefix("# T\n\n").unwrap_or_default().to_owned()
}

fn paragraph(text: &str) -> String {
    rendered(Block::paragraph(text))
}

fn sample() -> Document {
    let mut document = Document::titled("Minutes");
    document.push(Block::Heading {
        level: 2,
        text: "1. Identify".into(),
        aside: "planned 8 min, took 9".into(),
    });
    document.push(Block::heading(3, "How does it look?"));
    document.push(Block::Facts {
        facts: vec![
            Fact::of("Ana Ruiz", "Too long."),
            Fact::of("Jon", Text::dim("passed")),
        ],
    });
    document.push(Block::numbered(["one", "two"]));
    document.push(Block::List {
        numbered: false,
        items: vec![Item {
            text: "outer".into(),
            items: vec!["inner\nmore".into()],
        }],
    });
    document.push(Block::Table {
        columns: vec![Column::left("Item"), Column::right("Dots")],
        rows: vec![
            vec!["Card".into(), "3".into()],
            vec!["Song\nor bell".into()],
        ],
    });
    document.push(Block::Quote {
        who: "Mei".into(),
        text: "Not\nyet.".into(),
    });
    document.push(Block::note("Step 2 was skipped."));
    document.push(Block::Bars {
        unit: "dots".into(),
        bars: vec![Bar {
            label: "Card".into(),
            value: 2.5,
            of: 4.0,
        }],
    });
    document.push(Block::Rule);
    document
}

#[test]
fn a_document_is_rendered_block_by_block() {
    let expected = r"# Minutes

## 1\. Identify

planned 8 min, took 9

### How does it look?

- **Ana Ruiz:** Too long.
- **Jon:** passed

1) one
2) two

- outer
  - inner\
    more

| Item | Dots |
| --- | ---: |
| Card | 3 |
| Song · or bell |  |

> Not\
> yet.
>
> — Mei

**Note:** Step 2 was skipped.

|  | dots |
| --- | ---: |
| Card | 2.5 of 4 |

---
";
    assert_eq!(render(&sample()), expected);
}

#[test]
fn nothing_said_becomes_structure() {
    for (said, written) in [
        ("# no heading", "\\# no heading"),
        ("- no list", "\\- no list"),
        ("12. no list", "12\\. no list"),
        ("3) no list", "3\\) no list"),
        ("3 ideas", "3 ideas"),
        ("    no code", "no code"),
        ("```\ncode\n```", "\\`\\`\\`\\\ncode\\\n\\`\\`\\`"),
        ("title\n===", "title\\\n\\==="),
        ("title\n---", "title\\\n\\---"),
        ("<b>&amp;", "\\<b\\>\\&amp;"),
        ("[x](http://a.b)", "\\[x\\](http\\://a.b)"),
        ("www.a.b", "www\\.a.b"),
        ("a_b*c*", "a\\_b\\*c\\*"),
        ("5 $ or 6 $", "5 \\$ or 6 \\$"),
        ("\n\na\n\nb\n\n", "a\\\n\\\nb"),
        ("ends in \\", "ends in \\\\"),
        ("x\u{1b}[31my", "xy"),
    ] {
        assert_eq!(paragraph(said), format!("{written}\n"), "{said:?}");
    }
}

#[test]
fn a_heading_keeps_its_last_sign_and_its_one_line() {
    assert_eq!(rendered(Block::heading(2, "Room #")), "## Room \\#\n");
    assert_eq!(rendered(Block::heading(2, "a\n# b")), "## a # b\n");
    assert_eq!(rendered(Block::heading(2, " ")), "");
}

#[test]
fn strong_text_has_stars_only_where_they_are_read_as_such() {
    let said = |text: Text| rendered(Block::Paragraph { text });
    assert_eq!(
        said(Text::strong("We ").and("agree", Weight::Plain)),
        "**We** agree\n"
    );
    assert_eq!(
        said(Text::from("it is ").and("\"so\"", Weight::Strong)),
        "it is **\"so\"**\n"
    );
    assert_eq!(
        said(Text::strong("(so)").and("x", Weight::Plain)),
        "(so)x\n"
    );
    assert_eq!(said(Text::strong("a").and("b", Weight::Strong)), "**ab**\n");
    assert_eq!(said(Text::strong("a\nb")), "**a**\\\n**b**\n");
}

#[test]
fn an_empty_block_leaves_no_gap() {
    let mut document = Document::titled("T");
    document.push(Block::paragraph(" \n "));
    document.push(Block::note(""));
    document.push(Block::bullets(Vec::<String>::new()));
    document.push(Block::paragraph("end"));
    assert_eq!(render(&document), "# T\n\nend\n");
    assert_eq!(render(&Document::default()), "\n");
    assert_eq!(rendered(Block::bullets(["", "a"])), "- –\n- a\n");
}

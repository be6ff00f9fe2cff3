//! A document as JSON, block by block, for programs that read minutes.

use super::Document;

/// The document as indented JSON that ends with a newline.
#[must_use]
pub fn render(document: &Document) -> String {
    // Only strings, numbers and lists: there is nothing that JSON cannot hold, and a bar that is no number is `null`.
    let mut text = serde_json::to_string_pretty(document).unwrap_or_default();
    text.push('\n');
    text
}

#[cfg(test)]
mod tests {
    use super::super::{Bar, Block, Column, Fact, Item, Text, Weight};
    use super::*;

    #[test]
    fn a_document_survives_json() {
        let mut document = Document::titled("Minutes \u{1F600}");
        document.push(Block::heading(2, "A \"step\""));
        document.push(Block::paragraph(
            Text::from("we ").and("said", Weight::Strong),
        ));
        document.push(Block::Facts {
            facts: vec![Fact::of("Ana", "yes")],
        });
        document.push(Block::List {
            numbered: true,
            items: vec![Item {
                text: "a".into(),
                items: vec!["b".into()],
            }],
        });
        document.push(Block::Table {
            columns: vec![Column::right("n")],
            rows: vec![vec!["1".into()]],
        });
        document.push(Block::Bars {
            unit: "dots".into(),
            bars: vec![Bar {
                label: "x".into(),
                value: 1.0,
                of: 2.0,
            }],
        });
        document.push(Block::Rule);
        let text = render(&document);
        assert!(text.ends_with("}\n"));
        assert_eq!(serde_json::from_str::<Document>(&text).unwrap(), document);
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(value["blocks"][0]["block"], "heading");
        assert_eq!(value["blocks"][1]["text"][1]["weight"], "strong");
    }
}

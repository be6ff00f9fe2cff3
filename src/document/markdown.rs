//! A document as Markdown: `CommonMark` with GitHub's tables. The same document always gives the same text.
//! Nothing that people said can become a heading, a list, a link, code or HTML.

use super::{Align, Block, Column, Document, Fact, Item, Text, cells_of};
use crate::base::clean;

mod escape;
#[cfg(test)]
mod tests;

use escape::{inline, lines, one_line, spans};

/// The document as Markdown that ends with one newline.
#[must_use]
pub fn render(document: &Document) -> String {
    let mut parts: Vec<String> = vec![heading(1, &document.title)];
    let mut other = false;
    let mut listed = false;
    for block in &document.blocks {
        // Two lists in a row become one unless their marks differ.
        let lists = matches!(block, Block::List { .. } | Block::Facts { .. });
        other = lists && listed && !other;
        let part = part(block, other);
        if part.is_empty() {
            continue;
        }
        listed = lists;
        parts.push(part);
    }
    parts.retain(|part| !part.is_empty());
    let mut text = parts.join("\n\n");
    text.push('\n');
    text
}

fn part(block: &Block, other: bool) -> String {
    match block {
        Block::Heading { level, text, aside } => {
            let mut part = heading((*level).clamp(2, 6), text);
            let aside = one_line(aside);
            if !aside.is_empty() {
                part.push_str("\n\n");
                part.push_str(&aside);
            }
            part
        }
        Block::Paragraph { text } => lines(text).join("\\\n"),
        Block::Facts { facts } => facts
            .iter()
            .map(|one| fact(one, other))
            .collect::<Vec<_>>()
            .join("\n"),
        Block::List { numbered, items } => list(*numbered, items, other),
        Block::Table { columns, rows } => table(columns, rows),
        Block::Quote { who, text } => quote(who, text),
        Block::Note { text } => match lines(text) {
            lines if lines.is_empty() => String::new(),
            lines => format!("**Note:** {}", lines.join("\\\n")),
        },
        Block::Bars { unit, bars } => {
            let rows: Vec<Vec<Text>> = bars
                .iter()
                .map(|bar| vec![Text::from(bar.label.as_str()), Text::from(bar.told(""))])
                .collect();
            table(&[Column::left(""), Column::right(unit.as_str())], &rows)
        }
        Block::Rule => "---".to_owned(),
    }
}

fn heading(level: u8, text: &str) -> String {
    let text = one_line(text);
    if text.is_empty() {
        return String::new();
    }
    format!("{} {text}", "#".repeat(level.into()))
}

fn fact(fact: &Fact, other: bool) -> String {
    let label = inline(clean::line(&fact.label).trim());
    // A question has its mark already.
    let colon = if label.ends_with(['?', '!', ':', '…', '.']) {
        ""
    } else {
        ":"
    };
    let label = if label.is_empty() {
        label
    } else {
        format!("**{label}{colon}** ")
    };
    entry(
        if other { "+" } else { "-" },
        &format!("{label}{}", joined(&fact.value, 2)),
    )
}

fn list(numbered: bool, items: &[Item], other: bool) -> String {
    let mut out: Vec<String> = Vec::new();
    for (at, item) in items.iter().enumerate() {
        let mark = match (numbered, other) {
            (true, false) => format!("{}.", at + 1),
            (true, true) => format!("{})", at + 1),
            (false, false) => "-".to_owned(),
            (false, true) => "+".to_owned(),
        };
        let inside = mark.len() + 1;
        out.push(entry(&mark, &joined(&item.text, inside)));
        let below =
            |text: &Text| format!("{:inside$}{}", "", entry("-", &joined(text, inside + 2)));
        out.extend(item.items.iter().map(below));
    }
    out.join("\n")
}

/// One entry of a list; an empty one shows a dash, because a bare mark could underline what stands before it.
fn entry(mark: &str, text: &str) -> String {
    let text = if text.trim().is_empty() { "–" } else { text };
    format!("{mark} {}", text.trim_end())
}

/// The lines of a text inside a list entry, indented so that they stay in it.
fn joined(text: &Text, indent: usize) -> String {
    lines(text).join(&format!("\\\n{:indent$}", ""))
}

fn quote(who: &str, text: &str) -> String {
    let mut said = lines(&Text::from(text));
    let who = one_line(who);
    if said.is_empty() {
        said.push("–".to_owned());
    }
    let mut part = said
        .iter()
        .map(|line| format!("> {line}"))
        .collect::<Vec<_>>()
        .join("\\\n");
    if !who.is_empty() {
        part.push_str("\n>\n> — ");
        part.push_str(&who);
    }
    part
}

fn table(columns: &[Column], rows: &[Vec<Text>]) -> String {
    if columns.is_empty() {
        return String::new();
    }
    let line = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    let mut out = vec![line(
        columns
            .iter()
            .map(|column| cell(&Text::from(column.title.as_str())))
            .collect(),
    )];
    out.push(line(
        columns
            .iter()
            .map(|column| match column.align {
                Align::Left => "---".to_owned(),
                Align::Right => "---:".to_owned(),
            })
            .collect(),
    ));
    out.extend(
        rows.iter()
            .map(|row| line(cells_of(row, columns.len()).iter().map(cell).collect())),
    );
    out.join("\n")
}

/// A cell holds no newline; its lines are joined by a dot.
fn cell(text: &Text) -> String {
    let lines: Vec<String> = text
        .plain()
        .split('\n')
        .map(|line| line.trim().to_owned())
        .collect();
    if lines.len() == 1 {
        return spans(text).trim().to_owned();
    }
    let kept: Vec<&str> = lines
        .iter()
        .map(String::as_str)
        .filter(|line| !line.is_empty())
        .collect();
    inline(&clean::line(&kept.join(" · ")))
}

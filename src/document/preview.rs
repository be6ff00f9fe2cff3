//! A document as lines for the screen, at a measure in cells. The same words as every export; no line is too wide.
//! Gives styled pieces and never a colour.

use super::{Block, Document, Item, Text, Weight};
use crate::base::cells;
use crate::base::clean;

mod bars;
mod flow;
mod table;
#[cfg(test)]
mod tests;

use flow::Flow;

/// A piece of a line with how it stands out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Piece {
    pub text: String,
    pub strong: bool,
    pub dim: bool,
    pub accent: bool,
}

/// One line of the screen, from left to right.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Line {
    pub pieces: Vec<Piece>,
}

impl Line {
    /// The words alone.
    #[must_use]
    pub fn text(&self) -> String {
        self.pieces
            .iter()
            .map(|piece| piece.text.as_str())
            .collect()
    }
}

/// The narrowest measure that is kept to.
const NARROWEST: usize = 20;

/// The fewest cells for what stands beside a label.
const BESIDE: usize = 16;

/// The lines of a document, none wider than `cells` (at least 20).
#[must_use]
pub fn lines(document: &Document, cells: usize) -> Vec<Line> {
    let mut flow = Flow::new(cells.max(NARROWEST));
    // A part of the minutes has no title, and no empty line in its place.
    if !document.title.is_empty() {
        let title = Piece {
            strong: true,
            accent: true,
            ..piece(&clean::line(&document.title))
        };
        flow.wrapped(&[title], "", "");
    }
    let mut before: Option<&Block> = None;
    for block in &document.blocks {
        if apart(before, block) {
            flow.blank();
        }
        draw(&mut flow, block);
        before = Some(block);
    }
    flow.lines
}

/// Whether an empty line stands between two blocks: around steps, and between texts that would run together.
fn apart(before: Option<&Block>, block: &Block) -> bool {
    let step = |block: &Block| matches!(block, Block::Heading { level: ..=2, .. });
    let ask = |block: &Block| matches!(block, Block::Heading { .. });
    match before {
        None => step(block),
        Some(before) if step(before) || step(block) => true,
        Some(before) if ask(before) || ask(block) => false,
        Some(_) => true,
    }
}

fn draw(flow: &mut Flow, block: &Block) {
    match block {
        Block::Heading { level, text, aside } => heading(flow, *level, (text, aside)),
        Block::Paragraph { text } => flow.wrapped(&pieces(text), "", ""),
        Block::Facts { facts } => {
            let rows: Vec<(String, Vec<Piece>)> = facts
                .iter()
                .map(|fact| (clean::line(&fact.label), pieces(&fact.value)))
                .collect();
            facing(flow, &rows);
        }
        Block::List { numbered, items } => list(flow, *numbered, items),
        Block::Table { columns, rows } => table::draw(flow, columns, rows),
        Block::Quote { who, text } => {
            let mut said = vec![piece(&format!("\"{}\"", clean::prose(text)))];
            let who = clean::line(who);
            if !who.is_empty() {
                said.push(Piece {
                    dim: true,
                    ..piece(&format!(" — {who}"))
                });
            }
            flow.wrapped(&said, "", " ");
        }
        Block::Note { text } => {
            let mut noted = vec![Piece {
                strong: true,
                ..piece("Note: ")
            }];
            noted.extend(pieces(text));
            flow.wrapped(&noted, "", "  ");
        }
        Block::Bars { unit, bars } => bars::draw(flow, unit, bars),
        Block::Rule => {
            let room = flow.room();
            flow.wrapped(
                &[Piece {
                    dim: true,
                    ..piece(&"─".repeat(room))
                }],
                "",
                "",
            );
        }
    }
}

/// Steps stand at the left with their aside at the right; asks are set in, their answers further.
fn heading(flow: &mut Flow, level: u8, (text, aside): (&str, &str)) {
    let (at, inside) = match level {
        0 | 1 => (0, 0),
        2 => (0, 3),
        3 => (3, 5),
        _ => (5, 7),
    };
    flow.indent = at;
    let (text, aside) = (clean::line(text), clean::line(aside));
    let title = Piece {
        strong: true,
        accent: level <= 2,
        ..piece(&text)
    };
    let gap = flow
        .room()
        .saturating_sub(cells::width(&text) + cells::width(&aside));
    if aside.is_empty() {
        flow.wrapped(&[title], "", "");
    } else if gap >= 3 {
        flow.row(vec![
            title,
            piece(&" ".repeat(gap)),
            Piece {
                dim: true,
                ..piece(&aside)
            },
        ]);
    } else {
        flow.wrapped(&[title], "", "");
        flow.wrapped(
            &[Piece {
                dim: true,
                ..piece(&aside)
            }],
            "",
            "",
        );
    }
    flow.indent = inside;
}

/// Labels at the left, all as wide as the widest, with what belongs to them beside; below them where that is too narrow.
fn facing(flow: &mut Flow, rows: &[(String, Vec<Piece>)]) {
    let widest = rows
        .iter()
        .map(|(label, _)| cells::width(label))
        .max()
        .unwrap_or(0);
    let room = flow.room();
    let beside = widest <= (room / 3).max(18) && widest + 3 + BESIDE <= room;
    if !beside {
        for (label, value) in rows {
            flow.wrapped(&[piece(label)], "", "");
            flow.wrapped(value, "  ", "  ");
        }
        return;
    }
    for (label, value) in rows {
        flow.wrapped(
            value,
            &format!("{}   ", cells::pad(label, widest)),
            &" ".repeat(widest + 3),
        );
    }
}

fn list(flow: &mut Flow, numbered: bool, items: &[Item]) {
    let digits = items.len().to_string().len();
    for (at, item) in items.iter().enumerate() {
        let mark = if numbered {
            format!("{:>digits$}  ", at + 1)
        } else {
            "- ".to_owned()
        };
        let inside = " ".repeat(mark.len());
        flow.wrapped(&pieces(&item.text), &mark, &inside);
        for text in &item.items {
            flow.wrapped(
                &pieces(text),
                &format!("{inside}- "),
                &format!("{inside}  "),
            );
        }
    }
}

fn piece(text: &str) -> Piece {
    Piece {
        text: text.to_owned(),
        ..Piece::default()
    }
}

fn pieces(text: &Text) -> Vec<Piece> {
    let one = |weight: Weight, text: &str| Piece {
        strong: weight == Weight::Strong,
        dim: weight == Weight::Dim,
        ..piece(&clean::prose(text))
    };
    text.spans
        .iter()
        .map(|span| one(span.weight, &span.text))
        .collect()
}

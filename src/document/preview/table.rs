//! Tables in columns; where the columns do not fit, their cells are wrapped, and where even that is too narrow each row
//! becomes a few labelled lines.

use super::flow::{Flow, wrap};
use super::{Piece, facing, piece, pieces};
use crate::base::{cells, clean};
use crate::document::{Align, Column, Text, cells_of};

const GAP: usize = 3;
/// The narrowest column that is worth reading.
const LEAST: usize = 8;

pub fn draw(flow: &mut Flow, columns: &[Column], rows: &[Vec<Text>]) {
    if columns.is_empty() {
        return;
    }
    let titles: Vec<String> = columns
        .iter()
        .map(|column| clean::line(&column.title))
        .collect();
    let body: Vec<Vec<Vec<Piece>>> = rows
        .iter()
        .map(|row| cells_of(row, columns.len()).iter().map(pieces).collect())
        .collect();
    let room = flow.room().saturating_sub(GAP * (columns.len() - 1));
    let Some(widths) = widths(&natural(&titles, &body), room) else {
        stacked(flow, &titles, body);
        return;
    };
    let heads = titles
        .iter()
        .map(|title| {
            vec![Piece {
                strong: true,
                ..piece(title)
            }]
        })
        .collect::<Vec<_>>();
    for row in std::iter::once(&heads).chain(&body) {
        across(flow, row, &widths, columns);
    }
}

/// The cells each column would like.
fn natural(titles: &[String], body: &[Vec<Vec<Piece>>]) -> Vec<usize> {
    let mut natural: Vec<usize> = titles.iter().map(|title| cells::width(title)).collect();
    for row in body {
        for (widest, cell) in natural.iter_mut().zip(row) {
            let text: String = cell.iter().map(|piece| piece.text.as_str()).collect();
            *widest = text
                .split('\n')
                .map(cells::width)
                .max()
                .unwrap_or(0)
                .max(*widest);
        }
    }
    natural
}

/// The widest columns give way, to [`LEAST`] at most; nothing where that is not enough.
fn widths(natural: &[usize], room: usize) -> Option<Vec<usize>> {
    let least: usize = natural.iter().map(|cells| LEAST.min(*cells)).sum();
    if least > room {
        return None;
    }
    let mut widths = natural.to_vec();
    while widths.iter().sum::<usize>() > room {
        let widest = widths.iter().copied().max()?;
        let next = widths
            .iter()
            .copied()
            .filter(|cells| *cells < widest)
            .max()
            .unwrap_or(0)
            .max(LEAST);
        let count = widths.iter().filter(|cells| **cells == widest).count();
        let over = widths.iter().sum::<usize>() - room;
        let step = over.div_ceil(count).min((widest - next).max(1));
        let mut left = over;
        for cells in widths.iter_mut().filter(|cells| **cells == widest) {
            let cut = step.min(left);
            *cells -= cut;
            left -= cut;
        }
    }
    Some(widths)
}

fn across(flow: &mut Flow, row: &[Vec<Piece>], widths: &[usize], columns: &[Column]) {
    let cells: Vec<Vec<Vec<Piece>>> = row
        .iter()
        .zip(widths)
        .map(|(cell, width)| wrap(cell, (*width).max(1)))
        .collect();
    let height = cells.iter().map(Vec::len).max().unwrap_or(0);
    for line in 0..height {
        let mut drawn = Vec::new();
        for ((cell, width), column) in cells.iter().zip(widths).zip(columns) {
            let parts = cell.get(line).cloned().unwrap_or_default();
            let taken: usize = parts.iter().map(|part| cells::width(&part.text)).sum();
            let fill = piece(&" ".repeat(width.saturating_sub(taken)));
            match column.align {
                Align::Left => drawn.extend(parts.into_iter().chain([fill])),
                Align::Right => drawn.extend(std::iter::once(fill).chain(parts)),
            }
            drawn.push(piece(&" ".repeat(GAP)));
        }
        flow.row(drawn);
    }
}

fn stacked(flow: &mut Flow, titles: &[String], body: Vec<Vec<Vec<Piece>>>) {
    for (at, row) in body.into_iter().enumerate() {
        if at > 0 {
            flow.blank();
        }
        facing(flow, &titles.iter().cloned().zip(row).collect::<Vec<_>>());
    }
}

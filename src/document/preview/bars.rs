//! Bars of full and half blocks with their numbers in words beside them.

use super::flow::Flow;
use super::{Piece, piece};
use crate::base::{cells, clean};
use crate::document::Bar;

/// The longest bar.
const CELLS: usize = 20;

pub fn draw(flow: &mut Flow, unit: &str, bars: &[Bar]) {
    let unit = clean::line(unit);
    let told: Vec<String> = bars.iter().map(|bar| bar.told(&unit)).collect();
    let number = told
        .iter()
        .map(|told| cells::width(told))
        .max()
        .unwrap_or(0)
        .min(flow.room() / 2);
    let bar_cells = CELLS.min(flow.room().saturating_sub(number + 6) / 2);
    let longest = bars
        .iter()
        .map(|bar| cells::width(&clean::line(&bar.label)))
        .max()
        .unwrap_or(0);
    let label = longest.min(flow.room().saturating_sub(number + bar_cells + 6).max(1));
    for (bar, told) in bars.iter().zip(told) {
        let drawn = cells::pad(&blocks(bar.share(), bar_cells), bar_cells);
        flow.row(vec![
            piece(&cells::pad(&clean::line(&bar.label), label)),
            piece("   "),
            Piece {
                accent: true,
                ..piece(&drawn)
            },
            piece("   "),
            piece(&cells::fit(&told, number)),
        ]);
    }
}

/// `███▌`: halves of cells, rounded; something is never drawn as nothing.
fn blocks(share: f64, cells: usize) -> String {
    let halves = (1..=2 * cells)
        .filter(|half| share * to_f64(2 * cells) >= to_f64(*half) - 0.5)
        .count();
    let halves = if share > 0.0 { halves.max(1) } else { 0 };
    let mut bar = "█".repeat(halves / 2);
    if halves % 2 == 1 {
        bar.push('▌');
    }
    bar
}

fn to_f64(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::MAX, f64::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_is_drawn_in_halves() {
        assert_eq!(blocks(0.0, 10), "");
        assert_eq!(blocks(0.001, 10), "▌");
        assert_eq!(blocks(0.5, 10), "█████");
        assert_eq!(blocks(0.55, 10), "█████▌");
        assert_eq!(blocks(1.0, 10), "██████████");
    }
}

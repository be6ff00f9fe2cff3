//! Bars of full and half blocks on a common scale, each with its number; below them the ends of the scale.

use crate::base::cells;
use crate::meeting::capture::rating::Mean;
use crate::page::{Cell, Line, Tone};
use crate::protocol::Range;

/// The bar of the scale's highest number, in cells.
pub const CELLS: usize = 10;
/// Between a bar and its number.
const GAP: usize = 2;
/// The number with its decimal.
const NUMBER: usize = 4;
pub const WIDTH: u16 = 16;

/// `███▌        1.8`; a dot where nothing was given.
#[must_use]
pub fn bar(mean: Option<Mean>, scale: Range, number: impl Fn(Mean) -> String) -> Cell {
    let Some(mean) = mean else {
        return Cell::Line(Line::dim("·"));
    };
    let drawn = cells::pad(&blocks(mean, scale), CELLS + GAP);
    let number = cells::pad_left(&number(mean), NUMBER);
    Cell::Line(Line::toned(Tone::Accent, drawn).strong(Tone::Text, number))
}

/// Halves of cells, rounded; a bar's length is its number's share of the highest, so that all bars compare.
fn blocks(mean: Mean, scale: Range) -> String {
    let halves = mean
        .tenths()
        .saturating_mul(4 * CELLS as u64)
        .saturating_add(u64::from(scale.high) * 10)
        .checked_div(u64::from(scale.high) * 20)
        .unwrap_or(0);
    let halves = usize::try_from(halves).unwrap_or(0).min(2 * CELLS);
    let mut bar = "█".repeat(halves / 2);
    if halves % 2 == 1 {
        bar.push('▌');
    }
    bar
}

/// The ends of the scale, and its middle where it has one, each under the end of its bar.
#[must_use]
pub fn ends(scale: Range) -> Cell {
    let middle = u32::midpoint(scale.low, scale.high);
    let has_middle = (scale.low + scale.high).is_multiple_of(2) && scale.high - scale.low > 1;
    let mut axis = String::new();
    for n in [
        Some(scale.low),
        Some(middle).filter(|_| has_middle),
        Some(scale.high),
    ]
    .into_iter()
    .flatten()
    {
        let told = n.to_string();
        let end = (n as usize * CELLS).div_ceil(scale.high.max(1) as usize);
        let begin = end.max(1).saturating_sub(told.len());
        let begin = begin.max(if axis.is_empty() { 0 } else { axis.len() + 1 });
        axis = cells::pad(&axis, begin);
        axis.push_str(&told);
    }
    Cell::Line(Line::dim(axis))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(numbers: &[u32]) -> Mean {
        let mut mean = Mean::default();
        for n in numbers {
            mean.add(*n, 1);
        }
        mean
    }

    #[test]
    fn a_bar_is_as_long_as_its_number_on_the_scale() {
        let five = Range::of(1, 5);
        assert_eq!(blocks(of(&[5]), five), "██████████");
        assert_eq!(blocks(of(&[3]), five), "██████");
        assert_eq!(blocks(of(&[1, 2, 2, 2]), five), "███▌");
        assert_eq!(blocks(of(&[4, 4, 5, 4, 4]), five), "████████▌");
        assert_eq!(blocks(of(&[1, 2]), five), "███");
        assert_eq!(blocks(of(&[0]), Range::of(0, 2)), "");
    }

    fn axis(low: u32, high: u32) -> String {
        match ends(Range::of(low, high)) {
            Cell::Line(line) => line.plain(),
            Cell::Field(_) | Cell::Slot(_) => String::new(),
        }
    }

    #[test]
    fn the_ends_of_the_scale_stand_under_the_ends_of_their_bars() {
        assert_eq!(axis(1, 5), " 1   3   5");
        assert_eq!(axis(0, 2), "0   1    2");
        assert_eq!(axis(1, 4), "  1      4");
        assert_eq!(axis(0, 100), "0  50  100");
        assert_eq!(axis(1, 10), "1       10");
    }
}

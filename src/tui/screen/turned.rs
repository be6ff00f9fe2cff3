//! One row as cells, before and after it changed, and which of them have to be written. Most changes are a letter more
//! in the row that changed last, so only what stands behind the first difference is laid out. Writes nothing itself.

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;

use crate::base::cells;
use crate::page::Theme;
use crate::tui::pen::{blank, overhangs};
use crate::tui::picture::{Ink, PaintedRow, Seam};
use crate::tui::theme::{self, Colours};

/// What stands in a cell behind the first half of a wide letter.
pub(super) const BEHIND: &str = "";

#[derive(Debug, Default)]
pub(super) struct Turned {
    before: Buffer,
    after: Buffer,
    /// The number of the row whose cells `after` holds, as the terminal shows them.
    holds: Option<u16>,
}

impl Turned {
    pub fn resize(&mut self, columns: u16) {
        let row = Rect::new(0, 0, columns, 1);
        self.before.resize(row);
        self.after.resize(row);
    }

    /// The terminal shows nothing that is known.
    pub const fn forget(&mut self) {
        self.holds = None;
    }

    /// The cells of the row as it has become.
    pub fn cells(&self) -> &[Cell] {
        &self.after.content
    }

    /// Lays out a row that stands at `number`, where `shown` stood before; tells which cells have to be written.
    pub fn to(
        &mut self,
        row: &PaintedRow,
        (number, shown): (u16, Option<&PaintedRow>),
        look: (Theme, Colours),
    ) -> Vec<bool> {
        let held = self.holds.replace(number) == Some(number);
        let Some(shown) = shown else {
            fill(&mut self.after, row, look, Seam::default());
            let all = look.1 != Colours::None;
            return self.cells().iter().map(|c| all || !blank(c)).collect();
        };
        if held {
            std::mem::swap(&mut self.before, &mut self.after);
        } else {
            fill(&mut self.before, shown, look, Seam::default());
        }
        let seam = shown.seam(row);
        let same = seam.column.min(self.before.content.len());
        let (before, after) = (&mut self.before.content, &mut self.after.content);
        for (cell, known) in after.iter_mut().zip(before.iter()).take(same) {
            cell.clone_from(known);
        }
        fill(&mut self.after, row, look, seam);
        let mut dirty = vec![false; same];
        differing(&self.before.content, &self.after.content, &mut dirty);
        over(&self.before.content, &self.after.content, &mut dirty);
        dirty
    }
}

/// Draws a row into a buffer of one row, from the seam on.
fn fill(buffer: &mut Buffer, row: &PaintedRow, (theme, colours): (Theme, Colours), seam: Seam) {
    let ground = theme::style(Ink::default(), theme, colours);
    for cell in buffer.content.iter_mut().skip(seam.column) {
        cell.reset();
        cell.set_style(ground);
    }
    let mut column = seam.column;
    for (text, ink) in row.spans_from(seam) {
        let style = theme::style(ink, theme, colours);
        for piece in cells::pieces(text) {
            let end = column + piece.cells;
            let Some(taken) = buffer.content.get_mut(column..end) else {
                return;
            };
            let symbol = text.get(piece.bytes).unwrap_or(" ");
            for (place, cell) in taken.iter_mut().enumerate() {
                cell.set_symbol(if place == 0 { symbol } else { BEHIND });
                cell.set_style(style);
            }
            column = end;
        }
    }
}

/// Which cells have to be written, behind those that are known. The cell behind a wide letter has a content of its own,
/// so that whatever takes or leaves half of one is written: the terminal blanks the other half.
fn differing(before: &[Cell], after: &[Cell], dirty: &mut Vec<bool>) {
    let differs = |(old, new): (&Cell, &Cell)| !(old == new || (blank(old) && blank(new)));
    let known = dirty.len();
    dirty.extend(before.iter().zip(after).skip(known).map(differs));
}

/// Letters that some terminals draw wider than others leave a part of themselves behind them: where such a letter
/// comes or goes, what stands after it is written anew.
fn over(before: &[Cell], after: &[Cell], dirty: &mut [bool]) {
    let cells = before.iter().zip(after).zip(dirty.iter());
    let first = cells
        .enumerate()
        .find(|(_, ((old, new), dirty))| **dirty && (overhangs(old) || overhangs(new)));
    if let Some((column, _)) = first {
        dirty
            .iter_mut()
            .skip(column)
            .for_each(|dirty| *dirty = true);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::Tone;
    use crate::tui::brush::Brush;

    const LOOK: (Theme, Colours) = (Theme::Dark, Colours::True);

    fn row(pieces: &[(&str, Tone)]) -> PaintedRow {
        let mut brush = Brush::new(20, false);
        for (text, tone) in pieces {
            brush.put(text, Ink::of(*tone));
        }
        brush.done()
    }

    fn rows() -> Vec<PaintedRow> {
        let (text, dim) = (Tone::Text, Tone::Dim);
        vec![
            row(&[]),
            row(&[("1  slow", text)]),
            row(&[("1  slow s", text), ("  end", dim)]),
            row(&[("1  slow st", text), (" end", dim)]),
            row(&[("1  slow st", text), (" end", text)]),
            row(&[("1  sloe\u{301}", text), ("behind", dim)]),
            row(&[("1  sloe", text), ("behind", dim)]),
            row(&[("1  slo日本", text), ("x", dim)]),
            row(&[("1  slo日x", text)]),
            row(&[("1  👩‍👧 a", text)]),
            row(&[("1  👩 a", text)]),
            row(&[("1  ", dim), ("slow", text)]),
        ]
    }

    #[test]
    fn a_row_comes_out_the_same_whatever_stood_there_before() {
        for one in rows() {
            for two in rows() {
                let mut fresh = Turned::default();
                fresh.resize(20);
                fresh.to(&two, (0, None), LOOK);
                for held in [0, 5] {
                    let mut turned = Turned::default();
                    turned.resize(20);
                    turned.to(&one, (held, None), LOOK);
                    let dirty = turned.to(&two, (0, Some(&one)), LOOK);
                    assert_eq!(turned.cells(), fresh.cells(), "{one:?} to {two:?}");
                    let before = turned.before.content.clone();
                    for ((old, new), dirty) in before.iter().zip(turned.cells()).zip(&dirty) {
                        assert!(*dirty || old == new || (blank(old) && blank(new)));
                    }
                    assert_eq!(dirty.len(), 20);
                }
            }
        }
    }

    #[test]
    fn a_letter_more_is_all_that_has_to_be_written() {
        let (one, two) = (row(&[("slow", Tone::Text)]), row(&[("slows", Tone::Text)]));
        let mut turned = Turned::default();
        turned.resize(20);
        turned.to(&one, (3, None), LOOK);
        let dirty = turned.to(&two, (3, Some(&one)), LOOK);
        let written: Vec<usize> = (0..20).filter(|at| dirty[*at]).collect();
        assert_eq!(written, [4]);
    }
}

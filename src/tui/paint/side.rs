//! The second column: it repeats what stands elsewhere. Laid beside rows that are painted already.

use super::area::{Area, SIDE};
use crate::base::cells;
use crate::page::{Side, SideLine};
use crate::tui::brush::{self, Brush, Span, spans};
use crate::tui::picture::PaintedRow;

/// Writes the second column beside `rows`, from the row `from` on; what has no room below is left out.
pub(super) fn beside(rows: &mut [PaintedRow], from: usize, side: &Side, area: &Area) {
    let Some(left) = area.side else {
        return;
    };
    let lines = side.lines.iter().flat_map(laid);
    for (row, line) in rows.iter_mut().skip(from).zip(lines) {
        let mut brush = Brush::over(std::mem::take(row), area.columns, area.plain);
        write(&line, left, &mut brush);
        *row = brush.done();
    }
}

enum Laid<'a> {
    Gap,
    Words(Vec<Span<'a>>),
    Pair(Vec<Span<'a>>, Vec<Span<'a>>),
}

fn laid(line: &SideLine) -> Vec<Laid<'_>> {
    match line {
        SideLine::Gap => vec![Laid::Gap],
        SideLine::Words(line) => {
            let rows = brush::wrapped(&spans(line, false), SIDE, usize::MAX);
            rows.into_iter().map(Laid::Words).collect()
        }
        SideLine::Pair(left, right) => vec![Laid::Pair(spans(left, false), spans(right, false))],
    }
}

fn write(line: &Laid, left: usize, brush: &mut Brush) {
    match line {
        Laid::Gap => {}
        Laid::Words(words) => {
            brush.blank_to(left);
            brush.cut(words, SIDE);
        }
        Laid::Pair(words, right) => {
            let taken: usize = right.iter().map(|(text, _)| cells::width(text)).sum();
            let gap = usize::from(taken > 0);
            brush.blank_to(left);
            brush.cut(words, SIDE.saturating_sub(taken + gap));
            brush.right(right, left + SIDE);
        }
    }
}

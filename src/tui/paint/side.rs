//! The second column: it repeats what stands elsewhere. Laid beside rows that are painted already.

use super::area::{Area, SIDE};
use crate::base::cells;
use crate::page::{Side, SideLine};
use crate::tui::brush::{self, Brush, Span, spans};
use crate::tui::picture::PaintedRow;

/// Lays the second column beside `rows`, from the row `from` on; what has no room below is left out.
pub(super) fn beside(rows: &mut [PaintedRow], from: usize, side: &[PaintedRow], area: &Area) {
    let Some(left) = area.side else {
        return;
    };
    for (row, beside) in rows.iter_mut().skip(from).zip(side) {
        if beside.cells() > 0 {
            let mut brush = Brush::over(std::mem::take(row), area.columns, area.plain);
            brush.blank_to(left);
            *row = brush.done();
            row.append(beside);
        }
    }
}

/// The rows of the second column, from its own left edge on; none where there is no room for it.
pub(super) fn rows(side: &Side, area: &Area) -> Vec<PaintedRow> {
    let room = area.side.map_or(0, |left| area.columns - left);
    let lines = side.lines.iter().filter(|_| room > 0).flat_map(laid);
    let row = |line: Laid| {
        let mut brush = Brush::new(room, area.plain);
        write(&line, &mut brush);
        brush.done()
    };
    lines.map(row).collect()
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

fn write(line: &Laid, brush: &mut Brush) {
    match line {
        Laid::Gap => {}
        Laid::Words(words) => brush.cut(words, SIDE),
        Laid::Pair(words, right) => {
            let taken: usize = right.iter().map(|(text, _)| cells::width(text)).sum();
            let gap = usize::from(taken > 0);
            brush.cut(words, SIDE.saturating_sub(taken + gap));
            brush.right(right, SIDE);
        }
    }
}

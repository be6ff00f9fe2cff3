//! `matrix`: options by weighted criteria. Ranks appear only when every cell is filled.

use super::cloth::{self, column, dim, falling, grid, named, row};
use super::{Sheet, vote};
use crate::base::cells;
use crate::look::spot::Part;
use crate::meeting::capture::matrix::{Capture as Scored, MAX_WEIGHT, Total, Totals};
use crate::meeting::{Capture, Thing, items};
use crate::page::step::hints;
use crate::page::step::open::Open;
use crate::page::{Cell, Column, Line, Row, Width};
use crate::protocol::kind::Matrix;

/// The widest head of a criterion, in cells.
const HEAD: usize = 9;

#[must_use]
pub fn sheet(open: &Open<'_>, rules: &Matrix) -> Sheet {
    let mut sheet = Sheet::of(open);
    let things = items::of(open.meeting(), &rules.items);
    let criteria = items::of(open.meeting(), &rules.criteria);
    if things.is_empty() {
        vote::nothing(open, &rules.items, &mut sheet);
        return sheet;
    }
    if criteria.is_empty() {
        vote::nothing(open, &rules.criteria, &mut sheet);
        return sheet;
    }
    let empty = Scored::default();
    let scored = match open.capture() {
        Some(Capture::Matrix(given)) => given,
        Some(_) | None => &empty,
    };
    let table = Table {
        open,
        rules,
        criteria: &criteria,
        scored,
    };
    let totals = Totals::of(rules, &things, &criteria, scored);
    let mut lines = vec![table.weights()];
    let items = totals.lines.iter().enumerate();
    lines.extend(items.map(|(place, total)| table.line(place, total)));
    sheet.body = vec![grid(table.columns(), lines, open.row())];
    sheet.tally = format!("{} of {} scored", totals.filled, totals.cells).into();
    let weighing = matches!(open.focus().map(|s| s.id.part), Some(Part::Weight(_)));
    let scale = if weighing {
        sheet.note("A weight from 0 to 9: how much this counts. ↓ goes to the scores.");
        hints::numbers(0, MAX_WEIGHT)
    } else {
        sheet.note("Totals add weight × score; ranks appear when every cell is filled.");
        hints::numbers(rules.scale.low, rules.scale.high)
    };
    sheet.hints = hints::of(&[(&scale, if weighing { "weight" } else { "score" })]);
    sheet
}

struct Table<'a> {
    open: &'a Open<'a>,
    rules: &'a Matrix,
    criteria: &'a [Thing],
    scored: &'a Scored,
}

impl Table<'_> {
    fn columns(&self) -> Vec<Column> {
        let mut columns = cloth::numbered();
        for criterion in self.criteria {
            columns.push(falling(criterion_column(criterion), 3));
        }
        columns.push(falling(named("Total", Width::Fixed(7), 3), 1));
        columns.push(falling(named("Rank", Width::Fixed(4), 1), 2));
        columns
    }

    fn weights(&self) -> Row {
        let mut cells: Vec<Cell> = vec![Cell::empty(), dim("weight")];
        for criterion in self.criteria {
            let weight = self.scored.weight(self.rules, criterion);
            cells.push(match self.open.spot(Part::Weight(criterion.item), None) {
                Some(spot) => self.open.slot(spot, Some(weight)),
                None => weight.to_string().into(),
            });
        }
        row(self.open.pointer(0), cells)
    }

    fn line(&self, place: usize, total: &Total) -> Row {
        let item = total.thing.item;
        let mut unsaved = false;
        let mut cells: Vec<Cell> = vec![
            (place + 1).to_string().into(),
            total.thing.text.as_str().into(),
        ];
        for criterion in self.criteria {
            let score = self.scored.scores.get(&(item, criterion.item)).copied();
            if let Some(spot) = self.open.spot(Part::Cell(item, criterion.item), None) {
                unsaved |= self.open.is_unsaved(spot);
                cells.push(self.open.slot(spot, score));
            }
        }
        cells.push(match (total.complete, total.sum) {
            (true, sum) => Cell::Line(Line::bold(sum.to_string())),
            (false, 0) => dim("·"),
            (false, sum) => format!("{sum} +").into(),
        });
        cells.push(
            total
                .rank
                .map_or_else(|| dim("·"), |rank| rank.to_string().into()),
        );
        Row {
            unsaved,
            ..row(self.open.pointer(place + 1), cells)
        }
    }
}

/// The criterion's words in two lines.
fn criterion_column(criterion: &Thing) -> Column {
    let mut lines = cells::wrap(&criterion.text, HEAD);
    if lines.len() > 2 {
        lines.truncate(2);
        if let Some(last) = lines.last_mut() {
            *last = cells::fit(&format!("{last}…"), HEAD);
        }
    }
    let widest = lines
        .iter()
        .map(|line| cells::width(line))
        .max()
        .unwrap_or(5);
    let width = u16::try_from(widest.max(5)).unwrap_or(9);
    Column {
        head: lines.join("\n"),
        ..column(Width::Fixed(width), 3)
    }
}

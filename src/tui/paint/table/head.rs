//! The line of a table that names its columns, and says how many of them have no room.

use super::{POINTER, Table};
use crate::base::cells;
use crate::page::Tone;
use crate::tui::brush::{Brush, Span};
use crate::tui::paint::columns::Shown;
use crate::tui::picture::{Ink, PaintedRow};

/// As much of a column's name as is needed to know it.
const NAME: usize = 3;

impl Table<'_> {
    /// The columns' names, and how many columns have no room; none where there is nothing to say.
    pub fn head(&self) -> Vec<PaintedRow> {
        let name = |column: &Shown| self.rows.columns.get(column.index).map_or("", |c| &c.head);
        let tall = self
            .frame
            .columns
            .iter()
            .map(|c| name(c).split('\n').count())
            .max();
        let named = self
            .frame
            .columns
            .iter()
            .any(|column| !name(column).is_empty());
        if !named && (self.fallen.is_none() || self.frame.area.small) {
            return Vec::new();
        }
        let dim = Ink::of(Tone::Dim);
        let more = self.fallen.words();
        let mut painted = Vec::new();
        let apart = self.hides_a_name(&more);
        if apart {
            let mut brush = self.frame.area.brush();
            brush.right(&[(&more, dim)], self.frame.area.right());
            painted.push(brush.done());
        }
        for line in 0..tall.unwrap_or(1) {
            let mut brush = self.frame.area.brush();
            for column in &self.frame.columns {
                let text = name(column).split('\n').nth(line).unwrap_or_default();
                // What says that there is more comes before a name that would stand in its place.
                let column = match line {
                    0 if !apart => self.before(column, &more),
                    _ => *column,
                };
                if column.width > 3 || column.width >= cells::width(text) {
                    self.name(&mut brush, &column, &[(text, dim)]);
                }
            }
            if line == 0 && !self.fallen.is_none() && !apart {
                brush.blank_to(brush.at() + 1);
                brush.right(&[(&more, dim)], self.frame.area.right());
            }
            painted.push(brush.done());
        }
        painted
    }

    /// Whether a column would stand without its name where `more` is said in the same row.
    fn hides_a_name(&self, more: &str) -> bool {
        let hidden = |column: &Shown| {
            let head = self.rows.columns.get(column.index).map_or("", |c| &c.head);
            let name = head.split('\n').next().unwrap_or_default();
            self.before(column, more).width < cells::width(name).min(NAME)
        };
        !self.fallen.is_none() && self.frame.columns.iter().any(hidden)
    }

    /// The column without the cells that `more` takes at the right end of the row.
    fn before(&self, column: &Shown, more: &str) -> Shown {
        if self.fallen.is_none() {
            return *column;
        }
        let room = self.frame.area.measure.saturating_sub(POINTER);
        let end = room.saturating_sub(cells::width(more) + 1);
        Shown {
            width: column.width.min(end.saturating_sub(column.at)),
            ..*column
        }
    }

    fn name(&self, brush: &mut Brush, column: &Shown, spans: &[Span]) {
        let at = self.frame.area.left + POINTER + column.at;
        if column.right {
            brush.right(spans, at + column.width);
        } else {
            brush.blank_to(at);
            brush.cut(spans, column.width);
        }
    }
}

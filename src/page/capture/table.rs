//! `table`: rows with typed columns, the new row last. The first column always stays; the others fall away from where
//! keys go, and the columns' names are said again in the notice line.

use super::cloth::{self, column, dim, grid};
use super::{Sheet, names, unsaved, value, vote};
use crate::base::{cells, words};
use crate::look::spot::Part;
use crate::look::spots::{Spot, Takes};
use crate::meeting::capture::table::Capture as Taken;
use crate::meeting::capture::value::Filled;
use crate::meeting::{Capture, Thing, items};
use crate::page::step::hints;
use crate::page::step::open::Open;
use crate::page::{Cell, Column, FieldView, Hint, Line, Row, Tone, Width};
use crate::protocol::Enter;
use crate::protocol::kind::{Field, FieldKind, Table};

/// Cells of a column of words before its name wraps.
const WORDS: usize = 24;
/// Cells for all columns' names in the notice line.
const NAMES: usize = 30;

#[must_use]
pub fn sheet(open: &Open<'_>, rules: &Table) -> Sheet {
    let mut sheet = Sheet::of(open);
    let given = rules.items.as_ref();
    let things = given.map(|i| items::of(open.meeting(), i));
    if let (Some(items), Some([])) = (given, things.as_deref()) {
        vote::nothing(open, items, &mut sheet);
        return sheet;
    }
    let empty = Taken::default();
    let taken = match open.capture() {
        Some(Capture::Table(taken)) => taken,
        Some(_) | None => &empty,
    };
    let drawn = Drawn {
        open,
        rules,
        taken,
        things: things.as_deref().unwrap_or_default(),
    };
    let rows = open.spots.chunk_by(|a, b| a.row == b.row);
    let lines = rows.map(|spots| drawn.line(spots)).collect();
    sheet.body = vec![grid(drawn.columns(), lines, open.row())];
    sheet.tally = drawn.tally().into();
    sheet.note(drawn.notice());
    sheet.hints = drawn.keys();
    if open.view.way == Enter::Each {
        drawn.by_name(&mut sheet);
    }
    sheet
}

struct Drawn<'a> {
    open: &'a Open<'a>,
    rules: &'a Table,
    taken: &'a Taken,
    /// The given rows; empty where rows are free.
    things: &'a [Thing],
}

impl Drawn<'_> {
    const fn is_fixed(&self) -> bool {
        self.rules.items.is_some()
    }

    fn columns(&self) -> Vec<Column> {
        let at = self.open.focus().map_or(0, |spot| spot.col);
        let mut columns = vec![column(Width::Fit(3), 0)];
        if self.is_fixed() {
            columns.push(column(Width::Grow, 2));
        }
        for (n, field) in self.rules.columns.iter().enumerate() {
            let first = n == 0 && !self.is_fixed();
            let away = u8::try_from(n.abs_diff(at)).unwrap_or(u8::MAX);
            columns.push(Column {
                falls: if first { 0 } else { away },
                ..shape(field, if first { 2 } else { 3 })
            });
        }
        columns
    }

    fn line(&self, spots: &[Spot]) -> Row {
        let at = spots.first().map_or(0, |spot| spot.row);
        let mut cells: Vec<Cell> = vec![(at + 1).to_string().into()];
        if let Some(thing) = self.things.get(at) {
            cells.push(thing.text.as_str().into());
        }
        let mut under = Vec::new();
        for (spot, field) in spots.iter().zip(&self.rules.columns) {
            cells.push(self.cell(spot, field));
            under.extend(self.below(spot, field));
        }
        let is_new = spots
            .iter()
            .any(|s| matches!(s.id.part, Part::Square(None, _)));
        Row {
            under,
            unsaved: !is_new && spots.iter().any(|s| self.open.is_unsaved(s)),
            ..cloth::row(self.open.pointer(at), cells)
        }
    }

    fn cell(&self, spot: &Spot, field: &Field) -> Cell {
        let open = self.open;
        if let Some(view) = open.field(spot) {
            return Cell::field(FieldView {
                placeholder: value::takes(field).to_owned(),
                ..view
            });
        }
        let text = open.text(spot);
        let here = open.is_here(spot) && open.shows_pointer();
        match spot.takes {
            Takes::Pick if here => Cell::Slot(text),
            // Where keys go without a caret, the cell stands out, and the notice names its column.
            _ if open.waits(spot) => open.standing(spot),
            _ if here && text.is_empty() => dim("·"),
            _ if here => Cell::Line(Line::new().strong(Tone::Accent, text)),
            Takes::Pick if text.is_empty() && self.has_words(spot) => dim("·"),
            Takes::Line | Takes::Prose | Takes::Number(_) | Takes::Pick => text.into(),
        }
    }

    fn has_words(&self, spot: &Spot) -> bool {
        self.is_fixed() || matches!(spot.id.part, Part::Square(Some(_), _))
    }

    /// What is typed as it is understood, or what can be chosen.
    fn below(&self, spot: &Spot, field: &Field) -> Vec<Cell> {
        let open = self.open;
        if open.field(spot).is_some() {
            let typed = open.text(spot);
            let understood = value::after(open, field, &typed);
            let understood = Some(understood.trim()).filter(|u| !u.is_empty()).map(dim);
            let name = value::under(open, field, &typed);
            return understood.into_iter().chain(name).collect();
        }
        if spot.takes == Takes::Pick && open.is_here(spot) && open.shows_pointer() {
            let given = self.cells(spot).and_then(|c| c.get(&field.id));
            return value::numbered(open, field, given);
        }
        Vec::new()
    }

    fn cells(&self, spot: &Spot) -> Option<&Filled> {
        let Part::Square(Some(row), _) = spot.id.part else {
            return None;
        };
        self.taken.cells(spot.id.person, row)
    }

    /// `2 rows`, `3 of 12 cells filled`.
    fn tally(&self) -> String {
        let spots = &self.open.spots;
        let mut told = if self.is_fixed() {
            let filled = spots.iter().filter(|s| !s.text.is_empty()).count();
            format!("{filled} of {} cells filled", spots.len())
        } else {
            let rows = spots.iter().map(|s| s.row).max().unwrap_or(0);
            words::count(rows, "row", "rows")
        };
        if self.open.view.way == Enter::Each {
            told = format!("{told} · {}", names::place(self.open));
        }
        let first = spots.first();
        let fresh = first.map_or(0, |spot| unsaved::count(self.open.scene, &spot.id));
        if fresh > 0 {
            told = format!("{told}, {fresh} not saved");
        }
        told
    }

    fn notice(&self) -> String {
        let spot = self.open.focus();
        let field = spot.and_then(|s| self.rules.columns.get(s.col));
        let how = field.map_or("", value::how);
        if let (false, Some(spot), Some(field)) = (self.open.is_writing(), spot, field) {
            let how = if how.is_empty() { "Enter writes." } else { how };
            return format!("Line {}, {} {how}", spot.row + 1, ended(&field.label));
        }
        let labels = self.rules.columns.iter().map(|c| c.label.as_str());
        let labels = labels.collect::<Vec<_>>().join(" · ");
        let next = if how.is_empty() {
            "Enter goes to the next cell, then to the next row."
        } else {
            how
        };
        // Many names tell less than the one of the cell.
        match field {
            Some(field) if cells::width(&labels) > NAMES => {
                format!("{} {next}", ended(&field.label))
            }
            Some(_) | None => format!("{labels}. {next}"),
        }
    }

    fn keys(&self) -> Vec<Hint> {
        let open = self.open;
        if open.is_writing() {
            let mut keys = hints::of(&[("Enter", "next cell")]);
            if open.spots.iter().any(|spot| spot.row > 0) {
                keys.push(hints::hint("↑↓", "row"));
            }
            return keys;
        }
        let Some(spot) = open.focus() else {
            return Vec::new();
        };
        let mut keys = match (spot.takes, self.rules.columns.get(spot.col)) {
            (Takes::Pick, Some(field)) => value::keys(field),
            _ => hints::of(&[("Enter", "write")]),
        };
        if !self.is_fixed() && self.has_words(spot) {
            keys.extend(hints::of(&[("+ −", "move"), ("X", "take out")]));
        }
        keys
    }

    /// The rows of one person at a time: the name is the title, all names stand below.
    fn by_name(&self, sheet: &mut Sheet) {
        let open = self.open;
        if let Some(person) = open.person() {
            sheet.said = Some(open.view.ask.words.clone());
            sheet.words = format!("{} rows", names::owner(person));
        }
        let rows = |id| {
            let own = self.taken.standing().filter(|r| r.by == Some(id)).count();
            let cells = self
                .taken
                .fixed
                .iter()
                .filter(|((by, _), _)| *by == Some(id));
            let count = own + cells.map(|(_, cells)| cells.len()).sum::<usize>();
            Some(count).filter(|n| *n > 0).map(|n| n.to_string())
        };
        sheet.body.extend(names::below(open, rows));
        let on_new = matches!(open.focus().map(|s| s.id.part), Some(Part::Square(None, 0)));
        if on_new && open.is_writing() {
            sheet.note(format!("On the empty row {}", names::after(open)));
        }
    }
}

/// A column's name as the end of a sentence.
fn ended(label: &str) -> String {
    if label.ends_with(|c: char| c.is_ascii_punctuation() || c == '…') {
        label.to_owned()
    } else {
        format!("{label}.")
    }
}

/// A column as wide as its kind needs, its name in two lines at most.
fn shape(field: &Field, gap: u16) -> Column {
    let (width, room) = match &field.kind {
        FieldKind::Text => (Width::Grow, WORDS),
        // A name in two short lines leaves room for the other columns.
        FieldKind::Number => (Width::Fit(12), 9),
        FieldKind::Date => (Width::Fit(12), 12),
        FieldKind::YesNo => (Width::Fit(8), 8),
        FieldKind::Choice(_) | FieldKind::Person => (Width::Fit(14), 14),
    };
    let mut lines = cells::wrap(&field.label, room);
    if lines.len() > 2 {
        lines.truncate(2);
        if let Some(last) = lines.last_mut() {
            *last = cells::fit(&format!("{last}…"), room);
        }
    }
    Column {
        head: lines.join("\n"),
        ..column(width, gap)
    }
}

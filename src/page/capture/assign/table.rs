//! Lines by columns with the marks as words; behind them what lacks a lead or has two.

use crate::base::cells;
use crate::look::spot::Part;
use crate::look::spots::Spot;
use crate::look::spots::assign::Sorted;
use crate::meeting::capture::assign::{self, Flaw, Marks, Voice};
use crate::meeting::{ItemRef, Thing};
use crate::page::capture::cloth::{self, column, dim, falling, grid, look_here, named, row};
use crate::page::step::open::Open;
use crate::page::{Block, Cell, Column, Row, Width};
use crate::protocol::kind::Assign;

/// The widest and the narrowest that a column of marks is.
const WIDEST: usize = 12;
const LEAST: usize = 5;

pub struct Table<'a> {
    pub open: &'a Open<'a>,
    pub rules: &'a Assign,
    pub sorted: &'a Sorted<'a>,
    pub voice: &'a Voice,
    pub proposed: &'a Marks,
    pub is_group: bool,
}

/// Cells that the words of the marks need, with the sign of a proposal.
pub fn width(rules: &Assign, is_proposing: bool) -> usize {
    let widest = rules.marks.iter().map(|mark| cells::width(mark)).max();
    let sign = if is_proposing { 2 } else { 0 };
    (widest.unwrap_or(LEAST) + sign).clamp(LEAST, WIDEST)
}

/// A column under its name in two lines.
pub fn under(name: &str, cells: usize, gap: u16) -> Column {
    let mut lines = cells::wrap(name, cells);
    if lines.len() > 2 {
        lines.truncate(2);
        if let Some(last) = lines.last_mut() {
            *last = cells::fit(&format!("{last}…"), cells);
        }
    }
    let wide = u16::try_from(cells).unwrap_or(8);
    falling(named(lines.join("\n"), Width::Fixed(wide), gap), 3)
}

impl Table<'_> {
    pub fn block(&self) -> Block {
        let items = self.sorted.lines.iter().enumerate();
        let mut lines: Vec<Row> = items.map(|(place, line)| self.line(place, line)).collect();
        lines.extend(
            self.open
                .spot(Part::New, self.person())
                .map(|s| self.addition(s)),
        );
        grid(self.columns(), lines, self.open.row())
    }

    /// Whose table this is.
    fn person(&self) -> Option<crate::base::id::PersonId> {
        self.open.view.person.filter(|_| !self.is_group)
    }

    /// Wide enough for the longest word of the columns' names too.
    fn wide(&self) -> usize {
        let words = self.sorted.columns.iter();
        let words = words.flat_map(|column| column.text.split_whitespace());
        let longest = words.map(cells::width).max().unwrap_or_default();
        width(self.rules, !self.proposed.is_empty()).max(longest.min(WIDEST))
    }

    fn columns(&self) -> Vec<Column> {
        let mut columns = cloth::numbered();
        let wide = self.wide();
        let gap = if self.sorted.columns.len() > 4 { 2 } else { 3 };
        let own = self.sorted.columns.iter();
        columns.extend(own.map(|c| under(&c.text, wide, gap)));
        columns.push(column(Width::Fit(16), 2));
        columns
    }

    fn line(&self, place: usize, line: &Thing) -> Row {
        let mut unsaved = false;
        let mut cells: Vec<Cell> = vec![(place + 1).to_string().into(), self.words(line)];
        for column in &self.sorted.columns {
            let part = Part::Mark(line.item, column.column);
            let Some(spot) = self.open.spot(part, self.person()) else {
                continue;
            };
            unsaved |= self.open.is_unsaved(spot);
            cells.push(self.cell(spot, (line.item, column.column)));
        }
        cells.push(self.flaw(place, line).unwrap_or_else(Cell::empty));
        Row {
            unsaved,
            under: self.note(line),
            ..row(self.open.pointer(place), cells)
        }
    }

    /// The line's words; those of an added line are a field where the caret is.
    fn words(&self, line: &Thing) -> Cell {
        let own = match line.item {
            ItemRef::Made(item) => self.open.spot(Part::Item(item), self.person()),
            ItemRef::Fixed(_) | ItemRef::Earlier(_) | ItemRef::Decided { .. } => None,
        };
        own.map_or_else(|| line.text.as_str().into(), |spot| self.open.cell(spot))
    }

    fn cell(&self, spot: &Spot, at: (ItemRef, assign::ColumnRef)) -> Cell {
        let word = |mark: &u32| assign::word(self.rules, *mark).to_owned();
        let own = self.voice.marks.get(&at).map(word);
        let proposed = self
            .proposed
            .get(&at)
            .map(|mark| format!("{} ?", word(mark)));
        if self.open.is_here(spot) && self.open.shows_pointer() {
            let pending = self
                .open
                .pending()
                .map(|_| self.open.scene.look.number.clone());
            let text = pending.or(own).or(proposed).unwrap_or_default();
            return Cell::Slot(cells::pad(&text, self.wide()));
        }
        match (own, proposed) {
            (Some(own), _) => own.into(),
            (None, Some(proposed)) => dim(proposed),
            (None, None) => dim("·"),
        }
    }

    /// A gap is told once the line is full, or one has gone on below it; two leads at once.
    fn flaw(&self, place: usize, line: &Thing) -> Option<Cell> {
        if !self.is_group || !self.voice.has_marked(line.item) {
            return None;
        }
        let proposed = self.sorted.columns.iter().any(|c| {
            let cell = (line.item, c.column);
            self.proposed.get(&cell) == Some(&1)
        });
        let columns = self.sorted.columns.iter();
        let full = columns.clone().count() == self.voice.row(line.item).count();
        let is_passed = self.open.row().is_some_and(|row| row > place);
        match self.voice.flaw(line.item)? {
            Flaw::Gap if proposed || !(full || is_passed) => None,
            flaw @ (Flaw::Gap | Flaw::Double(_)) => Some(look_here(&flaw.words(self.rules))),
        }
    }

    /// The note below a line, or the field where it is written.
    fn note(&self, line: &Thing) -> Vec<Cell> {
        let Some(spot) = self.open.spot(Part::Note(line.item), self.person()) else {
            return Vec::new();
        };
        if let Some(field) = self.open.field(spot) {
            return vec![Cell::field(crate::page::FieldView {
                placeholder: "what is to be remembered about this line".to_owned(),
                ..field
            })];
        }
        let text = self.open.text(spot);
        let is_here = self.open.is_here(spot) && self.open.shows_pointer();
        match (text.is_empty(), is_here) {
            (true, true) => vec![dim("a note: Enter writes it")],
            (true, false) => Vec::new(),
            (false, true) => vec![Cell::from(format!("› {text}"))],
            (false, false) => vec![dim(text)],
        }
    }

    /// The line that adds one.
    fn addition(&self, spot: &Spot) -> Row {
        let number = (self.sorted.lines.len() + 1).to_string();
        let words = if self.open.field(spot).is_some() || !self.open.text(spot).is_empty() {
            self.open.cell_with(spot, "one more line")
        } else {
            dim("one more line …")
        };
        row(self.open.pointer(spot.row), vec![dim(number), words])
    }
}

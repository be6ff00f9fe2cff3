//! The rows of a list as they are drawn, one after the other: names and headings are said once, lines are numbered on.

use super::{is_full, is_item, standing};
use crate::base::cells;
use crate::base::id::PersonId;
use crate::look::spot::Part;
use crate::look::spots::{Spot, list as lines};
use crate::meeting::capture::list::{Capture, Item};
use crate::page::capture::cloth::{self, column, dim, row};
use crate::page::capture::names;
use crate::page::step::open::Open;
use crate::page::{Cell, Column, Line, Row, Width};
use crate::protocol::Enter;
use crate::protocol::kind::List;

/// Name, heading, mark, number, words.
const COLUMNS: usize = 5;
/// Cells of a number at most.
const NUMBER: usize = 4;

/// What stands before a line.
enum Number {
    None,
    /// It is part of a theme.
    Below,
    Is(usize),
}

impl Number {
    fn cells(&self) -> usize {
        match self {
            Self::None => 0,
            Self::Below => 1,
            Self::Is(number) => number.checked_ilog10().map_or(1, |more| more as usize + 1),
        }
    }

    fn words(&self) -> String {
        match self {
            Self::None => String::new(),
            Self::Below => "·".to_owned(),
            Self::Is(number) => number.to_string(),
        }
    }
}

/// The rows as they are drawn, one after the other.
pub(super) struct Drawing<'a> {
    open: &'a Open<'a>,
    rules: &'a List,
    list: Option<&'a Capture>,
    each: bool,
    number: usize,
    /// Cells of the widest number.
    widest: usize,
    /// Where the last item stood: the next one is mostly the one behind it.
    found: usize,
    /// Name and heading of the row before, which are said once.
    before: Option<(Option<PersonId>, &'a str)>,
}

impl<'a> Drawing<'a> {
    pub fn of(open: &'a Open<'a>, rules: &'a List) -> Self {
        Self {
            open,
            rules,
            list: lines::captured(&open.view),
            each: open.view.way == Enter::Each,
            number: 0,
            widest: 0,
            found: 0,
            before: None,
        }
    }

    fn item(&self, spot: &Spot) -> Option<&'a Item> {
        let Part::Item(id) = spot.id.part else {
            return None;
        };
        self.list?.find(id)
    }

    fn next_item(&mut self, spot: &Spot) -> Option<&'a Item> {
        let Part::Item(id) = spot.id.part else {
            return None;
        };
        let items = &self.list?.items;
        let is_it = |place: &usize| items.get(*place).is_some_and(|i| i.item == id);
        let place = (self.found..items.len()).chain(0..self.found).find(is_it)?;
        self.found = place;
        items.get(place)
    }

    fn heading(&self, spot: &Spot) -> &'a str {
        lines::heading_of(self.rules, self.item(spot), spot.id.part)
    }

    /// Under headings the line that adds one shows where keys go, and where nothing stands yet.
    pub fn is_shown(&self, spot: &Spot) -> bool {
        let Part::NewUnder(_) = spot.id.part else {
            return true;
        };
        let heading = self.heading(spot);
        let beside = |s: &&Spot| {
            s.id.person == spot.id.person && s.id.part != spot.id.part && self.heading(s) == heading
        };
        self.open.is_here(spot)
            || !self.open.scene.look.text(spot).is_empty()
            || self.open.spots.iter().filter(beside).count() == 0
    }

    pub fn columns(&self) -> Vec<Column> {
        let mut columns = Vec::new();
        if self.each {
            columns.push(column(names::width(&self.open.people()), 0));
        }
        if !self.rules.categories.is_empty() {
            let widest = self.rules.categories.iter().map(|c| cells::width(c)).max();
            let cells = u16::try_from(widest.unwrap_or(0).clamp(4, 14)).unwrap_or(14);
            let gap = if columns.is_empty() { 0 } else { 2 };
            columns.push(column(Width::Fixed(cells), gap));
        }
        if !self.open.scene.look.marked.is_empty() {
            let gap = if columns.is_empty() { 0 } else { 2 };
            columns.push(column(Width::Fixed(3), gap));
        }
        let mut numbered = cloth::numbered();
        if let Some(number) = numbered.first_mut() {
            // Also the number of a line that is far out of view has its room: going there must not move the words.
            number.width = Width::Fixed(u16::try_from(self.widest.min(NUMBER)).unwrap_or(1));
            if !columns.is_empty() {
                number.gap = 4;
                number.right = !self.rules.categories.is_empty();
            }
        }
        columns.extend(numbered);
        columns
    }

    /// Counts the line; tells it where it may come into view.
    pub fn line(&mut self, spot: &Spot, in_reach: bool) -> Option<Row> {
        let open = self.open;
        let is_new = matches!(spot.id.part, Part::New | Part::NewUnder(_));
        let item = self.next_item(spot);
        let below = item.is_some_and(|i| i.theme.is_some());
        let person = spot.id.person;
        let heading = lines::heading_of(self.rules, item, spot.id.part);
        let before = self.before.replace((person, heading));
        let waits = is_new && !open.is_here(spot);
        let number = self.numbered(is_new, waits, below);
        self.widest = self.widest.max(number.cells());
        if !in_reach {
            return None;
        }
        let mut cells: Vec<Cell> = Vec::with_capacity(COLUMNS);
        if self.each {
            let same = before.is_some_and(|(p, _)| p == person) || below;
            let name = person.filter(|_| !same);
            cells.push(
                name.map_or_else(String::new, |p| open.meeting().state.name(p))
                    .into(),
            );
        }
        if !self.rules.categories.is_empty() {
            let same = before == Some((person, heading)) || below;
            cells.push(if same { "" } else { heading }.into());
        }
        if !open.scene.look.marked.is_empty() {
            let marked = item.map(|i| open.scene.look.marked.contains(&i.item));
            let mark = marked.map_or("", |marked| if marked { "[x]" } else { "[ ]" });
            cells.push(mark.into());
        }
        cells.push(number.words().into());
        cells.push(match item {
            Some(item) if item.is_theme && open.field(spot).is_none() => {
                Cell::Line(Line::bold(item.text.as_str()))
            }
            _ if waits && !self.rules.categories.is_empty() && open.text(spot).is_empty() => {
                dim("·")
            }
            _ => self.words(spot),
        });
        Some(Row {
            unsaved: !is_new && open.is_unsaved(spot),
            ..row(open.pointer(spot.row), cells)
        })
    }

    /// Lines of a theme have no number of their own; under headings the line that adds one has it while it is written.
    fn numbered(&mut self, is_new: bool, waits: bool, below: bool) -> Number {
        let headed = !self.rules.categories.is_empty();
        if below {
            return Number::Below;
        }
        if is_new && (self.each || is_full(self.open, self.rules) || (headed && waits)) {
            return Number::None;
        }
        if is_new {
            let have = self.list.map_or(0, |list| list.standing().count());
            return Number::Is(have + 1);
        }
        self.number += 1;
        Number::Is(self.number)
    }

    fn words(&self, spot: &Spot) -> Cell {
        let placeholder = if is_item(spot) {
            String::new()
        } else {
            self.placeholder()
        };
        self.open.cell_with(spot, &placeholder)
    }

    /// What the empty line that adds one shows: the stem whose turn it is, or an example for the first.
    fn placeholder(&self) -> String {
        let example = &self.open.view.ask.example;
        let have = standing(self.open);
        let stems = &self.rules.stems;
        let stem = have.checked_rem(stems.len()).and_then(|n| stems.get(n));
        match stem {
            Some(stem) => stem.clone(),
            None if example.is_empty() || have > 0 => String::new(),
            None => format!("Such as: {example}"),
        }
    }
}

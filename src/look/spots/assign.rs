//! `assign`: a row per line with a cell per column and its note behind them; below, a line to add one. Once everybody
//! has marked apart, a row for each cell in which they differ.

use super::{Spot, Takes, View};
use crate::base::id::PersonId;
use crate::look::spot::Part;
use crate::meeting::capture::assign::{self, Capture as Given, Column, Compared};
use crate::meeting::{Capture, ItemRef, Thing, items};
use crate::protocol::Enter;
use crate::protocol::kind::Assign;

/// What an `assign` is about as it stands: its lines, its columns, its marks.
pub struct Sorted<'a> {
    pub lines: Vec<Thing>,
    pub columns: Vec<Column>,
    pub given: Option<&'a Given>,
}

impl<'a> Sorted<'a> {
    #[must_use]
    pub fn of(view: &View<'a>, rules: &Assign) -> Self {
        let meeting = view.meeting;
        let given = match meeting.state.capture(&view.address(None)) {
            Some(Capture::Assign(given)) => Some(given),
            Some(_) | None => None,
        };
        Self {
            lines: items::lines(&meeting.protocol, &meeting.state, (rules, given)),
            columns: assign::columns(&meeting.state, rules, given),
            given,
        }
    }

    /// Every line with everybody's marks, those that differ first.
    #[must_use]
    pub fn compared(&self) -> Vec<Compared> {
        let none = Given::default();
        assign::compared(&self.lines, &self.columns, self.given.unwrap_or(&none))
    }

    /// Whether this person has marked anything.
    #[must_use]
    pub fn is_in(&self, person: PersonId) -> bool {
        let voice = self.given.and_then(|g| g.each.get(&person));
        voice.is_some_and(|voice| !voice.marks.is_empty())
    }

    /// Whether this person has marked every line.
    #[must_use]
    pub fn is_done(&self, person: PersonId) -> bool {
        let voice = self.given.and_then(|g| g.each.get(&person));
        voice.is_some_and(|voice| self.lines.iter().all(|line| voice.has_marked(line.item)))
    }

    /// Whether this is a line that was added while sorting.
    #[must_use]
    pub fn is_added(&self, item: ItemRef) -> bool {
        let mut added = self.given.into_iter().flat_map(Given::standing);
        added.any(|a| ItemRef::Made(a.item) == item)
    }
}

/// Everybody has marked apart and nobody's marks are being changed: what they differ in is shown.
#[must_use]
pub fn shows_result(view: &View<'_>, sorted: &Sorted<'_>) -> bool {
    let people = view.people();
    view.way == Enter::Each
        && view.picked.is_none()
        && !people.is_empty()
        && people.iter().all(|m| sorted.is_in(m.id))
}

pub fn spots(view: &View<'_>, rules: &Assign) -> Vec<Spot> {
    let sorted = Sorted::of(view, rules);
    if sorted.columns.is_empty() {
        return Vec::new();
    }
    if shows_result(view, &sorted) {
        return result(view, &sorted);
    }
    let person = view.person.filter(|_| view.way == Enter::Each);
    let voice = sorted.given.and_then(|given| given.voice(person));
    let spot = |(row, col): (usize, usize), part, takes, text: &str| Spot {
        id: view.spot(person, part),
        row,
        col,
        takes,
        text: text.to_owned(),
    };
    let most = u32::try_from(rules.marks.len()).unwrap_or(9);
    let behind = sorted.columns.len() + 1;
    let mut spots = Vec::new();
    for (row, line) in sorted.lines.iter().enumerate() {
        if let ItemRef::Made(item) = line.item
            && sorted.is_added(line.item)
        {
            spots.push(spot((row, 0), Part::Item(item), Takes::Line, &line.text));
        }
        spots.extend(sorted.columns.iter().enumerate().map(|(col, column)| {
            let part = Part::Mark(line.item, column.column);
            spot((row, col + 1), part, Takes::Number(most), "")
        }));
        let note = voice.and_then(|v| v.notes.get(&line.item));
        let note = note.map_or("", String::as_str);
        spots.push(spot(
            (row, behind),
            Part::Note(line.item),
            Takes::Line,
            note,
        ));
    }
    if rules.add {
        let row = sorted.lines.len();
        spots.push(spot((row, 1), Part::New, Takes::Line, ""));
    }
    spots
}

/// A row for each cell that differs or that not all marked; one for each line on which all agree.
fn result(view: &View<'_>, sorted: &Sorted<'_>) -> Vec<Spot> {
    let first = sorted.columns.first().map(|c| c.column);
    let cells = sorted.compared().into_iter().flat_map(|line| {
        let columns: Vec<_> = match line.accord {
            assign::Accord::Differ | assign::Accord::Open if !line.columns.is_empty() => {
                line.columns.iter().map(|c| c.column).collect()
            }
            assign::Accord::Differ | assign::Accord::Agree | assign::Accord::Open => {
                first.into_iter().collect()
            }
        };
        columns
            .into_iter()
            .map(move |column| (line.line.item, column))
    });
    let spot = |(row, (item, column))| Spot {
        id: view.spot(None, Part::Mark(item, column)),
        row,
        col: 0,
        takes: Takes::Number(0),
        text: String::new(),
    };
    cells.enumerate().map(spot).collect()
}

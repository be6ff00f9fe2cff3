//! `table`: rows with typed cells. Free rows have an id that rewording keeps; fixed rows are the ask's items.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::value::{self, Filled, Value};
use super::{Asked, Capture as Any, order};
use crate::base::id::{ItemId, PersonId};
use crate::meeting::{ItemRef, Refusal, State, items};
use crate::protocol::kind::{Field, Table};

/// One change of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    Add {
        item: ItemId,
        cells: Filled,
    },
    /// One cell at a time, so that two cells never overwrite each other.
    Fill {
        item: ItemId,
        column: String,
        /// `None` takes it back.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        value: Option<Value>,
    },
    /// The same in a row that is given.
    FillGiven {
        row: ItemRef,
        column: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        value: Option<Value>,
    },
    Remove {
        item: ItemId,
    },
    /// To this place among the standing rows, from 0.
    Move {
        item: ItemId,
        to: usize,
    },
}

/// A row that the team made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    pub item: ItemId,
    pub cells: Filled,
    pub by: Option<PersonId>,
    pub removed: bool,
}

/// The rows as they stand; of fixed rows the cells, for the group and for each person.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Capture {
    pub rows: Vec<Row>,
    pub fixed: BTreeMap<(Option<PersonId>, ItemRef), Filled>,
}

/// # Errors
/// Refuses a row without a word, a row that is not there, a column the table does not have, a value that its kind
/// does not take, and new rows where the rows are given.
pub fn decide(rules: &Table, asked: Asked<'_>, change: &Change) -> Result<Change, Refusal> {
    let ask = || asked.ask.words.clone();
    match change {
        Change::FillGiven { row, column, value } => {
            let offered = rules.items.as_ref();
            let offered = offered.map(|i| items::of(asked.meeting, i));
            if !offered.into_iter().flatten().any(|t| t.item == *row) {
                return Err(Refusal::NoItem { ask: ask() });
            }
            Ok(Change::FillGiven {
                row: *row,
                column: column.clone(),
                value: cell(rules, asked, (column, value.as_ref()))?,
            })
        }
        _ if rules.items.is_some() => Err(Refusal::GivenRows { ask: ask() }),
        Change::Add { cells, .. } => {
            let mut checked = Filled::new();
            for (column, cell) in cells {
                let cell = self::cell(rules, asked, (column, Some(cell)))?;
                value::put(&mut checked, column, cell.as_ref());
            }
            if checked.is_empty() {
                return Err(Refusal::NothingToAdd { ask: ask() });
            }
            Ok(Change::Add {
                item: asked.next_item(),
                cells: checked,
            })
        }
        Change::Fill {
            item,
            column,
            value,
        } => {
            known(asked, *item)?;
            Ok(Change::Fill {
                item: *item,
                column: column.clone(),
                value: cell(rules, asked, (column, value.as_ref()))?,
            })
        }
        Change::Remove { item } | Change::Move { item, .. } => {
            known(asked, *item).map(|()| change.clone())
        }
    }
}

/// The cell's value as it will stand.
fn cell(
    rules: &Table,
    asked: Asked<'_>,
    (column, value): (&str, Option<&Value>),
) -> Result<Option<Value>, Refusal> {
    let field = value::field(asked, &rules.columns, column)?;
    value.map_or(Ok(None), |value| value::checked(asked, field, value))
}

fn known(asked: Asked<'_>, item: ItemId) -> Result<(), Refusal> {
    let stands = match asked.meeting.state.capture(asked.at) {
        Some(Any::Table(table)) => table.standing().any(|r| r.item == item),
        _ => false,
    };
    stands.then_some(()).ok_or_else(|| Refusal::NoItem {
        ask: asked.ask.words.clone(),
    })
}

impl Capture {
    pub fn apply(&mut self, by: Option<PersonId>, change: &Change) {
        match change {
            Change::Add { item, cells } => self.rows.push(Row {
                item: *item,
                cells: cells.clone(),
                by,
                removed: false,
            }),
            Change::Fill {
                item,
                column,
                value,
            } => {
                if let Some(row) = self.rows.iter_mut().find(|r| r.item == *item) {
                    value::put(&mut row.cells, column, value.as_ref());
                }
            }
            Change::FillGiven { row, column, value } => {
                let cells = self.fixed.entry((by, *row)).or_default();
                value::put(cells, column, value.as_ref());
                self.fixed.retain(|_, cells| !cells.is_empty());
            }
            Change::Remove { item } => {
                if let Some(row) = self.rows.iter_mut().find(|r| r.item == *item) {
                    row.removed = true;
                }
            }
            Change::Move { item, to } => {
                if let Some(from) = self.rows.iter().position(|r| r.item == *item) {
                    order::put(&mut self.rows, from, *to, |r| !r.removed);
                }
            }
        }
    }

    /// The rows that were not taken out, in order.
    pub fn standing(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(|r| !r.removed)
    }

    /// The cells of a row: one that the team made, or a fixed one for the group or a person.
    #[must_use]
    pub fn cells(&self, by: Option<PersonId>, row: ItemRef) -> Option<&Filled> {
        let made = self.standing().find(|r| ItemRef::Made(r.item) == row);
        made.map(|r| &r.cells)
            .or_else(|| self.fixed.get(&(by, row)))
    }

    /// Whether this person has rows or cells of their own.
    #[must_use]
    pub fn is_by(&self, person: PersonId) -> bool {
        self.standing().any(|r| r.by == Some(person))
            || self.fixed.keys().any(|(by, _)| *by == Some(person))
    }

    #[must_use]
    pub fn is_filled(&self) -> bool {
        self.standing().next().is_some() || !self.fixed.is_empty()
    }
}

impl Row {
    /// The row's first words: by which it is named where it is taken out or moved.
    #[must_use]
    pub fn title(&self, columns: &[Field], state: &State) -> String {
        let first = columns.iter().find_map(|c| self.cells.get(&c.id));
        first.map_or_else(String::new, |v| v.words(state))
    }
}

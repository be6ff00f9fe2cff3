//! The cells of a table: what is typed in one, what a number chooses there. The first word makes the new row.

use chrono::NaiveDate;

use super::number::Onward;
use super::value;
use super::write::Written;
use crate::base::id::ItemId;
use crate::base::person::Member;
use crate::look::spot::Part;
use crate::look::spots::{Spot, View};
use crate::meeting::capture::table::Change as Put;
use crate::meeting::capture::value::{Filled, Value};
use crate::meeting::{Capture, Change, ItemRef, Refusal};
use crate::protocol::Kind;
use crate::protocol::kind::Field;

/// What finishing a cell comes to.
#[must_use]
pub fn commit(view: &View<'_>, spot: &Spot, (text, today): (&str, NaiveDate)) -> Written {
    let (Part::Square(row, n), Some(field)) = (spot.id.part, of(view, spot)) else {
        return Written::Same;
    };
    let value = match value::typed(&view.meeting.state.people, field, (text, today)) {
        Ok(value) => value,
        Err(sentence) => return Written::Refused(sentence),
    };
    match (row, value) {
        (None, None) if n == 0 => Written::Refused(
            Refusal::NothingToAdd {
                ask: view.ask.words.clone(),
            }
            .to_string(),
        ),
        (None, None) => Written::Same,
        (Some(row), None) if is_last(view, spot, (row, field)) => Written::Emptied,
        (row, value) => Written::Change(put((row, is_given(view)), field, value)),
    }
}

/// What this number chooses; the same again takes it back, and stays.
#[must_use]
pub fn chosen(view: &View<'_>, spot: &Spot, number: u32) -> Option<(Change, Onward)> {
    let Part::Square(row, _) = spot.id.part else {
        return None;
    };
    let field = of(view, spot)?;
    let value = value::numbered(field, number)?;
    let now = row.and_then(|row| cells(view, spot, row)?.get(&field.id));
    Some(match row {
        Some(row) if now == Some(&value) && !is_last(view, spot, (row, field)) => {
            (put((Some(row), is_given(view)), field, None), Onward::Stay)
        }
        row => (put((row, is_given(view)), field, Some(value)), Onward::Next),
    })
}

/// Takes the cell's value back; the last one of a row goes with the row only.
#[must_use]
pub fn cleared(view: &View<'_>, spot: &Spot) -> Option<Change> {
    let Part::Square(Some(row), _) = spot.id.part else {
        return None;
    };
    let field = of(view, spot)?;
    cells(view, spot, row)?.get(&field.id)?;
    (!is_last(view, spot, (row, field))).then(|| put((Some(row), is_given(view)), field, None))
}

/// The column of this cell.
#[must_use]
pub fn of<'a>(view: &View<'a>, spot: &Spot) -> Option<&'a Field> {
    match (&view.ask.kind, spot.id.part) {
        (Kind::Table(rules), Part::Square(_, n)) => rules.columns.get(usize::from(n)),
        _ => None,
    }
}

/// A new row: of one text for the first column, or of cells with a tab between.
#[must_use]
pub fn pasted(
    people: &[Member],
    columns: &[Field],
    (text, today): (&str, NaiveDate),
) -> Option<Change> {
    let cells = row(people, columns, (text, today)).ok()?;
    let item = ItemId(0);
    (!cells.is_empty()).then_some(Change::Table(Put::Add { item, cells }))
}

/// The cells of a pasted row, which have a tab between.
///
/// # Errors
/// A sentence about the first cell that its column does not take, and where there are more cells than columns.
pub fn row(
    people: &[Member],
    columns: &[Field],
    (line, today): (&str, NaiveDate),
) -> Result<Filled, String> {
    let cells: Vec<&str> = line.trim_end_matches('\t').split('\t').collect();
    if cells.len() > columns.len() {
        let (n, all) = (cells.len(), columns.len());
        return Err(format!(
            "A row has {n} cells, and the table has {all} columns."
        ));
    }
    let mut filled = Filled::new();
    for (field, text) in columns.iter().zip(cells) {
        if let Some(value) = value::written(people, field, (text, today))? {
            filled.insert(field.id.clone(), value);
        }
    }
    Ok(filled)
}

fn cells<'a>(view: &View<'a>, spot: &Spot, row: ItemRef) -> Option<&'a Filled> {
    match view.meeting.state.capture(&view.address(None)) {
        Some(Capture::Table(table)) => table.cells(spot.id.person, row),
        _ => None,
    }
}

/// Whether nothing else stands in a row that the team made.
fn is_last(view: &View<'_>, spot: &Spot, (row, field): (ItemRef, &Field)) -> bool {
    let other = |cells: &Filled| cells.keys().any(|id| *id != field.id);
    !is_given(view) && !cells(view, spot, row).is_some_and(other)
}

fn is_given(view: &View<'_>) -> bool {
    matches!(&view.ask.kind, Kind::Table(rules) if rules.items.is_some())
}

fn put((row, given): (Option<ItemRef>, bool), field: &Field, value: Option<Value>) -> Change {
    let column = field.id.clone();
    Change::Table(match (row, value) {
        (Some(row), value) if given => Put::FillGiven { row, column, value },
        (Some(ItemRef::Made(item)), value) => Put::Fill {
            item,
            column,
            value,
        },
        (_, value) => Put::Add {
            item: ItemId(0),
            cells: value.into_iter().map(|v| (column.clone(), v)).collect(),
        },
    })
}

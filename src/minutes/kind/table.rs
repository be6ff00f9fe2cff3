//! `table`: its rows under their columns' names, with whose they are where persons gave them; given rows by person.

use super::super::{asked::Asked, people, thing};
use super::value;
use crate::base::id::PersonId;
use crate::document::{Block, Column, Text};
use crate::meeting::capture::table::Capture;
use crate::meeting::capture::value::Filled;
use crate::meeting::{ItemRef, Thing, items};
use crate::protocol::Items;
use crate::protocol::kind::{Field, FieldKind, Table};

pub fn told(asked: &Asked<'_>, rules: &Table, taken: &Capture) -> Vec<Block> {
    match &rules.items {
        None => vec![made(asked, rules, taken)],
        Some(given) => fixed(asked, rules, (given, taken)),
    }
}

fn made(asked: &Asked<'_>, rules: &Table, taken: &Capture) -> Block {
    let by_name = taken.standing().any(|r| r.by.is_some());
    let mut columns: Vec<Column> = rules.columns.iter().map(column).collect();
    if by_name {
        columns.insert(0, Column::left("Whose"));
    }
    let rows = taken.standing().map(|row| {
        let mut cells = cells(asked, rules, Some(&row.cells));
        if by_name {
            let name = row.by.map(|p| asked.meeting.state.name(p));
            cells.insert(
                0,
                Text::from(name.unwrap_or_else(|| "all of us".to_owned())),
            );
        }
        cells
    });
    let rows = rows.collect();
    Block::Table { columns, rows }
}

fn fixed(asked: &Asked<'_>, rules: &Table, (given, taken): (&Items, &Capture)) -> Vec<Block> {
    let offered = items::of(asked.meeting, given);
    let by: Vec<PersonId> = taken.fixed.keys().filter_map(|(by, _)| *by).collect();
    let mut each = people::in_order(asked.meeting, by);
    each.dedup();
    let mut blocks = Vec::new();
    if taken.fixed.keys().any(|(by, _)| by.is_none()) {
        blocks.push(of(asked, rules, (&offered, taken, None)));
    }
    for person in each {
        let name = asked.meeting.state.name(person);
        blocks.push(Block::paragraph(Text::strong(name)));
        blocks.push(of(asked, rules, (&offered, taken, Some(person))));
    }
    blocks
}

fn of(
    asked: &Asked<'_>,
    rules: &Table,
    (offered, taken, by): (&[Thing], &Capture, Option<PersonId>),
) -> Block {
    let gone = taken.fixed.keys().filter(|(own, _)| *own == by);
    let gone = gone.map(|(_, row)| *row);
    let gone = gone.filter(|row| !thing::stands(offered, *row));
    let all: Vec<ItemRef> = offered.iter().map(|t| t.item).chain(gone).collect();
    let mut columns = vec![Column::left("What")];
    columns.extend(rules.columns.iter().map(column));
    let rows = all.into_iter().map(|row| {
        let mut told = vec![Text::from(thing::words(asked.meeting, offered, row))];
        told.extend(cells(asked, rules, taken.fixed.get(&(by, row))));
        told
    });
    let rows = rows.collect();
    Block::Table { columns, rows }
}

fn column(field: &Field) -> Column {
    match field.kind {
        FieldKind::Number => Column::right(&field.label),
        FieldKind::Text
        | FieldKind::Date
        | FieldKind::Choice(_)
        | FieldKind::Person
        | FieldKind::YesNo => Column::left(&field.label),
    }
}

fn cells(asked: &Asked<'_>, rules: &Table, filled: Option<&Filled>) -> Vec<Text> {
    let cell = |field: &Field| {
        let value = filled.and_then(|f| f.get(&field.id));
        let words = value.map(|v| value::told(asked.meeting, v));
        Text::from(words.unwrap_or_else(|| "–".to_owned()))
    };
    rules.columns.iter().map(cell).collect()
}

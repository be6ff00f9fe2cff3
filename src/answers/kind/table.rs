//! `table`: rows `{column: value}`; with given rows `{item: {column: value}}`.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::value;
use crate::answers::player::{Player, To};
use crate::answers::write::{Telling, shape};
use crate::base::id::{ItemId, PersonId};
use crate::meeting::Change;
use crate::meeting::capture::table;
use crate::protocol::kind::Table;
use crate::protocol::{Ask, Items};
use crate::yaml::Node;

pub fn play(player: &mut Player<'_, '_>, to: To<'_>, (rules, node): (&Table, &Node)) {
    if let Some(given) = &rules.items {
        fill(player, to, (rules, given, node));
        return;
    }
    let Some(rows) = node.as_list() else {
        player.wrong(to.ask, node, "a list of rows, each with its columns");
        return;
    };
    for row in rows {
        let Some(entries) = row.as_map() else {
            player.wrong(to.ask, row, "a list of rows, each with its columns");
            continue;
        };
        let before = player.report.count();
        let cells = value::fields(player, to, (&rules.columns, entries)).into_iter();
        let cells = cells.map(|(field, value, _)| (field.id.clone(), value));
        let item = ItemId(0);
        let change = table::Change::Add {
            item,
            cells: cells.collect(),
        };
        if player.report.count() == before {
            player.answer(to, Change::Table(change), row.span);
        }
    }
}

fn fill(player: &mut Player<'_, '_>, to: To<'_>, (rules, given, node): (&Table, &Items, &Node)) {
    let shape = "a table: its rows, each with its columns";
    let Some(entries) = node.as_map() else {
        player.wrong(to.ask, node, shape);
        return;
    };
    let names = player.names(given);
    for entry in entries {
        let Some(row) = player.item(to.ask, (&entry.key, entry.at), &names) else {
            continue;
        };
        let Some(cells) = entry.value.as_map() else {
            player.wrong(to.ask, &entry.value, shape);
            continue;
        };
        for (field, value, span) in value::fields(player, to, (&rules.columns, cells)) {
            let change = table::Change::FillGiven {
                row,
                column: field.id.clone(),
                value: Some(value),
            };
            player.answer(to, Change::Table(change), span);
        }
    }
}

pub fn written(
    telling: &Telling<'_>,
    (ask, rules): (&Ask, &Table),
    capture: &table::Capture,
) -> Value {
    let made = capture.standing().filter_map(|r| r.by);
    let given = capture.fixed.keys().filter_map(|(by, _)| *by);
    let people: BTreeSet<PersonId> = made.chain(given).collect();
    let of = |by| match &rules.items {
        None => rows(telling, rules, (capture, by)),
        Some(given) => cells(telling, rules, (given, capture, by)),
    };
    let each: Map<String, Value> = people
        .into_iter()
        .filter_map(|person| Some((telling.name(person), of(Some(person))?)))
        .collect();
    shape::wrapped(telling.in_use(ask), of(None), each, Map::new())
}

fn rows(
    telling: &Telling<'_>,
    rules: &Table,
    (capture, by): (&table::Capture, Option<PersonId>),
) -> Option<Value> {
    let rows = capture.standing().filter(|r| r.by == by);
    let rows: Vec<Value> = rows
        .map(|r| value::written(telling, &rules.columns, &r.cells))
        .collect();
    (!rows.is_empty()).then(|| rows.into())
}

fn cells(
    telling: &Telling<'_>,
    rules: &Table,
    (given, capture, by): (&Items, &table::Capture, Option<PersonId>),
) -> Option<Value> {
    let names = telling.names(given);
    let told: Map<String, Value> = capture
        .fixed
        .iter()
        .filter(|((own, _), _)| *own == by)
        .filter_map(|((_, row), filled)| {
            let name = names.name(*row)?.to_owned();
            Some((name, value::written(telling, &rules.columns, filled)))
        })
        .collect();
    (!told.is_empty()).then(|| told.into())
}

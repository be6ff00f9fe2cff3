//! What forms and tables do not take, with what the room reads then.

use roundtable::base::id::{AskId, ItemId};
use roundtable::meeting::capture::value::{Filled, Value};
use roundtable::meeting::capture::{Change, form, table};
use roundtable::meeting::{Act, Address};
use roundtable::protocol::Protocol;
use roundtable::yaml::Source;

use super::room::Room;

const CARD: &str = "
protocol: fields
title: Fields
people: 2-9
steps:
  - step: Ideas
    ask:
      - form: Our goal
        id: goal
        fields:
          - {field: count, label: How many?, kind: number}
      - table: How well does each work?
        id: works
        items: [Bell]
        columns: [minutes]
";

fn room() -> Room {
    let protocol = Protocol::read(&Source::of("fields.yaml", CARD)).unwrap();
    Room::opened(&protocol, |_| {})
}

pub fn refused() -> Vec<(Room, Act, &'static str)> {
    let fill = |field: &str| {
        Change::Form(form::Change::Fill {
            field: field.to_owned(),
            value: Some(Value::Number("many".to_owned())),
        })
    };
    let add = Change::Table(table::Change::Add {
        item: ItemId(0),
        cells: Filled::from([("minutes".to_owned(), Value::Text("5".to_owned()))]),
    });
    let cases = [
        (
            "goal",
            fill("count"),
            "\"How many?\" takes a number such as 10 or 2.5, with its unit behind it. What stood there still stands.",
        ),
        (
            "goal",
            fill("why"),
            "\"Our goal\" has no field \"why\". Choose one of its fields.",
        ),
        (
            "works",
            add,
            "The rows of \"How well does each work?\" are given by the way of meeting. Fill in their cells.",
        ),
    ];
    let told = cases.map(|(ask, change, words)| {
        let at = Address::of(AskId(ask.into()));
        (room(), Act::Answer { at, change }, words)
    });
    told.into()
}

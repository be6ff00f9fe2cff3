//! Answers out of numbers for the kinds that have fields, rows, chains and marks.

use std::collections::BTreeMap;

use roundtable::base::id::ItemId;
use roundtable::meeting::ItemRef;
use roundtable::meeting::capture::assign::ColumnRef;
use roundtable::meeting::capture::value::Value;
use roundtable::meeting::capture::{Change, assign, checklist, form, signoff, table, whys};
use roundtable::meeting::closing::Word;
use roundtable::protocol::Kind;
use roundtable::protocol::kind::Field;

use super::{number, person, thing};
use crate::room::{Room, date};

/// A value of some kind, seldom of the one that is asked for.
fn value(n: u8, words: &str) -> Option<Value> {
    Some(match n % 7 {
        0 => return None,
        1 => Value::Number(format!("{n}")),
        2 => Value::Date(date("2026-12-04")),
        3 => Value::YesNo(n.is_multiple_of(2)),
        4 => Value::Choice(words.to_owned()),
        _ => Value::Text(words.to_owned()),
    })
}

/// One of these fields, now and then one that is not there.
fn field(fields: &[Field], n: u8) -> String {
    let known = fields.get(usize::from(n) % (fields.len() + 1));
    known.map_or_else(|| "nothing".to_owned(), |field| field.id.clone())
}

pub fn placed(room: &Room, kind: &Kind, (n, wild): (u8, u32), words: &str) -> Option<Change> {
    let item = ItemId(u32::from(n % 16));
    let text = words.to_owned();
    Some(match kind {
        Kind::Form(rules) => Change::Form(form::Change::Fill {
            field: field(&rules.fields, n),
            value: value(n / 3, words),
        }),
        Kind::Checklist(rules) => {
            let item = thing(room, &rules.items, n);
            Change::Checklist(match n % 5 {
                0 => checklist::Change::Note { item, text },
                1 => checklist::Change::Count {
                    item,
                    hands: number(n, wild),
                },
                2 => checklist::Change::Set {
                    item,
                    state: checklist::State::NotApplicable,
                },
                _ => checklist::Change::Set {
                    item,
                    state: checklist::State::Done,
                },
            })
        }
        Kind::Table(rules) => Change::Table(row(&rules.columns, (n, wild), words)),
        Kind::Whys(_) => Change::Whys(match n % 4 {
            0 => whys::Change::Reword { item, text },
            1 => whys::Change::Remove { item },
            _ => {
                let below = (wild % 3 > 0).then_some(ItemId(wild % 16));
                whys::Change::Add { item, text, below }
            }
        }),
        Kind::Assign(rules) => {
            let line = match n % 3 {
                0 => ItemRef::Made(item),
                _ => thing(room, &rules.items, n),
            };
            Change::Assign(marked(line, (n, wild), words))
        }
        Kind::Signoff(_) => Change::Signoff(match n % 4 {
            0 => signoff::Change::Clear,
            1 => signed(Word::Remark(text), wild),
            2 => signed(Word::Object(text), wild),
            _ => signed(Word::Agree, wild),
        }),
        _ => return None,
    })
}

fn signed(word: Word, wild: u32) -> signoff::Change {
    let upto = u64::from(wild);
    signoff::Change::Sign { word, upto }
}

fn row(columns: &[Field], (n, wild): (u8, u32), words: &str) -> table::Change {
    let item = ItemId(u32::from(n % 16));
    let column = field(columns, n / 5);
    let value = value(n / 3, words);
    match n % 6 {
        0 => table::Change::Remove { item },
        1 => table::Change::Move {
            item,
            to: wild as usize % 9,
        },
        2 => table::Change::Fill {
            item,
            column,
            value,
        },
        3 => table::Change::FillGiven {
            row: ItemRef::Fixed(u16::from(n % 5)),
            column,
            value,
        },
        _ => {
            let cells: BTreeMap<String, Value> = value.map(|v| (column, v)).into_iter().collect();
            table::Change::Add { item, cells }
        }
    }
}

fn marked(line: ItemRef, (n, wild): (u8, u32), words: &str) -> assign::Change {
    let item = ItemId(u32::from(n % 16));
    let text = words.to_owned();
    let column = match wild % 3 {
        0 => ColumnRef::Named(u16::from(n % 4)),
        1 => ColumnRef::Position(person(n)),
        _ => ColumnRef::Person(person(n)),
    };
    match n % 9 {
        0 => assign::Change::Note { item: line, text },
        1 => assign::Change::Add { item, text },
        2 => assign::Change::Reword { item, text },
        3 => assign::Change::Remove { item },
        4 => assign::Change::Take {
            marks: vec![(line, column, number(n, wild))],
        },
        _ => assign::Change::Mark {
            item: line,
            column,
            mark: (n % 5 > 0).then(|| number(n, wild)),
        },
    }
}

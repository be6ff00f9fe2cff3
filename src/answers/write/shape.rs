//! Values in their wrappers: `group`, `each`, `count`.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::answers::names::Names;
use crate::meeting::ItemRef;
use crate::protocol::Enter;

/// Numbers by the items' names.
pub fn counts(names: &Names, counts: &BTreeMap<ItemRef, u32>) -> Map<String, Value> {
    let told = counts.iter();
    let told = told.filter_map(|(item, n)| Some((names.name(*item)?.to_owned(), (*n).into())));
    told.collect()
}

/// The group's value, in wrappers where persons or hands have values too.
pub fn wrapped(
    in_use: Enter,
    group: Option<Value>,
    each: Map<String, Value>,
    count: Map<String, Value>,
) -> Value {
    match group {
        Some(group) if each.is_empty() && count.is_empty() => group,
        group => parts(in_use, group, each, count),
    }
}

/// The values by person, in wrappers where the group or hands have values too.
pub fn by_nature(
    in_use: Enter,
    group: Option<Value>,
    each: Map<String, Value>,
    count: Map<String, Value>,
) -> Value {
    if group.is_none() && count.is_empty() {
        each.into()
    } else {
        parts(in_use, group, each, count)
    }
}

/// The way in use stands last: read in order, it is the way that is in use then.
fn parts(
    in_use: Enter,
    group: Option<Value>,
    each: Map<String, Value>,
    count: Map<String, Value>,
) -> Value {
    let of = |part: Map<String, Value>| (!part.is_empty()).then(|| Value::from(part));
    let mut parts = vec![
        (Enter::Group, "group", group),
        (Enter::Each, "each", of(each)),
        (Enter::Count, "count", of(count)),
    ];
    parts.sort_by_key(|(way, ..)| *way == in_use);
    let told = parts.into_iter();
    let told = told.filter_map(|(_, key, part)| Some((key.to_owned(), part?)));
    told.collect::<Map<String, Value>>().into()
}

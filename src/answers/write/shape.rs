//! Values in their wrappers: `group`, `each`, `count`.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::answers::names::Names;
use crate::meeting::ItemRef;

/// Numbers by the items' names.
pub fn counts(names: &Names, counts: &BTreeMap<ItemRef, u32>) -> Map<String, Value> {
    let told = counts.iter();
    let told = told.filter_map(|(item, n)| Some((names.name(*item)?.to_owned(), (*n).into())));
    told.collect()
}

/// The group's value, in wrappers where persons or hands have values too.
pub fn wrapped(group: Option<Value>, each: Map<String, Value>, count: Map<String, Value>) -> Value {
    match group {
        Some(group) if each.is_empty() && count.is_empty() => group,
        group => parts(group, each, count),
    }
}

/// The values by person, in wrappers where the group or hands have values too.
pub fn by_nature(
    group: Option<Value>,
    each: Map<String, Value>,
    count: Map<String, Value>,
) -> Value {
    if group.is_none() && count.is_empty() {
        each.into()
    } else {
        parts(group, each, count)
    }
}

fn parts(group: Option<Value>, each: Map<String, Value>, count: Map<String, Value>) -> Value {
    let mut map = Map::new();
    if let Some(group) = group {
        map.insert("group".to_owned(), group);
    }
    for (key, part) in [("each", each), ("count", count)] {
        if !part.is_empty() {
            map.insert(key.to_owned(), part.into());
        }
    }
    map.into()
}

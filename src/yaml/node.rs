//! YAML as a tree in which every key and value knows its place. Knows no meaning; scalars stay text.

use std::rc::Rc;

/// A stretch of the source, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Span {
    pub start: usize,
    pub end: usize,
}

impl Span {
    #[must_use]
    pub const fn of(start: usize, end: usize) -> Self {
        Self { start, end }
    }
}

/// One value with its place. An alias stands at the alias; what it holds, where it was written.
///
/// Meaning is read from this tree and not through serde: a serde error ends the piece it stands in and has one place,
/// and typed scalars (`NO`, `09:30`, `1.10`) would need a visitor each. On the tree every fault is found, points at its
/// own word, and a default stands in so that reading goes on. `serde_yaml` does what it does best,
/// [`written`](super::written): text that reads back the same, quoted where it must be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    pub span: Span,
    pub value: Value,
}

/// Shared below, so that an alias costs nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// `~`, `null` or an empty plain scalar.
    Nothing,
    /// Any other scalar, exactly as its text reads: `NO`, `09:30`, `1.10`, `012`.
    Text(Rc<str>),
    List(Rc<Vec<Node>>),
    Map(Rc<Vec<Entry>>),
}

/// A key and its value; keys are unique within a mapping.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub key: Rc<str>,
    pub at: Span,
    pub value: Node,
}

impl Node {
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        self.value == Value::Nothing
    }

    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) => Some(text),
            Value::Nothing | Value::List(_) | Value::Map(_) => None,
        }
    }

    /// A whole number from 0; `012` is 12.
    #[must_use]
    pub fn as_u32(&self) -> Option<u32> {
        self.as_str()?.parse().ok()
    }

    /// A whole number, also below 0.
    #[must_use]
    pub fn as_i64(&self) -> Option<i64> {
        self.as_str()?.parse().ok()
    }

    /// `true`, `yes`, `false` and `no`, in any case.
    #[must_use]
    pub fn as_bool(&self) -> Option<bool> {
        match self.as_str()?.to_ascii_lowercase().as_str() {
            "true" | "yes" => Some(true),
            "false" | "no" => Some(false),
            _ => None,
        }
    }

    #[must_use]
    pub fn as_list(&self) -> Option<&[Node]> {
        match &self.value {
            Value::List(list) => Some(list),
            Value::Nothing | Value::Text(_) | Value::Map(_) => None,
        }
    }

    #[must_use]
    pub fn as_map(&self) -> Option<&[Entry]> {
        match &self.value {
            Value::Map(map) => Some(map),
            Value::Nothing | Value::Text(_) | Value::List(_) => None,
        }
    }

    /// The entry of a mapping under this key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Entry> {
        self.as_map()?.iter().find(|e| &*e.key == key)
    }

    /// The keys of a mapping in order; none where this is no mapping.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.as_map().unwrap_or_default().iter().map(|e| &*e.key)
    }

    /// What stands here, for a sentence: `"ten"`, `a list`, `a set of keys`, `nothing`.
    #[must_use]
    pub fn told(&self) -> String {
        match &self.value {
            Value::Nothing => "nothing".to_owned(),
            Value::Text(text) => super::named(text),
            Value::List(_) => "a list".to_owned(),
            Value::Map(_) => "a set of keys".to_owned(),
        }
    }
}

//! The tree while it grows: what is open, what is finished, what anchors hold. Finds duplicate keys.
//! Knows nothing of the parser and sets no limits; it says how deep and how large things are.

use std::collections::HashMap;
use std::rc::Rc;

use super::node::{Entry, Node, Span, Value};
use super::report::{Report, named};

/// What a node costs beside its text when aliases repeat it, in bytes.
const NODE_COST: usize = 64;

/// A finished node with what it costs to repeat and how deep it goes.
#[derive(Clone)]
pub(super) struct Done {
    pub node: Node,
    pub cost: usize,
    pub height: usize,
}

/// A list or mapping that is not closed yet.
struct Open {
    start: usize,
    anchor: usize,
    inside: Inside,
    cost: usize,
    height: usize,
}

pub(super) enum Inside {
    List(Vec<Node>),
    Map {
        entries: Vec<Entry>,
        seen: HashMap<Rc<str>, usize>,
        key: Key,
    },
}

/// The key whose value comes next.
pub(super) enum Key {
    Awaited,
    Read(Rc<str>, Span),
    /// A key that has a fault: its value is read and left out.
    Faulty,
}

/// What is open, outermost first, and the root once it is finished.
#[derive(Default)]
pub(super) struct Stack {
    open: Vec<Open>,
    /// `None` while the anchored node is still open.
    anchors: HashMap<usize, Option<Done>>,
    pub root: Option<Node>,
}

impl Inside {
    pub(super) fn map() -> Self {
        Self::Map {
            entries: vec![],
            seen: HashMap::new(),
            key: Key::Awaited,
        }
    }
}

impl Done {
    pub(super) fn text(text: &str, span: Span) -> Self {
        let node = Node {
            span,
            value: Value::Text(Rc::from(text)),
        };
        Self {
            node,
            cost: NODE_COST + text.len(),
            height: 0,
        }
    }

    pub(super) const fn nothing(span: Span) -> Self {
        Self {
            node: Node {
                span,
                value: Value::Nothing,
            },
            cost: NODE_COST,
            height: 0,
        }
    }
}

impl Stack {
    pub(super) const fn depth(&self) -> usize {
        self.open.len()
    }

    /// What an anchor holds; `None` inside itself.
    pub(super) fn anchored(&self, anchor: usize) -> Option<Done> {
        self.anchors.get(&anchor).cloned().flatten()
    }

    pub(super) fn begin(&mut self, start: usize, anchor: usize, inside: Inside) {
        if anchor > 0 {
            self.anchors.insert(anchor, None);
        }
        self.open.push(Open {
            start,
            anchor,
            inside,
            cost: NODE_COST,
            height: 0,
        });
    }

    pub(super) fn end(&mut self, end: usize, report: &mut Report<'_>) {
        let Some(open) = self.open.pop() else { return };
        let value = match open.inside {
            Inside::List(list) => Value::List(Rc::new(list)),
            Inside::Map { entries, .. } => Value::Map(Rc::new(entries)),
        };
        let node = Node {
            span: Span::of(open.start, end.max(open.start)),
            value,
        };
        let done = Done {
            node,
            cost: open.cost,
            height: open.height + 1,
        };
        self.put(done, open.anchor, report);
    }

    /// A finished node goes into what is open, as a key, a value or an item.
    pub(super) fn put(&mut self, done: Done, anchor: usize, report: &mut Report<'_>) {
        if anchor > 0 {
            self.anchors.insert(anchor, Some(done.clone()));
        }
        let Some(open) = self.open.last_mut() else {
            self.root = Some(done.node);
            return;
        };
        open.cost += done.cost;
        open.height = open.height.max(done.height);
        match &mut open.inside {
            Inside::List(list) => list.push(done.node),
            Inside::Map { entries, seen, key } => match std::mem::replace(key, Key::Awaited) {
                Key::Awaited => *key = key_of(&done.node, seen, report),
                Key::Read(word, at) => entries.push(Entry {
                    key: word,
                    at,
                    value: done.node,
                }),
                Key::Faulty => {}
            },
        }
    }
}

fn key_of(node: &Node, seen: &mut HashMap<Rc<str>, usize>, report: &mut Report<'_>) -> Key {
    let Value::Text(word) = &node.value else {
        let message = format!("A key is a word; here stands {}.", node.told());
        report.advise(
            node.span,
            message,
            "Text that begins with a bracket or brace stands in quotes.",
        );
        return Key::Faulty;
    };
    if let Some(first) = seen.get(word) {
        report.again(node.span, word, *first);
        return Key::Faulty;
    }
    seen.insert(Rc::clone(word), node.span.start);
    Key::Read(Rc::clone(word), node.span)
}

/// The key again in a sentence, where the first one stands.
pub(super) fn twice(word: &str, line: usize) -> String {
    format!(
        "{} stands twice here; the first is in line {line}.",
        named(word)
    )
}

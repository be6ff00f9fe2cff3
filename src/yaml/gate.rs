//! One pass over parser events: refuses what is too large, too deep or too often repeated, finds duplicate keys,
//! and builds the tree. Never reads on after a fault of syntax, and never recurses with the input.

use std::collections::HashMap;
use std::rc::Rc;

use granit_parser::{Event, Parser, ScalarStyle, Tag, options};

use super::node::{Entry, Node, Span, Value};
use super::report::{Report, named};
use super::{MAX_BYTES, MAX_DEPTH, MAX_EXPANSION, Source, source, syntax};

/// What a node costs beside its text when aliases repeat it, in bytes.
const NODE_COST: usize = 64;
/// Lines with control characters that are told; a binary file has thousands.
const CONTROL_LINES: usize = 5;

/// The tree of a source. Faults go to the report; `None` where there is no tree to go on with.
pub fn tree(source: &Source, report: &mut Report<'_>) -> Option<Node> {
    if source.text.len() > MAX_BYTES {
        report.fault(Span::default(), source::too_large(source.text.len()));
        return None;
    }
    if has_control(&source.text, report) {
        return None;
    }
    let mut gate = Gate {
        source,
        report,
        open: vec![],
        anchors: HashMap::new(),
        expanded: 0,
        root: None,
    };
    gate.walk()?;
    if gate.root.is_none() {
        gate.report.fault(
            Span::default(),
            "This file is empty. Write at least its first key.",
        );
    }
    gate.root
}

/// Whether the text holds control characters other than tabs and line ends; each such line is told.
fn has_control(text: &str, report: &mut Report<'_>) -> bool {
    let mut at = 0;
    let mut lines = 0;
    for line in text.split_inclusive('\n') {
        let body = line
            .strip_suffix('\n')
            .map_or(line, |l| l.strip_suffix('\r').unwrap_or(l));
        if let Some((n, c)) = body
            .char_indices()
            .find(|(_, c)| c.is_control() && *c != '\t')
        {
            let span = Span::of(at + n, at + n + c.len_utf8());
            let message = format!(
                "Here stands a control character (U+{:04X}), which is not text.",
                u32::from(c)
            );
            report.advise(
                span,
                message,
                "Take it out; colours and terminal codes have no place in this file.",
            );
            lines += 1;
            if lines == CONTROL_LINES {
                break;
            }
        }
        at += line.len();
    }
    lines > 0
}

/// A finished node with what it costs to repeat and how deep it goes.
#[derive(Clone)]
struct Done {
    node: Node,
    cost: usize,
    height: usize,
}

/// A list or mapping that is not closed yet.
struct Open {
    start: usize,
    anchor: usize,
    inside: Inside,
    cost: usize,
    height: usize,
}

enum Inside {
    List(Vec<Node>),
    Map {
        entries: Vec<Entry>,
        seen: HashMap<Rc<str>, usize>,
        key: Key,
    },
}

/// The key whose value comes next.
enum Key {
    Awaited,
    Read(Rc<str>, Span),
    /// A key that has a fault: its value is read and left out.
    Faulty,
}

struct Gate<'g, 's> {
    source: &'g Source,
    report: &'g mut Report<'s>,
    open: Vec<Open>,
    /// `None` while the anchored node is still open.
    anchors: HashMap<usize, Option<Done>>,
    expanded: usize,
    root: Option<Node>,
}

impl Gate<'_, '_> {
    /// `None` after a fault that ends the reading.
    fn walk(&mut self) -> Option<()> {
        let limit = 4 * MAX_DEPTH;
        let mut options = options! { flow_nesting_limit: limit, block_nesting_limit: limit };
        options.set_emit_comments(false);
        let source = self.source;
        let mut documents = 0;
        for next in Parser::new_from_str_with_options(&source.text, options) {
            let (event, span) = match next {
                Ok(next) => next,
                Err(error) => return self.syntax(&error),
            };
            let span = span
                .byte_range()
                .map_or_else(Span::default, |r| Span::of(r.start, r.end));
            if matches!(event, Event::DocumentStart(..)) {
                documents += 1;
            }
            if documents > 1 {
                return self.stop(
                    span,
                    "A second document begins here; one file holds one. Take out the \"---\".",
                );
            }
            self.take(event, span)?;
        }
        Some(())
    }

    fn take(&mut self, event: Event<'_>, span: Span) -> Option<()> {
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                self.tagged(span, tag.as_deref());
                let done = self.scalar(&text, style, span);
                self.put(done, anchor);
            }
            Event::SequenceStart(_, anchor, tag) => {
                self.tagged(span, tag.as_deref());
                self.begin(span, anchor, Inside::List(vec![]))?;
            }
            Event::MappingStart(_, anchor, tag) => {
                self.tagged(span, tag.as_deref());
                let inside = Inside::Map {
                    entries: vec![],
                    seen: HashMap::new(),
                    key: Key::Awaited,
                };
                self.begin(span, anchor, inside)?;
            }
            Event::SequenceEnd | Event::MappingEnd => self.end(span),
            Event::Alias(anchor) => self.alias(anchor, span)?,
            Event::StreamStart
            | Event::StreamEnd
            | Event::DocumentStart(..)
            | Event::DocumentEnd
            | Event::Anchor(..)
            | Event::UnresolvedAlias(_)
            | Event::Comment(..)
            | _ => {}
        }
        Some(())
    }

    fn stop(&mut self, span: Span, message: &str) -> Option<()> {
        self.report.fault(span, message);
        None
    }

    fn syntax(&mut self, error: &granit_parser::ScanError) -> Option<()> {
        let at = error
            .marker()
            .byte_offset()
            .unwrap_or(self.source.text.len());
        let (message, help) = syntax::told(error.kind());
        self.report.advise(Span::of(at, at), message, help);
        None
    }

    fn too_deep(&mut self, span: Span) -> Option<()> {
        self.stop(span, &syntax::too_deep())
    }

    fn tagged(&mut self, span: Span, tag: Option<&Tag>) {
        if let Some(tag) = tag.filter(|t| !t.is_yaml_core_schema_tag("str")) {
            let message = format!("The tag {} means nothing here.", named(&tag.to_string()));
            self.report.advise(
                span,
                message,
                "Take it out; every value is read by the key it stands under.",
            );
        }
    }

    fn scalar(&mut self, text: &str, style: ScalarStyle, span: Span) -> Done {
        if let Some(c) = text
            .chars()
            .find(|c| c.is_control() && !matches!(c, '\n' | '\t'))
        {
            let message = format!(
                "This text holds a control character (U+{:04X}) written as an escape.",
                u32::from(c)
            );
            self.report.advise(
                span,
                message,
                "Take it out; colours and terminal codes have no place in this file.",
            );
        }
        let nothing =
            style == ScalarStyle::Plain && matches!(text, "" | "~" | "null" | "Null" | "NULL");
        let value = if nothing {
            Value::Nothing
        } else {
            Value::Text(Rc::from(text))
        };
        Done {
            node: Node { span, value },
            cost: NODE_COST + text.len(),
            height: 0,
        }
    }

    fn begin(&mut self, span: Span, anchor: usize, inside: Inside) -> Option<()> {
        if self.open.len() >= MAX_DEPTH {
            return self.too_deep(span);
        }
        if anchor > 0 {
            self.anchors.insert(anchor, None);
        }
        self.open.push(Open {
            start: span.start,
            anchor,
            inside,
            cost: NODE_COST,
            height: 0,
        });
        Some(())
    }

    fn end(&mut self, span: Span) {
        let Some(open) = self.open.pop() else { return };
        let value = match open.inside {
            Inside::List(list) => Value::List(Rc::new(list)),
            Inside::Map { entries, .. } => Value::Map(Rc::new(entries)),
        };
        let node = Node {
            span: Span::of(open.start, span.end.max(open.start)),
            value,
        };
        self.put(
            Done {
                node,
                cost: open.cost,
                height: open.height + 1,
            },
            open.anchor,
        );
    }

    fn alias(&mut self, anchor: usize, span: Span) -> Option<()> {
        let Some(Some(mut done)) = self.anchors.get(&anchor).cloned() else {
            return self.stop(
                span,
                "This alias stands inside what it repeats. Write the value out.",
            );
        };
        if self.open.len() + done.height > MAX_DEPTH {
            return self.too_deep(span);
        }
        self.expanded += done.cost;
        if self.expanded > MAX_EXPANSION {
            let message = "Aliases make this file larger than 4 MiB. Write out less with \"*\".";
            return self.stop(span, message);
        }
        done.node.span = span;
        self.put(done, 0);
        Some(())
    }

    /// A finished node goes into what is open, as a key, a value or an item.
    fn put(&mut self, done: Done, anchor: usize) {
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
                Key::Awaited => *key = key_of(&done.node, seen, (self.source, self.report)),
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

fn key_of(
    node: &Node,
    seen: &mut HashMap<Rc<str>, usize>,
    (source, report): (&Source, &mut Report<'_>),
) -> Key {
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
        let (line, _) = source.place(*first);
        let message = format!(
            "{} stands twice here; the first is in line {line}.",
            named(word)
        );
        report.advise(node.span, message, "Keep one of them.");
        return Key::Faulty;
    }
    seen.insert(Rc::clone(word), node.span.start);
    Key::Read(Rc::clone(word), node.span)
}

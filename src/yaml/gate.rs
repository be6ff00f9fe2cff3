//! One pass over parser events: refuses what is too large, too deep or too often repeated, and builds the tree.
//! Never reads on after a fault of syntax, and never recurses with the input.

use granit_parser::{Event, Parser, ScalarStyle, ScanError, Tag, options};

use super::node::{Node, Span};
use super::report::{Report, named};
use super::stack::{Done, Inside, Stack};
use super::{MAX_BYTES, MAX_DEPTH, MAX_EXPANSION, Source, source, syntax, unseen};

/// The tree of a source. Faults go to the report; `None` where there is no tree to go on with.
pub fn tree(source: &Source, report: &mut Report<'_>) -> Option<Node> {
    if source.text.len() > MAX_BYTES {
        report.fault(Span::default(), source::too_large(source.text.len()));
        return None;
    }
    if unseen::any(&source.text, report) {
        return None;
    }
    let mut gate = Gate {
        text: &source.text,
        report,
        stack: Stack::default(),
        expanded: 0,
    };
    gate.walk()?;
    if gate.stack.root.is_none() {
        gate.report.fault(
            Span::default(),
            "This file is empty. Write at least its first key.",
        );
    }
    gate.stack.root
}

struct Gate<'g, 's> {
    text: &'g str,
    report: &'g mut Report<'s>,
    stack: Stack,
    expanded: usize,
}

/// `None` after a fault that ends the reading.
type Goes = Option<()>;

impl Gate<'_, '_> {
    fn walk(&mut self) -> Goes {
        // The parser's own limits only bound what it reads ahead; ours stop it before.
        let limit = 4 * MAX_DEPTH;
        let mut options = options! { flow_nesting_limit: limit, block_nesting_limit: limit };
        options.set_emit_comments(false);
        let mut documents = 0;
        for next in Parser::new_from_str_with_options(self.text, options) {
            let (event, span) = match next {
                Ok(next) => next,
                Err(error) => return self.syntax(&error),
            };
            let span = span
                .byte_range()
                .map_or_else(Span::default, |r| Span::of(r.start, r.end));
            documents += usize::from(matches!(event, Event::DocumentStart(..)));
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

    fn take(&mut self, event: Event<'_>, span: Span) -> Goes {
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                self.tagged(span, tag.as_deref());
                unseen::escaped(&text, span, self.report);
                let nothing = style == ScalarStyle::Plain
                    && matches!(&*text, "" | "~" | "null" | "Null" | "NULL");
                let done = if nothing {
                    Done::nothing(span)
                } else {
                    Done::text(&text, span)
                };
                self.stack.put(done, anchor, self.report);
            }
            Event::SequenceStart(_, anchor, tag) => {
                self.tagged(span, tag.as_deref());
                self.begin(span, anchor, Inside::List(vec![]))?;
            }
            Event::MappingStart(_, anchor, tag) => {
                self.tagged(span, tag.as_deref());
                self.begin(span, anchor, Inside::map())?;
            }
            Event::SequenceEnd | Event::MappingEnd => self.stack.end(span.end, self.report),
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

    fn stop(&mut self, span: Span, message: impl Into<String>) -> Goes {
        self.report.fault(span, message);
        None
    }

    fn syntax(&mut self, error: &ScanError) -> Goes {
        let at = error.marker().byte_offset().unwrap_or(self.text.len());
        let (message, help) = syntax::told(error.kind());
        self.report.advise(Span::of(at, at), message, help);
        None
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

    fn begin(&mut self, span: Span, anchor: usize, inside: Inside) -> Goes {
        if self.stack.depth() >= MAX_DEPTH {
            return self.stop(span, syntax::too_deep());
        }
        self.stack.begin(span.start, anchor, inside);
        Some(())
    }

    fn alias(&mut self, anchor: usize, span: Span) -> Goes {
        let Some(mut done) = self.stack.anchored(anchor) else {
            return self.stop(
                span,
                "This alias stands inside what it repeats. Write the value out.",
            );
        };
        if self.stack.depth() + done.height > MAX_DEPTH {
            return self.stop(span, syntax::too_deep());
        }
        self.expanded += done.cost;
        if self.expanded > MAX_EXPANSION {
            return self.stop(
                span,
                "Aliases make this file larger than 4 MiB. Repeat less with \"*\".",
            );
        }
        done.node.span = span;
        self.stack.put(done, 0, self.report);
        Some(())
    }
}

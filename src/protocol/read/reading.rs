//! What is known while a protocol is read and no longer stands in it: faults, places, who is mentioned where.
//! Ends with the reading; a `Protocol` never holds a place.

use crate::protocol::Test;
use crate::yaml::{Report, Span};

/// One reading of one file.
pub(in crate::protocol) struct Reading<'s> {
    pub report: Report<'s>,
    /// The roles the protocol declares.
    pub roles: Vec<String>,
    /// Whether the step being read is somebody's turn.
    pub turns: bool,
    /// In the order of `Protocol::asks`.
    pub asks: Vec<AskPlace>,
    /// Each outer step, followed by its inner ones.
    pub steps: Vec<StepPlace>,
    pub mentions: Vec<Mention>,
    pub step_mentions: Vec<StepMention>,
}

/// Where an ask stands.
pub(in crate::protocol) struct AskPlace {
    /// Its written id.
    pub id: Option<Span>,
    /// Whether its kind is known; where not, nothing more is said about it.
    pub sound: bool,
}

/// Where a step stands.
pub(in crate::protocol) struct StepPlace {
    pub head: Span,
    pub id: Option<Span>,
    pub outer: bool,
}

/// An ask named by another ask or a step.
pub(in crate::protocol) struct Mention {
    pub span: Span,
    pub id: String,
    /// Asks with a number below this one come before.
    pub before: usize,
    pub purpose: Purpose,
}

/// What an ask is named for.
pub(in crate::protocol) enum Purpose {
    /// `from`, and where `only: differing` stands.
    From(Option<Span>),
    /// `when`, and where its value stands.
    When(Test, Span),
    /// `start`.
    Start,
    /// `about`.
    About,
}

/// A step named by an ask or by the follow-up.
pub(in crate::protocol) struct StepMention {
    pub span: Span,
    pub id: String,
}

impl<'s> Reading<'s> {
    pub(in crate::protocol) const fn of(report: Report<'s>) -> Self {
        Self {
            report,
            roles: vec![],
            turns: false,
            asks: vec![],
            steps: vec![],
            mentions: vec![],
            step_mentions: vec![],
        }
    }

    /// Notes that the ask being read, or a step's head before its asks, names an ask.
    pub(in crate::protocol) fn mention(&mut self, id: &str, span: Span, purpose: Purpose) {
        let before = self.asks.len();
        self.mentions.push(Mention {
            span,
            id: id.to_owned(),
            before,
            purpose,
        });
    }
}

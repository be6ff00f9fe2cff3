//! What is proposed from an earlier `assign`: the marks on which all agreed there. A proposal is nobody's mark until
//! the group takes it, so that the record says who did.

use super::{Capture, Column, Marks, columns, word};
use crate::base::id::AskId;
use crate::meeting::{Capture as Any, State, Thing, cover, items};
use crate::protocol::kind::Assign;
use crate::protocol::{Kind, Protocol};

/// Marks on which all agreed in the ask that this one starts from, for the cells that the group has not marked.
#[must_use]
pub fn proposed(
    protocol: &Protocol,
    state: &State,
    (rules, given): (&Assign, Option<&Capture>),
) -> Marks {
    let mut found = agreed_before(protocol, state, (rules, given));
    if let Some(given) = given {
        found.retain(|cell, _| !given.group.marks.contains_key(cell));
    }
    found
}

/// Every mark on which all agreed in the ask that this one starts from, whatever the group has marked since.
#[must_use]
pub fn agreed_before(
    protocol: &Protocol,
    state: &State,
    (rules, given): (&Assign, Option<&Capture>),
) -> Marks {
    let earlier = rules.start.as_ref();
    let Some(earlier) = earlier.and_then(|ask| Earlier::of(protocol, state, ask)) else {
        return Marks::new();
    };
    let mut found = Marks::new();
    let own = columns(state, rules, given);
    for line in items::lines(protocol, state, (rules, given)) {
        for column in &own {
            let cell = (line.item, column.column);
            if let Some(mark) = earlier.agreed(rules, &line, column) {
                found.insert(cell, mark);
            }
        }
    }
    found
}

/// The ask that this one starts from, with what it has taken.
struct Earlier<'a> {
    rules: &'a Assign,
    given: &'a Capture,
    lines: Vec<Thing>,
    columns: Vec<Column>,
}

impl<'a> Earlier<'a> {
    fn of(protocol: &'a Protocol, state: &'a State, ask: &AskId) -> Option<Self> {
        let (_, own) = protocol.ask(ask)?;
        let Kind::Assign(rules) = &own.kind else {
            return None;
        };
        // Covered marks propose nothing: that would tell them.
        let at = state.address(protocol, ask);
        let Any::Assign(given) = cover::open(state, own, &at)? else {
            return None;
        };
        Some(Self {
            rules,
            given,
            lines: items::lines(protocol, state, (rules, Some(given))),
            columns: columns(state, rules, Some(given)),
        })
    }

    /// What all marked there: the same line, column and mark by their words.
    fn agreed(&self, rules: &Assign, line: &Thing, column: &Column) -> Option<u32> {
        let same = |there: &&Thing| there.text == line.text;
        let own = |there: &&Thing| there.item == line.item && there.text == line.text;
        let there = self.lines.iter().find(own);
        let there = there.or_else(|| self.lines.iter().find(same))?;
        let column = self.columns.iter().find(|c| c.text == column.text)?;
        let mark = self.given.agreed(there.item, column.column)?;
        let said = word(self.rules, mark).to_lowercase();
        let place = rules.marks.iter().position(|m| m.to_lowercase() == said)?;
        u32::try_from(place + 1).ok()
    }
}

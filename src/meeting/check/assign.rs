//! `assign` in the record check: lines without a lead or with two, proposals nobody took, people who marked nothing.

use super::answers::Asked;
use super::{Finding, Part};
use crate::base::words::count;
use crate::meeting::capture::assign::{self, Capture, ColumnRef, Flaw};
use crate::meeting::{Thing, items};
use crate::protocol::Kind;
use crate::protocol::kind::Assign;

impl Asked<'_> {
    pub(super) fn assign(&self, given: &Capture) -> Vec<Finding> {
        let Kind::Assign(rules) = &self.ask.kind else {
            return Vec::new();
        };
        let mut found = Vec::new();
        if !given.each.is_empty() {
            found.extend(self.silent(
                |p| given.each.contains_key(&p),
                ("person has", "people have", "marked nothing"),
            ));
        }
        if !given.group.marks.is_empty() {
            found.extend(self.flaws(rules, given));
        }
        found.extend(self.proposals(rules, given));
        found
    }

    fn flaws(&self, rules: &Assign, given: &Capture) -> Vec<Finding> {
        let (protocol, state) = (&self.meeting.protocol, &self.meeting.state);
        let lines = items::lines(protocol, state, (rules, Some(given)));
        let first = assign::first(rules);
        let flawed = |is_gap: bool| -> Vec<&Thing> {
            let flaw = |line: &&Thing| match given.group.flaw(line.item) {
                Some(Flaw::Gap) => is_gap,
                Some(Flaw::Double(_)) => !is_gap,
                None => false,
            };
            lines.iter().filter(flaw).collect()
        };
        let told = |lines: &[&Thing], what: String| {
            let words = format!("{} {what}", count(lines.len(), "line has", "lines have"));
            self.named(lines, words, (rules, given))
        };
        let gaps = told(&flawed(true), format!("no {first}"));
        let doubles = told(&flawed(false), format!("more than one {first}"));
        gaps.into_iter().chain(doubles).collect()
    }

    /// Names the first of these lines, which is the one that opens.
    fn named(
        &self,
        lines: &[&Thing],
        words: String,
        (rules, given): (&Assign, &Capture),
    ) -> Option<Finding> {
        let line = lines.first()?;
        let about = match lines.len() {
            1 => line.text.clone(),
            n => format!("{} and {} more", line.text, n - 1),
        };
        let column = self.column(rules, given)?;
        let item = line.item;
        Some(Finding::look(
            words,
            about,
            self.part(Part::Mark { item, column }),
        ))
    }

    fn column(&self, rules: &Assign, given: &Capture) -> Option<ColumnRef> {
        let columns = assign::columns(&self.meeting.state, rules, Some(given));
        columns.first().map(|c| c.column)
    }

    /// Marks on which all agreed apart, proposed and neither taken nor changed.
    fn proposals(&self, rules: &Assign, given: &Capture) -> Option<Finding> {
        let (protocol, state) = (&self.meeting.protocol, &self.meeting.state);
        let proposed = assign::proposed(protocol, state, (rules, Some(given)));
        let ((item, column), _) = proposed.first_key_value()?;
        let marks = count(proposed.len(), "proposed mark is", "proposed marks are");
        let part = Part::Mark {
            item: *item,
            column: *column,
        };
        Some(Finding::look(
            format!("{marks} not taken"),
            &self.ask.words,
            self.part(part),
        ))
    }
}

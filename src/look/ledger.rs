//! Actions and decisions of a team: which line is looked at, what is looked for, which date or name is being mended.

use chrono::NaiveDate;

use crate::field::Field;
use crate::ledger::{Ledger, Matter};
use crate::meeting::agreed::{Origin, Sort};

use super::listing::Listing;
use super::ways::holds;

#[derive(Debug, Clone, Default)]
pub struct LedgerLook {
    pub list: Listing,
    /// What is done, stopped or dropped is shown too.
    pub all: bool,
    /// What is looked for; `None` while nothing is.
    pub find: Option<Field>,
    /// Whether letters go into `find`.
    pub finding: bool,
    pub mending: Option<Mending>,
    /// What was mended last: the focus stays with it wherever it stands from then on, until the next key.
    pub mended: Option<Origin>,
}

/// A line that is being mended. What is kept is the truth, not this copy.
#[derive(Debug, Clone)]
pub struct Mending {
    pub of: Origin,
    pub part: MendPart,
    pub field: Field,
    /// A date in the past was typed once; the same again keeps it.
    pub kept_past: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MendPart {
    Who,
    Date,
}

impl LedgerLook {
    #[must_use]
    pub fn in_field(&self) -> bool {
        self.finding || self.mending.is_some()
    }

    /// The lines in view, in order.
    #[must_use]
    pub fn found<'a>(&self, ledger: &'a Ledger) -> Vec<&'a Matter> {
        let sought = self.find.as_ref().map(Field::text).unwrap_or_default();
        let holds = |m: &&Matter| holds(&format!("{} {}", m.what, m.who.join(" ")), &sought);
        let shown = |m: &&Matter| self.all || m.is_open();
        ledger.matters.iter().filter(shown).filter(holds).collect()
    }

    /// The line under the focus.
    #[must_use]
    pub fn chosen<'a>(&self, ledger: &'a Ledger) -> Option<&'a Matter> {
        let found = self.found(ledger);
        found.get(self.row(&found)).copied()
    }

    /// The row of the focus among the lines in view: that of what is or was mended, wherever it stands now.
    #[must_use]
    pub fn row(&self, found: &[&Matter]) -> usize {
        let held = self
            .mending
            .as_ref()
            .map(|m| &m.of)
            .or(self.mended.as_ref());
        let place = held.and_then(|of| found.iter().position(|m| m.origin == *of));
        place.unwrap_or_else(|| self.list.within(found.len()))
    }
}

impl Mending {
    /// Begins with the name; a decision has only its day.
    #[must_use]
    pub fn of(matter: &Matter) -> Self {
        let part = match matter.sort {
            Sort::Action => MendPart::Who,
            Sort::Decision => MendPart::Date,
        };
        Self::at(matter, part)
    }

    #[must_use]
    pub fn at(matter: &Matter, part: MendPart) -> Self {
        let text = match part {
            MendPart::Who => matter.who.join(", "),
            MendPart::Date => matter.date.map(day).unwrap_or_default(),
        };
        let mut field = Field::with(&text, true);
        field.end();
        Self {
            of: matter.origin.clone(),
            part,
            field,
            kept_past: None,
        }
    }
}

/// The day as it is typed and shown.
#[must_use]
pub fn day(date: NaiveDate) -> String {
    date.format("%-d %b %Y").to_string()
}

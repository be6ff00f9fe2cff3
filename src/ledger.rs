//! What goes from meeting to meeting: actions and decisions of a team, as a pure fold of what each record says of them.
//! Nothing stands here alone: every share is made from a record, and the whole can be made again at any time.

mod share;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::base::id::RecordId;
use crate::base::stamp::Stamp;
use crate::meeting::agreed::{Origin, Sort};
use crate::meeting::capture::review::{Became, Given};

pub use share::{Agreement, Said, Share, Word};

/// All that a team has agreed, open things first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ledger {
    /// Open actions, decisions to look at again, then what is over, the latest first.
    pub matters: Vec<Matter>,
}

/// An action or a decision as it stands now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Matter {
    pub origin: Origin,
    pub sort: Sort,
    pub what: String,
    /// Names, as the record or a later word has them.
    pub who: Vec<String>,
    /// By when; for a decision the day to look at it again.
    pub date: Option<NaiveDate>,
    /// How we will know; for a decision why.
    pub note: String,
    /// The day it was agreed.
    pub on: NaiveDate,
    pub stands: Stands,
    /// What was last said of it in a review.
    pub last: Option<(NaiveDate, Given)>,
}

/// Whether something is still open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stands {
    Open,
    /// A decision that nobody meant to look at again.
    Kept,
    Done(NaiveDate),
    Stopped(NaiveDate),
    Dropped(NaiveDate),
}

impl Ledger {
    /// The ledger that these records tell: each with its share, in whatever order. Words about what no record here has
    /// agreed say nothing.
    #[must_use]
    pub fn of<'s>(shares: impl IntoIterator<Item = (&'s RecordId, &'s Share)>) -> Self {
        let mut matters: BTreeMap<Origin, Matter> = BTreeMap::new();
        let mut words: Vec<(&Stamp, &RecordId, usize, &Word)> = Vec::new();
        for (record, share) in shares {
            for made in &share.made {
                let matter = made.matter(record);
                matters.insert(matter.origin.clone(), matter);
            }
            let said = share.said.iter().enumerate();
            words.extend(said.map(|(n, word)| (&word.at, record, n, word)));
        }
        // The latest word counts, from whichever record it comes.
        words.sort_by_key(|(at, record, n, _)| (**at, *record, *n));
        for (.., word) in words {
            if let Some(matter) = matters.get_mut(&word.of) {
                matter.take(word);
            }
        }
        let mut matters: Vec<Matter> = matters.into_values().collect();
        matters.sort_by(|a, b| a.place().cmp(&b.place()).then_with(|| a.what.cmp(&b.what)));
        Self { matters }
    }

    /// Open actions, and decisions to look at again.
    pub fn open(&self) -> impl Iterator<Item = &Matter> {
        self.matters.iter().filter(|m| m.is_open())
    }

    #[must_use]
    pub fn find(&self, origin: &Origin) -> Option<&Matter> {
        self.matters.iter().find(|m| m.origin == *origin)
    }
}

impl Matter {
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.stands == Stands::Open
    }

    /// Whether its day is over.
    #[must_use]
    pub fn is_late(&self, today: NaiveDate) -> bool {
        self.is_open() && self.date.is_some_and(|date| date < today)
    }

    /// Whether its day comes within so many days, or is over.
    #[must_use]
    pub fn is_due(&self, today: NaiveDate, within: u64) -> bool {
        // Farther than the calendar reaches is everything.
        let until = today
            .checked_add_days(chrono::Days::new(within))
            .unwrap_or(NaiveDate::MAX);
        self.is_open() && self.date.is_some_and(|date| date <= until)
    }

    /// When it was closed.
    #[must_use]
    pub const fn over(&self) -> Option<NaiveDate> {
        match self.stands {
            Stands::Open | Stands::Kept => None,
            Stands::Done(day) | Stands::Stopped(day) | Stands::Dropped(day) => Some(day),
        }
    }

    fn take(&mut self, word: &Word) {
        let day = word.at.date_naive();
        match &word.said {
            Said::Reviewed(given) => {
                self.last = Some((day, given.clone()));
                match given.became() {
                    Became::Open if given.is_not_today() => {}
                    Became::Open => self.stands = self.open_again(),
                    Became::Done => self.stands = Stands::Done(day),
                    Became::Stopped => self.stands = Stands::Stopped(day),
                }
            }
            Said::Done => self.stands = Stands::Done(day),
            Said::Dropped => self.stands = Stands::Dropped(day),
            Said::Open => self.stands = self.open_again(),
            Said::Date(date) => {
                self.date = *date;
                if matches!(self.stands, Stands::Open | Stands::Kept) {
                    self.stands = self.open_again();
                }
            }
            Said::Who(who) => self.who.clone_from(who),
        }
    }

    /// A decision without a day is not waited for.
    fn open_again(&self) -> Stands {
        if self.sort == Sort::Decision && self.date.is_none() {
            Stands::Kept
        } else {
            Stands::Open
        }
    }

    /// Open actions first, those without a date before all others; then decisions; then what is over.
    fn place(&self) -> impl Ord + use<> {
        let is_over = !self.is_open();
        let newest = self.over().map(std::cmp::Reverse);
        (is_over, newest, self.sort, self.date, self.on)
    }
}

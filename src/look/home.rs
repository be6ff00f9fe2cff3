//! Home: what can be begun or gone on with, as rows; only what is there gets a row.

use crate::field::Field;
use crate::shelf::Shelf;

use super::listing::Listing;

#[derive(Debug, Clone, Default)]
pub struct HomeLook {
    pub list: Listing,
    /// The path of records to bring in, while it is being typed.
    pub path: Option<Field>,
}

/// What a row of Home leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    /// An opening that was being filled in.
    Opening,
    /// The waiting meeting with this place in `shelf.waiting`.
    GoOn(usize),
    /// A decision whose day to be looked at again has come.
    LookAgain,
    /// Open actions.
    Owed,
    Start,
    Library,
    Minutes,
    /// Actions and decisions.
    Ledger,
    Teams,
    Trash,
    BringIn,
}

impl Row {
    /// Whether it is something that waits.
    #[must_use]
    pub const fn waits(self) -> bool {
        matches!(
            self,
            Self::Opening | Self::GoOn(_) | Self::LookAgain | Self::Owed
        )
    }
}

impl HomeLook {
    #[must_use]
    pub fn in_field(&self) -> bool {
        self.path.is_some()
    }
}

/// All rows, those that wait first.
#[must_use]
pub fn rows(shelf: &Shelf) -> Vec<Row> {
    let mut rows = Vec::new();
    if shelf.opening {
        rows.push(Row::Opening);
    }
    rows.extend((0..shelf.waiting.len()).map(Row::GoOn));
    if !shelf.decisions.is_empty() {
        rows.push(Row::LookAgain);
    }
    if !shelf.actions.is_empty() {
        rows.push(Row::Owed);
    }
    rows.extend([Row::Start, Row::Library]);
    if shelf.meetings > 0 {
        rows.extend([Row::Minutes, Row::Ledger]);
    }
    if shelf.team.is_some() {
        rows.push(Row::Teams);
    }
    if shelf.trashed > 0 {
        rows.push(Row::Trash);
    }
    rows.push(Row::BringIn);
    rows
}

/// Whether nothing was ever done here: Home says welcome.
#[must_use]
pub fn is_first(shelf: &Shelf) -> bool {
    shelf.team.is_none() && shelf.waiting.is_empty() && shelf.meetings == 0
}

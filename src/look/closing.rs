//! Where one looks on the closing page: record check, what happens next, kept.

use super::spot::{Part, SpotId};
use crate::base::id::{AskId, ItemId, PersonId};
use crate::field::Field;

#[derive(Debug, Clone, Default)]
pub struct ClosingLook {
    /// 0 record check and questions, 1 what happens next and agreeing.
    pub page: usize,
    pub row: usize,
    /// A text being written in the focused row.
    pub field: Option<Field>,
    /// What stands in the field was proposed, not typed: the first letter takes its place.
    pub proposed: bool,
    /// The word of the focused person that waits for its remark: 2 remark, 3 object.
    pub word: Option<u8>,
    /// The parked item that is being come back to.
    pub settling: Option<ItemId>,
    /// The parked item or finding that was opened; the closing page takes the focus back.
    pub mending: bool,
}

/// A text of the closing page, which may be half-written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Writing {
    /// The one thing we do first.
    First,
    /// The day we meet again.
    Next,
    /// The words that somebody signs with: 2 a remark, 3 an objection.
    Word { person: PersonId, word: u8 },
    /// How a parked item was come back to.
    Settled(ItemId),
}

impl Writing {
    /// Where its words are kept as a draft.
    #[must_use]
    pub fn spot(self) -> SpotId {
        let (person, part) = match self {
            Self::First => (None, Part::New),
            Self::Next => (None, Part::Other),
            Self::Word { person, word: 2 } => (Some(person), Part::Remark),
            Self::Word { person, .. } => (Some(person), Part::Objection),
            Self::Settled(item) => (None, Part::Item(item)),
        };
        SpotId {
            ask: AskId("@closing".into()),
            visit: 1,
            presenter: None,
            person,
            part,
        }
    }
}

//! The trash: which meeting is looked at, and its name while it is typed to remove it for good.

use crate::base::id::RecordId;
use crate::field::Field;

use super::listing::Listing;

#[derive(Debug, Clone, Default)]
pub struct TrashLook {
    pub list: Listing,
    /// The meeting that is to go for good, and what has been typed of its name.
    pub emptying: Option<(RecordId, Field)>,
}

impl TrashLook {
    #[must_use]
    pub fn in_field(&self) -> bool {
        self.emptying.is_some()
    }
}

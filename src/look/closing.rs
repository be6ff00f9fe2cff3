//! Where one looks on the closing page: record check, what happens next, kept.

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
    pub settling: Option<crate::base::id::ItemId>,
    /// The parked item or finding that was opened; the closing page takes the focus back.
    pub mending: bool,
}

//! `signoff`: each person present agrees, agrees with a remark, or objects.

use crate::base::id::AskId;

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Signoff {
    pub about: Vec<AskId>,
}

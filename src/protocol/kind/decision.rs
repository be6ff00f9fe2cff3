//! `decision`: what is decided, why, how, who agrees, dissent, when to look again.

use crate::base::id::AskId;
use crate::protocol::Items;

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Decision {
    pub items: Option<Items>,
    pub about: Option<AskId>,
}

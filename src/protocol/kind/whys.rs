//! `whys`: a chain of whys with branches.

use crate::base::id::AskId;

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Whys {
    pub about: Option<AskId>,
    pub depth: Option<u32>,
}

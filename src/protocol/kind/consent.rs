//! `consent`: fist to five per person; below the threshold a reason is heard.

use crate::base::id::{AskId, StepId};

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Consent {
    pub about: Option<AskId>,
    /// Scores below this are listened to; 3 where the file says nothing.
    pub at_least: u32,
    pub anchors: Vec<(u32, String)>,
    /// The step that is offered when support is missing.
    pub otherwise: Option<StepId>,
}

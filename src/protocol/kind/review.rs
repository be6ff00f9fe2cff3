//! `review`: what became of earlier actions and decisions.

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Review {
    pub of: Reviewed,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Reviewed {
    #[default]
    Actions,
    Decisions,
    Both,
}

//! `actions`: who does what, by when, and how we will know.

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Actions {
    /// Treated like `required`.
    pub min: Option<u32>,
}

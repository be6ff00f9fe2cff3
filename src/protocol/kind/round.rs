//! `round`: one contribution per person in turn; passing is allowed.

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Round {
    /// Length of one turn.
    pub seconds: Option<u32>,
    pub order: Order,
    /// How many replies each contribution takes.
    pub replies: u32,
    pub stems: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    #[default]
    Given,
    Shuffled,
}

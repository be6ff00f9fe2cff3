//! The people words: who speaks, whose answer is asked.

/// Positions match without regard to case.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum People {
    #[default]
    Everyone,
    /// Whose turn a repeated step is, or who holds that role.
    Presenter,
    /// All but the presenter; all but the facilitator where nobody presents.
    Participants,
    /// Only for `speaks`.
    Nobody,
    /// Whoever holds this role.
    Role(String),
    /// Everyone with this position.
    Position(String),
}

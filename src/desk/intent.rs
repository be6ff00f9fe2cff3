//! What a key means where it was pressed. One intent for each mode and key; the table is `keymap`.

/// What the person wants, before it is known whether it can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Intent {
    Digit(u32),
    Enter,
    Next,
    Previous,
    Up,
    Down,
    Left,
    Right,
    First,
    Last,
    PageUp,
    PageDown,
    Tick,
    More,
    Less,
    Clear,
    Out,
    /// Done here: close the step, go on.
    Close,
    Action,
    Decision,
    Park,
    Ways,
    Edit,
    /// Covered answers are shown together.
    Reveal,
    TakeOut,
    Kept,
    Steps,
    Time,
    Undo,
    Redo,
    Minutes,
    Who,
    OffRecord,
    Coach,
    Commands,
    Help,
    Leave,
    Bring,
    Insert,
    Redraw,
    /// Ctrl+S: everything is saved as one types.
    SaveHabit,
}

/// How keys are heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mode {
    /// A caret stands in text: letters are letters.
    Field,
    /// No caret: letters are commands.
    Choosing,
    /// A panel or a place.
    Panel,
    /// Only what the footer names is heard.
    Question,
}

//! The lower part of a page: context, notice, capture line or question, keys, the state of saving.

use super::{Cell, Line, Notice};

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Foot {
    /// Dim; the first thing of the foot to go when rows are short.
    pub context: Vec<Line>,
    pub notice: Option<Notice>,
    /// Takes the place of context and notice.
    pub strip: Option<Strip>,
}

/// What comes over the foot of a page for the moment.
#[derive(Debug, Clone, PartialEq)]
pub enum Strip {
    /// `► Action    Find out who …` and its further parts below; then a line of help.
    Capture {
        label: String,
        parts: Vec<Part>,
        help: Line,
    },
    /// `► Leave the meeting?  …`; the cursor stands on its first word. Bold, then what Enter and Esc do.
    Question { words: String, lines: Vec<Line> },
}

/// One part of a capture line: `who —`.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// Empty for the first part, which stands behind the strip's label.
    pub label: String,
    pub value: Cell,
}

/// First row reversed in `Stop`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Banner {
    pub first: String,
    pub lines: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Footer {
    /// In order; what does not fit falls away whole from the back, except those that stay.
    pub hints: Vec<Hint>,
    pub saved: Saved,
}

/// `Enter add`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hint {
    pub key: String,
    pub verb: String,
    /// Never falls away (`close step`, `Esc`, `? keys`).
    pub stays: bool,
    /// Not heard yet: shown dim (the read-back's Enter in its first half second).
    pub deaf: bool,
}

/// Whether what was entered is on disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Saved {
    /// Nothing to say here.
    #[default]
    Silent,
    /// `✓ saved`
    Kept,
    /// `… saving`
    Held,
    /// `■ NOT SAVED`
    Failing,
}

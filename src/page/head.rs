//! The upper part of a page: where we are, the step's words, its time, the open ask.

use super::{Line, Tone};

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Header {
    /// Where we are; cut when room is short.
    pub place: String,
    pub progress: Option<Progress>,
    /// `ends 15:42`, `15:02`, `► off the record`; never cut.
    pub right: String,
}

/// `●─●─[3]─○ ◊`; from 10 steps `●●[3]○○`, over 20 `3 of 24`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Progress {
    pub steps: Vec<StepMark>,
    /// Place in `steps` of the current one.
    pub current: Option<usize>,
}

/// How far a step is, in the row of steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepMark {
    Done,
    ToCome,
    Skipped,
    /// Belongs to a later sitting; stands after a gap and is not counted.
    Later,
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Head {
    /// Accent and bold.
    pub title: String,
    pub aside: Aside,
    /// What is said; at most two lines in view at 80 cells.
    pub said: String,
}

/// What stands at the right of the title.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Aside {
    #[default]
    None,
    Clock(Clock),
    Text(Line),
}

/// `▐▐▐▐▐·····  5:20 left`; with less than a fifth left a mark and a tone in place of the ticks.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Clock {
    /// Tenths that have begun, of ten; `None`: no ticks (from 20 % on, over, paused).
    pub ticks: Option<u8>,
    /// `5:20 left`, `▲ 1:36 left`, `■ +1:20 over`, `► paused 2:10`.
    pub text: String,
    pub tone: Tone,
    /// Reversed once, for half a second at zero.
    pub flash: bool,
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct AskLine {
    /// Bold.
    pub words: String,
    /// How much is in, at the right.
    pub tally: Line,
    /// Dim, below.
    pub hint: String,
}

//! What an audience may see now, as a value. One maker per place stands in `page/`; painters see nothing else.
//! What is sealed or the coach's is left out when a page is made. A page knows no size, no colour, no terminal.

pub mod archive;
pub mod banner;
pub mod capture;
pub mod closing;
pub mod foot;
pub mod frame;
pub mod head;
pub mod home;
pub mod ledger;
pub mod library;
pub mod opening;
pub mod over;
pub mod panel;
pub mod reading;
pub mod rows;
pub mod step;
pub mod strip;
pub mod teams;
pub mod text;
pub mod trash;
pub mod ways;

use std::rc::Rc;
use std::time::Duration;

use crate::document::Document;

pub use crate::base::notice::{Notice, Tone};
pub use crate::base::theme::Theme;
pub use foot::{Banner, Foot, Footer, Hint, Part, Saved, Strip};
pub use head::{Aside, AskLine, Clock, Head, Header, Progress, StepMark};
pub use rows::{Cell, Column, FieldView, Pointer, Row, Rows, Width};
pub use text::{Line, Piece};

/// Everything on the screen at one moment, from top to bottom.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Page {
    pub header: Header,
    /// NOT SAVED, above everything in the body.
    pub banner: Option<Banner>,
    pub head: Option<Head>,
    pub ask: Option<AskLine>,
    /// Laid out one below the other; scrolls so that the focus stays in view.
    pub body: Vec<Block>,
    /// Shared, because it stays while somebody types.
    pub side: Option<Rc<Side>>,
    pub foot: Foot,
    pub footer: Footer,
    pub style: Style,
    /// How long until the picture changes by itself (a clock, a flash, a notice that goes).
    pub next_change: Option<Duration>,
}

/// A part of the body.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// One empty line; the first thing given up when rows are short.
    Gap,
    /// A line of the program's own, at this many cells from the body's margin; wraps.
    Line(u16, Line),
    /// Answers, choices, people …: pointer, then columns.
    Rows(Rows),
    /// A large text field over the whole measure (indented by two cells).
    Prose(FieldView),
    /// Large digits, such as `4:12`.
    Digits(String),
    /// A document to read, from this line on. Scrolling is the desk's; the painter only clamps.
    Document { document: Rc<Document>, top: usize },
}

/// From so many columns on a meeting has a second column that repeats.
pub const WIDE: u16 = 120;

/// A second column on the right.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Side {
    /// `true`: already at 80 cells (a preview beside a list), left out below 72; `false`: only from 120 cells on.
    pub always: bool,
    pub lines: Vec<SideLine>,
}

/// What stands in the second column (36 cells wide).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SideLine {
    Gap,
    /// Wraps.
    Words(Line),
    /// Left text cut, right text kept, as in `1 Identify the issues      8`.
    Pair(Line, Line),
}

/// How the room wants its screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Style {
    pub theme: Theme,
    /// Only ASCII marks.
    pub plain: bool,
}

/// What only the painter can know, told back after each showing. Keys are never decided while drawing;
/// the desk may use these numbers for "a page down" and "a line up".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Memory {
    pub columns: u16,
    pub rows: u16,
    /// Cells of text in a prose field.
    pub measure: u16,
    /// Lines or rows that fit in the scrolling part.
    pub page: u16,
    /// The largest useful `top` of a document on this page; 0 when all of it is in view.
    pub last_top: usize,
}

impl Memory {
    /// So many rows on each side of the focused one are told of a long list: more than come into view, also where a line
    /// below goes and leaves its room. Not known before the first showing.
    #[must_use]
    pub fn reach(&self) -> Option<usize> {
        const SPARE: usize = 6;
        (self.page > 0).then(|| usize::from(self.page) + SPARE)
    }

    /// Whether a page that was made with this memory may be told otherwise for the screen that `seen` is of.
    #[must_use]
    pub fn is_outgrown(&self, seen: &Self) -> bool {
        let rows = usize::from(seen.page);
        let scrolls = |memory: &Self| memory.last_top > 0;
        self.columns != seen.columns
            || scrolls(self) != scrolls(seen)
            || self.reach().is_some_and(|reach| reach < rows)
    }
}

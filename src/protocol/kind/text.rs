//! `text`: prose, or one line.

use crate::protocol::Range;

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text {
    /// `lines: 1` takes one line only.
    pub one_line: bool,
    /// Asked-for words: counted live, warned, never blocked.
    pub words: Option<Range>,
    /// Beginnings that typing replaces.
    pub stems: Vec<String>,
}

//! Words on a page: pieces with a tone. Tones are roles, never colours.

use crate::base::notice::Tone;

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Piece {
    pub text: String,
    pub tone: Tone,
    pub bold: bool,
}

/// Pieces one after the other; contains no newline. Nearly every line is one piece, which is held in place: a page has
/// many lines, and each letter typed makes a page.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Line {
    first: Option<Piece>,
    more: Vec<Piece>,
}

impl Line {
    #[must_use]
    pub const fn new() -> Self {
        Self {
            first: None,
            more: Vec::new(),
        }
    }

    /// Plain words.
    pub fn words(text: impl Into<String>) -> Self {
        Self::toned(Tone::Text, text)
    }

    pub fn dim(text: impl Into<String>) -> Self {
        Self::toned(Tone::Dim, text)
    }

    pub fn bold(text: impl Into<String>) -> Self {
        Self::new().strong(Tone::Text, text)
    }

    pub fn toned(tone: Tone, text: impl Into<String>) -> Self {
        Self::new().and(tone, text)
    }

    /// This line with one more piece.
    #[must_use]
    pub fn and(mut self, tone: Tone, text: impl Into<String>) -> Self {
        self.push(Piece {
            text: text.into(),
            tone,
            bold: false,
        });
        self
    }

    /// This line with one more bold piece.
    #[must_use]
    pub fn strong(mut self, tone: Tone, text: impl Into<String>) -> Self {
        self.push(Piece {
            text: text.into(),
            tone,
            bold: true,
        });
        self
    }

    fn push(&mut self, piece: Piece) {
        if self.first.is_none() {
            self.first = Some(piece);
        } else {
            self.more.push(piece);
        }
    }

    /// The piece of a line that is one piece.
    #[must_use]
    pub fn only(&self) -> Option<&Piece> {
        self.first.as_ref().filter(|_| self.more.is_empty())
    }

    /// From left to right.
    pub fn pieces(&self) -> impl Iterator<Item = &Piece> {
        self.first.iter().chain(&self.more)
    }

    /// The words without their tones.
    #[must_use]
    pub fn plain(&self) -> String {
        self.pieces().map(|p| p.text.as_str()).collect()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.pieces().all(|p| p.text.is_empty())
    }
}

impl FromIterator<Piece> for Line {
    fn from_iter<I: IntoIterator<Item = Piece>>(pieces: I) -> Self {
        let mut pieces = pieces.into_iter();
        Self {
            first: pieces.next(),
            more: pieces.collect(),
        }
    }
}

impl From<&str> for Line {
    fn from(text: &str) -> Self {
        Self::words(text)
    }
}

impl From<String> for Line {
    fn from(text: String) -> Self {
        Self::words(text)
    }
}

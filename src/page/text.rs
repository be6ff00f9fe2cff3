//! Words on a page: pieces with a tone. Tones are roles, never colours.

use crate::base::notice::Tone;

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Piece {
    pub text: String,
    pub tone: Tone,
    pub bold: bool,
}

/// Pieces one after the other; contains no newline.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Line(Pieces);

/// Nearly every line is one piece, which is held in place: a page has many lines, and each letter typed makes a page.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Pieces {
    One(Piece),
    /// None, or several.
    Many(Vec<Piece>),
}

impl Default for Pieces {
    fn default() -> Self {
        Self::Many(Vec::new())
    }
}

impl Line {
    #[must_use]
    pub const fn new() -> Self {
        Self(Pieces::Many(Vec::new()))
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
        self.0 = match std::mem::take(&mut self.0) {
            Pieces::One(first) => Pieces::Many(vec![first, piece]),
            Pieces::Many(none) if none.is_empty() => Pieces::One(piece),
            Pieces::Many(mut pieces) => {
                pieces.push(piece);
                Pieces::Many(pieces)
            }
        };
    }

    /// The piece of a line that is one piece.
    #[must_use]
    pub const fn only(&self) -> Option<&Piece> {
        match &self.0 {
            Pieces::One(piece) => Some(piece),
            Pieces::Many(_) => None,
        }
    }

    /// From left to right.
    #[must_use]
    pub fn pieces(&self) -> &[Piece] {
        match &self.0 {
            Pieces::One(piece) => std::slice::from_ref(piece),
            Pieces::Many(pieces) => pieces,
        }
    }

    /// The words without their tones.
    #[must_use]
    pub fn plain(&self) -> String {
        self.pieces().iter().map(|p| p.text.as_str()).collect()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.pieces().iter().all(|p| p.text.is_empty())
    }
}

impl FromIterator<Piece> for Line {
    fn from_iter<I: IntoIterator<Item = Piece>>(pieces: I) -> Self {
        let mut line = Self::new();
        pieces.into_iter().for_each(|piece| line.push(piece));
        line
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

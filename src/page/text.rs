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
pub struct Line(pub Vec<Piece>);

impl Line {
    #[must_use]
    pub fn new() -> Self {
        Self::default()
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
        Self(vec![Piece {
            text: text.into(),
            tone,
            bold: false,
        }])
    }

    /// This line with one more piece.
    #[must_use]
    pub fn and(mut self, tone: Tone, text: impl Into<String>) -> Self {
        self.0.push(Piece {
            text: text.into(),
            tone,
            bold: false,
        });
        self
    }

    /// This line with one more bold piece.
    #[must_use]
    pub fn strong(mut self, tone: Tone, text: impl Into<String>) -> Self {
        self.0.push(Piece {
            text: text.into(),
            tone,
            bold: true,
        });
        self
    }

    /// The words without their tones.
    #[must_use]
    pub fn plain(&self) -> String {
        self.0.iter().map(|p| p.text.as_str()).collect()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|p| p.text.is_empty())
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

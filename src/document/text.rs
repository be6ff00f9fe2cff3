//! Running text: what people said plain, what the program stresses strong, what explains dim.

use serde::{Deserialize, Serialize};

/// How much a span stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Weight {
    #[default]
    Plain,
    Strong,
    Dim,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
fn is_plain(weight: &Weight) -> bool {
    *weight == Weight::Plain
}

/// A piece of text of one weight.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    pub text: String,
    #[serde(default, skip_serializing_if = "is_plain")]
    pub weight: Weight,
}

/// Text in spans; newlines in it are kept.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Text {
    pub spans: Vec<Span>,
}

impl Span {
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            weight: Weight::Plain,
        }
    }
}

impl Text {
    #[must_use]
    pub fn strong(text: impl Into<String>) -> Self {
        Self::default().and(text, Weight::Strong)
    }

    #[must_use]
    pub fn dim(text: impl Into<String>) -> Self {
        Self::default().and(text, Weight::Dim)
    }

    /// This text with more behind it.
    #[must_use]
    pub fn and(mut self, text: impl Into<String>, weight: Weight) -> Self {
        self.spans.push(Span {
            text: text.into(),
            weight,
        });
        self
    }

    /// The words alone.
    #[must_use]
    pub fn plain(&self) -> String {
        self.spans.iter().map(|span| span.text.as_str()).collect()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.spans.iter().all(|span| span.text.is_empty())
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self {
            spans: vec![Span::plain(text)],
        }
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self {
            spans: vec![Span::plain(text)],
        }
    }
}

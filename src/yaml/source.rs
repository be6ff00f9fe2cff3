//! A YAML file as text with a name. Never judges its meaning.

use super::report::Report;
use super::{Faults, MAX_BYTES, Span};

/// A file's name as people know it, and its text without a byte order mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    pub name: String,
    pub text: String,
}

impl Source {
    #[must_use]
    pub fn of(name: &str, text: &str) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        Self {
            name: name.to_owned(),
            text: text.to_owned(),
        }
    }

    /// The bytes of a file as text. The other checks of the gate come with [`super::tree`].
    ///
    /// # Errors
    /// One fault when the bytes are too many or are not UTF-8.
    pub fn from_bytes(name: &str, bytes: &[u8]) -> Result<Self, Faults> {
        if bytes.len() > MAX_BYTES {
            let source = Self::of(name, "");
            return Err(Report::alone(
                &source,
                Span::default(),
                &too_large(bytes.len()),
            ));
        }
        match std::str::from_utf8(bytes) {
            Ok(text) => Ok(Self::of(name, text)),
            Err(error) => {
                let at = error.valid_up_to();
                let source = Self::of(name, &String::from_utf8_lossy(bytes));
                let skipped =
                    bytes.len() - bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).len();
                let at = at.saturating_sub(skipped);
                let message = "This is not text in UTF-8 from here on. Save the file as UTF-8.";
                Err(Report::alone(&source, Span::of(at, at), message))
            }
        }
    }

    /// Line and column of a byte, both from 1; columns count characters.
    #[must_use]
    pub(super) fn place(&self, at: usize) -> (usize, usize) {
        let before = self.text.get(..at).unwrap_or(&self.text);
        let line = before.bytes().filter(|b| *b == b'\n').count() + 1;
        let start = before.rfind('\n').map_or(0, |n| n + 1);
        let column = before.get(start..).map_or(0, |t| t.chars().count()) + 1;
        (line, column)
    }

    /// The line a byte stands in, without its end, and where it starts.
    pub(super) fn line(&self, at: usize) -> (usize, &str) {
        let at = at.min(self.text.len());
        let start = self
            .text
            .get(..at)
            .and_then(|t| t.rfind('\n'))
            .map_or(0, |n| n + 1);
        let rest = self.text.get(start..).unwrap_or_default();
        let line = rest.split('\n').next().unwrap_or_default();
        (start, line.strip_suffix('\r').unwrap_or(line))
    }
}

/// Why a file of so many bytes is not read.
pub(super) fn too_large(bytes: usize) -> String {
    format!(
        "This file has {bytes} bytes; at most {MAX_BYTES} (1 MiB) are read. Take out what does not belong here."
    )
}

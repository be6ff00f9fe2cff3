//! The one place that prints. Control characters never reach the terminal, and a reader that has gone (`| head`) ends
//! the printing quietly.

use std::io::{self, ErrorKind, Write};

use serde_json::Value;

use super::End;
use crate::base::clean;

/// The standard output, as long as somebody reads it.
#[derive(Debug, Default)]
pub struct Printer {
    /// Why it ended; a reader that has gone is no fault.
    ended: Option<ErrorKind>,
}

impl Printer {
    /// A line, or several.
    pub fn line(&mut self, text: &str) {
        let mut text = clean::prose(text);
        text.push('\n');
        self.put(text.as_bytes());
    }

    /// A text that ends its own lines, byte for byte: YAML, Markdown.
    pub fn text(&mut self, text: &str) {
        self.put(clean::prose(text).as_bytes());
    }

    pub fn json(&mut self, value: &Value) {
        // A `Value` is always JSON.
        let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
        text.push('\n');
        self.put(text.as_bytes());
    }

    fn put(&mut self, bytes: &[u8]) {
        if self.ended.is_none()
            && let Err(error) = io::stdout().lock().write_all(bytes)
        {
            self.ended = Some(error.kind());
        }
    }

    /// Whether all was printed that somebody wanted to read.
    ///
    /// # Errors
    /// Where the output could not be written, for example to a full disk.
    pub fn close(&mut self) -> Result<(), End> {
        if let Err(error) = io::stdout().lock().flush() {
            self.ended.get_or_insert(error.kind());
        }
        match self.ended {
            None | Some(ErrorKind::BrokenPipe) => Ok(()),
            Some(kind) => Err(End::failed(format!(
                "The output could not be written: {kind}."
            ))),
        }
    }
}

/// A line on the standard error. Where that cannot be written, nobody can be told.
pub fn complain(text: &str) {
    let _ = writeln!(io::stderr().lock(), "{}", clean::prose(text));
}

//! What the machine and the person prefer: folders, theme, symbols. The only file that reads the environment, once.
//! Knows nothing of teams and meetings.

use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::filing::{self, Unwritten};

mod environment;
mod places;
#[cfg(test)]
mod tests;

pub use crate::base::theme::Theme;
pub use environment::{Colours, Environment};
pub use places::{Places, typed};

/// What the person chose; kept in `settings.json` in the data folder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    pub theme: Theme,
    /// ASCII in place of the marks; `None` goes by the terminal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plain_symbols: Option<bool>,
    /// Whether the terminal rings when the time of a step is up.
    pub bell: bool,
    /// Whether clicks are heard.
    pub mouse: bool,
    /// Another place for written files than the documents folder.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub records: Option<std::path::PathBuf>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            theme: Theme::default(),
            plain_symbols: None,
            bell: false,
            mouse: true,
            records: None,
        }
    }
}

const FILE: &str = "settings.json";

impl Settings {
    /// The settings kept in a data folder; the defaults where there are none. Where they cannot be read, the defaults
    /// and a sentence that says so.
    #[must_use]
    pub fn load(data: &Path) -> (Self, Option<String>) {
        let path = data.join(FILE);
        let text = match std::fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                return (Self::default(), None);
            }
            Err(error) => {
                let sentence = format!(
                    "{} could not be read: {error}. The usual settings are used.",
                    path.display()
                );
                return (Self::default(), Some(sentence));
            }
        };
        match serde_json::from_str(&text) {
            Ok(settings) => (settings, None),
            Err(error) => {
                let sentence = format!(
                    "{} is broken in line {}. The usual settings are used; choosing a theme writes it anew.",
                    path.display(),
                    error.line()
                );
                (Self::default(), Some(sentence))
            }
        }
    }

    /// Keeps the settings in a data folder.
    ///
    /// # Errors
    /// Where the file cannot be written; the older one stays.
    pub fn save(&self, data: &Path) -> Result<(), Unwritten> {
        let path = data.join(FILE);
        let mut text = serde_json::to_string_pretty(self).map_err(|error| Unwritten {
            path: path.clone(),
            cause: error.into(),
        })?;
        text.push('\n');
        filing::put(&path, text.as_bytes())
    }
}

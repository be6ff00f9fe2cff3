//! How a command ends when it is not simply done: one sentence and an exit code.

use std::process::ExitCode;

use super::printer;
use crate::recorder::Trouble;
use crate::store::{StoreFault, Unsaved};

/// Why a command ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum End {
    /// A refusal or a failure, as a sentence, and what one can do (may be empty). Exit code 1.
    Failed { sentence: String, help: String },
    /// A check found faults, which were told on the standard output. Exit code 3.
    Faults,
    /// An answers file has faults: as they are shown. Exit code 3.
    Faulty(String),
}

impl End {
    pub fn failed(sentence: impl Into<String>) -> Self {
        Self::Failed {
            sentence: sentence.into(),
            help: String::new(),
        }
    }

    pub fn helped(sentence: impl Into<String>, help: impl Into<String>) -> Self {
        Self::Failed {
            sentence: sentence.into(),
            help: help.into(),
        }
    }

    /// Tells it on the standard error.
    #[must_use]
    pub fn told(&self) -> ExitCode {
        let (code, sentence, help) = match self {
            Self::Failed { sentence, help } => (1, sentence.as_str(), help.as_str()),
            Self::Faults => (3, "", ""),
            Self::Faulty(faults) => (3, faults.as_str(), ""),
        };
        for text in [sentence, help].into_iter().filter(|t| !t.is_empty()) {
            printer::complain(text);
        }
        ExitCode::from(code)
    }
}

impl From<String> for End {
    fn from(sentence: String) -> Self {
        Self::failed(sentence)
    }
}

impl From<Trouble> for End {
    fn from(trouble: Trouble) -> Self {
        Self::failed(trouble.to_string())
    }
}

impl From<StoreFault> for End {
    fn from(fault: StoreFault) -> Self {
        Self::failed(fault.to_string())
    }
}

impl From<Unsaved> for End {
    fn from(unsaved: Unsaved) -> Self {
        Self::failed(unsaved.to_string())
    }
}

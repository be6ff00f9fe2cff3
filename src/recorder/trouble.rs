//! Why the recorder could not do what it was asked: always a sentence for people. Nothing was changed then.

use crate::filing::Unwritten;
use crate::meeting::{Refusal, Unreadable};
use crate::store::{Held, StoreFault};

#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    #[error("{0}")]
    Refused(#[from] Refusal),
    /// Another program writes this meeting.
    #[error("This meeting is being written in another window{}. Here you can read along.", since(.0))]
    Held(Held),
    #[error("{0}")]
    Store(#[from] StoreFault),
    #[error("{0}")]
    Unreadable(#[from] Unreadable),
    #[error("{0}")]
    Unwritten(#[from] Unwritten),
    /// Anything else, as a whole sentence.
    #[error("{0}")]
    Said(String),
}

impl Trouble {
    /// The same in other words, where it is that another window holds a lock.
    pub(super) fn of_held(self, words: impl FnOnce(&Held) -> String) -> Self {
        if let Self::Held(held) = &self {
            return Self::Said(words(held));
        }
        self
    }
}

fn since(held: &Held) -> String {
    if held.since.is_empty() {
        String::new()
    } else {
        format!(" since {}", held.since)
    }
}

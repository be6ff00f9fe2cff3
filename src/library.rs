//! Ways to meet that can be chosen: built in, then the user's folder, which wins by id. Broken files are entries too.

use std::sync::Arc;

use crate::protocol::Protocol;

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Library {
    /// By title; built-in order first.
    pub ways: Vec<Way>,
}

/// One way to meet.
#[derive(Debug, Clone, PartialEq)]
pub struct Way {
    /// Where it comes from: a file name, or "built in".
    pub source: String,
    pub reading: Reading,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Reading {
    Sound(Arc<Protocol>),
    /// Cannot be used; with its faults as they are shown.
    Broken {
        title: String,
        faults: Vec<Flaw>,
    },
}

/// A fault as a screen shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flaw {
    pub line: usize,
    pub column: usize,
    /// The source line, cut for the screen.
    pub source: String,
    /// Cell where the caret begins in `source`, and how many cells it marks.
    pub caret: (usize, usize),
    /// The sentence, with "Did you mean …?".
    pub words: String,
}

impl Library {
    /// Only this way.
    #[must_use]
    pub fn holding(way: Arc<Protocol>) -> Self {
        let way = Way {
            source: String::new(),
            reading: Reading::Sound(way),
        };
        Self { ways: vec![way] }
    }

    pub fn sound(&self) -> impl Iterator<Item = &Arc<Protocol>> {
        self.ways.iter().filter_map(|w| match &w.reading {
            Reading::Sound(protocol) => Some(protocol),
            Reading::Broken { .. } => None,
        })
    }

    #[must_use]
    pub fn find(&self, id: &str) -> Option<&Arc<Protocol>> {
        self.sound().find(|p| p.id == id)
    }

    #[must_use]
    pub fn broken(&self) -> usize {
        self.ways
            .iter()
            .filter(|w| matches!(w.reading, Reading::Broken { .. }))
            .count()
    }
}

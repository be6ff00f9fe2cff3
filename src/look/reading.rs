//! A meeting's minutes, read as a document: the line on top, and a later word while it is typed.

use std::rc::Rc;

use crate::base::id::RecordId;
use crate::document::Document;
use crate::field::Field;

use super::archive::ArchiveLook;
use super::ledger::LedgerLook;

#[derive(Debug, Clone)]
pub struct ReadingLook {
    pub record: RecordId,
    /// What the header calls it.
    pub title: String,
    pub document: Rc<Document>,
    /// The first line in view, from 0.
    pub top: usize,
    /// A later word by somebody.
    pub later: Option<Later>,
    /// The list it was chosen from, as one left it.
    pub from: ArchiveLook,
    /// Opened among actions and decisions: these, as one left them.
    pub ledger: Option<LedgerLook>,
}

/// An addendum being typed: whose word it is, then the word.
#[derive(Debug, Clone)]
pub struct Later {
    pub by: Field,
    pub text: Field,
    /// The name is in; the word is being typed.
    pub named: bool,
}

impl ReadingLook {
    #[must_use]
    pub fn of(record: RecordId, title: String, document: Rc<Document>) -> Self {
        Self {
            record,
            title,
            document,
            top: 0,
            later: None,
            from: ArchiveLook::default(),
            ledger: None,
        }
    }

    #[must_use]
    pub fn in_field(&self) -> bool {
        self.later.is_some()
    }
}

impl Default for Later {
    fn default() -> Self {
        Self {
            by: Field::new(true),
            text: Field::new(true),
            named: false,
        }
    }
}

impl Later {
    /// The field that keys go to.
    pub fn field(&mut self) -> &mut Field {
        if self.named {
            &mut self.text
        } else {
            &mut self.by
        }
    }
}

//! Which single changes of the text area belong together, so that undo goes by words and not by letters.

/// What a change was, as far as joining it to the one before goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A character typed at the caret.
    Typed { blank: bool },
    /// A grapheme deleted beside the caret.
    Deleted { blank: bool },
    /// A paste, a line break, a word deleted: a step for itself.
    Whole,
}

/// Steps to undo and to redo, each as the number of changes it is made of.
#[derive(Debug, Clone, Default)]
pub struct Steps {
    done: Vec<usize>,
    undone: Vec<usize>,
    /// The change that the next one may join.
    last: Option<Kind>,
}

impl Steps {
    /// Takes note of a change that was just made.
    pub fn note(&mut self, kind: Kind) {
        let joins = match (self.last, kind) {
            // A step is a word and the blanks after it: a letter after a blank begins the next.
            (Some(Kind::Typed { blank: before }), Kind::Typed { blank })
            | (Some(Kind::Deleted { blank: before }), Kind::Deleted { blank }) => blank || !before,
            (None | Some(_), _) => false,
        };
        match self.done.last_mut() {
            Some(changes) if joins => *changes += 1,
            Some(_) | None => self.done.push(1),
        }
        self.undone.clear();
        self.last = Some(kind);
    }

    /// Takes note of several changes that are one step.
    pub fn whole(&mut self, changes: usize) {
        if changes > 0 {
            self.done.push(changes);
            self.undone.clear();
        }
        self.last = None;
    }

    /// The caret went elsewhere: what is typed next is a new step.
    pub fn pause(&mut self) {
        self.last = None;
    }

    /// The changes to undo now.
    pub fn back(&mut self) -> Option<usize> {
        self.last = None;
        let changes = self.done.pop()?;
        self.undone.push(changes);
        Some(changes)
    }

    /// The changes to redo now.
    pub fn forth(&mut self) -> Option<usize> {
        self.last = None;
        let changes = self.undone.pop()?;
        self.done.push(changes);
        Some(changes)
    }
}

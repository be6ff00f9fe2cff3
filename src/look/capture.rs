//! The capture line: something kept in passing, while the step below waits where it was.

use crate::base::id::ItemId;
use crate::field::Field;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keeping {
    Action,
    Decision,
    Park,
}

/// The line being filled in; `item` where an earlier one is reworded.
#[derive(Debug, Clone)]
pub struct CaptureLine {
    pub keeping: Keeping,
    pub item: Option<ItemId>,
    /// One field per part, in order.
    pub parts: Vec<Field>,
    pub at: usize,
}

impl Keeping {
    pub const fn label(self) -> &'static str {
        match self {
            Self::Action => "Action",
            Self::Decision => "Decision",
            Self::Park => "Park",
        }
    }

    /// Labels of the parts; the first part stands behind the label of the line.
    pub const fn parts(self) -> &'static [&'static str] {
        match self {
            Self::Action => &["", "who", "by", "how will we know"],
            Self::Decision => &["", "because", "look again on"],
            Self::Park => &[""],
        }
    }

    /// The ask under which its words are kept as drafts.
    pub const fn ask(self) -> &'static str {
        match self {
            Self::Action => "@action",
            Self::Decision => "@decision",
            Self::Park => "@park",
        }
    }
}

impl CaptureLine {
    #[must_use]
    pub fn of(keeping: Keeping, texts: &[String]) -> Self {
        let text = |n: usize| texts.get(n).map_or("", String::as_str);
        let parts = (0..keeping.parts().len())
            .map(|n| Field::with(text(n), true))
            .collect();
        Self {
            keeping,
            item: None,
            parts,
            at: 0,
        }
    }

    #[must_use]
    pub fn texts(&self) -> Vec<String> {
        self.parts.iter().map(Field::text).collect()
    }
}

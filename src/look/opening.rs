//! The opening of a meeting: what is filled in so far and where keys go in it. Everything has a value at any time.
//! It can be written down and taken up again after the program was killed.

use serde::{Deserialize, Serialize};

use crate::base::stamp::Stamp;
use crate::field::Field;
use crate::library::Library;
use crate::protocol::Protocol;
use crate::shelf::Team;

pub mod filled;
pub mod ready;
pub mod time;
pub mod who;

pub use filled::{Filled, Short};
pub use ready::Ready;
pub use who::Who;

use super::listing::Listing;
use super::ways::Ways;

/// The three pages of the opening.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    #[default]
    How,
    Who,
    Ready,
}

/// Letters that were perhaps meant as words: when the last one came, and whether others came right before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stray {
    pub last: Stamp,
    pub is_word: bool,
}

#[derive(Debug, Clone, Default)]
pub struct OpeningLook {
    pub part: Part,
    pub ways: Ways,
    pub filled: Filled,
    pub who: Who,
    pub ready: Ready,
    /// What is being typed where the focus is; `None`: letters are commands.
    pub field: Option<Field>,
    /// What lies over the page for the moment.
    pub over: Option<Over>,
    /// A number being typed towards a row.
    pub number: Listing,
    /// Letters that were typed where none is a command.
    pub stray: Option<Stray>,
}

/// A choice that lies over a page of the opening.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Over {
    /// Another team, or a new one in the last row.
    Teams(Listing),
    /// Who has this role today; nobody in the last row.
    Role(String, Listing),
    /// The end is too early for the plan: shorten, stop after a step, leave it. `true`: the start waits for the answer.
    Short(bool),
    /// After which step to stop for today. `true`: the start waits for the answer.
    Stop(Listing, bool),
    /// Can the last chair read this?
    Card,
}

/// What survives the end of the program.
#[derive(Serialize, Deserialize)]
struct Kept {
    part: Part,
    filled: Filled,
    who: Who,
    ready: Ready,
    /// The text in the open field.
    typed: Option<String>,
}

impl OpeningLook {
    /// An opening with the team used last; with a way to meet it begins at who is here.
    #[must_use]
    pub fn fresh(library: &Library, teams: &[Team], way: Option<&str>) -> Self {
        let team = teams.first();
        let last = team.and_then(|t| t.protocol.as_deref());
        let mut look = Self {
            ways: Ways::with(library, way.or(last)),
            filled: team.map(Filled::of).unwrap_or_default(),
            ..Self::default()
        };
        if let Some(protocol) = way.and_then(|id| library.find(id)) {
            look.choose(protocol);
        }
        look
    }

    /// Takes this way to meet and goes on to who is here.
    pub fn choose(&mut self, protocol: &Protocol) {
        self.filled.choose(protocol);
        self.part = Part::Who;
        self.over = None;
        let alone = self.filled.people.is_empty();
        self.who = if alone { Who::New } else { Who::Go };
        self.field = alone.then(|| Field::new(true));
    }

    /// The protocol that was chosen; `None` where it is not in the library any more.
    #[must_use]
    pub fn protocol<'a>(&self, library: &'a Library) -> Option<&'a Protocol> {
        let id = self.filled.protocol.as_deref()?;
        library.find(id).map(AsRef::as_ref)
    }

    /// Whether letters are letters now.
    #[must_use]
    pub fn in_field(&self) -> bool {
        self.field.is_some() || (self.part == Part::How && self.ways.find.is_some())
    }

    /// The opening as text to be kept; empty while nothing has been filled in that could be missed.
    #[must_use]
    pub fn json(&self) -> String {
        let kept = Kept {
            part: self.part,
            filled: self.filled.clone(),
            who: self.who,
            ready: self.ready,
            typed: self.field.as_ref().map(Field::text),
        };
        let typed = kept.typed.as_ref().is_some_and(|text| !text.is_empty());
        if self.filled.touched || typed {
            serde_json::to_string(&kept).unwrap_or_default()
        } else {
            String::new()
        }
    }

    /// The opening that [`OpeningLook::json`] wrote, as it stands in this library; `None` where it cannot be read.
    #[must_use]
    pub fn restore(json: &str, library: &Library) -> Option<Self> {
        let kept: Kept = serde_json::from_str(json).ok()?;
        let mut look = Self {
            part: kept.part,
            ways: Ways::with(library, kept.filled.protocol.as_deref()),
            filled: kept.filled,
            who: kept.who,
            ready: kept.ready,
            field: kept.typed.map(|text| Field::with(&text, true)),
            stray: None,
            over: None,
            number: Listing::default(),
        };
        if look.part == Part::How || look.protocol(library).is_none() {
            look.part = Part::How;
            look.field = None;
        }
        Some(look)
    }
}

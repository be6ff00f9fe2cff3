//! A list of ways to meet with a preview, as the opening and the library show it: the row, what is looked for, the whole
//! text. Never decides what Enter means there.

use crate::field::Field;
use crate::library::{Library, Reading, Way};

use super::listing::Listing;

#[derive(Debug, Clone, Default)]
pub struct Ways {
    pub list: Listing,
    /// What is looked for among the titles; `None` while nothing is.
    pub find: Option<Field>,
    /// The whole text is open, from this line on.
    pub whole: Option<usize>,
}

impl Ways {
    /// The list with the way of this id under the focus; the first row where there is none.
    #[must_use]
    pub fn with(library: &Library, id: Option<&str>) -> Self {
        let is = |way: &Way| match &way.reading {
            Reading::Sound(protocol) => Some(protocol.id.as_str()) == id,
            Reading::Broken { .. } => false,
        };
        let at = library.ways.iter().position(is).unwrap_or(0);
        Self {
            list: Listing::of(at),
            ..Self::default()
        }
    }

    /// The ways whose title holds what is looked for, in the library's order.
    #[must_use]
    pub fn found<'a>(&self, library: &'a Library) -> Vec<&'a Way> {
        let sought = self.find.as_ref().map(Field::text).unwrap_or_default();
        library
            .ways
            .iter()
            .filter(|way| holds(title(way), &sought))
            .collect()
    }

    /// The way under the focus.
    #[must_use]
    pub fn chosen<'a>(&self, library: &'a Library) -> Option<&'a Way> {
        let found = self.found(library);
        found.get(self.list.within(found.len())).copied()
    }
}

/// The title of a way, also of a broken one.
#[must_use]
pub fn title(way: &Way) -> &str {
    match &way.reading {
        Reading::Sound(protocol) => &protocol.title,
        Reading::Broken { title, .. } => title,
    }
}

/// Whether `text` holds every word of `sought`; case does not count.
#[must_use]
pub fn holds(text: &str, sought: &str) -> bool {
    let text = text.to_lowercase();
    sought
        .to_lowercase()
        .split_whitespace()
        .all(|word| text.contains(word))
}

//! The library: which way to meet is looked at.

use super::ways::Ways;
use crate::library::Library;

#[derive(Debug, Clone, Default)]
pub struct LibraryLook {
    pub ways: Ways,
}

impl LibraryLook {
    /// The library with the way that was used last under the focus.
    #[must_use]
    pub fn of(library: &Library, last: Option<&str>) -> Self {
        Self {
            ways: Ways::with(library, last),
        }
    }

    /// Whether letters are letters now.
    #[must_use]
    pub fn in_field(&self) -> bool {
        self.ways.find.is_some()
    }
}

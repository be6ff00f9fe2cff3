//! A member of a team, as every layer sees one.

use serde::{Deserialize, Serialize};

use super::id::PersonId;

/// Somebody who works with the team. `position` is free text (paraeducator, teacher, nurse …) and may be empty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    pub id: PersonId,
    pub name: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub position: String,
}

impl Member {
    /// The first word of the name, as the room calls them.
    #[must_use]
    pub fn short(&self) -> &str {
        self.name.split_whitespace().next().unwrap_or(&self.name)
    }

    /// Whether the position is this one; case does not count.
    #[must_use]
    pub fn is(&self, position: &str) -> bool {
        self.position.to_lowercase() == position.to_lowercase()
    }
}

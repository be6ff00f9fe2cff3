//! The colours that a room wants; the painter alone knows their values.

use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    #[default]
    Dark,
    /// For bright rooms: a projector cannot make black.
    Light,
    /// High contrast.
    High,
}

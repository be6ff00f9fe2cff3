//! A time without a sign of life: a closed lid, a crash, a night.

use serde::{Deserialize, Serialize};

/// From this many seconds on the room is asked what a gap was.
pub const ASKED_FROM: u64 = 5 * 60;

/// Only `WentOn` counts as minutes of the meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Gap {
    /// The same sitting, after a break.
    Break,
    /// That sitting had ended; this is a new one. Suggested.
    SittingEnded,
    /// The meeting went on; only the screen was not touched.
    WentOn,
}

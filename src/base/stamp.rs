//! Moments as they stand in entries: UTC with the offset of the place, to the second.
//! Nothing here reads a clock; only the recorder does.

use chrono::{DateTime, FixedOffset, Timelike};

/// A moment, with the offset that the wall clock of the room had.
pub type Stamp = DateTime<FixedOffset>;

/// Whole seconds from `earlier` to `later`; never below zero, so that a clock set back loses no meeting.
#[must_use]
pub fn seconds_between(earlier: Stamp, later: Stamp) -> u64 {
    u64::try_from((later - earlier).num_seconds()).unwrap_or(0)
}

/// `15:42`, of a moment or of a clock time alone. Stands on every page, so no pattern is read for it.
#[must_use]
pub fn time_of_day<T: Timelike + Copy>(at: T) -> String {
    format!("{:02}:{:02}", at.hour(), at.minute())
}

/// Minutes as they are told everywhere: rounded to the nearest, so that those of the steps come to about those of the
/// whole.
#[must_use]
pub const fn minutes(seconds: u64) -> u64 {
    (seconds + 30) / 60
}

/// The same in words for what was taken: `9`, or `under 1` where it rounds to none.
#[must_use]
pub fn taken(seconds: u64) -> String {
    match minutes(seconds) {
        0 => "under 1".to_owned(),
        minutes => minutes.to_string(),
    }
}

/// `5:20`, or `1:02:07` from an hour on.
#[must_use]
pub fn clock(seconds: u64) -> String {
    let (h, m, s) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if h > 0 {
        format!("{h}:{m:02}:{s:02}")
    } else {
        format!("{m}:{s:02}")
    }
}

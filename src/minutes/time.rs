//! Days, clock times and lengths as the minutes say them. Reads no clock.

use chrono::NaiveDate;

use crate::base::date;
use crate::base::stamp::{self, Stamp, minutes};
use crate::base::words::count;
use crate::meeting::Meeting;

/// `Friday 20 November 2026`.
pub fn day(at: Stamp) -> String {
    at.format("%A %-d %B %Y").to_string()
}

/// `15:10`.
pub fn clock(at: Stamp) -> String {
    stamp::time_of_day(at)
}

/// `15:10`, with the day before it where it is not the meeting's first.
pub fn moment(meeting: &Meeting, at: Stamp) -> String {
    let first = meeting.state.sittings.first().map(|s| s.start.date_naive());
    if first == Some(at.date_naive()) {
        clock(at)
    } else {
        format!("{} {}", date::short(at.date_naive()), clock(at))
    }
}

/// `22 November at 13:40`; the day alone where the times were not recorded.
pub fn on(meeting: &Meeting, at: Stamp) -> String {
    let day = at.format("%-d %B");
    if is_recorded(meeting) {
        format!("{day} at {}", clock(at))
    } else {
        day.to_string()
    }
}

/// `from 15:10 to 15:20`, with days where they are needed.
pub fn span(meeting: &Meeting, from: Stamp, to: Stamp) -> String {
    let end = if from.date_naive() == to.date_naive() {
        clock(to)
    } else {
        moment(meeting, to)
    };
    format!("from {} to {end}", moment(meeting, from))
}

/// `Fri 4 December 2026`, or a dash.
pub fn date_or_dash(date: Option<NaiveDate>) -> String {
    date.map_or_else(|| "–".to_owned(), date::long)
}

/// `9 min`; `under 1 min` where it was less than half of one.
pub fn short(seconds: u64) -> String {
    format!("{} min", stamp::taken(seconds))
}

/// `9 minutes`; `less than a minute`.
pub fn long(seconds: u64) -> String {
    match minutes(seconds) {
        0 => "less than a minute".to_owned(),
        minutes => count(
            usize::try_from(minutes).unwrap_or(usize::MAX),
            "minute",
            "minutes",
        ),
    }
}

/// Whether the times of steps mean anything: not where the meeting was held on paper and entered afterwards.
pub fn is_recorded(meeting: &Meeting) -> bool {
    !meeting.state.opened.as_ref().is_some_and(|o| o.on_paper)
}

//! How long people really met: a sitting from its start to its end, without breaks and pauses. Reads no clock.

use super::gaps::Gap;
use super::state::{Sitting, State};
use crate::base::stamp::{Stamp, seconds_between};

/// What a sitting came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Held {
    /// Seconds that count: no break, no pause.
    pub seconds: u64,
    /// Breaks that fell into it.
    pub breaks: usize,
    /// Pauses of the clock that fell into it.
    pub pauses: usize,
}

impl State {
    /// What this sitting comes to; until `now` where it is under way.
    #[must_use]
    pub fn held(&self, sitting: &Sitting, now: Stamp) -> Held {
        let end = sitting.end.unwrap_or(now);
        let within = |(from, to): (Stamp, Stamp)| {
            let span = (from.max(sitting.start), to.min(end));
            (span.0 < span.1).then_some(span)
        };
        let gaps = self.gaps.iter().filter(|g| g.gap == Gap::Break);
        let breaks: Vec<_> = gaps.filter_map(|g| within((g.from, g.to))).collect();
        let stands = self.paused.map(|from| (from, now));
        let pauses = self.pauses.iter().copied().chain(stands);
        let pauses: Vec<_> = pauses.filter_map(within).collect();
        let off = covered(breaks.iter().chain(&pauses).copied().collect());
        Held {
            seconds: seconds_between(sitting.start, end).saturating_sub(off),
            breaks: breaks.len(),
            pauses: pauses.len(),
        }
    }

    /// Seconds that all sittings come to.
    #[must_use]
    pub fn held_in_all(&self, now: Stamp) -> u64 {
        let sittings = self.sittings.iter();
        sittings.map(|s| self.held(s, now).seconds).sum()
    }
}

/// Seconds that these spans cover; a pause that went on through a break counts once.
fn covered(mut spans: Vec<(Stamp, Stamp)>) -> u64 {
    spans.sort_unstable();
    let mut seen: Option<Stamp> = None;
    let mut sum = 0;
    for (from, to) in spans {
        let from = seen.map_or(from, |seen| seen.max(from));
        sum += seconds_between(from, to);
        seen = Some(seen.map_or(to, |seen| seen.max(to)));
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meeting::state::SettledGap;

    fn at(minute: u32) -> Stamp {
        let text = format!("2026-11-20T15:{minute:02}:00-05:00");
        Stamp::parse_from_rfc3339(&text).unwrap()
    }

    fn gap(from: u32, to: u32, gap: Gap) -> SettledGap {
        SettledGap {
            from: at(from),
            to: at(to),
            gap,
        }
    }

    fn sitting() -> Sitting {
        Sitting {
            start: at(0),
            end: Some(at(40)),
        }
    }

    #[test]
    fn breaks_and_pauses_are_taken_off_once_and_what_went_on_counts() {
        let state = State {
            gaps: vec![gap(5, 15, Gap::Break), gap(20, 30, Gap::WentOn)],
            pauses: vec![(at(4), at(16)), (at(35), at(36)), (at(41), at(50))],
            ..State::default()
        };
        let held = state.held(&sitting(), at(59));
        assert_eq!(
            held,
            Held {
                seconds: (40 - 12 - 1) * 60,
                breaks: 1,
                pauses: 2
            }
        );
    }

    #[test]
    fn a_pause_that_lasts_is_taken_off_until_now() {
        let state = State {
            paused: Some(at(10)),
            sittings: vec![Sitting {
                end: None,
                ..sitting()
            }],
            ..State::default()
        };
        assert_eq!(state.held_in_all(at(30)), 600);
    }
}

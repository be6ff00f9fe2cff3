//! The clock of the step: time left in ticks, in words and a mark when little is left, then counting up.

use crate::base::stamp::{Stamp, clock, seconds_between};
use crate::page::step::Scene;
use crate::page::{Aside, Clock, Tone};

/// What the clock of the current step reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// Seconds; 0 where the step has no planned time.
    pub planned: u64,
    /// Whole seconds taken so far.
    pub spent: u64,
    /// Milliseconds of the second that runs now; `None` while the clock stands.
    pub part: Option<u64>,
    /// Seconds since the pause began.
    pub paused: Option<u64>,
}

impl Reading {
    /// Nothing on the closing page.
    #[must_use]
    pub fn of(scene: &Scene<'_>) -> Option<Self> {
        let step = scene.current()?;
        let state = &scene.meeting.state;
        let run = state.current()?;
        let from = match run.spans.last() {
            Some((from, None)) => Some(*from),
            Some((_, Some(_))) | None => None,
        };
        let part = |from: Stamp| (scene.now - from).num_milliseconds().rem_euclid(1000);
        Some(Self {
            planned: u64::from(state.planned_now(step)),
            spent: run.spent(scene.now),
            part: from.map(|from| u64::try_from(part(from)).unwrap_or(0)),
            paused: state.paused.map(|from| seconds_between(from, scene.now)),
        })
    }

    #[must_use]
    pub const fn left(&self) -> u64 {
        self.planned.saturating_sub(self.spent)
    }

    /// Seconds beyond the plan; `None` while there is time, or where none is planned.
    #[must_use]
    pub const fn over(&self) -> Option<u64> {
        if self.planned > 0 && self.spent >= self.planned {
            Some(self.spent - self.planned)
        } else {
            None
        }
    }

    /// The one flash: half a second, when the time is up.
    #[must_use]
    pub fn flashes(&self) -> bool {
        self.over() == Some(0) && self.part.is_some_and(|part| part < 500)
    }
}

/// What stands at the right of the step's title.
#[must_use]
pub fn aside(scene: &Scene<'_>) -> Aside {
    Reading::of(scene)
        .and_then(|reading| shown(&reading, scene.style.plain))
        .map_or(Aside::None, Aside::Clock)
}

fn shown(reading: &Reading, plain: bool) -> Option<Clock> {
    let words = |tone, text: String| Clock {
        ticks: None,
        text,
        tone,
        flash: false,
    };
    if let Some(paused) = reading.paused {
        return Some(words(Tone::Text, format!("► paused {}", clock(paused))));
    }
    if reading.planned == 0 {
        return None;
    }
    let left = reading.left();
    if let Some(over) = reading.over() {
        return Some(Clock {
            flash: reading.flashes() && !plain,
            ..words(Tone::Stop, format!("■ +{} over", clock(over)))
        });
    }
    let text = clock(left);
    Some(if left * 20 <= reading.planned {
        words(Tone::Stop, format!("■ {text} left"))
    } else if left * 5 <= reading.planned {
        words(Tone::Warn, format!("▲ {text} left"))
    } else {
        let tenths = (left * 10).div_ceil(reading.planned);
        Clock {
            ticks: u8::try_from(tenths).ok(),
            ..words(Tone::Text, format!("{text} left"))
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(planned: u64, spent: u64) -> Reading {
        Reading {
            planned,
            spent,
            part: Some(0),
            paused: None,
        }
    }

    fn text(planned: u64, spent: u64) -> (Option<u8>, String, Tone) {
        let clock = shown(&at(planned, spent), false).unwrap();
        (clock.ticks, clock.text, clock.tone)
    }

    #[test]
    fn a_tick_stands_for_each_begun_tenth_that_is_left() {
        assert_eq!(text(480, 0), (Some(10), "8:00 left".into(), Tone::Text));
        assert_eq!(text(480, 1), (Some(10), "7:59 left".into(), Tone::Text));
        assert_eq!(text(480, 160), (Some(7), "5:20 left".into(), Tone::Text));
    }

    #[test]
    fn little_time_is_said_by_mark_and_word() {
        assert_eq!(text(480, 384), (None, "▲ 1:36 left".into(), Tone::Warn));
        assert_eq!(text(480, 456), (None, "■ 0:24 left".into(), Tone::Stop));
        assert_eq!(text(480, 560), (None, "■ +1:20 over".into(), Tone::Stop));
    }

    #[test]
    fn it_flashes_once_for_half_a_second_and_never_in_plain_symbols() {
        let zero = |part| Reading {
            part: Some(part),
            ..at(480, 480)
        };
        assert!(shown(&zero(499), false).unwrap().flash);
        assert!(!shown(&zero(500), false).unwrap().flash);
        assert!(!shown(&zero(0), true).unwrap().flash);
        assert!(!shown(&at(480, 481), false).unwrap().flash);
    }

    #[test]
    fn a_step_without_minutes_has_no_clock() {
        assert_eq!(shown(&at(0, 30), false), None);
    }
}

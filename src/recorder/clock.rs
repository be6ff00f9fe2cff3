//! The program's only clock, and the source of ids and salts. The wall clock is read once; from then on time is what
//! has passed since, so that a clock set anew moves no meeting. Fixed for tests, with ids that count.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use chrono::SubsecRound;

use crate::base::id::RecordId;
use crate::base::stamp::Stamp;

/// From so many seconds on that the wall clock went ahead, the machine was asleep and the room is asked what it was.
const ASLEEP: i64 = 300;
/// A shorter sleep is made up for without asking.
const NAP: i64 = 30;

/// Where time and ids come from.
#[derive(Debug, Clone, Default)]
pub enum Clock {
    #[default]
    Wall,
    Fixed(Fixed),
    /// For a meeting that was held on paper: its times are told; ids and salts are as everywhere.
    Paper(Paper),
}

/// A clock that is told the time, and is the wall clock before and after. Clones are the same clock.
#[derive(Debug, Clone, Default)]
pub struct Paper(Arc<Mutex<Option<Stamp>>>);

impl Paper {
    /// It is this time now; `None`: that of the wall clock again.
    pub fn tell(&self, now: Option<Stamp>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = now;
    }

    fn told(&self) -> Option<Stamp> {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A clock that stands until it is moved. Clones are the same clock; recorders that share one never make the same id.
#[derive(Debug, Clone)]
pub struct Fixed(Arc<Mutex<Hands>>);

#[derive(Debug)]
struct Hands {
    start: Stamp,
    begun: Instant,
    /// Time that passed, as the machine counts it while awake.
    awake: Duration,
    /// Time that passed while it was asleep.
    asleep: Duration,
    made: u64,
}

impl Fixed {
    #[must_use]
    pub fn at(start: Stamp) -> Self {
        Self(Arc::new(Mutex::new(Hands {
            start,
            begun: Instant::now(),
            awake: Duration::ZERO,
            asleep: Duration::ZERO,
            made: 0,
        })))
    }

    /// Time passes.
    pub fn advance(&self, by: Duration) {
        self.hands().awake += by;
    }

    /// The machine sleeps: only the wall clock goes on.
    pub fn sleep(&self, by: Duration) {
        self.hands().asleep += by;
    }

    fn hands(&self) -> MutexGuard<'_, Hands> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Clock {
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place that reads the wall clock"
    )]
    fn wall(&self) -> Stamp {
        match self {
            Self::Wall | Self::Paper(_) => chrono::Local::now().fixed_offset(),
            Self::Fixed(fixed) => {
                let hands = fixed.hands();
                hands.start + hands.awake + hands.asleep
            }
        }
    }

    fn instant(&self) -> Instant {
        match self {
            Self::Wall | Self::Paper(_) => Instant::now(),
            Self::Fixed(fixed) => {
                let hands = fixed.hands();
                hands.begun + hands.awake
            }
        }
    }

    /// A new record's id, ordered by time.
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place that makes ids of records"
    )]
    pub(super) fn id(&self) -> RecordId {
        RecordId(match self {
            Self::Wall | Self::Paper(_) => uuid::Uuid::now_v7().to_string(),
            Self::Fixed(fixed) => format!("00000000-0000-7000-8000-{:012}", fixed.count()),
        })
    }

    /// A number that nobody can foresee; it decides in which order covered answers are shown.
    pub(super) fn chance(&self) -> u32 {
        let salt = self.salt();
        let last = salt.len().saturating_sub(8);
        let digits = salt.get(last..).unwrap_or_default();
        u32::from_str_radix(digits, 16).unwrap_or_default()
    }

    /// What makes the hash of a body say nothing about a guessed body: 122 random bits in hex.
    pub(super) fn salt(&self) -> String {
        match self {
            Self::Wall | Self::Paper(_) => uuid::Uuid::new_v4().simple().to_string(),
            Self::Fixed(fixed) => format!("{:032x}", fixed.count()),
        }
    }
}

impl Fixed {
    fn count(&self) -> u64 {
        let mut hands = self.hands();
        hands.made += 1;
        hands.made
    }
}

/// Time as it runs in this program.
#[derive(Debug)]
pub(super) struct Watch {
    pub clock: Clock,
    base: Stamp,
    since: Instant,
}

impl Watch {
    pub fn of(clock: Clock) -> Self {
        Self {
            base: clock.wall(),
            since: clock.instant(),
            clock,
        }
    }

    /// Now, to the second.
    pub fn now(&self) -> Stamp {
        let told = match &self.clock {
            Clock::Paper(paper) => paper.told(),
            Clock::Wall | Clock::Fixed(_) => None,
        };
        told.unwrap_or_else(|| self.at(self.instant()))
    }

    pub fn instant(&self) -> Instant {
        self.clock.instant()
    }

    /// The moment of an instant, to the second.
    pub fn at(&self, instant: Instant) -> Stamp {
        self.exact(instant).trunc_subsecs(0)
    }

    /// The moment of an instant, for what the screen shows in between seconds.
    pub fn exact(&self, instant: Instant) -> Stamp {
        match instant.checked_duration_since(self.since) {
            Some(passed) => self.base + passed,
            None => self.base,
        }
    }

    /// Notes that the wall clock went ahead while the machine slept; the moment it fell asleep, where the room is to
    /// be asked about it.
    pub fn jump(&mut self) -> Option<Stamp> {
        let (before, wall) = (self.now(), self.clock.wall());
        let ahead = (wall - before).num_seconds();
        if ahead >= NAP {
            self.base = wall;
            self.since = self.clock.instant();
        }
        (ahead > ASLEEP).then_some(before)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fixed() -> Fixed {
        Fixed::at(Stamp::parse_from_rfc3339("2026-11-20T15:10:00+01:00").unwrap())
    }

    fn told(watch: &Watch) -> String {
        watch.now().to_rfc3339()
    }

    #[test]
    fn time_is_what_has_passed_since_the_start() {
        let clock = fixed();
        let watch = Watch::of(Clock::Fixed(clock.clone()));
        clock.advance(Duration::from_millis(61_900));
        assert_eq!(told(&watch), "2026-11-20T15:11:01+01:00");
    }

    #[test]
    fn a_closed_lid_is_told_from_the_moment_it_was_closed() {
        let clock = fixed();
        let mut watch = Watch::of(Clock::Fixed(clock.clone()));
        clock.advance(Duration::from_mins(1));
        assert_eq!(watch.jump(), None);
        clock.sleep(Duration::from_mins(10));
        let asleep = watch.jump().unwrap();
        assert_eq!(asleep.to_rfc3339(), "2026-11-20T15:11:00+01:00");
        assert_eq!(told(&watch), "2026-11-20T15:21:00+01:00");
        assert_eq!(watch.jump(), None);
    }

    #[test]
    fn a_short_sleep_is_made_up_for_without_asking() {
        let clock = fixed();
        let mut watch = Watch::of(Clock::Fixed(clock.clone()));
        clock.sleep(Duration::from_mins(2));
        assert_eq!(watch.jump(), None);
        assert_eq!(told(&watch), "2026-11-20T15:12:00+01:00");
    }

    #[test]
    fn ids_and_salts_of_a_fixed_clock_count_and_never_repeat() {
        let clock = Clock::Fixed(fixed());
        assert_eq!(clock.id().0, "00000000-0000-7000-8000-000000000001");
        assert_eq!(clock.salt(), format!("{:032x}", 2));
    }

    #[test]
    fn a_clock_of_paper_says_what_it_is_told_until_it_is_let_go() {
        let paper = Paper::default();
        let watch = Watch::of(Clock::Paper(paper.clone()));
        let told = Stamp::parse_from_rfc3339("2020-01-02T15:10:00-05:00").unwrap();
        paper.tell(Some(told));
        assert_eq!(watch.now(), told);
        paper.tell(None);
        assert!(watch.now() > told);
    }

    #[test]
    fn salts_of_the_wall_clock_differ() {
        assert_ne!(Clock::Wall.salt(), Clock::Wall.salt());
        assert_eq!(Clock::Wall.salt().len(), 32);
    }
}

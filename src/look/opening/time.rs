//! When the meeting is to end, and what the plan takes. The moment comes from outside.

use std::collections::BTreeMap;

use chrono::{Duration, NaiveTime};

use super::{Filled, Short};
use crate::base::id::StepId;
use crate::base::stamp::Stamp;
use crate::meeting::state::State;
use crate::meeting::{agreed, plan};
use crate::protocol::{Protocol, Step};

/// A clock time that is past today but this soon after midnight is tomorrow's.
const NIGHT: i64 = 6;

/// The next moment at which the room's clock shows this time; `None` where it has passed today.
#[must_use]
pub fn moment(until: NaiveTime, now: Stamp) -> Option<Stamp> {
    let today = now.date_naive().and_time(until);
    let at = today.and_local_timezone(*now.offset()).single()?;
    if at > now {
        return Some(at);
    }
    let tomorrow = at + Duration::days(1);
    (tomorrow - now <= Duration::hours(NIGHT)).then_some(tomorrow)
}

/// What the plan takes and when it ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outlook {
    /// Minutes of the steps that are to be held today, shortened where that was chosen.
    pub minutes: u32,
    /// Minutes that are missing until the agreed end; 0 where it is reached.
    pub missing: u32,
    pub ends: Stamp,
    /// Steps whose minutes were shortened.
    pub shortened: BTreeMap<StepId, u32>,
}

impl Outlook {
    #[must_use]
    pub fn of(filled: &Filled, protocol: &Protocol, now: Stamp) -> Self {
        let until = filled.until.and_then(|t| moment(t, now));
        let people = filled.here().len();
        let steps = today(filled, protocol);
        let planned: u32 = steps.iter().map(|s| s.planned(people)).sum();
        let room = until.map(|end| whole_minutes(end - now));
        let over = room.map_or(0, |room| planned.saturating_sub(room));
        let shortened = if filled.short == Some(Short::Shorten) && over > 0 {
            shorter(filled, &steps, (now, over)).unwrap_or_default()
        } else {
            BTreeMap::new()
        };
        let minutes = steps
            .iter()
            .map(|s| {
                shortened
                    .get(&s.id)
                    .copied()
                    .unwrap_or_else(|| s.planned(people))
            })
            .sum();
        let end_of_plan = now + Duration::minutes(i64::from(minutes));
        Self {
            minutes,
            missing: room.map_or(0, |room| minutes.saturating_sub(room)),
            ends: until.unwrap_or(end_of_plan),
            shortened,
        }
    }
}

/// The steps that are to be held in this sitting.
fn today<'a>(filled: &Filled, protocol: &'a Protocol) -> Vec<&'a Step> {
    let first = protocol
        .steps
        .iter()
        .filter(|s| !s.later && is_held(filled, s));
    let Some(Short::StopAfter(last)) = &filled.short else {
        return first.collect();
    };
    let until = protocol.place(last).unwrap_or(usize::MAX);
    first
        .filter(|step| protocol.place(&step.id).is_some_and(|place| place <= until))
        .collect()
}

/// Whether a step is not passed over for want of anything to look back on.
fn is_held(filled: &Filled, step: &Step) -> bool {
    let open = filled.open.as_deref();
    !open.is_some_and(|open| agreed::is_idle_with(open, step))
}

/// Minutes planned of a step for those who are here; 0 where it is passed over.
#[must_use]
pub fn planned(filled: &Filled, step: &Step) -> u32 {
    if is_held(filled, step) {
        step.planned(filled.here().len())
    } else {
        0
    }
}

/// The last of the steps that still end in time; the first one where none does.
#[must_use]
pub fn last_in_time(filled: &Filled, protocol: &Protocol, now: Stamp) -> usize {
    let Some(end) = filled.until.and_then(|t| moment(t, now)) else {
        return 0;
    };
    let room = whole_minutes(end - now);
    let ends = protocol
        .steps
        .iter()
        .filter(|s| !s.later)
        .scan(0, |sum, s| {
            *sum += planned(filled, s);
            Some(*sum)
        });
    ends.take_while(|sum| *sum <= room)
        .count()
        .saturating_sub(1)
}

/// Minutes of shortened steps, by the meeting's own rule for a meeting that has not begun.
fn shorter(filled: &Filled, steps: &[&Step], over: (Stamp, u32)) -> Option<BTreeMap<StepId, u32>> {
    let (now, minutes) = over;
    let mut state = State {
        people: filled.people.clone(),
        ..State::default()
    };
    for member in filled.here() {
        state.attendance.come(member.id, now);
    }
    plan::shorten(&state, steps, u64::from(minutes) * 60)
}

/// Whole minutes, a begun one counted as whole so that 60 minutes planned at 15:02:30 fit until 16:02.
fn whole_minutes(length: Duration) -> u32 {
    let minutes = (length.num_seconds() + 59).div_euclid(60);
    u32::try_from(minutes).unwrap_or(0)
}

//! Time ahead: when the meeting ends at this pace, and what could be done about it. Warns, never cuts.

use std::collections::BTreeMap;

use chrono::Duration;

use super::check::is_planned_later;
use super::state::State;
use super::{Meeting, agreed, condition};
use crate::base::id::StepId;
use crate::base::stamp::{self, Stamp};
use crate::protocol::Step;

/// The first, second and any further extension of a step, in minutes.
const EXTENSIONS: [u32; 3] = [5, 2, 1];

/// When the meeting was to end, and when it does at this pace.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outlook {
    pub planned: Stamp,
    pub at_this_pace: Stamp,
}

impl Outlook {
    #[must_use]
    pub fn of(meeting: &Meeting, now: Stamp) -> Self {
        Self::given(meeting, now, 0)
    }

    /// The same once the room has given the step where the meeting stands so many seconds more. A planned end that
    /// nobody has set moves with all that was given, as far as the pace of the meeting needs it.
    #[must_use]
    pub fn given(meeting: &Meeting, now: Stamp, more: u64) -> Self {
        let state = &meeting.state;
        let at_this_pace =
            now + seconds(left_of_current(meeting, now, more)) + seconds(to_come(meeting, now));
        let start = state.sittings.last().map_or(now, |s| s.start);
        let planned = state.until.unwrap_or_else(|| {
            let (all, given) = planned_in_all(meeting, start);
            let least = start + seconds(all);
            at_this_pace.clamp(least, least + seconds(given + more))
        });
        Self {
            planned,
            at_this_pace,
        }
    }

    /// The end that the header shows: the planned one, or the later one that is coming.
    #[must_use]
    pub fn end(self) -> Stamp {
        self.planned.max(self.at_this_pace)
    }

    /// Seconds that the meeting runs behind its planned end; 0 when it does not.
    #[must_use]
    pub fn behind(self) -> u64 {
        crate::base::stamp::seconds_between(self.planned, self.at_this_pace)
    }
}

/// Minutes that the meeting is planned to take, without the steps of a later sitting that none has begun and those
/// passed over because nothing is open.
#[must_use]
pub fn minutes(meeting: &Meeting) -> u64 {
    let counts = |s: &&Step| !s.later || meeting.state.run(&s.id).is_some();
    let steps = meeting.protocol.steps.iter().filter(counts);
    stamp::minutes(steps.map(|s| seconds_of(meeting, s)).sum())
}

/// Whether anybody said when the meeting ends: an agreed time, or the minutes of any step. A later sitting that has
/// taken no step yet ends whenever the one it takes does.
#[must_use]
pub fn has_end(meeting: &Meeting) -> bool {
    meeting.state.until.is_some() || (minutes(meeting) > 0 && !is_to_choose(&meeting.state))
}

/// Whether a later sitting stands where the one before ended, on the closing page, and has met in no step yet.
fn is_to_choose(state: &State) -> bool {
    let [_, .., last] = state.sittings.as_slice() else {
        return false;
    };
    let met = |run: &super::run::Run| run.spans.iter().any(|(from, _)| *from >= last.start);
    state.step().is_none() && !state.runs.iter().any(met)
}

/// Minutes planned of a step; 0 where it is passed over because nothing is open.
#[must_use]
pub fn minutes_of(meeting: &Meeting, step: &Step) -> u64 {
    stamp::minutes(seconds_of(meeting, step))
}

fn seconds_of(meeting: &Meeting, step: &Step) -> u64 {
    if agreed::is_idle(meeting, step) {
        0
    } else {
        meeting.state.planned(step).into()
    }
}

fn seconds(n: u64) -> Duration {
    Duration::seconds(i64::try_from(n).unwrap_or(i64::MAX / 2000))
}

fn left_of_current(meeting: &Meeting, now: Stamp, more: u64) -> u64 {
    let state = &meeting.state;
    let Some(step) = state.step().and_then(|id| meeting.protocol.step(id)) else {
        return 0;
    };
    left_of(state, step, now, more)
}

/// Planned seconds of a step, and `more`, that its clock has not used up.
fn left_of(state: &State, step: &Step, now: Stamp, more: u64) -> u64 {
    let spent = state.run(&step.id).map_or(0, |run| run.spent(now));
    (u64::from(state.planned(step)) + more).saturating_sub(spent)
}

/// Steps after the current one that are still to be held in this sitting.
pub fn ahead(meeting: &Meeting) -> impl Iterator<Item = &Step> {
    let state = &meeting.state;
    let from = match state.step() {
        Some(step) => meeting.protocol.place(step).map_or(0, |place| place + 1),
        None => meeting.protocol.steps.len(),
    };
    let is_open = |step: &&Step| state.run(&step.id).is_none_or(|run| run.end.is_none());
    let steps = meeting.protocol.steps.get(from..).unwrap_or_default();
    let today = today(meeting);
    steps
        .iter()
        .filter(move |s| today(s))
        .filter(is_open)
        .filter(|s| condition::is_held(meeting, s))
}

/// The first step that no sitting has begun.
#[must_use]
pub fn still_to_hold(meeting: &Meeting) -> Option<&Step> {
    let is_new = |s: &&Step| meeting.state.run(&s.id).is_none() && condition::is_held(meeting, s);
    meeting.protocol.steps.iter().find(is_new)
}

/// Whether a step belongs to this sitting. A team that has gone on beyond what it planned for today means all of it.
fn today(meeting: &Meeting) -> impl Fn(&Step) -> bool + '_ {
    let current = meeting
        .state
        .step()
        .and_then(|id| meeting.protocol.step(id));
    let among_later = current.is_some_and(|s| s.later);
    let beyond = current.is_some_and(|s| is_planned_later(meeting, s));
    move |step| {
        if step.later || among_later {
            step.later && among_later
        } else {
            beyond || !is_planned_later(meeting, step)
        }
    }
}

fn to_come(meeting: &Meeting, now: Stamp) -> u64 {
    ahead(meeting)
        .map(|s| left_of(&meeting.state, s, now, 0))
        .sum()
}

/// Planned seconds of the sitting that began at `start`, and those that the room has given on top of them; what earlier
/// sittings have ended or used up is not planned again.
fn planned_in_all(meeting: &Meeting, start: Stamp) -> (u64, u64) {
    let state = &meeting.state;
    let today = today(meeting);
    let planned = |step: &Step| {
        let all = u64::from(state.planned(step));
        let Some(run) = state.run(&step.id).filter(|_| state.sittings.len() > 1) else {
            return if today(step) { all } else { 0 };
        };
        let is_met = run.spans.iter().any(|(from, _)| *from >= start);
        if is_met || (run.end.is_none() && today(step)) {
            all.saturating_sub(run.spent_before(start))
        } else {
            0
        }
    };
    let (mut all, mut given) = (0, 0);
    let steps = meeting.protocol.steps.iter();
    for step in steps.filter(|s| !agreed::is_idle(meeting, s)) {
        let planned = planned(step);
        let added = state.run(&step.id).map_or(0, super::run::Run::added);
        all += planned;
        given += u64::from(added).min(planned);
    }
    (all - given, given)
}

/// Minutes of coming steps, shortened in proportion so that `over` seconds are won. Protected steps keep theirs;
/// no step falls below its least minutes (one minute where none are named). `None` where nothing can be won.
#[must_use]
pub fn shorten(state: &State, steps: &[&Step], over: u64) -> Option<BTreeMap<StepId, u32>> {
    // Minutes planned without what the room has added, which stays.
    let minutes_of = |step: &Step| {
        let added = state.run(&step.id).map_or(0, super::run::Run::added);
        state.planned(step).saturating_sub(added) / 60
    };
    let room = |step: &Step| {
        let planned = minutes_of(step);
        let least = step
            .minutes
            .filter(|m| m.low < m.high)
            .map_or(1, |m| m.low.max(1));
        if step.protected {
            0
        } else {
            planned.saturating_sub(least)
        }
    };
    let in_all: u64 = steps.iter().map(|s| u64::from(room(s))).sum();
    let wanted = over.div_ceil(60).min(in_all);
    if wanted == 0 {
        return None;
    }
    let mut minutes = BTreeMap::new();
    let (mut given, mut seen) = (0u64, 0u64);
    for step in steps {
        seen += u64::from(room(step));
        // Cumulative shares, so that rounding never gives more or less than is wanted.
        let due = wanted * seen / in_all;
        let cut = u32::try_from(due - given).unwrap_or(u32::MAX);
        given = due;
        if cut > 0 {
            minutes.insert(step.id.clone(), minutes_of(step).saturating_sub(cut));
        }
    }
    Some(minutes)
}

/// Minutes that the room is asked for: 5 at first, then 2, then 1.
#[must_use]
pub fn extension(state: &State) -> u32 {
    let times = state.current().map_or(0, |run| run.extended.len());
    EXTENSIONS.get(times).copied().unwrap_or(1)
}

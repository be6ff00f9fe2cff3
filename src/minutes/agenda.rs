//! The agenda: every step with its planned and its real minutes, and what became of it.

use super::time;
use crate::base::stamp::Stamp;
use crate::document::{Block, Column, Text};
use crate::meeting::run::{End, Run};
use crate::meeting::{Meeting, agreed, check, condition};
use crate::protocol::Step;

/// What became of a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    Done,
    /// Closed, but the meeting was brought back before it afterwards.
    CheckAgain,
    Skipped(String),
    Now,
    /// Begun and left without closing it.
    Open,
    /// It was to look back, and nothing was open.
    NothingOpen,
    /// Its condition was not met.
    NotNeeded,
    /// The step that decides whether it is held is over, and its question was not answered.
    Undecided,
    NotReached,
    /// The same while the meeting is not over.
    NotYet,
    Later,
    /// It was planned for a later sitting, and the meeting was closed before that.
    ClosedWithout,
}

impl Outcome {
    pub fn of(meeting: &Meeting, step: &Step) -> Self {
        let state = &meeting.state;
        let Some(run) = state.run(&step.id) else {
            return match () {
                () if check::is_planned_later(meeting, step) && state.finished.is_none() => {
                    Self::Later
                }
                () if agreed::is_idle(meeting, step) => Self::NothingOpen,
                () if !condition::is_held(meeting, step) => Self::not_held(meeting, step),
                () if state.finished.is_none() => Self::NotYet,
                () if check::is_planned_later(meeting, step) => Self::ClosedWithout,
                () => Self::NotReached,
            };
        };
        match &run.end {
            Some(End::Skipped { reason }) => Self::Skipped(reason.clone()),
            Some(End::Closed { .. }) if run.check_again => Self::CheckAgain,
            Some(End::Closed { .. }) => Self::Done,
            None if state.is_sitting() && state.step() == Some(&step.id) => Self::Now,
            None => Self::Open,
        }
    }

    /// An answer says so, or the answer is missing: not given yet, or never.
    fn not_held(meeting: &Meeting, step: &Step) -> Self {
        let Some((deciding, ask)) = condition::waits_for(meeting, step) else {
            return Self::NotNeeded;
        };
        let state = &meeting.state;
        match state.run(&deciding.id).and_then(|run| run.end.as_ref()) {
            Some(End::Closed { lacking, .. }) if !lacking.contains(&ask.id) => Self::NotNeeded,
            Some(End::Closed { .. } | End::Skipped { .. }) => Self::Undecided,
            None if state.finished.is_none() => Self::NotYet,
            None => Self::NotReached,
        }
    }

    /// Whether something may have been entered in it.
    pub fn was_begun(&self) -> bool {
        matches!(self, Self::Done | Self::CheckAgain | Self::Now | Self::Open)
    }

    fn words(&self) -> String {
        match self {
            Self::Done => "done".to_owned(),
            Self::CheckAgain => {
                "done; we went back after that, and it was not closed again".to_owned()
            }
            Self::Skipped(reason) => format!("skipped: {reason}"),
            Self::Now => "now".to_owned(),
            Self::Open => "begun, not closed".to_owned(),
            Self::NothingOpen => "nothing was open".to_owned(),
            Self::NotNeeded => "not needed".to_owned(),
            Self::Undecided => "not held: what it depends on was not answered".to_owned(),
            Self::NotReached => "not reached".to_owned(),
            Self::NotYet => "not reached yet".to_owned(),
            Self::Later => "planned for a later sitting".to_owned(),
            Self::ClosedWithout => "not held before the meeting was closed".to_owned(),
        }
    }
}

pub fn of(meeting: &Meeting, now: Stamp) -> Vec<Block> {
    let timed = time::is_recorded(meeting);
    let mut columns = vec![
        Column::right("Step"),
        Column::left("What"),
        Column::right("Planned"),
        Column::right("Took"),
        Column::left("What became of it"),
    ];
    if !timed {
        columns.remove(3);
    }
    let rows = meeting.protocol.steps.iter().zip(1..).map(|(step, n)| {
        let mut row = vec![
            Text::from(format!("{n}")),
            Text::from(meeting.state.title(step)),
            Text::from(planned(meeting, step).unwrap_or_else(|| "–".to_owned())),
            Text::from(took(meeting, step, now).unwrap_or_else(|| "–".to_owned())),
            Text::from(Outcome::of(meeting, step).words()),
        ];
        if !timed {
            row.remove(3);
        }
        row
    });
    let rows = rows.collect();
    vec![Block::heading(2, "Agenda"), Block::Table { columns, rows }]
}

/// Minutes planned without what the room added. None for a step that is passed over because nothing is open.
fn planned_minutes(meeting: &Meeting, step: &Step) -> u32 {
    if agreed::is_idle(meeting, step) {
        0
    } else {
        meeting.state.planned_minutes(step)
    }
}

/// `8 min`, `8 + 5 min` where the room added some.
fn planned(meeting: &Meeting, step: &Step) -> Option<String> {
    let minutes = planned_minutes(meeting, step);
    let added = meeting.state.run(&step.id).map_or(0, Run::added);
    match (minutes, added / 60) {
        (0, 0) => None,
        (minutes, 0) => Some(format!("{minutes} min")),
        (minutes, added) => Some(format!("{minutes} + {added} min")),
    }
}

/// The minutes that the step has really taken.
fn took(meeting: &Meeting, step: &Step, now: Stamp) -> Option<String> {
    let runs = meeting.state.runs.iter().filter(|r| r.step == step.id);
    let runs: Vec<&Run> = runs.filter(|r| !r.spans.is_empty()).collect();
    let spent = runs.iter().map(|r| r.spent(now)).sum();
    (time::is_recorded(meeting) && !runs.is_empty()).then(|| time::short(spent))
}

/// `planned 8 min, took 9 min`, as it stands beside a step's title.
pub fn aside(meeting: &Meeting, step: &Step, now: Stamp) -> String {
    let minutes = Some(planned_minutes(meeting, step)).filter(|m| *m > 0);
    let minutes = minutes.map(|m| format!("planned {m} min"));
    let added = meeting.state.run(&step.id).map_or(0, Run::added) / 60;
    let added = (added > 0).then(|| format!("given {added} more"));
    let took = took(meeting, step, now).map(|t| format!("took {t}"));
    minutes
        .into_iter()
        .chain(added)
        .chain(took)
        .collect::<Vec<_>>()
        .join(", ")
}

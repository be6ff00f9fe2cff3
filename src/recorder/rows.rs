//! Rows of the store's lists, made from meetings and teams and read back. Derived: nothing stands here alone.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::record::Record;
use crate::base::id::{PersonId, RecordId};
use crate::base::person::Member;
use crate::base::stamp::Stamp;
use crate::filing::MeetingFolder;
use crate::meeting::{Meeting, plan};
use crate::shelf::{Standing, Summary, Team};
use crate::store::{MeetingRow, State, TeamRow};

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct MeetingMore {
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<NaiveDate>,
    later: bool,
    #[serde(skip_serializing_if = "String::is_empty")]
    comes: String,
}

/// What the last meeting of a team teaches its next opening.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct LastTime {
    pub present: Vec<PersonId>,
    pub roles: BTreeMap<String, PersonId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub protocol: Option<String>,
    /// The protocol's title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
}

/// A moment so that it sorts as text.
pub(super) fn sortable(at: Stamp) -> String {
    at.to_utc().to_rfc3339()
}

/// The line of a meeting. None for a record without an opening, which cannot be.
pub(super) fn meeting(record: &Record) -> Option<MeetingRow> {
    let Meeting {
        protocol, state, ..
    } = &record.meeting;
    let opened = state.opened.as_ref()?;
    let started = state.sittings.first()?.start;
    let last = record.meeting.entries().last().map_or(started, |e| e.at);
    let (step, steps) = progress(&record.meeting);
    let title = state.step().and_then(|id| protocol.step(id));
    let over =
        |id: &crate::base::id::StepId| state.runs.iter().any(|r| r.step == *id && r.end.is_some());
    let more = MeetingMore {
        next: state.closing.next.flatten(),
        later: protocol.steps.iter().any(|s| s.later && !over(&s.id)),
        comes: comes(&record.meeting),
    };
    Some(MeetingRow {
        record: record.id.clone(),
        team: Some(opened.team.clone()),
        team_name: opened.team_name.clone(),
        protocol: protocol.id.clone(),
        title: protocol.title.clone(),
        topic: opened.topic.clone(),
        state: standing(&record.meeting),
        step,
        steps,
        step_title: title.map_or_else(String::new, |step| state.title(step).to_owned()),
        started_at: started.to_rfc3339(),
        last_at: sortable(last),
        folder: folder(record).map(|f| f.to_string_lossy().into_owned()),
        more: serde_json::to_string(&more).unwrap_or_default(),
        trashed: None,
    })
}

/// The step that the next sitting begins with; empty while the meeting stands at one.
fn comes(meeting: &Meeting) -> String {
    let between = meeting.state.step().is_none() && meeting.state.finished.is_none();
    let step = plan::still_to_hold(meeting).filter(|_| between);
    step.map_or_else(String::new, |step| meeting.state.title(step).to_owned())
}

/// The folder of a meeting's files, below the records folder. The opening alone decides it, so that it never moves.
pub(super) fn folder(record: &Record) -> Option<std::path::PathBuf> {
    let state = &record.meeting.state;
    let opened = state.opened.as_ref()?;
    let folder = MeetingFolder {
        team: &opened.team_name,
        date: state.sittings.first()?.start.date_naive(),
        protocol: &record.meeting.protocol.id,
        record: &record.id,
    };
    Some(folder.under(Path::new("")))
}

fn standing(meeting: &Meeting) -> State {
    if meeting.state.finished.is_some() {
        State::Closed
    } else if meeting.state.is_sitting() {
        State::Open
    } else {
        State::Waiting
    }
}

/// The step where it stands and how many there are today; later steps count once one of them has come.
fn progress(meeting: &Meeting) -> (u32, u32) {
    let steps = &meeting.protocol.steps;
    let open = meeting.state.finished.is_none();
    let at = meeting.state.step().filter(|_| open);
    let place = at.and_then(|id| meeting.protocol.place(id));
    let later = place.and_then(|n| steps.get(n)).is_some_and(|s| s.later);
    let today = steps.iter().filter(|s| later || !s.later).count();
    let number = place.map_or(0, |n| {
        let before = steps.iter().take(n + 1);
        before.filter(|s| later || !s.later).count()
    });
    let short = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    (short(number), short(today))
}

/// A meeting in one line; none where the row is not one of this version.
pub(super) fn summary(row: &MeetingRow) -> Option<Summary> {
    let more: MeetingMore = serde_json::from_str(&row.more).unwrap_or_default();
    let started = Stamp::parse_from_rfc3339(&row.started_at).ok()?;
    let last = Stamp::parse_from_rfc3339(&row.last_at).ok()?;
    let state = match (&row.trashed, row.state) {
        (Some(_), _) => Standing::Trashed,
        (None, State::Open) => Standing::Open,
        (None, State::Waiting) => Standing::Waiting,
        (None, State::Closed) => Standing::Closed,
    };
    Some(Summary {
        record: row.record.clone(),
        team: row.team.clone().unwrap_or(RecordId(String::new())),
        team_name: row.team_name.clone(),
        protocol: row.protocol.clone(),
        title: row.title.clone(),
        topic: row.topic.clone(),
        state,
        step: row.step as usize,
        steps: row.steps as usize,
        started,
        last: last.with_timezone(started.offset()),
        next: more.next,
        later: more.later,
        comes: more.comes,
        folder: row.folder.clone().unwrap_or_default(),
    })
}

/// The line of a team.
pub(super) fn team_row(team: &Team, title: Option<&str>, used: Stamp) -> TeamRow {
    let more = LastTime {
        present: team.present.clone(),
        roles: team.roles.clone(),
        protocol: team.protocol.clone(),
        title: title.map(str::to_owned),
    };
    TeamRow {
        record: team.id.clone(),
        name: team.name.clone(),
        members: serde_json::to_string(&team.members).unwrap_or_default(),
        last_used: sortable(used),
        more: serde_json::to_string(&more).unwrap_or_default(),
    }
}

pub(super) fn last_time(row: &TeamRow) -> LastTime {
    serde_json::from_str(&row.more).unwrap_or_default()
}

/// A team as its line tells it.
pub(super) fn team(row: &TeamRow) -> Team {
    let last = last_time(row);
    let members: Vec<Member> = serde_json::from_str(&row.members).unwrap_or_default();
    let ids = members.iter().map(|m| m.id);
    // A team that never met: everybody.
    let met = last.protocol.is_some();
    Team {
        id: row.record.clone(),
        name: row.name.clone(),
        present: ids.filter(|id| !met || last.present.contains(id)).collect(),
        members,
        roles: last.roles,
        protocol: last.protocol,
    }
}

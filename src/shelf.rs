//! What waits: meetings to go on with, teams, past minutes. Filled by the recorder from the store; pure data here.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::base::id::{PersonId, RecordId, StepId};
use crate::base::person::Member;
use crate::base::stamp::Stamp;

/// Everything that Home and the places around it show.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Shelf {
    /// The team used last.
    pub team: Option<Team>,
    /// How many other teams there are; Home shows only the number.
    pub other_teams: usize,
    /// Meetings of the last team that can be gone on with, the latest first.
    pub waiting: Vec<Summary>,
    /// Meetings of the last team that have minutes (not in the trash).
    pub meetings: usize,
    /// Its open actions, those without a date first, then by date.
    pub actions: Vec<Owed>,
    /// Its decisions whose day to be looked at again has come, by date.
    pub decisions: Vec<Owed>,
    /// Title of the protocol that the last team used last.
    pub last_protocol: Option<String>,
    /// Ways to meet: built in and the user's, as far as counted.
    pub ways: usize,
    /// Files among them that have faults.
    pub broken: usize,
    /// Meetings in the trash.
    pub trashed: usize,
    /// An opening that was being filled in when the program ended.
    pub opening: bool,
    /// Where the records lie; said once, on the first start.
    pub records: String,
}

/// Something that the team agreed and that is still open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owed {
    pub what: String,
    /// The day it was agreed.
    pub on: NaiveDate,
    /// By when; for a decision the day to look at it again.
    pub date: Option<NaiveDate>,
}

/// A team and its members, with what the last meeting of this team teaches the next opening.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Team {
    pub id: RecordId,
    pub name: String,
    pub members: Vec<Member>,
    /// Who was here last time; everybody where the team never met.
    #[serde(default)]
    pub present: Vec<PersonId>,
    /// Roles of last time.
    #[serde(default)]
    pub roles: BTreeMap<String, PersonId>,
    /// Protocol id used last.
    #[serde(default)]
    pub protocol: Option<String>,
}

/// A meeting in one line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    pub record: RecordId,
    pub team: RecordId,
    pub team_name: String,
    /// Protocol id.
    pub protocol: String,
    pub title: String,
    pub topic: String,
    pub state: Standing,
    /// Number of the step where it stands, from 1; 0 on the closing page or when closed.
    pub step: usize,
    /// Steps of this sitting (later ones not counted).
    pub steps: usize,
    pub started: Stamp,
    /// The latest entry.
    pub last: Stamp,
    /// The agreed next date.
    #[serde(default)]
    pub next: Option<NaiveDate>,
    /// A step for a later sitting is still to come.
    #[serde(default)]
    pub later: bool,
    /// Title of the step that comes first in the next sitting, where the last one held all that was planned for it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub comes: String,
    /// The folder with its files, below the records folder.
    #[serde(default)]
    pub folder: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// A sitting is under way, or the program ended during one.
    Open,
    /// Stopped for today.
    Waiting,
    Closed,
    Trashed,
}

/// A meeting as the opening has gathered it.
#[derive(Debug, Clone, PartialEq)]
pub struct Opening {
    /// Protocol id in the library.
    pub protocol: String,
    /// `None`: a new team.
    pub team: Option<RecordId>,
    pub team_name: String,
    pub people: Vec<Member>,
    pub present: Vec<PersonId>,
    pub topic: String,
    pub until: Option<Stamp>,
    pub roles: BTreeMap<String, PersonId>,
    pub norms: Vec<String>,
    pub headings: BTreeMap<StepId, String>,
    pub minutes: BTreeMap<StepId, u32>,
    pub stop_after: Option<StepId>,
}

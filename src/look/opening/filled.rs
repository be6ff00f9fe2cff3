//! What the opening has gathered: way to meet, team, people, topic, end, roles, norms. Defaults are worked out when
//! they are asked for, so that they follow who is here until somebody chooses otherwise.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveTime;
use serde::{Deserialize, Serialize};

use crate::base::id::{PersonId, RecordId, StepId};
use crate::base::person::Member;
use crate::base::{clean, words};
use crate::meeting::agreed::Sort;
use crate::protocol::{Protocol, Step};
use crate::shelf::Team;

#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Filled {
    /// Protocol id.
    pub protocol: Option<String>,
    /// `None`: a new team.
    pub team: Option<RecordId>,
    /// Of a new team: empty while the proposed name is fine.
    pub team_name: String,
    pub people: Vec<Member>,
    /// Those who were in the team before this opening.
    pub known: BTreeSet<PersonId>,
    pub away: BTreeSet<PersonId>,
    /// Numbers of last time, also of those who left the team since: not to be given again.
    pub taken: Vec<PersonId>,
    pub topic: String,
    pub until: Option<NaiveTime>,
    /// What to do when the end is too early for the plan; `None` while it was not asked.
    pub short: Option<Short>,
    /// Roles as chosen here; `None`: nobody today.
    pub roles: BTreeMap<String, Option<PersonId>>,
    /// Roles of last time.
    pub last_roles: BTreeMap<String, PersonId>,
    /// Norms as worded here; `None`: as the protocol has them.
    pub norms: Option<Vec<String>>,
    /// Titles of editable steps as worded here.
    pub headings: BTreeMap<StepId, String>,
    /// What the team has open to look back on; `None`: not known, then every step is planned.
    pub open: Option<Vec<Sort>>,
    /// Something was entered that could be missed.
    pub touched: bool,
}

/// What to do when the end is too early for the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Short {
    /// Flexible steps get fewer minutes.
    Shorten,
    /// Stop after this step and go on another day.
    StopAfter(StepId),
    Leave,
}

impl Filled {
    /// As the team's last meeting left it.
    #[must_use]
    pub fn of(team: &Team) -> Self {
        let absent = |m: &&Member| !team.present.is_empty() && !team.present.contains(&m.id);
        let last: Vec<PersonId> = team.roles.values().copied().collect();
        Self {
            team: Some(team.id.clone()),
            team_name: team.name.clone(),
            people: team.members.clone(),
            known: team.members.iter().map(|m| m.id).collect(),
            away: team.members.iter().filter(absent).map(|m| m.id).collect(),
            taken: [team.present.as_slice(), &last].concat(),
            last_roles: team.roles.clone(),
            ..Self::default()
        }
    }

    /// Takes another team, or a new one; the way to meet, topic and end stay.
    pub fn take(&mut self, team: Option<&Team>) {
        let fresh = team.map(Self::of).unwrap_or_default();
        *self = Self {
            protocol: self.protocol.take(),
            topic: std::mem::take(&mut self.topic),
            until: self.until,
            short: self.short.take(),
            norms: self.norms.take(),
            headings: std::mem::take(&mut self.headings),
            touched: true,
            ..fresh
        };
    }

    /// Takes this way to meet; what was worded for another one goes.
    pub fn choose(&mut self, protocol: &Protocol) {
        if self.protocol.as_ref() == Some(&protocol.id) {
            return;
        }
        self.protocol = Some(protocol.id.clone());
        self.norms = None;
        self.headings.clear();
        self.roles.clear();
        self.short = None;
    }

    pub fn is_here(&self, person: PersonId) -> bool {
        !self.away.contains(&person)
    }

    /// Those who are here, in the order of the team.
    #[must_use]
    pub fn here(&self) -> Vec<&Member> {
        self.people.iter().filter(|m| self.is_here(m.id)).collect()
    }

    /// Here becomes away, and back.
    pub fn toggle(&mut self, person: PersonId) {
        if !self.away.remove(&person) {
            self.away.insert(person);
        }
        self.touched = true;
    }

    /// The number of the next person.
    #[must_use]
    pub fn next_id(&self) -> PersonId {
        next_id(
            self.people
                .iter()
                .map(|m| m.id)
                .chain(self.taken.iter().copied()),
        )
    }

    /// The team's name; for a new team without one it is proposed from the people and differs from all `teams`.
    #[must_use]
    pub fn name(&self, teams: &[Team]) -> String {
        if !self.team_name.is_empty() {
            return self.team_name.clone();
        }
        let shorts: Vec<&str> = self.people.iter().map(|m| m.short(&self.people)).collect();
        let proposed = match shorts.as_slice() {
            [] => "Our team".to_owned(),
            [.., _, _, _, _, _] => {
                format!("{} and {} more", shorts[..3].join(", "), shorts.len() - 3)
            }
            few => words::and_list(few),
        };
        let taken = |name: &String| teams.iter().any(|t| same(&t.name, name));
        if !taken(&proposed) {
            return proposed;
        }
        let mut others = (2u32..).map(|n| format!("{proposed} {n}"));
        others.find(|name| !taken(name)).unwrap_or(proposed)
    }

    /// The protocol's roles with who has them: as chosen here, else as last time, else the first person facilitates and
    /// the second does the rest.
    #[must_use]
    pub fn roles<'a>(&self, protocol: &'a Protocol) -> Vec<(&'a str, Option<PersonId>)> {
        let here = self.here();
        let is_here = |id: &PersonId| here.iter().any(|m| m.id == *id);
        let usual = |role: &str| {
            let last = self.last_roles.get(role).copied().filter(is_here);
            let place = usize::from(role != "facilitator").min(here.len().saturating_sub(1));
            last.or_else(|| here.get(place).map(|m| m.id))
        };
        let holder = |role: &str| match self.roles.get(role) {
            Some(None) => None,
            Some(Some(id)) if is_here(id) => Some(*id),
            Some(Some(_)) | None => usual(role),
        };
        let roles = protocol.roles.iter();
        roles.map(|r| (r.as_str(), holder(r))).collect()
    }

    #[must_use]
    pub fn norms<'a>(&'a self, protocol: &'a Protocol) -> &'a [String] {
        self.norms.as_deref().unwrap_or(&protocol.norms)
    }

    /// The title of a step as worded here.
    #[must_use]
    pub fn heading<'a>(&'a self, step: &'a Step) -> &'a str {
        self.headings.get(&step.id).unwrap_or(&step.title)
    }
}

/// Whether two names are the same for the people of a room.
#[must_use]
pub fn same(one: &str, other: &str) -> bool {
    let plain = |name: &str| clean::line(name).trim().to_lowercase();
    plain(one) == plain(other)
}

/// One more than the highest number, so that none is given twice.
#[must_use]
pub fn next_id(taken: impl Iterator<Item = PersonId>) -> PersonId {
    PersonId(taken.map(|id| id.0).max().unwrap_or(0).saturating_add(1))
}

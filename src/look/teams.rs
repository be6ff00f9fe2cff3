//! Teams and people: the list, and one team opened to be mended. What is kept of the team is the truth, not this copy.

use crate::base::id::RecordId;
use crate::base::person::Member;
use crate::field::Field;
use crate::shelf::Team;

use super::listing::Listing;

#[derive(Debug, Clone, Default)]
pub struct TeamsLook {
    pub list: Listing,
    pub open: Option<TeamForm>,
}

impl TeamsLook {
    /// The team under the focus; none on the line for a new one.
    #[must_use]
    pub fn team<'a>(&self, teams: &'a [Team]) -> Option<&'a Team> {
        teams.get(self.list.within(teams.len() + 1))
    }
}

/// One team, opened.
#[derive(Debug, Clone)]
pub struct TeamForm {
    /// `None`: a new team.
    pub id: Option<RecordId>,
    pub name: String,
    pub members: Vec<Member>,
    pub at: TeamSpot,
    /// What is being typed there.
    pub field: Option<Field>,
    /// The place of somebody who may be taken out, while that is asked.
    pub asking: Option<usize>,
}

/// Where keys go in an opened team.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TeamSpot {
    TeamName,
    Name(usize),
    Position(usize),
    /// The line that adds somebody.
    New,
}

impl TeamForm {
    #[must_use]
    pub fn of(team: &Team) -> Self {
        Self {
            id: Some(team.id.clone()),
            name: team.name.clone(),
            members: team.members.clone(),
            at: TeamSpot::TeamName,
            field: None,
            asking: None,
        }
    }

    /// A team that is only now named.
    #[must_use]
    pub fn new() -> Self {
        Self {
            id: None,
            name: String::new(),
            members: Vec::new(),
            at: TeamSpot::TeamName,
            field: Some(Field::new(true)),
            asking: None,
        }
    }

    /// Rows from top to bottom: the team's name, its members, the line that adds.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.members.len() + 2
    }

    /// The row of the focus, from 0.
    #[must_use]
    pub fn row(&self) -> usize {
        match self.at {
            TeamSpot::TeamName => 0,
            TeamSpot::Name(i) | TeamSpot::Position(i) => i + 1,
            TeamSpot::New => self.members.len() + 1,
        }
    }

    /// The spot in this row.
    #[must_use]
    pub fn spot(&self, row: usize) -> TeamSpot {
        match row {
            0 => TeamSpot::TeamName,
            row if row <= self.members.len() => TeamSpot::Name(row - 1),
            _ => TeamSpot::New,
        }
    }

    /// What stands at a spot now.
    #[must_use]
    pub fn text(&self, spot: TeamSpot) -> &str {
        match spot {
            TeamSpot::TeamName => &self.name,
            TeamSpot::Name(i) => self.members.get(i).map_or("", |m| &m.name),
            TeamSpot::Position(i) => self.members.get(i).map_or("", |m| &m.position),
            TeamSpot::New => "",
        }
    }

    /// Takes over what has been kept of the team meanwhile. A new team has its id from then on.
    pub fn follow(&mut self, teams: &[Team]) {
        let is = |t: &&Team| match &self.id {
            Some(id) => t.id == *id,
            None => t.name == self.name,
        };
        if let Some(team) = teams.iter().find(is) {
            self.id = Some(team.id.clone());
            self.name.clone_from(&team.name);
            self.members.clone_from(&team.members);
        }
    }
}

impl Default for TeamForm {
    fn default() -> Self {
        Self::new()
    }
}

impl TeamsLook {
    #[must_use]
    pub fn in_field(&self) -> bool {
        self.open.as_ref().is_some_and(|form| form.field.is_some())
    }
}

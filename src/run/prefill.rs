//! What was said of a meeting before its opening: on the command line.

use chrono::NaiveTime;

use crate::base::id::PersonId;
use crate::base::person::Member;
use crate::desk::line::tidy;
use crate::library::Library;
use crate::look::opening::{OpeningLook, Part};
use crate::shelf::Team;

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Prefill {
    /// The id of a way to meet that there is.
    pub protocol: Option<String>,
    /// The team's name; perhaps one that there is not yet.
    pub team: Option<String>,
    /// Those who are here; all numbered 0. Empty: as the team was last time.
    pub people: Vec<Member>,
    pub topic: Option<String>,
    pub until: Option<NaiveTime>,
}

impl Prefill {
    /// The opening with all of this in it, at the first page that still wants something.
    #[must_use]
    pub fn filled(&self, library: &Library, teams: &[Team]) -> OpeningLook {
        let mut look = OpeningLook::fresh(library, teams, self.protocol.as_deref());
        if let Some(name) = &self.team {
            let name = &tidy(name);
            let known = teams
                .iter()
                .find(|t| t.name.to_lowercase() == name.to_lowercase());
            look.filled.take(known);
            if known.is_none() {
                look.filled.team_name.clone_from(name);
            }
        }
        if !self.people.is_empty() {
            self.people_here(&mut look);
        }
        if let Some(topic) = &self.topic {
            look.filled.topic.clone_from(topic);
        }
        look.filled.until = self.until;
        let way = self
            .protocol
            .as_ref()
            .and_then(|id| library.find(id))
            .cloned();
        if let Some(protocol) = way {
            look.choose(&protocol);
            if !look.filled.here().is_empty() {
                look.part = Part::Ready;
            }
        }
        look
    }

    /// Exactly these are here: known ones by name, new ones with the next number.
    fn people_here(&self, look: &mut OpeningLook) {
        let all: Vec<PersonId> = look.filled.people.iter().map(|m| m.id).collect();
        look.filled.away.extend(all);
        for person in &self.people {
            let same = |m: &&mut Member| m.name.to_lowercase() == person.name.to_lowercase();
            let known = look.filled.people.iter_mut().find(same).map(|known| {
                if !person.position.is_empty() {
                    known.position.clone_from(&person.position);
                }
                known.id
            });
            let id = known.unwrap_or_else(|| {
                let id = look.filled.next_id();
                look.filled.people.push(Member {
                    id,
                    ..person.clone()
                });
                id
            });
            look.filled.away.remove(&id);
        }
        look.filled.touched = true;
    }
}

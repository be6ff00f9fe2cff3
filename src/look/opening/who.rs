//! Who is here: the spots of that page from top to bottom, and the positions that can be completed.

use serde::{Deserialize, Serialize};

use super::OpeningLook;
use crate::protocol::Protocol;
use crate::shelf::Team;

/// Positions that are offered, the likelier of two with the same letters first.
const POSITIONS: [&str; 22] = [
    "teacher",
    "paraeducator",
    "special education teacher",
    "speech therapist",
    "nurse",
    "psychologist",
    "principal",
    "coach",
    "counselor",
    "case manager",
    "co-teacher",
    "occupational therapist",
    "physical therapist",
    "social worker",
    "related service provider",
    "behavior specialist",
    "interpreter",
    "librarian",
    "assistant principal",
    "parent",
    "student",
    "team leader",
];

/// Where keys go on the page "Who is here".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Who {
    Name(usize),
    Position(usize),
    /// The line that adds somebody.
    New,
    /// Leads to the other teams.
    Teams,
    /// The name of a new team.
    Team,
    #[default]
    Go,
}

impl OpeningLook {
    /// The rows of the page; a person is one row, at the name.
    #[must_use]
    pub fn who_rows(&self, teams: &[Team]) -> Vec<Who> {
        let mut rows: Vec<Who> = (0..self.filled.people.len()).map(Who::Name).collect();
        rows.push(Who::New);
        if !teams.is_empty() {
            rows.push(Who::Teams);
        }
        if self.filled.team.is_none() {
            rows.push(Who::Team);
        }
        rows.push(Who::Go);
        rows
    }

    /// The row of the focus among [`OpeningLook::who_rows`].
    #[must_use]
    pub fn who_row(&self, teams: &[Team]) -> usize {
        let spot = match self.who {
            Who::Position(i) => Who::Name(i),
            spot @ (Who::Name(_) | Who::New | Who::Teams | Who::Team | Who::Go) => spot,
        };
        let rows = self.who_rows(teams);
        rows.iter()
            .position(|row| *row == spot)
            .unwrap_or(rows.len() - 1)
    }

    /// The spots that Tab goes through: positions too, the other teams not.
    #[must_use]
    pub fn who_spots(&self) -> Vec<Who> {
        let people = 0..self.filled.people.len();
        let mut spots: Vec<Who> = people
            .flat_map(|i| [Who::Name(i), Who::Position(i)])
            .collect();
        spots.push(Who::New);
        if self.filled.team.is_none() {
            spots.push(Who::Team);
        }
        spots.push(Who::Go);
        spots
    }

    /// What stands at a spot now; `None` where nothing can be written.
    #[must_use]
    pub fn who_text(&self, spot: Who, teams: &[Team]) -> Option<String> {
        let person = |i: usize| self.filled.people.get(i);
        match spot {
            Who::Name(i) => person(i).map(|m| m.name.clone()),
            Who::Position(i) => person(i).map(|m| m.position.clone()),
            Who::New => Some(String::new()),
            Who::Team => Some(self.filled.name(teams)),
            Who::Teams | Who::Go => None,
        }
    }
}

/// The position that these letters begin; `None` for no letters, or where it is written out already.
#[must_use]
pub fn completion(typed: &str, protocol: Option<&Protocol>) -> Option<String> {
    let typed = typed.trim().to_lowercase();
    let needed = protocol.into_iter().flat_map(|p| p.needs.iter().flatten());
    let mut offered = POSITIONS
        .into_iter()
        .chain(needed.map(String::as_str))
        .filter(|p| !typed.is_empty() && p.to_lowercase().starts_with(&typed));
    let first = offered.next()?;
    let whole = first.to_lowercase() == typed || offered.any(|p| p.to_lowercase() == typed);
    (!whole).then(|| first.to_owned())
}

/// The alternatives that nobody here fills, each as "a teacher or related service provider".
#[must_use]
pub fn lacking(look: &OpeningLook, protocol: &Protocol) -> Vec<String> {
    let here = look.filled.here();
    let filled = |need: &&Vec<String>| need.iter().any(|p| here.iter().any(|m| m.is(p)));
    let unfilled = protocol.needs.iter().filter(|need| !filled(need));
    unfilled.map(|need| alternatives(need)).collect()
}

/// For each need that somebody here fills, the position they fill it with, as "a teacher".
#[must_use]
pub fn filled(look: &OpeningLook, protocol: &Protocol) -> Vec<String> {
    let here = look.filled.here();
    let by = |need: &Vec<String>| {
        let position = need.iter().find(|p| here.iter().any(|m| m.is(p)))?;
        Some(alternatives(std::slice::from_ref(position)))
    };
    protocol.needs.iter().filter_map(by).collect()
}

/// `a teacher or related service provider`.
#[must_use]
pub fn alternatives(positions: &[String]) -> String {
    let all = positions.join(" or ");
    let vowel = all
        .chars()
        .next()
        .is_some_and(|c| "aeiou".contains(c.to_ascii_lowercase()));
    format!("{} {all}", if vowel { "an" } else { "a" })
}

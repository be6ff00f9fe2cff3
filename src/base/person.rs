//! A member of a team, as every layer sees one.

use serde::{Deserialize, Serialize};

use super::id::PersonId;

/// Somebody who works with the team. `position` is free text (paraeducator, teacher, nurse …) and may be empty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    pub id: PersonId,
    pub name: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub position: String,
}

impl Member {
    /// As the room calls them: by the first name where nobody else of these has it, else by the whole name.
    #[must_use]
    pub fn short(&self, team: &[Self]) -> &str {
        let first = self.first_name().to_lowercase();
        let shared =
            |other: &Self| other.id != self.id && other.first_name().to_lowercase() == first;
        if team.iter().any(shared) {
            &self.name
        } else {
            self.first_name()
        }
    }

    /// What was typed as name and position: `Ana Ruiz: teacher`. Without a colon the position is empty; the name is
    /// empty where nothing stands before the colon.
    #[must_use]
    pub fn split(typed: &str) -> (&str, &str) {
        let (name, position) = typed.split_once(':').unwrap_or((typed, ""));
        (name.trim(), position.trim())
    }

    fn first_name(&self) -> &str {
        self.name.split_whitespace().next().unwrap_or(&self.name)
    }

    /// Whether the position is this one; case does not count.
    #[must_use]
    pub fn is(&self, position: &str) -> bool {
        self.position.to_lowercase() == position.to_lowercase()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn called(names: &[&str]) -> Vec<String> {
        let member = |(name, id): (&&str, u16)| Member {
            id: PersonId(id),
            name: (*name).to_owned(),
            position: String::new(),
        };
        let team: Vec<Member> = names.iter().zip(1..).map(member).collect();
        team.iter().map(|m| m.short(&team).to_owned()).collect()
    }

    #[test]
    fn a_first_name_is_enough_where_nobody_else_has_it() {
        assert_eq!(called(&["Ana Ruiz", "Jon Bell"]), ["Ana", "Jon"]);
        assert_eq!(called(&["Mei"]), ["Mei"]);
    }

    #[test]
    fn what_stands_behind_a_colon_is_the_position() {
        assert_eq!(
            Member::split(" Ana Ruiz : teacher "),
            ("Ana Ruiz", "teacher")
        );
        assert_eq!(Member::split("Jon"), ("Jon", ""));
        assert_eq!(Member::split(": teacher"), ("", "teacher"));
    }

    #[test]
    fn who_shares_a_first_name_is_called_by_the_whole_name() {
        assert_eq!(
            called(&["Ana Ruiz", "ana Berg", "Jon Bell", "Ana"]),
            ["Ana Ruiz", "ana Berg", "Jon", "Ana"]
        );
        assert_eq!(
            called(&["Person 1", "Person 12"]),
            ["Person 1", "Person 12"]
        );
    }
}

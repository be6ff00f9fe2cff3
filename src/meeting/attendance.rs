//! Who is here, since when, until when.

use std::collections::BTreeMap;

use super::Refusal;
use crate::base::clean;
use crate::base::id::PersonId;
use crate::base::stamp::Stamp;

/// One stay of one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stay {
    pub person: PersonId,
    pub from: Stamp,
    pub to: Option<Stamp>,
}

/// All stays of a meeting, in order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Attendance {
    pub stays: Vec<Stay>,
}

impl Attendance {
    /// Begins a stay, unless the person is here already.
    pub fn come(&mut self, person: PersonId, at: Stamp) {
        if !self.is_here(person) {
            self.stays.push(Stay {
                person,
                from: at,
                to: None,
            });
        }
    }

    /// Ends the person's stay.
    pub fn go(&mut self, person: PersonId, at: Stamp) {
        for stay in self
            .stays
            .iter_mut()
            .filter(|s| s.person == person && s.to.is_none())
        {
            stay.to = Some(at);
        }
    }

    /// Ends every stay: the sitting is over.
    pub fn all_go(&mut self, at: Stamp) {
        for stay in self.stays.iter_mut().filter(|s| s.to.is_none()) {
            stay.to = Some(at);
        }
    }

    /// Whether this person is in the room now.
    #[must_use]
    pub fn is_here(&self, person: PersonId) -> bool {
        self.stays
            .iter()
            .any(|s| s.person == person && s.to.is_none())
    }

    /// Whether this person was in the room at that moment.
    #[must_use]
    pub fn is_here_at(&self, person: PersonId, at: Stamp) -> bool {
        self.stays
            .iter()
            .any(|s| s.person == person && s.from <= at && s.to.is_none_or(|to| at <= to))
    }

    /// Whether the person was here at any time.
    #[must_use]
    pub fn was_here(&self, person: PersonId) -> bool {
        self.stays.iter().any(|s| s.person == person)
    }

    /// The stays of one person that touch the time from `start` to `end`.
    #[must_use]
    pub fn within(&self, start: Stamp, end: Option<Stamp>) -> BTreeMap<PersonId, Vec<&Stay>> {
        let mut found: BTreeMap<PersonId, Vec<&Stay>> = BTreeMap::new();
        for stay in &self.stays {
            let begins_in_time = end.is_none_or(|end| stay.from < end || stay.from == start);
            let ends_in_time = stay.to.is_none_or(|to| to > start || stay.from >= start);
            if begins_in_time && ends_in_time {
                found.entry(stay.person).or_default().push(stay);
            }
        }
        found
    }
}
/// The name of somebody who comes, without blanks around it.
///
/// # Errors
/// Refuses nothing, and what has no letter in it: a number typed where letters are commands.
pub fn name(typed: &str) -> Result<String, Refusal> {
    let name = clean::line(typed).trim().to_owned();
    if name.is_empty() {
        Err(Refusal::NoName)
    } else if name.chars().any(char::is_alphabetic) {
        Ok(name)
    } else {
        Err(Refusal::NoLetters { name })
    }
}

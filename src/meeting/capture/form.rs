//! `form`: named fields, each with its own kind of value, filled by the group or by each person.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Asked;
use super::value::{self, Filled, Value};
use crate::base::id::PersonId;
use crate::meeting::Refusal;
use crate::protocol::kind::Form;

/// One field at a time, so that two fields never overwrite each other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    Fill {
        field: String,
        /// `None` takes it back.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        value: Option<Value>,
    },
}

/// What the group and each person have filled in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Capture {
    pub group: Filled,
    pub each: BTreeMap<PersonId, Filled>,
}

/// # Errors
/// Refuses a field the form does not have, and a value that its kind does not take.
pub fn decide(rules: &Form, asked: Asked<'_>, change: &Change) -> Result<Change, Refusal> {
    let Change::Fill { field, value } = change;
    let known = value::field(asked, &rules.fields, field)?;
    let value = match value {
        Some(value) => value::checked(asked, known, value)?,
        None => None,
    };
    Ok(Change::Fill {
        field: field.clone(),
        value,
    })
}

impl Capture {
    pub fn apply(&mut self, person: Option<PersonId>, change: &Change) {
        let Change::Fill { field, value } = change;
        let Some(person) = person else {
            value::put(&mut self.group, field, value.as_ref());
            return;
        };
        let filled = self.each.entry(person).or_default();
        value::put(filled, field, value.as_ref());
        if filled.is_empty() {
            self.each.remove(&person);
        }
    }

    /// What is filled in at one address.
    #[must_use]
    pub fn at(&self, person: Option<PersonId>) -> Option<&Filled> {
        match person {
            None => Some(&self.group).filter(|f| !f.is_empty()),
            Some(person) => self.each.get(&person),
        }
    }

    /// Every value that anybody gave, the group's first.
    pub fn all(&self) -> impl Iterator<Item = &Value> {
        let each = self.each.values().flat_map(BTreeMap::values);
        self.group.values().chain(each)
    }

    #[must_use]
    pub fn is_filled(&self) -> bool {
        !self.group.is_empty() || !self.each.is_empty()
    }
}

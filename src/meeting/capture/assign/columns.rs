//! The columns of an `assign`: those the protocol names, the positions or the people of this meeting. Somebody who
//! comes later becomes a column; whoever has a mark stays one.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Capture;
use crate::base::id::PersonId;
use crate::base::person::Member;
use crate::meeting::State;
use crate::protocol::kind::{Assign, Columns};

/// A column that marks refer to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ColumnRef {
    /// The n-th column written in the protocol, from 1.
    Named(u16),
    /// The position that this person, the first of the team who holds it, has.
    Position(PersonId),
    Person(PersonId),
}

/// A column with its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    pub column: ColumnRef,
    pub text: String,
}

impl ColumnRef {
    /// Before every column there is.
    pub(super) const FIRST: Self = Self::Named(0);
}

/// The columns as they stand now, in order: the protocol's, else those of who was here, then whatever else has marks.
/// Where nobody has a position the people are the columns.
#[must_use]
pub fn of(state: &State, rules: &Assign, given: Option<&Capture>) -> Vec<Column> {
    let mut columns = own(state, rules);
    let voices = given
        .into_iter()
        .flat_map(|g| std::iter::once(&g.group).chain(g.each.values()));
    let marked = voices.flat_map(|voice| voice.marks.keys().map(|(_, column)| *column));
    for column in marked {
        if !columns.iter().any(|c| c.column == column)
            && let Some(text) = words(state, rules, column)
        {
            columns.push(Column { column, text });
        }
    }
    columns
}

fn own(state: &State, rules: &Assign) -> Vec<Column> {
    if let Columns::Named(names) = &rules.columns {
        let named = names.iter().zip(1u16..);
        return named
            .map(|(text, n)| Column {
                column: ColumnRef::Named(n),
                text: text.clone(),
            })
            .collect();
    }
    let here = state.attended();
    let positions = positions(state, &here);
    if rules.columns == Columns::Positions && !positions.is_empty() {
        return positions;
    }
    let person = |m: &&Member| Column {
        column: ColumnRef::Person(m.id),
        text: m.name.clone(),
    };
    here.iter().map(person).collect()
}

fn positions(state: &State, here: &[&Member]) -> Vec<Column> {
    let mut columns: Vec<Column> = Vec::new();
    for member in here.iter().filter(|m| !m.position.trim().is_empty()) {
        let Some(holder) = holder(state, member.id) else {
            continue;
        };
        let column = ColumnRef::Position(holder.id);
        if !columns.iter().any(|c| c.column == column) {
            columns.push(Column {
                column,
                text: holder.position.clone(),
            });
        }
    }
    columns
}

/// The first of the team with the position of this person.
fn holder(state: &State, person: PersonId) -> Option<&Member> {
    let position = state.member(person)?.position.trim();
    state
        .people
        .iter()
        .find(|m| !position.is_empty() && m.is(position))
}

/// The column as it is written into the record; `None` where there is no such column.
pub(super) fn known(state: &State, rules: &Assign, column: ColumnRef) -> Option<ColumnRef> {
    match column {
        ColumnRef::Position(person) => Some(ColumnRef::Position(holder(state, person)?.id)),
        ColumnRef::Named(_) | ColumnRef::Person(_) => words(state, rules, column).map(|_| column),
    }
}

/// The words of a column, also where it is no longer one of the ask's own.
fn words(state: &State, rules: &Assign, column: ColumnRef) -> Option<String> {
    match column {
        ColumnRef::Named(n) => match &rules.columns {
            Columns::Named(names) => names.get(usize::from(n).checked_sub(1)?).cloned(),
            Columns::People | Columns::Positions => None,
        },
        ColumnRef::Position(person) => Some(state.member(person)?.position.clone()),
        ColumnRef::Person(person) => Some(state.member(person)?.name.clone()),
    }
}

impl fmt::Display for ColumnRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Named(n) => write!(f, "column:{n}"),
            Self::Position(person) => write!(f, "position-of:{person}"),
            Self::Person(person) => write!(f, "person:{person}"),
        }
    }
}

impl FromStr for ColumnRef {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let refused = || format!("\"{text}\" does not name a column");
        let (kind, number) = text.split_once(':').ok_or_else(refused)?;
        let person = || number.parse().map(PersonId).map_err(|_| refused());
        match kind {
            "column" => number.parse().map(Self::Named).map_err(|_| refused()),
            "position-of" => Ok(Self::Position(person()?)),
            "person" => Ok(Self::Person(person()?)),
            _ => Err(refused()),
        }
    }
}

impl Serialize for ColumnRef {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for ColumnRef {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from)?
            .parse()
            .map_err(serde::de::Error::custom)
    }
}

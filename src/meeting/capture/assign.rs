//! `assign`: who does what, as marks per line and column. The first mark must occur once per line: none is a gap, two
//! are a double. What people marked apart stays theirs; what the group takes over from there is an entry of its own.

mod apart;
mod columns;
mod start;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Asked, Capture as Any};
use crate::base::clean;
use crate::base::id::{ItemId, PersonId};
use crate::meeting::{ItemRef, Refusal, Thing, items};
use crate::protocol::kind::Assign;

pub use apart::{Accord, Compared, Given, compared};
pub use columns::{Column, ColumnRef, of as columns};
pub use start::{agreed_before, proposed};

/// One change of the marks, notes or lines.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// The n-th mark of the ask, from 1; `None` clears the cell.
    Mark {
        item: ItemRef,
        column: ColumnRef,
        mark: Option<u32>,
    },
    /// What is to be remembered about a line; empty takes it back.
    Note { item: ItemRef, text: String },
    /// A line that the protocol did not name.
    Add { item: ItemId, text: String },
    /// Other words for an added line.
    Reword { item: ItemId, text: String },
    /// Takes an added line out; its marks are kept and left out.
    Remove { item: ItemId },
    /// The group takes over what everybody marked alike apart; filled in by the decision.
    Take {
        marks: Vec<(ItemRef, ColumnRef, u32)>,
    },
}

/// Marks by line and column, numbered from 1 as the ask names them.
pub type Marks = BTreeMap<(ItemRef, ColumnRef), u32>;

/// What one voice, a person's or the group's, has said.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Voice {
    pub marks: Marks,
    pub notes: BTreeMap<ItemRef, String>,
}

/// A line that was added while sorting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Added {
    pub item: ItemId,
    pub text: String,
    /// Who added it, where it was entered for one person.
    pub by: Option<PersonId>,
    pub is_out: bool,
}

/// The group's marks, each person's, and the lines that were added.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Capture {
    pub group: Voice,
    pub each: BTreeMap<PersonId, Voice>,
    pub added: Vec<Added>,
}

/// What is wrong with a line: the first mark must occur once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flaw {
    Gap,
    /// How often it occurs.
    Double(usize),
}

/// # Errors
/// Refuses lines, columns and marks that are not there, and lines where none can be added.
pub fn decide(rules: &Assign, asked: Asked<'_>, change: &Change) -> Result<Change, Refusal> {
    let empty = Capture::default();
    let given = match asked.meeting.state.capture(asked.at) {
        Some(Any::Assign(given)) => given,
        _ => &empty,
    };
    let sorting = Sorting {
        rules,
        asked,
        given,
    };
    match change {
        Change::Mark { item, column, mark } => sorting.mark(*item, *column, *mark),
        Change::Note { item, text } => {
            sorting.has(*item)?;
            Ok(Change::Note {
                item: *item,
                text: clean::line(text).trim().to_owned(),
            })
        }
        Change::Add { text, .. } if rules.add => Ok(Change::Add {
            item: asked.next_item(),
            text: sorting.words(text, None)?,
        }),
        Change::Add { .. } => Err(Refusal::NoLines {
            ask: asked.ask.words.clone(),
        }),
        Change::Reword { item, text } => {
            sorting.has_added(*item)?;
            Ok(Change::Reword {
                item: *item,
                text: sorting.words(text, Some(*item))?,
            })
        }
        Change::Remove { item } => {
            sorting.has_added(*item)?;
            Ok(change.clone())
        }
        Change::Take { .. } => sorting.take(),
    }
}

/// A change of this ask, while it is decided.
struct Sorting<'a> {
    rules: &'a Assign,
    asked: Asked<'a>,
    given: &'a Capture,
}

impl Sorting<'_> {
    fn lines(&self) -> Vec<Thing> {
        let meeting = self.asked.meeting;
        items::lines(
            &meeting.protocol,
            &meeting.state,
            (self.rules, Some(self.given)),
        )
    }

    fn no_item(&self) -> Refusal {
        Refusal::NoItem {
            ask: self.asked.ask.words.clone(),
        }
    }

    fn has(&self, item: ItemRef) -> Result<(), Refusal> {
        let there = self.lines().iter().any(|line| line.item == item);
        there.then_some(()).ok_or_else(|| self.no_item())
    }

    fn has_added(&self, item: ItemId) -> Result<(), Refusal> {
        let there = self.given.standing().any(|a| a.item == item);
        there.then_some(()).ok_or_else(|| self.no_item())
    }

    fn mark(&self, item: ItemRef, column: ColumnRef, mark: Option<u32>) -> Result<Change, Refusal> {
        self.has(item)?;
        let state = &self.asked.meeting.state;
        let column =
            columns::known(state, self.rules, column).ok_or_else(|| Refusal::NoColumn {
                ask: self.asked.ask.words.clone(),
            })?;
        let most = u32::try_from(self.rules.marks.len()).unwrap_or(u32::MAX);
        match mark {
            Some(given) if given == 0 || given > most => Err(Refusal::NoMark { most, given }),
            Some(_) | None => Ok(Change::Mark { item, column, mark }),
        }
    }

    /// Words of an added line; two lines never have the same.
    fn words(&self, text: &str, own: Option<ItemId>) -> Result<String, Refusal> {
        let text = clean::line(text).trim().to_owned();
        let ask = self.asked.ask.words.clone();
        if text.is_empty() {
            return Err(Refusal::NothingToAdd { ask });
        }
        let same = |line: &Thing| {
            line.text.to_lowercase() == text.to_lowercase()
                && own.is_none_or(|own| line.item != ItemRef::Made(own))
        };
        if self.lines().iter().any(same) {
            return Err(Refusal::LineThere { ask, text });
        }
        Ok(text)
    }

    fn take(&self) -> Result<Change, Refusal> {
        let meeting = self.asked.meeting;
        let found = proposed(
            &meeting.protocol,
            &meeting.state,
            (self.rules, Some(self.given)),
        );
        if found.is_empty() {
            return Err(Refusal::NothingProposed {
                ask: self.asked.ask.words.clone(),
            });
        }
        let marks = found
            .into_iter()
            .map(|((item, column), mark)| (item, column, mark));
        Ok(Change::Take {
            marks: marks.collect(),
        })
    }
}

impl Capture {
    pub fn apply(&mut self, person: Option<PersonId>, change: &Change) {
        match change {
            Change::Mark { item, column, mark } => {
                let voice = self.voice_mut(person);
                match mark {
                    Some(mark) => voice.marks.insert((*item, *column), *mark),
                    None => voice.marks.remove(&(*item, *column)),
                };
            }
            Change::Note { item, text } if text.is_empty() => {
                self.voice_mut(person).notes.remove(item);
            }
            Change::Note { item, text } => {
                self.voice_mut(person).notes.insert(*item, text.clone());
            }
            Change::Add { item, text } => self.added.push(Added {
                item: *item,
                text: text.clone(),
                by: person,
                is_out: false,
            }),
            Change::Reword { item, text } => {
                if let Some(added) = self.added.iter_mut().find(|a| a.item == *item) {
                    added.text.clone_from(text);
                }
            }
            Change::Remove { item } => {
                if let Some(added) = self.added.iter_mut().find(|a| a.item == *item) {
                    added.is_out = true;
                }
            }
            Change::Take { marks } => {
                let taken = marks
                    .iter()
                    .map(|(item, column, mark)| ((*item, *column), *mark));
                self.group.marks.extend(taken);
            }
        }
        self.each.retain(|_, voice| !voice.is_empty());
    }

    fn voice_mut(&mut self, person: Option<PersonId>) -> &mut Voice {
        match person {
            Some(person) => self.each.entry(person).or_default(),
            None => &mut self.group,
        }
    }

    /// What this person has said; the group for nobody.
    #[must_use]
    pub fn voice(&self, person: Option<PersonId>) -> Option<&Voice> {
        match person {
            Some(person) => self.each.get(&person),
            None => Some(&self.group),
        }
    }

    /// Added lines that were not taken out.
    pub fn standing(&self) -> impl Iterator<Item = &Added> {
        self.added.iter().filter(|a| !a.is_out)
    }

    #[must_use]
    pub fn is_filled(&self) -> bool {
        !self.group.is_empty() || !self.each.is_empty() || self.standing().next().is_some()
    }
}

impl Voice {
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.marks.is_empty() && self.notes.is_empty()
    }

    /// The marks of one line, by column.
    pub fn row(&self, item: ItemRef) -> impl Iterator<Item = (ColumnRef, u32)> + '_ {
        self.marks
            .range((item, ColumnRef::FIRST)..)
            .take_while(move |((of, _), _)| *of == item)
            .map(|((_, column), mark)| (*column, *mark))
    }

    /// Whether this line has any mark.
    #[must_use]
    pub fn has_marked(&self, item: ItemRef) -> bool {
        self.row(item).next().is_some()
    }

    /// What is wrong with a line: the first mark occurs never, or more than once.
    #[must_use]
    pub fn flaw(&self, item: ItemRef) -> Option<Flaw> {
        match self.row(item).filter(|(_, mark)| *mark == 1).count() {
            0 => Some(Flaw::Gap),
            1 => None,
            n => Some(Flaw::Double(n)),
        }
    }
}

impl Flaw {
    /// `no lead`, `lead twice`, with the first mark of the ask.
    #[must_use]
    pub fn words(self, rules: &Assign) -> String {
        let first = first(rules);
        match self {
            Self::Gap => format!("no {first}"),
            Self::Double(2) => format!("{first} twice"),
            Self::Double(n) => format!("{first} {n} times"),
        }
    }
}

/// The mark that must occur once per line, as sentences name it.
#[must_use]
pub fn first(rules: &Assign) -> String {
    match rules.marks.first() {
        Some(mark) if mark.contains(' ') => format!("\"{mark}\""),
        Some(mark) => mark.clone(),
        None => "mark".to_owned(),
    }
}

/// The word of a mark, from 1.
#[must_use]
pub fn word(rules: &Assign, mark: u32) -> &str {
    let place = usize::try_from(mark).ok().and_then(|n| n.checked_sub(1));
    place
        .and_then(|n| rules.marks.get(n))
        .map_or("", String::as_str)
}

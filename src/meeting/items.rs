//! What a choice, a vote, a matrix … is about: the things it names, written in the protocol or taken from an earlier ask.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::capture::{Capture, list, matrix, table, vote, way};
use super::{Meeting, State, agreed, cover};
use crate::base::id::{AskId, ItemId, PersonId};
use crate::protocol::kind::List;
use crate::protocol::{Ask, Items, Kind, Protocol, kind};

/// A thing that votes, scores and marks refer to; rewording keeps it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ItemRef {
    /// The n-th item written in the protocol, from 1.
    Fixed(u16),
    /// An item that the team made.
    Made(ItemId),
    /// Something agreed earlier that this record took along, by its number here.
    Earlier(u16),
    /// What was decided in the n-th ask for a decision, from 1; in a repeat that of somebody's turn. (A step that is
    /// inserted asks for none.)
    Decided {
        ask: u16,
        presenter: Option<PersonId>,
    },
}

/// An item with its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thing {
    pub item: ItemRef,
    pub text: String,
    pub note: String,
    pub group: String,
    /// Rubric texts by level, where the protocol writes some for this item.
    pub levels: Vec<(u32, String)>,
    /// Counted the other way round in the tally of its group.
    pub reverse: bool,
}

impl Thing {
    #[must_use]
    pub fn made(item: ItemId, text: impl Into<String>) -> Self {
        Self {
            item: ItemRef::Made(item),
            text: text.into(),
            note: String::new(),
            group: String::new(),
            levels: Vec::new(),
            reverse: false,
        }
    }
}

/// The things of an ask's `items`, as they stand now.
#[must_use]
pub fn of(meeting: &Meeting, items: &Items) -> Vec<Thing> {
    named(&meeting.protocol, &meeting.state, items)
}

/// The same, while the state is being folded.
#[must_use]
pub fn named(protocol: &Protocol, state: &State, items: &Items) -> Vec<Thing> {
    match items {
        Items::Fixed(items) => items
            .iter()
            .zip(1u16..)
            .map(|(item, n)| Thing {
                item: ItemRef::Fixed(n),
                text: item.text.clone(),
                note: item.note.clone(),
                group: item.group.clone(),
                levels: item.levels.clone(),
                reverse: item.reverse,
            })
            .collect(),
        Items::From {
            ask,
            differing: false,
        } => yielded(protocol, state, ask),
        Items::From {
            ask,
            differing: true,
        } => differing(protocol, state, ask),
    }
}

/// Of what an earlier ask yields, the items on which people differ: two of them gave different answers, however near
/// these are. Nothing where it was not answered by person, and nothing while it is covered.
fn differing(protocol: &Protocol, state: &State, ask: &AskId) -> Vec<Thing> {
    let Some((_, rules)) = protocol.ask(ask) else {
        return Vec::new();
    };
    let mut things = yielded(protocol, state, ask);
    if matches!(rules.kind, Kind::Rating(_)) {
        let taken = state.addresses(protocol, ask);
        let differs = |thing: &Thing| {
            taken.iter().any(|at| match cover::open(state, rules, at) {
                Some(Capture::Rating(taken)) => taken.differs(thing.item),
                _ => false,
            })
        };
        things.retain(differs);
    }
    things
}

/// What an earlier ask yields to `from`, in its order; nothing where it was not answered.
#[must_use]
pub fn yielded(protocol: &Protocol, state: &State, ask: &AskId) -> Vec<Thing> {
    let Some((_, asked)) = protocol.ask(ask) else {
        return Vec::new();
    };
    let mut things: Vec<Thing> = Vec::new();
    for at in state.addresses(protocol, ask) {
        // Covered answers yield nothing: what comes after would tell them.
        let capture = cover::open(state, asked, &at);
        let found = if matches!(asked.kind, Kind::Review(_)) {
            agreed::still_open(protocol, state, (ask, capture))
        } else {
            taken((protocol, state), asked, capture)
        };
        for thing in found {
            if things.iter().all(|known| known.item != thing.item) {
                things.push(thing);
            }
        }
    }
    things
}

/// What one visit and turn of an ask yields.
fn taken(
    (protocol, state): (&Protocol, &State),
    asked: &Ask,
    capture: Option<&Capture>,
) -> Vec<Thing> {
    match &asked.kind {
        Kind::List(rules) => match capture {
            Some(Capture::List(list)) => listed(rules, list),
            _ => Vec::new(),
        },
        Kind::Round(_) => match capture {
            Some(Capture::Round(round)) => round.heard(),
            _ => Vec::new(),
        },
        Kind::Choice(choice) => match capture {
            Some(Capture::Choice(taken)) => {
                let chosen = taken.chosen(way::in_use(state, asked));
                let mut things = named(protocol, state, &choice.items);
                things.retain(|t| chosen.contains(&t.item));
                things
            }
            _ => Vec::new(),
        },
        Kind::Vote(rules) => match capture {
            Some(Capture::Vote(cast)) => {
                let things = named(protocol, state, &rules.items);
                let (cast, way) = cast.counts_now(way::in_use(state, asked));
                vote::Tally::of(rules, &things, cast, way).kept()
            }
            _ => named(protocol, state, &rules.items),
        },
        Kind::Matrix(rules) => {
            let things = named(protocol, state, &rules.items);
            let criteria = named(protocol, state, &rules.criteria);
            match capture {
                Some(Capture::Matrix(scored)) => {
                    matrix::Totals::of(rules, &things, &criteria, scored).ranked()
                }
                _ => things,
            }
        }
        Kind::Actions(_) | Kind::Checklist(_) | Kind::Table(_) | Kind::Whys(_) => {
            rows(protocol, state, (&asked.kind, capture))
        }
        Kind::Rating(r) => named(protocol, state, &r.items),
        Kind::Assign(a) => named(protocol, state, &a.items),
        Kind::Review(_) => Vec::new(),
        Kind::Text(_) | Kind::Form(_) | Kind::Consent(_) | Kind::Decision(_) | Kind::Signoff(_) => {
            Vec::new()
        }
    }
}

/// The rows whose first cell holds something, by it.
fn first_column(state: &State, (rules, taken): (&kind::Table, &table::Capture)) -> Vec<Thing> {
    let Some(column) = rules.columns.first() else {
        return Vec::new();
    };
    let named = taken.standing().filter_map(|row| {
        let first = row.cells.get(&column.id)?;
        Some(Thing::made(row.item, first.words(state)))
    });
    named.collect()
}

/// Lines in the order of their headings, what stands under none first; a theme with its lines as its note.
fn listed(rules: &List, list: &list::Capture) -> Vec<Thing> {
    let mut items: Vec<&list::Item> = list.standing().collect();
    items.sort_by_key(|i| rules.categories.iter().position(|c| *c == i.category));
    let thing = |item: &list::Item| {
        let lines: Vec<&str> = list.under(item.item).map(|i| i.text.as_str()).collect();
        Thing {
            note: lines.join(" · "),
            ..Thing::made(item.item, &item.text)
        }
    };
    items.into_iter().map(thing).collect()
}

/// What is planned, what is ticked, the first column of a table, the ends of chains.
fn rows(
    protocol: &Protocol,
    state: &State,
    (kind, capture): (&Kind, Option<&Capture>),
) -> Vec<Thing> {
    match (kind, capture) {
        (Kind::Checklist(rules), Some(Capture::Checklist(taken))) => {
            let ticked = taken.ticked();
            let things = named(protocol, state, &rules.items).into_iter();
            things.filter(|t| ticked.contains(&t.item)).collect()
        }
        (Kind::Table(rules), taken) => match (&rules.items, taken) {
            (Some(given), _) => named(protocol, state, given),
            (None, Some(Capture::Table(taken))) => first_column(state, (rules, taken)),
            (None, _) => Vec::new(),
        },
        (_, Some(Capture::Whys(whys))) => {
            let ends = whys.ends().into_iter();
            ends.map(|w| Thing::made(w.item, &w.text)).collect()
        }
        (_, Some(Capture::Actions(plan))) => {
            let actions = plan.standing();
            actions
                .map(|i| Thing::made(i.item, &i.action.what))
                .collect()
        }
        _ => Vec::new(),
    }
}

impl fmt::Display for ItemRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Fixed(n) => write!(f, "fixed:{n}"),
            Self::Made(id) => write!(f, "item:{id}"),
            Self::Earlier(n) => write!(f, "earlier:{n}"),
            Self::Decided {
                ask,
                presenter: None,
            } => write!(f, "decided:{ask}"),
            Self::Decided {
                ask,
                presenter: Some(person),
            } => write!(f, "decided:{ask}/{person}"),
        }
    }
}

impl FromStr for ItemRef {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let refused = || format!("\"{text}\" does not name an item");
        let (kind, number) = text.split_once(':').ok_or_else(refused)?;
        match kind {
            "fixed" => number.parse().map(Self::Fixed).map_err(|_| refused()),
            "item" => number
                .parse()
                .map(|n| Self::Made(ItemId(n)))
                .map_err(|_| refused()),
            "earlier" => number.parse().map(Self::Earlier).map_err(|_| refused()),
            "decided" => decided(number).ok_or_else(refused),
            _ => Err(refused()),
        }
    }
}

/// `3`, or `3/2` for the turn of person 2.
fn decided(text: &str) -> Option<ItemRef> {
    let (ask, presenter) = match text.split_once('/') {
        Some((ask, person)) => (ask, Some(PersonId(person.parse().ok()?))),
        None => (text, None),
    };
    let ask = ask.parse().ok()?;
    Some(ItemRef::Decided { ask, presenter })
}

impl Serialize for ItemRef {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for ItemRef {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from)?
            .parse()
            .map_err(serde::de::Error::custom)
    }
}

//! A spot: the smallest thing in an ask that keys can go to. Its id is also the key of its draft.

use std::fmt;

use crate::base::id::{AskId, ItemId, PersonId};
use crate::meeting::{Address, ItemRef};

/// Which spot of which ask. Drafts are kept under it, so it survives rewording, reordering and a crash.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SpotId {
    pub ask: AskId,
    pub visit: u32,
    /// Whose turn it is, inside a repeat.
    pub presenter: Option<PersonId>,
    pub person: Option<PersonId>,
    pub part: Part,
}

impl SpotId {
    /// A part of what stands at this address.
    #[must_use]
    pub fn at(address: &Address, part: Part) -> Self {
        Self {
            ask: address.ask.clone(),
            visit: address.visit,
            presenter: address.presenter,
            person: address.person,
            part,
        }
    }

    /// Where what is entered here belongs.
    #[must_use]
    pub fn address(&self) -> Address {
        Address {
            ask: self.ask.clone(),
            visit: self.visit,
            presenter: self.presenter,
            person: self.person,
        }
    }
}

/// What of an ask a spot is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// The text itself; a person's turn in a round.
    Text,
    /// The line that adds an item.
    New,
    /// The line that adds an item under the heading at this place of the protocol, from 0.
    NewUnder(u16),
    /// An item of a list.
    Item(ItemId),
    /// An item to choose, or to place dots on.
    Pick(ItemRef),
    /// "something else …"
    Other,
    /// Hands for an item.
    Hands(ItemRef),
    /// Hands against an item.
    Against(ItemRef),
    /// Hands for a score.
    HandsFor(u32),
    /// A cell of a matrix: item, criterion.
    Cell(ItemRef, ItemRef),
    Weight(ItemRef),
    Score,
    Reason,
    /// A field of a decision.
    Field(DecisionField),
    /// An item of a checklist.
    Tick(ItemRef),
    /// What is noted beside an item of a checklist, of a review.
    Note(ItemRef),
    /// An answer to why …
    Why(ItemId),
    /// … and the line below one that asks again; below none it is a first one.
    NewWhy(Option<ItemId>),
    /// A cell of a table: its row, `None` for the new one, and its column from 0.
    Square(Option<ItemRef>, u16),
    /// A field of a form, from 0.
    Blank(u16),
    /// Somebody's dissent.
    Dissent(PersonId),
    /// Who replies to a turn of a round.
    Replier,
    /// Somebody's reply to a turn of a round.
    Reply(PersonId),
    /// How far something agreed was done, in a review.
    Done(ItemRef),
    /// What came of it.
    Effect(ItemRef),
    /// A cell of an action; `None` is the new row.
    Action(Option<ItemId>, ActionField),
    /// A number for an item of a rating.
    Rate(ItemRef),
    /// One level of an item's rubric.
    Level(ItemRef, u32),
    /// Hands for a number on an item.
    HandsOn(ItemRef, u32),
    /// The n-th row of what a rating comes to: read, not entered.
    Profile(u16),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DecisionField {
    Chosen,
    Text,
    Reason,
    Method,
    Agree,
    Review,
    Dissent,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ActionField {
    What,
    Who,
    Due,
    Measure,
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text => f.write_str("text"),
            Self::New => f.write_str("new"),
            Self::NewUnder(place) => write!(f, "new-under {place}"),
            Self::Item(item) => write!(f, "item {item}"),
            Self::Pick(item) => write!(f, "pick {item}"),
            Self::Other => f.write_str("other"),
            Self::Hands(item) => write!(f, "hands {item}"),
            Self::Against(item) => write!(f, "against {item}"),
            Self::HandsFor(score) => write!(f, "hands-for {score}"),
            Self::Cell(item, criterion) => write!(f, "cell {item} {criterion}"),
            Self::Weight(criterion) => write!(f, "weight {criterion}"),
            Self::Score => f.write_str("score"),
            Self::Reason => f.write_str("reason"),
            Self::Field(field) => write!(f, "field {}", field.name()),
            Self::Tick(item) => write!(f, "tick {item}"),
            Self::Square(None, n) => write!(f, "square new {n}"),
            Self::Square(Some(row), n) => write!(f, "square {row} {n}"),
            Self::Why(item) => write!(f, "why {item}"),
            Self::NewWhy(None) => f.write_str("new-why"),
            Self::NewWhy(Some(item)) => write!(f, "new-why {item}"),
            Self::Blank(n) => write!(f, "blank {n}"),
            Self::Dissent(person) => write!(f, "dissent {person}"),
            Self::Replier => f.write_str("replier"),
            Self::Reply(person) => write!(f, "reply {person}"),
            Self::Rate(item) => write!(f, "rate {item}"),
            Self::Level(item, level) => write!(f, "level {item} {level}"),
            Self::HandsOn(item, score) => write!(f, "hands-on {item} {score}"),
            Self::Profile(row) => write!(f, "profile {row}"),
            Self::Done(item) => write!(f, "done {item}"),
            Self::Effect(item) => write!(f, "effect {item}"),
            Self::Note(item) => write!(f, "note {item}"),
            Self::Action(None, field) => write!(f, "action new {}", field.name()),
            Self::Action(Some(item), field) => write!(f, "action {item} {}", field.name()),
        }
    }
}

impl Part {
    /// The part that `Display` wrote; `None` where it is not one.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let mut words = text.split(' ');
        let kind = words.next()?;
        let mut next = || words.next();
        Some(match kind {
            "text" => Self::Text,
            "new" => Self::New,
            "new-under" => Self::NewUnder(next()?.parse().ok()?),
            "item" => Self::Item(ItemId(next()?.parse().ok()?)),
            "pick" => Self::Pick(next()?.parse().ok()?),
            "other" => Self::Other,
            "hands" => Self::Hands(next()?.parse().ok()?),
            "against" => Self::Against(next()?.parse().ok()?),
            "hands-for" => Self::HandsFor(next()?.parse().ok()?),
            "cell" => Self::Cell(next()?.parse().ok()?, next()?.parse().ok()?),
            "weight" => Self::Weight(next()?.parse().ok()?),
            "score" => Self::Score,
            "reason" => Self::Reason,
            "field" => Self::Field(DecisionField::named(next()?)?),
            "rate" => Self::Rate(next()?.parse().ok()?),
            "level" => Self::Level(next()?.parse().ok()?, next()?.parse().ok()?),
            "hands-on" => Self::HandsOn(next()?.parse().ok()?, next()?.parse().ok()?),
            "profile" => Self::Profile(next()?.parse().ok()?),
            "tick" => Self::Tick(next()?.parse().ok()?),
            "square" => {
                let row = match next()? {
                    "new" => None,
                    row => Some(row.parse().ok()?),
                };
                Self::Square(row, next()?.parse().ok()?)
            }
            "why" => Self::Why(ItemId(next()?.parse().ok()?)),
            "new-why" => Self::NewWhy(match next() {
                Some(item) => Some(ItemId(item.parse().ok()?)),
                None => None,
            }),
            "blank" => Self::Blank(next()?.parse().ok()?),
            "dissent" => Self::Dissent(PersonId(next()?.parse().ok()?)),
            "replier" => Self::Replier,
            "reply" => Self::Reply(PersonId(next()?.parse().ok()?)),
            "done" => Self::Done(next()?.parse().ok()?),
            "effect" => Self::Effect(next()?.parse().ok()?),
            "note" => Self::Note(next()?.parse().ok()?),
            "action" => {
                let item = match next()? {
                    "new" => None,
                    number => Some(ItemId(number.parse().ok()?)),
                };
                Self::Action(item, ActionField::named(next()?)?)
            }
            _ => return None,
        })
    }
}

impl DecisionField {
    pub const ALL: [Self; 7] = [
        Self::Chosen,
        Self::Text,
        Self::Reason,
        Self::Method,
        Self::Agree,
        Self::Review,
        Self::Dissent,
    ];

    const fn name(self) -> &'static str {
        match self {
            Self::Chosen => "chosen",
            Self::Text => "text",
            Self::Reason => "reason",
            Self::Method => "method",
            Self::Agree => "agree",
            Self::Review => "review",
            Self::Dissent => "dissent",
        }
    }

    fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|f| f.name() == name)
    }
}

impl ActionField {
    pub const ALL: [Self; 4] = [Self::What, Self::Who, Self::Due, Self::Measure];

    const fn name(self) -> &'static str {
        match self {
            Self::What => "what",
            Self::Who => "who",
            Self::Due => "due",
            Self::Measure => "measure",
        }
    }

    fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|f| f.name() == name)
    }
}

//! `round`: each person is heard in turn, passes, or is heard without being written down; others reply. An order that
//! is drawn rides in a change: nothing here draws.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Asked, Capture as Any};
use crate::base::clean;
use crate::base::id::{ItemId, PersonId};
use crate::meeting::{Address, Meeting, Refusal, Thing, condition};
use crate::protocol::kind::{Order, Round};
use crate::protocol::{Ask, Kind};

/// One change of what a person said in the round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    Hear {
        item: ItemId,
        text: String,
    },
    Pass,
    /// Heard, not written.
    Nod,
    /// As if not yet asked.
    Clear,
    /// Somebody else's words to this person's turn; empty takes them back.
    Reply {
        from: PersonId,
        text: String,
    },
    /// The order of speaking, as it was drawn.
    Order {
        people: Vec<PersonId>,
    },
}

/// What somebody said to another's turn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    pub from: PersonId,
    pub text: String,
}

/// What became of a person's turn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Turn {
    Heard { item: ItemId, text: String },
    Passed,
    Unwritten,
}

/// Each person's turn, as far as they had one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Capture {
    pub turns: BTreeMap<PersonId, Turn>,
    /// In the order they were first heard.
    pub order: Vec<PersonId>,
    /// What others said to a person's turn, in the order they said it.
    pub replies: BTreeMap<PersonId, Vec<Reply>>,
    /// The order of speaking that was drawn; empty where it was not.
    pub drawn: Vec<PersonId>,
}

/// # Errors
/// Refuses a contribution of nobody, and an empty one (that is a pass or a nod); more replies than the ask takes, one's
/// own, and one to nobody's turn; an order where none is drawn.
pub fn decide(rules: &Round, asked: Asked<'_>, change: &Change) -> Result<Change, Refusal> {
    if let Change::Order { people } = change {
        return order(rules, asked, people);
    }
    let Some(person) = asked.at.person else {
        return Err(Refusal::ByPerson {
            ask: asked.ask.words.clone(),
        });
    };
    Ok(match change {
        Change::Hear { text, .. } => {
            let text = clean::line(text).trim().to_owned();
            if text.is_empty() {
                return Err(Refusal::PassOrHeard { name: asked.who() });
            }
            // The same contribution reworded keeps its number, and with it its votes.
            let item = match asked.meeting.state.capture(asked.at) {
                Some(Any::Round(round)) => round.item(person),
                _ => None,
            };
            Change::Hear {
                item: item.unwrap_or_else(|| asked.next_item()),
                text,
            }
        }
        Change::Reply { from, text } => reply(rules, asked, (person, *from), text)?,
        Change::Pass | Change::Nod | Change::Clear | Change::Order { .. } => change.clone(),
    })
}

fn reply(
    rules: &Round,
    asked: Asked<'_>,
    (person, from): (PersonId, PersonId),
    text: &str,
) -> Result<Change, Refusal> {
    let none = Capture::default();
    let taken = match asked.meeting.state.capture(asked.at) {
        Some(Any::Round(round)) => round,
        _ => &none,
    };
    let text = clean::line(text).trim().to_owned();
    let mut others = taken.to(person).iter().filter(|r| r.from != from);
    let heard = matches!(
        taken.turns.get(&person),
        Some(Turn::Heard { .. } | Turn::Unwritten)
    );
    if asked.meeting.state.member(from).is_none() || from == person {
        return Err(Refusal::OwnReply { name: asked.who() });
    }
    if !heard && !text.is_empty() {
        return Err(Refusal::ReplyFirst { name: asked.who() });
    }
    if rules.replies == 0 || others.nth(rules.replies as usize - 1).is_some() {
        return Err(Refusal::RepliesFull {
            name: asked.who(),
            most: rules.replies,
        });
    }
    Ok(Change::Reply { from, text })
}

/// Drawn once, before anybody has spoken.
fn order(rules: &Round, asked: Asked<'_>, people: &[PersonId]) -> Result<Change, Refusal> {
    let fresh = match asked.meeting.state.capture(asked.at) {
        Some(Any::Round(round)) => round.drawn.is_empty() && round.turns.is_empty(),
        _ => true,
    };
    if rules.order != Order::Shuffled || !fresh {
        return Err(Refusal::NoChange);
    }
    let known = people.iter().copied();
    let known = known.filter(|p| asked.meeting.state.member(*p).is_some());
    Ok(Change::Order {
        people: known.collect(),
    })
}

/// The rounds of the open step whose order is still to be drawn, and who is to speak.
#[must_use]
pub fn undrawn(meeting: &Meeting) -> Vec<(Address, Vec<PersonId>)> {
    let state = &meeting.state;
    let step = state.step().and_then(|id| meeting.protocol.step(id));
    let on_paper = state.opened.as_ref().is_none_or(|o| o.on_paper);
    if on_paper || !state.is_sitting() {
        return Vec::new();
    }
    let shuffled = |ask: &&Ask| {
        matches!(&ask.kind, Kind::Round(rules) if rules.order == Order::Shuffled)
            && ask.record
            && condition::is_asked(meeting, ask)
    };
    let asks = step.into_iter().flat_map(|s| &s.asks).filter(shuffled);
    let at = asks.map(|ask| state.address(&meeting.protocol, &ask.id));
    let fresh = at.filter(|at| match state.capture(at) {
        Some(Any::Round(round)) => round.drawn.is_empty() && round.turns.is_empty(),
        _ => true,
    });
    let here = || state.here().iter().map(|m| m.id).collect();
    fresh.map(|at| (at, here())).collect()
}

impl Capture {
    pub fn apply(&mut self, person: Option<PersonId>, change: &Change) {
        if let Change::Order { people } = change {
            self.drawn.clone_from(people);
            return;
        }
        let Some(person) = person else { return };
        let turn = match change {
            Change::Hear { item, text } => Turn::Heard {
                item: *item,
                text: text.clone(),
            },
            Change::Pass => Turn::Passed,
            Change::Nod => Turn::Unwritten,
            Change::Clear => {
                self.turns.remove(&person);
                return;
            }
            Change::Reply { from, text } => {
                self.reply(person, *from, text);
                return;
            }
            Change::Order { .. } => return,
        };
        if !self.order.contains(&person) {
            self.order.push(person);
        }
        self.turns.insert(person, turn);
    }

    fn reply(&mut self, person: PersonId, from: PersonId, text: &str) {
        let replies = self.replies.entry(person).or_default();
        let text = text.to_owned();
        match replies.iter().position(|r| r.from == from) {
            Some(place) if text.is_empty() => {
                replies.remove(place);
            }
            Some(place) => {
                if let Some(reply) = replies.get_mut(place) {
                    reply.text = text;
                }
            }
            None if text.is_empty() => {}
            None => replies.push(Reply { from, text }),
        }
        self.replies.retain(|_, replies| !replies.is_empty());
    }

    /// The replies that these people gave, by whose turn they are to.
    #[must_use]
    pub fn replies_of(&self, who: &dyn Fn(PersonId) -> bool) -> BTreeMap<PersonId, Vec<Reply>> {
        let own = self.replies.iter().map(|(to, replies)| {
            let own = replies.iter().filter(|r| who(r.from)).cloned();
            (*to, own.collect::<Vec<Reply>>())
        });
        own.filter(|(_, replies)| !replies.is_empty()).collect()
    }

    /// What others said to this person's turn.
    #[must_use]
    pub fn to(&self, person: PersonId) -> &[Reply] {
        self.replies.get(&person).map_or(&[], Vec::as_slice)
    }

    fn item(&self, person: PersonId) -> Option<ItemId> {
        match self.turns.get(&person) {
            Some(Turn::Heard { item, .. }) => Some(*item),
            Some(Turn::Passed | Turn::Unwritten) | None => None,
        }
    }

    /// What was contributed, in the order people were heard.
    #[must_use]
    pub fn heard(&self) -> Vec<Thing> {
        let turn = |person: &PersonId| match self.turns.get(person) {
            Some(Turn::Heard { item, text }) => Some(Thing::made(*item, text)),
            Some(Turn::Passed | Turn::Unwritten) | None => None,
        };
        self.order.iter().filter_map(turn).collect()
    }

    #[must_use]
    pub fn is_filled(&self) -> bool {
        !self.turns.is_empty()
    }
}

//! `consent`: fist to five per person. Every round is kept; below the threshold a reason is heard.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Asked, Capture as Any, way};
use crate::base::clean;
use crate::base::id::PersonId;
use crate::meeting::Refusal;
use crate::protocol::kind::Consent;
use crate::protocol::{Enter, Range};

/// Fist to five.
pub const SCALE: Range = Range::of(0, 5);

/// One change of how much somebody supports it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    Score {
        score: u32,
    },
    /// The person's own words; empty takes them back.
    Reason {
        text: String,
    },
    /// As if not yet asked.
    Clear,
    /// Hands for a score.
    Count {
        score: u32,
        hands: u32,
    },
    /// One more round begins; the earlier ones are kept.
    Again,
}

/// A person's number, 0 to 5, and the reason they gave.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Support {
    pub score: u32,
    pub reason: String,
}

/// One showing of fingers.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Round {
    pub each: BTreeMap<PersonId, Support>,
    /// Hands by score.
    pub counts: BTreeMap<u32, u32>,
}

/// All rounds, the first one first; the last one counts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Capture {
    pub rounds: Vec<Round>,
}

/// # Errors
/// Refuses scores off fist to five, more hands than people, a score of nobody, an empty round repeated.
pub fn decide(_: &Consent, asked: Asked<'_>, change: &Change) -> Result<Change, Refusal> {
    let empty = Capture::default();
    let given = match asked.meeting.state.capture(asked.at) {
        Some(Any::Consent(consent)) => consent,
        _ => &empty,
    };
    let scale = |n: u32| {
        if SCALE.holds(n) {
            Ok(())
        } else {
            Err(Refusal::OffScale {
                scale: SCALE,
                given: n,
            })
        }
    };
    let person = || {
        asked.at.person.ok_or_else(|| Refusal::ByPerson {
            ask: asked.ask.words.clone(),
        })
    };
    match change {
        Change::Score { score } => {
            person()?;
            scale(*score)?;
        }
        Change::Reason { text } => {
            let person = person()?;
            if given
                .latest()
                .is_none_or(|round| !round.each.contains_key(&person))
            {
                return Err(Refusal::ScoreFirst { name: asked.who() });
            }
            return Ok(Change::Reason {
                text: clean::line(text).trim().to_owned(),
            });
        }
        Change::Clear => {
            person()?;
        }
        Change::Count { score, hands } => {
            scale(*score)?;
            count(asked, given, *score, *hands)?;
        }
        Change::Again => {
            if given.latest().is_none_or(Round::is_empty) {
                return Err(Refusal::EmptyRound {
                    ask: asked.ask.words.clone(),
                });
            }
        }
    }
    Ok(change.clone())
}

/// Everybody shows one hand.
fn count(asked: Asked<'_>, given: &Capture, score: u32, hands: u32) -> Result<(), Refusal> {
    let here = u32::try_from(asked.meeting.state.here().len()).unwrap_or(u32::MAX);
    let counts = given.latest().map(|round| &round.counts);
    let others: u32 = counts.map_or(0, |c| {
        let others = c.iter().filter(|(s, _)| **s != score);
        others.fold(0, |sum, (_, n)| sum.saturating_add(*n))
    });
    let hands = others.saturating_add(hands);
    if hands > here {
        Err(Refusal::TooManyHands { here, hands })
    } else {
        Ok(())
    }
}

impl Capture {
    pub fn apply(&mut self, person: Option<PersonId>, change: &Change) {
        if self.rounds.is_empty() {
            self.rounds.push(Round::default());
        }
        if matches!(change, Change::Again) {
            self.rounds.push(Round::default());
            return;
        }
        let Some(round) = self.rounds.last_mut() else {
            return;
        };
        match (change, person) {
            (Change::Score { score }, Some(person)) => {
                round.each.entry(person).or_default().score = *score;
            }
            (Change::Reason { text }, Some(person)) => {
                if let Some(support) = round.each.get_mut(&person) {
                    support.reason.clone_from(text);
                }
            }
            (Change::Clear, Some(person)) => {
                round.each.remove(&person);
            }
            (Change::Count { score, hands: 0 }, _) => {
                round.counts.remove(score);
            }
            (Change::Count { score, hands }, _) => {
                round.counts.insert(*score, *hands);
            }
            (Change::Score { .. } | Change::Reason { .. } | Change::Clear | Change::Again, _) => {}
        }
    }

    /// The round that counts.
    #[must_use]
    pub fn latest(&self) -> Option<&Round> {
        self.rounds.last()
    }

    /// The lowest score of the latest round; `in_use` is how it is entered now.
    #[must_use]
    pub fn lowest(&self, in_use: Enter) -> Option<u32> {
        let round = self.latest()?;
        match round.told(in_use) {
            Enter::Count => round.counts.keys().copied().min(),
            Enter::Each | Enter::Group => round.each.values().map(|s| s.score).min(),
        }
    }

    #[must_use]
    pub fn is_filled(&self) -> bool {
        self.rounds.iter().any(|r| !r.is_empty())
    }
}

impl Round {
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.each.is_empty() && self.counts.is_empty()
    }

    /// The way this round is told of: names and hands stand beside each other and are never added.
    #[must_use]
    pub fn told(&self, in_use: Enter) -> Enter {
        way::told(in_use, |way| match way {
            Enter::Each => !self.each.is_empty(),
            Enter::Count => !self.counts.is_empty(),
            Enter::Group => false,
        })
    }

    /// How many have spoken in this way.
    #[must_use]
    pub fn given(&self, way: Enter) -> usize {
        match way {
            Enter::Count => self.counts.values().map(|n| *n as usize).sum(),
            Enter::Each | Enter::Group => self.each.len(),
        }
    }

    /// How many of them are below the threshold.
    #[must_use]
    pub fn below(&self, at_least: u32, way: Enter) -> usize {
        if way == Enter::Count {
            let low = self.counts.iter().filter(|(s, _)| **s < at_least);
            return low.map(|(_, n)| *n as usize).sum();
        }
        self.each.values().filter(|s| s.score < at_least).count()
    }
}

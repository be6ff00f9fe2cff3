//! What is covered, and what of a meeting may be seen meanwhile. Pages and minutes are made from `Meeting::seen` alone,
//! so that no kind of ask has to remember what must not be told.

mod only;
mod sayings;

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::capture::Capture;
use super::meant::is_meant;
use super::{Address, HeldBack, Meeting, State};
use crate::base::id::PersonId;
use crate::base::person::Member;
use crate::base::stamp::Stamp;
use crate::protocol::{Ask, Kind, Sealed};

pub use sayings::sayings;

/// When covered answers were shown, and how they stand without names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    pub at: Stamp,
    pub seed: u32,
    /// Asked, and not in when they were shown.
    pub without: Vec<PersonId>,
}

/// How an ask is sealed now: as the way of meeting says, or stricter where the room wanted that.
#[must_use]
pub fn seal(state: &State, ask: &Ask) -> Option<Sealed> {
    ask.sealed.max(state.seals.get(&ask.id).copied())
}

/// Whether the room may not see what stands at this address. Without a person: whether anything there is covered.
#[must_use]
pub fn is_covered(state: &State, ask: &Ask, at: &Address) -> bool {
    match seal(state, ask) {
        None => false,
        Some(Sealed::UntilRevealed) => !state.shown.contains_key(&at.shared()),
        Some(Sealed::Always) => at.person.is_none() || !state.shared.contains(at),
    }
}

/// What the ask has taken at this address, where nothing of it is covered.
#[must_use]
pub fn open<'a>(state: &'a State, ask: &Ask, at: &Address) -> Option<&'a Capture> {
    state
        .capture(at)
        .filter(|_| !is_covered(state, ask, &at.shared()))
}

/// Whether these answers are words: they are shown without names, in a shuffled order. Numbers and marks are shown
/// with names, because people talk about how they differ.
#[must_use]
pub const fn is_words(kind: &Kind) -> bool {
    match kind {
        Kind::Text(_)
        | Kind::List(_)
        | Kind::Round(_)
        | Kind::Form(_)
        | Kind::Table(_)
        | Kind::Whys(_) => true,
        Kind::Choice(_)
        | Kind::Rating(_)
        | Kind::Checklist(_)
        | Kind::Assign(_)
        | Kind::Matrix(_)
        | Kind::Vote(_)
        | Kind::Consent(_)
        | Kind::Decision(_)
        | Kind::Actions(_)
        | Kind::Review(_)
        | Kind::Signoff(_) => false,
    }
}

/// Whether the answers at this address were shown together and stand without names.
#[must_use]
pub fn is_shown_without_names(state: &State, ask: &Ask, at: &Address) -> bool {
    seal(state, ask) == Some(Sealed::UntilRevealed)
        && is_words(&ask.kind)
        && state.shown.contains_key(&at.shared())
}

/// Whose answer a sealed ask waits for: those who are here now and are meant, in the order of the team.
#[must_use]
pub fn asked<'a>(meeting: &'a Meeting, ask: &Ask) -> Vec<&'a Member> {
    let state = &meeting.state;
    let presenter = state.address(&meeting.protocol, &ask.id).presenter;
    let here = state.here().into_iter();
    here.filter(|member| is_meant(state, (&ask.who, presenter), member))
        .collect()
}

impl Meeting {
    /// The meeting as it may be seen: without what is covered. Behind a shield its person sees their own answer at
    /// `open`, and nothing else of what is covered.
    #[must_use]
    pub fn uncovered(&self, open: Option<&Address>) -> Cow<'_, Self> {
        let hidden: Vec<Address> = self
            .state
            .captures
            .keys()
            .filter(|at| self.is_covered(at))
            .cloned()
            .collect();
        if hidden.is_empty() {
            return Cow::Borrowed(self);
        }
        let mut seen = self.clone();
        for at in hidden {
            let keep = |person: PersonId| {
                let own = at.by(Some(person));
                open == Some(&own) || self.state.shared.contains(&own)
            };
            let held_back = HeldBack {
                given: self.who_is_in(&at),
                begun: self.who_has_begun(&at),
            };
            seen.held_back.insert(at.clone(), held_back);
            let capture = self.state.captures.get(&at).and_then(|c| c.only(&keep));
            match capture {
                Some(capture) => seen.state.captures.insert(at, capture),
                None => seen.state.captures.remove(&at),
            };
        }
        Cow::Owned(seen)
    }

    /// Whether what stands at this address is covered now.
    #[must_use]
    pub fn is_covered(&self, at: &Address) -> bool {
        let ask = self.protocol.ask(&at.ask).map(|(_, ask)| ask);
        ask.is_some_and(|ask| is_covered(&self.state, ask, at))
    }

    /// Those whose answer is in, covered or not: all that the ask wants, or as much as its author wanted to give.
    #[must_use]
    pub fn who_is_in(&self, at: &Address) -> BTreeSet<PersonId> {
        let ask = self.protocol.ask(&at.ask).map(|(_, ask)| ask);
        let whole = |person: &PersonId| {
            if self.state.handed_in.contains(&at.by(Some(*person))) {
                return true;
            }
            let capture = self
                .state
                .capture(at)
                .and_then(|c| c.only(&|p| p == *person));
            capture
                .zip(ask)
                .is_some_and(|(c, ask)| only::is_whole(self, ask, &c))
        };
        match self.held_back.get(&at.shared()) {
            Some(held_back) => held_back.given.clone(),
            None => self.who_has_written(at).into_iter().filter(whole).collect(),
        }
    }

    /// Those who have entered something and are not in, covered or not.
    #[must_use]
    pub fn who_has_begun(&self, at: &Address) -> BTreeSet<PersonId> {
        match self.held_back.get(&at.shared()) {
            Some(held_back) => held_back.begun.clone(),
            None => &self.who_has_written(at) - &self.who_is_in(at),
        }
    }

    /// Those who have entered anything at all here, whole or not.
    #[must_use]
    pub fn who_has_written(&self, at: &Address) -> BTreeSet<PersonId> {
        self.state
            .capture(at)
            .map(Capture::givers)
            .unwrap_or_default()
    }

    /// Whether anything stands at this address, covered or not.
    #[must_use]
    pub fn has_answer(&self, at: &Address) -> bool {
        let held_back = self
            .held_back
            .get(&at.shared())
            .is_some_and(|held_back| !held_back.given.is_empty());
        held_back || self.state.capture(at).is_some_and(Capture::is_filled)
    }
}

//! What a `signoff` binds: the asks it is about, and the entries since a signature that touch them. Changes to what was
//! signed are never refused; they stand below the signatures, and it is said whose.

use std::collections::BTreeSet;

use super::capture::Change;
use super::capture::signoff::{self, Capture as Words, Signed};
use super::closing::Word;
use super::meant::is_meant;
use super::{Act, Capture, Entry, Event, Meeting, condition, undo};
use crate::base::id::{AskId, PersonId};
use crate::base::person::Member;
use crate::base::stamp::Stamp;
use crate::protocol::kind::Signoff;
use crate::protocol::{Ask, Items, Kind, Protocol, Step};

/// A `signoff` ask in its step, with what was said so far.
#[derive(Clone, Copy)]
pub struct Signing<'a> {
    pub step: &'a Step,
    pub ask: &'a Ask,
    pub rules: &'a Signoff,
    pub words: Option<&'a Words>,
}

/// The sign-off that takes the place of the one on the closing page: the last one that is asked; `None` where the
/// protocol has none.
#[must_use]
pub fn of(meeting: &Meeting) -> Option<Signing<'_>> {
    let asked = |signing: &Signing<'_>| is_asked(meeting, signing);
    all(meeting).filter(asked).last()
}

/// Every sign-off that the way of meeting has, asked or not.
fn all(meeting: &Meeting) -> impl Iterator<Item = Signing<'_>> {
    meeting.protocol.asks().filter_map(|(step, ask)| {
        let Kind::Signoff(rules) = &ask.kind else {
            return None;
        };
        let at = meeting.state.address(&meeting.protocol, &ask.id);
        let words = match meeting.state.capture(&at) {
            Some(Capture::Signoff(words)) => Some(words),
            Some(_) | None => None,
        };
        Some(Signing {
            step,
            ask,
            rules,
            words,
        })
    })
}

/// Whether the room is asked to sign here.
fn is_asked(meeting: &Meeting, signing: &Signing<'_>) -> bool {
    let Signing { step, ask, .. } = signing;
    let open = ask.record && ask.sealed.is_none();
    open && condition::is_held(meeting, step) && condition::is_asked(meeting, ask)
}

/// Whether this person has left: they can still sign, but not by a number pressed in rhythm.
#[must_use]
pub fn has_left(meeting: &Meeting, person: PersonId) -> bool {
    meeting.state.is_sitting() && !meeting.state.attendance.is_here(person)
}

/// When somebody signed: a signature is the entry after the last one it is about.
#[must_use]
pub fn moment(meeting: &Meeting, signed: &Signed) -> Option<Stamp> {
    let entry = meeting
        .entries()
        .iter()
        .find(|e| e.seq == signed.upto + 1)?;
    Some(entry.at)
}

/// How many entries after `upto` touch what this sign-off is about: answers to its asks and to those that their items
/// are taken from, and what took such an answer back. About no ask in particular it is about all that is entered. Which
/// ask a struck entry belonged to can no longer be told, so that every strike counts.
#[must_use]
pub fn since(meeting: &Meeting, rules: &Signoff, upto: u64) -> usize {
    changed(meeting, rules, upto).len()
}

/// The entries that [`since`] counts.
#[must_use]
pub fn changed<'m>(meeting: &'m Meeting, rules: &Signoff, upto: u64) -> Vec<&'m Entry> {
    let reach = reach(&meeting.protocol, &rules.about);
    let later = meeting.entries().iter().filter(|e| e.seq > upto);
    later
        .filter(|entry| touches(meeting, entry, &reach))
        .collect()
}

/// Every word that was given to this ask, in order, with the entry it was given in.
#[must_use]
pub fn words<'m>(meeting: &'m Meeting, ask: &AskId) -> Vec<(PersonId, &'m Entry, &'m Word)> {
    let here = meeting.state.address(&meeting.protocol, ask);
    let gone = undo::withdrawn(meeting.entries());
    let standing = meeting.entries().iter().filter(|e| !gone.contains(&e.seq));
    let word = |entry: &'m Entry| match &entry.event {
        Some(Event::Answered {
            at,
            change: Change::Signoff(signoff::Change::Sign { word, .. }),
        }) if at.shared() == here => Some((at.person?, entry, word)),
        _ => None,
    };
    standing.filter_map(word).collect()
}

/// Those who have signed something that this ask is part of, in the order of the team.
#[must_use]
pub fn signers(meeting: &Meeting, ask: &AskId) -> Vec<PersonId> {
    // Most asks have no word yet, and then nothing has to be weighed.
    let signed = all(meeting).filter(|signing| signing.words.is_some());
    let about = signed.filter(|signing| {
        let reach = reach(&meeting.protocol, &signing.rules.about);
        let is_about = reach.contains(ask) || (reach.is_empty() && signing.ask.id != *ask);
        is_about && is_asked(meeting, signing)
    });
    let signed = about.filter_map(|signing| signing.words);
    let signed: BTreeSet<PersonId> = signed.flat_map(|w| w.each.keys().copied()).collect();
    let people = meeting.state.people.iter().map(|m| m.id);
    people.filter(|person| signed.contains(person)).collect()
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "only answers belong to an ask"
)]
fn touches(meeting: &Meeting, entry: &Entry, reach: &BTreeSet<&AskId>) -> bool {
    let Some(event) = &entry.event else {
        return false;
    };
    if let Event::Withdrawn { entry: taken } = event {
        let mut earlier = meeting.entries().iter();
        // An entry withdraws only what came before it, whatever a record says: so this ends.
        let taken = earlier.find(|e| e.seq == *taken && e.seq < entry.seq);
        return taken.is_some_and(|e| touches(meeting, e, reach));
    }
    if matches!(event, Event::Struck { .. }) {
        return true;
    }
    if reach.is_empty() {
        return undo::changes(event);
    }
    match event {
        Event::Answered {
            change: Change::Signoff(_),
            ..
        } => false,
        Event::Answered { at, .. } => reach.contains(&at.ask),
        _ => false,
    }
}

/// The asks, and those that their items are taken from.
fn reach<'p>(protocol: &'p Protocol, about: &'p [AskId]) -> BTreeSet<&'p AskId> {
    let mut found: BTreeSet<&AskId> = BTreeSet::new();
    let mut open: Vec<&AskId> = about.iter().collect();
    while let Some(ask) = open.pop() {
        if found.insert(ask)
            && let Some((_, rules)) = protocol.ask(ask)
        {
            open.extend(sources(&rules.kind));
        }
    }
    found
}

/// The asks that the items of this one are taken from.
fn sources(kind: &Kind) -> Vec<&AskId> {
    let lists: Vec<&Items> = match kind {
        Kind::Choice(k) => vec![&k.items],
        Kind::Rating(k) => vec![&k.items],
        Kind::Checklist(k) => vec![&k.items],
        Kind::Assign(k) => vec![&k.items],
        Kind::Vote(k) => vec![&k.items],
        Kind::Matrix(k) => vec![&k.items, &k.criteria],
        Kind::Table(k) => k.items.iter().collect(),
        Kind::Decision(k) => k.items.iter().collect(),
        Kind::Text(_)
        | Kind::List(_)
        | Kind::Form(_)
        | Kind::Round(_)
        | Kind::Consent(_)
        | Kind::Whys(_)
        | Kind::Actions(_)
        | Kind::Review(_)
        | Kind::Signoff(_) => Vec::new(),
    };
    let from = lists.into_iter().filter_map(|items| match items {
        Items::From { ask, .. } => Some(ask),
        Items::Fixed(_) => None,
    });
    from.collect()
}

/// A person's word as the closing page shows it, from whichever sign-off this meeting has.
pub struct Said<'a> {
    pub word: &'a Word,
    pub at: Option<Stamp>,
    /// What it is about was changed since.
    pub is_changed: bool,
}

/// What the person has said last.
#[must_use]
pub fn said(meeting: &Meeting, person: PersonId) -> Option<Said<'_>> {
    let Some(signing) = of(meeting) else {
        let signature = meeting.state.closing.signed.get(&person)?;
        return Some(Said {
            word: &signature.word,
            at: Some(signature.at),
            is_changed: has_changed_since(meeting, signature.entry),
        });
    };
    let signed = signing.words?.each.get(&person)?;
    Some(Said {
        word: &signed.word,
        at: moment(meeting, signed),
        is_changed: since(meeting, signing.rules, signed.upto) > 0,
    })
}

/// Whose word is asked for at the close, in the order of the team: who was here at any time.
#[must_use]
pub fn people(meeting: &Meeting) -> Vec<&Member> {
    let who = of(meeting).map(|signing| &signing.ask.who);
    let here = meeting.state.attended().into_iter();
    here.filter(|m| who.is_none_or(|who| is_meant(&meeting.state, (who, None), m)))
        .collect()
}

/// The act by which a person gives this word.
#[must_use]
pub fn act(meeting: &Meeting, person: PersonId, word: Word) -> Act {
    match of(meeting) {
        Some(signing) => Act::Answer {
            at: meeting
                .state
                .address(&meeting.protocol, &signing.ask.id)
                .by(Some(person)),
            change: Change::Signoff(signoff::Change::sign(word)),
        },
        None => Act::Sign { person, word },
    }
}

/// Whether something other than signing and coming or going was entered after this entry.
fn has_changed_since(meeting: &Meeting, entry: u64) -> bool {
    let signing = |event: &Event| {
        matches!(
            event,
            Event::Signed { .. } | Event::Finished | Event::Left { .. } | Event::Arrived { .. }
        )
    };
    let later = meeting.entries().iter().rev();
    later
        .take_while(|e| e.seq > entry)
        .filter_map(|e| e.event.as_ref())
        .any(|event| !signing(event))
}

//! The end of a meeting and what comes after: first thing, signatures, addenda, strikes.

use crate::base::clean;
use crate::base::id::PersonId;
use crate::meeting::closing::Word;
use crate::meeting::event::Event;
use crate::meeting::{Meeting, Refusal, undo};

pub fn name_first(text: &str) -> Event {
    Event::FirstNamed {
        text: clean::line(text).trim().to_owned(),
    }
}

/// Bound to the latest entry: everything entered until now.
pub fn sign(meeting: &Meeting, person: PersonId, word: &Word) -> Result<Event, Refusal> {
    let member = meeting.state.member(person).ok_or(Refusal::Nobody)?;
    if !meeting.state.attendance.was_here(person) {
        return Err(Refusal::NotHere {
            name: member.name.clone(),
        });
    }
    let line = |text: &str| clean::line(text).trim().to_owned();
    let word = match word {
        Word::Agree => Word::Agree,
        Word::Remark(text) => Word::Remark(line(text)),
        Word::Object(text) => Word::Object(line(text)),
    };
    // Neither is put into somebody's mouth without their words.
    if word != Word::Agree && word.words().is_empty() {
        return Err(Refusal::NoWords {
            name: member.name.clone(),
        });
    }
    if has_signed(meeting, person, &word) {
        return Err(Refusal::Signed {
            name: member.name.clone(),
        });
    }
    Ok(Event::Signed {
        person,
        word,
        upto: meeting.seq(),
    })
}

/// Whether this very word stands already, with nothing entered since.
fn has_signed(meeting: &Meeting, person: PersonId, word: &Word) -> bool {
    let Some(signed) = meeting.state.closing.signed.get(&person) else {
        return false;
    };
    let since = meeting
        .entries()
        .iter()
        .rev()
        .take_while(|e| e.seq > signed.entry);
    let is_new = |event: &Event| {
        undo::changes(event)
            || matches!(
                event,
                Event::Withdrawn { .. } | Event::Struck { .. } | Event::Added { .. }
            )
    };
    signed.word == *word
        && since
            .into_iter()
            .all(|e| e.event.as_ref().is_some_and(|e| !is_new(e)))
}

/// A word after the close. Refused without a name and without words.
pub fn add(by: &str, text: &str) -> Result<Event, Refusal> {
    let (by, text) = (
        clean::line(by).trim().to_owned(),
        clean::prose(text).trim().to_owned(),
    );
    if by.is_empty() {
        return Err(Refusal::NoName);
    }
    if text.is_empty() {
        return Err(Refusal::NothingToAdd { ask: String::new() });
    }
    Ok(Event::Added { by, text })
}

/// Only entries that hold people's words; never the opening, nor what others build on.
pub fn strike(meeting: &Meeting, entries: &[u64]) -> Result<Event, Refusal> {
    let struck: Vec<u64> = meeting
        .entries()
        .iter()
        .filter(|e| entries.contains(&e.seq))
        .filter(|e| e.event.as_ref().is_some_and(holds_words))
        .map(|e| e.seq)
        .collect();
    if struck.is_empty() {
        Err(Refusal::NothingToStrike)
    } else {
        Ok(Event::Struck { entries: struck })
    }
}

const fn holds_words(event: &Event) -> bool {
    matches!(
        event,
        Event::Answered { .. }
            | Event::Recalled { .. }
            | Event::Captured { .. }
            | Event::Settled { .. }
            | Event::FirstNamed { .. }
            | Event::Added { .. }
            | Event::Signed { .. }
    )
}

//! Covering answers, showing them together, sharing one's own.

use crate::base::id::AskId;
use crate::meeting::capture::ways;
use crate::meeting::event::Event;
use crate::meeting::{Address, Meeting, Refusal, cover};
use crate::protocol::{Ask, Enter, Sealed};

/// Refused where it would show more than the way of meeting wants, or where answers were seen or given already.
pub fn seal(meeting: &Meeting, id: &AskId, seal: Option<Sealed>) -> Result<Event, Refusal> {
    let ask = rules(meeting, id)?;
    let now = cover::seal(&meeting.state, ask);
    let after = ask.sealed.max(seal);
    let words = || ask.words.clone();
    if seal < ask.sealed {
        return Err(Refusal::StaysCovered);
    }
    if after == now {
        return Err(Refusal::NoChange);
    }
    if !ask.record || !ways(&ask.kind).contains(&Enter::Each) {
        return Err(Refusal::OtherWay { ask: words() });
    }
    let answered = meeting.has_answer(&meeting.state.address(&meeting.protocol, id));
    match now {
        Some(_) if answered && after < now => Err(Refusal::UnderCover { ask: words() }),
        None if answered => Err(Refusal::SeenAlready { ask: words() }),
        Some(_) | None => Ok(Event::Sealed {
            ask: id.clone(),
            seal,
        }),
    }
}

/// Refused where nothing is covered, and, unless it is to be early, while somebody is missing.
pub fn reveal(meeting: &Meeting, at: &Address, how: (bool, u32)) -> Result<Event, Refusal> {
    let (early, seed) = how;
    let at = at.shared();
    let ask = rules(meeting, &at.ask)?;
    let words = || ask.words.clone();
    match cover::seal(&meeting.state, ask) {
        None => return Err(Refusal::NotCovered { ask: words() }),
        Some(Sealed::Always) => return Err(Refusal::StaysPrivate { ask: words() }),
        Some(Sealed::UntilRevealed) => {}
    }
    if meeting.state.shown.contains_key(&at) {
        return Err(Refusal::ShownAlready { ask: words() });
    }
    let given = meeting.who_is_in(&at);
    let begun = meeting.who_has_begun(&at);
    if given.is_empty() && begun.is_empty() {
        return Err(Refusal::NothingCovered { ask: words() });
    }
    let asked = cover::asked(meeting, ask);
    let missing = asked.iter().map(|m| m.id).filter(|id| !given.contains(id));
    let mut without: Vec<_> = missing.collect();
    if !without.is_empty() && !early {
        let of = without.len() + given.len();
        return Err(Refusal::StillCovered {
            ask: words(),
            given: number(given.len()),
            of: number(of),
        });
    }
    // What somebody has begun is shown with the rest: nobody may read that they gave nothing.
    without.retain(|id| !begun.contains(id));
    Ok(Event::Revealed { at, seed, without })
}

/// Refused where nothing of this person is covered, or nothing is entered.
pub fn hand_in(meeting: &Meeting, at: &Address) -> Result<Event, Refusal> {
    let ask = rules(meeting, &at.ask)?;
    let words = || ask.words.clone();
    let Some(person) = at.person else {
        return Err(Refusal::ByPerson { ask: words() });
    };
    if !cover::is_covered(&meeting.state, ask, at) {
        return Err(Refusal::NotCovered { ask: words() });
    }
    if !meeting.who_has_written(at).contains(&person) {
        return Err(Refusal::NothingCovered { ask: words() });
    }
    if meeting.who_is_in(&at.shared()).contains(&person) {
        return Err(Refusal::NoChange);
    }
    Ok(Event::HandedIn { at: at.clone() })
}

/// Refused where the answer is not private to one person, or nothing is written.
pub fn share(meeting: &Meeting, at: &Address) -> Result<Event, Refusal> {
    let ask = rules(meeting, &at.ask)?;
    let words = || ask.words.clone();
    let Some(person) = at.person else {
        return Err(Refusal::ByPerson { ask: words() });
    };
    if cover::seal(&meeting.state, ask) != Some(Sealed::Always) {
        return Err(Refusal::NotCovered { ask: words() });
    }
    if !meeting.who_has_written(at).contains(&person) {
        let name = meeting.state.name(person);
        return Err(Refusal::NothingToShare { name, ask: words() });
    }
    if meeting.state.shared.contains(at) {
        return Err(Refusal::NoChange);
    }
    Ok(Event::Shared { at: at.clone() })
}

fn rules<'a>(meeting: &'a Meeting, id: &AskId) -> Result<&'a Ask, Refusal> {
    let found = meeting.protocol.ask(id).map(|(_, ask)| ask);
    found.ok_or_else(|| Refusal::NoAsk {
        ask: id.to_string(),
    })
}

fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

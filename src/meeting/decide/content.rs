//! Answers, and what is kept in passing.

use crate::base::clean;
use crate::base::id::{AskId, ItemId};
use crate::meeting::capture::{self, Asked, actions, ways};
use crate::meeting::event::Event;
use crate::meeting::passing::{Matter, Said};
use crate::meeting::turn::Turn;
use crate::meeting::{Address, Change, Meeting, Refusal, State, cover};
use crate::protocol::{Enter, Step};

/// Where things are kept that belong to no ask.
const PASSING: &str = "Kept in passing";

/// Refused where the ask does not take the answer, or takes none now.
pub fn answer(meeting: &Meeting, at: &Address, change: &Change) -> Result<Event, Refusal> {
    let (step, ask) = meeting
        .protocol
        .ask(&at.ask)
        .ok_or_else(|| Refusal::NoAsk {
            ask: at.ask.to_string(),
        })?;
    if !ask.record {
        return Err(Refusal::NotStored {
            ask: ask.words.clone(),
        });
    }
    let named = at.person.iter().chain(&at.presenter);
    if named
        .into_iter()
        .any(|p| meeting.state.member(*p).is_none())
    {
        return Err(Refusal::Nobody);
    }
    was_held(meeting, step, at)?;
    if at.person.is_none() && cover::seal(&meeting.state, ask).is_some() {
        return Err(Refusal::ByPerson {
            ask: ask.words.clone(),
        });
    }
    // What only the group gives has one address, whoever said it.
    let each = ways(&ask.kind).contains(&Enter::Each);
    let at = Address {
        // Outside a repeat nobody presents.
        presenter: at.presenter.filter(|_| step.repeat.is_some()),
        ..at.by(at.person.filter(|_| each))
    };
    let change = capture::decide(
        Asked {
            meeting,
            ask,
            at: &at,
        },
        change,
    )?;
    Ok(Event::Answered { at, change })
}

/// Refused for a visit, or a turn, that has not been.
fn was_held(meeting: &Meeting, step: &Step, at: &Address) -> Result<(), Refusal> {
    let state = &meeting.state;
    if step.repeat.is_some() {
        let Some(presenter) = at.presenter else {
            return Err(Refusal::WhoseTurn {
                step: state.title(step).to_owned(),
            });
        };
        let own = |t: &Turn| (&t.step, t.presenter, t.visit) == (&step.id, presenter, at.visit);
        return if state.turns.iter().any(own) {
            Ok(())
        } else {
            Err(Refusal::NoTurnYet {
                name: state.name(presenter),
            })
        };
    }
    if at.visit == 0 || at.visit > state.visit(&step.id) {
        return Err(Refusal::NoVisit {
            step: state.title(step).to_owned(),
            visit: at.visit,
        });
    }
    Ok(())
}

/// Refused where the ask cannot be entered that way.
pub fn choose_entry(meeting: &Meeting, ask: &AskId, enter: Enter) -> Result<Event, Refusal> {
    let (_, rules) = meeting.protocol.ask(ask).ok_or_else(|| Refusal::NoAsk {
        ask: ask.to_string(),
    })?;
    if enter != Enter::Each && cover::seal(&meeting.state, rules).is_some() {
        return Err(Refusal::StaysCovered);
    }
    if ways(&rules.kind).contains(&enter) {
        Ok(Event::EntryChosen {
            ask: ask.clone(),
            enter,
        })
    } else {
        Err(Refusal::OtherWay {
            ask: rules.words.clone(),
        })
    }
}

/// A new thing kept in passing, or new words for one. Refused while it is empty.
pub fn capture(meeting: &Meeting, item: Option<ItemId>, matter: &Matter) -> Result<Event, Refusal> {
    let state = &meeting.state;
    let matter = tidy(state, matter)?;
    let (item, step) = match item {
        Some(item) => {
            let kept = state.kept(item).ok_or_else(gone)?;
            (item, kept.step.clone())
        }
        None => (ItemId(state.next_item), state.step().cloned()),
    };
    Ok(Event::Captured { item, step, matter })
}

fn tidy(state: &State, matter: &Matter) -> Result<Matter, Refusal> {
    let nothing = || Refusal::NothingToAdd { ask: String::new() };
    let line = |text: &str| {
        Some(clean::line(text).trim().to_owned())
            .filter(|t| !t.is_empty())
            .ok_or_else(nothing)
    };
    Ok(match matter {
        Matter::Parked(text) => Matter::Parked(line(text)?),
        Matter::Decision(said) => Matter::Decision(Said {
            text: line(&said.text)?,
            reason: clean::line(&said.reason).trim().to_owned(),
            review: said.review,
        }),
        Matter::Action(action) if !actions::is_of(state, action) => {
            return Err(Refusal::NobodyOf {
                ask: PASSING.to_owned(),
            });
        }
        Matter::Action(action) => Matter::Action(actions::tidy(action).ok_or_else(nothing)?),
    })
}

fn gone() -> Refusal {
    Refusal::NoItem {
        ask: PASSING.to_owned(),
    }
}

/// Refused where nothing is kept under this id.
pub fn drop_item(meeting: &Meeting, item: ItemId) -> Result<Event, Refusal> {
    meeting
        .state
        .kept(item)
        .map(|_| Event::Dropped { item })
        .ok_or_else(gone)
}

/// Refused where nothing is kept under this id.
pub fn settle(meeting: &Meeting, item: ItemId, how: &str) -> Result<Event, Refusal> {
    let how = clean::line(how).trim().to_owned();
    meeting
        .state
        .kept(item)
        .map(|_| Event::Settled { item, how })
        .ok_or_else(gone)
}

//! Turns of a repeated step, a step run again, a step inserted.

use super::moving::{lacking, name};
use crate::base::clean;
use crate::base::id::{PersonId, StepId};
use crate::meeting::event::Event;
use crate::meeting::insert::{self, Inserted, Sort};
use crate::meeting::state::Place;
use crate::meeting::turn::Turn;
use crate::meeting::{Meeting, Refusal, condition};
use crate::protocol::Step;

/// An inserted step is never planned longer than this, in minutes.
const LONG: u32 = 600;

/// Refused for a step without turns, for somebody who takes none there, and while another turn is open.
pub fn take(
    meeting: &Meeting,
    step: &StepId,
    presenter: PersonId,
    visit: Option<u32>,
) -> Result<Event, Refusal> {
    let state = &meeting.state;
    let rules = known(meeting, step)?;
    if rules.repeat.is_none() {
        return Err(Refusal::NoTurns {
            step: state.title(rules).to_owned(),
        });
    }
    let member = state.member(presenter).ok_or(Refusal::Nobody)?;
    let of = |visit: u32| {
        let own = |t: &&Turn| t.step == *step && t.presenter == presenter && t.visit == visit;
        state.turns.iter().find(own)
    };
    let (visit, phase) = match visit {
        Some(visit) => {
            let turn = of(visit).ok_or_else(|| Refusal::NoTurnYet {
                name: member.name.clone(),
            })?;
            (visit, phase_of(meeting, rules, turn))
        }
        None => (begun(meeting, rules, presenter)?, first(meeting, rules)),
    };
    let here = state.turn.as_ref().filter(|_| state.step() == Some(step));
    if here.is_some_and(|t| (t.presenter, t.visit) == (presenter, visit) && t.phase == phase) {
        return Err(Refusal::AlreadyThere {
            at: format!("this turn of {}", member.name),
        });
    }
    Ok(Event::TurnTaken {
        step: step.clone(),
        presenter,
        visit,
        phase,
    })
}

/// The visit of a turn that begins now.
fn begun(meeting: &Meeting, step: &Step, presenter: PersonId) -> Result<u32, Refusal> {
    let state = &meeting.state;
    if state.step() != Some(&step.id) {
        return Err(Refusal::TurnElsewhere {
            at: name(meeting, step),
        });
    }
    if let Some(turn) = state.current_turn() {
        return Err(Refusal::TurnOpen {
            name: state.name(turn.presenter),
        });
    }
    if !state.turn_takers(step).iter().any(|m| m.id == presenter) {
        return Err(Refusal::NoTurnFor {
            name: state.name(presenter),
            step: state.title(step).to_owned(),
        });
    }
    let own = |t: &&Turn| t.step == step.id && t.presenter == presenter;
    let had = state.turns.iter().filter(own).count();
    Ok(u32::try_from(had).unwrap_or(u32::MAX).saturating_add(1))
}

/// Where a turn begins.
fn first(meeting: &Meeting, step: &Step) -> StepId {
    let held = step.steps.iter().find(|s| condition::is_held(meeting, s));
    let phase = held.or_else(|| step.steps.first());
    phase.map_or_else(|| step.id.clone(), |s| s.id.clone())
}

/// Where a turn is gone on with: the phase that is open, else the first one.
fn phase_of(meeting: &Meeting, step: &Step, turn: &Turn) -> StepId {
    let open = turn.runs.iter().find(|r| r.end.is_none() && !turn.over);
    let current = meeting.state.current_turn() == Some(turn);
    match open.filter(|_| !current) {
        Some(run) => run.step.clone(),
        None => first(&meeting.seen(turn.seen()), step),
    }
}

/// Closes the phase of the turn where the meeting stands; `None` where it stands in no turn. Refused without a reason
/// while the phase lacks something it asks for.
pub fn close(meeting: &Meeting, step: &Step, reason: &str) -> Option<Result<Event, Refusal>> {
    let state = &meeting.state;
    let taken = state.turn.as_ref().filter(|_| step.repeat.is_some())?;
    let phase = state.phase(step).unwrap_or(step);
    let missing = lacking(meeting, phase);
    let reason = clean::line(reason).trim().to_owned();
    if let Some((_, refusal)) = missing.first()
        && reason.is_empty()
    {
        return Some(Err(refusal.clone()));
    }
    Some(Ok(Event::PhaseClosed {
        step: step.id.clone(),
        presenter: taken.presenter,
        visit: taken.visit,
        phase: taken.phase.clone(),
        to: next_phase(meeting, step).map(|s| s.id.clone()),
        reason: if missing.is_empty() {
            String::new()
        } else {
            reason
        },
        lacking: missing.into_iter().map(|(ask, _)| ask.id.clone()).collect(),
    }))
}

/// The phase after the one where the meeting stands that is to be held and was not closed; `None` at the turn's end.
#[must_use]
pub fn next_phase<'a>(meeting: &Meeting, step: &'a Step) -> Option<&'a Step> {
    let state = &meeting.state;
    let taken = state.turn.as_ref()?;
    let turn = state.current_turn()?;
    let here = step.steps.iter().position(|s| s.id == taken.phase)?;
    let open = |s: &&Step| turn.run(&s.id).is_none_or(|r| r.end.is_none());
    let mut rest = step.steps.iter().skip(here + 1).filter(open);
    rest.find(|s| condition::is_held(meeting, s))
}

/// Refused for a step that was not held yet.
pub fn repeat(meeting: &Meeting, step: &StepId) -> Result<Event, Refusal> {
    let state = &meeting.state;
    let rules = known(meeting, step)?;
    if state.run(step).is_none() {
        return Err(Refusal::NotHeldYet {
            at: name(meeting, rules),
        });
    }
    Ok(Event::Repeated {
        step: step.clone(),
        visit: state.visit(step).saturating_add(1),
        from: state.place.clone().unwrap_or(Place::Closing),
    })
}

/// Refused without a title or without words for what is asked. It never comes before the step where the meeting is.
pub fn insert(meeting: &Meeting, wanted: &Inserted) -> Result<Event, Refusal> {
    let line = |text: &str| clean::line(text).trim().to_owned();
    let asks = wanted.sort != Sort::Break;
    let (title, mut words) = (line(&wanted.title), line(&wanted.words));
    if !asks {
        words.clear();
    }
    if title.is_empty() {
        return Err(Refusal::NoTitle);
    }
    if words.is_empty() && asks {
        return Err(Refusal::NoAskWords { step: title });
    }
    known(meeting, &wanted.after)?;
    let protocol = &meeting.protocol;
    let here = meeting.state.step().and_then(|id| protocol.place(id));
    let place = protocol.place(&wanted.after).max(here);
    let after = place.and_then(|n| protocol.steps.get(n));
    let (step, ask) = insert::coin(protocol, &title, &words);
    Ok(Event::Inserted(Inserted {
        step,
        after: after.map_or_else(|| wanted.after.clone(), |s| s.id.clone()),
        title,
        minutes: wanted.minutes.min(LONG),
        ask,
        words,
        sort: wanted.sort,
    }))
}

fn known<'a>(meeting: &'a Meeting, step: &StepId) -> Result<&'a Step, Refusal> {
    meeting.protocol.step(step).ok_or_else(|| Refusal::NoStep {
        step: step.to_string(),
    })
}

//! Answers of steps that were held more than once, and turn by turn: the outer wrappers of a value, and the order of
//! turns.

use serde_json::{Map, Value, json};

use super::{Telling, is_empty};
use crate::base::id::PersonId;
use crate::meeting::insert::Sort;
use crate::meeting::{Meeting, Seen, Turn};
use crate::protocol::{Ask, Step};

/// `{turns: {presenter: value}}`, `{visits: [value, …]}` or the plain value; `None` where nothing stands.
pub fn wrapped(telling: &Telling<'_>, step: &Step, ask: &Ask) -> Option<Value> {
    let state = &telling.meeting.state;
    if step.repeat.is_some() {
        let last = turns(telling.meeting, step).map(|t| t.visit).max()?;
        return visits((1..=last).map(|visit| turn_values(telling, (step, visit), ask)));
    }
    let last = state.visit(&step.id);
    if last == 1 {
        return telling.answer(step, ask);
    }
    visits((1..=last).map(|visit| {
        let seen = Seen {
            step: step.id.clone(),
            visit,
            presenter: None,
        };
        let value = through(telling, seen, |t| t.answer(step, ask));
        value.unwrap_or_default()
    }))
}

/// Bare where there is one visit.
fn visits(values: impl Iterator<Item = Value>) -> Option<Value> {
    let mut values: Vec<Value> = values.collect();
    if values.iter().all(is_empty) {
        return None;
    }
    if values.len() == 1 {
        return values.pop();
    }
    Some(json!({"visits": values}))
}

/// By presenter, the values of everybody's n-th turn.
fn turn_values(telling: &Telling<'_>, (step, visit): (&Step, u32), ask: &Ask) -> Value {
    let told = turns(telling.meeting, step).filter(|t| t.visit == visit);
    let told = told.filter_map(|turn| {
        let value = through(telling, turn.seen(), |t| t.answer(step, ask))?;
        Some((telling.name(turn.presenter), value))
    });
    let told: Map<String, Value> = told.collect();
    if told.is_empty() {
        Value::Null
    } else {
        json!({"turns": told})
    }
}

fn through<T>(telling: &Telling<'_>, seen: Seen, tell: impl Fn(&Telling<'_>) -> T) -> T {
    let meeting = telling.meeting.seen(seen);
    tell(&Telling { meeting: &meeting })
}

/// The turns of a step in the order they began.
fn turns<'m>(meeting: &'m Meeting, step: &'m Step) -> impl Iterator<Item = &'m Turn> {
    let turns = meeting.state.turns.iter();
    turns.filter(move |t| t.step == step.id)
}

/// Whose turns there were, by step, in their order; a list for each time where the step was held more than once.
pub fn order(telling: &Telling<'_>) -> Map<String, Value> {
    let meeting = telling.meeting;
    let steps = meeting.protocol.steps.iter().filter(|s| s.repeat.is_some());
    let told = steps.filter_map(|step| {
        let rounds = meeting.state.visit(&step.id);
        let of = |round: u32| -> Vec<Value> {
            let own = turns(meeting, step).filter(|t| t.round == round);
            own.map(|t| Value::from(name(telling, t.presenter)))
                .collect()
        };
        let value: Vec<Value> = if rounds == 1 {
            of(1)
        } else {
            (1..=rounds).map(|round| of(round).into()).collect()
        };
        (!value.is_empty()).then(|| (step.id.0.clone(), value.into()))
    });
    told.collect()
}

fn name(telling: &Telling<'_>, person: PersonId) -> String {
    telling.name(person)
}

/// How often a step was held, where it was more than once and takes no turns.
pub fn held(telling: &Telling<'_>) -> Map<String, Value> {
    let meeting = telling.meeting;
    let steps = meeting.protocol.steps.iter().filter(|s| s.repeat.is_none());
    let times = steps.map(|s| (s.id.0.clone(), meeting.state.visit(&s.id)));
    let times = times.filter(|(_, times)| *times > 1);
    times.map(|(id, times)| (id, times.into())).collect()
}

/// Steps that the team inserted.
pub fn inserted(telling: &Telling<'_>) -> Vec<Value> {
    let inserted = telling.meeting.state.inserted.iter();
    let told = inserted.map(|new| {
        let mut value = json!({"step": new.title, "after": new.after.0});
        if new.minutes > 0 {
            value["minutes"] = new.minutes.into();
        }
        match new.sort {
            Sort::Text => value["text"] = new.words.as_str().into(),
            Sort::List => value["list"] = new.words.as_str().into(),
            Sort::Break => value["break"] = true.into(),
        }
        value
    });
    told.collect()
}

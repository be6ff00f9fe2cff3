//! Actions without a person or a date, and parked items still open.

use super::{Finding, Lacking, Part, Target, lack};
use crate::base::id::{AskId, ItemId, StepId};
use crate::base::words::count;
use crate::meeting::capture::actions::Action;
use crate::meeting::passing::Matter;
use crate::meeting::{Capture, Meeting};
use crate::protocol::kind::Actions;
use crate::protocol::{Ask, Kind, Step};

/// Where an action was written: an ask of a step, or in passing.
enum Home<'a> {
    Ask(&'a StepId, &'a AskId),
    Passing,
}

struct Placed<'a> {
    action: &'a Action,
    item: ItemId,
    home: Home<'a>,
}

pub fn of(meeting: &Meeting) -> Vec<Finding> {
    let all = every(meeting);
    if all.is_empty() {
        return none(meeting).into_iter().collect();
    }
    let without = |part: Part, has: fn(&Action) -> bool| -> Vec<Lacking> {
        let those = all.iter().filter(|p| !has(p.action));
        those.map(|p| p.lacking(part)).collect()
    };
    let n = all.len();
    let line = |lacking: Vec<Lacking>, what: &str| {
        let have = |n| count(n, "action has", "actions have");
        lack(lacking, |n| format!("{} no {what}", have(n)))
            .unwrap_or_else(|| Finding::fine(format!("{} a {what}", have(n))))
    };
    vec![
        line(without(Part::Who, |a| !a.who.is_empty()), "person"),
        line(without(Part::Due, |a| a.due.is_some()), "date"),
    ]
}

/// Everything planned in this meeting, in asks and in passing.
fn every(meeting: &Meeting) -> Vec<Placed<'_>> {
    let mut all = Vec::new();
    for (step, ask) in meeting.protocol.asks() {
        for at in meeting.state.all_addresses(&meeting.protocol, &ask.id) {
            if let Some(Capture::Actions(plan)) = meeting.state.capture(&at) {
                all.extend(plan.standing().map(|p| Placed {
                    action: &p.action,
                    item: p.item,
                    home: Home::Ask(&step.id, &ask.id),
                }));
            }
        }
    }
    for kept in &meeting.state.kept {
        if let Matter::Action(action) = &kept.matter {
            all.push(Placed {
                action,
                item: kept.item,
                home: Home::Passing,
            });
        }
    }
    all
}

impl Placed<'_> {
    fn lacking(&self, part: Part) -> Lacking {
        let item = self.item;
        Lacking {
            name: self.action.what.clone(),
            target: match self.home {
                Home::Ask(step, ask) => Target::Ask {
                    step: step.clone(),
                    ask: ask.clone(),
                    item: Some(item),
                    part,
                },
                Home::Passing => Target::Kept { item, part },
            },
        }
    }
}

/// A way of meeting that offers a place for actions, and none were written. Where it wants some, that is said already.
fn none(meeting: &Meeting) -> Option<Finding> {
    let wanted = |(step, ask): &(&Step, &Ask)| {
        let begun = meeting.state.run(&step.id).is_some_and(|r| !r.is_skipped());
        begun && !ask.required && matches!(ask.kind, Kind::Actions(Actions { min: None }))
    };
    let (step, ask) = meeting.protocol.asks().find(wanted)?;
    let target = Target::Ask {
        step: step.id.clone(),
        ask: ask.id.clone(),
        item: None,
        part: Part::Whole,
    };
    Some(Finding::look(
        "No action is written down",
        &ask.words,
        target,
    ))
}

pub fn parked(meeting: &Meeting) -> Vec<Finding> {
    let parked: Vec<_> = meeting
        .state
        .kept
        .iter()
        .filter(|k| matches!(k.matter, Matter::Parked(_)))
        .collect();
    let open = parked.iter().filter(|k| k.settled.is_empty());
    let open = open.map(|k| Lacking {
        name: k.matter.words().to_owned(),
        target: Target::Kept {
            item: k.item,
            part: Part::Settled,
        },
    });
    let say = |n| format!("{} open", count(n, "parked item is", "parked items are"));
    let well = || {
        let words = count(parked.len(), "parked item is", "parked items are");
        (!parked.is_empty()).then(|| Finding::fine(format!("{words} settled")))
    };
    lack(open.collect(), say)
        .or_else(well)
        .into_iter()
        .collect()
}

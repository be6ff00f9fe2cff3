//! Decisions without a reason, or without a date to look at them again.

use super::{Finding, Lacking, Part, Target, lack};
use crate::base::words::count;
use crate::meeting::passing::Matter;
use crate::meeting::{Capture, Meeting};

struct Decided {
    name: String,
    reason: bool,
    review: bool,
    /// Its field for this part.
    target: Box<dyn Fn(Part) -> Target>,
}

pub fn of(meeting: &Meeting) -> Vec<Finding> {
    let all = every(meeting);
    if all.is_empty() {
        return Vec::new();
    }
    let without = |part: Part, has: fn(&Decided) -> bool| -> Vec<Lacking> {
        let those = all.iter().filter(|d| !has(d));
        those
            .map(|d| Lacking {
                name: d.name.clone(),
                target: (d.target)(part),
            })
            .collect()
    };
    let have = |n: usize| {
        if all.len() == 1 {
            "The decision has".to_owned()
        } else {
            count(n, "decision has", "decisions have")
        }
    };
    let reason = lack(without(Part::Reason, |d| d.reason), |n| {
        format!("{} no reason", have(n))
    });
    let review = lack(without(Part::Review, |d| d.review), |n| {
        format!("{} no date to look again", have(n))
    });
    match (reason, review) {
        (None, None) => vec![Finding::fine(format!(
            "{} a reason and a date to look again",
            have(all.len())
        ))],
        (Some(reason), None) => vec![reason, well(&have(all.len()), "a date to look again")],
        (None, Some(review)) => vec![well(&have(all.len()), "a reason"), review],
        (Some(reason), Some(review)) => vec![reason, review],
    }
}

fn well(have: &str, what: &str) -> Finding {
    Finding::fine(format!("{have} {what}"))
}

fn every(meeting: &Meeting) -> Vec<Decided> {
    let mut all = Vec::new();
    for (step, ask) in meeting.protocol.asks() {
        let at = meeting.state.address(&meeting.protocol, &ask.id);
        let Some(Capture::Decision(decision)) = meeting.state.capture(&at) else {
            continue;
        };
        if !decision.is_filled() {
            continue;
        }
        let (step, id) = (step.id.clone(), ask.id.clone());
        let said = Some(decision.text.clone()).filter(|t| !t.is_empty());
        all.push(Decided {
            name: said.unwrap_or_else(|| ask.words.clone()),
            reason: !decision.reason.is_empty(),
            review: decision.review.is_some(),
            target: Box::new(move |part| Target::Ask {
                step: step.clone(),
                ask: id.clone(),
                item: None,
                part,
            }),
        });
    }
    for kept in &meeting.state.kept {
        if let Matter::Decision(said) = &kept.matter {
            let item = kept.item;
            all.push(Decided {
                name: said.text.clone(),
                reason: !said.reason.is_empty(),
                review: said.review.is_some(),
                target: Box::new(move |part| Target::Kept { item, part }),
            });
        }
    }
    all
}

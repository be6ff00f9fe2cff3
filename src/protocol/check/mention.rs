//! References: to earlier asks with a written id that can give what they are named for, and to steps.

use std::collections::HashMap;

use crate::protocol::read::reading::{Mention, Purpose, Reading};
use crate::protocol::{Ask, Enter, Kind, Protocol, Sealed};
use crate::yaml::{Span, named};

use super::condition;

/// Every step that is named must be an outer step with a written id.
pub(super) fn steps(protocol: &Protocol, reading: &mut Reading<'_>) {
    let outer = reading.steps.iter().filter(|p| p.outer);
    let written: HashMap<&str, bool> = protocol
        .steps
        .iter()
        .zip(outer)
        .map(|(s, p)| (s.id.0.as_str(), p.id.is_some()))
        .collect();
    let ids = protocol.steps.iter().map(|s| s.id.0.as_str());
    let known: Vec<&str> = ids
        .filter(|id| written.get(id).copied().unwrap_or_default())
        .collect();
    for mention in &reading.step_mentions {
        match written.get(mention.id.as_str()) {
            Some(true) => {}
            Some(false) => unwritten(mention.span, ("step", &mention.id), &mut reading.report),
            None => {
                let message = format!("No step is called {}.", named(&mention.id));
                reading
                    .report
                    .unknown(mention.span, message, (&mention.id, &known));
            }
        }
    }
}

fn unwritten(span: Span, (what, id): (&str, &str), report: &mut crate::yaml::Report<'_>) {
    let message = format!(
        "The {what} {} has no written id, and only a written id can be referred to.",
        named(id)
    );
    report.advise(span, message, format!("Write \"id: {id}\" in that {what}."));
}

/// Every ask that is named must come before, and yield what it is named for.
pub(super) fn asks(protocol: &Protocol, reading: &mut Reading<'_>) {
    let asks: Vec<&Ask> = protocol.asks().map(|(_, ask)| ask).collect();
    let mut by_id: HashMap<&str, usize> = HashMap::new();
    for (n, ask) in asks.iter().enumerate() {
        by_id.entry(&*ask.id.0).or_insert(n);
    }
    let mentions = std::mem::take(&mut reading.mentions);
    for mention in &mentions {
        let found = by_id.get(mention.id.as_str()).copied();
        match found.and_then(|n| Some((n, asks.get(n)?, reading.asks.get(n)?))) {
            None => dangling(protocol, (mention, &asks), reading),
            Some((_, _, place)) if place.id.is_none() => {
                unwritten(mention.span, ("ask", &mention.id), &mut reading.report);
            }
            Some((n, _, _)) if n >= mention.before => {
                let message = format!("{} is not asked before this point.", named(&mention.id));
                let help = "A reference looks back only: move the one up or the other down.";
                reading.report.advise(mention.span, message, help);
            }
            Some((_, ask, place)) if place.sound => fits(mention, ask, reading),
            Some(_) => {}
        }
    }
}

fn dangling(protocol: &Protocol, (mention, asks): (&Mention, &[&Ask]), reading: &mut Reading<'_>) {
    if protocol.steps.iter().any(|s| s.id.0 == mention.id) {
        let message = format!("{} is a step; here an ask is named.", named(&mention.id));
        reading
            .report
            .advise(mention.span, message, "Write the id of one of its asks.");
        return;
    }
    let earlier = asks.iter().zip(&reading.asks).take(mention.before);
    let known: Vec<&str> = earlier
        .filter(|(_, p)| p.id.is_some())
        .map(|(a, _)| &*a.id.0)
        .collect();
    let message = format!("No earlier ask is called {}.", named(&mention.id));
    reading
        .report
        .unknown(mention.span, message, (&mention.id, &known));
}

fn fits(mention: &Mention, ask: &Ask, reading: &mut Reading<'_>) {
    match &mention.purpose {
        Purpose::About => {}
        Purpose::Start => {
            if !matches!(ask.kind, Kind::Assign(_)) {
                let message = format!(
                    "{} is no \"assign\", so nothing can be taken over from it.",
                    told(ask)
                );
                reading.report.advise(
                    mention.span,
                    message,
                    "\"start\" names an earlier \"assign\".",
                );
            }
        }
        Purpose::When(test, span) => condition::check((mention, *span), (ask, test), reading),
        Purpose::From(only) => {
            source(mention, ask, reading);
            if let Some(only) = only {
                differing(*only, ask, reading);
            }
        }
    }
}

/// Whether items can be taken from this ask.
fn source(mention: &Mention, ask: &Ask, reading: &mut Reading<'_>) {
    let why = if !yields(&ask.kind) {
        format!("{} has no items to take.", told(ask))
    } else if !ask.record {
        format!(
            "{} is spoken and not stored, so it has no items to take.",
            told(ask)
        )
    } else if ask.sealed == Some(Sealed::Always) {
        format!(
            "{} stays private to each author, so nothing can be taken from it.",
            told(ask)
        )
    } else {
        return;
    };
    reading.report.advise(
        mention.span,
        why,
        "Name another earlier ask, such as a list or a round.",
    );
}

fn differing(only: Span, ask: &Ask, reading: &mut Reading<'_>) {
    let each = ask.enter == Some(Enter::Each) || ask.sealed.is_some();
    if matches!(ask.kind, Kind::Assign(_) | Kind::Rating(_)) && each {
        return;
    }
    let message = format!("{} cannot show where people differ.", told(ask));
    let help = "\"only: differing\" is for an \"assign\" or a \"rating\" with \"enter: each\".";
    reading.report.advise(only, message, help);
}

/// The kinds whose answers are items for others.
const fn yields(kind: &Kind) -> bool {
    match kind {
        Kind::Text(_) | Kind::Form(_) | Kind::Consent(_) | Kind::Decision(_) | Kind::Signoff(_) => {
            false
        }
        Kind::List(_)
        | Kind::Round(_)
        | Kind::Choice(_)
        | Kind::Rating(_)
        | Kind::Checklist(_)
        | Kind::Table(_)
        | Kind::Assign(_)
        | Kind::Matrix(_)
        | Kind::Vote(_)
        | Kind::Whys(_)
        | Kind::Actions(_)
        | Kind::Review(_) => true,
    }
}

pub(super) fn told(ask: &Ask) -> String {
    format!("The {} {}", ask.kind.name(), named(&ask.words))
}

//! Ids of steps and asks: written, or the slug of the words, `-2` on a clash. A written id is never changed.

use std::collections::{HashMap, HashSet};

use crate::base::id::{AskId, StepId};
use crate::base::words::slug;
use crate::protocol::Step;
use crate::yaml::{Map, Span, named};

use super::head::ids_help;
use super::reading::Reading;

/// The id written in an ask or a step.
pub(super) fn written(map: &mut Map<'_>, reading: &mut Reading<'_>) -> Option<(String, Span)> {
    let id = map.line("id", &mut reading.report)?;
    let span = map.get("id")?.value.span;
    if slug(&id) != id {
        let message = format!("The id {} is not in kebab-case.", named(&id));
        reading.report.advise(span, message, ids_help(&id));
    }
    Some((id, span))
}

/// Gives every step and ask without a written id one of its own, and tells ids written twice.
pub(super) fn settle(steps: &mut [Step], reading: &mut Reading<'_>) {
    let places: Vec<_> = reading.steps.iter().map(|p| p.id).collect();
    let found = step_names(steps)
        .into_iter()
        .zip(places)
        .map(|((id, words), span)| (&mut id.0, words, span));
    fill(found.collect(), "step", reading);
    let places: Vec<_> = reading.asks.iter().map(|p| p.id).collect();
    let found = ask_names(steps)
        .into_iter()
        .zip(places)
        .map(|((id, words), span)| (&mut id.0, words, span));
    fill(found.collect(), "ask", reading);
}

/// Each outer step before its inner ones, as in `Reading::steps`.
fn step_names(steps: &mut [Step]) -> Vec<(&mut StepId, &str)> {
    let mut names = vec![];
    for step in steps {
        names.push((&mut step.id, step.title.as_str()));
        names.extend(step.steps.iter_mut().map(|s| (&mut s.id, s.title.as_str())));
    }
    names
}

/// In the order of `Reading::asks`.
fn ask_names(steps: &mut [Step]) -> Vec<(&mut AskId, &str)> {
    let mut names = vec![];
    for step in steps {
        let inner = step.steps.iter_mut().flat_map(|s| &mut s.asks);
        names.extend(
            step.asks
                .iter_mut()
                .chain(inner)
                .map(|a| (&mut a.id, a.words.as_str())),
        );
    }
    names
}

/// Written ids come first, wherever they stand: an unwritten one never takes their name.
fn fill<Id: AsRef<str> + From<String>>(
    found: Vec<(&mut Id, &str, Option<Span>)>,
    what: &str,
    reading: &mut Reading<'_>,
) {
    let mut names = Names::default();
    for (id, _, span) in &found {
        if let Some(span) = span.filter(|_| !names.taken.insert(id.as_ref().to_owned())) {
            let message = format!("Another {what} is called {} already.", named(id.as_ref()));
            reading
                .report
                .advise(span, message, "Give one of them another id.");
        }
    }
    for (id, words, _) in found.into_iter().filter(|(_, _, span)| span.is_none()) {
        *id = names.coin(words, what).into();
    }
}

/// The names of one namespace.
#[derive(Default)]
struct Names {
    taken: HashSet<String>,
    next: HashMap<String, usize>,
}

impl Names {
    /// A free name from these words, or from the other word where they hold no letter.
    fn coin(&mut self, words: &str, other: &str) -> String {
        let lettered = words.chars().any(char::is_alphanumeric);
        let base = if lettered {
            slug(words)
        } else {
            other.to_owned()
        };
        let next = self.next.entry(base.clone()).or_insert(1);
        loop {
            let name = if *next == 1 {
                base.clone()
            } else {
                format!("{base}-{next}")
            };
            *next += 1;
            if self.taken.insert(name.clone()) {
                return name;
            }
        }
    }
}

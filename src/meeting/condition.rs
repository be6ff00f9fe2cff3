//! Whether a `when` holds. It looks back only; an unanswered ask makes it false.

use super::capture::Capture;
use super::{Meeting, items};
use crate::protocol::{Ask, Kind, Step, Test, When};

/// Whether this ask is asked now.
#[must_use]
pub fn is_asked(meeting: &Meeting, ask: &Ask) -> bool {
    ask.when.as_ref().is_none_or(|when| holds(meeting, when))
}

/// Whether this step is held now.
#[must_use]
pub fn is_held(meeting: &Meeting, step: &Step) -> bool {
    step.when.as_ref().is_none_or(|when| holds(meeting, when))
}

/// Whether the condition is true now.
#[must_use]
pub fn holds(meeting: &Meeting, when: &When) -> bool {
    let given = answers(meeting, when);
    if given.is_empty() {
        return false;
    }
    let same = |wanted: &str| {
        given
            .iter()
            .any(|g| g.to_lowercase() == wanted.to_lowercase())
    };
    match &when.test {
        Test::Is(wanted) => given.len() == 1 && same(wanted),
        Test::IsNot(wanted) => !(given.len() == 1 && same(wanted)),
        Test::Includes(wanted) => same(wanted),
        Test::AtLeast(least) => number(meeting, when, &given) >= *least,
    }
}

/// What the ask has taken, as texts.
fn answers(meeting: &Meeting, when: &When) -> Vec<String> {
    let Some((_, ask)) = meeting.protocol.ask(&when.ask) else {
        return Vec::new();
    };
    let at = meeting.state.address(&meeting.protocol, &when.ask);
    let Some(capture) = meeting.state.capture(&at) else {
        return Vec::new();
    };
    match capture {
        Capture::Text(text) => text.all().map(str::to_owned).collect(),
        Capture::Choice(choice) => {
            let Kind::Choice(rules) = &ask.kind else {
                return Vec::new();
            };
            let chosen = choice.chosen();
            let named = items::of(meeting, &rules.items)
                .into_iter()
                .filter(|t| chosen.contains(&t.item))
                .map(|t| t.text);
            named.chain(choice.others()).collect()
        }
        Capture::List(list) => list.standing().map(|i| i.text.clone()).collect(),
        Capture::Round(round) => round.heard().into_iter().map(|t| t.text).collect(),
        Capture::Actions(plan) => plan.standing().map(|i| i.action.what.clone()).collect(),
        Capture::Vote(_) | Capture::Matrix(_) => {
            items::yielded(&meeting.protocol, &meeting.state, &when.ask)
                .into_iter()
                .map(|t| t.text)
                .collect()
        }
        Capture::Consent(consent) => consent
            .lowest()
            .map(|n| n.to_string())
            .into_iter()
            .collect(),
        Capture::Decision(decision) => Some(decision.text.clone())
            .filter(|t| !t.is_empty())
            .into_iter()
            .collect(),
    }
}

/// A number where the answer is one, else how many answers there are.
fn number(meeting: &Meeting, when: &When, given: &[String]) -> i64 {
    let counted = i64::try_from(given.len()).unwrap_or(i64::MAX);
    let is_number = meeting
        .protocol
        .ask(&when.ask)
        .is_some_and(|(_, ask)| matches!(ask.kind, Kind::Consent(_) | Kind::Text(_)));
    if is_number {
        given
            .first()
            .and_then(|g| g.trim().parse().ok())
            .unwrap_or(0)
    } else {
        counted
    }
}

//! Whether a `when` holds. It looks back only; an unanswered ask makes it false.

use std::collections::BTreeSet;

use super::capture::rating::Mean;
use super::capture::{Capture, assign, decision, rating, signoff, way};
use super::closing::Word;
use super::{Meeting, agreed, cover, items};
use crate::base::id::AskId;
use crate::protocol::{Ask, Kind, Sealed, Step, Test, When};

/// Whether this ask is asked now.
#[must_use]
pub fn is_asked(meeting: &Meeting, ask: &Ask) -> bool {
    ask.when.as_ref().is_none_or(|when| holds(meeting, when))
}

/// Whether this step is held now: its condition is met, and where it only looks back there is something to look at.
#[must_use]
pub fn is_held(meeting: &Meeting, step: &Step) -> bool {
    let is_met = step.when.as_ref().is_none_or(|when| holds(meeting, when));
    is_met && !agreed::is_idle(meeting, step)
}

/// Whether the condition is true now. What is hidden counts as not answered, though its answer is kept.
#[must_use]
pub fn holds(meeting: &Meeting, when: &When) -> bool {
    let shown = meeting
        .protocol
        .ask(&when.ask)
        .is_some_and(|(step, ask)| is_held(meeting, step) && is_asked(meeting, ask));
    if !shown {
        return false;
    }
    let given = answers(meeting, &when.ask);
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

/// The ask whose missing answer keeps this step from being held, and the step it stands in. `None` where the step is
/// held, and where an answer that was given says that it is not.
#[must_use]
pub fn waits_for<'a>(meeting: &'a Meeting, step: &Step) -> Option<(&'a Step, &'a Ask)> {
    let when = step.when.as_ref()?;
    unanswered(meeting, when)
}

fn unanswered<'a>(meeting: &'a Meeting, when: &When) -> Option<(&'a Step, &'a Ask)> {
    let (step, ask) = meeting.protocol.ask(&when.ask)?;
    let own = [step.when.as_ref(), ask.when.as_ref()];
    match own.into_iter().flatten().find(|w| !holds(meeting, w)) {
        // The question itself is not asked, for want of an answer or because of one.
        Some(earlier) => unanswered(meeting, earlier),
        None => answers(meeting, &ask.id).is_empty().then_some((step, ask)),
    }
}

/// What an ask that others are about has taken, as texts; nothing of what is covered.
#[must_use]
pub fn said(meeting: &Meeting, ask: &AskId) -> Vec<String> {
    let rules = meeting.protocol.ask(ask);
    match rules {
        Some((_, rules)) if rules.sealed != Some(Sealed::Always) => answers(meeting, ask),
        Some(_) | None => Vec::new(),
    }
}

/// What the ask has taken, as texts.
fn answers(meeting: &Meeting, id: &AskId) -> Vec<String> {
    let Some((_, ask)) = meeting.protocol.ask(id) else {
        return Vec::new();
    };
    let at = meeting.state.address(&meeting.protocol, id);
    // What is covered has not been said yet: a step that comes or goes would tell it.
    if cover::is_covered(&meeting.state, ask, &at) {
        return Vec::new();
    }
    let Some(capture) = meeting.state.capture(&at).filter(|c| c.is_filled()) else {
        return Vec::new();
    };
    match capture {
        Capture::Text(text) => text.all().map(str::to_owned).collect(),
        Capture::Choice(choice) => {
            let Kind::Choice(rules) = &ask.kind else {
                return Vec::new();
            };
            let in_use = way::in_use(&meeting.state, ask);
            let chosen = choice.chosen(in_use);
            let named = items::of(meeting, &rules.items)
                .into_iter()
                .filter(|t| chosen.contains(&t.item))
                .map(|t| t.text);
            named.chain(choice.others(in_use)).collect()
        }
        Capture::List(list) => list.standing().map(|i| i.text.clone()).collect(),
        Capture::Form(form) => form.all().map(|v| v.words(&meeting.state)).collect(),
        Capture::Round(round) => round.heard().into_iter().map(|t| t.text).collect(),
        Capture::Actions(plan) => plan.standing().map(|i| i.action.what.clone()).collect(),
        Capture::Vote(_)
        | Capture::Matrix(_)
        | Capture::Checklist(_)
        | Capture::Table(_)
        | Capture::Whys(_)
        | Capture::Review(_) => items::yielded(&meeting.protocol, &meeting.state, id)
            .into_iter()
            .map(|t| t.text)
            .collect(),
        Capture::Consent(consent) => consent
            .lowest(way::in_use(&meeting.state, ask))
            .map(|n| n.to_string())
            .into_iter()
            .collect(),
        Capture::Decision(decision) => decided(meeting, ask, decision),
        Capture::Assign(given) => sorted(meeting, id, given),
        Capture::Signoff(given) => signed(given),
        Capture::Rating(taken) => rated(meeting, ask, taken),
    }
}

/// `agree`, `remark`, `object`: each once.
fn signed(given: &signoff::Capture) -> Vec<String> {
    let words = given.each.values().map(|signed| match signed.word {
        Word::Agree => "agree",
        Word::Remark(_) => "remark",
        Word::Object(_) => "object",
    });
    let words: BTreeSet<&str> = words.collect();
    words.into_iter().map(str::to_owned).collect()
}

/// Entered by person, the lines on which they differ, so that a step may be held only where they do; else the lines
/// that are marked.
fn sorted(meeting: &Meeting, id: &AskId, given: &assign::Capture) -> Vec<String> {
    let lines = items::yielded(&meeting.protocol, &meeting.state, id);
    let counts = |line: &items::Thing| {
        if given.each.is_empty() {
            given.group.has_marked(line.item)
        } else {
            given.accord(line.item) == assign::Accord::Differ
        }
    };
    let lines = lines.into_iter().filter(counts);
    lines.map(|line| line.text).collect()
}

/// The mean of the whole rating as a text: `4` where it is that number exactly, else with its decimal.
fn rated(meeting: &Meeting, ask: &Ask, taken: &rating::Capture) -> Vec<String> {
    let mean = mean(meeting, ask, taken);
    let told = mean.map(|mean| {
        let whole = Mean::of(u32::try_from(mean.floor()).unwrap_or(u32::MAX));
        if mean.is_same(whole) {
            mean.floor().to_string()
        } else {
            mean.to_string()
        }
    });
    told.into_iter().collect()
}

/// What `when` compares of a rating; reversed items count turned round.
fn mean(meeting: &Meeting, ask: &Ask, taken: &rating::Capture) -> Option<Mean> {
    let Kind::Rating(rules) = &ask.kind else {
        return None;
    };
    rating::whole(rules, &items::of(meeting, &rules.items), taken)
}

/// What was chosen; the words where nothing was.
fn decided(meeting: &Meeting, ask: &Ask, decision: &decision::Capture) -> Vec<String> {
    let Kind::Decision(rules) = &ask.kind else {
        return Vec::new();
    };
    let offered = rules.items.as_ref().map(|i| items::of(meeting, i));
    let chosen = offered.into_iter().flatten();
    let chosen = chosen.filter(|t| decision.chosen.contains(&t.item));
    let chosen: Vec<String> = chosen.map(|t| t.text).collect();
    if chosen.is_empty() && !decision.text.is_empty() {
        vec![decision.text.clone()]
    } else {
        chosen
    }
}

/// A number where the answer is one, else how many answers there are. Of a mean only its whole part: 3.9 is not at
/// least 4.
fn number(meeting: &Meeting, when: &When, given: &[String]) -> i64 {
    let at = meeting.state.address(&meeting.protocol, &when.ask);
    if let Some(Capture::Rating(taken)) = meeting.state.capture(&at)
        && let Some((_, ask)) = meeting.protocol.ask(&when.ask)
    {
        let whole = mean(meeting, ask, taken).map_or(0, Mean::floor);
        return i64::try_from(whole).unwrap_or(i64::MAX);
    }
    let numbers = given.iter().filter_map(|g| g.trim().parse::<i64>().ok());
    let counted = i64::try_from(given.len()).unwrap_or(i64::MAX);
    let kind = meeting.protocol.ask(&when.ask).map(|(_, ask)| &ask.kind);
    if matches!(kind, Some(Kind::Consent(_) | Kind::Text(_))) {
        numbers.max().unwrap_or(0)
    } else if matches!(kind, Some(Kind::Choice(_) | Kind::Form(_))) {
        // The items of a choice and the fields of a form may be numbers.
        numbers.max().unwrap_or(counted)
    } else {
        counted
    }
}

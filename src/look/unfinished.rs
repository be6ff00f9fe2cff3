//! What was typed and is not entered: half-written lines, and texts that were refused. Covered answers are not among
//! them: what is typed behind a shield is never told.

use crate::base::cells::fit;
use crate::base::id::StepId;
use crate::meeting::check::{self, Finding, Level, Target};
use crate::meeting::{Meeting, Seen, condition, cover};
use crate::protocol::{Ask, Step};

use super::spot::SpotId;
use super::spots::{self, View};
use super::step::StepLook;

/// Cells that the words have in the record check.
const SAID: usize = 40;

/// A text that waits in a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unfinished {
    pub step: StepId,
    /// The turn or the visit it belongs to, where that is not the one that is meant now.
    pub seen: Option<Seen>,
    pub spot: SpotId,
    /// The words, on one line.
    pub words: String,
    /// `Mei Tan · Do you agree?`
    pub about: String,
}

/// Every text that waits, in the order of the protocol.
#[must_use]
pub fn of(look: &StepLook, meeting: &Meeting) -> Vec<Unfinished> {
    let steps = meeting.protocol.steps.iter();
    steps
        .flat_map(|step| in_step(look, meeting, step))
        .collect()
}

/// Those of the step or the phase in view, as it is held now.
#[must_use]
pub fn here(look: &StepLook, meeting: &Meeting) -> Vec<Unfinished> {
    let Some((outer, step)) = look.outer(meeting).zip(look.step(meeting)) else {
        return Vec::new();
    };
    let own = |ask: &Ask| asks(step).any(|a| a.id == ask.id);
    let mut found = in_step(look, meeting, outer);
    found.retain(|waits| {
        let ask = meeting.protocol.ask(&waits.spot.ask);
        waits.seen.is_none() && ask.is_some_and(|(_, ask)| own(ask))
    });
    found
}

/// The record check with what still waits to be entered: each finding, and the spot where such a text stands.
#[must_use]
pub fn findings(look: &StepLook, meeting: &Meeting) -> Vec<(Finding, Option<SpotId>)> {
    let mut found: Vec<_> = check::findings(meeting)
        .into_iter()
        .map(|finding| (finding, None))
        .collect();
    let later = |(finding, _): &(Finding, Option<SpotId>)| finding.level == Level::Later;
    let end = found.iter().position(later).unwrap_or(found.len());
    let waits = of(look, meeting).into_iter().map(|waits| {
        let spot = waits.spot.clone();
        (waits.finding(), Some(spot))
    });
    found.splice(end..end, waits);
    found
}

fn asks(step: &Step) -> impl Iterator<Item = &Ask> {
    step.asks
        .iter()
        .chain(step.steps.iter().flat_map(|s| s.asks.iter()))
}

fn in_step(look: &StepLook, meeting: &Meeting, step: &Step) -> Vec<Unfinished> {
    let mut found = Vec::new();
    for ask in asks(step).filter(|ask| cover::seal(&meeting.state, ask).is_none()) {
        let drafts = look.drafts.iter().filter(|(spot, _)| spot.ask == ask.id);
        found.extend(drafts.filter_map(|draft| waits(meeting, (step, ask), draft)));
    }
    found
}

/// The draft, where its spot is still there and something else stands in it.
fn waits(
    meeting: &Meeting,
    (step, ask): (&Step, &Ask),
    (spot, text): (&SpotId, &String),
) -> Option<Unfinished> {
    if text.trim().is_empty() {
        return None;
    }
    let now = meeting.state.address(&meeting.protocol, &ask.id);
    let seen = (spot.address().shared() != now).then(|| Seen {
        step: step.id.clone(),
        visit: spot.visit,
        presenter: spot.presenter,
    });
    let through = seen.clone().map(|seen| meeting.seen(seen));
    let through = through.as_ref().unwrap_or(meeting);
    let view = View {
        focus: Some(spot.part),
        ..View::of(through, ask, spot.person)
    };
    let stands = spots::of(&view).into_iter().find(|s| s.id == *spot);
    let differs = match stands {
        Some(stands) => stands.takes.is_text() && stands.text.trim() != text.trim(),
        // Who has left has no place on the page, and their words wait all the same.
        None => has_left(through, spot),
    };
    (differs && condition::is_asked(through, ask)).then(|| Unfinished {
        step: step.id.clone(),
        seen,
        spot: spot.clone(),
        words: text.split_whitespace().collect::<Vec<_>>().join(" "),
        about: about(meeting, ask, spot),
    })
}

/// Whether the words are those of one person who is not here now.
fn has_left(meeting: &Meeting, spot: &SpotId) -> bool {
    let here = meeting.state.here();
    let is_here = |person| here.iter().any(|member| member.id == person);
    spot.person.is_some_and(|person| !is_here(person))
}

fn about(meeting: &Meeting, ask: &Ask, spot: &SpotId) -> String {
    let names = [spot.presenter, spot.person].into_iter().flatten();
    let names = names.map(|person| meeting.state.name(person));
    let mut told: Vec<String> = names.collect();
    told.dedup();
    if has_left(meeting, spot) {
        told.push("not here now".to_owned());
    }
    told.push(ask.words.clone());
    told.join(" · ")
}

impl Unfinished {
    fn finding(self) -> Finding {
        Finding {
            level: Level::Look,
            words: format!("Still being written: {}", fit(&self.words, SAID)),
            about: self.about,
            target: Some(Target::Ask {
                step: self.step,
                ask: self.spot.ask,
                item: None,
                part: check::Part::Whole,
            }),
            seen: self.seen,
        }
    }
}

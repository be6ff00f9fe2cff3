//! One step: its asks with their answers, what was kept in passing, and what was different about it.

use super::agenda::{self, Outcome};
use super::asked::{Asked, Reader};
use super::{passing, struck, turns};
use crate::base::id::{AskId, StepId};
use crate::base::stamp::Stamp;
use crate::document::{Block, Text};
use crate::meeting::run::End;
use crate::meeting::{Meeting, decide};
use crate::protocol::{Ask, Step};

/// The step in the minutes, with its heading.
pub fn told(meeting: &Meeting, step: &Step, now: Stamp) -> Vec<Block> {
    let place = meeting.protocol.place(&step.id).map_or(0, |p| p + 1);
    let title = meeting.state.title(step);
    let mut blocks = vec![Block::Heading {
        level: 2,
        text: format!("{place} {title}"),
        aside: agenda::aside(meeting, step, now),
    }];
    if title != step.title {
        blocks.push(Block::paragraph(Text::dim(format!(
            "The way of meeting calls this step \"{}\".",
            step.title
        ))));
    }
    let outcome = Outcome::of(meeting, step);
    blocks.extend(said(&outcome).map(Block::note));
    blocks.extend(overridden(meeting, step).map(Block::note));
    let reader = if outcome.was_begun() {
        Reader::Absent
    } else {
        Reader::OnlyAnswers
    };
    blocks.extend(if step.repeat.is_some() {
        turns::told(meeting, step, (reader, now))
    } else {
        answers(meeting, (step, step), reader)
    });
    blocks.extend(passing::in_step(meeting, &step.id));
    blocks.extend(
        struck::in_step(meeting, &step.id)
            .into_iter()
            .map(Block::note),
    );
    blocks
}

/// The outer step with this id, or the one with a phase of this id; and the step or phase itself.
pub fn find<'a>(meeting: &'a Meeting, id: &StepId) -> Option<(&'a Step, &'a Step)> {
    let steps = meeting.protocol.steps.iter();
    let mut all = steps.flat_map(|outer| {
        let inner = outer.steps.iter().map(move |s| (outer, s));
        std::iter::once((outer, outer)).chain(inner)
    });
    all.find(|(_, part)| part.id == *id)
}

/// The step as it is read back: what is recorded, and what is asked for and still empty. Of a repeated step the turn
/// under way, or looked at; all turns where there is none.
pub fn read_back(meeting: &Meeting, step: &Step, part: &Step) -> Vec<Block> {
    let all_turns = step.repeat.is_some() && meeting.state.is_between_turns(&step.id);
    let mut blocks = if all_turns {
        turns::read_back(meeting, step)
    } else {
        answers(meeting, (step, part), Reader::Room)
    };
    blocks.extend(passing::in_step(meeting, &step.id));
    blocks.extend(
        struck::in_step(meeting, &step.id)
            .into_iter()
            .map(Block::note),
    );
    blocks
}

/// Whether the read-back of this step has nothing to show: no answer, nothing kept in passing, nothing asked for.
#[must_use]
pub fn read_back_is_empty(meeting: &Meeting, step: &StepId) -> bool {
    let Some((outer, part)) = find(meeting, step) else {
        return true;
    };
    let filled = |ask: &&Ask| {
        let state = &meeting.state;
        let places = state.addresses(&meeting.protocol, &ask.id);
        places.iter().any(|at| meeting.has_answer(at))
    };
    asks(part).find(filled).is_none()
        && passing::in_step(meeting, &outer.id).is_empty()
        && decide::lacking(meeting, part).is_empty()
}

/// The asks of a step and of its phases, in order.
fn asks(step: &Step) -> impl Iterator<Item = &Ask> {
    let inner = step.steps.iter().flat_map(|s| s.asks.iter());
    step.asks.iter().chain(inner)
}

/// The answers to the asks of this part of the step.
pub fn answers(meeting: &Meeting, (step, part): (&Step, &Step), reader: Reader) -> Vec<Block> {
    asks(part)
        .flat_map(|ask| Asked { meeting, step, ask }.told(reader))
        .collect()
}

/// Said where the step was not simply held.
fn said(outcome: &Outcome) -> Option<String> {
    match outcome {
        Outcome::Done | Outcome::Now => None,
        Outcome::CheckAgain => Some(
            "After this step was closed, the meeting went back, to it or to an earlier one; it was not closed again."
                .to_owned(),
        ),
        Outcome::Skipped(reason) => Some(format!("This step was skipped. The reason: {reason}")),
        Outcome::Open => Some("This step was begun and not closed.".to_owned()),
        Outcome::NothingOpen => Some("Nothing was open.".to_owned()),
        Outcome::NotNeeded => Some(
            "This step was not needed: it is held only after a certain answer in an earlier step."
                .to_owned(),
        ),
        Outcome::Undecided => Some(
            "This step was not held: the question that decides about it was not answered."
                .to_owned(),
        ),
        Outcome::NotReached => Some("This step was not reached.".to_owned()),
        Outcome::NotYet => Some("This step is not reached yet.".to_owned()),
        Outcome::Later => Some("This step is planned for a later sitting.".to_owned()),
        Outcome::ClosedWithout => Some(
            "This step was planned for a later sitting and not held before the meeting was closed."
                .to_owned(),
        ),
    }
}

/// What was asked for and left empty when the step was closed, with the reason the room gave.
fn overridden(meeting: &Meeting, step: &Step) -> Option<String> {
    let run = meeting.state.run(&step.id)?;
    match &run.end {
        Some(End::Closed { lacking, reason }) if !lacking.is_empty() => Some(format!(
            "The step was closed although {} not answered as asked{}. The reason: {reason}",
            asked_for(meeting, lacking),
            since(meeting, step, lacking)
        )),
        Some(End::Closed { .. } | End::Skipped { .. }) | None => None,
    }
}

/// What has been answered since the step closed without it.
fn since(meeting: &Meeting, step: &Step, lacking: &[AskId]) -> String {
    let still = decide::lacking(meeting, step);
    let has = |id: &&AskId| {
        let at = meeting.state.address(&meeting.protocol, id);
        meeting.has_answer(&at) && still.iter().all(|(ask, _)| ask.id != **id)
    };
    let later: Vec<AskId> = lacking.iter().filter(has).cloned().collect();
    if later.is_empty() {
        String::new()
    } else if later.len() == lacking.len() {
        " (answered later)".to_owned()
    } else {
        format!(" ({} answered later)", asked_for(meeting, &later))
    }
}

/// `"Can you support this choice?" was`; several are named one after another, with `were`.
pub fn asked_for(meeting: &Meeting, asks: &[AskId]) -> String {
    let quoted = asks.iter().filter_map(|id| meeting.protocol.ask(id));
    let quoted: Vec<String> = quoted
        .map(|(_, ask)| format!("\"{}\"", ask.words))
        .collect();
    let verb = if quoted.len() == 1 { "was" } else { "were" };
    format!("{} {verb}", crate::base::words::and_list(&quoted))
}

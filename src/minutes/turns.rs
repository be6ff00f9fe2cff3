//! A repeated step told turn by turn, under the name of each presenter; and who had no turn.

use super::asked::Reader;
use super::{step, time};
use crate::base::stamp::Stamp;
use crate::base::words::and_list;
use crate::document::Block;
use crate::meeting::run::End;
use crate::meeting::{Meeting, Turn};
use crate::protocol::{Repeat, Step};

/// Every turn under its presenter's name.
pub fn told(meeting: &Meeting, step: &Step, (reader, now): (Reader, Stamp)) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    for turn in meeting.state.turns_of(&step.id) {
        blocks.push(Block::Heading {
            level: 3,
            text: name(meeting, turn),
            aside: aside(meeting, turn, now),
        });
        blocks.extend(overridden(meeting, turn).map(Block::note));
        let reader = if reader == Reader::OnlyAnswers {
            Reader::Absent
        } else {
            reader
        };
        blocks.extend(of_turn(meeting, (step, turn), reader));
    }
    let is_over = meeting.state.run(&step.id).is_some_and(|r| r.end.is_some());
    if is_over {
        blocks.extend(without(meeting, step).map(Block::note));
    }
    blocks
}

/// The same as it is read back to the room.
pub fn read_back(meeting: &Meeting, step: &Step) -> Vec<Block> {
    let mut blocks = Vec::new();
    for turn in meeting.state.turns_of(&step.id) {
        blocks.push(Block::heading(3, name(meeting, turn)));
        blocks.extend(of_turn(meeting, (step, turn), Reader::Absent));
    }
    blocks
}

/// A turn's answers, its asks one level below its name.
fn of_turn(meeting: &Meeting, (step, turn): (&Step, &Turn), reader: Reader) -> Vec<Block> {
    let seen = meeting.seen(turn.seen());
    let mut blocks = step::answers(&seen, (step, step), reader);
    for block in &mut blocks {
        if let Block::Heading { level, .. } = block {
            *level += 1;
        }
    }
    blocks
}

/// `Jon Bell`, `Jon Bell, once more`.
fn name(meeting: &Meeting, turn: &Turn) -> String {
    let name = meeting.state.name(turn.presenter);
    match turn.visit {
        1 => name,
        _ => format!("{name}, once more"),
    }
}

/// `took 9 min`, as it stands beside the name; nothing where times were not recorded.
fn aside(meeting: &Meeting, turn: &Turn, now: Stamp) -> String {
    if !time::is_recorded(meeting) {
        return String::new();
    }
    let spent = turn.runs.iter().map(|r| r.spent(now)).sum();
    format!("took {}", time::short(spent))
}

/// What was asked for in this turn and left empty, with the reason the room gave.
fn overridden(meeting: &Meeting, turn: &Turn) -> Option<String> {
    let mut asks = Vec::new();
    let mut reasons: Vec<String> = Vec::new();
    for run in &turn.runs {
        if let Some(End::Closed { lacking, reason }) = &run.end {
            asks.extend(lacking.iter().cloned());
            if !lacking.is_empty() && !reasons.contains(reason) {
                reasons.push(reason.clone());
            }
        }
    }
    (!asks.is_empty()).then(|| {
        let asked = step::asked_for(meeting, &asks);
        let reasons = reasons.join("; ");
        format!("The turn went on although {asked} not answered as asked. The reason: {reasons}")
    })
}

/// Those who were here while the step was held and had no turn.
fn without(meeting: &Meeting, step: &Step) -> Option<String> {
    let state = &meeting.state;
    let run = state.run(&step.id).filter(|r| r.is_closed())?;
    let leads = |person| {
        let facilitator = state
            .roles
            .iter()
            .find(|(role, _)| role.as_str() == "facilitator");
        step.repeat == Some(Repeat::Participants) && facilitator.map(|(_, p)| *p) == Some(person)
    };
    let was_here = |person| {
        let mut spans = run.spans.iter();
        spans.any(|(from, to)| state.attendance.within(*from, *to).contains_key(&person))
    };
    let missing = state
        .people
        .iter()
        .filter(|m| was_here(m.id) && !leads(m.id) && state.turns_had(&step.id, m.id) == 0);
    let missing: Vec<String> = missing.map(|m| m.name.clone()).collect();
    (!missing.is_empty()).then(|| format!("{} had no turn.", and_list(&missing)))
}

//! May this act be? One act comes to one event, or to a refusal; nothing changes here.

mod content;
mod covering;
mod ending;
mod moving;
mod people;
mod timing;
mod turns;

use super::capture::Change;
use super::event::{Event, Opened};
use super::{Act, Meeting, Refusal, undo};
use crate::base::stamp::Stamp;
use crate::protocol::Protocol;

pub use moving::{lacking, next_after};
pub use turns::next_phase;

/// The event that opens a meeting.
///
/// # Errors
/// Where fewer people are here than the protocol is for.
pub fn open(opened: Opened, protocol: &Protocol) -> Result<Event, Refusal> {
    let here = opened
        .people
        .iter()
        .filter(|m| opened.present.contains(&m.id));
    let here = u32::try_from(here.count()).unwrap_or(u32::MAX);
    if here < protocol.people.low {
        return Err(Refusal::TooFew {
            least: protocol.people.low,
            here,
        });
    }
    Ok(Event::Opened(Box::new(opened)))
}

/// What the act comes to in this meeting at this moment.
///
/// # Errors
/// A refusal; the meeting stays as it is.
pub fn decide(meeting: &Meeting, act: &Act, at: Stamp) -> Result<Event, Refusal> {
    admit(meeting, act)?;
    match act {
        Act::Answer {
            at: address,
            change,
        } => content::answer(meeting, address, change),
        Act::ChooseEntry { ask, enter } => content::choose_entry(meeting, ask, *enter),
        Act::Seal { ask, seal } => covering::seal(meeting, ask, *seal),
        Act::Reveal { at, early, seed } => covering::reveal(meeting, at, (*early, *seed)),
        Act::HandIn { at } => covering::hand_in(meeting, at),
        Act::Share { at } => covering::share(meeting, at),
        Act::Capture { item, matter } => content::capture(meeting, *item, matter),
        Act::Drop { item } => content::drop_item(meeting, *item),
        Act::Settle { item, how } => content::settle(meeting, *item, how),
        Act::Close { reason } => moving::close(meeting, reason),
        Act::Skip { step, reason } => moving::skip(meeting, step, reason),
        Act::Bring { to } => moving::bring(meeting, to),
        Act::TakeTurn {
            step,
            presenter,
            visit,
        } => turns::take(meeting, step, *presenter, *visit),
        Act::Repeat { step } => turns::repeat(meeting, step),
        Act::Insert(wanted) => turns::insert(meeting, wanted),
        Act::Pause => timing::pause(meeting),
        Act::GoOn => timing::go_on(meeting),
        Act::Extend { seconds, yes, no } => timing::extend(meeting, *seconds, (*yes, *no)),
        Act::Replan { minutes } => timing::replan(meeting, minutes),
        Act::MoveEnd { until } => Ok(Event::EndMoved { until: *until }),
        Act::CorrectStart { seconds } => timing::correct_start(meeting, *seconds, at),
        Act::OffRecord { on } => timing::off_record(meeting, *on),
        Act::Arrive { person } => people::arrive(meeting, *person),
        Act::Leave { person } => people::leave(meeting, *person),
        Act::Join { member } => people::join(meeting, member),
        Act::GiveRole { role, person } => people::give_role(meeting, role, *person),
        Act::SettleGap { from, gap, present } => {
            people::settle_gap(meeting, (*from, at), *gap, present)
        }
        Act::Adjourn { next } => Ok(Event::Adjourned { next: *next }),
        Act::Sit { present } => people::sit(meeting, present),
        Act::AnswerQuestion { question, answer } => Ok(Event::QuestionAnswered {
            question: *question,
            answer: *answer,
        }),
        Act::NameFirst { text } => Ok(ending::name_first(text)),
        Act::SetNext { date } => Ok(Event::NextSet { date: *date }),
        Act::Sign { person, word } => ending::sign(meeting, *person, word),
        Act::Finish => Ok(Event::Finished),
        Act::Add { by, text } => ending::add(by, text),
        Act::Undo => undo::next(meeting.entries())
            .map(|e| Event::Withdrawn { entry: e.seq })
            .ok_or(Refusal::NothingToUndo),
        Act::Redo => undo::redo(meeting.entries())
            .map(|e| Event::Withdrawn { entry: e.seq })
            .ok_or(Refusal::NothingToRedo),
        Act::Strike { entries } => ending::strike(meeting, entries),
    }
}

/// Whether acts of this sort are heard at all in the meeting's condition.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "all other acts share one answer"
)]
fn admit(meeting: &Meeting, act: &Act) -> Result<(), Refusal> {
    let state = &meeting.state;
    match act {
        Act::Strike { .. } => Ok(()),
        Act::Add { .. } if state.finished.is_some() => Ok(()),
        Act::Add { .. } => Err(Refusal::NotClosed),
        // Somebody who had to leave can sign the closed record later.
        Act::Sign { .. } if state.off_record.is_some() => Err(Refusal::OffRecord),
        Act::Sign { .. } => Ok(()),
        Act::Answer {
            change: Change::Signoff(_),
            ..
        } if state.off_record.is_none() => Ok(()),
        _ if state.finished.is_some() => Err(Refusal::Closed),
        Act::Sit { .. } if state.is_sitting() => Err(Refusal::Sitting),
        Act::Sit { .. } => Ok(()),
        _ if !state.is_sitting() => Err(Refusal::NotSitting),
        _ if state.off_record.is_some() && keeps_words(act) => Err(Refusal::OffRecord),
        _ => Ok(()),
    }
}

/// Whether words or answers of people would be kept. A step may be closed off the record, but not with a reason.
fn keeps_words(act: &Act) -> bool {
    matches!(
        act,
        Act::Answer { .. }
            | Act::Capture { .. }
            | Act::Settle { .. }
            | Act::Skip { .. }
            | Act::Insert(_)
            | Act::AnswerQuestion { .. }
            | Act::NameFirst { .. }
    ) || matches!(act, Act::Close { reason } if !reason.trim().is_empty())
}

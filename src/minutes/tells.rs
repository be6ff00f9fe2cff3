//! One event in a few words, as undo names it before it takes it back: `step 2 closed`. Never an id.

mod change;

use super::time;
use crate::base::date;
use crate::base::id::{PersonId, StepId};
use crate::meeting::gaps::Gap;
use crate::meeting::passing::Matter;
use crate::meeting::state::Place;
use crate::meeting::{Address, Event, Meeting};
use crate::protocol::Enter;

/// What the event did, beginning in lower case or with a quotation.
#[must_use]
pub fn tells(meeting: &Meeting, event: &Event) -> String {
    match event {
        Event::Answered { at, change } => change::tells(meeting, at, change),
        Event::EntryChosen { ask, enter } => {
            format!("{} entered {}", change::quoted(meeting, ask), way(*enter))
        }
        Event::Sealed { .. }
        | Event::Revealed { .. }
        | Event::HandedIn { .. }
        | Event::Shared { .. } => covering(meeting, event),
        Event::Closed { step, .. } => format!("{} closed", number(meeting, step)),
        Event::Skipped { step, .. } => format!("{} skipped", number(meeting, step)),
        Event::Brought { to, .. } => format!("the meeting brought to {}", place(meeting, to)),
        Event::TurnTaken { presenter, .. } => format!("{} turn taken", whose(meeting, *presenter)),
        Event::PhaseClosed { .. } => phase_closed(meeting, event),
        Event::Repeated { step, .. } => format!("{} begun again", number(meeting, step)),
        Event::Inserted(inserted) => format!("step \"{}\" inserted", inserted.title),
        Event::Captured { matter, .. } => format!("{} \"{}\" kept", sort(matter), matter.words()),
        Event::Dropped { .. } => "something kept in passing, taken out".to_owned(),
        Event::Settled { item, .. } => {
            let kept = meeting.state.kept(*item).map(|k| k.matter.words());
            format!("\"{}\" settled", kept.unwrap_or("a parked item"))
        }
        Event::QuestionAnswered { question, answer } => match answer {
            Some(answer) => format!("\"{}\" answered: {}", question.words(), answer.words()),
            None => format!("the answer to \"{}\" taken back", question.words()),
        },
        Event::FirstNamed { text } if text.is_empty() => {
            "the one thing we do first, taken out".to_owned()
        }
        Event::FirstNamed { text } => format!("the one thing we do first: \"{text}\""),
        Event::NextSet { date } => match date {
            Some(date) => format!("the next meeting set to {}", date::long(*date)),
            None => "no next meeting".to_owned(),
        },
        Event::Opened(_)
        | Event::Recalled { .. }
        | Event::LetGo { .. }
        | Event::Adjourned { .. }
        | Event::Sat { .. }
        | Event::Finished
        | Event::GapSettled { .. }
        | Event::OffRecord { .. }
        | Event::Paused
        | Event::WentOn
        | Event::Extended { .. }
        | Event::Replanned { .. }
        | Event::EndMoved { .. }
        | Event::StartCorrected { .. } => course(meeting, event),
        Event::Arrived { .. }
        | Event::Left { .. }
        | Event::Joined { .. }
        | Event::RoleGiven { .. }
        | Event::Signed { .. }
        | Event::Added { .. }
        | Event::Withdrawn { .. }
        | Event::Struck { .. } => words(meeting, event),
    }
}

/// Covering answers, and showing them.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "`tells` has sorted the events; its match has no wildcard"
)]
fn covering(meeting: &Meeting, event: &Event) -> String {
    let ask = |id| change::quoted(meeting, id);
    let author = |at: &Address| {
        let name = at.person.map(|person| meeting.state.name(person));
        name.unwrap_or_else(|| "somebody".to_owned())
    };
    match event {
        Event::Sealed { ask: id, seal } => match seal {
            Some(_) => format!("{} entered under cover", ask(id)),
            None => format!("{} no longer under cover", ask(id)),
        },
        Event::Revealed { at, .. } => format!("covered answers to {} shown", ask(&at.ask)),
        Event::HandedIn { at } => {
            format!(
                "{}'s answer to {} handed in with empty lines",
                author(at),
                ask(&at.ask)
            )
        }
        Event::Shared { at } => {
            let name = author(at);
            format!("{name}'s answer to {} shared", ask(&at.ask))
        }
        _ => String::new(),
    }
}

const fn way(enter: Enter) -> &'static str {
    match enter {
        Enter::Group => "for all of us",
        Enter::Each => "person by person",
        Enter::Count => "by counting hands",
    }
}

/// The course of the meeting: sittings and clocks.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "`tells` has sorted the events; its match has no wildcard"
)]
fn course(meeting: &Meeting, event: &Event) -> String {
    match event {
        Event::Opened(_) => "the meeting opened".to_owned(),
        Event::Recalled { agreed, .. } => {
            format!("\"{}\" taken along, to be looked at again", agreed.what)
        }
        Event::LetGo { .. } => "something agreed earlier, settled meanwhile".to_owned(),
        Event::Adjourned { .. } => "the sitting ended".to_owned(),
        Event::Sat { .. } => "a new sitting begun".to_owned(),
        Event::Finished => "the meeting closed".to_owned(),
        Event::GapSettled { gap, .. } => match gap {
            Gap::Break => "a break noted".to_owned(),
            Gap::SittingEnded => "a sitting ended and a new one begun".to_owned(),
            Gap::WentOn => "a time without entries counted".to_owned(),
        },
        Event::OffRecord { on: true } => "off the record".to_owned(),
        Event::OffRecord { on: false } => "on the record again".to_owned(),
        Event::Paused => "the clock paused".to_owned(),
        Event::WentOn => "the clock started again".to_owned(),
        Event::Extended { step, seconds, .. } => format!(
            "{} more for {}",
            time::long(u64::from(*seconds)),
            number(meeting, step)
        ),
        Event::Replanned { .. } => "the minutes of coming steps changed".to_owned(),
        Event::EndMoved { until: Some(until) } => {
            format!("the end moved to {}", time::moment(meeting, *until))
        }
        Event::EndMoved { until: None } => "the planned end given up".to_owned(),
        Event::StartCorrected { step, .. } => {
            format!("the start of {} corrected", number(meeting, step))
        }
        _ => String::new(),
    }
}

/// People, and what was said of the record.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "`tells` has sorted the events; its match has no wildcard"
)]
fn words(meeting: &Meeting, event: &Event) -> String {
    let name = |person| meeting.state.name(person);
    match event {
        Event::Arrived { person } => format!("{} here", name(*person)),
        Event::Left { person } => format!("{} left", name(*person)),
        Event::Joined { member } => format!("{} added", member.name),
        Event::RoleGiven { role, person } => format!("{} is {role}", name(*person)),
        Event::Signed { person, .. } => format!("{} signed", name(*person)),
        Event::Added { by, .. } => format!("a word added by {by}"),
        Event::Withdrawn { entry } => {
            let taken = meeting.entries().iter().find(|e| e.seq == *entry);
            match taken.and_then(|e| e.event.as_ref()) {
                Some(Event::Withdrawn { .. }) => "a step back taken back".to_owned(),
                Some(event) => format!("taken back: {}", tells(meeting, event)),
                None => "something taken back".to_owned(),
            }
        }
        Event::Struck { .. } => "something struck from the record".to_owned(),
        _ => String::new(),
    }
}

/// `Jon Bell's turn closed`, `\"Tell\" closed in Jon Bell's turn`.
fn phase_closed(meeting: &Meeting, event: &Event) -> String {
    let Event::PhaseClosed {
        step,
        presenter,
        phase,
        ..
    } = event
    else {
        return String::new();
    };
    let whose = whose(meeting, *presenter);
    let rules = meeting.protocol.step(step);
    match rules.and_then(|s| s.steps.iter().find(|inner| inner.id == *phase)) {
        Some(inner) => format!("\"{}\" closed in {whose} turn", inner.title),
        None => format!("{whose} turn closed"),
    }
}

/// `Jon Bell's`.
fn whose(meeting: &Meeting, person: PersonId) -> String {
    format!("{}'s", meeting.state.name(person))
}

/// `step 2`.
fn number(meeting: &Meeting, step: &StepId) -> String {
    meeting.protocol.place(step).map_or_else(
        || "a step".to_owned(),
        |place| format!("step {}", place + 1),
    )
}

fn place(meeting: &Meeting, place: &Place) -> String {
    match place {
        Place::Step(step) => number(meeting, step),
        Place::Closing => "its close".to_owned(),
    }
}

const fn sort(matter: &Matter) -> &'static str {
    match matter {
        Matter::Action(_) => "action",
        Matter::Decision(_) => "decision",
        Matter::Parked(_) => "parked item",
    }
}

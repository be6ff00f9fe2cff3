//! Keys on the closing page: record check, what happens next, agreeing. Nothing here must be perfect.

mod fields;
mod next;

use fields::open_row;
pub use fields::{draft, proposed, type_over};
pub use next::agreed;

use super::panel::{self, row};
use super::step::{At, act, command, correct, correct_turn, focus, rating};
use super::{Effect, Then, keymap};
use crate::base::id::{AskId, PersonId};
use crate::base::key::Key;
use crate::desk::intent::{Intent, Mode};
use crate::look::panel::Question;
use crate::look::spot::{ActionField, DecisionField, Part, SpotId};
use crate::look::step::StepLook;
use crate::look::unfinished;
use crate::meeting::check::{self, Finding, Target};
use crate::meeting::closing::{Answer, Question as Closing};
use crate::meeting::{Act, condition};

pub fn key(look: &mut StepLook, key: Key, at: At<'_>) -> Vec<Effect> {
    if look.closing.field.is_some() {
        return next::write(look, key, at);
    }
    let intent = keymap::intent(Mode::Choosing, key);
    if !at.meeting.state.is_sitting() {
        return kept(look, intent, at);
    }
    match (look.closing.page, intent) {
        (0, Some(Intent::Close)) => {
            look.closing.page = 1;
            look.closing.row = 0;
            open_row(look, at);
            Vec::new()
        }
        (0, _) => check(look, key, at),
        (_, Some(Intent::Close)) => {
            look.question = Some(end(at));
            Vec::new()
        }
        _ => next::next(look, key, at),
    }
}

/// The meeting closes, or waits for the steps that come another day.
fn end(at: At<'_>) -> Question {
    let waits = check::waiting(at.meeting).into_iter().next();
    waits.map_or(Question::Finish, |step| Question::NextSitting {
        step: step.id.clone(),
    })
}

/// The third page: everything is kept, nothing is asked any more.
fn kept(look: &mut StepLook, intent: Option<Intent>, at: At<'_>) -> Vec<Effect> {
    match intent {
        Some(Intent::Leave | Intent::Out) => vec![Effect::Leave],
        Some(Intent::Digit(n @ 1..=3)) if at.failing => panel::saving(look, n),
        Some(
            intent @ (Intent::Minutes
            | Intent::Help
            | Intent::Commands
            | Intent::Steps
            | Intent::Who
            | Intent::Undo
            | Intent::Redraw
            | Intent::SaveHabit),
        ) => command::run(look, intent, at),
        Some(_) => {
            let said = match (at.meeting.state.finished.is_some(), at.failing) {
                (true, false) => {
                    "The meeting is closed and kept. V shows its minutes, Q goes Home."
                }
                (true, true) => {
                    "The meeting is closed. V shows its minutes, 1 saves a copy elsewhere."
                }
                (false, false) => {
                    "The sitting is over and kept. V shows the minutes so far, Q goes Home."
                }
                (false, true) => {
                    "The sitting is over. V shows the minutes so far, 1 saves a copy elsewhere."
                }
            };
            look.say(said, at.now);
            Vec::new()
        }
        None => Vec::new(),
    }
}

/// Rows of the first page: the findings, then the four questions.
fn check(look: &mut StepLook, key: Key, at: At<'_>) -> Vec<Effect> {
    let findings = unfinished::findings(look, at.meeting);
    let last = findings.len() + Closing::ALL.len() - 1;
    let now = look.closing.row.min(last);
    let question = now
        .checked_sub(findings.len())
        .and_then(|n| Closing::ALL.get(n))
        .copied();
    match (keymap::intent(Mode::Choosing, key), question) {
        (Some(Intent::Digit(n @ 1..=4)), Some(question)) => {
            let answer = (n as usize)
                .checked_sub(1)
                .and_then(|n| Answer::ALL.get(n))
                .copied();
            look.closing.row = (now + 1).min(last);
            return vec![act(Act::AnswerQuestion { question, answer }, Then::Stay)];
        }
        (Some(Intent::Clear), Some(question)) => {
            return vec![act(
                Act::AnswerQuestion {
                    question,
                    answer: None,
                },
                Then::Stay,
            )];
        }
        (Some(Intent::Enter), Some(_)) => look.closing.row = (now + 1).min(last),
        (Some(Intent::Enter | Intent::Edit), None) => return mend(look, findings.get(now), at),
        (Some(Intent::Next), _) => {
            look.closing.row = if question.is_some() {
                0
            } else {
                findings.len()
            }
        }
        (Some(Intent::Out), _) => back_to_meeting(look, at),
        (Some(Intent::Digit(_)), None) => {
            look.say_here(
                "1 to 4 answer the four questions below. Tab goes there.",
                at.now,
            );
        }
        (
            Some(
                Intent::Up
                | Intent::Down
                | Intent::PageUp
                | Intent::PageDown
                | Intent::First
                | Intent::Last,
            ),
            _,
        ) => {
            look.closing.row = row(now, last, key);
        }
        (Some(intent), _) => return command::run(look, intent, at),
        (None, _) => {}
    }
    Vec::new()
}

/// Back to the last step that was held: asked first, since it moves the meeting.
fn back_to_meeting(look: &mut StepLook, at: At<'_>) {
    let held = |s: &&crate::protocol::Step| {
        at.meeting.state.run(&s.id).is_some() && condition::is_held(at.meeting, s)
    };
    let last = at.meeting.protocol.steps.iter().rev().find(held);
    look.question = last.map(|s| Question::Bring { step: s.id.clone() });
}

/// Opens exactly the field that a finding is about; Esc comes back here.
fn mend(look: &mut StepLook, found: Option<&(Finding, Option<SpotId>)>, at: At<'_>) -> Vec<Effect> {
    let finding = found.map(|(finding, _)| finding);
    let Some(target) = finding.and_then(|f| f.target.as_ref()) else {
        look.say_here("This line is well as it is.", at.now);
        return Vec::new();
    };
    match target {
        Target::Step(step) => look.question = Some(Question::Bring { step: step.clone() }),
        Target::Kept { item, part } => {
            if let Some(kept) = at.meeting.state.kept(*item) {
                let mut line = super::panel::keep::capture_line(look, kept, at);
                line.at = match part {
                    check::Part::Who => 1,
                    check::Part::Due | check::Part::Review => 2,
                    _ => 0,
                };
                if *part == check::Part::Settled {
                    look.closing.settling = Some(*item);
                    fields::open(look, at, "");
                } else {
                    look.capture = Some(line);
                }
            }
        }
        Target::Ask {
            step,
            ask,
            item,
            part,
        } => {
            match finding.and_then(|f| f.seen.clone()) {
                Some(seen) => correct_turn(look, step, Some(seen), at),
                None => correct(look, step, at),
            }
            look.closing.mending = true;
            let through = look.through(at.own);
            let at = At {
                meeting: through.as_ref().unwrap_or(at.own),
                ..at
            };
            let waits = found.and_then(|(_, spot)| spot.clone());
            let here = at.meeting.state.here();
            let absent = waits.as_ref().and_then(|spot| spot.person);
            let absent = absent.filter(|person| here.iter().all(|m| m.id != *person));
            if let Some(person) = absent {
                // Their words have no place on the page while they are away.
                focus::enter_ask(look, at.meeting, ask);
                look.refuse(format!(
                    "{} is not here now, and the words wait. W lets them come back.",
                    at.meeting.state.name(person)
                ));
                return Vec::new();
            }
            let spot = waits.unwrap_or_else(|| spot(ask, *item, *part, at));
            focus::write(look, at.meeting, &spot);
        }
    }
    Vec::new()
}

fn spot(
    ask: &AskId,
    item: Option<crate::base::id::ItemId>,
    part: check::Part,
    at: At<'_>,
) -> SpotId {
    let whole = at.meeting.state.address(&at.meeting.protocol, ask);
    let at_ask = |person: Option<PersonId>, part: Part| SpotId::at(&whole.by(person), part);
    match part {
        check::Part::Who => at_ask(None, Part::Action(item, ActionField::Who)),
        check::Part::Due => at_ask(None, Part::Action(item, ActionField::Due)),
        check::Part::Reason => at_ask(None, Part::Field(DecisionField::Reason)),
        check::Part::Review => at_ask(None, Part::Field(DecisionField::Review)),
        check::Part::Person(person) => at_ask(Some(person), Part::Score),
        check::Part::ReasonOf(person) => at_ask(Some(person), Part::Reason),
        check::Part::Reviewed(item) => at_ask(None, Part::Done(item)),
        check::Part::Cell { item, criterion } => at_ask(None, Part::Cell(item, criterion)),
        check::Part::Mark { item, column } => at_ask(None, Part::Mark(item, column)),
        check::Part::Line { person, item } => rating::line_of(at.meeting, ask, (person, item))
            .unwrap_or_else(|| at_ask(person, Part::Rate(item))),
        check::Part::Tick(item, person) => at_ask(person, Part::Tick(item)),
        check::Part::Square(row, n, person) => at_ask(person, Part::Square(Some(row), n)),
        check::Part::Blank(n, person) => at_ask(person, Part::Blank(n)),
        check::Part::Whole | check::Part::Settled => {
            at_ask(None, item.map_or(Part::Text, Part::Item))
        }
    }
}

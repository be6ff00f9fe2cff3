//! Keys on the closing page: record check, what happens next, agreeing. Nothing here must be perfect.

mod fields;

use fields::open_row;
pub use fields::{proposed, type_over};

use super::panel::row;
use super::step::{At, act, command, correct, correct_turn, focus, rating};
use super::{Effect, Then, keymap};
use crate::base::date;
use crate::base::id::{AskId, PersonId};
use crate::base::key::Key;
use crate::desk::intent::{Intent, Mode};
use crate::field::Field;
use crate::look::panel::Question;
use crate::look::spot::{ActionField, DecisionField, Part, SpotId};
use crate::look::step::StepLook;
use crate::look::unfinished;
use crate::meeting::check::{self, Finding, Target};
use crate::meeting::closing::{Answer, Question as Closing, Word};
use crate::meeting::{Act, condition, signing};

pub fn key(look: &mut StepLook, key: Key, at: At<'_>) -> Vec<Effect> {
    if look.closing.field.is_some() {
        return write(look, key, at);
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
        _ => next(look, key, at),
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
            let said = if at.meeting.state.finished.is_some() {
                "The meeting is closed and kept. V shows its minutes, Q goes Home."
            } else {
                "The sitting is over and kept. V shows the minutes so far, Q goes Home."
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
                let mut line = super::panel::keep::capture_line(kept, at);
                line.at = match part {
                    check::Part::Who => 1,
                    check::Part::Due | check::Part::Review => 2,
                    _ => 0,
                };
                if *part == check::Part::Settled {
                    look.closing.settling = Some(*item);
                    look.closing.field = Some(Field::new(true));
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

/// Rows of the second page: the first thing, the next date, then a row for each who was here.
fn next(look: &mut StepLook, key: Key, at: At<'_>) -> Vec<Effect> {
    let people = signing::people(at.meeting);
    let last = people.len() + 1;
    let now = look.closing.row.min(last);
    let person = now.checked_sub(2).and_then(|n| people.get(n)).map(|m| m.id);
    match (keymap::intent(Mode::Choosing, key), person) {
        (Some(Intent::Digit(1)), Some(person)) => {
            look.closing.row = (now + 1).min(last);
            return vec![act(
                signing::act(at.meeting, person, Word::Agree),
                Then::Stay,
            )];
        }
        (Some(Intent::Digit(n @ 2..=3)), Some(_)) => {
            look.closing.word = Some(if n == 2 { 2 } else { 3 });
            look.closing.field = Some(Field::new(true));
        }
        (Some(Intent::Enter), Some(_)) if now == last => {
            look.say_here(
                "Everybody was asked. G goes on and closes the meeting.",
                at.now,
            );
        }
        (Some(Intent::Enter), Some(_)) => look.closing.row = now + 1,
        (Some(Intent::Enter | Intent::Edit), None) => open_row(look, at),
        (Some(Intent::Next), _) => {
            look.closing.row = if now >= last { 0 } else { now + 1 };
            open_row(look, at);
        }
        (Some(Intent::Previous | Intent::Up), _) => look.closing.row = now.saturating_sub(1),
        (Some(Intent::Down), _) => look.closing.row = (now + 1).min(last),
        (Some(Intent::Out), _) => {
            look.closing.page = 0;
            look.closing.row = 0;
        }
        (Some(Intent::Digit(_)), _) => {
            look.say_here(
                "1 agree, 2 agree with a remark, 3 object: on the row of a person.",
                at.now,
            );
        }
        (Some(intent), _) => return command::run(look, intent, at),
        (None, _) => {}
    }
    Vec::new()
}

/// A text on the closing page.
fn write(look: &mut StepLook, key: Key, at: At<'_>) -> Vec<Effect> {
    match keymap::intent(Mode::Field, key) {
        Some(Intent::Enter | Intent::Next) => finish(look, at),
        Some(Intent::Close) if look.closing.page == 0 || look.closing.word.is_some() => {
            finish(look, at)
        }
        Some(Intent::Close) => {
            let effects = finish(look, at);
            // A date that cannot be read keeps the caret; else the page goes on.
            if look.notice.as_ref().is_none_or(|said| said.until.is_some()) {
                look.closing.field = None;
                look.question = Some(end(at));
            }
            effects
        }
        Some(Intent::Previous) => {
            look.closing.field = None;
            look.closing.row = look.closing.row.saturating_sub(1);
            open_row(look, at);
            Vec::new()
        }
        Some(Intent::Out) => {
            let effects = if look.closing.word.is_none() && look.closing.settling.is_none() {
                finish(look, at)
            } else {
                Vec::new()
            };
            look.closing.field = None;
            look.closing.word = None;
            look.closing.settling = None;
            effects
        }
        Some(intent @ (Intent::Leave | Intent::Redraw | Intent::SaveHabit | Intent::Help)) => {
            command::run(look, intent, at)
        }
        Some(_) => Vec::new(),
        None => {
            if matches!(key, Key::Char(_)) {
                type_over(look);
            }
            look.closing.proposed = false;
            if let Some(field) = look.closing.field.as_mut()
                && !(key == Key::Ctrl('z') && field.undo())
            {
                field.key(&key);
            }
            Vec::new()
        }
    }
}

/// Finishes the row and goes to the next one.
fn finish(look: &mut StepLook, at: At<'_>) -> Vec<Effect> {
    let Some(field) = look.closing.field.take() else {
        return Vec::new();
    };
    look.closing.proposed = false;
    let mut then = Then::Stay;
    let text = field.text().trim().to_owned();
    if look.closing.settling.is_some() && text.is_empty() {
        look.refuse("Write how it was settled. Esc leaves it open.");
        look.closing.field = Some(field);
        return Vec::new();
    }
    if let Some(item) = look.closing.settling.take() {
        return vec![act(Act::Settle { item, how: text }, Then::Stay)];
    }
    if let Some(word) = look.closing.word.take() {
        return sign(look, word, text, at);
    }
    let act_of_row = match look.closing.row {
        0 if text == at.meeting.state.closing.first => None,
        0 => Some(Act::NameFirst { text }),
        _ if text.is_empty() => Some(Act::SetNext { date: None }),
        _ => {
            let Some((date, time)) = date::with_time(&text, at.today()) else {
                look.refuse(super::enter::write::no_date(&text));
                look.closing.field = Some(field);
                return Vec::new();
            };
            if let Some(time) = time {
                let (day, time) = (date::long(date), time.format("%H:%M"));
                then = Then::Say(format!(
                    "We meet again {day}. The day is kept, the time {time} is not."
                ));
            }
            Some(Act::SetNext { date: Some(date) })
        }
    };
    look.closing.row += 1;
    open_row(look, at);
    act_of_row.map(|a| vec![act(a, then)]).unwrap_or_default()
}

fn sign(look: &mut StepLook, word: u8, text: String, at: At<'_>) -> Vec<Effect> {
    let people = signing::people(at.meeting);
    let Some(member) = look.closing.row.checked_sub(2).and_then(|n| people.get(n)) else {
        return Vec::new();
    };
    let word = match (word, text.is_empty()) {
        (2, true) => Word::Agree,
        (2, false) => Word::Remark(text),
        _ => Word::Object(text),
    };
    look.closing.row += 1;
    vec![act(signing::act(at.meeting, member.id, word), Then::Stay)]
}

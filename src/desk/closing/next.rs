//! Keys on the second closing page and in the texts of all of them: the first thing, the next day, each person's word.

use super::end;
use super::fields::{self, open_row, type_over};
use crate::base::date;
use crate::base::id::PersonId;
use crate::base::key::Key;
use crate::base::person::Member;
use crate::desk::intent::{Intent, Mode};
use crate::desk::step::{At, act, command, sign as signature};
use crate::desk::{Effect, Then, keymap};
use crate::look::closing::Writing;
use crate::look::panel::Question;
use crate::look::step::StepLook;
use crate::meeting::closing::Word;
use crate::meeting::{Act, signing};

/// Rows of the second page: the first thing, the next date, then a row for each who was here.
pub(super) fn next(look: &mut StepLook, key: Key, at: At<'_>) -> Vec<Effect> {
    let people = signing::people(at.meeting);
    let last = people.len() + 1;
    let now = look.closing.row.min(last);
    let person = now.checked_sub(2).and_then(|n| people.get(n)).map(|m| m.id);
    match (keymap::intent(Mode::Choosing, key), person) {
        (Some(Intent::Digit(1)), Some(person)) => {
            look.question = unsay(person, at);
            if look.question.is_none() {
                return agreed(look, person, at);
            }
        }
        (Some(Intent::Digit(n @ 2..=3)), Some(_)) => {
            look.closing.word = Some(if n == 2 { 2 } else { 3 });
            fields::open(look, at, "");
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

/// The question before words that somebody has signed with give way; `None` where there are none.
fn unsay(person: PersonId, at: At<'_>) -> Option<Question> {
    let said = signing::said(at.meeting, person)?;
    let words = signature::told(&at.meeting.state.name(person), said.word)?;
    Some(Question::Unsay {
        person,
        words,
        of: None,
        agrees: true,
    })
}

/// The person agrees, and the next one is asked.
pub fn agreed(look: &mut StepLook, person: PersonId, at: At<'_>) -> Vec<Effect> {
    look.closing.row = after(look.closing.row, at);
    signed(look, person, Word::Agree, at)
}

/// A text on the closing page.
pub(super) fn write(look: &mut StepLook, key: Key, at: At<'_>) -> Vec<Effect> {
    match keymap::intent(Mode::Field, key) {
        Some(by @ (Intent::Enter | Intent::Next)) => finish(look, by, at),
        Some(by @ Intent::Close) if look.closing.page == 0 || look.closing.word.is_some() => {
            finish(look, by, at)
        }
        Some(by @ Intent::Close) => {
            let effects = finish(look, by, at);
            // A date that cannot be read keeps the caret; else the page goes on.
            if look.notice.as_ref().is_none_or(|said| said.until.is_some()) {
                look.closing.field = None;
                look.question = Some(end(at));
            }
            effects
        }
        Some(Intent::Previous) => away(look, Intent::Up, at),
        Some(by @ Intent::Out) => put_down(look, by, at),
        Some(intent @ (Intent::Leave | Intent::Redraw | Intent::SaveHabit | Intent::Help)) => {
            command::run(look, intent, at)
        }
        Some(_) => Vec::new(),
        None if key == Key::Up => away(look, Intent::Up, at),
        None if key == Key::Down && look.closing.page == 1 => away(look, Intent::Down, at),
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
            fields::draft(look, at)
        }
    }
}

/// Out of the field into the row above or below.
fn away(look: &mut StepLook, by: Intent, at: At<'_>) -> Vec<Effect> {
    let row = look.closing.row;
    let effects = put_down(look, by, at);
    look.closing.row = if by == Intent::Down {
        row + 1
    } else {
        row.saturating_sub(1)
    };
    if look.closing.page == 1 {
        open_row(look, at);
    }
    effects
}

/// The caret leaves the field: a day and the first thing are taken, words that somebody signs with wait as they are.
fn put_down(look: &mut StepLook, by: Intent, at: At<'_>) -> Vec<Effect> {
    let effects = if look.closing.word.is_none() && look.closing.settling.is_none() {
        finish(look, by, at)
    } else {
        fields::put_away(look, at)
    };
    look.closing.field = None;
    look.closing.word = None;
    look.closing.settling = None;
    look.closing.proposed = false;
    effects
}

/// Finishes the row and goes to the next one.
fn finish(look: &mut StepLook, by: Intent, at: At<'_>) -> Vec<Effect> {
    let (writing, row) = (fields::writing(look, at), look.closing.row);
    let mut effects = taken(look, by, at);
    if look.closing.field.is_none() || look.closing.row != row {
        effects.extend(writing.map(|w| fields::forget(look, w)));
    }
    effects
}

fn taken(look: &mut StepLook, by: Intent, at: At<'_>) -> Vec<Effect> {
    let Some(field) = look.closing.field.take() else {
        return Vec::new();
    };
    let was_proposed = std::mem::take(&mut look.closing.proposed);
    let goes_away = matches!(by, Intent::Up | Intent::Down | Intent::Out);
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
        // What was only proposed, and that we do not meet again, nobody says by going away from the line.
        _ if was_proposed && goes_away => None,
        _ if text.is_empty() => (by == Intent::Enter).then_some(Act::SetNext { date: None }),
        _ => {
            let Some((date, time)) = date::with_time(&text, at.today()) else {
                look.refuse(crate::desk::enter::write::no_date(&text));
                look.closing.field = Some(field);
                return Vec::new();
            };
            if let Some(time) = time {
                let (day, time) = (date::long(date), time.format("%H:%M"));
                then = Then::Say(format!(
                    "We meet again {day}. The day is kept, the time {time} is not."
                ));
            }
            let stands = time.is_none() && at.meeting.state.closing.next == Some(Some(date));
            (!stands).then_some(Act::SetNext { date: Some(date) })
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
    look.closing.row = after(look.closing.row, at);
    signed(look, member.id, word, at)
}

/// The next row whose person is in the room and was not asked yet, so that a number pressed in rhythm takes nobody's
/// word; the row below where all were, but not that of somebody who has left without a word.
fn after(row: usize, at: At<'_>) -> usize {
    let people = signing::people(at.meeting);
    let unasked = |m: &Member| signing::said(at.meeting, m.id).is_none();
    let gone = |m: &Member| signing::has_left(at.meeting, m.id);
    let mut below = people.iter().enumerate().skip(row.saturating_sub(1));
    if let Some((place, _)) = below.clone().find(|(_, m)| unasked(m) && !gone(m)) {
        return place + 2;
    }
    match below.next() {
        Some((_, next)) if unasked(next) && gone(next) => row,
        _ => (row + 1).min(people.len() + 1),
    }
}

/// The person has said it: no other words of theirs wait any more.
fn signed(look: &mut StepLook, person: PersonId, word: Word, at: At<'_>) -> Vec<Effect> {
    let mut effects = vec![act(signing::act(at.meeting, person, word), Then::Stay)];
    for word in [2, 3] {
        effects.push(fields::forget(look, Writing::Word { person, word }));
    }
    effects
}

//! The capture line: an action, a decision, a parked item kept in passing; the step below waits where it was.

use super::super::enter::actions::{beginning, who};
use super::super::enter::write::{no_date, past};
use super::{At, act};
use crate::base::date;
use crate::base::id::AskId;
use crate::base::key::Key;
use crate::base::person::Member;
use crate::desk::intent::{Intent, Mode};
use crate::desk::{Effect, Then, keymap};
use crate::field::Heard;
use crate::look::capture::{CaptureLine, Keeping};
use crate::look::spot::{ActionField, Part, SpotId};
use crate::look::step::StepLook;
use crate::meeting::capture::actions::Action;
use crate::meeting::passing::{Matter, Said};
use crate::meeting::{Act, Refusal};

/// Opens a capture line, with the words that were put away or not kept before a crash.
pub fn begin(look: &mut StepLook, keeping: Keeping) {
    let texts = look.put_away(keeping);
    look.capture = Some(CaptureLine::of(keeping, &texts));
}

pub fn key(look: &mut StepLook, key: Key, at: At<'_>) -> Vec<Effect> {
    let Some(line) = look.capture.as_mut() else {
        return Vec::new();
    };
    match keymap::intent(Mode::Field, key) {
        Some(Intent::Enter) => return next(look, at),
        Some(Intent::Close) => return keep(look, at),
        Some(Intent::Next) => line.at = (line.at + 1).min(line.parts.len().saturating_sub(1)),
        Some(Intent::Previous) => line.at = line.at.saturating_sub(1),
        Some(Intent::Out) => return put_away(look),
        Some(intent @ (Intent::Leave | Intent::Redraw | Intent::SaveHabit)) => {
            return super::command::run(look, intent, at);
        }
        Some(_) => {}
        None => {
            let place = line.at;
            let Some(field) = line.parts.get_mut(place) else {
                return Vec::new();
            };
            let heard = if key == Key::Ctrl('z') && field.undo() {
                Heard::Changed
            } else {
                field.key(&key)
            };
            if heard == Heard::Changed {
                return vec![draft(line, place)];
            }
        }
    }
    Vec::new()
}

fn draft(line: &CaptureLine, place: usize) -> Effect {
    let text = line
        .parts
        .get(place)
        .map(crate::field::Field::text)
        .unwrap_or_default();
    Effect::Draft {
        spot: spot(line.keeping, place),
        text,
    }
}

/// Under which a part's words are kept while they are typed.
#[must_use]
pub fn spot(keeping: Keeping, place: usize) -> SpotId {
    let field = ActionField::ALL
        .get(place)
        .copied()
        .unwrap_or(ActionField::What);
    SpotId {
        ask: AskId(keeping.ask().into()),
        visit: 1,
        presenter: None,
        person: None,
        part: Part::Action(None, field),
    }
}

/// Enter: the next part, after the last one kept.
fn next(look: &mut StepLook, at: At<'_>) -> Vec<Effect> {
    let Some(line) = look.capture.as_mut() else {
        return Vec::new();
    };
    if let (Keeping::Action, 1, Some(field)) = (line.keeping, line.at, line.parts.get_mut(1)) {
        let name = completed_name(&at.meeting.state.people, &field.text());
        field.set(&name);
    }
    if line.at == 0
        && line
            .parts
            .first()
            .is_some_and(|f| f.text().trim().is_empty())
    {
        let what = a(line.keeping);
        look.refuse(format!(
            "Nothing to keep. Write {what}, or Esc puts this away."
        ));
        return Vec::new();
    }
    if line.at + 1 < line.parts.len() {
        line.at += 1;
        return Vec::new();
    }
    keep(look, at)
}

const fn a(keeping: Keeping) -> &'static str {
    match keeping {
        Keeping::Action => "what is to be done",
        Keeping::Decision => "what was decided",
        Keeping::Park => "what we come back to",
    }
}

/// Ctrl+G: kept as it is; what is missing is asked again at the end.
fn keep(look: &mut StepLook, at: At<'_>) -> Vec<Effect> {
    let Some(line) = look.capture.as_ref() else {
        return Vec::new();
    };
    let texts = line.texts();
    let typed_again = look
        .kept_past
        .as_ref()
        .is_some_and(|date| texts.contains(date));
    let matter = match matter(line, typed_again, at) {
        Ok(matter) => matter,
        Err((place, sentence)) => {
            let dated = |text: &&String| date::typed(text.trim(), at.today()).is_some();
            look.kept_past = texts.get(place).filter(dated).cloned();
            if let Some(line) = look.capture.as_mut() {
                line.at = place;
            }
            look.refuse(sentence);
            return Vec::new();
        }
    };
    let (keeping, item) = (line.keeping, line.item);
    let said = match &matter {
        Matter::Action(action) => format!("Kept: action \"{}\".", action.what),
        Matter::Decision(said) => format!("Kept: decision \"{}\".", said.text),
        Matter::Parked(text) => format!("Parked: {text}. We come back to it before we close."),
    };
    let mut effects = vec![act(Act::Capture { item, matter }, Then::Say(said))];
    effects.extend((0..keeping.parts().len()).map(|n| Effect::Draft {
        spot: spot(keeping, n),
        text: String::new(),
    }));
    look.capture = None;
    look.kept_past = None;
    look.put_away.remove(keeping.ask());
    effects
}

/// What the line says; else the part that cannot be taken and why.
/// A date that has passed is taken when it is finished a second time.
fn matter(line: &CaptureLine, typed_again: bool, at: At<'_>) -> Result<Matter, (usize, String)> {
    let texts = line.texts();
    let text = |n: usize| texts.get(n).map_or("", |t| t.trim()).to_owned();
    if text(0).is_empty() {
        return Err((0, Refusal::NothingToAdd { ask: String::new() }.to_string()));
    }
    let date = |n: usize| match text(n) {
        empty if empty.is_empty() => Ok(None),
        typed => match date::typed(&typed, at.today()) {
            Some(date) if date < at.today() && !typed_again => Err((n, past(&typed))),
            Some(date) => Ok(Some(date)),
            None => Err((n, no_date(&typed))),
        },
    };
    Ok(match line.keeping {
        Keeping::Park => Matter::Parked(text(0)),
        Keeping::Decision => Matter::Decision(Said {
            text: text(0),
            reason: text(1),
            review: date(2)?,
        }),
        Keeping::Action => {
            let who = who(&at.meeting.state.people, &text(1)).map_err(|sentence| (1, sentence))?;
            Matter::Action(Action {
                what: text(0),
                who,
                due: date(2)?,
                measure: text(3),
            })
        }
    })
}

/// Esc: the line goes, its words return with the next one of its kind.
fn put_away(look: &mut StepLook) -> Vec<Effect> {
    if let Some(line) = look.capture.take() {
        let texts = line.texts();
        if texts.iter().all(|t| t.trim().is_empty()) {
            look.put_away.remove(line.keeping.ask());
        } else if line.item.is_none() {
            look.put_away.insert(line.keeping.ask(), texts);
        }
    }
    Vec::new()
}

/// The name that Enter takes: the last of several names, completed where only one person begins like it.
#[must_use]
pub fn completed_name(people: &[Member], text: &str) -> String {
    let (before, last) = match text.rfind([',', '&', ';']) {
        Some(place) => text.split_at(place + 1),
        None => ("", text),
    };
    let letters = last.trim();
    match beginning(people, letters).as_slice() {
        [member] if letters.chars().count() >= 2 => {
            let gap = if before.is_empty() { "" } else { " " };
            format!("{before}{gap}{}", member.name)
        }
        _ => text.to_owned(),
    }
}

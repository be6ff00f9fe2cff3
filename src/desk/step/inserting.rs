//! Inserting a step: its title, its minutes, what it asks, a text or a list. Nothing is in the course before Enter on
//! the last part, or Ctrl+G.

use super::{At, act};
use crate::base::id::{AskId, StepId};
use crate::base::key::Key;
use crate::desk::{Effect, Then};
use crate::field::Field;
use crate::look::panel::{Inserting, Question};
use crate::look::step::StepLook;
use crate::meeting::insert::{Inserted, Sort};
use crate::meeting::{Act, Refusal};

/// Asks for a step after this one, never before where the meeting stands.
pub fn begin(look: &mut StepLook, after: Option<&StepId>, at: At<'_>) {
    let protocol = &at.own.protocol;
    let here = at.own.state.step().and_then(|id| protocol.place(id));
    let wanted = after.and_then(|id| protocol.place(id)).max(here);
    let place = wanted.unwrap_or(protocol.steps.len().saturating_sub(1));
    if at.own.state.off_record.is_some() {
        look.refuse(Refusal::OffRecord.to_string());
    } else if let Some(step) = protocol.steps.get(place) {
        look.notice = None;
        look.question = Some(Question::Insert(Inserting::after(step.id.clone())));
    }
}

pub fn key(look: &mut StepLook, mut new: Inserting, key: Key, at: At<'_>) -> Vec<Effect> {
    let last = Inserting::PARTS - 1;
    if look
        .notice
        .as_ref()
        .is_some_and(|said| said.until.is_none())
    {
        look.notice = None;
    }
    match key {
        Key::Esc => return Vec::new(),
        Key::Ctrl('g') => return keep(look, new, at),
        Key::Enter if new.at == last => return keep(look, new, at),
        Key::Enter | Key::Tab | Key::Down => new.at = (new.at + 1).min(last),
        Key::BackTab | Key::Up => new.at = new.at.saturating_sub(1),
        Key::Char('1') if new.at == last => new.sort = Sort::Text,
        Key::Char('2') if new.at == last => new.sort = Sort::List,
        Key::Char(' ') if new.at == last => {
            new.sort = match new.sort {
                Sort::Text => Sort::List,
                Sort::List => Sort::Text,
            };
        }
        key => typed(&mut new, key),
    }
    look.question = Some(Question::Insert(new));
    Vec::new()
}

fn typed(new: &mut Inserting, key: Key) {
    if new.at == 1 && new.is_prefilled {
        new.is_prefilled = false;
        if matches!(key, Key::Char(c) if c.is_ascii_digit()) {
            new.minutes = Field::new(true);
        }
    }
    if let Some(field) = new.field() {
        field.key(&key);
    }
}

fn keep(look: &mut StepLook, mut new: Inserting, at: At<'_>) -> Vec<Effect> {
    let minutes = new.minutes.text();
    let number = minutes.trim().parse::<u32>();
    let (wanting, why) = if new.title.text().trim().is_empty() {
        (Some(0), Refusal::NoTitle.to_string())
    } else if number.is_err() && !minutes.trim().is_empty() {
        (Some(1), "Minutes are a number, such as 5.".to_owned())
    } else if new.words.text().trim().is_empty() {
        let step = new.title.text();
        (Some(2), Refusal::NoAskWords { step }.to_string())
    } else {
        (None, String::new())
    };
    if let Some(part) = wanting {
        new.at = part;
        look.refuse(why);
        look.question = Some(Question::Insert(new));
        return Vec::new();
    }
    let title = new.title.text();
    let said = format!("Inserted: {}. U takes it back.", title.trim());
    let _ = at;
    vec![act(
        Act::Insert(Inserted {
            step: StepId(String::new()),
            after: new.after,
            title,
            minutes: number.unwrap_or_default(),
            ask: AskId("".into()),
            words: new.words.text(),
            sort: new.sort,
        }),
        Then::Say(said),
    )]
}

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

pub fn key(look: &mut StepLook, mut new: Inserting, key: Key) -> Vec<Effect> {
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
        Key::Ctrl('g') => return keep(look, new),
        Key::Enter if new.at == last => return keep(look, new),
        Key::Enter | Key::Tab | Key::Down => {
            if new.at + 1 == last {
                new.sort = asking(&new);
            }
            new.at = (new.at + 1).min(last);
        }
        Key::BackTab | Key::Up => new.at = new.at.saturating_sub(1),
        Key::Char('1') if new.at == last => new.sort = Sort::Text,
        Key::Char('2') if new.at == last => new.sort = Sort::List,
        Key::Char('3') if new.at == last => new.sort = Sort::Break,
        Key::Char(' ') if new.at == last => {
            new.sort = match new.sort {
                Sort::Text => Sort::List,
                Sort::List => Sort::Break,
                Sort::Break => Sort::Text,
            };
        }
        key => typed(&mut new, key),
    }
    look.question = Some(Question::Insert(new));
    Vec::new()
}

/// A step that asks nothing is a break.
fn asking(new: &Inserting) -> Sort {
    let is_empty = new.words.text().trim().is_empty();
    match new.sort {
        Sort::Text | Sort::List if is_empty => Sort::Break,
        Sort::Break if !is_empty => Sort::Text,
        sort => sort,
    }
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

fn keep(look: &mut StepLook, mut new: Inserting) -> Vec<Effect> {
    let minutes = new.minutes.text();
    let number = minutes.trim().parse::<u32>();
    let (wanting, why) = if new.title.text().trim().is_empty() {
        (Some(0), Refusal::NoTitle.to_string())
    } else if number.is_err() && !minutes.trim().is_empty() {
        (Some(1), "Minutes are a number, such as 5.".to_owned())
    } else if asking(&new) != new.sort {
        let why = if new.sort == Sort::Break {
            "A break asks nothing. Take the words out, or 1 makes it a text."
        } else {
            "Write what it asks. Enter on the empty line makes it a break."
        };
        (Some(2), why.to_owned())
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

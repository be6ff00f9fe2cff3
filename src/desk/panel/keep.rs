//! What was kept in passing, what should be struck, where else to save.

use std::path::PathBuf;

use super::{row, shut};
use crate::base::key::Key;
use crate::desk::Effect;
use crate::desk::line;
use crate::desk::step::At;
use crate::field::Field;
use crate::look::capture::{CaptureLine, Keeping};
use crate::look::panel::{Panel, Question};
use crate::look::spot::ActionField;
use crate::look::spots::actions::cell;
use crate::look::step::StepLook;
use crate::meeting::passing::{Kept, Matter};
use crate::meeting::strike;

pub fn key(look: &mut StepLook, key: Key, at: At<'_>) -> Vec<Effect> {
    match look.panel.clone() {
        Some(Panel::Kept { row: now }) => kept(look, now, key, at),
        Some(Panel::Strike { row: now }) => struck(look, now, key, at),
        Some(Panel::SaveElsewhere { field }) => save_elsewhere(look, field, key),
        _ => Vec::new(),
    }
}

fn kept(look: &mut StepLook, now: usize, key: Key, at: At<'_>) -> Vec<Effect> {
    let all = &at.meeting.state.kept;
    let last = all.len().saturating_sub(1);
    match (key, all.get(now.min(last))) {
        (Key::Esc, _) => return shut(look),
        (Key::Enter | Key::Char('e' | 'E'), Some(kept)) => {
            look.panel = None;
            look.capture = Some(capture_line(look, kept, at));
        }
        (Key::Delete | Key::Char('x' | 'X'), Some(kept)) => {
            look.panel = None;
            look.question = Some(Question::DropKept {
                item: kept.item,
                words: kept.matter.words().to_owned(),
            });
        }
        _ => {
            look.panel = Some(Panel::Kept {
                row: row(now, last, key),
            });
        }
    }
    Vec::new()
}

/// The capture line with what was kept, to be mended, or with what was put away while it was.
#[must_use]
pub fn capture_line(look: &StepLook, kept: &Kept, at: At<'_>) -> CaptureLine {
    let (keeping, texts) = match &kept.matter {
        Matter::Action(action) => (
            Keeping::Action,
            ActionField::ALL
                .map(|field| cell(&at.meeting.state, action, field))
                .to_vec(),
        ),
        Matter::Decision(said) => {
            let review = said
                .review
                .map(crate::base::date::short)
                .unwrap_or_default();
            (
                Keeping::Decision,
                vec![said.text.clone(), said.reason.clone(), review],
            )
        }
        Matter::Parked(text) => (Keeping::Park, vec![text.clone()]),
    };
    let put_away = look.put_away(keeping, Some(kept.item));
    CaptureLine {
        item: Some(kept.item),
        ..CaptureLine::of(keeping, put_away.unwrap_or(&texts))
    }
}

fn struck(look: &mut StepLook, now: usize, key: Key, at: At<'_>) -> Vec<Effect> {
    let all = strike::strikeable(at.meeting);
    let last = all.len().saturating_sub(1);
    match (key, all.get(now.min(last))) {
        (Key::Esc, _) => return shut(look),
        (Key::Enter, Some(target)) => {
            look.question = Some(Question::Strike {
                entries: target.entries.clone(),
                words: target.words.clone(),
            });
        }
        _ => {
            look.panel = Some(Panel::Strike {
                row: row(now, last, key),
            });
        }
    }
    Vec::new()
}

fn save_elsewhere(look: &mut StepLook, mut field: Field, key: Key) -> Vec<Effect> {
    match key {
        Key::Esc => return shut(look),
        Key::Enter if field.text().trim().is_empty() => {
            look.refuse(
                "Write where the copy goes, such as a USB stick: /media/stick/roundtable.db",
            );
        }
        Key::Enter => {
            // The field stays until the copy is there.
            let to = line::unquoted(field.text().trim());
            return vec![Effect::Backup(PathBuf::from(to))];
        }
        _ => {
            field.key(&key);
            look.panel = Some(Panel::SaveElsewhere { field });
        }
    }
    Vec::new()
}

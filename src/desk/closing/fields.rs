//! The fields of the second closing page: what stands in them when the caret comes, and what is only proposed there.

use chrono::NaiveDate;

use crate::base::date;
use crate::desk::Effect;
use crate::desk::step::At;
use crate::field::Field;
use crate::look::closing::Writing;
use crate::look::step::StepLook;
use crate::meeting::{check, signing};

/// The caret goes into the row, where it is one that takes text.
pub(super) fn open_row(look: &mut StepLook, at: At<'_>) {
    let closing = &at.meeting.state.closing;
    let text = match look.closing.row {
        0 => closing.first.clone(),
        1 => proposed(at).map(date::short).unwrap_or_default(),
        _ => return,
    };
    let was_left = open(look, at, &text);
    look.closing.proposed = look.closing.row == 1 && !text.is_empty() && !was_left;
}

/// The field with what was half-written in it, else with what stands; whether something was half-written.
pub(super) fn open(look: &mut StepLook, at: At<'_>, stands: &str) -> bool {
    let left = writing(look, at).and_then(|writing| look.drafts.get(&writing.spot()));
    let was_left = left.is_some();
    let mut field = Field::with(left.map_or(stands, String::as_str), true);
    field.end();
    look.closing.field = Some(field);
    was_left
}

/// Which text the open field, or the field that would be opened now, is.
pub(super) fn writing(look: &StepLook, at: At<'_>) -> Option<Writing> {
    let closing = &look.closing;
    if let Some(item) = closing.settling {
        return Some(Writing::Settled(item));
    }
    match (closing.row, closing.word) {
        (0, None) => Some(Writing::First),
        (1, None) => Some(Writing::Next),
        (row, Some(word)) => {
            let people = signing::people(at.meeting);
            let person = people.get(row.checked_sub(2)?)?.id;
            Some(Writing::Word { person, word })
        }
        (_, None) => None,
    }
}

/// What is being typed is kept as a draft.
#[must_use]
pub fn draft(look: &mut StepLook, at: At<'_>) -> Vec<Effect> {
    let (Some(writing), Some(field)) = (writing(look, at), &look.closing.field) else {
        return Vec::new();
    };
    let (spot, text) = (writing.spot(), field.text());
    look.drafts.insert(spot.clone(), text.clone());
    vec![Effect::Draft { spot, text }]
}

/// Half-written words wait; where none are left, nothing does.
pub(super) fn put_away(look: &mut StepLook, at: At<'_>) -> Vec<Effect> {
    let is_empty = |field: &Field| field.text().trim().is_empty();
    match writing(look, at) {
        Some(writing) if look.closing.field.as_ref().is_some_and(is_empty) => {
            vec![forget(look, writing)]
        }
        Some(_) => draft(look, at),
        None => Vec::new(),
    }
}

/// The text was taken, or emptied.
pub(super) fn forget(look: &mut StepLook, writing: Writing) -> Effect {
    let spot = writing.spot();
    look.drafts.remove(&spot);
    Effect::Draft {
        spot,
        text: String::new(),
    }
}

/// The date that was agreed, else the one the protocol asks for.
#[must_use]
pub fn proposed(at: At<'_>) -> Option<NaiveDate> {
    if let Some(said) = at.meeting.state.closing.next {
        return said;
    }
    // Once nothing waits any more, no other meeting is proposed.
    check::waiting(at.meeting).first()?;
    let days = at.meeting.protocol.follow_up.as_ref()?.days;
    at.today()
        .checked_add_days(chrono::Days::new(u64::from(days)))
}

/// Something is typed or pasted in place of what was only proposed.
pub fn type_over(look: &mut StepLook) {
    if std::mem::take(&mut look.closing.proposed)
        && let Some(field) = look.closing.field.as_mut()
    {
        *field = Field::new(true);
    }
}

//! The fields of the second closing page: what stands in them when the caret comes, and what is only proposed there.

use chrono::NaiveDate;

use crate::base::date;
use crate::desk::step::At;
use crate::field::Field;
use crate::look::step::StepLook;
use crate::meeting::check;

/// The caret goes into the row, where it is one that takes text.
pub(super) fn open_row(look: &mut StepLook, at: At<'_>) {
    let closing = &at.meeting.state.closing;
    let text = match look.closing.row {
        0 => closing.first.clone(),
        1 => proposed(at).map(date::short).unwrap_or_default(),
        _ => return,
    };
    let mut field = Field::with(&text, true);
    field.end();
    look.closing.field = Some(field);
    look.closing.proposed = look.closing.row == 1 && !text.is_empty();
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

//! A text at a spot, as the change it comes to.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "parts that hold no text, and no date, share one answer"
)]

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{actions, assign, checklist, form, signoff, table, whys};
use crate::base::date;
use crate::base::id::PersonId;
use crate::look::spot::{ActionField, DecisionField, Part};
use crate::look::spots::{Spot, View, list as lines};
use crate::meeting::capture::{choice, consent, decision, list, review, round, text};
use crate::meeting::closing::Word;
use crate::meeting::{Change, ItemRef, Refusal};
use crate::protocol::Kind;

/// What finishing a text comes to.
#[derive(Debug, Clone, PartialEq)]
pub enum Written {
    /// It stands like this already.
    Same,
    Change(Change),
    /// A sentence; the text stays in the field.
    Refused(String),
    /// An item was emptied: take it out?
    Emptied,
    /// A date that has passed: said once, kept when it is finished again.
    Past(String),
}

/// What finishing `text` at this spot comes to.
#[must_use]
pub fn commit(view: &View<'_>, spot: &Spot, text: &str, today: NaiveDate) -> Written {
    let trimmed = text.trim();
    if trimmed == spot.text.trim()
        && !matches!(
            spot.id.part,
            Part::New
                | Part::NewUnder(_)
                | Part::NewWhy(_)
                | Part::Action(None, ActionField::What)
                | Part::Square(None, 0)
                | Part::Remark
                | Part::Objection
        )
        && !(trimmed.is_empty() && is_turn(view, spot))
    {
        return Written::Same;
    }
    match spot.id.part {
        Part::New | Part::Item(_) | Part::Note(_) if is_sorting(view) => {
            assign::commit(view, spot, trimmed)
        }
        Part::Text if is_turn(view, spot) => turn(view, spot, trimmed),
        Part::Text => Written::Change(Change::Text(text::Change::Write {
            text: text.to_owned(),
        })),
        Part::New | Part::NewUnder(_) | Part::Item(_) => listed(view, spot, trimmed),
        Part::Other => {
            let (items, other) = (BTreeSet::new(), trimmed.to_owned());
            Written::Change(Change::Choice(choice::Change::Choose { items, other }))
        }
        Part::Reason => Written::Change(Change::Consent(consent::Change::Reason {
            text: trimmed.to_owned(),
        })),
        Part::Remark => Written::Change(signoff::signed(Word::Remark(trimmed.to_owned()))),
        Part::Objection => Written::Change(signoff::signed(Word::Object(trimmed.to_owned()))),
        Part::Dissent(person) => Written::Change(Change::Decision(decision::Change::Dissent {
            person,
            text: trimmed.to_owned(),
        })),
        Part::Note(of) if matches!(view.ask.kind, Kind::Review(_)) => {
            Written::Change(noted(of, trimmed))
        }
        Part::Field(field) => decision_field(field, trimmed, today),
        Part::Action(item, field) => actions::commit(view, (item, field), trimmed, today),
        Part::Reply(from) => Written::Change(reply(from, trimmed)),
        _ => filled(view, spot, (trimmed, today)),
    }
}

/// A line of a list, new or reworded.
fn listed(view: &View<'_>, spot: &Spot, text: &str) -> Written {
    let owned = text.to_owned();
    let change = match spot.id.part {
        Part::Item(_) if text.is_empty() => return Written::Emptied,
        Part::Item(item) => list::Change::Reword { item, text: owned },
        _ if text.is_empty() => {
            let ask = view.ask.words.clone();
            return Written::Refused(Refusal::NothingToAdd { ask }.to_string());
        }
        _ => list::Change::Add {
            item: crate::base::id::ItemId(0),
            text: owned,
            category: lines::heading(view, spot.id.part).to_owned(),
        },
    };
    Written::Change(Change::List(change))
}

/// A field, a cell, a note, a why; what else there is takes no text.
fn filled(view: &View<'_>, spot: &Spot, (text, today): (&str, NaiveDate)) -> Written {
    match spot.id.part {
        Part::Note(item) => Written::Change(checklist::note(item, text)),
        Part::Square(..) => table::commit(view, spot, (text, today)),
        Part::Why(_) | Part::NewWhy(_) => whys::commit(view, spot, text),
        Part::Blank(n) => form::commit(view, n, (text, today)),
        _ => Written::Same,
    }
}

fn noted(of: ItemRef, note: &str) -> Change {
    let note = note.to_owned();
    Change::Review(review::Change::Note { of, note })
}

/// What somebody says to another's turn.
fn reply(from: PersonId, text: &str) -> Change {
    let text = text.to_owned();
    Change::Round(round::Change::Reply { from, text })
}

/// A turn of a round; an empty one is a pass or a nod, which is asked.
fn turn(view: &View<'_>, spot: &Spot, text: &str) -> Written {
    if text.is_empty() {
        let name = spot
            .id
            .person
            .map_or_else(String::new, |p| view.meeting.state.name(p));
        return Written::Refused(Refusal::PassOrHeard { name }.to_string());
    }
    let item = crate::base::id::ItemId(0);
    Written::Change(Change::Round(round::Change::Hear {
        item,
        text: text.to_owned(),
    }))
}

/// Whether lines of this ask are those of an `assign`.
fn is_sorting(view: &View<'_>) -> bool {
    matches!(view.ask.kind, Kind::Assign(_))
}

fn is_turn(view: &View<'_>, spot: &Spot) -> bool {
    matches!(view.ask.kind, Kind::Round(_)) && spot.id.part == Part::Text
}

fn decision_field(field: DecisionField, text: &str, today: NaiveDate) -> Written {
    let owned = text.to_owned();
    let change = match field {
        DecisionField::Text => decision::Change::Text { text: owned },
        DecisionField::Reason => decision::Change::Reason { text: owned },
        DecisionField::Method => decision::Change::Method { text: owned },
        DecisionField::Review if text.is_empty() => decision::Change::Review { date: None },
        DecisionField::Review => match date::typed(text, today) {
            Some(date) if date < today => return Written::Past(past(text)),
            Some(date) => decision::Change::Review { date: Some(date) },
            None => return Written::Refused(no_date(text)),
        },
        DecisionField::Chosen | DecisionField::Agree | DecisionField::Dissent => {
            return Written::Same;
        }
    };
    Written::Change(Change::Decision(change))
}

/// The same for a date that was typed a second time although it has passed.
#[must_use]
pub fn kept_past(view: &View<'_>, spot: &Spot, text: &str, today: NaiveDate) -> Option<Change> {
    let date = date::typed(text.trim(), today)?;
    match spot.id.part {
        Part::Field(DecisionField::Review) => Some(Change::Decision(decision::Change::Review {
            date: Some(date),
        })),
        Part::Action(Some(item), _) => actions::with_date(view, item, date),
        _ => None,
    }
}

#[must_use]
pub fn past(text: &str) -> String {
    format!("\"{text}\" is past. Write a later date, or Enter twice keeps it as it is.")
}

#[must_use]
pub fn no_date(text: &str) -> String {
    if let Some((one, other)) = date::two_days(text) {
        let (one, other) = (one.format("%-d %b"), other.format("%-d %b"));
        return format!("\"{text}\" could be {one} or {other}. Write it so, or as 2026-12-04.");
    }
    format!("\"{text}\" is no date we know. Write Fri, +2w or 4 Dec, or nothing.")
}

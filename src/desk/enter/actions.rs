//! The cells of an action: what, who, by when, how we will know.

use chrono::NaiveDate;

use super::write::{Written, no_date, past};
use crate::base::date;
use crate::base::id::ItemId;
use crate::base::person::Member;
use crate::look::spot::ActionField;
use crate::look::spots::View;
use crate::meeting::capture::actions::{Action, Change as Plan, Who};
use crate::meeting::{Capture, Change};

/// What finishing a cell comes to. The new row becomes an action with its first word.
#[must_use]
pub fn commit(
    view: &View<'_>,
    (item, field): (Option<ItemId>, ActionField),
    text: &str,
    today: NaiveDate,
) -> Written {
    let mut action = item.and_then(|item| find(view, item)).unwrap_or_default();
    match field {
        ActionField::What if text.is_empty() && item.is_some() => return Written::Emptied,
        ActionField::What if text.is_empty() => {
            return Written::Refused(
                "Nothing to add. Write what is to be done, or Ctrl+G closes the step.".to_owned(),
            );
        }
        ActionField::What => text.clone_into(&mut action.what),
        ActionField::Measure => text.clone_into(&mut action.measure),
        ActionField::Due if text.is_empty() => action.due = None,
        ActionField::Due => match date::typed(text, today) {
            Some(date) if date < today => return Written::Past(past(text)),
            Some(date) => action.due = Some(date),
            None => return Written::Refused(no_date(text)),
        },
        ActionField::Who => match who(&view.meeting.state.people, text) {
            Ok(who) => action.who = who,
            Err(sentence) => return Written::Refused(sentence),
        },
    }
    let change = match item {
        Some(item) => Plan::Put { item, action },
        None if action.what.is_empty() => {
            return Written::Refused("First what is to be done, then who and by when.".to_owned());
        }
        None => Plan::Add {
            item: ItemId(0),
            action,
        },
    };
    Written::Change(Change::Actions(change))
}

/// The action with this date, although it has passed.
#[must_use]
pub fn with_date(view: &View<'_>, item: ItemId, date: NaiveDate) -> Option<Change> {
    let mut action = find(view, item)?;
    action.due = Some(date);
    Some(Change::Actions(Plan::Put { item, action }))
}

fn find(view: &View<'_>, item: ItemId) -> Option<Action> {
    match view.meeting.state.capture(&view.address(None)) {
        Some(Capture::Actions(plan)) => plan
            .items
            .iter()
            .find(|p| p.item == item)
            .map(|p| p.action.clone()),
        _ => None,
    }
}

/// Who is meant: names by two letters, several with commas; an unknown name is somebody from outside.
///
/// # Errors
/// A sentence where two people begin with these letters.
pub fn who(people: &[Member], text: &str) -> Result<Vec<Who>, String> {
    let names = text
        .split([',', '&', ';'])
        .flat_map(|part| part.split(" and "))
        .map(str::trim);
    names
        .filter(|name| !name.is_empty())
        .map(|name| one(people, name))
        .collect()
}

fn one(people: &[Member], name: &str) -> Result<Who, String> {
    let wanted = name.to_lowercase();
    if let Some(member) = people.iter().find(|m| m.name.to_lowercase() == wanted) {
        return Ok(Who::Member(member.id));
    }
    let found = beginning(people, name);
    match found.as_slice() {
        [member] if wanted.chars().count() >= 2 => Ok(Who::Member(member.id)),
        [first, second, ..] if wanted.chars().count() >= 2 => Err(format!(
            "Nobody called \"{name}\" is here: {} or {}? Type one more letter.",
            first.name, second.name
        )),
        _ => Ok(Who::Outside(name.to_owned())),
    }
}

/// Those whose name, or any word of it, begins with these letters.
#[must_use]
pub fn beginning<'a>(people: &'a [Member], letters: &str) -> Vec<&'a Member> {
    let wanted = letters.to_lowercase();
    let begins = |m: &&Member| {
        let name = m.name.to_lowercase();
        name.starts_with(&wanted)
            || name
                .split_whitespace()
                .any(|word| word.starts_with(&wanted))
    };
    if wanted.is_empty() {
        Vec::new()
    } else {
        people.iter().filter(begins).collect()
    }
}

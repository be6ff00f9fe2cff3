//! What was said and could be struck: each thing with all the entries that hold its words.
#![expect(clippy::wildcard_enum_match_arm, reason = "all else holds no words")]

use std::collections::BTreeMap;

use super::capture::value::Value;
use super::capture::{
    Change, actions, checklist, choice, consent, decision, form, list, review, round, table, text,
    whys,
};
use super::passing::Matter;
use super::{Address, Event, ItemRef, Meeting};
use crate::base::id::{ItemId, PersonId};

/// Something that was said, and every entry in which its words stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// The latest words.
    pub words: String,
    pub entries: Vec<u64>,
}

/// What identifies a thing through its rewordings.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Mark {
    Item(ItemId),
    At(Address, &'static str),
    /// Somebody's words to the turn at this address.
    Reply(Address, PersonId),
    /// A field of a form, a note of a checklist.
    Field(Address, String),
    Entry(u64),
    Recalled(u16),
    Note(Address, ItemRef),
}

/// Everything that was said in words, the latest first.
#[must_use]
pub fn strikeable(meeting: &Meeting) -> Vec<Target> {
    let mut found: Vec<Target> = Vec::new();
    let mut places: BTreeMap<Mark, usize> = BTreeMap::new();
    for entry in meeting.entries() {
        let Some((mark, words)) = entry.event.as_ref().and_then(|e| said(entry.seq, e)) else {
            continue;
        };
        let words = if words.is_empty() {
            words
        } else {
            entry
                .event
                .as_ref()
                .and_then(|e| covered(meeting, e))
                .unwrap_or(words)
        };
        if let Some(target) = places.get(&mark).and_then(|place| found.get_mut(*place)) {
            target.entries.push(entry.seq);
            if !words.is_empty() {
                target.words = words;
            }
        } else if !words.is_empty() {
            places.insert(mark, found.len());
            found.push(Target {
                words,
                entries: vec![entry.seq],
            });
        }
    }
    found.reverse();
    found
}

/// In the place of words that are covered: whose they are, and where.
fn covered(meeting: &Meeting, event: &Event) -> Option<String> {
    let Event::Answered { at, .. } = event else {
        return None;
    };
    let (_, ask) = meeting.protocol.ask(&at.ask)?;
    meeting.is_covered(at).then(|| {
        let name = at
            .person
            .map_or_else(|| "Somebody".to_owned(), |p| meeting.state.name(p));
        format!("{name}'s covered answer to \"{}\"", ask.words)
    })
}

fn said(seq: u64, event: &Event) -> Option<(Mark, String)> {
    match event {
        Event::Answered { at, change } => answered(at, change),
        Event::Captured { item, matter, .. } => {
            let words = match matter {
                Matter::Action(action) => action.what.clone(),
                Matter::Decision(said) => said.text.clone(),
                Matter::Parked(text) => text.clone(),
            };
            Some((Mark::Item(*item), words))
        }
        Event::Settled { item, how } => Some((Mark::Item(*item), how.clone())),
        Event::Recalled { number, agreed } => Some((Mark::Recalled(*number), agreed.what.clone())),
        Event::FirstNamed { text } | Event::Added { text, .. } => {
            Some((Mark::Entry(seq), text.clone()))
        }
        Event::Signed { word, .. } => Some((Mark::Entry(seq), word.words().to_owned())),
        _ => None,
    }
}

/// The words of a value; nothing where it was taken back, `None` where it holds no words of anybody.
fn said_in(value: Option<&Value>) -> Option<String> {
    match value {
        Some(Value::Text(text) | Value::Number(text)) => Some(text.clone()),
        Some(_) => None,
        None => Some(String::new()),
    }
}

fn answered(at: &Address, change: &Change) -> Option<(Mark, String)> {
    let here = |field| Mark::At(at.clone(), field);
    Some(match change {
        Change::Text(text::Change::Write { text }) => (here("text"), text.clone()),
        Change::List(
            list::Change::Add { item, text, .. }
            | list::Change::Reword { item, text }
            | list::Change::Merge {
                theme: item, text, ..
            },
        )
        | Change::Round(round::Change::Hear { item, text }) => (Mark::Item(*item), text.clone()),
        Change::Round(round::Change::Reply { from, text }) => {
            (Mark::Reply(at.clone(), *from), text.clone())
        }
        Change::Form(form::Change::Fill { field, value }) => (
            Mark::Field(at.clone(), field.clone()),
            said_in(value.as_ref())?,
        ),
        Change::Whys(
            whys::Change::Add { item, text, .. } | whys::Change::Reword { item, text },
        ) => (Mark::Item(*item), text.clone()),
        Change::Table(table::Change::Add { item, cells }) => {
            let words: Vec<String> = cells.values().filter_map(|v| said_in(Some(v))).collect();
            (Mark::Item(*item), words.join(" · "))
        }
        Change::Table(table::Change::Fill {
            item,
            column,
            value,
        }) => {
            let cell = Mark::Field(at.clone(), format!("{item} {column}"));
            (cell, said_in(value.as_ref())?)
        }
        Change::Table(table::Change::FillGiven { row, column, value }) => {
            let cell = Mark::Field(at.clone(), format!("{row} {column}"));
            (cell, said_in(value.as_ref())?)
        }
        Change::Checklist(checklist::Change::Note { item, text }) => (
            Mark::Field(at.clone(), format!("note {item}")),
            text.clone(),
        ),
        Change::Choice(choice::Change::Choose { other, .. }) if !other.is_empty() => {
            (here("other"), other.clone())
        }
        Change::Review(review::Change::Note { of, note }) => {
            (Mark::Note(at.clone(), *of), note.clone())
        }
        Change::Consent(consent::Change::Reason { text }) => (here("reason"), text.clone()),
        Change::Decision(decision::Change::Text { text }) => (here("decision"), text.clone()),
        Change::Decision(decision::Change::Reason { text }) => (here("because"), text.clone()),
        Change::Decision(decision::Change::Method { text }) => (here("method"), text.clone()),
        Change::Decision(decision::Change::Dissent { person, text }) => {
            (Mark::At(at.by(Some(*person)), "dissent"), text.clone())
        }
        Change::Actions(
            actions::Change::Add { item, action } | actions::Change::Put { item, action },
        ) => (Mark::Item(*item), action.what.clone()),
        _ => return None,
    })
}

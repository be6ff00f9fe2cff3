//! `checklist`: each item with how it stands and its note; by person a column for each; hands.

use super::super::{asked::Asked, facts, people, thing};
use crate::base::id::PersonId;
use crate::base::words::count;
use crate::document::{Block, Column, Text, Weight};
use crate::meeting::capture::checklist::{Capture, Mark, State};
use crate::meeting::check::asked_of;
use crate::meeting::{ItemRef, Thing, items};
use crate::protocol::kind::Checklist;

pub fn told(asked: &Asked<'_>, rules: &Checklist, taken: &Capture) -> Vec<Block> {
    let offered = items::of(asked.meeting, &rules.items);
    let mut blocks = Vec::new();
    if !taken.group.is_empty() {
        blocks.push(table(asked, &offered, (taken, &[None])));
    }
    let each = people::in_order(asked.meeting, taken.each.keys().copied());
    let each: Vec<Option<PersonId>> = each.into_iter().map(Some).collect();
    if !each.is_empty() {
        blocks.push(table(asked, &offered, (taken, &each)));
        blocks.extend(silent(asked, taken));
    }
    blocks.extend(hands(asked, &offered, taken));
    blocks
}

/// A row per item; those that are no longer listed only where something was said about them.
fn table(
    asked: &Asked<'_>,
    offered: &[Thing],
    (taken, people): (&Capture, &[Option<PersonId>]),
) -> Block {
    let marked = people.iter().filter_map(|p| taken.at(*p)).flatten();
    let mut gone: Vec<ItemRef> = marked
        .map(|(item, _)| *item)
        .filter(|item| !thing::stands(offered, *item))
        .collect();
    gone.dedup();
    let all = offered.iter().map(|t| t.item).chain(gone);
    let grouped = offered.iter().any(|t| !t.group.is_empty());
    let rows = all.map(|item| {
        let thing = offered.iter().find(|t| t.item == item);
        let what = Text::from(thing::words(asked.meeting, offered, item));
        let mut row = vec![match thing.map(|t| t.note.as_str()) {
            None | Some("") => what,
            Some(note) => what.and(format!(" ({note})"), Weight::Dim),
        }];
        if grouped {
            row.insert(0, Text::from(thing.map_or("", |t| t.group.as_str())));
        }
        for person in people {
            let mark = taken.mark_of(*person, item);
            row.push(Text::from(state(mark)));
            if person.is_none() {
                row.push(Text::from(mark.map_or("", |m| m.note.as_str())));
            } else if let (Some(note), Some(cell)) = (
                mark.map(|m| m.note.as_str()).filter(|n| !n.is_empty()),
                row.last_mut(),
            ) {
                *cell = Text::from(format!("{}: {note}", state(mark)));
            }
        }
        row
    });
    let rows = rows.collect();
    let mut columns = vec![Column::left("What")];
    if grouped {
        columns.insert(0, Column::left("Part"));
    }
    for person in people {
        match person {
            None => columns.extend(["How it stands", "Note"].map(Column::left)),
            Some(person) => columns.push(Column::left(asked.meeting.state.name(*person))),
        }
    }
    Block::Table { columns, rows }
}

/// `Ana Ruiz: no answer.`: who was here, and was asked by name like the others.
fn silent(asked: &Asked<'_>, taken: &Capture) -> Option<Block> {
    let meant = asked_of(asked.meeting, asked.step, asked.ask);
    let silent = meant.into_iter().map(|m| m.id);
    let silent: Vec<PersonId> = silent.filter(|p| !taken.each.contains_key(p)).collect();
    let names = people::names(asked.meeting, silent);
    (!names.is_empty()).then(|| Block::paragraph(Text::dim(format!("{names}: no answer."))))
}

fn state(mark: Option<&Mark>) -> &'static str {
    match mark.map(|m| m.state).unwrap_or_default() {
        State::Open => "open",
        State::Done => "done",
        State::NotApplicable => "not ours",
    }
}

fn hands(asked: &Asked<'_>, offered: &[Thing], taken: &Capture) -> Vec<Block> {
    if taken.counts.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![Block::paragraph(Text::dim(
        "Counted in hands that say it is done, without names:",
    ))];
    blocks.extend(facts(taken.counts.iter().map(|(item, hands)| {
        let hands = count(*hands as usize, "hand", "hands");
        (thing::words(asked.meeting, offered, *item), hands)
    })));
    blocks
}

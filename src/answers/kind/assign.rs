//! `assign`: `{item: column}` (the first mark), or `{item: {column: mark}}`; a line that is noted has `note` beside its
//! columns. Where lines may be added, a name that is no line yet adds it.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::answers::names::Names;
use crate::answers::player::{Player, To};
use crate::answers::write::Telling;
use crate::base::id::{ItemId, PersonId};
use crate::meeting::capture::assign::{self, Capture, Change as Sort, ColumnRef, Voice};
use crate::meeting::{Capture as Any, Change, ItemRef, Meeting, Thing, items};
use crate::protocol::kind::Assign;
use crate::yaml::{Entry, Node, named};

/// What stands beside the columns of a line.
const NOTE: &str = "note";

pub fn play(player: &mut Player<'_, '_>, to: To<'_>, (rules, node): (&Assign, &Node)) {
    let Some(entries) = node.as_map() else {
        let wanted = "a table: lines, each with its column, or with a mark for each column";
        player.wrong(to.ask, node, wanted);
        return;
    };
    for entry in entries {
        if let Some(item) = line(player, to, (rules, entry)) {
            row(player, to, (rules, item, entry));
        }
    }
}

/// The line of this name; one that is none yet is added, where the ask lets lines be added.
fn line(
    player: &mut Player<'_, '_>,
    to: To<'_>,
    (rules, entry): (&Assign, &Entry),
) -> Option<ItemRef> {
    let names = lines(player.meeting(), (to, rules));
    if rules.add && names.find(&entry.key).is_none() {
        let add = Sort::Add {
            item: ItemId(0),
            text: entry.key.to_string(),
        };
        if !player.answer(to, Change::Assign(add), entry.at) {
            return None;
        }
        return lines(player.meeting(), (to, rules)).find(&entry.key);
    }
    player.item(to.ask, (&entry.key, entry.at), &names)
}

fn row(player: &mut Player<'_, '_>, to: To<'_>, (rules, item, entry): (&Assign, ItemRef, &Entry)) {
    let columns = Columns::of(player.meeting(), (rules, None));
    if let Some(column) = entry.value.as_str() {
        if let Some(column) = find(player, to, (&columns, column, entry.value.span)) {
            put(player, to, (item, column, 1), entry.value.span);
        }
        return;
    }
    let Some(cells) = entry.value.as_map() else {
        let wanted = "by line a column, or a mark for each column";
        player.wrong(to.ask, &entry.value, wanted);
        return;
    };
    for cell in cells {
        let said = cell.value.as_str().unwrap_or_default();
        if *cell.key == *columns.note {
            let text = said.to_owned();
            let note = Change::Assign(Sort::Note { item, text });
            player.answer(to, note, cell.value.span);
            continue;
        }
        let Some(column) = find(player, to, (&columns, &cell.key, cell.at)) else {
            continue;
        };
        if let Some(mark) = mark(player, to, (rules, cell)) {
            put(player, to, (item, column, mark), cell.value.span);
        }
    }
}

fn put(
    player: &mut Player<'_, '_>,
    to: To<'_>,
    (item, column, mark): (ItemRef, ColumnRef, u32),
    span: crate::yaml::Span,
) {
    let mark = Some(mark);
    player.answer(to, Change::Assign(Sort::Mark { item, column, mark }), span);
}

fn find(
    player: &mut Player<'_, '_>,
    to: To<'_>,
    (columns, words, span): (&Columns, &str, crate::yaml::Span),
) -> Option<ColumnRef> {
    let found = columns.find(words);
    if found.is_none() {
        player.faulty.insert(to.ask.id.clone());
        let message = format!(
            "{}: {} is none of its columns.",
            named(&to.ask.id.0),
            named(words)
        );
        let known: Vec<&str> = columns.named.keys().map(String::as_str).collect();
        player.report.unknown(span, message, (words, &known));
    }
    found
}

/// The number of a mark, from 1.
fn mark(player: &mut Player<'_, '_>, to: To<'_>, (rules, cell): (&Assign, &Entry)) -> Option<u32> {
    let said = cell
        .value
        .as_str()
        .unwrap_or_default()
        .trim()
        .to_lowercase();
    let place = rules.marks.iter().position(|m| m.to_lowercase() == said);
    if place.is_none() {
        player.faulty.insert(to.ask.id.clone());
        let message = format!(
            "{}: {} is none of its marks.",
            named(&to.ask.id.0),
            named(&said)
        );
        let known: Vec<&str> = rules.marks.iter().map(String::as_str).collect();
        player
            .report
            .unknown(cell.value.span, message, (&said, &known));
    }
    u32::try_from(place? + 1).ok()
}

/// What the lines are called now.
fn lines(meeting: &Meeting, (to, rules): (To<'_>, &Assign)) -> Names {
    let at = meeting.state.address(&meeting.protocol, &to.ask.id);
    let given = match meeting.state.capture(&at) {
        Some(Any::Assign(given)) => Some(given),
        Some(_) | None => None,
    };
    let lines = items::lines(&meeting.protocol, &meeting.state, (rules, given));
    Names::of(&lines)
}

/// Columns by what a file calls them; `note` is what no column is called.
struct Columns {
    named: BTreeMap<String, ColumnRef>,
    note: String,
}

impl Columns {
    fn of(meeting: &Meeting, (rules, given): (&Assign, Option<&Capture>)) -> Self {
        let mut columns = assign::columns(&meeting.state, rules, given);
        // Somebody who is away may have a task all the same.
        for member in &meeting.state.people {
            let column = ColumnRef::Person(member.id);
            if rules.columns == crate::protocol::kind::Columns::People
                && !columns.iter().any(|c| c.column == column)
            {
                let text = member.name.clone();
                columns.push(assign::Column { column, text });
            }
        }
        // Two columns of one name get the same numbers as two items do.
        let things = columns
            .iter()
            .zip(1..)
            .map(|(c, n)| Thing::made(ItemId(n), &c.text));
        let note = std::iter::once(Thing::made(ItemId(0), NOTE));
        let names = Names::of(&things.chain(note).collect::<Vec<_>>());
        let called = |n: u32| names.name(ItemRef::Made(ItemId(n))).map(str::to_owned);
        let numbered = columns.iter().zip(1..);
        Self {
            named: numbered
                .filter_map(|(c, n)| Some((called(n)?, c.column)))
                .collect(),
            note: called(0).unwrap_or_else(|| NOTE.to_owned()),
        }
    }

    fn find(&self, words: &str) -> Option<ColumnRef> {
        let words = words.trim();
        let own = self.named.get(words).copied();
        let same = || {
            let lower = words.to_lowercase();
            let mut named = self.named.iter();
            named.find(|(name, _)| name.to_lowercase() == lower)
        };
        own.or_else(|| same().map(|(_, column)| *column))
    }

    fn name(&self, column: ColumnRef) -> Option<&str> {
        let found = self.named.iter().find(|(_, c)| **c == column);
        found.map(|(name, _)| name.as_str())
    }
}

/// The group's value, and each person's.
pub fn written(
    telling: &Telling<'_>,
    (rules, capture): (&Assign, &Capture),
) -> (Option<Value>, Map<String, Value>) {
    let meeting = telling.meeting;
    let table = Table {
        rules,
        lines: items::lines(&meeting.protocol, &meeting.state, (rules, Some(capture))),
        columns: Columns::of(meeting, (rules, Some(capture))),
    };
    let each = |(person, voice): (&PersonId, &Voice)| {
        let value = table.voice(voice, &added_by(capture, Some(*person)));
        (!value.is_empty()).then(|| (telling.name(*person), value.into()))
    };
    let each: Map<String, Value> = capture.each.iter().filter_map(each).collect();
    let group = table.voice(&capture.group, &added_by(capture, None));
    let group = (!group.is_empty()).then(|| group.into());
    (group, each)
}

/// Lines that this person added: told under the name also where they are not marked. Those of somebody who has said
/// nothing else are the group's.
fn added_by(capture: &Capture, person: Option<PersonId>) -> Vec<ItemRef> {
    let own = capture.standing().filter(|added| {
        let by = added.by.filter(|by| capture.each.contains_key(by));
        by == person
    });
    own.map(|added| ItemRef::Made(added.item)).collect()
}

struct Table<'a> {
    rules: &'a Assign,
    lines: Vec<Thing>,
    columns: Columns,
}

impl Table<'_> {
    /// A voice's lines; `added` are told also where they are empty.
    fn voice(&self, voice: &Voice, added: &[ItemRef]) -> Map<String, Value> {
        let names = Names::of(&self.lines);
        let mut told = Map::new();
        for line in &self.lines {
            let value = self.row(voice, line.item);
            if let Some(name) = names.name(line.item)
                && (value.is_some() || added.contains(&line.item))
            {
                told.insert(name.to_owned(), value.unwrap_or_else(|| Map::new().into()));
            }
        }
        told
    }

    fn row(&self, voice: &Voice, item: ItemRef) -> Option<Value> {
        let marks = voice.row(item).filter_map(|(column, mark)| {
            let column = self.columns.name(column)?.to_owned();
            Some((column, mark))
        });
        let marks: Vec<(String, u32)> = marks.collect();
        let note = voice.notes.get(&item);
        if let ([(column, 1)], None) = (marks.as_slice(), note) {
            return Some(column.as_str().into());
        }
        let cells = marks.into_iter();
        let cells = cells.map(|(column, mark)| (column, assign::word(self.rules, mark).into()));
        let mut cells: Map<String, Value> = cells.collect();
        if let Some(note) = note {
            cells.insert(self.columns.note.clone(), note.as_str().into());
        }
        (!cells.is_empty()).then(|| cells.into())
    }
}

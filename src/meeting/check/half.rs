//! What forms, tables, checklists and whys that were begun still lack. Only names it; nothing here must be full.

use super::{Finding, Lacking, Part, Target, asked_of, lack};
use crate::base::id::PersonId;
use crate::base::words::count;
use crate::meeting::capture::checklist::{self, State};
use crate::meeting::capture::value::Filled;
use crate::meeting::capture::{form, table, whys};
use crate::meeting::{Capture, ItemRef, Meeting, items};
use crate::protocol::kind::{Checklist, Form, Table, Whys};
use crate::protocol::{Ask, Kind, Step};

/// An ask in its step.
#[derive(Clone, Copy)]
pub struct Begun<'a> {
    pub meeting: &'a Meeting,
    pub step: &'a Step,
    pub ask: &'a Ask,
}

impl Begun<'_> {
    /// What the capture lacks.
    pub fn lacks(&self, capture: &Capture) -> Vec<Finding> {
        match (&self.ask.kind, capture) {
            (Kind::Form(rules), Capture::Form(form)) => self.form(rules, form),
            (Kind::Checklist(rules), Capture::Checklist(taken)) => self.ticks(rules, taken),
            (Kind::Table(rules), Capture::Table(taken)) => self.cells(rules, taken),
            (Kind::Whys(rules), Capture::Whys(taken)) => self.depth(rules, taken),
            _ => Vec::new(),
        }
    }

    fn form(&self, rules: &Form, form: &form::Capture) -> Vec<Finding> {
        let by_group = (!form.group.is_empty()).then_some((None, &form.group));
        let each = form.each.iter().map(|(person, f)| (Some(*person), f));
        let filled: Vec<_> = by_group.into_iter().chain(each).collect();
        let empty = filled.iter().flat_map(|(person, filled)| {
            let fields = rules.fields.iter().zip(0u16..);
            let empty = fields.filter(|(field, _)| !filled.contains_key(&field.id));
            empty.map(|(field, n)| Lacking {
                name: self.named(*person, &field.label),
                target: self.at(Part::Blank(n, *person)),
            })
        });
        let empty = lack(empty.collect(), |n| {
            format!("{} still empty", count(n, "field is", "fields are"))
        });
        let silent = self.silent(!form.each.is_empty(), |p| form.each.contains_key(&p));
        silent.into_iter().chain(empty).collect()
    }

    /// Items that nobody has settled, by each that was entered.
    fn ticks(&self, rules: &Checklist, taken: &checklist::Capture) -> Vec<Finding> {
        let things = items::of(self.meeting, &rules.items);
        let by_group = (!taken.group.is_empty()).then_some(None);
        let each = taken.each.keys().map(|person| Some(*person));
        let entered: Vec<_> = by_group.into_iter().chain(each).collect();
        let is_open = |person, item| {
            let mark = taken.mark_of(person, item);
            mark.is_none_or(|m| m.state == State::Open)
        };
        let open = entered.iter().flat_map(|person| {
            let open = things.iter().filter(|t| is_open(*person, t.item));
            open.map(|thing| Lacking {
                name: self.named(*person, &thing.text),
                target: self.at(Part::Tick(thing.item, *person)),
            })
        });
        let open = lack(open.collect(), |n| {
            format!("{} still open", count(n, "line is", "lines are"))
        });
        let silent = self.silent(!taken.each.is_empty(), |p| taken.each.contains_key(&p));
        silent.into_iter().chain(open).collect()
    }

    /// Empty cells of rows that were begun, and of rows that are given.
    fn cells(&self, rules: &Table, taken: &table::Capture) -> Vec<Finding> {
        let things = rules.items.as_ref();
        let things = things.map(|i| items::of(self.meeting, i));
        let things = things.unwrap_or_default();
        let made = taken.standing().map(|row| {
            let title = row.title(&rules.columns, &self.meeting.state);
            (ItemRef::Made(row.item), row.by, &row.cells, title)
        });
        // A given row that somebody left out altogether lacks every cell.
        let blank = Filled::new();
        let mut voices: Vec<_> = taken.fixed.keys().map(|(by, _)| *by).collect();
        voices.dedup();
        let given = voices.iter().flat_map(|by| {
            let cells = |row| taken.cells(*by, row).unwrap_or(&blank);
            let rows = things.iter().map(move |t| (t.item, cells(t.item), t));
            rows.map(|(row, cells, thing)| (row, *by, cells, thing.text.clone()))
        });
        let empty = made.chain(given).flat_map(|(row, by, cells, title)| {
            let columns = rules.columns.iter().zip(0u16..);
            let empty = columns.filter(|(column, _)| !cells.contains_key(&column.id));
            let lacking = empty.map(|(column, n)| Lacking {
                name: self.named(by, &format!("{title}, {}", column.label)),
                target: self.at(Part::Square(row, n, by)),
            });
            lacking.collect::<Vec<Lacking>>()
        });
        let empty = lack(empty.collect(), |n| {
            format!("{} still empty", count(n, "cell is", "cells are"))
        });
        let people = self.meeting.state.people.iter();
        let by_name = people.into_iter().any(|m| taken.is_by(m.id));
        let silent = self.silent(by_name, |p| taken.is_by(p));
        silent.into_iter().chain(empty).collect()
    }

    /// Chains that stop before the depth that was asked for.
    fn depth(&self, rules: &Whys, taken: &whys::Capture) -> Vec<Finding> {
        let (deep, wanted) = (taken.deepest(), rules.depth.unwrap_or(0) as usize);
        if deep >= wanted {
            return Vec::new();
        }
        let words = format!("{deep} of {wanted} whys are asked");
        vec![Finding::look(words, &self.ask.words, self.at(Part::Whole))]
    }

    /// Who was here and gave nothing, where others were entered by name.
    fn silent(&self, by_name: bool, has: impl Fn(PersonId) -> bool) -> Option<Finding> {
        if !by_name {
            return None;
        }
        let missing = asked_of(self.meeting, self.step, self.ask);
        let missing = missing.into_iter().filter(|m| !has(m.id));
        let missing = missing.map(|m| Lacking {
            name: self.named(None, &m.name),
            target: self.at(Part::Person(m.id)),
        });
        lack(missing.collect(), |n| {
            format!("{} not answered", count(n, "person has", "people have"))
        })
    }

    /// `Jon Bell: From · Our goal`.
    fn named(&self, person: Option<PersonId>, what: &str) -> String {
        let name = person.map(|p| format!("{}: ", self.meeting.state.name(p)));
        format!("{}{what} · {}", name.unwrap_or_default(), self.ask.words)
    }

    fn at(&self, part: Part) -> Target {
        Target::Ask {
            step: self.step.id.clone(),
            ask: self.ask.id.clone(),
            item: None,
            part,
        }
    }
}

//! What people marked apart, and where they agree. Only what was marked is compared: a cell left empty is no view.
//! One person alone agrees with nobody.

use std::collections::BTreeSet;

use super::{Capture, Column, ColumnRef, Voice};
use crate::base::id::PersonId;
use crate::meeting::{ItemRef, Thing};

/// How the voices stand to each other on one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Accord {
    /// All marked the line, nobody otherwise than another, and a mark of each is the same; the first mark of the ask,
    /// where anybody gave it, by all.
    Agree,
    /// Two gave a cell different marks, or gave the first mark, which belongs once in a line, to different columns.
    Differ,
    /// Nobody has marked it, or not all have what could be compared.
    Open,
}

/// A mark that nobody gave otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// The n-th of the ask, from 1.
    pub mark: u32,
    pub by: BTreeSet<PersonId>,
}

/// The mark that belongs once in a line.
const FIRST: u32 = 1;

impl Capture {
    /// Those who have marked anything alone.
    fn voices(&self) -> Vec<&Voice> {
        let voices = self.each.values();
        voices.filter(|voice| !voice.marks.is_empty()).collect()
    }

    /// Whether all who marked anything alone agree on a line.
    #[must_use]
    pub fn accord(&self, item: ItemRef) -> Accord {
        let voices = self.voices();
        let mut marked = self.marked(item).into_iter();
        if marked.any(|column| self.differs((item, column))) {
            return Accord::Differ;
        }
        let leads = voices.iter().filter(|voice| voice.leads(item)).count();
        let all_lead = leads == 0 || leads == voices.len();
        let all = voices.iter().all(|voice| voice.has_marked(item));
        let mut marked = self.marked(item).into_iter();
        let alike = marked.any(|column| self.alike(item, column).is_some());
        if all && all_lead && alike {
            Accord::Agree
        } else {
            Accord::Open
        }
    }

    /// The columns that anybody marked on this line alone.
    fn marked(&self, item: ItemRef) -> BTreeSet<ColumnRef> {
        let rows = self.voices().into_iter().flat_map(|voice| voice.row(item));
        rows.map(|(column, _)| column).collect()
    }

    /// Whether two gave this cell different marks, or one the first mark that another gave to other columns alone.
    fn differs(&self, cell: (ItemRef, ColumnRef)) -> bool {
        let voices = self.voices();
        let given = voices.iter().filter_map(|voice| voice.marks.get(&cell));
        let given: BTreeSet<u32> = given.copied().collect();
        let leading = voices.iter().filter(|voice| voice.leads(cell.0));
        let (here, elsewhere): (Vec<&Voice>, Vec<&Voice>) =
            leading.partition(|voice| voice.marks.get(&cell) == Some(&FIRST));
        given.len() > 1 || (!here.is_empty() && !elsewhere.is_empty())
    }

    /// The one mark that this cell was given alone, with those who gave it; `None` where there are several or none.
    #[must_use]
    pub fn given(&self, item: ItemRef, column: ColumnRef) -> Option<Given> {
        let cell = (item, column);
        let each = self.each.iter();
        let marks = each.filter_map(|(person, voice)| Some((*person, *voice.marks.get(&cell)?)));
        let marks: Vec<(PersonId, u32)> = marks.collect();
        let mark = marks.first()?.1;
        let same = marks.iter().all(|(_, other)| *other == mark);
        same.then(|| Given {
            mark,
            by: marks.iter().map(|(person, _)| *person).collect(),
        })
    }

    /// What is agreed in this cell: the group's mark, else the one that all who marked anything gave it alone.
    #[must_use]
    pub fn agreed(&self, item: ItemRef, column: ColumnRef) -> Option<u32> {
        let group = self.group.marks.get(&(item, column)).copied();
        group.or_else(|| self.alike(item, column))
    }

    /// The mark that all who marked anything gave this cell alone.
    #[must_use]
    pub fn alike(&self, item: ItemRef, column: ColumnRef) -> Option<u32> {
        let voices = self.voices();
        let mark = |voice: &&Voice| voice.marks.get(&(item, column)).copied();
        let first = mark(voices.first()?)?;
        let same = voices.iter().all(|voice| mark(voice) == Some(first));
        (same && voices.len() > 1).then_some(first)
    }
}

impl Voice {
    /// Whether the first mark was given on this line.
    fn leads(&self, item: ItemRef) -> bool {
        self.row(item).any(|(_, mark)| mark == FIRST)
    }
}

/// A line to be read with everybody's marks side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compared {
    /// Its number among the lines, from 1.
    pub number: usize,
    pub line: Thing,
    pub accord: Accord,
    /// The columns in which the marks differ; on any other line those that anybody marked.
    pub columns: Vec<Column>,
    /// The columns that anybody marked.
    pub marked: Vec<Column>,
}

/// Every line, those that differ first, then what not all marked, then where all agree.
#[must_use]
pub fn compared(lines: &[Thing], columns: &[Column], given: &Capture) -> Vec<Compared> {
    let of = |(number, line): (usize, &Thing)| {
        let accord = given.accord(line.item);
        let there = given.marked(line.item);
        let marked = columns.iter().filter(|c| there.contains(&c.column));
        let marked: Vec<Column> = marked.cloned().collect();
        let wanted = |column: &&Column| {
            accord != Accord::Differ || given.differs((line.item, column.column))
        };
        Compared {
            number: number + 1,
            line: line.clone(),
            accord,
            columns: marked.iter().filter(wanted).cloned().collect(),
            marked,
        }
    };
    let mut compared: Vec<Compared> = lines.iter().enumerate().map(of).collect();
    compared.sort_by_key(|line| match line.accord {
        Accord::Differ => 0,
        Accord::Open => 1,
        Accord::Agree => 2,
    });
    compared
}

//! What people marked apart, and where they agree. One person alone agrees with nobody.

use super::{Capture, Column, ColumnRef, Voice};
use crate::meeting::{ItemRef, Thing};

/// How the voices stand to each other on one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Accord {
    /// All marked the line, and alike in every column.
    Agree,
    Differ,
    /// Nobody has marked it, or only one person has marked at all.
    Open,
}

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
        let row = |voice: &&Voice| voice.row(item).collect::<Vec<_>>();
        let mut rows = voices.iter().map(row);
        let Some(first) = rows.next().filter(|_| voices.len() > 1) else {
            return Accord::Open;
        };
        let same = rows.all(|row| row == first);
        match (same, first.is_empty()) {
            (true, true) => Accord::Open,
            (true, false) => Accord::Agree,
            (false, _) => Accord::Differ,
        }
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

/// A line to be read with everybody's marks side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compared {
    /// Its number among the lines, from 1.
    pub number: usize,
    pub line: Thing,
    pub accord: Accord,
    /// The columns in which the marks differ; on a line where all agree those that are marked.
    pub columns: Vec<Column>,
}

/// Every line, those that differ first, then what nobody marked, then where all agree.
#[must_use]
pub fn compared(lines: &[Thing], columns: &[Column], given: &Capture) -> Vec<Compared> {
    let voices = given.voices();
    let of = |(number, line): (usize, &Thing)| {
        let accord = given.accord(line.item);
        let wanted = |column: &&Column| {
            let cell = (line.item, column.column);
            let mut marks = voices.iter().map(|voice| voice.marks.get(&cell));
            let first = marks.next().flatten();
            match accord {
                Accord::Differ => marks.any(|mark| mark != first),
                Accord::Agree => first.is_some(),
                Accord::Open => false,
            }
        };
        Compared {
            number: number + 1,
            line: line.clone(),
            accord,
            columns: columns.iter().filter(wanted).cloned().collect(),
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

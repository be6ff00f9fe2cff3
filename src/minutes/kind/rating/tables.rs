//! The tables of a rating: lines by person, hands by number, groups by person with a bar for each.

use super::Telling;
use crate::document::{Bar, Block, Column, Text};
use crate::meeting::capture::rating::Mean;
use crate::meeting::capture::rating::profile::{Line, Row};

impl Telling<'_> {
    /// Persons, the group, mean and spread, as far as they say something.
    fn columns(&self, first: &str) -> Vec<Column> {
        let mut columns = vec![Column::left(first)];
        columns.extend(self.names().map(Column::right));
        if self.profile.has_together() {
            columns.push(Column::right("All of us"));
        }
        if self.profile.people.len() > 1 {
            columns.extend(["Mean", "Spread"].map(Column::right));
        }
        columns
    }

    /// One row; `number` says how a voice's number reads.
    fn row(&self, name: String, row: &Row, number: impl Fn(Mean) -> String) -> Vec<Text> {
        let told = |value: &Option<Mean>| value.map_or_else(|| "–".to_owned(), &number);
        let mut cells = vec![name];
        cells.extend(row.each.iter().map(told));
        if self.profile.has_together() {
            cells.push(told(&row.together));
        }
        if self.profile.people.len() > 1 {
            let mut all = Mean::default();
            row.each.iter().flatten().for_each(|mean| all.join(*mean));
            cells.push(all.known().map_or_else(dash, |mean| mean.to_string()));
            let span = row.span.filter(|span| span.who.is_some());
            cells.push(span.map_or_else(dash, |span| number(span.width())));
        }
        cells.into_iter().map(Text::from).collect()
    }

    pub fn lines(&self) -> Block {
        let line = |line: &Line| {
            let whole = |mean: Mean| mean.floor().to_string();
            self.row(self.named(line), &line.row, whole)
        };
        let rows = self.profile.lines.iter().map(line);
        Block::Table {
            columns: self.columns("Line"),
            rows: rows.collect(),
        }
    }

    fn named(&self, line: &Line) -> String {
        if line.reverse && !self.profile.groups.is_empty() {
            format!("{} (reversed)", line.row.name)
        } else {
            line.row.name.clone()
        }
    }

    /// A column for each number of the scale that got a hand somewhere.
    pub fn hands(&self) -> Block {
        let lines = || self.profile.lines.iter();
        let scale = self.rules.scale.low..=self.rules.scale.high;
        let given = |score: &u32| lines().any(|line| line.hands.contains_key(score));
        let scores: Vec<u32> = scale.filter(given).collect();
        let mut columns = vec![Column::left("Line")];
        columns.extend(scores.iter().map(|n| Column::right(n.to_string())));
        columns.push(Column::right("Mean"));
        let row = |line: &Line| {
            let hands = scores
                .iter()
                .map(|n| line.hands.get(n).map_or_else(dash, u32::to_string));
            let mut mean = Mean::default();
            line.hands
                .iter()
                .for_each(|(n, hands)| mean.add(*n, *hands));
            let mean = mean.known().map_or_else(dash, |mean| mean.to_string());
            let cells = std::iter::once(self.named(line)).chain(hands).chain([mean]);
            cells.map(Text::from).collect()
        };
        Block::Table {
            columns,
            rows: lines().map(row).collect(),
        }
    }

    /// Groups by person, and a bar for each.
    pub fn groups(&self) -> Vec<Block> {
        let groups = &self.profile.groups;
        if groups.is_empty() {
            return Vec::new();
        }
        let mut blocks = Vec::new();
        let voices = self.profile.people.len() + usize::from(self.profile.has_together());
        if voices > 1 {
            let rows = groups
                .iter()
                .map(|row| self.row(row.name.clone(), row, |mean| mean.to_string()));
            blocks.push(Block::Table {
                columns: self.columns("Group"),
                rows: rows.collect(),
            });
        }
        let bar = |row: &Row| {
            Some(Bar {
                label: row.name.clone(),
                value: row.value()?.as_f64(),
                of: f64::from(self.rules.scale.high),
            })
        };
        blocks.push(Block::Bars {
            unit: self.unit(),
            bars: groups.iter().filter_map(bar).collect(),
        });
        blocks
    }

    /// What the bars show.
    fn unit(&self) -> String {
        match (self.profile.has_together(), self.profile.people.as_slice()) {
            (true, _) => "for all of us".to_owned(),
            (false, [one]) => format!("for {}", self.meeting.state.name(*one)),
            (false, _) => "on average".to_owned(),
        }
    }
}

fn dash() -> String {
    "–".to_owned()
}

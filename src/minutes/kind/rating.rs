//! `rating`: every line with each person's number, mean and spread; the profile of groups; hands by number.

use super::super::asked::Asked;
use crate::document::{Bar, Block, Column, Text};
use crate::meeting::capture::rating::profile::{Line, Row};
use crate::meeting::capture::rating::{self, Capture, Mean, Profile};
use crate::meeting::{Meeting, Thing, items};
use crate::protocol::kind::Rating;

pub fn told(asked: &Asked<'_>, rules: &Rating, taken: &Capture) -> Vec<Block> {
    let things = items::of(asked.meeting, &rules.items);
    let people = rating::seen(asked.meeting, taken);
    let profile = Profile::of(rules, &things, taken, &people);
    let telling = Telling {
        meeting: asked.meeting,
        rules,
        profile: &profile,
    };
    let mut blocks = vec![Block::paragraph(Text::dim(telling.way()))];
    if !people.is_empty() || profile.has_together() {
        blocks.push(telling.lines());
    }
    if profile.has_hands() {
        blocks.push(Block::paragraph(Text::dim(
            "Counted in hands, without names:",
        )));
        blocks.push(telling.hands());
    }
    blocks.extend(telling.groups());
    blocks.extend(telling.apart().map(Block::paragraph));
    blocks.extend(telling.chosen(&things));
    blocks
}

struct Telling<'a> {
    meeting: &'a Meeting,
    rules: &'a Rating,
    profile: &'a Profile,
}

impl Telling<'_> {
    /// `Each line from 1 (not at all) to 5 (fully). Lines marked ⇄ count the other way round in their group.`
    fn way(&self) -> String {
        let end = |score: u32| match self.anchor(score) {
            Some(words) => format!("{score} ({words})"),
            None => score.to_string(),
        };
        let scale = self.rules.scale;
        let mut told = format!("Each line from {} to {}.", end(scale.low), end(scale.high));
        let turned = self.profile.lines.iter().any(|line| line.reverse);
        if turned && !self.profile.groups.is_empty() {
            told.push_str(
                " Lines marked \"(reversed)\" stand as they were answered and count the other way round in their group.",
            );
        }
        told
    }

    fn anchor(&self, score: u32) -> Option<&str> {
        let found = self.rules.anchors.iter().find(|(n, _)| *n == score);
        found.map(|(_, words)| words.as_str())
    }

    fn names(&self) -> impl Iterator<Item = String> + '_ {
        let people = self.profile.people.iter();
        people.map(|person| self.meeting.state.name(*person))
    }

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

    fn lines(&self) -> Block {
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
    fn hands(&self) -> Block {
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
    fn groups(&self) -> Vec<Block> {
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

    /// What is furthest apart and what is closest, in words: that is what people talk about.
    fn apart(&self) -> Option<String> {
        if self.profile.all_agree() {
            return Some("All gave the same numbers on every line.".to_owned());
        }
        let told = |words: &str, row: &Row| {
            let span = row.span?;
            let (low, high) = span.who?;
            let names: Vec<String> = self.names().collect();
            let (low_name, high_name) = (names.get(low)?, names.get(high)?);
            let (low, high) = (self.number(span.low), self.number(span.high));
            Some(if span.low.is_same(span.high) {
                format!("{words}: \"{}\" (all {low}).", row.name)
            } else {
                format!(
                    "{words}: \"{}\" ({low_name} {low}, {high_name} {high}).",
                    row.name
                )
            })
        };
        let widest = self
            .profile
            .widest()
            .and_then(|row| told("Widest apart", row));
        let closest = self.profile.closest().and_then(|row| told("Closest", row));
        let lines: Vec<String> = widest.into_iter().chain(closest).collect();
        (!lines.is_empty()).then(|| lines.join("\n"))
    }

    /// Means of groups with a decimal, numbers of lines as they were given.
    fn number(&self, mean: Mean) -> String {
        if self.profile.groups.is_empty() {
            mean.floor().to_string()
        } else {
            mean.to_string()
        }
    }

    /// The rubric's words for the levels that were chosen, so that the numbers say something by themselves.
    fn chosen(&self, things: &[Thing]) -> Vec<Block> {
        let lines = self.profile.lines.iter().zip(things);
        let lines = lines.filter_map(|(line, thing)| {
            let given = line.row.each.iter().chain([&line.row.together]).flatten();
            let given = given.map(|mean| u32::try_from(mean.floor()).unwrap_or(u32::MAX));
            let mut given: Vec<u32> = given.chain(line.hands.keys().copied()).collect();
            given.sort_unstable();
            given.dedup();
            let told = given.into_iter().filter_map(|level| {
                let words = rating::level(self.rules, thing, level)?;
                let title = self
                    .anchor(level)
                    .map_or_else(String::new, |a| format!(" {a}"));
                Some(Text::from(format!("{level}{title}: {words}")))
            });
            let told: Vec<Text> = told.collect();
            (!told.is_empty()).then(|| crate::document::Item {
                text: Text::from(thing.text.as_str()),
                items: told,
            })
        });
        let items: Vec<crate::document::Item> = lines.collect();
        if items.is_empty() {
            return Vec::new();
        }
        vec![
            Block::paragraph(Text::dim("What the chosen levels say:")),
            Block::List {
                numbered: false,
                items,
            },
        ]
    }
}

fn dash() -> String {
    "–".to_owned()
}

//! `rating`: every line with each person's number, mean and spread; the profile of groups; hands by number; then in
//! words what is furthest apart, and what the chosen levels say.

mod tables;

use super::super::{asked::Asked, thing};
use crate::base::words::first_three;
use crate::document::{Block, Item, Text};
use crate::meeting::capture::rating::profile::Row;
use crate::meeting::capture::rating::{self, Capture, Mean, Profile};
use crate::meeting::{ItemRef, Meeting, Thing, cover, items};
use crate::protocol::kind::Rating;
use crate::protocol::{Items, Sealed};

pub fn told(asked: &Asked<'_>, rules: &Rating, taken: &Capture) -> Vec<Block> {
    let things = items::of(asked.meeting, &rules.items);
    let people = rating::seen(asked.meeting, taken);
    let profile = Profile::of(rules, &things, taken, &people);
    let telling = Telling {
        meeting: asked.meeting,
        rules,
        profile: &profile,
    };
    let alone = cover::seal(&asked.meeting.state, asked.ask) == Some(Sealed::Always);
    let only_groups = alone && !profile.groups.is_empty();
    let mut blocks = vec![Block::paragraph(Text::dim(telling.way(!only_groups)))];
    if !only_groups && (!people.is_empty() || profile.has_together()) {
        blocks.push(telling.lines());
    }
    if profile.has_hands() {
        let said = if taken.has_names() {
            "Counted in hands, beside the names and not added to them:"
        } else {
            "Counted in hands, without names:"
        };
        blocks.push(Block::paragraph(Text::dim(said)));
        blocks.push(telling.hands());
    }
    blocks.extend(telling.groups());
    blocks.extend(telling.apart().map(Block::paragraph));
    if !only_groups {
        blocks.extend(telling.chosen(&things));
        blocks.extend(telling.gone(&things, taken));
    }
    blocks
}

struct Telling<'a> {
    meeting: &'a Meeting,
    rules: &'a Rating,
    profile: &'a Profile,
}

impl Telling<'_> {
    /// `Each line from 1 (not at all) to 5 (fully). Lines marked ⇄ count the other way round in their group.`
    fn way(&self, with_lines: bool) -> String {
        let end = |score: u32| match self.anchor(score) {
            Some(words) => format!("{score} ({words})"),
            None => score.to_string(),
        };
        let scale = self.rules.scale;
        let mut told = format!("Each line from {} to {}.", end(scale.low), end(scale.high));
        let turned = self.profile.lines.iter().any(|line| line.reverse);
        if with_lines && turned && !self.profile.groups.is_empty() {
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
        let rows = self.profile.widest();
        let widest = match rows.as_slice() {
            [] => None,
            [row] => told("Widest apart", row),
            [row, ..] => {
                let names: Vec<String> = rows.iter().map(|r| format!("\"{}\"", r.name)).collect();
                let names: Vec<&str> = names.iter().map(String::as_str).collect();
                let names = first_three(&names);
                row.span.filter(|span| span.who.is_some()).map(|span| {
                    format!(
                        "Widest apart: {names} (each {} apart).",
                        self.number(span.width())
                    )
                })
            }
        };
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

    /// Numbers that were given to lines which are no longer there: kept, and in no table.
    fn gone(&self, things: &[Thing], taken: &Capture) -> Option<Block> {
        let mut lines: Vec<(ItemRef, String)> = Vec::new();
        let mut tell = |item: &ItemRef, said: String| {
            if things.iter().any(|t| t.item == *item) {
                return;
            }
            match lines.iter_mut().find(|(known, _)| known == item) {
                Some((_, told)) => *told = format!("{told}, {said}"),
                None => lines.push((*item, said)),
            }
        };
        for (person, name) in self.profile.people.iter().zip(self.names()) {
            let scores = taken.each.get(person).into_iter().flatten();
            scores.for_each(|(item, n)| tell(item, format!("{name} {n}")));
        }
        let group = taken.group.iter();
        group.for_each(|(item, n)| tell(item, format!("all of us {n}")));
        let known = match &self.rules.items {
            Items::From { ask, .. } => {
                items::yielded(&self.meeting.protocol, &self.meeting.state, ask)
            }
            Items::Fixed(_) => Vec::new(),
        };
        let told = lines.iter().map(|(item, said)| {
            let name = thing::name(self.meeting, &known, *item);
            format!("No longer asked: \"{name}\" ({said}).")
        });
        let told: Vec<String> = told.collect();
        (!told.is_empty()).then(|| Block::paragraph(Text::dim(told.join("\n"))))
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
            (!told.is_empty()).then(|| Item {
                text: Text::from(thing.text.as_str()),
                items: told,
            })
        });
        let items: Vec<Item> = lines.collect();
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

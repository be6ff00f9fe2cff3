//! `vote`: the tally with ties, what was kept and what was set aside, and who placed what.

use super::super::{asked::Asked, facts, people, thing};
use crate::base::words::{and_list, count};
use crate::document::{Bar, Block, Text};
use crate::meeting::capture::vote::{Ballot, Capture, Counted, Tally};
use crate::meeting::{ItemRef, Thing, items};
use crate::protocol::kind::{Method, Vote};

pub fn told(asked: &Asked<'_>, rules: &Vote, taken: &Capture) -> Vec<Block> {
    let offered = items::of(asked.meeting, &rules.items);
    let tally = Tally::of(rules, &offered, taken);
    let mut blocks = vec![
        Block::paragraph(Text::dim(way(rules, taken))),
        bars(rules, &tally),
    ];
    let lines: Vec<String> = ties(&tally.lines).chain(result(rules, &tally)).collect();
    if !lines.is_empty() {
        blocks.push(Block::paragraph(lines.join("\n")));
    }
    blocks.extend(ballots(asked, rules, &offered, taken));
    blocks
}

/// How this vote was taken.
fn way(rules: &Vote, taken: &Capture) -> String {
    let each = match rules.method {
        Method::Dots if rules.stack => {
            format!("{} each, several on one line allowed.", dots(rules.dots))
        }
        Method::Dots => format!("{} each, one to a line.", dots(rules.dots)),
        Method::YesNo => "Yes or no to each line.".to_owned(),
        Method::Rank => "Each put the lines in order; the first gets most points.".to_owned(),
    };
    if taken.counts.is_empty() {
        each
    } else {
        format!("{each} Hands were counted, without names.")
    }
}

fn dots(n: u32) -> String {
    count(n as usize, "dot", "dots")
}

const fn unit(method: Method) -> &'static str {
    match method {
        Method::Dots => "dots",
        Method::YesNo => "yes",
        Method::Rank => "points",
    }
}

fn bars(rules: &Vote, tally: &Tally) -> Block {
    let of = f64::from(tally.dots);
    let bars = tally.lines.iter().map(|line| Bar {
        label: line.thing.text.clone(),
        value: f64::from(line.dots),
        of,
    });
    Block::Bars {
        unit: unit(rules.method).to_owned(),
        bars: bars.collect(),
    }
}

/// One line for each place that several share.
fn ties(lines: &[Counted]) -> impl Iterator<Item = String> + '_ {
    let mut places: Vec<usize> = lines
        .iter()
        .filter(|l| l.tie && l.dots > 0)
        .map(|l| l.place)
        .collect();
    places.dedup();
    places.into_iter().map(move |place| {
        let tied = lines.iter().filter(|l| l.place == place);
        let tied: Vec<String> = tied.map(|l| quoted(&l.thing)).collect();
        format!("A tie: {} share place {place}.", and_list(&tied))
    })
}

fn quoted(thing: &Thing) -> String {
    format!("\"{}\"", thing.text)
}

/// What stays and what is set aside, where the way of meeting keeps only some.
fn result(rules: &Vote, tally: &Tally) -> Vec<String> {
    if rules.keep.is_none() {
        return Vec::new();
    }
    let named = |stays: bool| -> Vec<String> {
        let lines = tally.lines.iter().filter(|l| l.stays == stays);
        lines.map(|l| quoted(&l.thing)).collect()
    };
    let (kept, aside) = (named(true), named(false));
    let mut lines = vec![format!("Kept: {}.", and_list(&kept))];
    if !aside.is_empty() {
        lines.push(format!("Set aside: {}.", and_list(&aside)));
    }
    lines
}

/// Who placed what; the group as a whole first.
fn ballots(asked: &Asked<'_>, rules: &Vote, offered: &[Thing], taken: &Capture) -> Vec<Block> {
    let one = |item: &ItemRef, n: &u32| {
        let words = thing::words(asked.meeting, offered, *item);
        match rules.method {
            Method::Dots if *n == 1 => words,
            Method::Dots => format!("{words} ({})", dots(*n)),
            Method::YesNo => format!("yes to {words}"),
            Method::Rank => format!("{n}. {words}"),
        }
    };
    let told = |ballot: &Ballot| {
        let mut marks: Vec<(&ItemRef, &u32)> = ballot.iter().collect();
        if rules.method == Method::Rank {
            marks.sort_by_key(|(_, rank)| **rank);
        }
        let marks: Vec<String> = marks.into_iter().map(|(item, n)| one(item, n)).collect();
        marks.join("; ")
    };
    let group = Some(&taken.group).filter(|ballot| !ballot.is_empty());
    let group = group.map(|ballot| ("All of us".to_owned(), told(ballot)));
    let each = people::in_order(asked.meeting, taken.each.keys().copied());
    let each = each.into_iter().filter_map(|person| {
        let ballot = taken.each.get(&person)?;
        Some((asked.meeting.state.name(person), told(ballot)))
    });
    facts(group.into_iter().chain(each))
}

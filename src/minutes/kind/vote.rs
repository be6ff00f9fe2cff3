//! `vote`: the tally with ties, what was kept and what was set aside, and who placed what.

use super::super::{asked::Asked, facts, people, thing};
use crate::base::words::{and_list, count};
use crate::document::{Bar, Block, Text};
use crate::meeting::capture::vote::{Ballot, Capture, Counted, NO, Tally};
use crate::meeting::capture::way;
use crate::meeting::check;
use crate::meeting::{ItemRef, Thing, items};
use crate::protocol::Enter;
use crate::protocol::kind::{Method, Vote};

pub fn told(asked: &Asked<'_>, rules: &Vote, taken: &Capture) -> Vec<Block> {
    let offered = items::of(asked.meeting, &rules.items);
    let now = way::in_use(&asked.meeting.state, asked.ask);
    let earlier = taken.earlier.iter().map(|round| (&round.cast, round.way));
    let open = taken.is_open() || taken.earlier.is_empty();
    let rounds = earlier.chain(open.then_some((taken, now)));
    let rounds: Vec<(&Capture, Enter)> = rounds.collect();
    let several = rounds.len() > 1;
    let mut blocks = vec![Block::paragraph(Text::dim(rule(rules, offered.len())))];
    for (round, n) in rounds.into_iter().zip(1..) {
        if several {
            blocks.push(Block::paragraph(Text::strong(format!("Round {n}"))));
        }
        blocks.extend(of_round(asked, (rules, &offered), round));
    }
    blocks.extend(without(asked, taken, now));
    blocks
}

/// One round: its result, then everything that was cast in it.
fn of_round(
    asked: &Asked<'_>,
    (rules, offered): (&Vote, &[Thing]),
    (cast, in_use): (&Capture, Enter),
) -> Vec<Block> {
    let tally = Tally::of(rules, offered, cast, in_use);
    let mut blocks = Vec::new();
    let counted = counted(&tally, cast);
    if !counted.is_empty() {
        blocks.push(Block::paragraph(Text::dim(counted)));
    }
    blocks.push(bars(rules, &tally));
    let no = against(rules, &tally);
    let lines = ties(&tally.lines).chain(result(rules, &tally));
    let silent = silent(asked, rules, (offered, &tally, cast));
    let lines: Vec<String> = no.into_iter().chain(silent).chain(lines).collect();
    if !lines.is_empty() {
        blocks.push(Block::paragraph(lines.join("\n")));
    }
    blocks.extend(ballots(asked, rules, offered, cast));
    blocks.extend(hands(asked, offered, (&tally, cast)));
    blocks
}

/// The rule of this vote on so many lines.
fn rule(rules: &Vote, lines: usize) -> String {
    match rules.method {
        Method::Dots if rules.stack => {
            format!("{} each, several on one line allowed.", dots(rules.dots))
        }
        // Before there are lines the way of meeting alone says how many.
        Method::Dots if lines == 0 => format!("{} each, one to a line.", dots(rules.dots)),
        Method::Dots => format!("{} each, one to a line.", dots(rules.placeable(lines))),
        Method::YesNo => {
            "Yes or no to each line. Most yes comes first; if equal, fewest no.".to_owned()
        }
        Method::Rank => "Each put the lines in order: of n lines the first gets n points, the last 1, what is not in the order none.".to_owned(),
    }
}

/// What the result is told of, where it is not names alone.
fn counted(tally: &Tally, cast: &Capture) -> String {
    let ways = [Enter::Each, Enter::Group, Enter::Count];
    let others = ways
        .into_iter()
        .any(|way| way != tally.way && cast.holds(way));
    let of = match tally.way {
        Enter::Each if !others => return String::new(),
        Enter::Each => "The result is told of the votes by name.",
        Enter::Group => "The result is told of the whole group's answer.",
        Enter::Count => "Hands were counted, without names.",
    };
    if others {
        format!("{of} What was taken in another way stands beside it and is not added.")
    } else {
        of.to_owned()
    }
}

/// Those who said no.
fn against(rules: &Vote, tally: &Tally) -> Option<String> {
    let no = tally.lines.iter().filter(|l| l.against > 0);
    let no: Vec<String> = no
        .map(|l| format!("{} to {}", l.against, quoted(&l.thing)))
        .collect();
    (rules.method == Method::YesNo && !no.is_empty()).then(|| format!("No: {}.", and_list(&no)))
}

/// Who voted by name and said neither yes nor no to a line.
fn silent(
    asked: &Asked<'_>,
    rules: &Vote,
    (offered, tally, cast): (&[Thing], &Tally, &Capture),
) -> Vec<String> {
    if rules.method != Method::YesNo || tally.way != Enter::Each {
        return Vec::new();
    }
    let line = |thing: &Thing| {
        let voters = people::in_order(asked.meeting, cast.each.keys().copied());
        let says = |person| {
            cast.each
                .get(person)
                .is_some_and(|b| b.contains_key(&thing.item))
        };
        let names = voters.iter().filter(|person| !says(person));
        let names: Vec<String> = names.map(|p| asked.meeting.state.name(*p)).collect();
        (!names.is_empty()).then(|| {
            format!(
                "Neither yes nor no to {}: {}.",
                quoted(thing),
                and_list(&names)
            )
        })
    };
    offered.iter().filter_map(line).collect()
}

/// Who had no vote by name although the answer was theirs to give.
fn without(asked: &Asked<'_>, taken: &Capture, in_use: Enter) -> Option<Block> {
    let (cast, way) = taken.counts_now(in_use);
    if way::told(way, |way| cast.holds(way)) != Enter::Each || cast.each.is_empty() {
        return None;
    }
    let (outer, _) = asked.meeting.protocol.ask(&asked.ask.id)?;
    let people = check::asked_of(asked.meeting, outer, asked.ask).into_iter();
    let names = people.filter(|m| !cast.each.contains_key(&m.id));
    let names: Vec<String> = names.map(|m| m.name.clone()).collect();
    (!names.is_empty()).then(|| {
        let words = format!("Without a vote: {}.", and_list(&names));
        Block::paragraph(Text::dim(words))
    })
}

/// Hands that stand beside the result, and hands against.
fn hands(asked: &Asked<'_>, offered: &[Thing], (tally, cast): (&Tally, &Capture)) -> Vec<Block> {
    if tally.way == Enter::Count || !cast.holds(Enter::Count) {
        return Vec::new();
    }
    let told = |item: &ItemRef| {
        let n = |hands: &Ballot| hands.get(item).copied().unwrap_or(0) as usize;
        let pro = count(n(&cast.counts), "hand", "hands");
        let words = match n(&cast.against) {
            0 => pro,
            no => format!("{pro}, {} against", count(no, "hand", "hands")),
        };
        (thing::words(asked.meeting, offered, *item), words)
    };
    let both: std::collections::BTreeSet<&ItemRef> =
        cast.counts.keys().chain(cast.against.keys()).collect();
    let head = Block::paragraph(Text::dim("Counted in hands, not added:"));
    let rows = facts(both.into_iter().map(told));
    std::iter::once(head).chain(rows).collect()
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
    // Out of all dots; of those who voted, else of those who said yes or no to the line; of the points that a line first in every order has.
    let voters = if tally.way == Enter::Each {
        tally.voted
    } else {
        1
    };
    let most = u32::try_from(voters * tally.lines.len()).unwrap_or(u32::MAX);
    let of = |line: &Counted| match rules.method {
        Method::Dots => tally.dots,
        // Who said nothing about a line stands in its bar as room that is left.
        Method::YesNo => {
            let voted = u32::try_from(tally.voted).unwrap_or(u32::MAX);
            let said = line.dots.saturating_add(line.against);
            if tally.way == Enter::Each {
                said.max(voted)
            } else {
                said
            }
        }
        Method::Rank => most,
    };
    let bars = tally.lines.iter().map(|line| Bar {
        label: line.thing.text.clone(),
        value: f64::from(line.dots),
        of: f64::from(of(line)),
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
            Method::YesNo if *n == NO => format!("no to {words}"),
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

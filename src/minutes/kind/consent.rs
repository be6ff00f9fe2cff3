//! `consent`: every round with its numbers, and the reasons in the person's words.

use super::super::{asked::Asked, facts, people};
use crate::base::words::count;
use crate::document::{Block, Text};
use crate::meeting::capture::consent::{Capture, Round, SCALE, Support};
use crate::meeting::capture::way;
use crate::protocol::Enter;
use crate::protocol::kind::Consent;

pub fn told(asked: &Asked<'_>, rules: &Consent, taken: &Capture) -> Vec<Block> {
    let mut blocks = vec![Block::paragraph(Text::dim(way(rules)))];
    let rounds: Vec<&Round> = taken.rounds.iter().filter(|r| !r.is_empty()).collect();
    for (round, n) in rounds.iter().zip(1..) {
        if rounds.len() > 1 {
            blocks.push(Block::paragraph(Text::strong(format!("Round {n}"))));
        }
        blocks.extend(of_round(asked, rules, round));
    }
    blocks
}

/// `From 0 (no) to 5 (I lead). Below 3, a reason is heard.`
fn way(rules: &Consent) -> String {
    let end = |score: u32| match anchor(rules, score) {
        Some(words) => format!("{score} ({words})"),
        None => score.to_string(),
    };
    format!(
        "Support from {} to {}. Below {} a reason is heard.",
        end(SCALE.low),
        end(SCALE.high),
        rules.at_least
    )
}

fn anchor(rules: &Consent, score: u32) -> Option<&str> {
    let found = rules.anchors.iter().find(|(n, _)| *n == score);
    found.map(|(_, words)| words.as_str())
}

fn of_round(asked: &Asked<'_>, rules: &Consent, round: &Round) -> Vec<Block> {
    let each = people::in_order(asked.meeting, round.each.keys().copied());
    let each = each.into_iter().filter_map(|person| {
        let support = round.each.get(&person)?;
        Some((asked.meeting.state.name(person), said(rules, support)))
    });
    let mut blocks = facts(each);
    let told = round.told(way::in_use(&asked.meeting.state, asked.ask));
    if told == Enter::Count && !round.each.is_empty() {
        let beside = "What is said by name stands beside the hands and is not added.";
        blocks.push(Block::paragraph(Text::dim(beside)));
    }
    if !round.counts.is_empty() {
        let beside = told == Enter::Each;
        blocks.push(Block::paragraph(Text::dim(if beside {
            "Counted in hands, beside this and not added:"
        } else {
            "Counted in hands, without names:"
        })));
        let hands = round.counts.iter().rev().map(|(score, n)| {
            let hands = count(*n as usize, "hand", "hands");
            (level(rules, *score), hands)
        });
        blocks.extend(facts(hands));
    }
    blocks.push(Block::paragraph(outcome(rules, round, told)));
    blocks
}

/// `2, doubts. "Who makes them?"`; without a reason where one was wanted, that is said.
fn said(rules: &Consent, support: &Support) -> String {
    let level = level(rules, support.score);
    match support.reason.as_str() {
        "" if support.score < rules.at_least => format!("{level}. No reason was written."),
        "" => level,
        reason => format!("{level}. \"{reason}\""),
    }
}

fn level(rules: &Consent, score: u32) -> String {
    match anchor(rules, score) {
        Some(words) => format!("{score}, {words}"),
        None => score.to_string(),
    }
}

fn outcome(rules: &Consent, round: &Round, told: Enter) -> String {
    let (below, given) = (round.below(rules.at_least, told), round.given(told));
    match below {
        0 if given == 1 => format!("The one hand showed {} or more.", rules.at_least),
        0 => format!("All {given} showed {} or more.", rules.at_least),
        below => format!("{below} of {given} showed less than {}.", rules.at_least),
    }
}

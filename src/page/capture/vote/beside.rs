//! What stands beside the vote in view: what was taken in another way, and the rounds before. Shown, never added.

use super::mark;
use crate::base::cells;
use crate::meeting::Thing;
use crate::meeting::capture::vote::{Capture as Cast, Tally};
use crate::page::{Block, Line};
use crate::protocol::Enter;
use crate::protocol::kind::{Method, Vote};

/// Cells of an item's words.
const ROOM: usize = 22;
/// Items that are told; the minutes tell them all.
const MOST: usize = 4;

pub fn blocks(rules: &Vote, (things, cast): (&[Thing], &Cast), shown: Enter) -> Vec<Block> {
    let ways = [
        (Enter::Each, "By person"),
        (Enter::Group, "Whole group"),
        (Enter::Count, "Hands"),
    ];
    let others = ways
        .into_iter()
        .filter(|(way, _)| *way != shown && cast.holds(*way))
        .map(|(way, name)| {
            let told = told(rules, &Tally::of(rules, things, cast, way));
            format!("{name}, beside this and not added: {told}")
        });
    let rounds = cast.earlier.iter().zip(1..).map(|(round, n)| {
        let tally = Tally::of(rules, things, &round.cast, round.way);
        format!("Round {n}: {}", told(rules, &tally))
    });
    let lines = others
        .chain(rounds)
        .map(|words| Block::Line(2, Line::dim(words)));
    let mut blocks: Vec<Block> = lines.collect();
    if !blocks.is_empty() {
        blocks.insert(0, Block::Gap);
    }
    blocks
}

/// `A picture card 5 · Start earlier 3`.
fn told(rules: &Vote, tally: &Tally) -> String {
    let given = tally.lines.iter().filter(|l| l.dots > 0 || l.against > 0);
    let words = |line: &crate::meeting::capture::vote::Counted| {
        let text = cells::fit(&line.thing.text, ROOM);
        match rules.method {
            Method::YesNo => format!("{text} {} yes, {} no", line.dots, line.against),
            Method::Dots | Method::Rank => format!("{text} {}", line.dots),
        }
    };
    let mut told: Vec<String> = given.map(words).collect();
    let more = told.len().saturating_sub(MOST);
    if more > 0 {
        told.truncate(MOST);
        told.push(format!("{more} more"));
    }
    if told.is_empty() {
        return format!("no {}", mark::noun(rules.method));
    }
    told.join(" · ")
}

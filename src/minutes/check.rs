//! The record check at the end of the minutes: what is well, what is lacking, what is planned for later.

use super::facts;
use crate::document::Block;
use crate::meeting::Meeting;
use crate::meeting::check::{Finding, Level, findings};

pub fn of(meeting: &Meeting) -> Vec<Block> {
    let mut blocks = vec![Block::heading(2, "Is the record complete?")];
    blocks.extend(facts(findings(meeting).iter().map(line)));
    blocks
}

fn line(finding: &Finding) -> (&'static str, String) {
    let mark = match finding.level {
        Level::Fine => "In order",
        Level::Look => "To look at",
        Level::Later => "Later",
    };
    let words = match (finding.about.as_str(), finding.level) {
        ("", _) => finding.words.clone(),
        (about, Level::Later) => format!("{} {about}", finding.words),
        (about, Level::Fine | Level::Look) => format!("{}: {about}", finding.words),
    };
    (mark, words)
}

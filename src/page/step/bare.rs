//! A step that asks nothing (silent writing, reading, a break): its words and, below, the time in large digits.

use super::clock::Reading;
use super::{Scene, ahead, hints, standing_notice};
use crate::base::stamp::clock;
use crate::page::{Block, Line, Notice, Page, Tone};
use crate::protocol::Step;

pub fn fill(scene: &Scene<'_>, step: &Step, page: &mut Page) {
    page.body.push(Block::Gap);
    if let Some(reading) = Reading::of(scene).filter(|_| scene.look.correcting.is_none()) {
        page.body.push(Block::Digits(digits(&reading)));
    }
    if let Some(soon) = ahead::soon(scene) {
        page.foot.context.push(Line::dim(soon));
    }
    let own = if step.asks.is_empty() {
        "Nothing is written down in this step. G closes it."
    } else {
        "Nothing is asked here now: it depends on an earlier answer. G closes the step."
    };
    let own = Notice {
        tone: Tone::Dim,
        text: own.to_owned(),
    };
    page.foot.notice = standing_notice(scene, Some(own));
    page.footer.hints = hints::with(scene, hints::of(&[("T", "time")]));
}

/// Time left; beyond the plan, or without one, time taken.
fn digits(reading: &Reading) -> String {
    match reading.over() {
        Some(over) => format!("+{}", clock(over)),
        None if reading.planned == 0 => clock(reading.spent),
        None => clock(reading.left()),
    }
}

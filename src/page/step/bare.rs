//! A step that asks nothing (silent writing, reading, a break): its words and, below, the time in large digits.

use super::clock::Reading;
use super::{Scene, ahead, hints, standing_notice};
use crate::base::stamp::clock;
use crate::page::{Block, Hint, Line, Notice, Page, Tone};
use crate::protocol::Step;

pub fn fill(scene: &Scene<'_>, step: &Step, page: &mut Page) {
    page.body.push(Block::Gap);
    if let Some(reading) = Reading::of(scene).filter(|_| scene.look.correcting.is_none()) {
        page.body.push(Block::Digits(digits(&reading)));
    }
    let here = scene.meeting.state.here().len();
    let ready = scene.look.ready.min(here);
    let asks_nothing = step.asks.is_empty() && scene.look.correcting.is_none();
    if asks_nothing && ready > 0 {
        page.body.push(Block::Gap);
        let words = format!("{ready} of {here} ready");
        page.body.push(Block::Line(2, Line::bold(words)));
    }
    if let Some(soon) = ahead::soon(scene) {
        page.foot.context.push(Line::dim(soon));
    }
    let own = if step.pause {
        "A break. G ends it early; + counts who is back."
    } else if step.asks.is_empty() {
        "Nothing is written down in this step. G closes it; + counts who is ready."
    } else {
        "Nothing is asked here now: it depends on an earlier answer. G closes the step."
    };
    let own = Notice {
        tone: Tone::Dim,
        text: own.to_owned(),
    };
    page.foot.notice = standing_notice(scene, Some(own));
    page.footer.hints = hints::with(scene, own_keys(asks_nothing));
}

fn own_keys(asks_nothing: bool) -> Vec<Hint> {
    let mut keys = hints::of(&[("T", "time")]);
    if asks_nothing {
        keys.insert(0, hints::hint("+", "ready"));
    }
    keys
}

/// Time left; beyond the plan, or without one, time taken.
fn digits(reading: &Reading) -> String {
    match reading.over() {
        Some(over) => format!("+{}", clock(over)),
        None if reading.planned == 0 => clock(reading.spent),
        None => clock(reading.left()),
    }
}

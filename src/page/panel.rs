//! Panels: what fills the body instead of the step for a while. One file per panel or family.

pub mod away;
pub mod coach;
pub mod commands;
pub mod help;
pub mod kept;
pub mod minutes;
pub mod read_back;
pub mod save;
pub mod steps;
pub mod time;
pub mod ways;
pub mod who;

use super::step::{Scene, clock, header, side};
use super::{Aside, Block, Head, Notice, Page, Tone};
use crate::look::panel::Panel;
use crate::protocol::Step;

#[must_use]
pub fn page(scene: &Scene<'_>, panel: &Panel) -> Page {
    match panel {
        Panel::ReadBack(read) => read_back::page(scene, read),
        Panel::Steps { row } => steps::page(scene, *row),
        Panel::Looking { step, seen, top } => {
            read_back::looking(scene, (step, seen.as_ref()), *top)
        }
        Panel::Ways { ask, row } => ways::page(scene, ask, *row),
        Panel::Time { row } => time::page(scene, *row),
        Panel::MoreTime { yes, no, on_no } => time::more(scene, (yes, no), *on_no),
        Panel::TimeValue { what, field } => time::value(scene, *what, field),
        Panel::Who(who) => who::page(scene, who),
        Panel::Help { page, choosing } => help::page(scene, *page, *choosing),
        Panel::Commands { find, row } => commands::page(scene, find, *row),
        Panel::Minutes { top } => minutes::page(scene, *top),
        Panel::Kept { row } => kept::page(scene, *row),
        Panel::Gap { from, row } => away::gap(scene, *from, *row),
        Panel::Sit { present, row } => away::sit(scene, present, *row),
        Panel::Coach { until } => coach::page(scene, *until),
        Panel::Strike { row } => kept::strike(scene, *row),
        Panel::SaveElsewhere { field } => save::page(scene, field),
    }
}

/// Whether two columns beside each other leave no room for words; known from the last painting.
fn is_narrow(scene: &Scene<'_>) -> bool {
    (1..60).contains(&scene.memory.columns)
}

/// A page with a title of its own, the meeting's header above and the second column beside.
fn titled(scene: &Scene<'_>, title: impl Into<String>, aside: Aside) -> Page {
    Page {
        header: header::of(scene),
        head: Some(Head {
            title: title.into(),
            aside,
            said: String::new(),
        }),
        side: side::beside(scene),
        ..Page::default()
    }
}

/// A page under the step's own title and clock.
fn over_step(scene: &Scene<'_>, step: Option<&Step>) -> Page {
    let title = step.map_or("", |s| scene.meeting.state.title(s));
    titled(scene, title, clock::aside(scene))
}

fn note(page: &mut Page, text: impl Into<String>) {
    page.foot.notice = Some(Notice {
        tone: Tone::Dim,
        text: text.into(),
    });
}

/// A line of words at the body's second margin.
fn line(text: impl Into<String>) -> Block {
    Block::Line(2, super::Line::words(text))
}

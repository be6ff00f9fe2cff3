//! The coach's notes behind a cover: the only place of the room's screen where a word of the coach's may stand.

use std::rc::Rc;

use super::{note, titled};
use crate::base::stamp::Stamp;
use crate::document::{Block as Told, Document, Fact};
use crate::page::step::{Scene, ahead, header, hints};
use crate::page::{Aside, Block, Line, Page};
use crate::protocol::Step;

/// Where the words of the cover begin.
const MIDDLE: u16 = 19;

#[must_use]
pub fn page(scene: &Scene<'_>, until: Option<Stamp>) -> Page {
    match until {
        Some(end) => notes(scene, end),
        None => cover(scene),
    }
}

fn cover(scene: &Scene<'_>) -> Page {
    let words = |text: &str| Block::Line(MIDDLE, Line::words(text));
    let mut page = Page {
        header: header::of(scene),
        body: vec![
            Block::Line(MIDDLE, Line::bold("The coach's notes would show here.")),
            Block::Gap,
            Block::Gap,
            words("If this screen is on the wall, cover or"),
            words("freeze the projector first."),
            Block::Gap,
            Block::Gap,
            words("Enter shows them for ten seconds."),
        ],
        ..Page::default()
    };
    page.footer.hints = hints::of(&[("Enter", "show for ten seconds"), ("Esc", "no")]);
    page
}

fn notes(scene: &Scene<'_>, end: Stamp) -> Page {
    let step = scene.look.step(scene.meeting);
    let title = step.map_or_else(String::new, |s| scene.named(s));
    let left = (end - scene.now).num_milliseconds().max(0);
    let seconds = (left + 999) / 1000;
    let mut page = titled(scene, title, Aside::Text(Line::dim(format!("{seconds} s"))));
    page.side = None;
    let mut facts = step.map(told).unwrap_or_default();
    if facts.is_empty() {
        facts.push(Fact::of(
            "Do",
            "The way of meeting has no notes for this step.",
        ));
    }
    facts.extend(ahead::next(scene).map(|next| Fact::of("Next", next)));
    let mut document = Document::default();
    document.push(Told::Facts { facts });
    page.body = vec![Block::Document {
        document: Rc::new(document),
        top: 0,
    }];
    note(&mut page, "Any key covers them again.");
    page.footer.hints = hints::of(&[("Esc", "cover")]);
    page
}

fn told(step: &Step) -> Vec<Fact> {
    let parts = [
        ("Do", &step.coach.does),
        ("Watch", &step.coach.watch),
        ("Stuck", &step.coach.stuck),
    ];
    let said = |words: &str| words.split_whitespace().collect::<Vec<_>>().join(" ");
    parts
        .into_iter()
        .filter(|(_, words)| !words.trim().is_empty())
        .map(|(label, words)| Fact::of(label, said(words)))
        .collect()
}

//! The coach's notes behind a cover: the only place of the room's screen where a word of the coach's may stand.

use super::{note, titled};
use crate::base::stamp::Stamp;
use crate::page::step::{Scene, ahead, header, hints};
use crate::page::{Aside, Block, Line, Page, Tone};
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
    let left = (end - scene.now).num_seconds().max(0) + 1;
    let aside = Aside::Text(Line::dim(format!("{left} s")));
    let mut page = titled(scene, title, aside);
    page.side = None;
    if let Some(step) = step {
        page.body = told(step);
    }
    if let Some(next) = ahead::next(scene) {
        page.body.extend([Block::Gap, labelled("Next", &next)]);
    }
    note(&mut page, "Any key covers them again.");
    page.footer.hints = hints::of(&[("Esc", "cover")]);
    page
}

fn told(step: &Step) -> Vec<Block> {
    let parts = [
        ("Do", &step.coach.does),
        ("Watch", &step.coach.watch),
        ("Stuck", &step.coach.stuck),
    ];
    let told: Vec<Block> = parts
        .into_iter()
        .filter(|(_, words)| !words.trim().is_empty())
        .flat_map(|(label, words)| [labelled(label, words), Block::Gap])
        .collect();
    if told.is_empty() {
        return vec![Block::Line(
            2,
            Line::dim("The way of meeting has no notes for this step."),
        )];
    }
    told
}

fn labelled(label: &str, words: &str) -> Block {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    Block::Line(
        2,
        Line::new()
            .strong(Tone::Dim, format!("{label}   "))
            .and(Tone::Text, words),
    )
}

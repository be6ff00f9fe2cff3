//! The test card: lines that only a readable screen shows as they are.

use super::super::frame::Frame;
use super::super::{Block, Line, Page, Theme, Tone};
use crate::look::opening::OpeningLook;

/// The sentence that the last chair reads: the topic, where there is one.
const SAMPLE: &str = "Four students lose ten minutes of reading after recess.";

/// The sentence of the first line.
pub fn sample(look: &OpeningLook) -> &str {
    match look.filled.topic.as_str() {
        "" => SAMPLE,
        topic => topic,
    }
}

pub fn page(look: &OpeningLook, frame: Frame) -> Page {
    let keys = [("Enter", "fine"), ("H", "theme"), ("Esc", "back")];
    let mut page = frame.page("Can the last chair read this?", &keys);
    page.header.right = frame.clock();
    page.next_change = frame.next_minute();
    let line = |words: &str| Block::Line(0, Line::words(words));
    let marks = Line::words("3   ")
        .and(Tone::Warn, "▲ 1:36 left")
        .and(Tone::Stop, "     ■ +0:40 over")
        .and(Tone::Text, "     ● chosen     ○ not chosen");
    page.body = vec![
        line("Ask the person furthest away to read these three lines aloud."),
        Block::Gap,
        Block::Gap,
        Block::Line(4, Line::words(format!("1   {}", sample(look)))),
        Block::Gap,
        Block::Line(
            4,
            Line::words("2   illegal 1Il  0O  5S  8B  rn m  — Łódź, São Tomé, 李"),
        ),
        Block::Gap,
        Block::Line(4, marks),
        Block::Gap,
        Block::Gap,
        Block::Line(4, Line::words("They can read it?  Enter.")),
        Block::Line(
            4,
            Line::words("They cannot?       Make the letters larger (Ctrl and + in most"),
        ),
        Block::Line(23, Line::words("terminals), or press H for another theme.")),
    ];
    page.foot.context = vec![Line::dim(size(frame))];
    page
}

/// `80 × 24 cells · dark · full symbols`.
fn size(frame: Frame) -> String {
    let theme = match frame.style.theme {
        Theme::Dark => "dark",
        Theme::Light => "light",
        Theme::High => "high contrast",
    };
    let marks = if frame.style.plain {
        "plain symbols"
    } else {
        "full symbols"
    };
    let memory = frame.memory;
    if memory.columns == 0 {
        return format!("{theme} · {marks}");
    }
    format!(
        "{} × {} cells · {theme} · {marks}",
        memory.columns, memory.rows
    )
}

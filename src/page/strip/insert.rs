//! A step being inserted: title, minutes, what it asks, a text or a list, in the foot of the page.

use crate::field::Field;
use crate::look::panel::Inserting;
use crate::meeting::insert::Sort;
use crate::page::step::Scene;
use crate::page::step::hints::hint;
use crate::page::step::open::view;
use crate::page::{Cell, Hint, Line, Part, Strip};

#[must_use]
pub fn asked(scene: &Scene<'_>, new: &Inserting, refused: Option<Line>) -> (Strip, Vec<Hint>) {
    let value = |place: usize, field: &Field| {
        if place == new.at {
            Cell::field(view(field))
        } else if field.is_empty() {
            Cell::Line(Line::dim("—"))
        } else {
            Cell::from(field.text())
        }
    };
    let part = |label: &str, value: Cell| Part {
        label: label.to_owned(),
        value,
    };
    let last = new.at + 1 == Inserting::PARTS;
    let parts = vec![
        part("", value(0, &new.title)),
        part("minutes", value(1, &new.minutes)),
        part("asks", value(2, &new.words)),
        part("as", Cell::Line(sort(new.sort, last))),
    ];
    let after = scene.meeting.protocol.step(&new.after);
    let after = after.map_or_else(String::new, |s| scene.named(s));
    let help = if last {
        "1 a text · 2 a list · 3 a break. Enter inserts it; U takes it back.".to_owned()
    } else if new.at == 2 {
        "What the room answers, in one line. Empty for a break.".to_owned()
    } else {
        format!("It comes after {after}; the minutes say so.")
    };
    let strip = Strip::Capture {
        label: "New step".to_owned(),
        parts,
        help: refused.unwrap_or_else(|| Line::dim(help)),
    };
    let keep = Hint {
        stays: true,
        ..hint("Ctrl+G", "insert")
    };
    let enter = hint("Enter", if last { "insert" } else { "next" });
    let keep = (!last).then_some(keep);
    let keys = std::iter::once(enter).chain(keep);
    (strip, keys.chain([hint("Esc", "no")]).collect())
}

fn sort(sort: Sort, open: bool) -> Line {
    let words = match sort {
        Sort::Text => "a text",
        Sort::List => "a list",
        Sort::Break => "a break",
    };
    if open {
        Line::bold(words)
    } else {
        Line::words(words)
    }
}

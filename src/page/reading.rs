//! A meeting's minutes as a document to read, and the line in which a later word is written.

use std::rc::Rc;

use super::frame::{Frame, view};
use super::{Block, Cell, Line, Page, Part, Strip};
use crate::look::reading::{Later, ReadingLook};

#[must_use]
pub fn page(look: &ReadingLook, frame: Frame) -> Page {
    let keys: &[(&str, &str)] = match &look.later {
        None => &[
            ("↑↓ PgDn", "read"),
            ("A", "add a word"),
            ("F", "files again"),
            ("?", "keys"),
            ("Esc", "back"),
        ],
        Some(later) if later.named => &[("Enter", "keep"), ("Esc", "back")],
        Some(_) => &[("Enter", "next"), ("Esc", "back")],
    };
    let mut page = frame.page(format!("Minutes · {}", look.title), keys);
    page.footer.saved = frame.saved;
    let memory = frame.memory;
    // Before the first painting the length is not known yet; a text that fits needs no count.
    if memory.page > 0 && memory.last_top > 0 {
        let lines = memory.last_top + usize::from(memory.page);
        page.header.right = format!("line {} of {lines}", look.top + 1);
    }
    page.body.push(Block::Document {
        document: Rc::clone(&look.document),
        top: look.top,
    });
    page.foot.strip = look.later.as_ref().map(strip);
    page
}

fn strip(later: &Later) -> Strip {
    let (name, words) = if later.named {
        (
            Line::words(later.by.text()).into(),
            Cell::field(view(&later.text, "")),
        )
    } else {
        (
            Cell::field(view(&later.by, "name")),
            Line::words(later.text.text()).into(),
        )
    };
    Strip::Capture {
        label: "Word by".to_owned(),
        parts: vec![
            Part {
                label: String::new(),
                value: name,
            },
            Part {
                label: "says".to_owned(),
                value: words,
            },
        ],
        help: Line::dim("It stands below the minutes with name and date; nothing above changes."),
    }
}

//! The minutes as they stand, to read: the same document that is exported.

use std::rc::Rc;

use crate::page::step::{Scene, hints};
use crate::page::{Block, Header, Line, Page};

#[must_use]
pub fn page(scene: &Scene<'_>, top: usize) -> Page {
    let mut page = Page {
        header: Header {
            place: format!("Minutes so far · {}", scene.meeting.protocol.title),
            progress: None,
            right: place(scene, top),
        },
        ..Page::default()
    };
    page.body = vec![match scene.minutes {
        Some(document) => Block::Document {
            document: Rc::clone(document),
            top,
        },
        None => Block::Line(2, Line::dim("The minutes are being put together.")),
    }];
    page.footer.hints = hints::of(&[("↑↓ PgDn", "read"), ("Esc", "back")]);
    page
}

/// `line 1 of 84`, as far as the last showing tells.
fn place(scene: &Scene<'_>, top: usize) -> String {
    let memory = scene.memory;
    if memory.last_top == 0 {
        return String::new();
    }
    let lines = memory.last_top + usize::from(memory.page);
    format!("line {} of {lines}", top.min(memory.last_top) + 1)
}

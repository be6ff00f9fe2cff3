//! (stub)
use super::step::Scene;
use super::{Block, Line, Page, Head};
use crate::look::panel::Panel;

pub fn page(scene: &Scene<'_>, over: &Panel) -> Page {
    let mut page = Page { head: Some(Head { title: format!("{over:?}").chars().take(60).collect(), ..Head::default() }), ..Page::default() };
    if let Panel::ReadBack(read) = over {
        if let Some(step) = scene.look.step(scene.meeting) {
            page.body.push(Block::Document { document: std::rc::Rc::new(crate::minutes::step(scene.meeting, &step.id)), top: read.top });
        }
    }
    page.body.push(Block::Line(2, Line::words("(panel)")));
    page
}

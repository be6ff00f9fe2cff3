//! The trash: meetings that were put there, and the question before one goes for good.

use super::frame::{Frame, row, view};
use super::{Block, Cell, Column, Line, Page, Part, Rows, Strip, Width};
use crate::base::date;
use crate::base::words::count;
use crate::look::archive::name;
use crate::look::trash::TrashLook;
use crate::shelf::Summary;

#[must_use]
pub fn page(look: &TrashLook, trash: &[Summary], frame: Frame) -> Page {
    let mut page = frame.page("Trash", keys(look, trash));
    page.footer.saved = frame.saved;
    page.header.right = count(trash.len(), "meeting", "meetings");
    let at = look.list.within(trash.len());
    page.body.push(Block::Rows(Rows {
        columns: vec![
            Column {
                width: Width::Fixed(11),
                right: true,
                ..Column::default()
            },
            Column {
                gap: 2,
                ..Column::default()
            },
        ],
        focus: (!trash.is_empty()).then_some(at),
        rows: trash
            .iter()
            .enumerate()
            .map(|(i, meeting)| row(!look.in_field() && i == at, cells(meeting)))
            .collect(),
        grid: false,
    }));
    if trash.is_empty() {
        let empty = Line::dim("Nothing is in the trash.");
        page.body.push(Block::Line(0, empty));
    } else {
        page.foot.context = vec![Line::dim(
            "What is put back stands among the minutes again.",
        )];
    }
    if let Some((record, field)) = &look.emptying {
        page.foot.strip = trash.iter().find(|s| s.record == *record).map(|meeting| {
            let help = format!(
                "Write \"{}\" to remove it for good, with its files.",
                name(meeting)
            );
            Strip::Capture {
                label: "Remove".to_owned(),
                parts: vec![Part {
                    label: String::new(),
                    value: Cell::field(view(field, "")),
                }],
                help: Line::words(help),
            }
        });
    }
    page
}

fn cells(meeting: &Summary) -> Vec<Cell> {
    let day = date::of_year(meeting.started.date_naive());
    let words = if meeting.topic.is_empty() {
        Line::words(meeting.title.as_str())
    } else {
        Line::words(format!("{} · {}", meeting.title, meeting.topic))
    };
    vec![Line::words(day).into(), words.into()]
}

fn keys(look: &TrashLook, trash: &[Summary]) -> &'static [(&'static str, &'static str)] {
    if look.in_field() {
        &[("Enter", "remove"), ("Esc", "keep")]
    } else if trash.is_empty() {
        &[("?", "keys"), ("Esc", "Home")]
    } else {
        &[
            ("Enter", "put back"),
            ("X", "remove"),
            ("?", "keys"),
            ("Esc", "Home"),
        ]
    }
}

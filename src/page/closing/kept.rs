//! The meeting is closed and kept: what comes first, when we meet again, who agreed, and its files.

use super::header;
use crate::base::date;
use crate::meeting::closing::Word;
use crate::page::capture::cloth::{column, dim, row, rows};
use crate::page::step::{Scene, hints};
use crate::page::{Block, Cell, Head, Notice, Page, Pointer, Row, Saved, Tone, Width};

#[must_use]
pub fn page(scene: &Scene<'_>) -> Page {
    let closing = &scene.meeting.state.closing;
    let mut lines: Vec<Row> = Vec::new();
    let mut fact = |label: &str, value: String| {
        let value: Cell = if value.is_empty() {
            dim("–")
        } else {
            value.into()
        };
        lines.push(row(Pointer::None, vec![dim(label), value]));
    };
    fact("First", closing.first.clone());
    let next = match closing.next {
        Some(Some(day)) => date::long(day),
        Some(None) => "no next meeting".to_owned(),
        None => String::new(),
    };
    fact("Next", next);
    fact(
        "Agreed by",
        agreed(scene, |word| !matches!(word, Word::Object(_))),
    );
    let objects = agreed(scene, |word| matches!(word, Word::Object(_)));
    if !objects.is_empty() {
        fact("Objects", objects);
    }
    let at = scene
        .meeting
        .state
        .finished
        .map(|at| at.format("%H:%M").to_string());
    let at = at.unwrap_or_default();
    let written = match scene.saved {
        Saved::Failing => "not written: the disk refuses".to_owned(),
        Saved::Held => "being written".to_owned(),
        Saved::Kept | Saved::Silent => format!("written {at}, in the team's folder"),
    };
    let files = vec![row(
        Pointer::None,
        vec!["Minutes for us".into(), dim(written)],
    )];
    let mut page = Page {
        header: header(scene, 2),
        head: Some(Head {
            title: "✓ The meeting is closed and kept.".to_owned(),
            ..Head::default()
        }),
        body: vec![
            rows(
                vec![column(Width::Fixed(11), 0), column(Width::Grow, 3)],
                lines,
                None,
            ),
            Block::Gap,
            Block::Line(0, crate::page::Line::bold("Files")),
            Block::Gap,
            rows(
                vec![column(Width::Fixed(27), 0), column(Width::Grow, 3)],
                files,
                None,
            ),
        ],
        ..Page::default()
    };
    page.foot.notice = Some(Notice {
        tone: Tone::Dim,
        text: "Nothing was sent. Something wrong? Open it again under Minutes and add to it."
            .to_owned(),
    });
    page.footer.hints = hints::of(&[
        ("V", "minutes"),
        ("K", "commands"),
        ("Q", "Home"),
        ("?", "keys"),
    ]);
    page
}

/// `Ana Ruiz · Mei Tan (remark)`.
fn agreed(scene: &Scene<'_>, is: fn(&Word) -> bool) -> String {
    let state = &scene.meeting.state;
    let signed = state.closing.signed.iter().filter(|(_, s)| is(&s.word));
    let names: Vec<String> = signed
        .map(|(person, signature)| {
            let name = state.name(*person);
            match &signature.word {
                Word::Remark(_) => format!("{name} (remark)"),
                Word::Agree | Word::Object(_) => name,
            }
        })
        .collect();
    names.join(" · ")
}

//! The meeting is closed and kept: what comes first, when we meet again, who agreed, and its files.

use super::header;
use crate::base::date;
use crate::base::stamp;
use crate::meeting::check;
use crate::meeting::closing::Word;
use crate::meeting::signing;
use crate::page::capture::cloth::{column, dim, row, rows};
use crate::page::step::{Scene, hints};
use crate::page::{Block, Cell, Head, Line, Notice, Page, Pointer, Row, Saved, Tone, Width};

#[must_use]
pub fn page(scene: &Scene<'_>) -> Page {
    let pair = |first: u16| vec![column(Width::Fixed(first), 0), column(Width::Grow, 3)];
    let files = vec![row(
        Pointer::None,
        vec!["Minutes for us".into(), dim(written(scene))],
    )];
    let closed = scene.meeting.state.finished.is_some();
    let mut page = Page {
        header: header(scene, 2),
        head: Some(Head {
            title: title(scene).to_owned(),
            ..Head::default()
        }),
        body: vec![
            rows(pair(11), facts(scene), None),
            Block::Gap,
            Block::Line(0, Line::bold("Files")),
            Block::Gap,
            rows(pair(27), files, None),
        ],
        ..Page::default()
    };
    page.foot.notice = Some(Notice {
        tone: Tone::Dim,
        text: if closed {
            "Nothing was sent. Something wrong? Open it under Minutes and add to it.".to_owned()
        } else {
            "Nothing was sent. Home shows what waits; everything can be corrected then.".to_owned()
        },
    });
    page.footer.hints = hints::of(&[
        ("V", "minutes"),
        ("K", "commands"),
        ("Q", "Home"),
        ("?", "keys"),
    ]);
    page
}

/// What is over: the meeting, or only its sitting.
fn title(scene: &Scene<'_>) -> &'static str {
    // Only what is on disk is called kept.
    match (scene.meeting.state.finished.is_some(), scene.saved) {
        (true, Saved::Kept | Saved::Silent) => "✓ The meeting is closed and kept.",
        (true, Saved::Held) => "… The meeting is closed.",
        (true, Saved::Failing) => "■ The meeting is closed, and not saved yet.",
        (false, Saved::Kept | Saved::Silent) => {
            "✓ The sitting is over and kept. The meeting waits."
        }
        (false, Saved::Held) => "… The sitting is over. The meeting waits.",
        (false, Saved::Failing) => "■ The sitting is over, and not saved yet. The meeting waits.",
    }
}

fn facts(scene: &Scene<'_>) -> Vec<Row> {
    let closing = &scene.meeting.state.closing;
    let next = match closing.next {
        Some(Some(day)) => date::long(day),
        Some(None) => "no next meeting".to_owned(),
        None => String::new(),
    };
    let agreeing = agreed(scene, |word| !matches!(word, Word::Object(_)));
    let waits = check::waiting(scene.meeting).into_iter();
    let waits: Vec<&str> = waits.map(|s| scene.meeting.state.title(s)).collect();
    let mut facts = vec![
        ("First", closing.first.clone()),
        ("Next", next),
        ("Agreed by", agreeing),
    ];
    if scene.meeting.state.finished.is_none() && !waits.is_empty() {
        facts.insert(2, ("Then", waits.join(" · ")));
    }
    let objecting = agreed(scene, |word| matches!(word, Word::Object(_)));
    if !objecting.is_empty() {
        facts.push(("Objects", objecting));
    }
    let line = |(label, value): (&str, String)| {
        let value: Cell = if value.is_empty() {
            dim("–")
        } else {
            value.into()
        };
        row(Pointer::None, vec![dim(label), value])
    };
    facts.into_iter().map(line).collect()
}

/// Where the places of files are words: their path is shown only after a key.
fn written(scene: &Scene<'_>) -> String {
    let ended = scene.meeting.state.sittings.last().and_then(|s| s.end);
    let at = scene.meeting.state.finished.or(ended);
    let at = at.map_or_else(String::new, stamp::time_of_day);
    match scene.saved {
        Saved::Failing => "not written: the disk refuses".to_owned(),
        Saved::Held => "being written".to_owned(),
        Saved::Kept | Saved::Silent => format!("written {at}, in the team's folder"),
    }
}

/// `Ana Ruiz · Mei Tan (remark)`.
fn agreed(scene: &Scene<'_>, is: fn(&Word) -> bool) -> String {
    let people = signing::people(scene.meeting).into_iter();
    let names = people.filter_map(|member| {
        let said = signing::said(scene.meeting, member.id)?;
        let name = match said.word {
            Word::Remark(_) => format!("{} (remark)", member.name),
            Word::Agree | Word::Object(_) => member.name.clone(),
        };
        is(said.word).then_some(name)
    });
    names.collect::<Vec<_>>().join(" · ")
}

//! What was kept in passing so far; and what was said, to strike what should not have been.

use super::{note, titled};
use crate::base::date;
use crate::base::words::count;
use crate::look::spots::actions::who;
use crate::meeting::passing::{Kept, Matter};
use crate::meeting::strike::strikeable;
use crate::page::capture::cloth::{column, dim, falling, row, rows};
use crate::page::step::open::one_line;
use crate::page::step::{Scene, hints};
use crate::page::{Aside, Block, Head, Line, Page, Pointer, Width};

#[must_use]
pub fn page(scene: &Scene<'_>, at: usize) -> Page {
    let kept = &scene.meeting.state.kept;
    let aside = Aside::Text(Line::dim(count(kept.len(), "thing", "things")));
    let mut page = titled(scene, "Kept in passing", aside);
    if kept.is_empty() {
        page.head = page.head.map(|head| Head {
            aside: Aside::None,
            ..head
        });
        let words = "Nothing yet. A keeps an action, D a decision, P parks something for later.";
        page.body = vec![Block::Line(2, Line::words(words))];
        page.footer.hints = hints::of(&[("Esc", "back")]);
        return page;
    }
    let at = at.min(kept.len() - 1);
    let lines = kept.iter().enumerate().map(|(place, kept)| {
        let pointer = if place == at {
            Pointer::Here
        } else {
            Pointer::None
        };
        let (kind, more) = described(scene, kept);
        let words = kept.matter.words();
        row(
            pointer,
            vec![
                (place + 1).to_string().into(),
                dim(kind),
                words.into(),
                dim(more),
            ],
        )
    });
    let columns = vec![
        column(Width::Fit(3), 0),
        column(Width::Fixed(8), 2),
        column(Width::Grow, 2),
        falling(column(Width::Fit(28), 4), 1),
    ];
    page.body = vec![rows(columns, lines.collect(), Some(at))];
    note(&mut page, "The earlier wording stays in the record.");
    page.footer.hints = hints::of(&[
        ("Enter", "change"),
        ("X", "take out"),
        ("↑↓", "move"),
        ("Esc", "back"),
    ]);
    page
}

fn described(scene: &Scene<'_>, kept: &Kept) -> (&'static str, String) {
    match &kept.matter {
        Matter::Action(action) => {
            let who = who(&scene.meeting.state, &action.who);
            let due = action.due.map(date::short).unwrap_or_default();
            let parts: Vec<String> = [who, due].into_iter().filter(|p| !p.is_empty()).collect();
            (
                "action",
                if parts.is_empty() {
                    "no person, no date yet".to_owned()
                } else {
                    parts.join(" · ")
                },
            )
        }
        Matter::Decision(said) => ("decision", said.reason.clone()),
        Matter::Parked(_) if kept.settled.is_empty() => ("parked", "open".to_owned()),
        Matter::Parked(_) => ("parked", kept.settled.clone()),
    }
}

/// What was said, the latest first: which words to strike.
#[must_use]
pub fn strike(scene: &Scene<'_>, at: usize) -> Page {
    let mut page = titled(scene, "Strike what should not have been said", Aside::None);
    let said = strikeable(scene.meeting);
    if said.is_empty() {
        page.body = vec![Block::Line(
            2,
            Line::words("Nothing was written yet; there is nothing to strike."),
        )];
        page.footer.hints = hints::of(&[("Esc", "back")]);
        return page;
    }
    let at = at.min(said.len() - 1);
    let lines = said.iter().enumerate().map(|(place, said)| {
        let pointer = if place == at {
            Pointer::Here
        } else {
            Pointer::None
        };
        let times = match said.entries.len() {
            1 => String::new(),
            n => format!("{n} wordings"),
        };
        row(pointer, vec![one_line(&said.words).into(), dim(times)])
    });
    let columns = vec![
        column(Width::Grow, 0),
        falling(column(Width::Fit(12), 4), 1),
    ];
    page.body = vec![rows(columns, lines.collect(), Some(at))];
    note(
        &mut page,
        "Struck words are gone from the record, its drafts and its files. Only that something was struck, and when, stays.",
    );
    page.footer.hints = hints::of(&[
        ("Enter", "strike this, asks"),
        ("↑↓", "move"),
        ("Esc", "back"),
    ]);
    page
}

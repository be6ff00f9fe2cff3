//! How we enter this ask: whole group, by person, counting hands; only where they mean something.

use super::{note, over_step};
use crate::base::id::AskId;
use crate::base::words::and_list;
use crate::look::spots::{Offer, offer, offers};
use crate::page::capture::cloth::{column, dim, row, rows};
use crate::page::step::Scene;
use crate::page::step::hints::{self, hint};
use crate::page::{AskLine, Cell, Line, Page, Pointer, Tone, Width};
use crate::protocol::Enter;

#[must_use]
pub fn page(scene: &Scene<'_>, id: &AskId, at: usize) -> Page {
    let mut page = over_step(scene, scene.look.step(scene.meeting));
    let Some((_, ask)) = scene.meeting.protocol.ask(id) else {
        return page;
    };
    if let Some(head) = &mut page.head {
        head.said.clone_from(&ask.words);
    }
    page.ask = Some(AskLine {
        words: "How do we enter this?".to_owned(),
        ..AskLine::default()
    });
    let now = offer(scene.meeting, ask);
    let offered = offers(ask);
    let lines = offered.iter().enumerate().map(|(place, offer)| {
        let pointer = if place == at {
            Pointer::Here
        } else {
            Pointer::None
        };
        let means: Cell = if *offer == now {
            let given = given(scene, id);
            Cell::Line(Line::toned(Tone::Accent, "● ").and(Tone::Text, format!("now{given}")))
        } else {
            dim(means(*offer))
        };
        row(
            pointer,
            vec![(place + 1).to_string().into(), name(*offer).into(), means],
        )
    });
    let columns = vec![
        column(Width::Fit(4), 0),
        column(Width::Fixed(14), 2),
        column(Width::Grow, 4),
    ];
    page.body = vec![rows(columns, lines.collect(), Some(at))];
    note(
        &mut page,
        "Changing the way keeps what was entered; it stands beside what comes now.",
    );
    let keys = hints::numbers(1, u32::try_from(offered.len()).unwrap_or(9));
    page.footer.hints = hints::of(&[("Enter", "take"), (&keys, "choose")]);
    page.footer
        .hints
        .push(hint("Esc", &format!("keep {}", name(now))));
    page
}

const fn name(offer: Offer) -> &'static str {
    match offer {
        Offer::Openly(Enter::Group) => "whole group",
        Offer::Openly(Enter::Each) => "by person",
        Offer::Openly(Enter::Count) => "counting hands",
        Offer::Covered => "under cover",
    }
}

const fn means(offer: Offer) -> &'static str {
    match offer {
        Offer::Openly(Enter::Group) => "one answer for all of us",
        Offer::Openly(Enter::Each) => "each person's answer, with the name",
        Offer::Openly(Enter::Count) => "only numbers, no names",
        Offer::Covered => "each alone at the keyboard, then shown together",
    }
}

/// ` · Ana and Jon are in`.
fn given(scene: &Scene<'_>, id: &AskId) -> String {
    let state = &scene.meeting.state;
    let at = state.address(&scene.meeting.protocol, id);
    // From what is covered only that somebody is in is known here.
    let people = scene.meeting.who_has_written(&at);
    let names: Vec<String> = people.into_iter().map(|id| state.short(id)).collect();
    match names.len() {
        0 => String::new(),
        1 => format!(" · {} is in", and_list(&names)),
        _ => format!(" · {} are in", and_list(&names)),
    }
}

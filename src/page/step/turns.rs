//! Whose turn it is, and between two turns: who may have the next one. Who speaks, in a sentence.

use super::{Scene, ahead, hints, standing_notice};
use crate::base::stamp::clock;
use crate::base::words::{and_list, ordinal};
use crate::meeting::Seen;
use crate::meeting::turn::Turn;
use crate::page::capture::cloth::{column, dim, row, rows};
use crate::page::{AskLine, Block, Cell, Line, Notice, Page, Pointer, Row, Tone, Width};
use crate::protocol::{People, Step};

/// `Jon Bell's turn · 2 of 4`; nothing outside a turn.
#[must_use]
pub fn whose(scene: &Scene<'_>, step: &Step) -> Option<String> {
    let state = &scene.meeting.state;
    let looked = state.seen.as_ref().filter(|s| s.step == step.id);
    let under_way = state
        .turn
        .as_ref()
        .filter(|_| state.step() == Some(&step.id));
    if step.repeat.is_none() || (looked.is_none() && under_way.is_none()) {
        return None;
    }
    let turn = state.turn_of(&step.id)?;
    let (number, all) = state.turn_number(step, turn);
    let name = state.name(turn.presenter);
    let again = if is_again(scene, turn) { " again" } else { "" };
    Some(format!("{name}'s turn{again} · {number} of {all}"))
}

/// `Ideas`, `Ideas · 2nd time` where it is held once more.
#[must_use]
pub fn once_more(scene: &Scene<'_>, step: &Step) -> String {
    let state = &scene.meeting.state;
    let title = state.title(step);
    match state.visit(&step.id) {
        visit if visit > 1 => format!("{title} · {} time", ordinal(visit)),
        _ => title.to_owned(),
    }
}

/// Whether the same person has had a turn before in this visit of the step.
fn is_again(scene: &Scene<'_>, turn: &Turn) -> bool {
    let turns = scene.meeting.state.turns.iter();
    let mut before = turns.take_while(|other| *other != turn);
    before.any(|t| (&t.step, t.round, t.presenter) == (&turn.step, turn.round, turn.presenter))
}

/// `Jon Bell's turn in 2 Tell a success`.
#[must_use]
pub fn named(scene: &Scene<'_>, seen: &Seen) -> String {
    let step = scene.meeting.protocol.step(&seen.step);
    let step = step.map_or_else(String::new, |s| scene.named(s));
    match seen.presenter {
        Some(presenter) => format!("{}'s turn in {step}", scene.meeting.state.name(presenter)),
        None => step,
    }
}

/// `Jon Bell speaks. Everyone else is silent.`; nothing where everyone speaks.
#[must_use]
pub fn speaks(scene: &Scene<'_>, outer: &Step, step: &Step) -> Option<String> {
    let state = &scene.meeting.state;
    let turn = state.turn_of(&outer.id).filter(|_| outer.repeat.is_some());
    let presenter = turn
        .map(|t| t.presenter)
        .or_else(|| state.roles.get("presenter").copied());
    let alone = |who: String| format!("{who} speaks. Everyone else is silent.");
    let but = |who: String| format!("{who} is silent and listens. All others speak.");
    let holder = |role: &str| {
        let own = state
            .roles
            .iter()
            .find(|(r, _)| r.to_lowercase() == role.to_lowercase());
        own.map_or_else(|| format!("The {role}"), |(_, person)| state.name(*person))
    };
    Some(match step.speaks.as_ref()? {
        People::Everyone => return None,
        People::Nobody => "Nobody speaks.".to_owned(),
        People::Presenter => {
            alone(presenter.map_or_else(|| holder("presenter"), |p| state.name(p)))
        }
        People::Participants => {
            but(presenter.map_or_else(|| holder("facilitator"), |p| state.name(p)))
        }
        People::Role(role) => alone(holder(role)),
        People::Position(position) => {
            let here = state.here();
            let names = here.iter().filter(|m| m.is(position));
            let names: Vec<String> = names.map(|m| m.name.clone()).collect();
            match names.as_slice() {
                [] => alone(format!("The {position}")),
                [one] => alone(one.clone()),
                several => format!("{} speak. Everyone else is silent.", and_list(several)),
            }
        }
    })
}

/// Between two turns: those who take one, and below them how the step ends.
pub fn fill(scene: &Scene<'_>, step: &Step, page: &mut Page) {
    let state = &scene.meeting.state;
    let takers = state.turn_takers(step);
    let had = takers
        .iter()
        .filter(|m| state.turns_had(&step.id, m.id) > 0)
        .count();
    let words = match state.next_presenter(step) {
        None => "Everybody has had a turn",
        Some(_) if had == 0 => "Whose turn is first?",
        Some(_) => "Whose turn is next?",
    };
    page.ask = Some(AskLine {
        words: words.to_owned(),
        tally: Line::dim(format!("{had} of {} had a turn", takers.len())),
        hint: String::new(),
    });
    let at = scene.look.turn_place(state, step);
    let mut lines: Vec<Row> = takers
        .iter()
        .enumerate()
        .map(|(place, member)| person(scene, step, (place, member.id), pointer(place, at)))
        .collect();
    lines.push(row(
        pointer(takers.len(), at),
        vec![
            Cell::empty(),
            Cell::empty(),
            Cell::from(on(scene, step)),
            Cell::empty(),
        ],
    ));
    let columns = vec![
        column(Width::Fit(4), 0),
        column(Width::Fixed(1), 2),
        column(Width::Grow, 2),
        column(Width::Fit(24), 2),
    ];
    page.body = vec![rows(columns, lines, Some(at))];
    let again = "The number of somebody who has had a turn gives them another one.";
    let own = (had > 0).then(|| Notice {
        tone: Tone::Dim,
        text: again.to_owned(),
    });
    page.foot.notice = standing_notice(scene, own);
    let numbers = hints::numbers(1, u32::try_from(takers.len().min(9)).unwrap_or(9));
    let verb = if at < takers.len() {
        "take turn"
    } else {
        "go on"
    };
    page.footer.hints = hints::with(scene, hints::of(&[("Enter", verb), (&numbers, "person")]));
}

const fn pointer(place: usize, at: usize) -> Pointer {
    if place == at {
        Pointer::Here
    } else {
        Pointer::None
    }
}

fn person(
    scene: &Scene<'_>,
    step: &Step,
    (place, id): (usize, crate::base::id::PersonId),
    pointer: Pointer,
) -> Row {
    let state = &scene.meeting.state;
    let times = state.turns_had(&step.id, id);
    let round = state.visit(&step.id);
    let own = state
        .turns
        .iter()
        .filter(|t| t.step == step.id && t.round == round);
    let runs = own
        .filter(|t| t.presenter == id)
        .flat_map(|t| t.runs.iter());
    let spent: u64 = runs.map(|r| r.spent(scene.now)).sum();
    let (mark, said) = match times {
        0 => (dim("·"), dim("not yet")),
        1 => (
            Cell::Line(Line::toned(Tone::Accent, "✓")),
            dim(format!("had a turn, {}", clock(spent))),
        ),
        n => (
            Cell::Line(Line::toned(Tone::Accent, "✓")),
            dim(format!("had {n} turns, {}", clock(spent))),
        ),
    };
    let name = Cell::from(state.name(id));
    row(
        pointer,
        vec![(place + 1).to_string().into(), mark, name, said],
    )
}

/// `Everybody has had a turn: on to 3 What is common`.
fn on(scene: &Scene<'_>, step: &Step) -> String {
    let next = ahead::after(scene).unwrap_or_default();
    match scene.meeting.state.next_presenter(step) {
        None => format!("On to {next}"),
        Some(_) => format!("No more turns: on to {next}"),
    }
}

/// Said in the read-back of the whole step: who has had no turn.
#[must_use]
pub fn without(scene: &Scene<'_>, step: &Step) -> Option<Block> {
    let state = &scene.meeting.state;
    let takers = state.turn_takers(step);
    let missing = takers
        .iter()
        .filter(|m| state.turns_had(&step.id, m.id) == 0);
    let missing: Vec<String> = missing.map(|m| m.name.clone()).collect();
    let verb = if missing.len() == 1 { "has" } else { "have" };
    (!missing.is_empty()).then(|| {
        let words = format!("{} {verb} had no turn.", and_list(&missing));
        Block::Line(2, Line::toned(Tone::Warn, format!("▲ {words}")))
    })
}

//! Reading back what a step recorded, before it closes; and looking at another step without moving the meeting.

use std::rc::Rc;

use super::{note, titled};
use crate::base::cells;
use crate::base::id::{AskId, PersonId, StepId};
use crate::base::stamp::clock;
use crate::base::words::{and_list, count, ended};
use crate::look::panel::ReadBack;
use crate::look::unfinished;
use crate::meeting::{Address, Refusal, Seen, check, decide};
use crate::minutes;
use crate::page::capture::cloth::{column, row, rows};
use crate::page::capture::covered;
use crate::page::step::clock::Reading;
use crate::page::step::hints::{self, hint};
use crate::page::step::open::view;
use crate::page::step::soon::DEAF;
use crate::page::step::{Scene, ahead, turns};
use crate::page::{Aside, Block, Cell, Hint, Line, Page, Pointer, Strip, Tone, Width};
use crate::protocol::{Ask, Step};

/// So many texts that wait are told one by one, each in so many cells.
const WAITING: usize = 2;
const WORDS: usize = 48;

#[must_use]
pub fn page(scene: &Scene<'_>, read: &ReadBack) -> Page {
    let Some(step) = scene.look.step(scene.meeting) else {
        return titled(scene, "Read-back", Aside::None);
    };
    let whose = scene
        .look
        .outer(scene.meeting)
        .and_then(|s| turns::whose(scene, s));
    let title = match whose {
        Some(whose) => format!("Read-back · {whose} · {}", scene.meeting.state.title(step)),
        None => format!("Read-back · {}", scene.named(step)),
    };
    let mut page = titled(scene, title, used(scene));
    page.body = waiting(scene);
    page.body.extend(recorded(scene, step, read.top));
    if let Some(step) = scene.look.chooses_turn(scene.meeting) {
        page.body.splice(0..0, turns::without(scene, step));
    }
    let lacking = decide::lacking(scene.meeting, step);
    if let (Some(reason), false) = (&read.reason, lacking.is_empty()) {
        page.body.push(Block::Gap);
        let why = Line::toned(Tone::Accent, "► ").strong(Tone::Text, "Why do we go on without it?");
        page.body.push(Block::Line(2, why));
        let field = Cell::field(view(reason));
        let reason = row(Pointer::None, vec![field]);
        page.body
            .push(rows(vec![column(Width::Grow, 2)], vec![reason], Some(0)));
        page.body.push(Block::Gap);
        page.body
            .push(Block::Line(2, Line::dim(leads(scene, &lacking))));
        note(&mut page, "The reason is kept in the minutes.");
        page.footer.hints = hints::of(&[
            ("Enter", "go on with this reason"),
            ("Esc", "back to the step"),
        ]);
    } else {
        // As the keys have it: the first Enter reads on, the second one counts.
        let reads_on = read.top == 0 && scene.memory.last_top > 0;
        ask(scene, reads_on, &mut page);
    }
    page
}

/// What was typed and is not entered: it goes on waiting in its field.
fn waiting(scene: &Scene<'_>) -> Vec<Block> {
    let waits = unfinished::here(scene.look, scene.meeting);
    let mut body = Vec::new();
    for one in waits.iter().take(WAITING) {
        let words = cells::fit(&one.words, WORDS);
        let line = format!("▲ still being written: {words}");
        body.push(Block::Line(2, Line::toned(Tone::Warn, line)));
        body.push(Block::Line(4, Line::dim(one.about.as_str())));
    }
    if let Some(more) = waits.len().checked_sub(WAITING).filter(|n| *n > 0) {
        let line = format!("▲ and {more} more that are not entered");
        body.push(Block::Line(2, Line::toned(Tone::Warn, line)));
    }
    if !body.is_empty() {
        body.push(Block::Gap);
    }
    body
}

/// Where the meeting goes without these answers, and which steps are not held for want of them.
fn leads(scene: &Scene<'_>, lacking: &[(&Ask, Refusal)]) -> String {
    let next = ahead::next(scene).unwrap_or_default();
    let without = lacking
        .iter()
        .map(|(ask, _)| check::not_held_without(scene.meeting, &ask.id).len());
    match without.sum() {
        0 => ended(&format!("Enter goes on to {next}"), '.'),
        n => format!(
            "Enter goes on to {next}: {} not held without this answer.",
            count(n, "step is", "steps are")
        ),
    }
}

/// Whether this is right, and where Enter leads: first to the end of what is read.
fn ask(scene: &Scene<'_>, reads_on: bool, page: &mut Page) {
    let next = ahead::next(scene).unwrap_or_default();
    let enter = if reads_on {
        "Enter: read on, there is more below".to_owned()
    } else {
        format!("Enter: go on to {next}")
    };
    page.foot.strip = Some(Strip::Question {
        words: "Is this right?".to_owned(),
        lines: vec![enter.into(), "Esc:   back to change something".into()],
    });
    let deaf = scene
        .look
        .last_key
        .is_some_and(|last| scene.now - last < DEAF);
    let go_on = Hint {
        deaf,
        ..hint("Enter", if reads_on { "read on" } else { "go on" })
    };
    page.footer.hints = vec![go_on, hint("Esc", "change something"), hint("↑↓", "read")];
}

/// `5:20 used of 8:00`: a fact, not ahead or behind.
fn used(scene: &Scene<'_>) -> Aside {
    let Some(reading) = Reading::of(scene) else {
        return Aside::None;
    };
    let spent = clock(reading.spent);
    Aside::Text(Line::dim(if reading.planned == 0 {
        format!("{spent} used")
    } else {
        format!("{spent} used of {}", clock(reading.planned))
    }))
}

fn recorded(scene: &Scene<'_>, step: &Step, top: usize) -> Vec<Block> {
    let begun = begun(scene, step);
    if minutes::read_back_is_empty(scene.meeting, &step.id) {
        if !begun.is_empty() {
            return begun;
        }
        let asks = step
            .asks
            .iter()
            .chain(step.steps.iter().flat_map(|s| s.asks.iter()));
        let words = if asks.count() == 0 {
            "Nothing is written down in this step."
        } else {
            "Nothing was entered in this step."
        };
        return vec![Block::Line(2, Line::dim(words))];
    }
    let document = Rc::new(minutes::step(scene.meeting, &step.id));
    let document = Block::Document { document, top };
    begun.into_iter().chain([document]).collect()
}

/// Who has begun under cover and is not in, a line for each ask: nobody closes a step over that unawares.
fn begun(scene: &Scene<'_>, step: &Step) -> Vec<Block> {
    let inner = step.steps.iter().flat_map(|s| s.asks.iter());
    let told = step.asks.iter().chain(inner).filter_map(|ask| {
        let at = scene
            .meeting
            .state
            .address(&scene.meeting.protocol, &ask.id);
        if !scene.meeting.is_covered(&at) {
            return None;
        }
        Some(in_ask(scene, ask, &at))
    });
    let mut told: Vec<Block> = told.flatten().collect();
    if !told.is_empty() {
        told.push(Block::Gap);
    }
    told
}

/// Those who are here in one line, and one for each who has left.
fn in_ask(scene: &Scene<'_>, ask: &Ask, at: &Address) -> Vec<Block> {
    let behind = covered::left::behind(scene, at);
    let name = |p: &PersonId| scene.meeting.state.name(*p);
    let begun = covered::begun(scene, at);
    let names: Vec<String> = begun.difference(&behind).map(name).collect();
    let have = match names.len() {
        1 => "has begun and is",
        _ => "have begun and are",
    };
    let words = &ask.words;
    let here = format!("▲ {} {have} not in yet: \"{words}\"", and_list(&names));
    let left = behind.iter().map(|person| {
        let fate = covered::left::fate(scene, at, *person);
        let name = name(person);
        format!("▲ {name} has left with an answer begun: \"{words}\" {fate}")
    });
    let here = Some(here).filter(|_| !names.is_empty());
    let warn = |words| Block::Line(2, Line::toned(Tone::Warn, words));
    here.into_iter().chain(left).map(warn).collect()
}

/// Another step, read without moving the meeting.
#[must_use]
pub fn looking(scene: &Scene<'_>, (id, seen): (&StepId, Option<&Seen>), top: usize) -> Page {
    let through = seen.map(|seen| scene.meeting.seen(seen.clone()));
    let meeting = through.as_ref().unwrap_or(scene.meeting);
    let scene = &Scene { meeting, ..*scene };
    let at = format!("the meeting is at {}", scene.standing());
    let Some(step) = scene.meeting.protocol.step(id) else {
        return titled(scene, "Looking", Aside::Text(Line::dim(at)));
    };
    let title = match turns::whose(scene, step).filter(|_| seen.is_some()) {
        Some(whose) => format!("Looking at {whose} · {}", scene.named(step)),
        None => format!("Looking at {}", scene.named(step)),
    };
    let mut page = titled(scene, title, Aside::Text(Line::dim(at)));
    let stays = format!(
        "Looking does not move the meeting. It stays at {}.",
        scene.standing()
    );
    if is_to_come(scene, step) {
        page.body = to_come(step);
        note(&mut page, stays);
    } else {
        page.body = recorded(scene, step, top);
        note(
            &mut page,
            "E corrects an answer here; the earlier wording is kept in the record.",
        );
    }
    let back = match scene.meeting.state.step() {
        Some(_) => format!("back to {}", scene.standing()),
        None => "back".to_owned(),
    };
    page.footer.hints = hints::of(&[
        ("Esc", &back),
        ("E", "correct"),
        ("←→", "other steps"),
        ("?", "keys"),
    ]);
    page
}

/// Whether the step has not begun, and nobody has answered anything in it ahead of time.
fn is_to_come(scene: &Scene<'_>, step: &Step) -> bool {
    let state = &scene.meeting.state;
    let filled = |id: &AskId| {
        let at = state.address(&scene.meeting.protocol, id);
        scene.meeting.has_answer(&at)
    };
    // A phase has no run of its own in the course.
    let known = scene.meeting.protocol.step(&step.id).is_some();
    known && state.run(&step.id).is_none() && !step.asks.iter().any(|ask| filled(&ask.id))
}

/// What will be said and asked.
fn to_come(step: &Step) -> Vec<Block> {
    let said = step.say.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut body = vec![Block::Line(0, Line::words(said)), Block::Gap];
    let inner = step.steps.iter().flat_map(|s| s.asks.iter());
    body.extend(
        step.asks
            .iter()
            .chain(inner)
            .map(|ask| Block::Line(2, Line::bold(&ask.words))),
    );
    body.extend([
        Block::Gap,
        Block::Line(0, Line::dim("Nothing is entered here yet.")),
    ]);
    body
}

//! An ask whose answers are covered, while nobody is behind the shield: who is in, the question before they are shown,
//! and what was shown or shared. Before that no answer is here to be told.

pub mod left;

use super::cloth::{column, dim, row, rows};
use super::{Sheet, names, rating};
use std::collections::BTreeSet;

use crate::base::id::PersonId;
use crate::base::person::Member;
use crate::base::stamp::{self, Stamp};
use crate::look::panel::Question;
use crate::look::spots::Cover;
use crate::meeting::Address;
use crate::meeting::cover::{self, sayings};
use crate::minutes;
use crate::page::step::Scene;
use crate::page::step::hints;
use crate::page::step::open::Open;
use crate::page::{Block, Cell, Hint, Line, Pointer, Tone, Width};
use crate::protocol::{Kind, Sealed};

/// Where the words of the question begin, and the count above it.
const MIDDLE: u16 = 19;
const COUNT: u16 = 25;

/// `None` where the kind shows it itself: it is open, or marks that were shown.
#[must_use]
pub fn sheet(open: &Open<'_>) -> Option<Sheet> {
    if let Some(Question::Reveal { .. }) = &open.scene.look.question {
        return Some(asked(open));
    }
    let words = cover::is_words(&open.view.ask.kind);
    match open.view.cover {
        Cover::Open | Cover::Only(_) => None,
        Cover::Closed => Some(waiting(open)),
        Cover::Shown if words => Some(shown(open)),
        Cover::Shown => None,
    }
}

/// Marks that were shown are looked at; to change one its author goes behind the shield.
#[must_use]
pub fn looked_at(open: &Open<'_>, mut sheet: Sheet) -> Sheet {
    let at = open.view.address(None);
    let Some(shown) = open.meeting().state.shown.get(&at) else {
        return sheet;
    };
    let warns = sheet.notice.as_ref().is_some_and(|n| n.tone == Tone::Warn);
    if !warns {
        sheet.note(format!(
            "Shown at {}. Talk about where you differ; E corrects one.",
            clock(shown.at)
        ));
    }
    sheet.hints = hints::of(&[("Tab", "next"), ("E", "correct")]);
    sheet
}

/// Keys without which nobody would know how to go on: the first never falls away.
fn lasting(pairs: &[(&str, &str)]) -> Vec<Hint> {
    let mut hints = hints::of(pairs);
    if let Some(first) = hints.first_mut() {
        first.stays = true;
    }
    hints
}

/// Those who are not in and have begun: something is entered, or half-written.
#[must_use]
pub fn begun(scene: &Scene<'_>, at: &Address) -> BTreeSet<PersonId> {
    let given = scene.meeting.who_is_in(at);
    let written = scene.look.drafts.iter();
    let written = written
        .filter(|(spot, text)| spot.address().shared() == at.shared() && !text.trim().is_empty());
    let mut begun = scene.meeting.who_has_begun(at);
    begun.extend(written.filter_map(|(spot, _)| spot.person));
    begun.retain(|person| !given.contains(person));
    begun
}

/// `3 of 4 in`.
fn are_in(open: &Open<'_>) -> String {
    let given = open.meeting().who_is_in(&open.view.address(None));
    let absent = cover::asked(open.meeting(), open.view.ask);
    let absent = absent.iter().filter(|m| !given.contains(&m.id)).count();
    format!("{} of {} in", given.len(), given.len() + absent)
}

/// Who is in, and what the next key does.
fn waiting(open: &Open<'_>) -> Sheet {
    let mut sheet = Sheet::of(open);
    let at = open.view.address(None);
    let given = open.meeting().who_is_in(&at);
    let private = cover::seal(&open.meeting().state, open.view.ask) == Some(Sealed::Always);
    let people = cover::asked(open.meeting(), open.view.ask);
    let has_begun = begun(open.scene, &at);
    let lines = people.iter().map(|member| {
        let begun = has_begun.contains(&member.id);
        let shared = open
            .meeting()
            .state
            .shared
            .contains(&at.by(Some(member.id)));
        let (mark, how): (Cell, Cell) = match given.contains(&member.id) {
            true if shared => ("✓".into(), "shared".into()),
            true => ("✓".into(), "in, covered".into()),
            false if begun => ("·".into(), dim("begun")),
            false => (dim("·"), dim("not yet")),
        };
        row(Pointer::None, vec![mark, member.name.as_str().into(), how])
    });
    let lines = lines.chain(left::rows(open, &at)).collect();
    let behind = left::behind(open.scene, &at);
    let behind = behind
        .iter()
        .filter_map(|p| open.meeting().state.member(*p));
    let named: Vec<&Member> = people.iter().copied().chain(behind).collect();
    let columns = vec![
        column(Width::Fixed(1), 0),
        column(names::width(&named), 1),
        column(Width::Grow, 4),
    ];
    sheet.body = vec![rows(columns, lines, None)];
    sheet.tally = format!(
        "{} · {}",
        are_in(open),
        if private { "private" } else { "covered" }
    )
    .into();
    let missing = people.iter().any(|m| !given.contains(&m.id));
    sheet.note(match (private, missing) {
        (true, true) => "Each enters alone; it stays with its author. Enter passes the keyboard.",
        (true, false) => "Everybody is in. Each may look at their own and share it: Enter.",
        (false, true) => {
            "Each enters alone. Enter passes the keyboard; R shows all answers together."
        }
        (false, false) => "Everybody is in. R shows all answers together.",
    });
    sheet.hints = if private {
        lasting(&[("Enter", "pass on")])
    } else if missing {
        lasting(&[("Enter", "pass on"), ("R", "show them")])
    } else {
        lasting(&[("R", "show them"), ("E", "change one")])
    };
    if private && !given.is_empty() {
        sheet.body.extend(shared(open));
    }
    sheet
}

/// What authors shared, as the minutes tell it.
fn shared(open: &Open<'_>) -> Vec<Block> {
    let at = open.view.address(None);
    let is_shared = open.meeting().state.shared.iter().any(|s| s.shared() == at);
    if !is_shared {
        return Vec::new();
    }
    if let Kind::Rating(rules) = &open.view.ask.kind {
        let profile = rating::shared(open, rules);
        return std::iter::once(Block::Gap).chain(profile).collect();
    }
    let document = std::rc::Rc::new(minutes::shared(open.meeting(), &at));
    vec![Block::Gap, Block::Document { document, top: 0 }]
}

/// Show them all now?
fn asked(open: &Open<'_>) -> Sheet {
    let mut sheet = Sheet::of(open);
    sheet.hint = String::new();
    let words = cover::is_words(&open.view.ask.kind);
    let given = open.meeting().who_is_in(&open.view.address(None));
    let missing: Vec<String> = cover::asked(open.meeting(), open.view.ask)
        .iter()
        .filter(|m| !given.contains(&m.id))
        .map(|m| m.name.clone())
        .collect();
    let line = |indent, text: Line| Block::Line(indent, text);
    let how = if words {
        "Enter shows every answer, in shuffled order,"
    } else {
        "Enter shows every answer, each with its name."
    };
    sheet.body = vec![
        Block::Gap,
        line(COUNT, Line::bold(are_in(open))),
        Block::Gap,
        line(MIDDLE, Line::bold("Show them all now?")),
        Block::Gap,
        line(MIDDLE, Line::words(how)),
        line(
            MIDDLE,
            Line::words(if words {
                "without names.  Esc keeps them covered."
            } else {
                "Esc keeps them covered."
            }),
        ),
    ];
    if !missing.is_empty() {
        let without = format!(
            "Not in: {}. This is said in the minutes.",
            crate::base::words::and_list(&missing)
        );
        sheet
            .body
            .extend([Block::Gap, line(MIDDLE, Line::words(without))]);
    }
    sheet.note(if words {
        "Once shown they stay shown. Names are left out here and in the minutes; the record itself keeps them."
    } else {
        "Once shown they stay shown."
    });
    sheet.hints = lasting(&[("Enter", "show all"), ("Esc", "keep covered")]);
    sheet
}

/// All answers in words, shuffled and without names.
fn shown(open: &Open<'_>) -> Sheet {
    let mut sheet = Sheet::of(open);
    sheet.hint = String::new();
    let at = open.view.address(None);
    let Some(shown) = open.meeting().state.shown.get(&at) else {
        return sheet;
    };
    let said = sayings(open.meeting(), &at);
    let lines = said.iter().map(|lines| {
        let mut lines = lines.iter().map(|l| Cell::from(l.as_str()));
        let first = lines.next().unwrap_or_else(Cell::empty);
        crate::page::Row {
            under: lines.collect(),
            ..row(Pointer::None, vec!["·".into(), first])
        }
    });
    let columns = vec![column(Width::Fixed(1), 2), column(Width::Grow, 2)];
    sheet.body = vec![rows(columns, lines.collect(), None)];
    sheet.tally = Line::dim(format!("shuffled · shown {}", clock(shown.at)));
    sheet.note("Nothing to type here. Talk about what surprises you.");
    sheet.hints = hints::of(&[("Tab", "next")]);
    sheet
}

fn clock(at: Stamp) -> String {
    stamp::time_of_day(at)
}

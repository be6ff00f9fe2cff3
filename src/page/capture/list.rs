//! `list`: its items in order, then the line that adds one; under headings, which are a column on the left; by person,
//! under each name. A theme stands with its lines below it.

mod drawing;

use super::cloth::rows;
use super::{Sheet, unsaved};
use crate::base::id::PersonId;
use crate::base::words;
use crate::look::spot::Part;
use crate::look::spots::{Spot, list as lines};
use crate::page::Line;
use crate::page::step::hints;
use crate::page::step::open::Open;
use crate::protocol::Enter;
use crate::protocol::kind::List;
use drawing::Drawing;

#[must_use]
pub fn sheet(open: &Open<'_>, rules: &List) -> Sheet {
    let mut sheet = Sheet::of(open);
    let mut drawing = Drawing::of(open, rules);
    let shown: Vec<&Spot> = open.spots.iter().filter(|s| drawing.is_shown(s)).collect();
    let focus = shown.iter().position(|spot| open.is_here(spot));
    let line = |(at, spot): (usize, &Spot)| {
        let line = drawing.line(spot, focus.is_none_or(|focus| open.reaches(focus, at)));
        line.unwrap_or_default()
    };
    let lines = shown.into_iter().enumerate().map(line).collect();
    sheet.body = vec![rows(drawing.columns(), lines, focus)];
    sheet.tally = tally(open, rules);
    sheet.hints = keys(open, rules);
    if sheet.hint.is_empty() && rules.stems.len() > 1 {
        sheet.hint = starts(&rules.stems);
    }
    notice(open, rules, &mut sheet);
    full(open, rules, &mut sheet);
    sheet
}

/// `Begin with: I noticed … · I wonder …`.
#[must_use]
pub fn starts(stems: &[String]) -> String {
    format!("Begin with: {}", stems.join(" · "))
}

fn is_item(spot: &Spot) -> bool {
    matches!(spot.id.part, Part::Item(_))
}

/// How many lines were said.
fn standing(open: &Open<'_>) -> usize {
    lines::captured(&open.view).map_or(0, |list| list.lines().count())
}

/// `3 items`, `1 item · at least 2`, `5 items · 2 themes`, `3 items, 2 not saved`.
fn tally(open: &Open<'_>, rules: &List) -> Line {
    let have = standing(open);
    let mut words = words::count(have, "item", "items");
    let themes = lines::captured(&open.view)
        .map_or(0, |list| list.standing().filter(|i| i.is_theme).count());
    if themes > 0 {
        words = format!("{words} · {}", words::count(themes, "theme", "themes"));
    }
    match (rules.min, rules.max) {
        (Some(min), _) if have < min as usize => words = format!("{words} · at least {min}"),
        (_, Some(max)) => words = format!("{words} · at most {max}"),
        (Some(_) | None, None) => {}
    }
    let fresh = open
        .spots
        .first()
        .map_or(0, |spot| unsaved::count(open.scene, &spot.id));
    if fresh > 0 {
        words = format!("{words}, {fresh} not saved");
    }
    words.into()
}

fn notice(open: &Open<'_>, rules: &List, sheet: &mut Sheet) {
    let each = open.view.way == Enter::Each;
    let marked = open.scene.look.marked.len();
    if marked > 0 {
        sheet.note(match marked {
            1 => "1 marked. Space marks more; then Enter combines them.".to_owned(),
            n => format!("{n} marked. Enter combines and names them; Esc lets them go."),
        });
    } else if rules.merge && !open.is_writing() && standing(open) > 1 {
        sheet.note("Space marks lines; Enter combines the marked ones and names them.");
    } else if !rules.categories.is_empty() {
        sheet.note("Tab goes to the next heading. Enter adds one more under this one.");
    } else if each {
        sheet.note("Enter adds one more under this name. Tab goes on.");
    }
}

fn full(open: &Open<'_>, rules: &List, sheet: &mut Sheet) {
    if let (true, Some(max)) = (is_full(open, rules), rules.max) {
        // In a field X is a letter.
        let out = if open.is_writing() {
            "Esc, then X,"
        } else {
            "X"
        };
        sheet.note(format!(
            "No more than {max} lines are asked for here. {out} takes one out."
        ));
    }
}

/// Whether no line can be added where the focus is: to the group's list, or under that name.
fn is_full(open: &Open<'_>, rules: &List) -> bool {
    let owner = open.focus().and_then(|spot| spot.id.person);
    let theirs = |by: Option<PersonId>| open.view.way != Enter::Each || by == owner;
    let count =
        lines::captured(&open.view).map_or(0, |list| list.lines().filter(|i| theirs(i.by)).count());
    rules.max.is_some_and(|max| count >= max as usize)
}

fn keys(open: &Open<'_>, rules: &List) -> Vec<crate::page::Hint> {
    let headed = !rules.categories.is_empty();
    let on_item = open.focus().is_some_and(is_item);
    let marked = open.scene.look.marked.len();
    hints::of(match (open.is_writing(), on_item) {
        (true, false) if headed => &[("Enter", "add"), ("Tab", "next heading")],
        (true, false) => &[("Enter", "add"), ("↑↓", "move")],
        (true, true) => &[("Enter", "finish"), ("↑↓", "move")],
        (false, _) if marked > 1 => &[("Enter", "combine"), ("Space", "mark")],
        (false, false) => &[("Enter", "write")],
        (false, true) if rules.merge => &[
            ("Enter", "write"),
            ("Space", "mark"),
            ("+ −", "move"),
            ("X", "take out"),
        ],
        (false, true) => &[("Enter", "write"), ("+ −", "move"), ("X", "take out")],
    })
}

//! `list`: its items in order, then the line that adds one; under headings, which are a column on the left; by person,
//! under each name. A theme stands with its lines below it.

use super::cloth::{self, column, dim, row, rows};
use super::{Sheet, names, unsaved};
use crate::base::cells;
use crate::base::id::PersonId;
use crate::base::words;
use crate::look::spot::Part;
use crate::look::spots::{Spot, list as lines};
use crate::meeting::capture::list::{self, Item};
use crate::page::step::hints;
use crate::page::step::open::Open;
use crate::page::{Cell, Column, Line, Row, Width};
use crate::protocol::Enter;
use crate::protocol::kind::List;

#[must_use]
pub fn sheet(open: &Open<'_>, rules: &List) -> Sheet {
    let mut sheet = Sheet::of(open);
    let mut drawing = Drawing {
        open,
        rules,
        list: lines::captured(&open.view),
        each: open.view.way == Enter::Each,
        number: 0,
        before: None,
    };
    let shown: Vec<&Spot> = open.spots.iter().filter(|s| drawing.is_shown(s)).collect();
    let focus = shown.iter().position(|spot| open.is_here(spot));
    let lines = shown.into_iter().map(|spot| drawing.line(spot)).collect();
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

/// The rows as they are drawn, one after the other.
struct Drawing<'a> {
    open: &'a Open<'a>,
    rules: &'a List,
    list: Option<&'a list::Capture>,
    each: bool,
    number: usize,
    /// Name and heading of the row before, which are said once.
    before: Option<(Option<PersonId>, &'a str)>,
}

impl<'a> Drawing<'a> {
    fn item(&self, spot: &Spot) -> Option<&'a Item> {
        let Part::Item(id) = spot.id.part else {
            return None;
        };
        self.list?.find(id)
    }

    fn heading(&self, spot: &Spot) -> &'a str {
        lines::heading_of(self.rules, self.item(spot), spot.id.part)
    }

    /// Under headings the line that adds one shows where keys go, and where nothing stands yet.
    fn is_shown(&self, spot: &Spot) -> bool {
        let Part::NewUnder(_) = spot.id.part else {
            return true;
        };
        let heading = self.heading(spot);
        let beside = |s: &&Spot| {
            s.id.person == spot.id.person && s.id.part != spot.id.part && self.heading(s) == heading
        };
        self.open.is_here(spot)
            || !self.open.scene.look.text(spot).is_empty()
            || self.open.spots.iter().filter(beside).count() == 0
    }

    fn columns(&self) -> Vec<Column> {
        let mut columns = Vec::new();
        if self.each {
            columns.push(column(names::width(&self.open.people()), 0));
        }
        if !self.rules.categories.is_empty() {
            let widest = self.rules.categories.iter().map(|c| cells::width(c)).max();
            let cells = u16::try_from(widest.unwrap_or(0).clamp(4, 14)).unwrap_or(14);
            let gap = if columns.is_empty() { 0 } else { 2 };
            columns.push(column(Width::Fixed(cells), gap));
        }
        if !self.open.scene.look.marked.is_empty() {
            let gap = if columns.is_empty() { 0 } else { 2 };
            columns.push(column(Width::Fixed(3), gap));
        }
        let mut numbered = cloth::numbered();
        if let (Some(number), false) = (numbered.first_mut(), columns.is_empty()) {
            number.gap = 4;
            number.right = !self.rules.categories.is_empty();
        }
        columns.extend(numbered);
        columns
    }

    fn line(&mut self, spot: &Spot) -> Row {
        let open = self.open;
        let is_new = matches!(spot.id.part, Part::New | Part::NewUnder(_));
        let item = self.item(spot);
        let below = item.is_some_and(|i| i.theme.is_some());
        let person = spot.id.person;
        let heading = lines::heading_of(self.rules, item, spot.id.part);
        let mut cells: Vec<Cell> = Vec::new();
        let before = self.before.replace((person, heading));
        if self.each {
            let same = before.is_some_and(|(p, _)| p == person) || below;
            let name = person.filter(|_| !same);
            cells.push(
                name.map_or_else(String::new, |p| open.meeting().state.name(p))
                    .into(),
            );
        }
        if !self.rules.categories.is_empty() {
            let same = before == Some((person, heading)) || below;
            cells.push(if same { "" } else { heading }.into());
        }
        if !open.scene.look.marked.is_empty() {
            let marked = item.map(|i| open.scene.look.marked.contains(&i.item));
            let mark = marked.map_or("", |marked| if marked { "[x]" } else { "[ ]" });
            cells.push(mark.into());
        }
        let waits = is_new && !open.is_here(spot);
        cells.push(self.numbered(is_new, waits, below).into());
        cells.push(match item {
            Some(item) if item.is_theme && open.field(spot).is_none() => {
                Cell::Line(Line::bold(item.text.as_str()))
            }
            _ if waits && !self.rules.categories.is_empty() && open.text(spot).is_empty() => {
                dim("·")
            }
            _ => self.words(spot),
        });
        Row {
            unsaved: !is_new && open.is_unsaved(spot),
            ..row(open.pointer(spot.row), cells)
        }
    }

    /// Lines of a theme have no number of their own; under headings the line that adds one has it while it is written.
    fn numbered(&mut self, is_new: bool, waits: bool, below: bool) -> String {
        let headed = !self.rules.categories.is_empty();
        if below {
            return "·".to_owned();
        }
        if is_new && (self.each || is_full(self.open, self.rules) || (headed && waits)) {
            return String::new();
        }
        if is_new {
            let have = self.list.map_or(0, |list| list.standing().count());
            return (have + 1).to_string();
        }
        self.number += 1;
        self.number.to_string()
    }

    fn words(&self, spot: &Spot) -> Cell {
        let placeholder = if is_item(spot) {
            String::new()
        } else {
            self.placeholder()
        };
        self.open.cell_with(spot, &placeholder)
    }

    /// What the empty line that adds one shows: the stem whose turn it is, or an example for the first.
    fn placeholder(&self) -> String {
        let example = &self.open.view.ask.example;
        let have = standing(self.open);
        let stems = &self.rules.stems;
        let stem = have.checked_rem(stems.len()).and_then(|n| stems.get(n));
        match stem {
            Some(stem) => stem.clone(),
            None if example.is_empty() || have > 0 => String::new(),
            None => format!("Such as: {example}"),
        }
    }
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

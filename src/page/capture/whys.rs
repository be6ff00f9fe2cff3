//! `whys`: the chain with its branches, and the chain in focus read back with "therefore".

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "only whys stand in these rows"
)]

use super::cloth::{column, dim, row, rows};
use super::{Sheet, unsaved};
use crate::base::cells;
use crate::base::id::ItemId;
use crate::base::words;
use crate::look::spot::Part;
use crate::look::spots::Spot;
use crate::meeting::capture::whys::{Capture as Taken, label, therefore};
use crate::meeting::{Capture, condition};
use crate::page::step::hints;
use crate::page::step::open::{Open, one_line};
use crate::page::{Block, Hint, Line, Row, Width};
use crate::protocol::kind::Whys;

/// Cells of `Read back: `.
const LABEL: usize = 11;
/// What surely fits into the two rows of the foot, words wrapped.
const FOOT: usize = 140;
const BRANCHES: &str = "Enter asks why again. ↑ goes to an earlier why; Enter there branches.";

#[must_use]
pub fn sheet(open: &Open<'_>, rules: &Whys) -> Sheet {
    let mut sheet = Sheet::of(open);
    if let Some(about) = about(open, rules) {
        let words = &open.view.ask.words;
        // The step often asks the same in its title.
        let title = open.scene.look.step(open.meeting());
        let title = title.map(|step| open.meeting().state.title(step));
        sheet.said = Some(words.clone()).filter(|w| Some(w.as_str()) != title);
        sheet.words = about;
    }
    let none = Taken::default();
    let taken = match open.capture() {
        Some(Capture::Whys(taken)) => taken,
        Some(_) | None => &none,
    };
    let lines = open.spots.iter().map(|spot| line(open, taken, spot));
    let columns = vec![
        column(Width::Fit(5), 0),
        column(Width::Fixed(4), 2),
        column(Width::Grow, 3),
    ];
    sheet.body = vec![rows(columns, lines.collect(), open.row())];
    sheet.tally = tally(open, rules, taken).into();
    let read = open
        .focus()
        .map_or_else(String::new, |s| read_back(open, taken, s));
    let read = format!("Read back: {read}");
    match cells::width(&read) {
        LABEL => sheet.note(BRANCHES),
        cells if cells <= FOOT => sheet.note(read),
        // A chain is read aloud to its end: what the foot has no room for stands below it.
        _ => {
            let read = Block::Line(2, Line::dim(read));
            sheet.body.extend([Block::Gap, read]);
            sheet.note(BRANCHES);
        }
    }
    sheet.hints = keys(open, taken);
    sheet
}

/// What the chain is about, in the words of the earlier ask.
fn about(open: &Open<'_>, rules: &Whys) -> Option<String> {
    let said = condition::said(open.meeting(), rules.about.as_ref()?);
    let words: Vec<String> = said.iter().map(|text| one_line(text)).collect();
    Some(words.join(" · ")).filter(|w| !w.is_empty())
}

fn line(open: &Open<'_>, taken: &Taken, spot: &Spot) -> Row {
    let placed = taken.placed();
    let (depth, chain) = match spot.id.part {
        Part::Why(item) => placed
            .iter()
            .find(|p| p.why.item == item)
            .map_or((1, 0), |p| (p.depth, p.chain)),
        Part::NewWhy(below) => taken.next_place(below),
        _ => (1, 0),
    };
    let text = open.cell_with(spot, "");
    let is_new = matches!(spot.id.part, Part::NewWhy(_));
    Row {
        unsaved: !is_new && open.is_unsaved(spot),
        ..row(
            open.pointer(spot.row),
            vec![label(depth, chain).into(), dim("why?"), text],
        )
    }
}

/// `3 of 5 deep · 2 ends`.
fn tally(open: &Open<'_>, rules: &Whys, taken: &Taken) -> String {
    let deep = taken.deepest();
    let mut told = match rules.depth {
        Some(depth) => format!("{deep} of {depth} deep"),
        None => format!("{deep} deep"),
    };
    let ends = taken.ends().len();
    if ends > 1 {
        told = format!("{told} · {}", words::count(ends, "end", "ends"));
    }
    let first = open.spots.first();
    let fresh = first.map_or(0, |spot| unsaved::count(open.scene, &spot.id));
    if fresh > 0 {
        told = format!("{told}, {fresh} not saved");
    }
    told
}

/// The chain that goes through where keys go, down to its end; with what is being typed there.
fn read_back(open: &Open<'_>, taken: &Taken, spot: &Spot) -> String {
    let typed = open.text(spot);
    let end = match spot.id.part {
        Part::Why(item) => Some(end_below(taken, item)),
        Part::NewWhy(below) => below,
        _ => None,
    };
    let chain = end.map_or_else(Vec::new, |end| taken.chain(end));
    let mut texts: Vec<&str> = Vec::new();
    for why in chain {
        let here = spot.id.part == Part::Why(why.item);
        texts.push(if here { &typed } else { &why.text });
    }
    if matches!(spot.id.part, Part::NewWhy(_)) {
        texts.push(&typed);
    }
    let texts = texts.into_iter().filter(|t| !t.trim().is_empty());
    therefore(texts)
}

/// The end of the first chain that leads on from here.
fn end_below(taken: &Taken, item: ItemId) -> ItemId {
    let below = taken.with_below(item);
    let ends = taken.ends();
    let end = ends.iter().find(|w| below.contains(&w.item));
    end.map_or(item, |w| w.item)
}

fn keys(open: &Open<'_>, taken: &Taken) -> Vec<Hint> {
    let part = open.focus().map(|spot| spot.id.part);
    let is_end = |item: ItemId| taken.ends().iter().any(|w| w.item == item);
    hints::of(match (part, open.is_writing()) {
        (Some(Part::Why(item)), true) if !is_end(item) => &[("Enter", "branch"), ("↑↓", "move")],
        (_, true) => &[("Enter", "why again"), ("↑ Enter", "branches")],
        (Some(Part::Why(_)), false) => &[("Enter", "write"), ("+", "beside it"), ("X", "take out")],
        (_, false) => &[("Enter", "write")],
    })
}

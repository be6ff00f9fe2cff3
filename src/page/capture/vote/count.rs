//! Counting hands in a vote: for each item; by yes and no for and against it, side by side.

use super::mark;
use crate::look::spot::Part;
use crate::look::spots::Spot;
use crate::meeting::Thing;
use crate::meeting::capture::vote::{Capture as Cast, Tally};
use crate::page::capture::Sheet;
use crate::page::capture::cloth::{self, dim, named, row};
use crate::page::capture::hands::{self, Counted};
use crate::page::step::hints;
use crate::page::step::open::Open;
use crate::page::{Block, Cell, Line, Row, Width};
use crate::protocol::Enter;
use crate::protocol::kind::{Method, Vote};

use super::result;

pub fn fill(open: &Open<'_>, rules: &Vote, (things, cast): (&[Thing], &Cast), sheet: &mut Sheet) {
    if rules.method == Method::YesNo {
        for_and_against(open, (things, cast), sheet);
    } else {
        for_each(open, rules, (things, cast), sheet);
    }
    if rules.keep.is_some() && is_counted(open, rules, (things, cast)) {
        let tally = Tally::of(rules, things, cast, Enter::Count);
        let fates = result::fates(&tally);
        sheet
            .body
            .extend([Block::Gap, Block::Line(2, Line::dim(fates))]);
    }
}

/// Whether every line has hands, or all hands are in: a half-counted vote persuades nobody.
fn is_counted(open: &Open<'_>, rules: &Vote, (things, cast): (&[Thing], &Cast)) -> bool {
    let has = |t: &Thing| cast.counts.contains_key(&t.item) || cast.against.contains_key(&t.item);
    let hands = things.iter().filter_map(|t| cast.counts.get(&t.item));
    let are_in = hands.fold(0, |sum: u32, n| sum.saturating_add(*n));
    let here = u32::try_from(open.meeting().state.here().len()).unwrap_or(u32::MAX);
    let all_in = rules.method == Method::Dots
        && are_in == here.saturating_mul(rules.placeable(things.len()));
    cast.holds(Enter::Count) && (all_in || things.iter().all(has))
}

fn for_each(open: &Open<'_>, rules: &Vote, (things, cast): (&[Thing], &Cast), sheet: &mut Sheet) {
    let line = |(place, thing): (usize, &Thing)| {
        let spot: &Spot = open.spot(Part::Hands(thing.item), None)?;
        Some(Counted {
            label: (place + 1).to_string(),
            words: thing.text.clone(),
            spot,
            hands: cast.counts.get(&thing.item).copied().unwrap_or(0),
        })
    };
    let lines: Vec<Counted<'_>> = things.iter().enumerate().filter_map(line).collect();
    let each = rules.placeable(things.len());
    let rule = format!(
        "Hands up for each; {} per person.",
        mark::numbered(each).to_lowercase()
    );
    hands::said(open, sheet, &rule.replace("dot", "hand"));
    hands::fill(open, &lines, each, sheet);
}

fn for_and_against(open: &Open<'_>, (things, cast): (&[Thing], &Cast), sheet: &mut Sheet) {
    let slot = |part: Part, hands: Option<&u32>| {
        let spot = open.spot(part, None);
        spot.map_or_else(|| dim("·"), |spot| open.slot(spot, hands.copied()))
    };
    let line = |(place, thing): (usize, &Thing)| {
        let cells: Vec<Cell> = vec![
            (place + 1).to_string().into(),
            thing.text.as_str().into(),
            slot(Part::Hands(thing.item), cast.counts.get(&thing.item)),
            slot(Part::Against(thing.item), cast.against.get(&thing.item)),
        ];
        let unsaved = |spot: &&Spot| spot.row == place && open.is_unsaved(spot);
        Row {
            unsaved: open.spots.iter().any(|spot| unsaved(&spot)),
            ..row(open.pointer(place), cells)
        }
    };
    let lines = things.iter().enumerate().map(line).collect();
    let mut columns = cloth::numbered();
    columns.push(named("yes", Width::Fixed(4), 3));
    columns.push(named("no", Width::Fixed(4), 3));
    sheet.body = vec![cloth::grid(columns, lines, open.row())];
    hands::said(open, sheet, "Hands up for yes, then for no.");
    "Count the hands".clone_into(&mut sheet.words);
    let asked = things
        .iter()
        .filter(|t| cast.counts.contains_key(&t.item) || cast.against.contains_key(&t.item));
    let people = crate::base::words::count(open.meeting().state.here().len(), "person", "people");
    sheet.tally = format!(
        "{} of {} counted · {people} here",
        asked.count(),
        things.len()
    )
    .into();
    sheet.note("Type the hands: no comes by itself, then the next line. + and − correct.");
    sheet.hints = hints::of(&[("0–9", "hands")]);
}

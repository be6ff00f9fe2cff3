//! `whys`: every why in its place, and the line that asks again: below the last one, or where a branch is begun.

use std::cmp::Reverse;

use super::{Spot, Takes, View};
use crate::base::id::ItemId;
use crate::look::spot::Part;
use crate::meeting::Capture;
use crate::meeting::capture::whys::{Capture as Taken, Placed};

pub fn spots(view: &View<'_>) -> Vec<Spot> {
    with(view, &[])
}

/// The same with lines that were begun below these whys and left: their words stay in view.
#[must_use]
pub fn with(view: &View<'_>, begun: &[Option<ItemId>]) -> Vec<Spot> {
    let none = Taken::default();
    let taken = match view.meeting.state.capture(&view.address(None)) {
        Some(Capture::Whys(taken)) => taken,
        _ => &none,
    };
    let placed = taken.placed();
    let spot = |part, text: &str| Spot {
        id: view.spot(None, part),
        row: 0,
        col: 0,
        takes: Takes::Line,
        text: text.to_owned(),
    };
    let mut spots: Vec<Spot> = placed
        .iter()
        .map(|p| spot(Part::Why(p.why.item), &p.why.text))
        .collect();
    let mut lines = vec![asked_below(view, &placed)];
    let known = |below: &Option<ItemId>| below.is_none() || depth(&placed, *below) > 0;
    lines.extend(begun.iter().copied().filter(known));
    // From the last place up, so that the places above hold; of two at one place the deeper one stands first.
    lines.sort_by_key(|below| (place(&placed, *below), Reverse(depth(&placed, *below))));
    lines.dedup();
    for below in lines.into_iter().rev() {
        spots.insert(place(&placed, below), spot(Part::NewWhy(below), ""));
    }
    for (row, spot) in spots.iter_mut().enumerate() {
        spot.row = row;
    }
    spots
}

/// Below which why the next answer goes.
fn asked_below(view: &View<'_>, placed: &[Placed<'_>]) -> Option<ItemId> {
    match view.focus {
        Some(Part::NewWhy(None)) => None,
        Some(Part::NewWhy(Some(item))) if placed.iter().any(|p| p.why.item == item) => Some(item),
        _ => placed.last().map(|p| p.why.item),
    }
}

/// How deep this why stands, from 1; 0 for none.
fn depth(placed: &[Placed<'_>], below: Option<ItemId>) -> usize {
    let above = placed.iter().find(|p| Some(p.why.item) == below);
    above.map_or(0, |p| p.depth)
}

/// Behind everything that stands below this why already.
fn place(placed: &[Placed<'_>], below: Option<ItemId>) -> usize {
    let above = placed.iter().position(|p| Some(p.why.item) == below);
    let Some(above) = above else {
        return placed.len();
    };
    let depth = placed.get(above).map_or(0, |p| p.depth);
    let rest = placed.iter().skip(above + 1);
    above + 1 + rest.take_while(|p| p.depth > depth).count()
}

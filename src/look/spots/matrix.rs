//! `matrix`: the row of weights, then a row per item with a cell per criterion.

use super::{Spot, Takes, View};
use crate::look::spot::Part;
use crate::meeting::capture::matrix::MAX_WEIGHT;
use crate::meeting::items;
use crate::protocol::kind::Matrix;

pub fn spots(view: &View<'_>, rules: &Matrix) -> Vec<Spot> {
    let things = items::of(view.meeting, &rules.items);
    let criteria = items::of(view.meeting, &rules.criteria);
    let spot = |row, col, part, high| Spot {
        id: view.spot(None, part),
        row,
        col,
        takes: Takes::Number(high),
        text: String::new(),
    };
    if things.is_empty() {
        return Vec::new();
    }
    let weights = criteria
        .iter()
        .enumerate()
        .map(|(col, c)| spot(0, col, Part::Weight(c.item), MAX_WEIGHT));
    let mut spots: Vec<Spot> = weights.collect();
    for (row, thing) in things.iter().enumerate() {
        let cell = |(col, c): (usize, &items::Thing)| {
            spot(
                row + 1,
                col,
                Part::Cell(thing.item, c.item),
                rules.scale.high,
            )
        };
        spots.extend(criteria.iter().enumerate().map(cell));
    }
    spots
}

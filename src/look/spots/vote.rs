//! `vote`: a row per item, for the person whose dots are placed, or hands per item when counted.

use super::{Spot, Takes, View};
use crate::look::spot::Part;
use crate::meeting::items;
use crate::protocol::Enter;
use crate::protocol::kind::Vote;

pub fn spots(view: &View<'_>, rules: &Vote) -> Vec<Spot> {
    let things = items::of(view.meeting, &rules.items);
    let row = |(row, thing): (usize, items::Thing)| {
        let (person, part, takes) = match view.way {
            Enter::Count => (None, Part::Hands(thing.item), Takes::Number(999)),
            Enter::Group => (None, Part::Pick(thing.item), Takes::Pick),
            Enter::Each => (view.person, Part::Pick(thing.item), Takes::Pick),
        };
        Spot {
            id: view.spot(person, part),
            row,
            col: 0,
            takes,
            text: String::new(),
        }
    };
    things.into_iter().enumerate().map(row).collect()
}

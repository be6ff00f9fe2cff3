//! `vote`: a row per item, for the person whose dots are placed, or hands per item when counted,
//! by yes and no for and against it.

use super::{Spot, Takes, View};
use crate::look::spot::Part;
use crate::meeting::items;
use crate::protocol::Enter;
use crate::protocol::kind::{Method, Vote};

pub fn spots(view: &View<'_>, rules: &Vote) -> Vec<Spot> {
    let things = items::of(view.meeting, &rules.items);
    let row = |(row, thing): (usize, items::Thing)| {
        let item = thing.item;
        let hands = Takes::Number(999);
        let parts = match view.way {
            Enter::Count if rules.method == Method::YesNo => vec![
                (None, Part::Hands(item), hands),
                (None, Part::Against(item), hands),
            ],
            Enter::Count => vec![(None, Part::Hands(item), hands)],
            Enter::Group => vec![(None, Part::Pick(item), Takes::Pick)],
            Enter::Each => vec![(view.person, Part::Pick(item), Takes::Pick)],
        };
        let parts = parts.into_iter().enumerate();
        parts.map(move |(col, (person, part, takes))| (row, col, person, part, takes))
    };
    let all = things.into_iter().enumerate().flat_map(row);
    all.map(|(row, col, person, part, takes)| Spot {
        id: view.spot(person, part),
        row,
        col,
        takes,
        text: String::new(),
    })
    .collect()
}

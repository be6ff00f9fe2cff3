//! Items by persons: a number goes down the column, then to the next person's top.

use super::Rated;
use crate::base::cells;
use crate::look::spot::Part;
use crate::look::spots::Spot;
use crate::meeting::Thing;
use crate::page::capture::Sheet;
use crate::page::capture::cloth::{self, dim, falling, named, row};
use crate::page::capture::names;
use crate::page::step::hints;
use crate::page::{Cell, Column, Line, Pointer, Row, Width};

/// The widest head of a person's column, in cells; with many persons the second.
const HEADS: (usize, usize) = (8, 6);

pub fn fill(rated: &Rated<'_>, sheet: &mut Sheet) {
    sheet.said = rated.anchors();
    sheet.tally = rated.tally().into();
    let (rows, focus) = lines(rated);
    sheet.body = vec![cloth::grid(columns(rated), rows, focus)];
    let head = rated.heads.get(rated.voice()).map_or("", String::as_str);
    let place = rated.here().map_or(1, |(place, _)| place);
    let whose = if head.is_empty() {
        format!("Line {place}")
    } else {
        format!("{head}, line {place}")
    };
    let (low, high) = (rated.rules.scale.low, rated.rules.scale.high);
    let alone = rated.alone().filter(|_| head.is_empty());
    let then = alone.unwrap_or_else(|| rated.clears().to_owned());
    sheet.note(format!("{whose}: press {low} to {high}. {then}"));
    sheet.hints = hints::of(&[(&rated.keys(), "rate")]);
}

fn columns(rated: &Rated<'_>) -> Vec<Column> {
    let many = rated.voices.len() > super::MANY;
    let widest = if many { HEADS.1 } else { HEADS.0 };
    let gap = if many { 2 } else { 5 };
    let here = rated.voice();
    let person = |(place, head): (usize, &String)| {
        let head = names::head(head, widest);
        let width = u16::try_from(cells::width(&head).max(3)).unwrap_or(8);
        // Where not all have room, those next to the one who is asked stay.
        let far = u8::try_from(place.abs_diff(here) + 1).unwrap_or(u8::MAX);
        falling(named(head, Width::Fixed(width), gap), far)
    };
    let mut columns = cloth::numbered();
    columns.extend(rated.heads.iter().enumerate().map(person));
    columns
}

/// The rows, with a heading above the items of each group where these stand together, and the row keys are at.
fn lines(rated: &Rated<'_>) -> (Vec<Row>, Option<usize>) {
    let headings = stand_together(rated.things);
    let (mut rows, mut focus): (Vec<Row>, Option<usize>) = (Vec::new(), None);
    let mut before = "";
    for (place, thing) in rated.things.iter().enumerate() {
        if headings && thing.group != before {
            before = &thing.group;
            let heading = Cell::Line(Line::bold(before));
            rows.push(Row {
                heading: true,
                ..row(Pointer::None, vec![Cell::empty(), heading])
            });
        }
        if rated.open.row() == Some(place) {
            focus = Some(rows.len());
        }
        rows.push(line(rated, place, thing));
    }
    (rows, focus)
}

fn line(rated: &Rated<'_>, place: usize, thing: &Thing) -> Row {
    let mut unsaved = false;
    let mut cells: Vec<Cell> = vec![(place + 1).to_string().into(), thing.text.as_str().into()];
    for (col, voice) in rated.voices.iter().enumerate() {
        if let Some(spot) = spot(rated, (place, col), thing) {
            unsaved |= rated.open.is_unsaved(spot);
            cells.push(rated.open.slot(spot, rated.taken.score(*voice, thing.item)));
        }
    }
    let mut line = row(rated.open.pointer(place), cells);
    if rated.open.row() == Some(place) && !thing.note.is_empty() {
        line.under.push(dim(&thing.note));
    }
    line.unsaved = unsaved;
    line
}

/// Spots stand column by column, so that nobody looks for one among hundreds.
fn spot<'a>(rated: &'a Rated<'_>, (row, col): (usize, usize), thing: &Thing) -> Option<&'a Spot> {
    let spot = rated.open.spots.get(col * rated.things.len() + row)?;
    (spot.id.part == Part::Rate(thing.item)).then_some(spot)
}

/// Whether every group's items stand next to each other, so that each has one heading. Items that are mixed on purpose
/// keep their groups to themselves until the profile.
fn stand_together(things: &[Thing]) -> bool {
    let mut seen: Vec<&str> = Vec::new();
    for thing in things {
        let group = thing.group.as_str();
        if seen.last() == Some(&group) {
            continue;
        }
        if seen.contains(&group) {
            return false;
        }
        seen.push(group);
    }
    seen.iter().all(|group| !group.is_empty()) && seen.len() > 1 && seen.len() < things.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::id::ItemId;

    fn things(groups: &[&str]) -> Vec<Thing> {
        let thing = |(group, n): (&&str, u32)| Thing {
            group: (*group).to_owned(),
            ..Thing::made(ItemId(n), "line")
        };
        groups.iter().zip(1..).map(thing).collect()
    }

    #[test]
    fn groups_have_headings_only_where_their_items_stand_together() {
        assert!(stand_together(&things(&["a", "a", "b", "b"])));
        assert!(!stand_together(&things(&["a", "b", "a", "b"])));
        assert!(!stand_together(&things(&["a", "a"])));
        assert!(!stand_together(&things(&["a", "b"])));
        assert!(!stand_together(&things(&["", "", "b", "b"])));
    }
}

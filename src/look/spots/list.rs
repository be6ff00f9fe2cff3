//! `list`: its items, then the line that adds one; under headings one such line for each, which a page shows while keys
//! go there; a theme's lines below it; by person, the same under each name.

use super::{Spot, Takes, View};
use crate::base::id::{ItemId, PersonId};
use crate::look::spot::Part;
use crate::meeting::Capture;
use crate::meeting::capture::list::{self, Item};
use crate::protocol::kind::List;
use crate::protocol::{Enter, Kind};

pub fn spots(view: &View<'_>, rules: &List) -> Vec<Spot> {
    let empty = list::Capture::default();
    let list = captured(view).unwrap_or(&empty);
    let mut ids = Vec::new();
    for owner in owners(view, list) {
        // What was taken by name before is still edited in the group's list.
        let own = |by: Option<PersonId>| view.way != Enter::Each || by == owner;
        for heading in headings(rules) {
            for item in list
                .standing()
                .filter(|i| own(i.by) && i.category == heading)
            {
                ids.push((item.by, Part::Item(item.item), item.text.clone()));
                if item.is_theme {
                    let lines = list.under(item.item);
                    ids.extend(lines.map(|i| (i.by, Part::Item(i.item), i.text.clone())));
                }
            }
            // Also where the list is full: a line typed on in rhythm is then refused, and changes no other.
            let adds = view.way != Enter::Each || owner.is_some();
            if let Some(part) = new(rules, heading).filter(|_| adds) {
                ids.push((owner, part, String::new()));
            }
        }
    }
    let spot = |(row, (person, part, text))| Spot {
        id: view.spot(person, part),
        row,
        col: 0,
        takes: Takes::Line,
        text,
    };
    ids.into_iter().enumerate().map(spot).collect()
}

/// By person each of them, and below them what belongs to nobody alone: themes, and lines of the whole group.
fn owners(view: &View<'_>, list: &list::Capture) -> Vec<Option<PersonId>> {
    if view.way != Enter::Each {
        return vec![None];
    }
    let people = view.people();
    let mut owners: Vec<Option<PersonId>> = people.iter().map(|m| Some(m.id)).collect();
    if list.standing().any(|i| i.by.is_none()) {
        owners.push(None);
    }
    owners
}

/// The headings in order; what stands under none comes first.
fn headings(rules: &List) -> impl Iterator<Item = &str> {
    std::iter::once("").chain(rules.categories.iter().map(String::as_str))
}

/// The part that adds a line under this heading; `None` for no heading where there are some.
fn new(rules: &List, heading: &str) -> Option<Part> {
    match rules.categories.iter().position(|c| c == heading) {
        Some(place) => u16::try_from(place).ok().map(Part::NewUnder),
        None if rules.categories.is_empty() => Some(Part::New),
        None => None,
    }
}

/// What the list of this view holds.
#[must_use]
pub fn captured<'a>(view: &View<'a>) -> Option<&'a list::Capture> {
    match view.meeting.state.capture(&view.address(None)) {
        Some(Capture::List(list)) => Some(list),
        _ => None,
    }
}

/// The item of this spot.
#[must_use]
pub fn item<'a>(view: &View<'a>, part: Part) -> Option<&'a Item> {
    let Part::Item(id) = part else { return None };
    captured(view)?.find(id)
}

/// The heading that a spot stands under; empty where under none.
#[must_use]
pub fn heading<'a>(view: &View<'a>, part: Part) -> &'a str {
    let Kind::List(rules) = &view.ask.kind else {
        return "";
    };
    heading_of(rules, item(view, part), part)
}

/// The same where the item of the spot is known.
#[must_use]
pub fn heading_of<'a>(rules: &'a List, item: Option<&'a Item>, part: Part) -> &'a str {
    if let Part::NewUnder(place) = part {
        let heading = rules.categories.get(usize::from(place));
        return heading.map_or("", String::as_str);
    }
    item.map_or("", |i| i.category.as_str())
}

/// The line that adds an item where this spot stands.
#[must_use]
pub fn next_line(view: &View<'_>, part: Part) -> Part {
    let Kind::List(rules) = &view.ask.kind else {
        return Part::New;
    };
    new(rules, heading(view, part)).unwrap_or(Part::NewUnder(0))
}

/// Whether this id is a theme's.
#[must_use]
pub fn is_theme(view: &View<'_>, id: ItemId) -> bool {
    item(view, Part::Item(id)).is_some_and(|i| i.is_theme)
}

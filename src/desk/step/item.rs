//! Lines of lists and plans: taking them out, moving them. What is taken out keeps its number in the record.

use super::{At, focus};
use crate::base::id::ItemId;
use crate::desk::enter::whys;
use crate::look::panel::Question;
use crate::look::spot::{ActionField, Part, SpotId};
use crate::look::spots::{Spot, View};
use crate::look::step::StepLook;
use crate::meeting::capture::{actions, list, table};
use crate::meeting::{Capture, Change, ItemRef};
use crate::protocol::{Enter, Kind};

/// The question before a line is taken out; `None` where the spot is no line.
#[must_use]
pub fn take_out(view: &View<'_>, spot: &Spot, spots: &[Spot]) -> Option<Question> {
    let spot = added(spot, spots).unwrap_or(spot);
    let (Part::Item(item)
    | Part::Why(item)
    | Part::Action(Some(item), _)
    | Part::Square(Some(ItemRef::Made(item)), _)) = spot.id.part
    else {
        return None;
    };
    let (ask, person) = (spot.id.ask.clone(), spot.id.person);
    // A row of a plan is named by what is to be done, in whichever of its cells one stands.
    let what = Part::Action(Some(item), ActionField::What);
    // A row of a table is named by its first cell that holds something.
    let in_row = |s: &&Spot| {
        let same = matches!((s.id.part, spot.id.part), (Part::Square(row, _), Part::Square(own, _)) if row == own);
        s.id.part == what || (same && !s.text.is_empty())
    };
    let named = spots.iter().find(in_row).unwrap_or(spot);
    let words = match (spot.id.part, whys::below(view, item)) {
        (Part::Why(_), below @ 1..) => format!("{} (and {below} below it)", named.text),
        _ => named.text.clone(),
    };
    Some(Question::TakeOut {
        ask,
        item,
        person,
        words,
    })
}

/// The name of the line in whose mark or note one stands, where the room added the line.
fn added<'a>(spot: &Spot, spots: &'a [Spot]) -> Option<&'a Spot> {
    let (Part::Mark(ItemRef::Made(item), _) | Part::Note(ItemRef::Made(item))) = spot.id.part
    else {
        return None;
    };
    let is_name = |s: &&Spot| s.row == spot.row && s.id.part == Part::Item(item);
    spots.iter().find(is_name)
}

/// The row above or below, without a caret. Lines that add one under a heading with lines are passed over: they show
/// only while keys go there, and Tab goes there.
#[must_use]
pub fn beside(spots: &[Spot], from: &Spot, by: isize) -> Option<SpotId> {
    let mut to = focus::away(spots, from, by, 0)?;
    while let Some(spot) = spots.iter().find(|s| s.id == to && is_hidden(spots, s)) {
        match focus::away(spots, spot, by, 0) {
            Some(next) => to = next,
            None => break,
        }
    }
    Some(to)
}

/// A line that adds one below lines of its heading, and not the last of all.
fn is_hidden(spots: &[Spot], spot: &Spot) -> bool {
    let before = spot.row.checked_sub(1).and_then(|n| spots.get(n));
    let last = spot.row + 1 == spots.len();
    matches!(spot.id.part, Part::NewUnder(_))
        && !last
        && before
            .is_some_and(|s| matches!(s.id.part, Part::Item(_)) && s.id.person == spot.id.person)
}

/// One place down (`+`) or up (`−`).
#[must_use]
pub fn moved(view: &View<'_>, spot: &Spot, by: i64) -> Option<Change> {
    let by = isize::try_from(by).ok()?;
    let capture = view.meeting.state.capture(&view.address(None))?;
    match (spot.id.part, capture) {
        (Part::Item(item), Capture::List(list)) => line(view, list, (item, by)).map(Change::List),
        (Part::Action(Some(item), _), Capture::Actions(plan)) => {
            let place = plan.standing().position(|p| p.item == item)?;
            let to = place.checked_add_signed(by)?;
            (to < plan.standing().count())
                .then_some(Change::Actions(actions::Change::Move { item, to }))
        }
        (Part::Square(Some(ItemRef::Made(item)), _), Capture::Table(table)) => {
            // Past the neighbour of the same owner.
            let own = table.standing().enumerate();
            let own: Vec<_> = own.filter(|(_, r)| r.by == spot.id.person).collect();
            let place = own.iter().position(|(_, r)| r.item == item)?;
            let (to, _) = own.get(place.checked_add_signed(by)?)?;
            Some(Change::Table(table::Change::Move { item, to: *to }))
        }
        _ => None,
    }
}

/// Up or down among its neighbours: those of its heading, and by person of the same name; at the edge of a heading
/// under the next one. A line of a theme stays in it.
fn line(
    view: &View<'_>,
    list: &list::Capture,
    (item, by): (ItemId, isize),
) -> Option<list::Change> {
    let Kind::List(rules) = &view.ask.kind else {
        return None;
    };
    let own = list.standing().find(|i| i.item == item)?;
    let beside = |heading: &str| -> Vec<ItemId> {
        let near = |i: &&list::Item| view.way != Enter::Each || i.by == own.by;
        let under = list
            .standing()
            .filter(|i| i.category == heading)
            .filter(near);
        under.map(|i| i.item).collect()
    };
    // Places are counted among those that stand without the one that moves.
    let place = |id: ItemId| {
        let mut others = list.standing().filter(|i| i.item != item);
        others.position(|i| i.item == id)
    };
    let near = beside(&own.category);
    let here = near.iter().position(|id| *id == item)?;
    if let Some(next) = here.checked_add_signed(by).and_then(|n| near.get(n)) {
        let to = place(*next)? + usize::from(by > 0);
        return Some(list::Change::Move { item, to });
    }
    let headings: Vec<&str> = rules.categories.iter().map(String::as_str).collect();
    let heading = match headings.iter().position(|c| *c == own.category) {
        Some(now) => now.checked_add_signed(by)?,
        // What stands under no heading stands before them all.
        None if by > 0 => 0,
        None => return None,
    };
    let category = (*headings.get(heading)?).to_owned();
    let there = beside(&category);
    let to = if by > 0 {
        there.first().and_then(|id| place(*id))
    } else {
        there.last().and_then(|id| place(*id)).map(|n| n + 1)
    };
    Some(list::Change::File { item, category, to })
}

/// In a list under headings, or by person: to the line that adds something further on, or before.
pub fn to_adding(look: &mut StepLook, at: At<'_>, forward: bool) -> bool {
    let is_list = |view: View<'_>| matches!(view.ask.kind, Kind::List(_));
    if !look.view(at.meeting).is_some_and(is_list) {
        return false;
    }
    let spots = look.spots(at.meeting);
    let Some(here) = look.spot(&spots).map(|spot| spot.row) else {
        return false;
    };
    let adds = |s: &&Spot| matches!(s.id.part, Part::New | Part::NewUnder(_));
    let mut lines = spots.iter().filter(adds);
    if lines.clone().count() < 2 {
        return false;
    }
    let to = if forward {
        lines.find(|s| s.row > here)
    } else {
        lines.rfind(|s| s.row < here)
    };
    to.map(|spot| focus::write(look, at.meeting, &spot.id))
        .is_some()
}

/// Where E writes from a spot that takes no text: the note of a line or of a tick, the words of somebody who has
/// signed with a remark or an objection.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "other spots have no words beside them"
)]
#[must_use]
pub fn words_of(spot: &Spot, spots: &[Spot]) -> Option<SpotId> {
    let own = |s: &&Spot| s.id.person == spot.id.person;
    let found = match spot.id.part {
        Part::Mark(item, _) | Part::Tick(item) | Part::Done(item) | Part::Effect(item) => spots
            .iter()
            .filter(own)
            .find(|s| s.id.part == Part::Note(item)),
        Part::Score => spots
            .iter()
            .filter(own)
            .find(|s| matches!(s.id.part, Part::Remark | Part::Objection) && !s.text.is_empty()),
        _ => None,
    };
    found.map(|s| s.id.clone())
}

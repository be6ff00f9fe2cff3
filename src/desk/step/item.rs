//! Lines of lists and plans: taking them out, moving them. What is taken out keeps its number in the record.

use crate::desk::enter::whys;
use crate::look::panel::Question;
use crate::look::spot::{ActionField, Part};
use crate::look::spots::{Spot, View};
use crate::meeting::capture::{actions, list, table};
use crate::meeting::{Capture, Change, ItemRef};

/// The question before a line is taken out; `None` where the spot is no line.
#[must_use]
pub fn take_out(view: &View<'_>, spot: &Spot, spots: &[Spot]) -> Option<Question> {
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

/// One place down (`+`) or up (`−`).
#[must_use]
pub fn moved(view: &View<'_>, spot: &Spot, by: i64) -> Option<Change> {
    let by = isize::try_from(by).ok()?;
    let capture = view.meeting.state.capture(&view.address(None))?;
    match (spot.id.part, capture) {
        (Part::Item(item), Capture::List(list)) => {
            let place = list.standing().position(|i| i.item == item)?;
            let to = place.checked_add_signed(by)?;
            (to < list.standing().count()).then_some(Change::List(list::Change::Move { item, to }))
        }
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

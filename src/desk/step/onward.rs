//! Where the caret goes once a line is finished: the next field, the next line, the next person. It moves nothing.

use super::{At, focus};
use crate::base::id::ItemId;
use crate::desk::Then;
use crate::look::spot::{ActionField, Part, SpotId};
use crate::look::spots::{self, Spot, View, list};
use crate::meeting::{Capture, ItemRef, signing};
use crate::protocol::Kind;

/// Where the caret goes once the line is finished.
pub fn onward((view, spots): (&View<'_>, &[Spot]), spot: &Spot, at: At<'_>) -> Then {
    let part = |part| {
        Then::Focus(SpotId {
            part,
            ..spot.id.clone()
        })
    };
    match spot.id.part {
        Part::New | Part::NewUnder(_) | Part::Item(_) => part(list::next_line(view, spot.id.part)),
        Part::Square(None, _) => focus::beside_new(spots, spot, at),
        Part::Action(None, _) => part(Part::Action(
            Some(ItemId(view.meeting.state.next_item)),
            ActionField::Who,
        )),
        Part::Action(Some(_), ActionField::Measure) => part(Part::Action(None, ActionField::What)),
        Part::NewWhy(_) => part(Part::NewWhy(Some(ItemId(at.meeting.state.next_item)))),
        Part::Why(item) => part(Part::NewWhy(Some(item))),
        // Below a note of a review stands the next line.
        Part::Note(_) if matches!(view.ask.kind, Kind::Review(_)) => Then::Next,
        Part::Note(item) if !is_sorting(spot, at) => part(Part::Tick(item)),
        Part::Other => Then::NextAsk,
        Part::Note(item) => marks_of(spot, item, at),
        Part::Remark | Part::Objection => next_signer(spot, at),
        _ => Then::Next,
    }
}

/// After somebody's word the next one below who is in the room is asked: a number pressed on in rhythm is nobody's word
/// who has left. After the last one the row stays in view.
pub fn next_signer(spot: &Spot, at: At<'_>) -> Then {
    let Some((_, ask)) = at.meeting.protocol.ask(&spot.id.ask) else {
        return Then::Next;
    };
    let spots = spots::of(&View::of(at.meeting, ask, None));
    let gone = |s: &Spot| {
        s.id.person
            .is_some_and(|p| signing::has_left(at.meeting, p))
    };
    let mut scores = spots.iter().filter(|s| s.id.part == Part::Score);
    let below = scores.clone().find(|s| s.row > spot.row && !gone(s));
    let next = below.or_else(|| scores.find(|s| s.row == spot.row));
    next.map_or(Then::Next, |s| Then::Focus(s.id.clone()))
}

/// Whether this spot belongs to an `assign`.
fn is_sorting(spot: &Spot, at: At<'_>) -> bool {
    let rules = at.meeting.protocol.ask(&spot.id.ask);
    rules.is_some_and(|(_, ask)| matches!(ask.kind, Kind::Assign(_)))
}

/// Back from a note to its line: to the first cell without a mark, else to the first.
fn marks_of(spot: &Spot, item: ItemRef, at: At<'_>) -> Then {
    let Some((_, ask)) = at.meeting.protocol.ask(&spot.id.ask) else {
        return Then::Next;
    };
    let view = View::of(at.meeting, ask, spot.id.person);
    let given = match at.meeting.state.capture(&view.address(None)) {
        Some(Capture::Assign(given)) => given.voice(spot.id.person),
        Some(_) | None => None,
    };
    let is_empty = |cell: &&Spot| match cell.id.part {
        Part::Mark(item, column) => {
            given.is_none_or(|voice| !voice.marks.contains_key(&(item, column)))
        }
        _ => false,
    };
    let cells = spots::of(&view).into_iter();
    let cells = cells.filter(|s| matches!(s.id.part, Part::Mark(of, _) if of == item));
    let cells: Vec<Spot> = cells.collect();
    let cell = cells.iter().find(is_empty).or(cells.first());
    cell.map_or(Then::Next, |cell| Then::Focus(cell.id.clone()))
}

//! Lines of lists and plans: taking them out, moving them. What is taken out keeps its number in the record.

use crate::look::panel::Question;
use crate::look::spot::{ActionField, Part, SpotId};
use crate::look::spots::{Spot, View};
use crate::meeting::capture::{actions, list};
use crate::meeting::{Capture, Change, ItemRef};

/// The question before a line is taken out; `None` where the spot is no line.
#[expect(clippy::wildcard_enum_match_arm, reason = "only lines are taken out")]
#[must_use]
pub fn take_out(spot: &Spot, spots: &[Spot]) -> Option<Question> {
    let item = match spot.id.part {
        Part::Item(item) | Part::Action(Some(item), _) => item,
        Part::Mark(ItemRef::Made(item), _)
            if spots.iter().any(|s| s.id.part == Part::Item(item)) =>
        {
            item
        }
        _ => return None,
    };
    let (ask, person) = (spot.id.ask.clone(), spot.id.person);
    // A row of a plan is named by what is to be done, in whichever of its cells one stands.
    let words = [
        Part::Action(Some(item), ActionField::What),
        Part::Item(item),
    ];
    let named = spots.iter().find(|s| words.contains(&s.id.part));
    let named = named.unwrap_or(spot);
    Some(Question::TakeOut {
        ask,
        item,
        person,
        words: named.text.clone(),
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
        _ => None,
    }
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

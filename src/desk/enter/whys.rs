//! The lines of a chain of whys: what finishing one comes to, and what goes with one that is taken out.

use super::write::Written;
use crate::base::id::ItemId;
use crate::look::spot::Part;
use crate::look::spots::{Spot, View};
use crate::meeting::capture::whys::{Capture as Taken, Change as Why};
use crate::meeting::{Capture, Change, Refusal};

/// What finishing a line comes to.
#[must_use]
pub fn commit(view: &View<'_>, spot: &Spot, text: &str) -> Written {
    match spot.id.part {
        Part::NewWhy(_) if text.is_empty() => Written::Refused(
            Refusal::NothingToAdd {
                ask: view.ask.words.clone(),
            }
            .to_string(),
        ),
        Part::NewWhy(below) => Written::Change(added(text, below)),
        Part::Why(_) if text.is_empty() => Written::Emptied,
        Part::Why(item) => Written::Change(Change::Whys(Why::Reword {
            item,
            text: text.to_owned(),
        })),
        _ => Written::Same,
    }
}

/// A new answer below this why.
#[must_use]
pub fn added(text: &str, below: Option<ItemId>) -> Change {
    Change::Whys(Why::Add {
        item: ItemId(0),
        text: text.to_owned(),
        below,
    })
}

/// What the why at this spot explains; `None` where the spot is none.
#[must_use]
pub fn above(view: &View<'_>, spot: &Spot) -> Option<Option<ItemId>> {
    match spot.id.part {
        Part::Why(item) => Some(taken(view)?.find(item)?.below),
        _ => None,
    }
}

/// How many whys stand below this one and go with it.
#[must_use]
pub fn below(view: &View<'_>, item: ItemId) -> usize {
    taken(view).map_or(0, |taken| taken.with_below(item).len().saturating_sub(1))
}

fn taken<'a>(view: &View<'a>) -> Option<&'a Taken> {
    match view.meeting.state.capture(&view.address(None)) {
        Some(Capture::Whys(taken)) => Some(taken),
        _ => None,
    }
}

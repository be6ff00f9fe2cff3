//! Marks, notes and lines of an `assign`: what a number or a text there comes to.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "an assign has three parts that take text and one that takes numbers"
)]

use super::number::Onward;
use super::write::Written;
use crate::base::id::ItemId;
use crate::look::spot::Part;
use crate::look::spots::{Spot, View};
use crate::meeting::capture::assign::Change as Sort;
use crate::meeting::{Change, Refusal};

/// A mark, and on to the next cell; 0 clears and stays.
#[must_use]
pub fn digit(spot: &Spot, n: u32) -> Option<(Change, Spot, Onward)> {
    let Part::Mark(item, column) = spot.id.part else {
        return None;
    };
    let (mark, onward) = match n {
        0 => (None, Onward::Stay),
        n => (Some(n), Onward::Next),
    };
    let change = Change::Assign(Sort::Mark { item, column, mark });
    Some((change, spot.clone(), onward))
}

/// A line that is added or reworded, or a note.
#[must_use]
pub fn commit(view: &View<'_>, spot: &Spot, text: &str) -> Written {
    let owned = text.to_owned();
    let change = match spot.id.part {
        Part::New if text.is_empty() => {
            let ask = view.ask.words.clone();
            return Written::Refused(Refusal::NothingToAdd { ask }.to_string());
        }
        Part::New => Sort::Add {
            item: ItemId(0),
            text: owned,
        },
        Part::Item(_) if text.is_empty() => return Written::Emptied,
        Part::Item(item) => Sort::Reword { item, text: owned },
        Part::Note(item) => Sort::Note { item, text: owned },
        _ => return Written::Same,
    };
    Written::Change(Change::Assign(change))
}

/// Backspace: the mark, or the note, is taken back.
#[must_use]
pub fn clear(spot: &Spot) -> Option<Change> {
    let change = match spot.id.part {
        Part::Mark(item, column) => Sort::Mark {
            item,
            column,
            mark: None,
        },
        Part::Note(item) => Sort::Note {
            item,
            text: String::new(),
        },
        _ => return None,
    };
    Some(Change::Assign(change))
}

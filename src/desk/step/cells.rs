//! What stands to the left and the right in a row: whether ← and → have somewhere to go there.

use super::{At, focus};
use crate::desk::intent::Intent;
use crate::look::spot::Part;
use crate::look::spots::Spot;
use crate::look::step::StepLook;

/// ← and → go from cell to cell in a table; beyond its edges to another person.
pub fn is_within_row(spots: &[Spot], spot: &Spot, intent: Intent) -> bool {
    let by = match intent {
        Intent::Left => -1,
        Intent::Right => 1,
        _ => return false,
    };
    let is_cell = matches!(spot.id.part, Part::Square(..));
    let beside = spot.col.checked_add_signed(by);
    is_cell
        && spots
            .iter()
            .any(|s| s.row == spot.row && Some(s.col) == beside)
}

/// Whether there is a cell on this side in the row.
pub fn beside(look: &StepLook, at: At<'_>, by: isize) -> bool {
    let spots = look.spots(at.meeting);
    let here = look.spot(&spots);
    here.is_some_and(|spot| {
        let there = focus::away(&spots, spot, 0, by);
        there.is_some_and(|id| id != spot.id)
    })
}

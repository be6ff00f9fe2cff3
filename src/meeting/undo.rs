//! Which entries stand, which one undo takes next, which one redo brings back.

use std::collections::BTreeSet;

use super::gaps::Gap;
use super::{Entry, Event};

/// Entries that were withdrawn and not brought back.
#[must_use]
pub fn withdrawn(entries: &[Entry]) -> BTreeSet<u64> {
    let mut gone = BTreeSet::new();
    // Backwards: a withdrawal that is itself withdrawn takes nothing away.
    for entry in entries.iter().rev() {
        if let Some(Event::Withdrawn { entry: target }) = &entry.event
            && !gone.contains(&entry.seq)
        {
            gone.insert(*target);
        }
    }
    gone
}

/// The entry that undo withdraws: the latest standing one of this sitting that changed content or place.
#[must_use]
pub fn next(entries: &[Entry]) -> Option<&Entry> {
    let gone = withdrawn(entries);
    let sitting = entries.iter().rposition(begins_sitting).unwrap_or(0);
    let recent = entries.get(sitting..).unwrap_or_default();
    recent
        .iter()
        .rev()
        .find(|e| !gone.contains(&e.seq) && e.event.as_ref().is_some_and(changes))
}

/// The withdrawal that redo withdraws; none once something new was entered.
#[must_use]
pub fn redo(entries: &[Entry]) -> Option<&Entry> {
    let gone = withdrawn(entries);
    let mut brought_back = BTreeSet::new();
    for entry in entries.iter().rev().filter(|e| !gone.contains(&e.seq)) {
        match &entry.event {
            Some(Event::Withdrawn { entry: target }) => {
                let of_withdrawal = entries
                    .iter()
                    .any(|e| e.seq == *target && matches!(e.event, Some(Event::Withdrawn { .. })));
                if !of_withdrawal {
                    return Some(entry);
                }
                // What stands again through a redo is not something new.
                if let Some(Event::Withdrawn { entry: again }) = entries
                    .iter()
                    .find(|e| e.seq == *target)
                    .and_then(|e| e.event.as_ref())
                {
                    brought_back.insert(*again);
                }
            }
            Some(event) if changes(event) && !brought_back.contains(&entry.seq) => return None,
            Some(_) | None => {}
        }
    }
    None
}

fn begins_sitting(entry: &Entry) -> bool {
    matches!(
        entry.event,
        Some(
            Event::Opened(_)
                | Event::Sat { .. }
                | Event::GapSettled {
                    gap: Gap::SittingEnded,
                    ..
                }
        )
    )
}

/// Whether an event changed content or place (not clock, attendance, roles, sign-off).
#[must_use]
pub const fn changes(event: &Event) -> bool {
    match event {
        Event::Answered { .. }
        | Event::EntryChosen { .. }
        | Event::Closed { .. }
        | Event::Skipped { .. }
        | Event::Brought { .. }
        | Event::Captured { .. }
        | Event::Dropped { .. }
        | Event::Settled { .. }
        | Event::QuestionAnswered { .. }
        | Event::FirstNamed { .. }
        | Event::NextSet { .. } => true,
        Event::Opened(_)
        | Event::Paused
        | Event::WentOn
        | Event::Extended { .. }
        | Event::Replanned { .. }
        | Event::EndMoved { .. }
        | Event::StartCorrected { .. }
        | Event::Arrived { .. }
        | Event::Left { .. }
        | Event::Joined { .. }
        | Event::RoleGiven { .. }
        | Event::GapSettled { .. }
        | Event::Adjourned { .. }
        | Event::Sat { .. }
        | Event::Signed { .. }
        | Event::Finished
        | Event::Added { .. }
        | Event::Withdrawn { .. }
        | Event::Struck { .. }
        | Event::OffRecord { .. } => false,
    }
}

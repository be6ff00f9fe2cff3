//! Which entries stand, which one undo takes next, which one redo brings back.

use std::collections::BTreeSet;

use super::capture::{Change, round};
use super::gaps::Gap;
use super::{Address, Entry, Event};

/// Entries that were withdrawn and not brought back.
#[must_use]
pub fn withdrawn(entries: &[Entry]) -> BTreeSet<u64> {
    let mut gone = BTreeSet::new();
    // Backwards: a withdrawal that is itself withdrawn takes nothing away. Only what came before can be withdrawn.
    for entry in entries.iter().rev() {
        if let Some(Event::Withdrawn { entry: target }) = &entry.event
            && *target < entry.seq
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
    let mut shown: Vec<&Address> = Vec::new();
    for entry in this_sitting(entries).iter().rev() {
        match &entry.event {
            Some(Event::Revealed { at, .. } | Event::Shared { at }) => shown.push(at),
            // Taking it back would tell whose line it was.
            Some(Event::Answered { at, .. } | Event::HandedIn { at }) if was_shown(&shown, at) => {}
            Some(event) if !gone.contains(&entry.seq) && changes(event) => return Some(entry),
            Some(_) | None => {}
        }
    }
    None
}

/// The latest coming or leaving of this sitting. No time is withdrawn: whoever is put back is put back now.
#[must_use]
pub fn attendance(entries: &[Entry]) -> Option<&Event> {
    let told = this_sitting(entries).iter().rev();
    told.filter_map(|entry| entry.event.as_ref()).find(|event| {
        matches!(
            event,
            Event::Arrived { .. } | Event::Left { .. } | Event::Joined { .. }
        )
    })
}

/// Whether what was entered here was shown together, or shared, later on.
fn was_shown(shown: &[&Address], at: &Address) -> bool {
    let shared = at.shared();
    shown.iter().any(|s| **s == shared || *s == at)
}

/// The withdrawal that redo withdraws: the latest of this sitting that stands; none once something new was entered.
#[must_use]
pub fn redo(entries: &[Entry]) -> Option<&Entry> {
    let mut open: Vec<&Entry> = Vec::new();
    for entry in this_sitting(entries) {
        match &entry.event {
            Some(Event::Withdrawn { entry: target }) => {
                match open.iter().rposition(|e| e.seq == *target) {
                    // Brought back: this withdrawal is done with.
                    Some(place) => {
                        open.remove(place);
                    }
                    None => open.push(entry),
                }
            }
            // What was shown stays as it was shown.
            Some(Event::Revealed { .. } | Event::Shared { .. }) => open.clear(),
            Some(event) if changes(event) => open.clear(),
            Some(_) => {}
            // Words stood here before they were struck: something was entered.
            None => open.clear(),
        }
    }
    // What was struck cannot come back.
    let stands = |seq: u64| entries.iter().any(|e| e.seq == seq && e.event.is_some());
    open.into_iter()
        .rfind(|e| matches!(e.event, Some(Event::Withdrawn { entry }) if stands(entry)))
}

/// Entries from the one that began this sitting.
fn this_sitting(entries: &[Entry]) -> &[Entry] {
    let first = entries.iter().rposition(begins_sitting).unwrap_or(0);
    entries.get(first..).unwrap_or_default()
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
        // An order that was drawn is nobody's entry; a signature is no change.
        Event::Answered { change, .. } => !matches!(
            change,
            Change::Round(round::Change::Order { .. }) | Change::Signoff(_)
        ),
        Event::EntryChosen { .. }
        | Event::Closed { .. }
        | Event::Skipped { .. }
        | Event::Brought { .. }
        | Event::TurnTaken { .. }
        | Event::PhaseClosed { .. }
        | Event::Repeated { .. }
        | Event::Inserted(_)
        | Event::Captured { .. }
        | Event::Dropped { .. }
        | Event::Settled { .. }
        | Event::HandedIn { .. }
        | Event::QuestionAnswered { .. }
        | Event::FirstNamed { .. }
        | Event::NextSet { .. } => true,
        // What was shown or shared was seen; what was promised to be covered stays so.
        Event::Sealed { .. } | Event::Revealed { .. } | Event::Shared { .. } => false,
        Event::Opened(_)
        | Event::Recalled { .. }
        | Event::LetGo { .. }
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

//! The words of an item that votes, scores and choices refer to, also when it was taken out later.

use crate::meeting::capture::round::Turn;
use crate::meeting::{Capture, ItemRef, Meeting, Thing};
use crate::protocol::Kind;

/// The words of the item: as it is offered now, else as it stood when it was taken out.
pub fn words(meeting: &Meeting, offered: &[Thing], item: ItemRef) -> String {
    if let Some(thing) = offered.iter().find(|t| t.item == item) {
        return thing.text.clone();
    }
    match earlier(meeting, item) {
        Some(text) => format!("{text} (no longer listed)"),
        None => "something that is no longer listed".to_owned(),
    }
}

/// The words of the item alone, also where it was taken out.
pub fn name(meeting: &Meeting, offered: &[Thing], item: ItemRef) -> String {
    let offered = offered.iter().find(|t| t.item == item);
    offered
        .map(|t| t.text.clone())
        .or_else(|| earlier(meeting, item))
        .unwrap_or_else(|| "something".to_owned())
}

/// Whether the item is still among those offered.
pub fn stands(offered: &[Thing], item: ItemRef) -> bool {
    offered.iter().any(|t| t.item == item)
}

fn earlier(meeting: &Meeting, item: ItemRef) -> Option<String> {
    if let ItemRef::Earlier(number) = item {
        let recalled = meeting.state.recalled.get(&number)?;
        return Some(recalled.agreed.what.clone());
    }
    let ItemRef::Made(id) = item else { return None };
    meeting
        .state
        .captures
        .iter()
        .find_map(|(at, capture)| match capture {
            Capture::List(list) => list.find(id).map(|i| i.text.clone()),
            Capture::Actions(plan) => {
                let found = plan.items.iter().find(|p| p.item == id)?;
                Some(found.action.what.clone())
            }
            Capture::Whys(whys) => {
                let why = whys.whys.iter().find(|w| w.item == id)?;
                Some(why.text.clone())
            }
            Capture::Table(taken) => {
                let row = taken.rows.iter().find(|r| r.item == id)?;
                let (_, ask) = meeting.protocol.ask(&at.ask)?;
                let Kind::Table(rules) = &ask.kind else {
                    return None;
                };
                Some(row.title(&rules.columns, &meeting.state))
            }
            Capture::Round(round) => round.turns.values().find_map(|turn| match turn {
                Turn::Heard { item, text } if *item == id => Some(text.clone()),
                Turn::Heard { .. } | Turn::Passed | Turn::Unwritten => None,
            }),
            Capture::Text(_)
            | Capture::Choice(_)
            | Capture::Form(_)
            | Capture::Checklist(_)
            | Capture::Vote(_)
            | Capture::Matrix(_)
            | Capture::Consent(_)
            | Capture::Decision(_)
            | Capture::Rating(_)
            | Capture::Review(_) => None,
        })
}

//! What was kept in passing: beside the step where it came up, and the parked items together.

use super::{facts, people};
use crate::base::date;
use crate::base::id::StepId;
use crate::document::{Block, Column, Text};
use crate::meeting::Meeting;
use crate::meeting::capture::actions::Action;
use crate::meeting::passing::{Kept, Matter, Said};

/// What came up in this step beside its asks; nothing where nothing did.
pub fn in_step(meeting: &Meeting, step: &StepId) -> Vec<Block> {
    let kept = meeting.state.kept.iter();
    let kept: Vec<&Kept> = kept.filter(|k| k.step.as_ref() == Some(step)).collect();
    if kept.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![Block::heading(3, "Also noted here")];
    blocks.extend(facts(kept.into_iter().map(|k| named(meeting, k))));
    blocks
}

fn named(meeting: &Meeting, kept: &Kept) -> (&'static str, String) {
    match &kept.matter {
        Matter::Action(action) => ("Action", of_action(meeting, action)),
        Matter::Decision(said) => ("Decision", of_decision(said)),
        Matter::Parked(text) if kept.settled.is_empty() => ("Parked", text.clone()),
        Matter::Parked(text) => ("Parked", format!("{text} (settled: {})", kept.settled)),
    }
}

/// `Make the cards: Jon Bell, by Tue 24 November 2026`.
fn of_action(meeting: &Meeting, action: &Action) -> String {
    let who = people::doers(meeting, &action.who);
    let due = action.due.map(|d| format!("by {}", date::long(d)));
    let rest: Vec<String> = Some(who)
        .filter(|w| !w.is_empty())
        .into_iter()
        .chain(due)
        .collect();
    if rest.is_empty() {
        action.what.clone()
    } else {
        format!("{}: {}", action.what, rest.join(", "))
    }
}

fn of_decision(said: &Said) -> String {
    if said.reason.is_empty() {
        said.text.clone()
    } else {
        format!("{}, because: {}", said.text, said.reason)
    }
}

/// Everything parked, open or settled.
pub fn parked(meeting: &Meeting) -> Vec<Block> {
    let rows: Vec<Vec<Text>> = meeting
        .state
        .kept
        .iter()
        .filter_map(|kept| match &kept.matter {
            Matter::Parked(text) => {
                let became = if kept.settled.is_empty() {
                    "still open".to_owned()
                } else {
                    format!("settled: {}", kept.settled)
                };
                Some(vec![Text::from(text.as_str()), Text::from(became)])
            }
            Matter::Action(_) | Matter::Decision(_) => None,
        })
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let columns = vec![Column::left("What"), Column::left("What became of it")];
    vec![
        Block::heading(2, "Parked for later"),
        Block::Table { columns, rows },
    ]
}

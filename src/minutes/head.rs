//! The head of the minutes: what it was about, when, who was there and what they did.

use super::{facts, people, time};
use crate::base::stamp::{Stamp, seconds_between};
use crate::base::words::and_list;
use crate::document::{Block, Column, Text};
use crate::meeting::Meeting;
use crate::meeting::state::Sitting;

/// The topic, or the way of meeting where none was named.
pub fn title(meeting: &Meeting) -> String {
    let opened = meeting.state.opened.as_ref();
    let topic = opened.map(|o| o.topic.trim()).filter(|t| !t.is_empty());
    topic.unwrap_or(&meeting.protocol.title).to_owned()
}

pub fn of(meeting: &Meeting, now: Stamp) -> Vec<Block> {
    let mut rows = vec![("Way of meeting".to_owned(), way(meeting))];
    if let Some(opened) = &meeting.state.opened {
        rows.push(("Team".to_owned(), opened.team_name.clone()));
    }
    rows.extend(sittings(meeting));
    if let Some(opened) = meeting
        .state
        .opened
        .as_ref()
        .filter(|o| !o.norms.is_empty())
    {
        rows.push(("How we work together".to_owned(), opened.norms.join("\n")));
    }
    let mut blocks = facts(rows);
    blocks.extend(unfinished(meeting, now).map(Block::note));
    if !time::is_recorded(meeting) {
        blocks.push(Block::note(
            "This meeting was held on paper and entered afterwards: the times of its steps were not recorded.",
        ));
    }
    blocks.push(Block::heading(2, "People"));
    blocks.push(table(meeting));
    blocks.extend(absent_positions(meeting).into_iter().map(Block::note));
    blocks
}

fn way(meeting: &Meeting) -> String {
    let protocol = &meeting.protocol;
    if protocol.summary.trim().is_empty() {
        protocol.title.clone()
    } else {
        format!("{}\n{}", protocol.title, protocol.summary.trim())
    }
}

fn sittings(meeting: &Meeting) -> Vec<(String, String)> {
    let told = |sitting: &Sitting| {
        let (day, from) = (time::day(sitting.start), time::clock(sitting.start));
        match sitting.end {
            None => format!("{day}, {from} to now"),
            Some(end) if end.date_naive() == sitting.start.date_naive() => {
                format!("{day}, {from} to {}", time::clock(end))
            }
            Some(end) => format!("{day}, {from} to {}, {}", time::day(end), time::clock(end)),
        }
    };
    let timed = time::is_recorded(meeting);
    let long = |s: &Sitting| {
        let end = s.end.filter(|_| timed);
        end.map_or_else(String::new, |end| format!(" ({})", length(meeting, s, end)))
    };
    let sittings = &meeting.state.sittings;
    let label = |n: usize| match sittings.len() {
        1 => "When".to_owned(),
        _ => format!("Sitting {n}"),
    };
    sittings
        .iter()
        .zip(1..)
        .map(|(s, n)| (label(n), told(s) + &long(s)))
        .collect()
}

/// `24 minutes`; `14 minutes without the break`, where a break or a pause made it shorter.
fn length(meeting: &Meeting, sitting: &Sitting, end: Stamp) -> String {
    let held = meeting.state.held(sitting, end);
    let met = time::long(held.seconds);
    if met == time::long(seconds_between(sitting.start, end)) {
        return met;
    }
    let without = match (held.breaks, held.pauses) {
        (0, 0 | 1) => "the pause",
        (0, _) => "the pauses",
        (1, 0) => "the break",
        (_, 0) => "the breaks",
        (_, _) => "breaks and pauses",
    };
    format!("{met} without {without}")
}

/// Said where the meeting is not over.
fn unfinished(meeting: &Meeting, now: Stamp) -> Option<String> {
    let state = &meeting.state;
    if state.finished.is_some() {
        None
    } else if state.is_sitting() {
        Some(format!(
            "The meeting is still under way. These are the minutes so far, as of {}.",
            time::clock(now)
        ))
    } else {
        Some(
            "The meeting is not over: it waits for its next sitting. These are the minutes so far."
                .to_owned(),
        )
    }
}

fn table(meeting: &Meeting) -> Block {
    let rows = meeting.state.people.iter().map(|member| {
        let dash = |text: String| {
            Text::from(if text.is_empty() {
                "–".to_owned()
            } else {
                text
            })
        };
        vec![
            Text::from(member.name.as_str()),
            dash(member.position.clone()),
            dash(people::roles(meeting, member.id)),
            dash(people::here(meeting, member.id)),
        ]
    });
    Block::Table {
        columns: ["Name", "Position", "Role in this meeting", "Here"]
            .map(Column::left)
            .to_vec(),
        rows: rows.collect(),
    }
}

/// Positions that the way of meeting wants at the table, and nobody had.
fn absent_positions(meeting: &Meeting) -> Option<String> {
    let here = meeting.state.attended();
    let needs = meeting.protocol.needs.iter();
    let missing: Vec<String> = needs
        .filter(|any| !any.iter().any(|p| here.iter().any(|m| m.is(p))))
        .map(|any| any.join(" or "))
        .collect();
    (!missing.is_empty()).then(|| {
        format!(
            "This way of meeting asks for these positions, and nobody here had them: {}.",
            and_list(&missing)
        )
    })
}

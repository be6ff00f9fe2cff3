//! Which meeting is meant: by its id, the last six characters of it, or a part of its topic or title.

use chrono::DateTime;
use serde_json::{Value, json};

use super::End;
use crate::base::date;
use crate::store::{Filter, MeetingRow, State, Store};

/// So many are named where several could be meant.
const NAMED: usize = 5;
/// Characters of an id that tell a meeting apart.
const SHORT: usize = 6;

/// All meetings outside the trash, the last one first.
pub fn all(store: &Store) -> Result<Vec<MeetingRow>, End> {
    let filter = Filter {
        limit: u32::MAX,
        ..Filter::default()
    };
    store
        .meetings(&filter)
        .map_err(|fault| End::failed(fault.to_string()))
}

/// The one meeting that is meant.
pub fn named(store: &Store, part: &str) -> Result<MeetingRow, End> {
    let wanted = part.trim().to_lowercase();
    if wanted.len() >= SHORT {
        let mut found = store.meetings_named(&wanted)?;
        if found.len() == 1 {
            return Ok(found.remove(0));
        }
    }
    let all = all(store)?;
    if wanted.is_empty() {
        return Err(none(part, &all));
    }
    let holds = |text: &str| text.to_lowercase().contains(&wanted);
    let is = |text: &str| text.to_lowercase() == wanted;
    let whole: Vec<&MeetingRow> = all.iter().filter(|m| is(&m.topic)).collect();
    let parts: Vec<&MeetingRow> = all
        .iter()
        .filter(|m| holds(&m.topic) || holds(&m.title) || m.record.0.ends_with(&wanted))
        .collect();
    match (whole.as_slice(), parts.as_slice()) {
        ([one], _) | (_, [one]) => Ok((*one).clone()),
        (_, []) => Err(none(part, &all)),
        (_, several) => Err(ambiguous(part, several)),
    }
}

/// Said where there is nothing to list.
pub const NONE: &str = "There are no meetings here yet. `roundtable run` begins one.";

fn none(part: &str, all: &[MeetingRow]) -> End {
    let help = if all.is_empty() {
        "There are no meetings here yet."
    } else {
        "`roundtable minutes list` names them."
    };
    End::helped(format!("No meeting is called \"{part}\"."), help)
}

fn ambiguous(part: &str, several: &[&MeetingRow]) -> End {
    let mut help = vec!["Say which by the six characters in front:".to_owned()];
    help.extend(
        several
            .iter()
            .take(NAMED)
            .map(|m| format!("  {}", line(m).join("  "))),
    );
    if let Some(more) = several.len().checked_sub(NAMED).filter(|n| *n > 0) {
        help.push(format!("  and {more} more"));
    }
    End::helped(
        format!("\"{part}\" could be one of {} meetings.", several.len()),
        help.join("\n"),
    )
}

/// A meeting in one row: short id, day, how it stands, team, what it was about.
pub fn line(meeting: &MeetingRow) -> Vec<String> {
    let about = if meeting.topic.is_empty() {
        meeting.title.clone()
    } else {
        format!("{}: {}", meeting.title, meeting.topic)
    };
    let day = DateTime::parse_from_rfc3339(&meeting.started_at);
    let day = day.map_or_else(
        |_| meeting.started_at.clone(),
        |d| date::long(d.date_naive()),
    );
    vec![
        meeting.record.short().to_owned(),
        day,
        standing(meeting),
        meeting.team_name.clone(),
        about,
    ]
}

fn standing(meeting: &MeetingRow) -> String {
    match (meeting.state, meeting.step) {
        (State::Closed, _) => "closed".to_owned(),
        (State::Open | State::Waiting, 0) => "at the close".to_owned(),
        (State::Open | State::Waiting, step) => format!("at step {step} of {}", meeting.steps),
    }
}

/// The same for other programs.
pub fn json(meeting: &MeetingRow) -> Value {
    let more: Value = serde_json::from_str(&meeting.more).unwrap_or_default();
    let state = match meeting.state {
        State::Open => "open",
        State::Waiting => "waiting",
        State::Closed => "closed",
    };
    json!({
        "id": meeting.record,
        "short": meeting.record.short(),
        "team": meeting.team_name,
        "protocol": meeting.protocol,
        "title": meeting.title,
        "topic": meeting.topic,
        "state": state,
        "step": meeting.step,
        "steps": meeting.steps,
        "started": meeting.started_at,
        "last": meeting.last_at,
        "next": more.get("next"),
        "folder": meeting.folder,
    })
}

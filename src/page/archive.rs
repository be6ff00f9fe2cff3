//! The archive: a team's past meetings, the latest first.

use super::frame::{Frame, row};
use super::ways::find;
use super::{Block, Cell, Column, Line, Page, Rows, Strip, Tone, Width};
use crate::base::date;
use crate::base::words::count;
use crate::look::archive::{ArchiveLook, name};
use crate::shelf::{Standing, Summary};

/// `older`: how many meetings `archive` leaves out.
#[must_use]
pub fn page(look: &ArchiveLook, (archive, older): (&[Summary], usize), frame: Frame) -> Page {
    let team = archive
        .first()
        .map(|s| format!("Minutes · {}", s.team_name));
    let found = look.found(archive);
    let at = look.list.within(found.len());
    let waits = found.get(at).is_some_and(|s| waits(s));
    let mut page = frame.page(
        team.unwrap_or_else(|| "Minutes".to_owned()),
        &keys(look, waits),
    );
    page.footer.saved = frame.saved;
    let all = count(archive.len() + older, "meeting", "meetings");
    page.header.right = match &look.find {
        Some(_) => format!("{} of {all}", found.len()),
        None if older > 0 => format!("the latest {} of {all}", archive.len()),
        None => all,
    };
    if let Some(field) = &look.find {
        page.body.extend([find(field), Block::Gap]);
    }
    page.body.push(Block::Rows(rows(look, &found)));
    if found.is_empty() {
        page.body.push(Block::Line(0, Line::dim(nothing(look))));
    }
    if look.in_field() {
        page.foot.context = vec![Line::dim("Looks among titles, topics and dates.")];
    } else if older > 0 {
        page.foot.context = vec![Line::dim("/ looks among the older ones too.")];
    }
    let asked = look.asking.as_ref();
    let asked = asked.and_then(|record| archive.iter().find(|s| s.record == *record));
    page.foot.strip = asked.map(|meeting| Strip::Question {
        words: format!("Put \"{}\" in the trash?", name(meeting)),
        lines: vec![Line::words(
            "Enter puts it there. Trash, on Home, gives it back. Esc keeps it here.",
        )],
    });
    page
}

fn nothing(look: &ArchiveLook) -> &'static str {
    if look.find.is_some() {
        "No meeting has these words in its title, topic or date. Esc shows all."
    } else {
        "No minutes yet. They stand here from the first meeting on."
    }
}

fn keys(look: &ArchiveLook, waits: bool) -> Vec<(&'static str, &'static str)> {
    if look.asking.is_some() {
        return vec![("Enter", "to the trash"), ("Esc", "keep")];
    }
    if look.in_field() {
        return vec![("↓", "results"), ("Esc", "all")];
    }
    let mut keys = vec![("Enter", "read")];
    if waits {
        keys.push(("R", "go on"));
    }
    keys.extend([
        ("/", "find"),
        ("F", "files again"),
        ("X", "trash"),
        ("?", "keys"),
        ("Esc", "Home"),
    ]);
    keys
}

fn waits(meeting: &Summary) -> bool {
    matches!(meeting.state, Standing::Open | Standing::Waiting)
}

fn rows(look: &ArchiveLook, found: &[&Summary]) -> Rows {
    let at = look.list.within(found.len());
    let keys_here = !look.in_field();
    Rows {
        columns: vec![
            Column {
                width: Width::Fixed(11),
                right: true,
                ..Column::default()
            },
            Column {
                gap: 2,
                ..Column::default()
            },
            Column {
                width: Width::Fit(20),
                gap: 2,
                right: true,
                falls: 1,
                ..Column::default()
            },
        ],
        focus: (!found.is_empty()).then_some(at),
        rows: found
            .iter()
            .enumerate()
            .map(|(i, meeting)| {
                let mut row = row(keys_here && i == at, cells(meeting));
                if !meeting.topic.is_empty() {
                    row.under = vec![Line::dim(format!("  {}", meeting.topic)).into()];
                }
                row
            })
            .collect(),
        grid: false,
    }
}

/// Date, title, where it stands.
#[must_use]
pub fn cells(meeting: &Summary) -> Vec<Cell> {
    let day = date::of_year(meeting.started.date_naive());
    let (tone, state) = match (meeting.state, meeting.step) {
        (Standing::Closed, _) if meeting.later => (Tone::Dim, "closed · review to come".to_owned()),
        (Standing::Closed | Standing::Trashed, _) => (Tone::Dim, "closed".to_owned()),
        (Standing::Open | Standing::Waiting, 0) => (Tone::Text, "waits to be closed".to_owned()),
        (Standing::Open | Standing::Waiting, step) => {
            (Tone::Text, format!("waits at {step} of {}", meeting.steps))
        }
    };
    vec![
        Line::words(day).into(),
        Line::words(meeting.title.as_str()).into(),
        Line::toned(tone, state).into(),
    ]
}

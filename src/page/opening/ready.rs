//! Ready: roles, norms, headings, the test card, topic and end; everything has a value already.

use super::super::frame::{number, row, view, warning};
use super::super::{Block, Cell, Column, Line, Notice, Page, Rows, Tone, Width};
use super::{Around, TITLE, capital, card, going_on, header};
use crate::base::id::PersonId;
use crate::base::stamp;
use crate::look::opening::ready::editable;
use crate::look::opening::time::{Outlook, moment};
use crate::look::opening::{OpeningLook, Ready, Short};
use crate::protocol::Protocol;

pub fn page(look: &OpeningLook, (protocol, _, frame): Around) -> Page {
    let numbers = look.ready_numbers(protocol);
    let change = format!("1–{}", numbers.len());
    let mut page = frame.page(TITLE, &keys(look, &change));
    page.footer.saved = frame.saved;
    page.next_change = frame.next_minute();
    header(&mut page, 2, "Ready");
    for (title, spots) in groups(look, protocol) {
        if !title.is_empty() {
            page.body.push(Block::Line(0, Line::bold(title)));
        }
        page.body.push(rows(look, (&spots, &numbers), protocol));
        if spots == [Ready::Card] {
            let help = "If not: make the letters larger (Ctrl and + in most terminals).";
            page.body.push(Block::Line(5, Line::dim(help)));
        }
        page.body.push(Block::Gap);
    }
    let outlook = Outlook::of(&look.filled, protocol, frame.now);
    let length = length(look, &outlook);
    page.body.push(going_on(
        look.ready == Ready::Go,
        "Start the meeting",
        length,
    ));
    page.foot.notice = notice(look, (&outlook, frame.now));
    page
}

/// The rows of some spots, each with its number on this page.
fn rows(look: &OpeningLook, (spots, numbers): (&[Ready], &[Ready]), protocol: &Protocol) -> Block {
    let row_of = |spot: &Ready| {
        let n = numbers.iter().position(|s| s == spot).map(|i| i + 1);
        let mut all = vec![n.map_or_else(Cell::empty, number)];
        all.extend(cells(look, *spot, protocol));
        row(look.ready == *spot, all)
    };
    Block::Rows(Rows {
        columns: columns(numbers.len()),
        rows: spots.iter().map(row_of).collect(),
        focus: spots.iter().position(|s| *s == look.ready),
        grid: false,
    })
}

/// The spots below their headings. Topic and end come last: they are the ones most likely to be written.
fn groups(look: &OpeningLook, protocol: &Protocol) -> Vec<(&'static str, Vec<Ready>)> {
    let of = |wanted: fn(&Ready) -> bool| -> Vec<Ready> {
        let spots = look.ready_spots(protocol).into_iter();
        spots.filter(wanted).collect()
    };
    let mut groups = vec![
        ("Roles for today", of(|s| matches!(s, Ready::Role(_)))),
        (
            "Our norms",
            of(|s| matches!(s, Ready::Norm(_) | Ready::NewNorm)),
        ),
        ("Our headings", of(|s| matches!(s, Ready::Heading(_)))),
        ("Can the last chair read this?", vec![Ready::Card]),
        ("", vec![Ready::Topic, Ready::Until]),
    ];
    groups.retain(|(_, spots)| !spots.is_empty());
    groups
}

fn columns(numbers: usize) -> Vec<Column> {
    vec![
        Column {
            width: Width::Fixed(if numbers > 9 { 2 } else { 1 }),
            right: true,
            ..Column::default()
        },
        Column {
            gap: 2,
            ..Column::default()
        },
    ]
}

fn keys<'a>(look: &OpeningLook, change: &'a str) -> Vec<(&'a str, &'a str)> {
    if look.field.is_some() {
        return vec![
            ("Enter", "next"),
            ("Shift+Tab", "back"),
            ("Ctrl+G", "start"),
            ("Esc", "commands"),
        ];
    }
    let mut keys = match look.ready {
        Ready::Role(_) => vec![("Enter", "change")],
        Ready::Norm(_) => vec![("Enter", "write"), ("X", "take out")],
        Ready::NewNorm | Ready::Heading(_) | Ready::Topic | Ready::Until => {
            vec![("Enter", "write")]
        }
        Ready::Card => vec![("Enter", "test card")],
        Ready::Go => vec![("Enter", "start"), (change, "change")],
    };
    if look.ready != Ready::Go {
        keys.push(("G", "start"));
    }
    keys.extend([("?", "keys"), ("Esc", "back")]);
    keys
}

/// What stands in a row behind its number.
fn cells(look: &OpeningLook, spot: Ready, protocol: &Protocol) -> Vec<Cell> {
    if let (Some(field), true) = (&look.field, look.ready == spot) {
        return vec![Cell::field(view(field, empty(spot)))];
    }
    let text = look.ready_text(spot, protocol).unwrap_or_default();
    let line = match spot {
        Ready::Role(i) => role(look, i, protocol),
        Ready::Norm(_) => Line::words(text),
        Ready::NewNorm => Line::dim("Add a norm …"),
        Ready::Heading(i) => {
            let title = editable(protocol).get(i).map(|s| s.title.clone());
            match title {
                Some(own) if own != text => {
                    Line::words(text).and(Tone::Dim, format!("   was: {own}"))
                }
                _ => Line::words(text),
            }
        }
        Ready::Card => Line::words(card::sample(look)),
        Ready::Topic => labelled("What about?", &text, "one line; optional"),
        Ready::Until => {
            let text = until(look, &text);
            labelled("Until when?", &text, "15:50, or leave it open")
        }
        Ready::Go => Line::new(),
    };
    vec![line.into()]
}

/// Cells in front of a value, so that values stand below each other.
const LABEL: usize = 16;

fn labelled(label: &str, text: &str, empty: &str) -> Line {
    let line = Line::words(crate::base::cells::pad(label, LABEL));
    if text.is_empty() {
        line.and(Tone::Dim, empty)
    } else {
        line.and(Tone::Text, text)
    }
}

fn until(look: &OpeningLook, text: &str) -> String {
    let how = match &look.filled.short {
        Some(Short::Shorten) => " · steps shortened",
        Some(Short::StopAfter(_)) => " · the rest another day",
        Some(Short::Leave) | None => "",
    };
    format!("{text}{how}")
}

const fn empty(spot: Ready) -> &'static str {
    match spot {
        Ready::Topic => "what about?",
        Ready::Until => "until when? 15:50",
        Ready::NewNorm => "a norm",
        Ready::Role(_) | Ready::Norm(_) | Ready::Heading(_) | Ready::Card | Ready::Go => "",
    }
}

/// `Scribe          Jon Bell            at the keyboard`.
fn role(look: &OpeningLook, i: usize, protocol: &Protocol) -> Line {
    let roles = look.filled.roles(protocol);
    let Some((role, holder)) = roles.get(i) else {
        return Line::new();
    };
    let name = |id: &PersonId| {
        let member = look.filled.people.iter().find(|m| m.id == *id);
        member.map(|m| m.name.clone())
    };
    let name = holder.as_ref().and_then(name);
    let label = Line::words(crate::base::cells::pad(&capital(role), LABEL));
    let Some(name) = name else {
        return label.and(Tone::Dim, "nobody today");
    };
    let note = if *role == "scribe" {
        "at the keyboard"
    } else if look.filled.last_roles.get(*role) == holder.as_ref() {
        "as last time"
    } else {
        ""
    };
    let line = label.and(
        Tone::Text,
        crate::base::cells::pad(&name, NAME.max(crate::base::cells::width(&name))),
    );
    if note.is_empty() {
        line
    } else {
        line.and(Tone::Dim, format!("  {note}"))
    }
}

/// Cells of a name before the note behind it.
const NAME: usize = 18;

/// `60 min · ends about 16:05`.
fn length(look: &OpeningLook, outlook: &Outlook) -> Line {
    let ends = stamp::time_of_day(outlook.ends);
    let about = if look.filled.until.is_some() {
        "until"
    } else {
        "ends about"
    };
    if outlook.minutes == 0 && look.filled.until.is_none() {
        return Line::dim("no time is planned");
    }
    Line::words(format!("{} min · {about} {ends}", outlook.minutes))
}

fn notice(
    look: &OpeningLook,
    (outlook, now): (&Outlook, crate::base::stamp::Stamp),
) -> Option<Notice> {
    if look.field.is_some() {
        return None;
    }
    if look.filled.until.is_some_and(|t| moment(t, now).is_none()) {
        return Some(warning("The agreed end has passed. Until when do we meet?"));
    }
    (outlook.missing > 0).then(|| {
        let minutes = crate::base::words::count(
            usize::try_from(outlook.missing).unwrap_or(0),
            "minute",
            "minutes",
        );
        warning(&format!(
            "The plan is {minutes} longer than the time until then."
        ))
    })
}

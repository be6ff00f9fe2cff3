//! Who is here: people with their positions, the team, and whether this way of meeting can be held with them.

use super::super::frame::{number, row, view, warning};
use super::super::teams::offered;
use super::super::ways::people;
use super::super::{AskLine, Block, Cell, Column, Line, Notice, Page, Row, Rows, Tone, Width};
use super::{Around, TITLE, going_on, header};
use crate::base::cells;
use crate::base::words::{and_list, count};
use crate::look::opening::who::{completion, lacking};
use crate::look::opening::{OpeningLook, Who};
use crate::protocol::Protocol;

pub fn page(look: &OpeningLook, around: Around) -> Page {
    let (protocol, teams, frame) = around;
    let mut page = frame.page(TITLE, &keys(look));
    page.footer.saved = frame.saved;
    header(&mut page, 1, "Who is here");
    page.ask = Some(AskLine {
        words: "Who is here?".to_owned(),
        tally: team_line(look),
        hint: String::new(),
    });
    page.body = vec![Block::Rows(Rows {
        focus: focus(look, teams),
        rows: rows(look, around),
        ..grid(look)
    })];
    if look.filled.team.is_none() {
        page.body.push(Block::Gap);
        page.body.push(Block::Rows(Rows {
            focus: (look.who == Who::Team).then_some(0),
            rows: vec![team_row(look, teams)],
            ..grid(look)
        }));
    }
    let here = look.filled.here().len();
    let words = format!("Go on with {}", count(here, "person", "people"));
    page.body.push(Block::Gap);
    page.body
        .push(going_on(look.who == Who::Go, &words, Line::new()));
    page.foot.context = context(look, protocol);
    page.foot.notice = warnings(look, protocol);
    page
}

fn team_line(look: &OpeningLook) -> Line {
    if look.filled.team.is_none() {
        return Line::new();
    }
    Line::dim("Team  ").and(Tone::Text, look.filled.team_name.as_str())
}

fn keys(look: &OpeningLook) -> Vec<(&'static str, &'static str)> {
    if look.field.is_some() {
        return vec![
            ("Enter", "next"),
            ("Shift+Tab", "back"),
            ("Ctrl+G", "go on"),
            ("Esc", "commands"),
        ];
    }
    let mut keys = match look.who {
        Who::Name(_) | Who::Position(_) => {
            vec![
                ("Enter", "write"),
                ("Space", "here/away"),
                ("X", "take off"),
            ]
        }
        Who::New | Who::Team => vec![("Enter", "write")],
        Who::Teams => vec![("Enter", "choose")],
        Who::Go => vec![("Enter", "go on")],
    };
    if look.who == Who::Go {
        keys.push(("1 2 …", "here/away"));
    } else {
        keys.push(("G", "go on"));
    }
    keys.extend([("?", "keys"), ("Esc", "back")]);
    keys
}

fn focus(look: &OpeningLook, teams: &[crate::shelf::Team]) -> Option<usize> {
    match look.who {
        Who::Team | Who::Go => None,
        Who::Name(_) | Who::Position(_) | Who::New | Who::Teams => Some(look.who_row(teams)),
    }
}

/// Number, here or away, name, position; the name is as wide as the widest, so that nothing moves while typing.
fn grid(look: &OpeningLook) -> Rows {
    let wide = look
        .filled
        .people
        .iter()
        .map(|m| cells::width(&m.name))
        .max();
    let wide = u16::try_from(wide.unwrap_or(0))
        .unwrap_or(u16::MAX)
        .clamp(17, 36);
    let column = |width, gap| Column {
        width,
        gap,
        ..Column::default()
    };
    let numbers = if look.filled.people.len() > 7 { 2 } else { 1 };
    Rows {
        columns: vec![
            Column {
                right: true,
                ..column(Width::Fixed(numbers), 0)
            },
            column(Width::Fixed(6), 2),
            column(Width::Fixed(wide), 4),
            column(Width::Grow, 2),
        ],
        ..Rows::default()
    }
}

fn rows(look: &OpeningLook, (protocol, teams, _): Around) -> Vec<Row> {
    let people = look.filled.people.len();
    let mut rows: Vec<Row> = (0..people).map(|i| person(look, i, protocol)).collect();
    let words = if look.filled.team.is_some() {
        "Add a person …"
    } else {
        "Name …"
    };
    let adding = look.who == Who::New;
    let mut cells = vec![number(people + 1)];
    // An offer stands where a mark would, a name being typed where names do.
    if let (Some(field), true) = (&look.field, adding) {
        cells.extend([Cell::empty(), Cell::Field(view(field, "name"))]);
    } else if look.filled.team.is_some() {
        cells.extend([Cell::empty(), Line::words(words).into()]);
    } else {
        cells.extend([Cell::empty(), Line::dim(words).into()]);
    }
    rows.push(row(adding, cells));
    if !teams.is_empty() {
        let here = look.who == Who::Teams;
        let other = Line::words("Another team …");
        rows.push(row(
            here,
            vec![number(people + 2), Cell::empty(), other.into()],
        ));
    }
    rows
}

fn person(look: &OpeningLook, i: usize, protocol: &Protocol) -> Row {
    let Some(member) = look.filled.people.get(i) else {
        return Row::default();
    };
    let here = look.filled.is_here(member.id);
    let mark = if here {
        Line::words("✓ here")
    } else {
        Line::dim("· away")
    };
    let tone = if here { Tone::Text } else { Tone::Dim };
    let cell = |spot: Who, text: &str, empty: &str| match &look.field {
        Some(field) if look.who == spot => Cell::Field(view(field, empty)),
        _ => Line::toned(tone, text).into(),
    };
    let focused = matches!(look.who, Who::Name(at) | Who::Position(at) if at == i);
    let mut row = row(
        focused,
        vec![
            number(i + 1),
            mark.into(),
            cell(Who::Name(i), &member.name, "name"),
            cell(Who::Position(i), &member.position, "position"),
        ],
    );
    if let (Some(field), true) = (&look.field, look.who == Who::Position(i)) {
        row.under = offered(completion(&field.text(), Some(protocol)));
    }
    row
}

fn team_row(look: &OpeningLook, teams: &[crate::shelf::Team]) -> Row {
    let here = look.who == Who::Team;
    let name = match &look.field {
        Some(field) if here => Cell::Field(view(field, "name of the team")),
        _ => Line::words(look.filled.name(teams)).into(),
    };
    let note = Line::dim("you can change this name");
    row(
        here,
        vec![Cell::empty(), Line::words("Team").into(), name, note.into()],
    )
}

fn context(look: &OpeningLook, protocol: &Protocol) -> Vec<Line> {
    if look.field.is_some() {
        return vec![Line::dim(
            "Positions help the minutes say who must be there. Any word will do.",
        )];
    }
    vec![
        Line::dim(format!(
            "This way of meeting is for {}.",
            people(protocol.people)
        )),
        Line::dim("Names stay on this computer; evidence says Teacher A, Paraeducator A."),
    ]
}

/// What is worth knowing and stops nobody. While names are still being typed nothing is missing yet.
fn warnings(look: &OpeningLook, protocol: &Protocol) -> Option<Notice> {
    if look.field.is_some() {
        return None;
    }
    let here = u32::try_from(look.filled.here().len()).unwrap_or(u32::MAX);
    if here < protocol.people.low {
        let meant = people(protocol.people);
        return Some(warning(&format!(
            "This way of meeting is for {meant}; {here} so far."
        )));
    }
    if here > protocol.people.high {
        let meant = people(protocol.people);
        return Some(warning(&format!(
            "{here} people are here; this way of meeting is for {meant}."
        )));
    }
    let lacking = lacking(look, protocol);
    (!lacking.is_empty()).then(|| {
        warning(&format!(
            "Not here: {}. We can meet all the same; the minutes say so.",
            and_list(&lacking)
        ))
    })
}

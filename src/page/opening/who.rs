//! Who is here: people with their positions, the team, and whether this way of meeting can be held with them.

use super::super::frame::{number, row, view, warning};
use super::super::teams::offered;
use super::super::ways::people;
use super::super::{AskLine, Block, Cell, Column, Line, Notice, Page, Row, Rows, Tone, Width};
use super::{Around, TITLE, capital, going_on, header};
use crate::base::cells;
use crate::base::words::{and_list, count};
use crate::look::opening::who::{completion, filled, lacking};
use crate::look::opening::{OpeningLook, Who};
use crate::protocol::Protocol;
use crate::shelf::Team;

pub fn page(look: &OpeningLook, around: Around) -> Page {
    let (protocol, teams, frame) = around;
    let more = if teams.is_empty() { 1 } else { 2 };
    let change = format!("1–{}", look.filled.people.len() + more);
    let mut page = frame.page(TITLE, &keys(look, &change));
    page.footer.saved = frame.saved;
    header(&mut page, 1, "Who is here");
    page.ask = Some(AskLine {
        words: "Who is here?".to_owned(),
        tally: team_line(look),
        hint: String::new(),
    });
    page.body = blocks(look, around);
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

fn keys<'a>(look: &OpeningLook, change: &'a str) -> Vec<(&'a str, &'a str)> {
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
        keys.push((change, "change"));
    } else {
        keys.push(("G", "go on"));
    }
    keys.extend([("?", "keys"), ("Esc", "back")]);
    keys
}

/// People, the lines below them, the name of a new team. Each line is a block, because lines that only lead somewhere
/// begin where a person's mark does.
fn blocks(look: &OpeningLook, (protocol, teams, _): Around) -> Vec<Block> {
    let people = look.filled.people.len();
    let focused = match look.who {
        Who::Name(i) | Who::Position(i) => Some(i),
        Who::New | Who::Teams | Who::Team | Who::Go => None,
    };
    let line = |spot: Who, rows: Rows, cells: Vec<Cell>| {
        let here = look.who == spot;
        Block::Rows(Rows {
            focus: here.then_some(0),
            rows: vec![row(here, cells)],
            ..rows
        })
    };
    let mut blocks = Vec::new();
    if people > 0 {
        blocks.push(Block::Rows(Rows {
            focus: focused,
            rows: (0..people).map(|i| person(look, i, protocol)).collect(),
            ..grid(look)
        }));
    }
    let n = number(people + 1);
    blocks.push(match &look.field {
        Some(field) if look.who == Who::New => {
            let typed = Cell::field(view(field, "name"));
            line(Who::New, grid(look), vec![n, Cell::empty(), typed])
        }
        _ if look.filled.team.is_some() => {
            line(Who::New, plain(look), vec![n, "Add a person …".into()])
        }
        _ => line(Who::New, plain(look), vec![n, "Name …".into()]),
    });
    if !teams.is_empty() {
        let cells = vec![number(people + 2), "Another team …".into()];
        blocks.push(line(Who::Teams, plain(look), cells));
    }
    if look.filled.team.is_none() {
        blocks.push(Block::Gap);
        let (rows, cells) = team(look, teams);
        blocks.push(line(Who::Team, rows, cells));
    }
    blocks
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

/// Number and words.
fn plain(look: &OpeningLook) -> Rows {
    let mut grid = grid(look);
    grid.columns.truncate(1);
    grid.columns.push(Column {
        gap: 2,
        ..Column::default()
    });
    grid
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
        Some(field) if look.who == spot => Cell::field(view(field, empty)),
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

/// The team's name: whole while it is written, so that nobody sees its end only.
fn team(look: &OpeningLook, teams: &[Team]) -> (Rows, Vec<Cell>) {
    let mut rows = grid(look);
    let mut cells = vec![Cell::empty(), "Team".into()];
    if let (Some(field), Who::Team) = (&look.field, look.who) {
        cells.push(Cell::field(view(field, "name of the team")));
        rows.columns.pop();
        if let Some(column) = rows.columns.last_mut() {
            column.width = Width::Grow;
        }
    } else {
        cells.push(Line::words(look.filled.name(teams)).into());
        cells.push(Line::dim("you can change this name").into());
    }
    (rows, cells)
}

fn context(look: &OpeningLook, protocol: &Protocol) -> Vec<Line> {
    if look.field.is_some() {
        return vec![Line::dim(
            "Positions help the minutes say who must be there. Any word will do.",
        )];
    }
    let meant = format!("This way of meeting is for {}.", people(protocol.people));
    let filled = filled(look, protocol);
    let here = match filled.as_slice() {
        [] => String::new(),
        [_] => format!("{} is here. ", capital(&and_list(&filled))),
        _ => format!("{} are here. ", capital(&and_list(&filled))),
    };
    vec![
        Line::dim(meant),
        Line::dim(format!("{here}Names stay on this computer.")),
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
